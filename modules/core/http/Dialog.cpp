// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Dialog.h"

#include <QStringDecoder>

namespace readyroom::http {

namespace {

constexpr qsizetype quoted = 80; // bytes of an answer that an error repeats

/// `^` and `$` are those of lines.
QRegularExpression expression(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption);
}

/// The bytes as text, and whether each of them became one character.
std::pair<QString, bool> textOf(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::pair(QString::fromLatin1(bytes), true) : std::pair(text, false);
}

} // namespace

Result<Dialog> Dialog::of(const std::vector<DialogStep>& steps)
{
    Dialog dialog;
    for (const DialogStep& step : steps) {
        const QRegularExpression expect = expression(step.expect);
        if (!expect.isValid())
            return fail(ErrorCode::InvalidArgument, step.expect,
                        QStringLiteral("%1, at %2").arg(expect.errorString()).arg(expect.patternErrorOffset()));
        dialog.m_steps.push_back({step.send, expect, {}});
    }
    return dialog;
}

Dialog Dialog::startTls(Encryption encryption)
{
    Dialog dialog;
    // Each has to have come to the end of its line, for what follows the last one is TLS.
    const auto say = [&dialog](const char* send, const char* expect, const char* refuse) {
        dialog.m_steps.push_back({send, expression(QString::fromLatin1(expect) + QStringLiteral("[^\\n]*\\n")),
                                  expression(QString::fromLatin1(refuse) + QStringLiteral("[^\\n]*\\n"))});
    };
    constexpr const char* failed = "^[45][0-9][0-9] ";
    switch (encryption) {
    case Encryption::None:
    case Encryption::Tls:
        break;
    case Encryption::SmtpStartTls:
        say("", "^220 ", failed);
        say("EHLO localhost\r\n", "^250 ", failed);
        say("STARTTLS\r\n", "^220 ", failed);
        break;
    case Encryption::ImapStartTls:
        say("", "^\\* (OK|PREAUTH)", "^\\* BYE");
        say("a STARTTLS\r\n", "^a OK", "^a (NO|BAD)");
        break;
    case Encryption::Pop3StartTls:
        say("", "^\\+OK", "^-ERR");
        say("STLS\r\n", "^\\+OK", "^-ERR");
        break;
    case Encryption::FtpStartTls:
        say("", "^220 ", failed);
        say("AUTH TLS\r\n", "^234 ", failed);
        break;
    }
    return dialog;
}

QString Dialog::complaint() const
{
    const QString came = QString::fromLatin1(m_window.left(quoted)).simplified();
    const QString pattern = m_isWaiting ? m_steps[m_next - 1].expect.pattern() : QString();
    return came.isEmpty() ? QStringLiteral("expected %1, but nothing came").arg(pattern)
                          : QStringLiteral("expected %1, but “%2” came").arg(pattern, came);
}

QByteArray Dialog::next()
{
    if (m_isWaiting || m_next == m_steps.size())
        return {};
    const Step& step = m_steps[m_next++];
    // What came before something is said is no answer to it.
    if (!step.send.isEmpty())
        m_window.clear();
    m_isWaiting = !step.expect.pattern().isEmpty() && !find();
    return step.send;
}

std::optional<Error> Dialog::take(const QByteArray& bytes)
{
    m_window += bytes;
    if (!m_isWaiting)
        return std::nullopt;
    m_isWaiting = !find();
    const QRegularExpression& refuse = m_steps[m_next - 1].refuse;
    if (!m_isWaiting || refuse.pattern().isEmpty() || !refuse.match(textOf(m_window).first).hasMatch())
        return std::nullopt;
    return Error{ErrorCode::Malformed, QString::fromUtf8(m_steps[m_next - 1].send.trimmed()), complaint(), nullptr};
}

bool Dialog::find()
{
    const auto [text, isLatin1] = textOf(m_window);
    const QRegularExpressionMatch match = m_steps[m_next - 1].expect.match(text);
    if (!match.hasMatch())
        return false;
    const QString rest = text.mid(match.capturedEnd());
    m_window = isLatin1 ? rest.toLatin1() : rest.toUtf8();
    return true;
}

} // namespace readyroom::http
