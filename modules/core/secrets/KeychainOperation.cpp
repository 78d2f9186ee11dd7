// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainOperation.h"

#include <utility>

#include <qt6keychain/keychain.h>

#include "core/base/Scrub.h"

namespace readyroom::secrets {

namespace {

/// What our entries are filed under.
const QString& serviceName()
{
    static const QString name = QStringLiteral("readyroom");
    return name;
}

/// The job's own buffer, which nobody else holds: copied and then overwritten where it is.
Secret takeValue(const QKeychain::ReadPasswordJob& job)
{
    const QByteArray held = job.binaryData();
    Secret value(QByteArray(held.constData(), held.size()));
    scrub(held);
    return value;
}

/// The job keeps a copy of its own for as long as it runs, which is out of reach.
void giveValue(QKeychain::WritePasswordJob& job, const Secret& value)
{
    const QString text = QString::fromUtf8(value.bytes());
    job.setTextData(text);
    scrub(text);
}

} // namespace

KeychainOperation::KeychainOperation(Kind kind, QString key, Secret value, WhenLocked whenLocked,
                                     std::chrono::milliseconds deadline)
    : m_kind(kind)
    , m_key(std::move(key))
    , m_value(std::move(value))
    , m_whenLocked(whenLocked)
    , m_duration(deadline)
{
    m_promise.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &KeychainOperation::expire);
    m_deadline.start(deadline);
}

KeychainOperation::~KeychainOperation()
{
    fail(ErrorCode::Cancelled);
}

void KeychainOperation::start()
{
    m_isStarted = true;
    if (m_kind == Kind::Write || (m_kind == Kind::Read && m_whenLocked == WhenLocked::Ask)) {
        startJob();
        return;
    }
    SecretService::findEntry(serviceName(), m_key, m_duration, this, [this](ServiceState entry) {
        if (entry != ServiceState::Locked) {
            startJob();
        } else if (m_kind == Kind::Remove) {
            unlock();
        } else {
            fail(ErrorCode::Busy);
            Q_EMIT over();
        }
    });
}

void KeychainOperation::startJob()
{
    if (m_kind == Kind::Read) {
        begin(new QKeychain::ReadPasswordJob(serviceName()), &KeychainOperation::takeJob);
    } else if (m_kind == Kind::Remove) {
        begin(new QKeychain::DeletePasswordJob(serviceName()), &KeychainOperation::takeJob);
    } else {
        auto* write = new QKeychain::WritePasswordJob(serviceName());
        giveValue(*write, std::exchange(m_value, {}));
        begin(write, &KeychainOperation::takeJob);
    }
}

void KeychainOperation::unlock()
{
    // To remove what is locked asks nobody, but to read it does.
    begin(new QKeychain::ReadPasswordJob(serviceName()), &KeychainOperation::takeUnlocked);
}

void KeychainOperation::takeUnlocked(QKeychain::Job* job)
{
    if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(job))
        (void)takeValue(*read);
    startJob();
}

void KeychainOperation::begin(QKeychain::Job* job, void (KeychainOperation::*then)(QKeychain::Job*))
{
    job->setInsecureFallback(false);
    job->setKey(m_key);
    // It deletes itself when it is through; before that the keychain's answer would find nobody.
    connect(job, &QKeychain::Job::finished, this, then);
    m_job = job;
    job->start();
}

void KeychainOperation::giveUp()
{
    if (!m_job)
        return;
    // It is left lying: an answer that comes after all must still find it.
    m_job->setAutoDelete(false);
    m_job->emitFinishedWithError(QKeychain::OtherError, QStringLiteral("the keychain went away"));
}

void KeychainOperation::takeJob(QKeychain::Job* job)
{
    m_job = nullptr;
    if (job->error() == QKeychain::NoError && m_kind != Kind::Remove) {
        const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(job);
        settle(read ? takeValue(*read) : Secret());
        Q_EMIT over();
        return;
    }
    examine(job->error(), job->errorString());
}

void KeychainOperation::examine(int jobError, const QString& detail)
{
    SecretService::findEntry(serviceName(), m_key, m_duration, this,
                             [this, jobError, detail](ServiceState entry) { judge(jobError, detail, entry); });
}

void KeychainOperation::judge(int jobError, const QString& detail, ServiceState entry)
{
    const bool isLocked = entry == ServiceState::Locked;
    switch (jobError) {
    case QKeychain::NoError:
        // Of what is locked nothing is removed, which is not said.
        if (isLocked)
            fail(ErrorCode::Busy);
        else
            settle(Secret());
        break;
    case QKeychain::EntryNotFound:
        if (isLocked)
            fail(ErrorCode::Busy);
        else if (m_kind == Kind::Remove)
            settle(Secret());
        else
            fail(ErrorCode::NotFound);
        break;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        fail(ErrorCode::Busy, detail);
        break;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        fail(ErrorCode::Unsupported, detail);
        break;
    default:
        if (entry == ServiceState::Absent) {
            fail(ErrorCode::Unsupported, detail);
        } else if (entry == ServiceState::Denied) {
            fail(ErrorCode::PermissionDenied, detail);
        } else if (isLocked) {
            fail(ErrorCode::Busy, detail);
        } else {
            // A first keychain that the person did not want made fails in words of the service's own.
            SecretService::findKeychain(m_duration, this, [this, detail](ServiceState keychain) {
                const bool isClosed = keychain == ServiceState::Missing || keychain == ServiceState::Locked;
                fail(isClosed ? ErrorCode::Busy : ErrorCode::Io, detail);
                Q_EMIT over();
            });
            return;
        }
    }
    Q_EMIT over();
}

void KeychainOperation::fail(ErrorCode code, const QString& detail)
{
    settle(readyroom::fail(code, QStringLiteral("keychain"), detail));
}

void KeychainOperation::settle(Result<Secret> result)
{
    if (std::exchange(m_isAnswered, true))
        return;
    m_deadline.stop();
    m_value = {};
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

void KeychainOperation::expire()
{
    fail(ErrorCode::TimedOut);
    // What is under way cannot be taken back, and the next one has to wait for it.
    if (!m_isStarted)
        Q_EMIT over();
}

} // namespace readyroom::secrets
