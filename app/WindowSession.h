// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QPointer>

#include "app/OpenedWorkspace.h"
#include "core/base/Clock.h"
#include "core/base/LatestJob.h"

class QAction;

namespace readyroom {

class WorkspaceServices;

namespace ui {
class ActivityPage;
class MainWindow;
class ReadinessPage;
} // namespace ui

/// One window and the workspace it shows: opens folders on request, builds their services and pages, and lets go of the
/// ones before. Lives on the GUI thread; the clock must outlive it.
class WindowSession final : public QObject
{
    Q_OBJECT

public:
    /// Whether the window's place and theme are taken from and written to the user's settings.
    enum class Remember {
        Everything,
        Nothing,
    };

    WindowSession(const Clock& clock, Remember remember);
    ~WindowSession() override;
    Q_DISABLE_COPY_MOVE(WindowSession)

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    void open(const QString& path);
    void openSample();

Q_SIGNALS:
    /// A workspace was opened and all its plans are read.
    void settled();
    /// It could not be opened; the window shows why.
    void failed(const readyroom::Error& error);

private:
    void take(const Result<OpenedWorkspace>& opened);
    void show(std::unique_ptr<WorkspaceServices> services);
    void showFailure(const Error& error);
    void addActivityAction();
    void showActivity();
    void closeActivity();

    const Clock& m_clock;
    std::unique_ptr<WorkspaceServices> m_services;
    std::unique_ptr<ui::MainWindow> m_window; // goes before the services, which its pages use
    ui::ReadinessPage* m_readiness = nullptr; ///< the window's
    QPointer<ui::ActivityPage> m_activity;    ///< null when it is not open
    QAction* m_showActivity = nullptr;
    LatestJob m_opening;
};

} // namespace readyroom
