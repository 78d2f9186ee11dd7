// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SecretText.h"

#include <QLocale>

#include "core/base/Redactor.h"
#include "core/secrets/SecretVault.h"
#include "ui/widgets/AgeText.h"
#include "ui/widgets/ErrorText.h"

namespace readyroom::ui {

using namespace secrets;

QString SecretText::explanation(const SecretRecord& record, TimePoint now)
{
    const QStringList lines{
        tr("For %1", "%1 is a list of hosts").arg(record.hosts.join(QLatin1String(", "))),
        record.rotated == record.created
            ? tr("Added %1", "%1 is an age: 3 d ago").arg(AgeText::of(now - record.created))
            : tr("Rotated %1, added %2", "ages: 3 d ago")
                  .arg(AgeText::of(now - record.rotated), AgeText::of(now - record.created)),
        record.lastUsed ? tr("Last used %1", "%1 is an age: 3 d ago").arg(AgeText::of(now - *record.lastUsed))
                        : tr("Not used yet"),
    };
    return lines.join(QLatin1Char('\n'));
}

Mark SecretText::rotationMark(RotationState state)
{
    switch (state) {
    case RotationState::Fresh:
        return Mark::Ok;
    case RotationState::Soon:
        return Mark::Info;
    case RotationState::Due:
        return Mark::Warn;
    }
    return Mark::None;
}

QString SecretText::rotation(const SecretRecord& record, TimePoint now)
{
    const RotationState state = record.rotation(now);
    const auto span = state == RotationState::Due ? now - record.dueAt() : record.dueAt() - now;
    const auto days = static_cast<int>(std::chrono::floor<std::chrono::days>(span).count());
    if (state == RotationState::Due)
        return days == 0 ? tr("Rotation is due") : tr("Rotation is overdue by %n day(s)", nullptr, days);
    return days == 0 ? tr("Rotation is due within a day") : tr("Rotation is due in %n day(s)", nullptr, days);
}

QString SecretText::problem(const Error& error)
{
    // Of a file rather than of the keychain.
    if (error.subject.startsWith(QLatin1Char('/')))
        return ErrorText::of(error).oneLine();
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("It is not in the keychain. Rotate it to store it again, or delete it.");
    case ErrorCode::Busy:
        return tr("The keychain is locked, or unlocking it was refused. Unlock it, then try again.");
    case ErrorCode::Unsupported:
        return tr("There is no keychain. Start one, such as GNOME Keyring, KWallet or KeePassXC, then try again.");
    case ErrorCode::PermissionDenied:
        return tr("This desktop does not let Readyroom use the keychain. Allow it, then try again.");
    case ErrorCode::TimedOut:
        return tr("The keychain did not answer in time. Look for its window behind this one, then try again.");
    case ErrorCode::AlreadyExists:
        return tr("There is a secret of this name. Choose another name, or rotate that one.");
    case ErrorCode::InvalidArgument:
    case ErrorCode::TooLarge:
        return valueProblem(tl::unexpected(error));
    default:
        return ErrorText::of(error).oneLine();
    }
}

QString SecretText::valueProblem(const Result<Done>& checked)
{
    if (checked)
        return {};
    const Error& error = checked.error();
    if (error.detail == QLatin1String("tooShort"))
        return tr("The value needs at least %n byte(s): a shorter one could not be kept out of logs.", nullptr,
                  static_cast<int>(Redactor::minimumLength));
    if (error.detail == QLatin1String("notText"))
        return tr("The value is not text.");
    if (error.code == ErrorCode::TooLarge)
        return tr("The value is longer than %1.", "%1 is a size: 64 kB")
            .arg(QLocale().formattedDataSize(SecretVault::longestValue));
    return ErrorText::of(error).oneLine();
}

QString SecretText::hostsProblem(const Result<QStringList>& hosts)
{
    if (hosts)
        return {};
    return hosts.error().subject.isEmpty()
               ? tr("It needs a host that it may be sent to.")
               : tr("“%1” is not a host: give its name or address alone.").arg(hosts.error().subject);
}

} // namespace readyroom::ui
