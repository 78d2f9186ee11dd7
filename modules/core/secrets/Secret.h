// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>

namespace readyroom::secrets {

/// The value of a secret. Copies share one buffer, which is overwritten with zeros when the last of them goes; whoever
/// takes bytes() further has to see to their end himself. Never streamed, logged or compared. Immutable; any thread.
class Secret final
{
public:
    Secret() = default;
    /// Takes the bytes over; a buffer that others share is copied and stays theirs.
    explicit Secret(QByteArray&& value);
    /// A text's UTF-8. The text's buffer is overwritten where it is, also for those who share it, such as the field
    /// that it was typed into.
    [[nodiscard]] static Secret takeFrom(QString& text);

    [[nodiscard]] bool isEmpty() const { return !m_value || m_value->isEmpty(); }
    [[nodiscard]] const QByteArray& bytes() const;

private:
    std::shared_ptr<QByteArray> m_value;
};

} // namespace readyroom::secrets
