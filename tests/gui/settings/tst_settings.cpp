// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/NamelessWidgets.h"
#include "support/WidgetSearch.h"
#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingsPage.h"
#include "ui/widgets/FilterLine.h"

using namespace readyroom;
using namespace readyroom::ui;

class SettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsOneRoomAtATime();
    void findsByWordsInAllRooms();
    void marksTheWords();
    void saysThatNothingWasFound();
    void aSwitchHoldsAtOnce();
    void aClickOnTheWordsSwitches();
    void withoutATrayItCannotBeSwitched();
    void followsAnotherWindow();
    void everythingHasAName();

private:
    [[nodiscard]] bool shows(const char* words) const { return tests::showsLabel(*m_page, QString::fromLatin1(words)); }
    [[nodiscard]] QCheckBox* box(const char* name) const
    {
        for (auto* candidate : m_page->findChildren<QCheckBox*>()) {
            if (candidate->accessibleName() == QLatin1String(name))
                return candidate;
        }
        return nullptr;
    }
    void make(bool hasTray)
    {
        m_page = std::make_unique<SettingsPage>(*m_settings, DataPlaces{}, hasTray);
        m_page->resize(900, 600);
        m_page->show();
    }
    void search(const char* words) const { m_page->findChild<FilterLine*>()->setText(QString::fromLatin1(words)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SettingsPage> m_page;
};

void SettingsTest::init()
{
    m_page.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    make(true);
}

void SettingsTest::showsOneRoomAtATime()
{
    QVERIFY(shows("Language"));
    QVERIFY(!shows("Theme"));
    m_page->findChild<QListWidget*>()->setCurrentRow(1);
    QVERIFY(!shows("Language"));
    QVERIFY(shows("Theme"));
}

void SettingsTest::findsByWordsInAllRooms()
{
    search("dark COLOURS");
    QVERIFY(shows("Theme"));
    QVERIFY(!shows("Language"));
    // A room's name stands for all that is in it.
    search("tray");
    QVERIFY(shows("Closing the last window"));
    search("appearance dark");
    QVERIFY(shows("Theme"));
    search("appearance tray");
    QVERIFY(!shows("Theme"));
    search("");
    QVERIFY(shows("Language"));
    QVERIFY(!shows("Theme"));
    // A room that is chosen ends the search, also the one that was shown before.
    auto* rooms = m_page->findChild<QListWidget*>();
    search("theme");
    QVERIFY(rooms->selectedItems().isEmpty());
    QTest::mouseClick(rooms->viewport(), Qt::LeftButton, {}, rooms->visualItemRect(rooms->item(0)).center());
    QVERIFY(shows("Language"));
    QCOMPARE(rooms->selectedItems().size(), 1);
    search("language");
    m_page->findChild<QListWidget*>()->setCurrentRow(1);
    QVERIFY(shows("Theme"));
    QVERIFY(!shows("Language"));
}

void SettingsTest::marksTheWords()
{
    SettingRow row(QStringLiteral("Use <b> & theme"), QStringLiteral("Themes\nlook"), nullptr);
    const auto texts = [&row] {
        QStringList found;
        for (const auto* label : row.findChildren<QLabel*>())
            found << label->text();
        return found;
    };
    row.mark({QStringLiteral("THEM"), QStringLiteral("eme")});
    QCOMPARE(texts(), (QStringList{QStringLiteral("Use &lt;b&gt; &amp; <u><b>theme</b></u>"),
                                   QStringLiteral("<u><b>Theme</b></u>s<br>look")}));
    row.mark({});
    QCOMPARE(texts(), (QStringList{QStringLiteral("Use <b> & theme"), QStringLiteral("Themes\nlook")}));
}

void SettingsTest::saysThatNothingWasFound()
{
    QVERIFY(!shows("No setting holds these words."));
    search("zeppelin");
    QVERIFY(shows("No setting holds these words."));
    search("language");
    QVERIFY(!shows("No setting holds these words."));
}

void SettingsTest::aSwitchHoldsAtOnce()
{
    QSignalSpy changed(m_page.get(), &SettingsPage::changed);
    box("Open the windows of last time")->click();
    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_settings->restoresWindows());
}

void SettingsTest::aClickOnTheWordsSwitches()
{
    auto* row = box("Open the windows of last time")->parentWidget();
    QTest::mouseClick(row, Qt::LeftButton, {}, QPoint(4, row->height() / 2));
    QVERIFY(!m_settings->restoresWindows());
    QVERIFY(!box("Open the windows of last time")->isChecked());
}

void SettingsTest::withoutATrayItCannotBeSwitched()
{
    QVERIFY(box("Go on in the tray")->isEnabled());
    make(false);
    QVERIFY(!box("Go on in the tray")->isEnabled());
    search("no tray");
    QVERIFY(shows("This desktop has <u><b>no</b></u> <u><b>tray</b></u>"));
}

void SettingsTest::followsAnotherWindow()
{
    m_page->hide();
    m_settings->setRestoresWindows(false);
    m_page->show();
    QVERIFY(!box("Open the windows of last time")->isChecked());
}

void SettingsTest::everythingHasAName()
{
    for (int room = 0; room < m_page->findChild<QListWidget*>()->count(); ++room) {
        m_page->findChild<QListWidget*>()->setCurrentRow(room);
        QCOMPARE(tests::namelessWidgets(*m_page).join(QLatin1Char('\n')), QString());
    }
}

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
