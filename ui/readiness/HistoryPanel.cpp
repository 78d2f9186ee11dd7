// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/HistoryPanel.h"

#include <cmath>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/readiness/HistoryDelegate.h"
#include "ui/readiness/HistoryProxy.h"
#include "ui/readiness/HistoryText.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TimeChart.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

constexpr int chartHeight = 168;

ItemId itemOf(const QModelIndex& index)
{
    return ItemId(index.data(HistoryModel::ItemRole).toString());
}

} // namespace

HistoryPanel::HistoryPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_model(new HistoryModel(this))
    , m_proxy(new HistoryProxy(*m_model, this))
    , m_stack(new QStackedLayout(this))
    , m_state(new StatePage(this))
    , m_period(new QComboBox(this))
    , m_totals(new QLabel(this))
    , m_gaps(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_chart(new TimeChart(this))
    , m_list(new QListView(this))
{
    m_period->setObjectName(QStringLiteral("historyPeriod"));
    m_period->setAccessibleName(tr("What changed since"));
    m_period->setToolTip(tr("Choose since when you want to know what changed"));
    m_period->setMinimumHeight(space::row);
    for (const HistoryPeriod period : {HistoryPeriod::Ever, HistoryPeriod::Yesterday, HistoryPeriod::LastMonday,
                                       HistoryPeriod::Days7, HistoryPeriod::Days30, HistoryPeriod::LastLook})
        m_period->addItem(HistoryText::period(period), static_cast<int>(period));
    m_copy->setToolTip(tr("Copy what is shown as Markdown"));
    for (QLabel* label : {m_totals, m_gaps}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    Theme::style(m_totals, TextSize::Body, QFont::DemiBold);
    Theme::style(m_gaps, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
    m_gaps->setContentsMargins(space::margin, space::xs, space::margin, space::xs);
    m_list->setModel(m_proxy);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setObjectName(QStringLiteral("history"));
    m_list->setAccessibleName(tr("History"));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_chart->setTitle(tr("Score over time"));
    m_chart->setFixedHeight(chartHeight);

    auto* content = new QWidget(this);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::margin, space::s, space::margin, space::s);
    bar->setSpacing(space::s);
    bar->addWidget(m_period);
    bar->addWidget(m_totals, 1);
    bar->addWidget(m_copy);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_chart);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_gaps);
    setTabOrder(m_period, m_copy);
    setTabOrder(m_copy, m_chart);
    setTabOrder(m_chart, m_list);
    m_stack->addWidget(m_state);
    m_stack->addWidget(content);
    connect(m_period, &QComboBox::activated, this, &HistoryPanel::showRows);
    connect(m_copy, &QPushButton::clicked, this, &HistoryPanel::copy);
    connect(m_state, &StatePage::cancelled, this, &HistoryPanel::cancelled);
    connect(m_state, &StatePage::actionTriggered, this, &HistoryPanel::retryRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { Q_EMIT currentItemChanged(itemOf(index)); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT itemActivated(itemOf(index)); });
    setHistory(nullptr);
}

void HistoryPanel::setHistory(const HistoryPtr& history)
{
    m_history = history;
    if (!history) {
        m_state->showLoading(tr("Reading the history of this plan"), true);
        m_stack->setCurrentIndex(0);
        return;
    }
    m_gaps->setText(HistoryText::gaps(*history));
    m_gaps->setVisible(!m_gaps->text().isEmpty());
    m_stack->setCurrentIndex(1);
    showRows();
}

void HistoryPanel::showProgress(int percent)
{
    if (!m_history)
        m_state->setProgress(percent);
}

void HistoryPanel::showError(const Error& error)
{
    if (m_history)
        return;
    m_state->showError(error, tr("Read again"));
    m_stack->setCurrentIndex(0);
}

void HistoryPanel::setLookKey(const QString& key)
{
    if (key == m_lookKey)
        return;
    m_lookKey = key;
    m_lastLook.reset();
    if (const qint64 time = key.isEmpty() ? 0 : QSettings().value(key, 0).toLongLong(); time > 0)
        m_lastLook = fromMicroseconds(time);
    if (isVisible())
        noteLook();
}

void HistoryPanel::noteLook()
{
    if (!m_lookKey.isEmpty())
        QSettings().setValue(m_lookKey, toMicroseconds(m_clock.now()));
}

QSize HistoryPanel::minimumSizeHint() const
{
    // Where it is low, the chart makes room for the list.
    return {QWidget::minimumSizeHint().width(), 0};
}

void HistoryPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitChart();
}

void HistoryPanel::fitChart()
{
    m_chart->setVisible(m_hasSteps && height() >= 2 * chartHeight);
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    noteLook();
}

HistoryPeriod HistoryPanel::period() const
{
    return static_cast<HistoryPeriod>(m_period->currentData().toInt());
}

void HistoryPanel::setPeriod(HistoryPeriod period)
{
    m_period->setCurrentIndex(m_period->findData(static_cast<int>(period)));
    showRows();
}

void HistoryPanel::showRows()
{
    if (!m_history)
        return;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const std::optional<TimePoint> begin = beginOf(period(), m_clock.now(), zone, m_lastLook);
    if (begin) {
        const ChangeSince since = changeSince(*m_history, *begin);
        m_totals->setText(HistoryText::totals(since));
        m_model->setRows(rowsOf(since));
    } else if (period() == HistoryPeriod::LastLook) {
        m_totals->setText(tr("You look at this history for the first time"));
        m_model->setRows({});
    } else {
        std::vector<HistoryRow> rows = rowsOf(*m_history, zone);
        const auto changes = static_cast<int>(std::count_if(
            rows.cbegin(), rows.cend(), [](const HistoryRow& row) { return row.kind == HistoryRow::Kind::Change; }));
        m_totals->setText(tr("%Ln change(s)", "in the history of a plan", changes));
        m_model->setRows(std::move(rows));
    }
    m_copy->setEnabled(m_model->rowCount() > 0);
    showChart(begin);
}

void HistoryPanel::showChart(std::optional<TimePoint> begin)
{
    const TimePoint now = m_clock.now();
    ChartSeries series{tr("Score", "name of a line in a chart"), {}, {}, 0};
    bool hasSteps = false;
    const std::vector<ScorePoint> steps = scoreSteps(*m_history, now);
    for (const ScorePoint& step : steps) {
        series.points.push_back({step.at, step.score.value_or(std::nan(""))});
        hasSteps = hasSteps || step.score != steps.front().score;
    }
    // A line without a step says nothing that the number beside it does not say.
    m_hasSteps = hasSteps;
    fitChart();
    if (!hasSteps)
        return;
    const TimePoint first = steps.front().at;
    m_chart->setRange({begin ? std::max(*begin, first) : first, now});
    m_chart->setSeries({std::move(series)});
}

ItemId HistoryPanel::currentItem() const
{
    return m_list->selectionModel()->hasSelection() ? itemOf(m_list->currentIndex()) : ItemId();
}

QString HistoryPanel::markdown() const
{
    std::vector<HistoryRow> rows;
    for (int number = 0; number < m_model->rowCount(); ++number)
        rows.push_back(m_model->row(number));
    const QString file = m_history ? m_history->file : QString();
    return HistoryText::markdown(tr("%1: %2", "a file; since when").arg(file, m_period->currentText()),
                                 m_totals->text(), rows);
}

void HistoryPanel::copy()
{
    QGuiApplication::clipboard()->setText(markdown());
    Q_EMIT copied();
}

} // namespace readyroom::ui
