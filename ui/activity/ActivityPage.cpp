// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ActivityPage.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

#include "core/base/Answer.h"
#include "ui/activity/ActivityActions.h"
#include "ui/activity/ActivityDelegate.h"
#include "ui/activity/ActivityDetail.h"
#include "ui/activity/ActivityHeader.h"
#include "ui/activity/ActivityProxy.h"
#include "ui/activity/ActivityText.h"
#include "ui/activity/KindMenu.h"
#include "ui/widgets/AgeText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/FilteredList.h"
#include "ui/widgets/ListDetail.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/Tokens.h"

namespace readyroom::ui {

using namespace activity;

ActivityPage::ActivityPage(const journal::Journal& journal, const QString& directory, const Clock& clock,
                           QWidget* parent)
    : Page(parent)
    , m_clock(clock)
    , m_reader(journal, directory, &ActivityText::sentence)
    , m_model(m_reader, journal)
    , m_proxy(new ActivityProxy(m_model, clock, this))
    , m_stack(new QStackedLayout(this))
    , m_state(new StatePage(this))
    , m_content(new QWidget(this))
    , m_header(new ActivityHeader(m_content))
    , m_banner(new Banner(m_content))
    , m_body(new ListDetail(QStringLiteral("activityPanels"), m_content))
    , m_tree(new QTreeView(m_content))
    , m_list(new FilteredList(m_tree, m_content))
    , m_kinds(new KindMenu(this))
    , m_detail(new ActivityDetail(m_content))
    , m_toast(new Toast(this))
{
    makeList();
    constexpr int listWidth = 880;
    constexpr int detailWidth = 400;
    constexpr int listLeast = 360;
    m_list->setMinimumWidth(listLeast);
    m_body->setList(m_list, m_tree, listWidth);
    m_body->setDetail(m_detail, detailWidth);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_body, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_content);
    // Whoever shows the page gives it the keyboard: the keys are for the list.
    setFirstFocus(m_tree);
    connectActions();
    connect(&m_model, &ActivityModel::countsChanged, this, &ActivityPage::showCounts);
    connect(&m_model, &ActivityModel::failed, this, &ActivityPage::showFailure);
    connect(m_state, &StatePage::actionTriggered, this, [this] { m_model.start(); });
    connect(m_banner, &Banner::actionTriggered, this, &ActivityPage::verify);
    connect(m_detail, &ActivityDetail::itemRequested, this, &ActivityPage::itemRequested);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_tree->viewport()->update();
        showAnswer();
    });
    m_state->showLoading(tr("Reading what was recorded"), false);
    showChain();
}

ActivityPage::~ActivityPage() = default;

void ActivityPage::makeList()
{
    m_list->filter()->setToolTip(tr("Words of any column; from:2026-03-01 and to:2026-03-31 narrow the days"));
    auto* kinds = new QPushButton(tr("Kinds", "of events"), m_list);
    kinds->setMenu(m_kinds);
    kinds->setToolTip(tr("Choose which kinds of events are shown"));
    auto* exports = new QPushButton(tr("Export"), m_list);
    exports->setMenu(new QMenu(exports));
    exports->setToolTip(tr("Save the events shown to a file"));
    m_list->addTool(kinds);
    m_list->addTool(exports);
    setUpTree();
    m_actions = new ActivityActions(this, m_kinds);
    m_tree->addAction(m_actions->copy);
    exports->menu()->addActions({m_actions->exportCsv, m_actions->exportJson});
}

void ActivityPage::setUpTree()
{
    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(new ActivityDelegate(m_tree));
    m_tree->setObjectName(QStringLiteral("events"));
    m_tree->setAccessibleName(tr("Events"));
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTabKeyNavigation(false);
    QHeaderView* header = m_tree->header();
    header->setStretchLastSection(false);
    header->setHighlightSections(false);
    header->setSectionsMovable(false);
    header->setFixedHeight(space::row);
    const auto widthOf = [this](const QString& usual) {
        constexpr int padding = 2 * space::s + space::xs;
        return fontMetrics().horizontalAdvance(usual) + padding;
    };
    const auto setWidth = [header, widthOf](ActivityModel::Column column, const QString& usual) {
        header->resizeSection(static_cast<int>(column), widthOf(usual));
    };
    // Which of the two is longer differs from language to language.
    header->resizeSection(
        static_cast<int>(ActivityModel::Column::Time),
        std::max(widthOf(AgeText::of(std::chrono::minutes(59))), widthOf(AgeText::of(std::chrono::seconds(0)))));
    setWidth(ActivityModel::Column::Who, tr("Firstname Lastname", "a name of usual length"));
    setWidth(ActivityModel::Column::Where,
             tr("%1, line %2", "file, line number").arg(QStringLiteral("docs/ROADMAP.md"), QStringLiteral("1000")));
    header->setSectionResizeMode(static_cast<int>(ActivityModel::Column::What), QHeaderView::Stretch);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (!index.isValid())
            return;
        m_current = m_proxy->entry(index).position;
        showCurrent();
    });
    connect(m_tree, &QTreeView::doubleClicked, this, &ActivityPage::openCurrent);
    connect(m_body, &ListDetail::opened, this, &ActivityPage::openCurrent);
}

void ActivityPage::connectActions()
{
    connect(m_list->filter(), &QLineEdit::textChanged, this, &ActivityPage::applyFilter);
    connect(m_kinds, &KindMenu::changed, this, &ActivityPage::applyFilter);
    connect(m_header, &ActivityHeader::verifyRequested, this, &ActivityPage::verify);
    m_header->setVerifyToolTip(m_actions->verify->toolTip());
    const auto on = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->verify, [this] { verify(); });
    on(m_actions->filter, [this] { m_list->focusFilter(); });
    on(m_actions->copy, [this] { copyCurrent(); });
    on(m_actions->exportCsv, [this] { askForFile(ExportFormat::Csv); });
    on(m_actions->exportJson, [this] { askForFile(ExportFormat::JsonLines); });
    on(m_actions->showKeys, [this] { FactsPopup::open(m_actions->keys(), m_header->anchor()); });
}

QString ActivityPage::name() const
{
    return QStringLiteral("activity");
}

QString ActivityPage::title() const
{
    return tr("Activity", "title of the page: what was recorded");
}

StatusLine ActivityPage::status() const
{
    return {};
}

std::vector<Page::MenuEntry> ActivityPage::menuEntries() const
{
    return m_actions->menuEntries();
}

QString ActivityPage::helpText() const
{
    return tr(
        "Everything that was done in this workspace is recorded: who, when, and what was there before. The newest "
        "event is at the top.\n\n"
        "**Find something.** Type words of any column. `from:2026-03-01` and `to:2026-03-31` narrow the days. "
        "**Kinds** chooses what is listed; the steps of writing files are hidden at first.\n\n"
        "**Go there.** Enter on an event leads to its task.\n\n"
        "**Trust it.** **Verify** checks the chain of hashes: no event was altered, removed or inserted.\n\n"
        "**Take it along.** **Export** saves what is listed, with names but without addresses.");
}

void ActivityPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_model.hasStarted())
        m_model.start();
    m_minute.start();
}

void ActivityPage::applyFilter()
{
    ActivityFilter filter = m_model.filter();
    filter.setText(m_list->filter()->text(), QTimeZone::systemTimeZone());
    filter.hides = m_kinds->hidden();
    m_model.setFilter(filter);
    if (const int row = m_model.rowAt(m_current); row >= 0) {
        const QSignalBlocker quiet(m_tree->selectionModel());
        m_tree->setCurrentIndex(m_proxy->index(row, 0));
        m_tree->scrollTo(m_tree->currentIndex());
    }
}

void ActivityPage::showCounts()
{
    if (!m_model.hasStarted())
        return;
    if (m_model.total() == 0) {
        m_state->showEmpty(tr("Nothing is recorded yet"),
                           tr("Whatever is done here (a task ticked, a plan changed) is recorded with who and when, "
                              "and cannot be changed unseen."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    if (m_stack->currentWidget() != m_content) {
        m_stack->setCurrentWidget(m_content);
        m_tree->setFocus();
    }
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    const int shown = m_model.rowCount();
    QStringList facts{tr("%Ln event(s) shown", nullptr, shown)};
    if (m_model.hidden() > 0)
        facts << tr("%Ln hidden", "events", m_model.hidden());
    if (!m_model.isComplete())
        facts << tr("%1 older ones not read yet", "events").arg(number(m_model.total() - m_model.known()));
    for (const QString& misread : m_model.filter().misread)
        facts << tr("“%1” is no date; write from:2026-03-01", "%1 as typed into the filter").arg(misread);
    m_list->showCount(facts.join(tr(" · ", "between two short facts")), m_model.hidden());
    if (m_current == 0 && shown > 0)
        m_tree->setCurrentIndex(m_proxy->index(0, 0));
    showAnswer();
    showChain();
    writePendingExport();
}

void ActivityPage::showAnswer()
{
    if (m_model.rowCount() == 0) {
        m_header->setAnswer(tr("Nothing recorded that the filter shows"));
        return;
    }
    const ActivityEntry& last = m_model.entry(0);
    const QString age = AgeText::of(m_clock.now() - last.at);
    m_header->setAnswer(last.who.isEmpty()
                            ? tr("%Ln event(s), the last one %1", "%1 is an age", m_model.rowCount()).arg(age)
                            : tr("%Ln event(s), the last one %1 by %2", "%1 is an age, %2 a person", m_model.rowCount())
                                  .arg(age, last.who));
}

void ActivityPage::showCurrent()
{
    const qint64 position = m_current;
    answer(this, m_reader.detail(position), [this, position](const Result<EventDetail>& detail) {
        if (position != m_current)
            return;
        if (detail)
            m_detail->showDetail(*detail);
        else
            m_detail->showError(detail.error());
    });
}

void ActivityPage::showFailure(const Error& error)
{
    m_pendingExport.reset();
    if (m_model.known() == 0) {
        m_state->showError(error, tr("Read again"));
        m_stack->setCurrentWidget(m_state);
    } else {
        m_toast->showMessage(ErrorText::of(error).oneLine());
    }
}

void ActivityPage::verify()
{
    m_header->showVerifying();
    answer(this, m_reader.verify(), [this](const journal::VerifyReport& report) {
        m_verified = report;
        m_header->showChain(m_verified, m_model.total());
        const bool isWhole = report.state == journal::VerifyState::Ok;
        m_detail->setVerified(isWhole ? report.events : report.firstBad - 1);
        if (isWhole)
            m_banner->hide();
        else
            m_banner->showMessage(Mark::Bad,
                                  tr("%1. Compare with a backup before you rely on it.", "%1 says what is wrong")
                                      .arg(ActivityText::verification(report)),
                                  tr("Check again"));
    });
}

void ActivityPage::showChain()
{
    if (!m_header->isVerifying())
        m_header->showChain(m_verified, m_model.total());
}

void ActivityPage::openCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    if (!index.isValid())
        return;
    const ActivityEntry& entry = m_proxy->entry(index);
    if (entry.itemId.isEmpty())
        m_body->focusDetail();
    else
        Q_EMIT itemRequested(entry.file, entry.itemId);
}

void ActivityPage::copyCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    if (!index.isValid())
        return;
    const ActivityEntry& entry = m_proxy->entry(index);
    const QStringList parts{AgeText::absolute(entry.at), ActivityText::who(entry), ActivityText::sentence(entry),
                            ActivityText::where(entry)};
    QGuiApplication::clipboard()->setText(parts.join(QLatin1Char('\t')));
    m_toast->showMessage(tr("Copied the event"));
}

void ActivityPage::askForFile(ExportFormat format)
{
    const bool isTable = format == ExportFormat::Csv;
    auto* dialog = new QFileDialog(this, tr("Export time, person, words, file and line of the events shown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(isTable ? tr("Table (*.csv)") : tr("JSON lines (*.jsonl)"));
    dialog->setDefaultSuffix(isTable ? QStringLiteral("csv") : QStringLiteral("jsonl"));
    dialog->selectFile(isTable ? QStringLiteral("activity.csv") : QStringLiteral("activity.jsonl"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString& path) { exportShown(path, format); });
    dialog->open();
}

void ActivityPage::exportShown(const QString& path, ExportFormat format)
{
    m_pendingExport = Export{path, format};
    m_model.readAll();
    writePendingExport();
}

void ActivityPage::writePendingExport()
{
    if (!m_pendingExport || !m_model.isComplete())
        return;
    const Export wanted = *std::exchange(m_pendingExport, std::nullopt);
    const QString path = wanted.path;
    answer(this, exportTo(path, m_model.shownRows(), wanted.format, m_reader.sentence()),
           [this, path](const Result<int>& written) {
               m_toast->showMessage(written ? tr("Saved %Ln event(s) with time, person, words, file and line to %1",
                                                 "%1 is a file", *written)
                                                  .arg(path)
                                            : ErrorText::of(written.error()).oneLine());
           });
}

} // namespace readyroom::ui
