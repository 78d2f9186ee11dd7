// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace readyroom::ui {

/// What an icon stands for; each is one line drawing of resources/icons, on a grid of 16.
enum class IconName {
    OpenFolder,
    NewWindow,
    Plan,
    Search,
    Settings,
    Help,
    Keyboard,
    Undo,
    Redo,
    Tick,
    Untick,
    Edit,
    Add,
    Move,
    Merge,
    Repair,
    Commit,
    Refresh,
    Filter,
    Back,
    Forward,
    Close,
    Pin,
    Copy,
    Export,
    Warning,
    History,
    Chart,
    Probe,
    Incident,
    Runbook,
    Postmortem,
    Dora,
    Secret,
    Bell,
    Mute,
    Play,
    Pause,
    Stop,
    Trash,
    Link,
    Clock,
    Person,
};

/// Icons of our own. They take the colour of the application's theme whenever they are painted, so they follow a change
/// of theme, and are quiet while disabled.
class Icons
{
public:
    [[nodiscard]] static QIcon of(IconName name);
    /// The application's own icon, in its own colours.
    [[nodiscard]] static QIcon application();
};

} // namespace readyroom::ui
