// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page and dialog of the whole program to PNG files, to be looked at:
//   tour FOLDER WIDTHxHEIGHT light|dark|contrast-light|contrast-dark LANGUAGE sample|empty|few|many|unknown|error
// QT_SCALE_FACTOR sets the scale. The content is the sample, a plan without tasks, ten tasks, 10,000, steps whose state
// nobody can tell, or a plan that cannot be read.
#include <functional>

#include <QComboBox>
#include <QDialog>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QTranslator>
#include <QTreeView>

#include "bench/LargePlan.h"
#include "gui/app/ConsoleRoom.h"
#include "support/WidgetSearch.h"
#include "ui/readiness/BulkEditDialog.h"
#include "ui/readiness/CommitDialog.h"
#include "ui/readiness/MergeDialog.h"
#include "ui/readiness/RenameDialog.h"
#include "ui/readiness/RepairDialog.h"
#include "ui/readiness/SectionDialog.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/AboutDialog.h"
#include "ui/shell/TrustDialog.h"
#include "ui/widgets/FilterLine.h"

using namespace readyroom;
using namespace readyroom::tests;

namespace {

ui::Theme::Choice themeOf(const QString& name)
{
    return name == QLatin1String("dark")             ? ui::Theme::Choice::Dark
           : name == QLatin1String("contrast-light") ? ui::Theme::Choice::HighContrastLight
           : name == QLatin1String("contrast-dark")  ? ui::Theme::Choice::HighContrastDark
                                                     : ui::Theme::Choice::Light;
}

QByteArray tenTasks()
{
    QByteArray text("# Harbour: ready for production\n\n## Reliability (CRITICAL)\n\n");
    for (int number = 1; number <= 5; ++number)
        text += QByteArray("- [") + (number < 3 ? "x" : " ") +
                "] **Set a deadline on every call to the customs "
                "service and its replacement in the second region, part " +
                QByteArray::number(number) + "** (" + QByteArray::number(number) + " hours)\n";
    text += "\n## Security (HIGH)\n\n";
    for (int number = 6; number <= 10; ++number)
        text += "- [ ] Rotate key " + QByteArray::number(number) + " (2 hours) (owner: Maximiliane von Hohenfels)\n";
    return text;
}

/// Takes the pictures of one console, named in the order in which they are taken.
class Tour
{
public:
    Tour(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
    {
        QDir().mkpath(m_folder);
    }

    /// The words come from the catalogues of the build; they are in no library.
    void speak(const QString& language)
    {
        m_room.store().setValue(QStringLiteral("general/language"), language);
        QLocale::setDefault(QLocale(language));
        const QString folder = QStringLiteral(READYROOM_CATALOGUES);
        if (m_qt.load(QLocale(language), QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
        if (!m_own.load(QStringLiteral("readyroom_") + language, folder))
            qFatal("no catalogue of %s in %s", qPrintable(language), qPrintable(folder));
        QCoreApplication::installTranslator(&m_own);
    }

    void welcome()
    {
        m_room.start();
        settle();
        save("welcome-first");
        ui::RecentWorkspaces recent(m_room.store());
        recent.add({m_room.makeWorkspace(QStringLiteral("harbour")), QStringLiteral("harbour"),
                    m_room.clock().now() - std::chrono::hours(3), 71.0});
        recent.add({QStringLiteral("/srv/customs/declarations-service"),
                    QStringLiteral("declarations-service"),
                    m_room.clock().now() - std::chrono::hours(50),
                    {}});
        m_room.start();
        settle();
        save("welcome");
    }

    void open(const QString& content)
    {
        if (content == QLatin1String("sample")) {
            Q_EMIT window().sampleRequested();
        } else {
            const QString root = m_room.makeWorkspace(QStringLiteral("harbour"));
            const QString plan = root + QStringLiteral("/plan.md");
            if (content == QLatin1String("empty"))
                QFile::remove(plan);
            else if (content == QLatin1String("few"))
                ConsoleRoom::write(plan, tenTasks());
            else if (content == QLatin1String("many"))
                ConsoleRoom::write(plan, bench::largePlan());
            else if (content == QLatin1String("unknown"))
                ConsoleRoom::write(plan, "# Steps\n\n## Before\n\n- **Step 1.1: Ask for access**\n- **Step 1.2: Read "
                                         "the contract**\n\n## After\n\n- **Step 2.1: Give access back**\n");
            Q_EMIT window().openRequested(content == QLatin1String("error") ? root + QStringLiteral("/gone") : root);
        }
        (void)QTest::qWaitFor([this] { return tree() && tree()->model()->rowCount() > 0; }, 5000);
        settle();
    }

    void readiness()
    {
        save("outline");
        if (!tree() || !tree()->isVisible())
            return;
        tick();
        save("ticked");
        auto* filter = window().findChild<ui::FilterLine*>();
        filter->setText(QStringLiteral("e"));
        settle();
        save("filtered");
        filter->setText(QStringLiteral("nothing has this"));
        settle();
        save("filtered-none");
        filter->clear();
        shortcut(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::qWait(700);
        save("history");
        shortcut(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        save("findings");
        shortcut(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        tree()->setFocus();
        shortcut(Qt::Key_I, Qt::ControlModifier);
        savePopup("explain");
        shortcut(Qt::Key_Question, Qt::NoModifier);
        savePopup("keys-of-page");
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_F2);
        settle();
        save("edit");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        settle();
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_N, Qt::ControlModifier);
        settle();
        save("new-task");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        settle();
    }

    void shell()
    {
        shortcut(Qt::Key_K, Qt::ControlModifier);
        save("palette");
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("re"));
        settle();
        save("palette-found");
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("zzzz"));
        settle();
        save("palette-none");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        shortcut(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::qWait(500);
        save("activity");
        if (window().pageCount() > 0)
            window().showPage(0);
        shortcut(Qt::Key_F1, Qt::NoModifier);
        save("help");
        shortcut(Qt::Key_F1, Qt::ControlModifier);
        save("all-keys");
        shortcut(Qt::Key_Comma, Qt::ControlModifier);
        if (auto* page = window().findChild<ui::SettingsPage*>()) {
            auto* rooms = page->findChild<QListWidget*>();
            for (int number = 0; rooms && number < rooms->count(); ++number) {
                rooms->setCurrentRow(number);
                settle();
                save(QStringLiteral("settings-%1").arg(number + 1));
            }
            page->findChild<QLineEdit*>()->setText(QStringLiteral("t"));
            settle();
            save("settings-found");
        }
    }

    void dialogs()
    {
        using namespace readiness;
        const auto known = [](const char* title, int line) {
            return KnownItem{
                ItemId(QString::fromUtf8(title)), QString::fromUtf8(title), {QStringLiteral("Safety")}, line};
        };
        const QString file = QStringLiteral("docs/plan.md");
        const ItemId one(QStringLiteral("a"));
        const ItemId two(QStringLiteral("b"));
        saveDialog("about", new ui::AboutDialog(&window()));
        const std::vector<workspace::TrustRequest> requests{
            {workspace::TrustKind::Command, QStringLiteral("make check")},
            {workspace::TrustKind::Secret, QStringLiteral("pager")}};
        workspace::TrustQuestion question{"service: harbour\nchecks:\n  - run: make check\n", requests, {}};
        saveDialog("trust", new ui::TrustDialog(QStringLiteral("harbour"), question, &window()));
        question.status = {workspace::TrustState::Changed,
                           workspace::TrustGrant{{}, m_room.clock().now(), {QStringLiteral("Ada Lind"), {}}, {}},
                           "service: harbour\n"};
        saveDialog("trust-changed", new ui::TrustDialog(QStringLiteral("harbour"), question, &window()));
        saveDialog("bulk", new ui::BulkEditDialog({one, two}, &window()));
        saveDialog("commit", new ui::CommitDialog(file, &window()));
        saveDialog("merge", new ui::MergeDialog({file,
                                                 {},
                                                 {},
                                                 {},
                                                 "# Plan\n\n<<<<<<< ours\n- [ ] Encrypt data (3 hours)\n=======\n- [ ] "
                                                 "Encrypt data at rest (2 hours)\n>>>>>>> theirs\n- [ ] Rotate keys\n",
                                                 true},
                                                &window()));
        saveDialog("rename", new ui::RenameDialog({known("Write tests", 3),
                                                   {known("Write tests of the gate", 3), known("Write the tests", 9)}},
                                                  &window()));
        saveDialog("repair",
                   new ui::RepairDialog(file, "# Plan\n- \xe2\x80\x9a\xc3\x9c\xc3\x96 A\n",
                                        "# Plan\n- \xe2\x9a\xa0 A\n", {QStringLiteral("mac_roman"), 1}, &window()));
        saveDialog("section", new ui::SectionDialog({{QStringLiteral("Reliability"), QStringLiteral("Testing")},
                                                     {QStringLiteral("Security")}},
                                                    {QStringLiteral("Security")}, 2, &window()));
    }

private:
    [[nodiscard]] ui::MainWindow& window() { return m_room.window(); }
    [[nodiscard]] QTreeView* tree() { return window().findChild<QTreeView*>(QStringLiteral("outline")); }

    void settle()
    {
        window().resize(m_size);
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        QTest::qWait(50);
    }
    void tick()
    {
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Space);
        (void)QTest::qWaitFor([this] { return visibleButton(window(), QStringLiteral("Undo")) != nullptr; }, 1500);
        settle();
    }
    void shortcut(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(&window(), key, modifiers);
        settle();
    }
    void write(QWidget& widget, const QString& name)
    {
        const QString file =
            QStringLiteral("%1/%2-%3.png").arg(m_folder).arg(++m_number, 2, 10, QLatin1Char('0')).arg(name);
        if (!widget.grab().save(file))
            qFatal("cannot write %s", qPrintable(file));
    }
    void save(const QString& name) { write(window(), name); }
    void save(const char* name) { save(QString::fromLatin1(name)); }
    void savePopup(const char* name)
    {
        QWidget* popup = QApplication::activePopupWidget();
        if (!popup)
            return;
        write(*popup, QString::fromLatin1(name));
        popup->close();
        settle();
    }
    void saveDialog(const char* name, QDialog* dialog)
    {
        dialog->open();
        settle();
        write(*dialog, QString::fromLatin1(name));
        dialog->reject();
        settle();
    }

    const QString m_folder;
    const QSize m_size;
    int m_number = 0;
    QTranslator m_qt;
    QTranslator m_own;
    ConsoleRoom m_room;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        qFatal("usage: tour FOLDER WIDTHxHEIGHT THEME LANGUAGE CONTENT");
    const QStringList size = arguments.at(2).split(QLatin1Char('x'));
    ui::Theme::apply(application, themeOf(arguments.at(3)));
    Tour tour(arguments.at(1), {size.value(0).toInt(), size.value(1).toInt()});
    tour.speak(arguments.at(4));
    tour.welcome();
    tour.open(arguments.at(5));
    tour.readiness();
    tour.shell();
    tour.dialogs();
    return 0;
}
