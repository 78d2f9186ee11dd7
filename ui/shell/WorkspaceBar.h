// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QStatusBar>
#include <QTimer>

#include "core/base/Clock.h"

class QLabel;

namespace readyroom::ui {

/// What the window says about the folder it shows.
struct WorkspaceInfo
{
    QString name;
    QString path;
    QString branch; ///< empty: not in a repository
};

/// The line at the bottom: the workspace's path, its branch, when it was last written to, and where the record is kept.
class WorkspaceBar final : public QStatusBar
{
    Q_OBJECT

public:
    /// @param clock must outlive the bar
    explicit WorkspaceBar(const Clock& clock, QWidget* parent = nullptr);

    void setWorkspace(const WorkspaceInfo& workspace);
    /// When the last change was written; shown with its age.
    void setSaved(TimePoint time);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QLabel* makeLabel();
    [[nodiscard]] QLabel* makeDot();
    void showSaved();

    const Clock& m_clock;
    QLabel* m_path;
    QLabel* m_beforeBranch;
    QLabel* m_branch;
    QLabel* m_beforeSaved;
    QLabel* m_saved;
    QLabel* m_store;
    std::optional<TimePoint> m_savedAt;
    QTimer m_next; ///< until the age reads otherwise; rests while nobody sees it
};

} // namespace readyroom::ui
