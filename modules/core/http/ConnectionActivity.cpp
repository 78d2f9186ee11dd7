// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ConnectionActivity.h"

#include <array>
#include <cerrno>

#include "core/http/NetworkLoop.h"

namespace readyroom::http {

namespace {

constexpr int lastPort = 65535;

QString hostOf(const ConnectionRequest& request)
{
    return request.host.toLower() + QLatin1Char(':') + QString::number(request.port);
}

} // namespace

ConnectionActivity::ConnectionActivity(const ConnectionRequest& request)
    : AnsweringActivity(request.deadline, hostOf(request))
    , m_request(request)
    , m_asking(Dialog::startTls(request.encryption))
{
}

ConnectionActivity::~ConnectionActivity() = default;

QString ConnectionActivity::subject() const
{
    return hostOf(m_request);
}

void ConnectionActivity::start()
{
    if (m_request.host.isEmpty() || m_request.port < 1 || m_request.port > lastPort) {
        finish(Error{ErrorCode::InvalidArgument, subject(), QStringLiteral("expected a host and a port"), nullptr});
        return;
    }
    const Result<Dialog> dialog = Dialog::of(m_request.dialog);
    if (!dialog) {
        finish(dialog.error());
        return;
    }
    m_dialog = *dialog;
    m_stageBegan = now();
    loop().resolver().resolve(m_request.host, m_request.family, m_request.nameServer,
                              [weak = weak_from_this()](const Result<QStringList>& addresses) {
                                  const std::shared_ptr<Activity> self = weak.lock();
                                  if (self && !self->isOver())
                                      static_cast<ConnectionActivity&>(*self).named(addresses);
                              });
}

void ConnectionActivity::named(const Result<QStringList>& addresses)
{
    if (!isAddress(m_request.host))
        m_report.phases.resolve = now() - m_stageBegan;
    if (!addresses) {
        finish(addresses.error());
        return;
    }
    m_stage = Stage::Connecting;
    m_stageBegan = now();
    m_addresses = *addresses;
    connectToNext();
}

void ConnectionActivity::connectToNext()
{
    closeSocket();
    m_report.ip = m_addresses.takeFirst();
    const std::optional<SocketAddress> target = SocketAddress::of(m_report.ip, m_request.port);
    if (target)
        m_socket = Socket(target->storage.ss_family, SOCK_STREAM, IPPROTO_TCP);
    if (!m_socket.isOpen()) {
        notConnected(Error{ErrorCode::Io, subject(), systemText(errno), nullptr});
        return;
    }
    if (connect(m_socket.descriptor(), target->get(), target->size) != 0 && errno != EINPROGRESS) {
        notConnected(Error{ErrorCode::Io, subject(), systemText(errno), nullptr});
        return;
    }
    loop().poller().watch(m_socket.descriptor(), Poller::Writable, *this);
    // An address that does not answer leaves time for the next one.
    if (m_addresses.isEmpty())
        wakeNever();
    else
        wakeAt(now() + left() / (m_addresses.size() + 1));
}

void ConnectionActivity::wake()
{
    notConnected(overdue());
}

void ConnectionActivity::notConnected(const Error& error)
{
    if (!m_addresses.isEmpty())
        connectToNext();
    else
        finish(error);
}

void ConnectionActivity::socketReady(int socket, unsigned /*events*/)
{
    const std::shared_ptr<Activity> self = shared_from_this();
    switch (m_stage) {
    case Stage::Naming:
        break;
    case Stage::Connecting: {
        int number = 0;
        socklen_t size = sizeof number;
        (void)getsockopt(socket, SOL_SOCKET, SO_ERROR, &number, &size);
        if (number == 0)
            connected();
        else
            notConnected(Error{ErrorCode::Io, subject(), systemText(number), nullptr});
        break;
    }
    case Stage::Shaking:
        shakeHands();
        break;
    case Stage::Asking:
    case Stage::Talking:
        talk();
        break;
    }
}

void ConnectionActivity::connected()
{
    wakeNever();
    m_report.connected = true;
    m_report.phases.connect = now() - m_stageBegan;
    m_stageBegan = now();
    if (m_request.encryption == Encryption::None) {
        beginTalking();
        return;
    }
    m_stage = Stage::Asking;
    talk();
}

void ConnectionActivity::shakeHands()
{
    if (!m_tls) {
        Result<std::unique_ptr<TlsStream>> stream = TlsStream::on(m_socket.descriptor(), m_request, loop().trust());
        if (!stream) {
            finish(stream.error());
            return;
        }
        m_tls = std::move(*stream);
    }
    const Result<TlsStream::Progress> progress = m_tls->shakeHands();
    if (!progress) {
        finish(progress.error());
        return;
    }
    if (*progress != TlsStream::Progress::Done) {
        watch(*progress);
        return;
    }
    m_report.phases.tls = now() - m_stageBegan;
    beginTalking();
}

void ConnectionActivity::beginTalking()
{
    m_stage = Stage::Talking;
    m_stageBegan = now();
    talk();
}

void ConnectionActivity::watch(TlsStream::Progress progress)
{
    loop().poller().watch(m_socket.descriptor(),
                          progress == TlsStream::Progress::WantsWrite ? Poller::Writable : Poller::Readable, *this);
}

void ConnectionActivity::talk()
{
    Dialog& dialog = m_stage == Stage::Asking ? m_asking : m_dialog;
    for (;;) {
        m_unsent += dialog.next();
        if (!flush())
            return;
        if (dialog.isDone()) {
            if (m_stage == Stage::Talking) {
                finish(std::nullopt);
            } else if (dialog.hasUnexpected()) {
                // Said before TLS, and to be believed as if within it: no honest server does that.
                finish(Error{ErrorCode::Malformed, subject(), QStringLiteral("more came before TLS began"), nullptr});
            } else {
                m_stage = Stage::Shaking;
                shakeHands();
            }
            return;
        }
        if (dialog.isWaiting() && !receive())
            return;
    }
}

bool ConnectionActivity::flush()
{
    using Progress = TlsStream::Progress;
    while (!m_unsent.isEmpty()) {
        Result<Progress> progress = Progress::Done;
        if (m_tls) {
            progress = m_tls->write(m_unsent);
        } else {
            const ssize_t sent =
                send(m_socket.descriptor(), m_unsent.constData(), static_cast<size_t>(m_unsent.size()), MSG_NOSIGNAL);
            if (sent >= 0)
                m_unsent.remove(0, sent);
            else if (errno == EAGAIN || errno == EINTR)
                progress = Progress::WantsWrite;
            else
                progress = fail(ErrorCode::Io, subject(), systemText(errno));
        }
        if (!progress) {
            finish(progress.error());
            return false;
        }
        if (*progress == Progress::Closed) {
            closed();
            return false;
        }
        if (*progress != Progress::Done) {
            watch(*progress);
            return false;
        }
    }
    return true;
}

/// True where something came that the dialog may go on with.
bool ConnectionActivity::receive()
{
    using Progress = TlsStream::Progress;
    constexpr qsizetype chunk = 16384;
    QByteArray bytes;
    Result<Progress> progress = Progress::Done;
    if (m_tls) {
        progress = m_tls->read(bytes, chunk);
    } else {
        std::array<char, chunk> buffer{};
        const ssize_t size = recv(m_socket.descriptor(), buffer.data(), buffer.size(), MSG_DONTWAIT);
        bytes.append(buffer.data(), std::max<ssize_t>(size, 0));
        if (size == 0)
            progress = Progress::Closed;
        else if (size < 0 && (errno == EAGAIN || errno == EINTR))
            progress = Progress::WantsRead;
        else if (size < 0)
            progress = fail(ErrorCode::Io, subject(), systemText(errno));
    }
    if (!bytes.isEmpty()) {
        take(bytes);
        return !isOver(); // how it goes on with the socket is asked next time
    }
    if (!progress)
        finish(progress.error());
    else if (*progress == Progress::Closed)
        closed();
    else
        watch(*progress);
    return false;
}

void ConnectionActivity::take(const QByteArray& bytes)
{
    if (m_stage == Stage::Talking && !m_hasFirstByte) {
        m_hasFirstByte = true;
        m_report.phases.firstByte = now() - m_stageBegan;
        m_stageBegan = now();
    }
    const qint64 room = m_request.maximumReceived - m_report.received.size();
    m_report.received += bytes.left(static_cast<qsizetype>(std::max<qint64>(room, 0)));
    const std::optional<Error> refusal = (m_stage == Stage::Asking ? m_asking : m_dialog).take(bytes);
    if (bytes.size() > room)
        finish(Error{ErrorCode::TooLarge, subject(),
                     QStringLiteral("more than %1 bytes came").arg(m_request.maximumReceived), nullptr});
    else if (refusal)
        finish(*refusal);
}

void ConnectionActivity::closed()
{
    const Dialog& dialog = m_stage == Stage::Asking ? m_asking : m_dialog;
    finish(Error{dialog.hasUnexpected() ? ErrorCode::Malformed : ErrorCode::Truncated, subject(),
                 QStringLiteral("the connection was closed: ") + dialog.complaint(), nullptr});
}

Error ConnectionActivity::overdue() const
{
    const bool isTalk = m_stage == Stage::Asking || m_stage == Stage::Talking;
    const Dialog& dialog = m_stage == Stage::Asking ? m_asking : m_dialog;
    if (isTalk && dialog.hasUnexpected())
        return {ErrorCode::Malformed, subject(), dialog.complaint(), nullptr};
    return {ErrorCode::TimedOut, subject(), QStringLiteral("no answer within %1 ms").arg(m_request.deadline.count()),
            nullptr};
}

void ConnectionActivity::abort(Error error)
{
    // What it broke off in has lasted until now.
    const Duration lasted = now() - m_stageBegan;
    switch (m_stage) {
    case Stage::Naming:
        m_report.phases.resolve = isWaiting() ? Duration() : lasted;
        break;
    case Stage::Connecting:
        m_report.phases.connect = lasted;
        break;
    case Stage::Asking:
    case Stage::Shaking:
        m_report.phases.tls = lasted;
        break;
    case Stage::Talking:
        (m_hasFirstByte ? m_report.phases.transfer : m_report.phases.firstByte) = lasted;
        break;
    }
    settle(std::move(error));
}

void ConnectionActivity::closeSocket()
{
    if (m_tls && m_tls->capture().isUsed())
        m_report.tls = m_tls->capture().session();
    m_tls.reset();
    if (m_socket.isOpen())
        loop().poller().forget(m_socket.descriptor());
    m_socket = Socket();
}

void ConnectionActivity::finish(std::optional<Error> error)
{
    if (m_stage == Stage::Talking && m_hasFirstByte)
        m_report.phases.transfer = now() - m_stageBegan;
    settle(std::move(error));
    end();
}

void ConnectionActivity::settle(std::optional<Error> error)
{
    closeSocket();
    m_report.stepsDone = m_dialog.stepsDone();
    m_report.error = std::move(error);
    answer(std::move(m_report));
}

} // namespace readyroom::http
