// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/ReadinessPage.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>
#include <QVBoxLayout>

#include "core/base/Answer.h"
#include "core/base/Hash.h"
#include "ui/readiness/CommitDialog.h"
#include "ui/readiness/EditText.h"
#include "ui/readiness/HistoryPanel.h"
#include "ui/readiness/PlanEditing.h"
#include "ui/readiness/ReadinessActions.h"
#include "ui/readiness/ReadinessView.h"
#include "ui/readiness/RenameDialog.h"
#include "ui/readiness/RepairDialog.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Toast.h"

namespace readyroom::ui {

using namespace readiness;

ReadinessPage::ReadinessPage(PlanService& service, const Clock& clock, QString root, QWidget* parent)
    : Page(parent)
    , m_service(service)
    , m_search(service)
    , m_root(std::move(root))
    , m_view(new ReadinessView(clock, this))
    , m_toast(new Toast(this))
    , m_editing(new PlanEditing(service, *m_view, *m_toast, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_view, &ReadinessView::markRequested, this, &ReadinessPage::mark);
    connect(m_view, &ReadinessView::refreshRequested, this, &ReadinessPage::refresh);
    connect(m_view, &ReadinessView::openRequested, this, &ReadinessPage::openPlan);
    connect(m_view, &ReadinessView::repairRequested, this, &ReadinessPage::showRepair);
    connect(m_view, &ReadinessView::commitRequested, this, &ReadinessPage::showCommit);
    connect(m_view, &ReadinessView::questionRequested, this, &ReadinessPage::showQuestion);
    connect(m_view, &ReadinessView::linkActivated, this, &ReadinessPage::openLink);
    connect(m_view, &ReadinessView::openFolderRequested, this, &Page::openFolderRequested);
    connect(m_view, &ReadinessView::newPlanRequested, this, &Page::newPlanRequested);
    connect(m_view, &ReadinessView::statusChanged, this, &Page::statusChanged);
    connect(m_view, &ReadinessView::navigated, this, &Page::navigated);
    connect(m_view, &ReadinessView::noticed, m_toast, [this](const QString& text) { m_toast->showMessage(text); });
    connectService();
}

void ReadinessPage::connectService()
{
    connect(&m_service, &PlanService::plansChanged, this, &ReadinessPage::takePlans);
    connect(&m_service, &PlanService::loaded, this, &ReadinessPage::takePlans);
    connect(&m_service, &PlanService::planChanged, this, [this](const QString& file) {
        m_failed.erase(file);
        takePlans();
    });
    connect(&m_service, &PlanService::planFailed, this, [this](const QString& file, const Error& error) {
        m_failed.insert_or_assign(file, error);
        m_view->showError(error);
    });
    connect(&m_service, &PlanService::renamesAmbiguous, m_view, &ReadinessView::setQuestions);
    takePlans();
}

void ReadinessPage::showError(const Error& error)
{
    m_view->showError(error);
}

void ReadinessPage::keepShowing(const Error& error)
{
    m_standing = error;
    m_view->showError(error);
}

void ReadinessPage::showHistories(PlanHistoryService& service)
{
    m_histories = &service;
    const auto isShown = [this](const QString& file) { return m_view->plan() && m_view->plan()->file == file; };
    connect(&service, &PlanHistoryService::changed, this, [this, isShown](const QString& file) {
        if (isShown(file))
            m_view->setHistory(m_histories->history(file));
    });
    connect(&service, &PlanHistoryService::failed, this, [this, isShown](const QString& file, const Error& error) {
        if (isShown(file))
            m_view->history().showError(error);
    });
    connect(&service, &PlanHistoryService::progressed, this, [this, isShown](const QString& file, int percent) {
        if (isShown(file))
            m_view->history().showProgress(percent);
    });
    connect(m_view, &ReadinessView::planShown, this, &ReadinessPage::readHistory);
    connect(&m_view->history(), &HistoryPanel::cancelled, this, [this] {
        m_histories->cancel();
        m_view->history().showError({ErrorCode::Cancelled, m_view->plan()->file, {}, nullptr});
    });
    connect(&m_view->history(), &HistoryPanel::retryRequested, this, [this] {
        m_historyOf.reset();
        m_view->setHistory(nullptr);
        readHistory();
    });
    readHistory();
}

void ReadinessPage::readHistory()
{
    const PlanPtr plan = m_view->plan();
    if (!plan || plan == m_historyOf)
        return;
    if (!m_historyOf || m_historyOf->file != plan->file) {
        m_view->history().setLookKey(QStringLiteral("history/looked/") +
                                     contentHash((m_root + QLatin1Char('/') + plan->file).toUtf8()));
        m_view->setHistory(m_histories->history(plan->file));
    }
    m_historyOf = plan;
    m_histories->read(plan);
}

void ReadinessPage::showItem(const QString& file, const QString& item)
{
    if (!m_view->reveal({file, ItemId(item)}))
        m_toast->showMessage(tr("This task is not in %1 any more", "%1 is a file").arg(file));
}

QString ReadinessPage::name() const
{
    return QStringLiteral("readiness");
}

QString ReadinessPage::title() const
{
    return tr("Readiness");
}

StatusLine ReadinessPage::status() const
{
    return m_view->status();
}

std::vector<Page::MenuEntry> ReadinessPage::menuEntries() const
{
    return m_view->actions().menuEntries();
}

QString ReadinessPage::helpText() const
{
    const QStringList paragraphs{
        tr("This page shows **what stands between the service and production**: the tasks of a plan that is a Markdown "
           "file in your repository. The line at the top is the answer in one sentence."),
        tr("- **Left:** the score and each pillar's own. It is the weight of the tasks that are done: critical 10, "
           "high "
           "7.5, medium 5, low 2.5. Click a number to see what it is made of."),
        tr("- **Middle:** the tasks, grouped as you like. Space ticks one: a single character of the file changes, and "
           "it can be taken back. An open critical task keeps the plan from being ready, whatever the score."),
        tr("- **Right:** the selected task as the plan has it, with its line, its files and what it depends on."),
        tr("- **Findings:** where the plan contradicts itself: hours that do not add up, two priorities for one task, "
           "rows that match nothing. Enter goes to the task."),
        tr("A **step without a box** is unknown: it never counts as done. A change that an editor or Git makes to the "
           "file appears here by itself."),
    };
    return paragraphs.join(QStringLiteral("\n\n"));
}

bool ReadinessPage::reveal(const QString& id)
{
    return m_view->reveal(PlanPlace::fromString(id));
}

void ReadinessPage::takePlans()
{
    const std::vector<PlanPtr> plans = m_service.plans();
    // Without any plan to show, an error says more than "no plan here".
    if (plans.empty() && m_failed.empty() && m_service.isLoading())
        m_view->showLoading(tr("Reading the plans of this workspace"));
    else if (!plans.empty() || m_failed.empty())
        m_view->setPlans(plans);
    if (!m_failed.empty())
        m_view->showError(m_failed.cbegin()->second);
    else if (m_standing && !plans.empty())
        m_view->showError(*m_standing);
}

void ReadinessPage::mark(const QString& file, const ItemId& item, bool done)
{
    answer(this, m_service.mark(file, item, done),
           [this](const Result<MarkOutcome>& outcome) { showOutcome(outcome); });
}

void ReadinessPage::refresh()
{
    QStringList files;
    for (const auto& [file, error] : std::exchange(m_failed, {}))
        files << file;
    for (const PlanPtr& plan : m_service.plans()) {
        if (!files.contains(plan->file))
            files << plan->file;
    }
    for (const QString& file : std::as_const(files))
        m_service.reload(file);
}

void ReadinessPage::showOutcome(const Result<MarkOutcome>& outcome)
{
    if (!outcome) {
        m_toast->showMessage(EditText::refused(outcome.error()));
        return;
    }
    m_editing->adopt(outcome->plan);
    const PlanItem* item = outcome->plan ? outcome->plan->find(outcome->item) : nullptr;
    const QString title = item ? item->title : QString();
    const bool done = outcome->after != ' ';
    if (outcome->before == outcome->after)
        m_toast->showMessage(done ? tr("“%1” was ticked already").arg(title) : tr("“%1” was open already").arg(title));
    else if (outcome->merged)
        m_toast->showMessage(done ? tr("Ticked “%1” in the file that had changed meanwhile").arg(title)
                                  : tr("Unticked “%1” in the file that had changed meanwhile").arg(title),
                             m_service.canUndo() ? tr("Undo") : QString());
    else
        m_toast->showMessage(done ? tr("Ticked “%1”").arg(title) : tr("Unticked “%1”").arg(title),
                             m_service.canUndo() ? tr("Undo") : QString());
}

void ReadinessPage::showRepair(const QString& file)
{
    answer(this, m_service.previewRepair(file), [this, file](const Result<PlanService::RepairPreview>& preview) {
        if (preview)
            offerRepair(file, *preview);
        else
            m_toast->showMessage(ErrorText::of(preview.error()).oneLine());
    });
}

void ReadinessPage::offerRepair(const QString& file, const PlanService::RepairPreview& preview)
{
    auto* dialog = new RepairDialog(file, preview.before, preview.after, preview.repair, this);
    connect(dialog, &QDialog::accepted, this, [this, file] {
        answer(this, m_service.applyRepair(file), [this, file](const Result<PlanPtr>& plan) {
            m_toast->showMessage(plan ? tr("Rewrote %1", "%1 is a file").arg(file)
                                      : ErrorText::of(plan.error()).oneLine());
        });
    });
    dialog->open();
}

void ReadinessPage::showQuestion(const QString& file, const ItemQuestion& question)
{
    auto* dialog = new RenameDialog(question, this);
    connect(dialog, &RenameDialog::decided, this, [this, file, gone = question.before.id](const ItemId& now) {
        answer(this, m_service.decideRename(file, gone, now), [this](const Result<Done>& decided) {
            m_toast->showMessage(decided ? tr("Recorded what became of the task")
                                         : ErrorText::of(decided.error()).oneLine());
        });
    });
    dialog->open();
}

void ReadinessPage::showCommit(const QString& file)
{
    auto* dialog = new CommitDialog(file, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file] {
        answer(this, m_service.commit(file, dialog->message()), [this](const Result<QString>& commit) {
            m_toast->showMessage(commit ? tr("Committed as %1", "%1 is a commit's id").arg(*commit)
                                        : ErrorText::of(commit.error()).oneLine() + QLatin1Char(' ') +
                                              commit.error().detail);
        });
    });
    dialog->open();
}

void ReadinessPage::openPlan(const QString& file)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(QDir(m_root).filePath(file))))
        m_toast->showMessage(tr("No program on this computer opens %1", "%1 is a file").arg(file));
}

void ReadinessPage::openLink(const QUrl& url)
{
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!web)
        m_toast->showMessage(tr("This link is not a web address: %1").arg(url.toString()));
    else
        QDesktopServices::openUrl(url);
}

} // namespace readyroom::ui
