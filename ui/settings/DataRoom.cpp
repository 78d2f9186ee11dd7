// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DataRoom.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>

#include "ui/widgets/PathText.h"

namespace readyroom::ui {

DataRoom::DataRoom(const DataPlaces& places, QWidget* parent)
    : SettingsRoom(tr("Your data"), parent)
{
    addRow(tr("Plans and configuration"),
           tr("They stay in your own folders. Readyroom changes a file only when you ask for it, and then as few bytes "
              "as it can. Nothing leaves this computer."),
           nullptr);
    addPlace(tr("Journals and measurements"),
             tr("What happened in each workspace, and what was measured. Keep a copy of it: it cannot be made again."),
             places.state, places.state);
    addPlace(tr("Logs"), tr("What the program did, without secrets. They may be deleted at any time."), places.logs,
             places.logs);
    addPlace(tr("Settings"), tr("What is set on these pages, the recent workspaces and the places of windows."),
             places.settingsFile, QFileInfo(places.settingsFile).absolutePath());
}

void DataRoom::addPlace(const QString& name, const QString& explanation, const QString& path, const QString& folder)
{
    auto* button = new QPushButton(tr("Open its folder"), this);
    connect(button, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    addRow(name, explanation + QLatin1Char('\n') + underHome(path), button);
}

} // namespace readyroom::ui
