// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "core/base/LatestJob.h"
#include "ui/shell/RecentWorkspaces.h"

class QLabel;
class QListView;
class QPushButton;
class QStandardItem;
class QStandardItemModel;

namespace readyroom::ui {

/// What a window shows before a folder is open: the ways to begin, and the workspaces that were open before, to go on
/// with Enter and to forget with Delete. Folders that are gone are found by a worker and shown as gone.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    /// @param clock must outlive the page
    explicit WelcomePage(const Clock& clock, QWidget* parent = nullptr);

    /// Keeps the selected one selected.
    void setWorkspaces(const std::vector<RecentWorkspace>& workspaces);

Q_SIGNALS:
    void openFolderRequested();
    void newPlanRequested();
    void sampleRequested();
    void openRequested(const QString& root);
    void openInNewWindowRequested(const QString& root);
    void removeRequested(const QString& root);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addListAction(const QString& text, const QString& toolTip, const QKeySequence& key,
                       void (WelcomePage::*wanted)(const QString&));
    void lookForFolders(const QStringList& roots);
    void showMissing(const QStringList& missing);
    void describe(QStandardItem* item) const;

    const Clock& m_clock;
    QLabel* m_recentTitle;
    QListView* m_list = nullptr;
    QStandardItemModel* m_model;
    QPushButton* m_open;
    LatestJob m_looking;
};

} // namespace readyroom::ui
