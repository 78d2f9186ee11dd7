// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

#include <QObject>
#include <QPointer>

#include "app/ServiceGround.h"
#include "app/WorkspaceStores.h"
#include "core/base/Clock.h"
#include "core/base/LatestJob.h"
#include "core/workspace/TrustGate.h"

class QAction;

namespace readyroom {

class WorkspaceServices;

namespace ui {
class ActivityPage;
class MainWindow;
class ReadinessPage;
} // namespace ui

/// One window and the workspace it shows: opens folders, builds their services and pages, and lets go of the
/// ones before. Lives on the GUI thread.
class WindowSession final : public QObject
{
    Q_OBJECT

public:
    /// Whether the window's place and theme are taken from and written to the user's settings.
    enum class Remember {
        Everything,
        Nothing,
    };

    /// @param lockDeadline how long opening waits for a store that another process has locked
    WindowSession(const ServiceGround& ground, Remember remember,
                  std::chrono::milliseconds lockDeadline = journal::Journal::defaultLockDeadline);
    ~WindowSession() override;
    Q_DISABLE_COPY_MOVE(WindowSession)

    /// Whoever may ask for something to be run or sent by a workspace; for those opened from now on.
    void setTrustRequesters(workspace::TrustRequesters requesters) { m_requesters = std::move(requesters); }

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    /// Of the workspace that is shown; null before the first.
    [[nodiscard]] WorkspaceServices* services() const { return m_services.get(); }
    void open(const QString& path);

Q_SIGNALS:
    /// A workspace was opened: its services and pages are there, its plans are being read.
    void opened();
    /// A workspace was opened and all its plans are read.
    void settled();
    /// It could not be opened; the window shows why.
    void failed(const readyroom::Error& error);

private:
    void show(WorkspaceStores& stores);
    void showFailure(const Error& error);
    void addActivityAction();
    void showActivity();
    void closeActivity();

    const ServiceGround m_ground;
    const std::chrono::milliseconds m_lockDeadline;
    std::unique_ptr<WorkspaceServices> m_services;
    std::unique_ptr<ui::MainWindow> m_window; // goes before the services, which its pages use
    ui::ReadinessPage* m_readiness = nullptr; ///< the window's
    QPointer<ui::ActivityPage> m_activity;    ///< null when it is not open
    QAction* m_showActivity = nullptr;
    LatestJob m_opening;
    workspace::TrustRequesters m_requesters;
};

} // namespace readyroom
