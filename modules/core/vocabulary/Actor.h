// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace readyroom {

/// Who did something. Personal data: it goes into the personal part of events only, so that it can be erased.
struct Actor
{
    QString name;
    QString email;

    [[nodiscard]] bool isKnown() const { return !name.isEmpty() || !email.isEmpty(); }
    /// The name, or the address where there is no name.
    [[nodiscard]] QString shownName() const { return name.isEmpty() ? email : name; }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Actor fromJson(const QJsonObject& object);
    friend bool operator==(const Actor&, const Actor&) = default;
};

} // namespace readyroom
