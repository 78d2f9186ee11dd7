// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "readiness/HistoryModel.h"
#include "readiness/HistoryPeriod.h"

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;

namespace readyroom::ui {

class HistoryProxy;
class StatePage;
class TimeChart;

/// How a plan came to be what it is: every change with who and when, or what became of it since some moment.
class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @param clock must outlive the panel
    explicit HistoryPanel(const Clock& clock, QWidget* parent = nullptr);

    /// Null: not read yet.
    void setHistory(const readiness::HistoryPtr& history);
    /// While nothing is there to show: how far the reading is.
    void showProgress(int percent);
    void showError(const Error& error);
    /// The name under which it is remembered when this person looked at this plan last; empty: it is not.
    void setLookKey(const QString& key);
    void setPeriod(readiness::HistoryPeriod period);
    [[nodiscard]] readiness::HistoryPeriod period() const;

    /// Of the selected line; empty when there is none.
    [[nodiscard]] readiness::ItemId currentItem() const;
    [[nodiscard]] QListView* list() const { return m_list; }
    /// What is shown, as Markdown.
    [[nodiscard]] QString markdown() const;
    void copy();
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Of the selected line; empty when it concerns no item.
    void currentItemChanged(const readyroom::readiness::ItemId& item);
    void itemActivated(const readyroom::readiness::ItemId& item);
    void copied();
    void cancelled();
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fitChart();
    void showRows();
    void showChart(std::optional<TimePoint> begin);
    void noteLook();

    const Clock& m_clock;
    readiness::HistoryPtr m_history;
    readiness::HistoryModel* m_model;
    HistoryProxy* m_proxy;
    QStackedLayout* m_stack;
    StatePage* m_state;
    QComboBox* m_period;
    QLabel* m_totals;
    QLabel* m_gaps;
    QPushButton* m_copy;
    TimeChart* m_chart;
    QListView* m_list;
    QString m_lookKey;
    bool m_hasSteps = false;             ///< the score changed, so that a chart says something
    std::optional<TimePoint> m_lastLook; ///< before this program was started
};

} // namespace readyroom::ui
