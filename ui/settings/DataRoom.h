// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsRoom.h"

namespace readyroom::ui {

/// Where this program keeps what it writes, as absolute paths.
struct DataPlaces
{
    QString settingsFile;
    QString state; ///< the folder of journals and facts
    QString logs;
};

/// What is kept where, and what becomes of it.
class DataRoom final : public SettingsRoom
{
    Q_OBJECT

public:
    explicit DataRoom(const DataPlaces& places, QWidget* parent = nullptr);

private:
    void addPlace(const QString& name, const QString& explanation, const QString& path, const QString& folder);
};

} // namespace readyroom::ui
