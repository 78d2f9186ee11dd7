// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QTimer>

#include "activity/ActivityExport.h"
#include "activity/ActivityModel.h"
#include "core/base/LatestJob.h"
#include "ui/widgets/Page.h"

class QStackedLayout;
class QTreeView;

namespace readyroom::ui {

class ActivityActions;
class ActivityDetail;
class ActivityHeader;
class ActivityProxy;
class Banner;
class FilteredList;
class KindMenu;
class ListDetail;
class StatePage;
class Toast;

/// What was recorded in this workspace: who did what and when, all of one event, and whether the record is whole.
/// Reads nothing before it is first shown.
class ActivityPage final : public Page
{
    Q_OBJECT

public:
    /// @param journal, clock must outlive the page; @param directory the journal's
    ActivityPage(const journal::Journal& journal, const QString& directory, const Clock& clock,
                 QWidget* parent = nullptr);
    ~ActivityPage() override;
    Q_DISABLE_COPY_MOVE(ActivityPage)

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] StatusLine status() const override;
    [[nodiscard]] std::vector<MenuEntry> menuEntries() const override;
    [[nodiscard]] QString helpText() const override;

    [[nodiscard]] ActivityActions& actions() const { return *m_actions; }
    [[nodiscard]] const activity::ActivityModel& model() const { return m_model; }
    /// Writes what the filter shows to a file, once all of the record was read.
    void exportShown(const QString& path, activity::ExportFormat format);
    void verify();

Q_SIGNALS:
    /// Someone wants to see this item of a plan.
    void itemRequested(const QString& file, const QString& item);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Export
    {
        QString path;
        activity::ExportFormat format = activity::ExportFormat::Csv;
    };

    void makeList();
    void setUpTree();
    void connectActions();
    void applyFilter();
    void showCounts();
    void showAnswer();
    void showCurrent();
    void showChain();
    void showFailure(const Error& error);
    void openCurrent();
    void copyCurrent();
    void askForFile(activity::ExportFormat format);
    void writePendingExport();

    const Clock& m_clock;
    activity::ActivityReader m_reader;
    activity::ActivityModel m_model;
    ActivityProxy* m_proxy;
    QStackedLayout* m_stack;
    StatePage* m_state;
    QWidget* m_content;
    ActivityHeader* m_header;
    Banner* m_banner;
    ListDetail* m_body;
    QTreeView* m_tree;
    FilteredList* m_list;
    KindMenu* m_kinds;
    ActivityDetail* m_detail;
    ActivityActions* m_actions = nullptr;
    Toast* m_toast;
    qint64 m_current = 0; ///< position of the selected event
    std::optional<journal::VerifyReport> m_verified;
    std::optional<Export> m_pendingExport;
    QTimer m_minute;
};

} // namespace readyroom::ui
