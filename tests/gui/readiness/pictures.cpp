// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the Readiness tab in its states to PNG files, to be looked at: pictures FOLDER. QT_SCALE_FACTOR sets the
// scale.
#include <functional>

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QTreeView>
#include <QVBoxLayout>

#include "support/ManualClock.h"
#include "support/SamplePlans.h"
#include "ui/readiness/BulkEditDialog.h"
#include "ui/readiness/MergeDialog.h"
#include "ui/readiness/OutlinePanel.h"
#include "ui/readiness/ReadinessActions.h"
#include "ui/readiness/ReadinessView.h"
#include "ui/readiness/RenameDialog.h"
#include "ui/readiness/RepairDialog.h"
#include "ui/readiness/SectionDialog.h"
#include "ui/readiness/TaskForm.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Toast.h"

using namespace readyroom;
using namespace readyroom::ui;

namespace {

void save(QWidget& widget, const QString& file, QSize size = {1280, 800})
{
    if (size.isValid())
        widget.resize(size);
    widget.show();
    QApplication::sendPostedEvents();
    QApplication::processEvents();
    if (!widget.grab().save(file))
        qFatal("cannot write %s", qPrintable(file));
}

/// The view in the window's frame, as the application shows it.
class PicturePage final : public Page
{
public:
    explicit PicturePage(const Clock& clock)
        : m_view(new ReadinessView(clock, this))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_view);
        connect(m_view, &ReadinessView::statusChanged, this, &Page::statusChanged);
    }
    [[nodiscard]] QString name() const override { return QStringLiteral("page"); }
    [[nodiscard]] QString title() const override { return QStringLiteral("Readiness"); }
    [[nodiscard]] StatusLine status() const override { return m_view->status(); }
    [[nodiscard]] std::vector<MenuEntry> menuEntries() const override { return m_view->actions().menuEntries(); }
    [[nodiscard]] ReadinessView& view() const { return *m_view; }

private:
    ReadinessView* m_view;
};

void saveEditing(MainWindow& window, ReadinessView& view, const tests::SamplePlans::PlanPtr& plan,
                 const std::function<QString(const char*)>& file)
{
    view.setPlans({plan});
    view.outline().select(plan->items[2].id);
    view.form().openItem(plan, plan->items[2], TaskForm::Field::Title);
    view.showForm(true);
    save(window, file("edit"));
    auto changed = std::make_shared<readiness::Plan>(*plan);
    changed->hash = QStringLiteral("other");
    view.setPlans({changed});
    save(window, file("edit-changed"));
    view.form().shut();
    MergeDialog merge({plan->file,
                       {},
                       {},
                       {},
                       "# Plan\n\n<<<<<<< ours\n- [ ] Encrypt personal data (3 hours)\n=======\n- [ ] Encrypt personal "
                       "data at rest (2 hours)\n>>>>>>> theirs\n- [ ] Set security headers\n",
                       true},
                      nullptr);
    merge.setAttribute(Qt::WA_DeleteOnClose, false);
    save(merge, file("merge"), {820, 620});
    BulkEditDialog bulk({plan->items[0].id, plan->items[1].id, plan->items[2].id}, nullptr);
    bulk.setAttribute(Qt::WA_DeleteOnClose, false);
    bulk.findChildren<QCheckBox*>().first()->click();
    save(bulk, file("bulk"), {});
    SectionDialog section({{QStringLiteral("Reliability"), QStringLiteral("Testing")}, {QStringLiteral("Security")}},
                          {QStringLiteral("Security")}, 2, nullptr);
    section.setAttribute(Qt::WA_DeleteOnClose, false);
    save(section, file("section"), {520, 420});
}

void saveAll(const QString& folder, const QString& theme)
{
    const auto file = [&](const char* name) {
        return QDir(folder).filePath(QString::fromLatin1(name) + QLatin1Char('-') + theme + QStringLiteral(".png"));
    };
    const auto plan = tests::SamplePlans::service();
    const tests::ManualClock clock;
    auto* page = new PicturePage(clock);
    MainWindow window(clock, {page});
    window.setWorkspace(
        {QStringLiteral("permit-service"), QStringLiteral("/srv/permit-service"), QStringLiteral("main")});
    window.setSaved(clock.now() - std::chrono::seconds(12));
    ReadinessView& view = page->view();
    view.setPlans({plan});
    save(window, file("outline"));
    view.outline().select(plan->items[2].id);
    auto* toast = new Toast(&view);
    toast->showMessage(QStringLiteral("Ticked “%1”").arg(plan->items[2].title), QStringLiteral("Undo"));
    save(window, file("selected"));
    toast->hide();
    view.outline().filter()->setText(QStringLiteral("security"));
    view.outline().filter()->setFocus(Qt::ShortcutFocusReason);
    save(window, file("filtered"));
    view.outline().filter()->clear();
    view.outline().setGroupBy(readiness::GroupBy::Week);
    view.outline().select(plan->items[6].id);
    save(window, file("weeks"));
    view.outline().setGroupBy(readiness::GroupBy::Pillar);
    view.outline().select(plan->items.back().id);
    save(window, file("kinds"));
    view.actions().showFindings->trigger();
    save(window, file("findings"));
    view.actions().showOutline->trigger();
    view.actions().explain->trigger();
    save(*QApplication::activePopupWidget(), file("explain"), {});
    QApplication::activePopupWidget()->close();
    view.actions().showKeys->trigger();
    save(*QApplication::activePopupWidget(), file("keys"), {});
    QApplication::activePopupWidget()->close();
    RepairDialog dialog(plan->file, "# Plan\n- \xe2\x80\x9a\xc3\x9c\xc3\x96 A\nplain\n",
                        "# Plan\n- \xe2\x9a\xa0 A\nplain\n", *plan->encodingRepair, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    save(dialog, file("repair"), {760, 520});
    const readiness::ItemQuestion question{
        {readiness::ItemId(QStringLiteral("old")), QStringLiteral("Write tests for the submission endpoints"), {}, 21},
        {{plan->items[1].id, plan->items[1].title, plan->items[1].headings, plan->items[1].line},
         {plan->items[10].id, plan->items[10].title, plan->items[10].headings, plan->items[10].line}}};
    view.setQuestions(plan->file, {question});
    save(window, file("question"));
    view.setQuestions(plan->file, {});
    RenameDialog rename(question, nullptr);
    rename.setAttribute(Qt::WA_DeleteOnClose, false);
    save(rename, file("rename"), {560, 360});
    auto other = std::make_shared<readiness::Plan>(tests::SamplePlans::tasks(2, 4));
    view.setPlans({plan, other});
    view.showError({ErrorCode::PermissionDenied, plan->file, QStringLiteral("open: EACCES"), nullptr});
    view.outline().tree()->setFocus(Qt::TabFocusReason);
    save(window, file("stale"));
    saveEditing(window, view, plan, file);
    view.setPlans({});
    save(window, file("empty"));
    view.showError({ErrorCode::Malformed, plan->file, QStringLiteral("line 12: unclosed fence"), nullptr});
    save(window, file("error"));
    window.setPages({});
    save(window, file("welcome"));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2)
        qFatal("usage: pictures FOLDER");
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    Theme::apply(application, Theme::Choice::Light);
    saveAll(folder, QStringLiteral("light"));
    Theme::apply(application, Theme::Choice::Dark);
    saveAll(folder, QStringLiteral("dark"));
    return 0;
}
