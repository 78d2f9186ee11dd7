// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

#include "core/vocabulary/SecretEvents.h"
#include "gui/settings/VaultRoom.h"
#include "support/AccessibleWalk.h"
#include "support/WidgetSearch.h"
#include "ui/settings/SettingsPage.h"
#include "ui/widgets/FilterLine.h"

using namespace readyroom;
using namespace readyroom::ui;

class SecretsRoomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsWhatIsKnownButNoValue();
    void saysWhenToRotate();
    void addsByKeyboard();
    void refusesWhileTyping();
    void keepsWhatWasTypedWhenTheKeychainRefuses();
    void keepsTheLinesOfAKey();
    void rotates();
    void testsWithoutShowing();
    void deletesWhenItsNameIsTyped();
    void copies();
    void saysHowTheKeychainIs_data();
    void saysHowTheKeychainIs();
    void unlocks();
    void saysWhyThereAreNone();
    void keepsTheFocusWhileTimesChange();
    void isFoundByItsWords();
    void everythingHasANameAndIsReached();

private:
    [[nodiscard]] bool shows(const char* words) const { return tests::showsLabel(*m_page, QString::fromUtf8(words)); }
    [[nodiscard]] QPushButton* button(const char* accessibleName) const
    {
        for (auto* candidate : m_page->findChildren<QPushButton*>()) {
            if (candidate->accessibleName() == QString::fromUtf8(accessibleName) && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    /// The field of the dialog that is open.
    [[nodiscard]] QLineEdit* field(const char* accessibleName) const
    {
        for (auto* candidate : dialog()->findChildren<QLineEdit*>()) {
            if (candidate->accessibleName() == QString::fromUtf8(accessibleName))
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] QDialog* dialog() const { return m_page->findChild<QDialog*>(); }
    [[nodiscard]] QAbstractButton* answer(const char* text) const
    {
        return tests::visibleButton(*dialog(), QString::fromUtf8(text));
    }
    [[nodiscard]] bool dialogShows(const char* words) const
    {
        return tests::showsLabel(*dialog(), QString::fromUtf8(words));
    }
    void press(const char* accessibleName) const
    {
        QTRY_VERIFY(button(accessibleName));
        QTest::mouseClick(button(accessibleName), Qt::LeftButton);
    }
    /// Chooses from the menu "More" of a secret.
    void choose(const char* buttonName, const char* text) const
    {
        QTRY_VERIFY(button(buttonName));
        for (QAction* action : button(buttonName)->menu()->actions()) {
            if (action->text() == QString::fromUtf8(text))
                action->trigger();
        }
    }
    void fill(const char* fieldName, const char* text) const
    {
        QLineEdit* line = field(fieldName);
        QVERIFY(line);
        line->clear();
        QTest::keyClicks(line, QString::fromUtf8(text));
    }
    void show() { m_page->setSecrets(m_vault->content()); }

    std::unique_ptr<tests::VaultRoom> m_vault;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SettingsPage> m_page;
};

void SecretsRoomTest::init()
{
    m_page.reset();
    m_vault = std::make_unique<tests::VaultRoom>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_page = std::make_unique<SettingsPage>(*m_settings, DataPlaces{}, true);
    m_page->resize(900, 600);
    m_page->show();
    auto* rooms = m_page->findChild<QListWidget*>();
    rooms->setCurrentItem(rooms->findItems(QStringLiteral("Secrets"), Qt::MatchExactly).first());
    m_page->setSecrets(m_vault->content());
}

void SecretsRoomTest::listsWhatIsKnownButNoValue()
{
    QVERIFY(shows("No secrets yet"));
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org"), QStringLiteral("192.0.2.7")}));
    QVERIFY(m_vault->add("api-token", {QStringLiteral("api.example.org")}));
    QTRY_VERIFY(shows("api-token"));
    QVERIFY(!shows("No secrets yet"));
    QVERIFY(shows("For 192.0.2.7, mail.example.org\nAdded just now\nNot used yet"));
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        QVERIFY(!label->text().contains(QStringLiteral("fine-value")));
}

void SecretsRoomTest::saysWhenToRotate()
{
    using std::chrono::days;
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org")}));
    QTRY_VERIFY(shows("Rotation is due in 30 day(s)"));
    const auto after = [this](days step) {
        m_vault->clock.advance(step);
        show();
    };
    after(days(25));
    QVERIFY(shows("Rotation is due in 5 day(s)"));
    after(days(5));
    QVERIFY(shows("Rotation is due"));
    after(days(3));
    QVERIFY(shows("Rotation is overdue by 3 day(s)"));
    QVERIFY(shows("Added 33\u2009d ago"));
}

void SecretsRoomTest::addsByKeyboard()
{
    press("Add a secret…: In the keychain alone");
    QVERIFY(dialog()->isVisible());
    QVERIFY(!answer("Add")->isEnabled());
    QTest::keyClicks(field("Name"), QStringLiteral("smtp"));
    QTest::keyClicks(field("Hosts"), QStringLiteral("mail.example.org; B.example.org"));
    QTest::keyClicks(field("Value"), QStringLiteral("hunter2-hunter2"));
    QCOMPARE(field("Value")->displayText().count(QLatin1Char('h')), 0);
    QTest::keyClick(field("Value"), Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(shows("For b.example.org, mail.example.org"));
    QVERIFY(shows("It is in the keychain."));
    QCOMPARE(m_vault->keychain.entries.begin()->second, QByteArray("hunter2-hunter2"));
}

void SecretsRoomTest::refusesWhileTyping()
{
    press("Add a secret…: In the keychain alone");
    fill("Name", "two words");
    QVERIFY(dialogShows("A name has letters"));
    fill("Name", "smtp");
    fill("Hosts", "https://mail.example.org");
    QVERIFY(dialogShows("is not a host"));
    fill("Hosts", "mail.example.org");
    fill("Value", "short12");
    QVERIFY(dialogShows("needs at least 8 byte(s)"));
    QVERIFY(!answer("Add")->isEnabled());
    QTest::keyClick(field("Value"), Qt::Key_Return);
    QVERIFY(dialog()->isVisible());
    QTest::keyClicks(field("Value"), QStringLiteral("3"));
    QVERIFY(!dialogShows("needs at least"));
    QVERIFY(answer("Add")->isEnabled());
    QVERIFY(m_vault->keychain.entries.empty());
    // What is typed can be looked at.
    auto* box = dialog()->findChild<QCheckBox*>();
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(field("Value")->displayText(), QStringLiteral("short123"));
    dialog()->reject();
}

void SecretsRoomTest::keepsWhatWasTypedWhenTheKeychainRefuses()
{
    m_vault->keychain.isLocked = true;
    m_vault->keychain.unlockingIsAllowed = false;
    press("Add a secret…: In the keychain alone");
    fill("Name", "smtp");
    fill("Hosts", "mail.example.org");
    fill("Value", "hunter2-hunter2");
    m_vault->keychain.holdsAnswers = true;
    QTest::mouseClick(answer("Add"), Qt::LeftButton);
    QVERIFY(dialogShows("Waiting for the keychain"));
    QVERIFY(!answer("Add")->isEnabled());
    m_vault->keychain.release();
    QTRY_VERIFY(dialogShows("The keychain is locked, or unlocking it was refused."));
    QCOMPARE(field("Value")->text(), QStringLiteral("hunter2-hunter2"));
    m_vault->keychain.unlockingIsAllowed = true;
    QTest::mouseClick(answer("Add"), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(shows("smtp"));
    // A second one of this name is refused with the reason.
    press("Add a secret…: In the keychain alone");
    fill("Name", "smtp");
    fill("Hosts", "mail.example.org");
    fill("Value", "hunter2-hunter2");
    QTest::mouseClick(answer("Add"), Qt::LeftButton);
    QTRY_VERIFY(dialogShows("There is a secret of this name."));
}

void SecretsRoomTest::keepsTheLinesOfAKey()
{
    const QByteArray key("-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0\n-----END KEY-----\n");
    for (const auto& [pasted, kept] :
         {std::pair(key, key), std::pair(QByteArray("one-line-token\r\n"), QByteArray("one-line-token"))}) {
        m_vault->keychain.entries.clear();
        press("Add a secret…: In the keychain alone");
        fill("Name", kept == key ? "key" : "token");
        fill("Hosts", "mail.example.org");
        QApplication::clipboard()->setText(QString::fromUtf8(pasted));
        QTest::keyClick(field("Value"), Qt::Key_V, Qt::ControlModifier);
        QTest::mouseClick(answer("Add"), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_vault->keychain.entries.begin()->second, kept);
    }
}

void SecretsRoomTest::rotates()
{
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org")}));
    m_vault->clock.advance(std::chrono::days(40));
    press("Rotate: smtp");
    QCOMPARE(field("Name")->text(), QStringLiteral("smtp"));
    QVERIFY(field("Name")->isReadOnly());
    QCOMPARE(field("Hosts")->text(), QStringLiteral("mail.example.org"));
    QVERIFY(field("Value")->text().isEmpty());
    fill("Value", "another-value");
    QTest::mouseClick(answer("Rotate"), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QVERIFY(shows("Rotation is due in 30 day(s)"));
    QVERIFY(shows("Rotated just now, added 40\u2009d ago"));
    QCOMPARE(m_vault->keychain.entries.begin()->second, QByteArray("another-value"));
}

void SecretsRoomTest::testsWithoutShowing()
{
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org")}));
    press("Test: smtp");
    QTRY_VERIFY(shows("It is in the keychain and can be read."));
    for (const auto& [code, words] : {std::pair(ErrorCode::NotFound, "It is not in the keychain."),
                                      std::pair(ErrorCode::Busy, "The keychain is locked"),
                                      std::pair(ErrorCode::Unsupported, "There is no keychain."),
                                      std::pair(ErrorCode::TimedOut, "The keychain did not answer in time.")}) {
        m_vault->keychain.failure = code;
        press("Test: smtp");
        QTRY_VERIFY(shows(words));
    }
}

void SecretsRoomTest::deletesWhenItsNameIsTyped()
{
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org")}));
    choose("More: smtp", "&Delete…");
    QVERIFY(dialog()->isVisible());
    fill("Name of the secret to delete", "smt");
    QVERIFY(!answer("Delete")->isEnabled());
    QTest::keyClick(field("Name of the secret to delete"), Qt::Key_Return);
    QVERIFY(dialog()->isVisible());
    fill("Name of the secret to delete", "smtp");
    QTest::keyClick(field("Name of the secret to delete"), Qt::Key_Return);
    QTRY_VERIFY(shows("No secrets yet"));
    QVERIFY(m_vault->keychain.entries.empty());
}

void SecretsRoomTest::copies()
{
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org")}));
    choose("More: smtp", "&Copy to the clipboard");
    QTRY_COMPARE(m_vault->copied, QByteArray("a-fine-value-1234"));
    QVERIFY(shows("Copied."));
    m_vault->copied.clear();
    m_vault->keychain.failure = ErrorCode::Unsupported;
    choose("More: smtp", "&Copy to the clipboard");
    QTRY_VERIFY(shows("There is no keychain."));
    QVERIFY(m_vault->copied.isEmpty());
}

void SecretsRoomTest::saysHowTheKeychainIs_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("action");
    QTest::newRow("locked") << ErrorCode::Busy << QByteArray("It asks to be unlocked when a secret is added.")
                            << QByteArray();
    QTest::newRow("none") << ErrorCode::Unsupported << QByteArray("There is no keychain.") << QByteArray("Try again");
    QTest::newRow("denied") << ErrorCode::PermissionDenied << QByteArray("does not let Readyroom use the keychain")
                            << QByteArray("Try again");
    QTest::newRow("silent") << ErrorCode::TimedOut << QByteArray("did not answer in time") << QByteArray("Try again");
}

void SecretsRoomTest::saysHowTheKeychainIs()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const QByteArray, words);
    QFETCH(const QByteArray, action);
    m_vault->keychain.failure = code;
    show();
    QTRY_VERIFY(shows(words.constData()));
    m_vault->keychain.failure.reset();
    if (action.isEmpty())
        show();
    else
        QTest::mouseClick(tests::visibleButton(*m_page, QString::fromUtf8(action)), Qt::LeftButton);
    QTRY_VERIFY(!shows(words.constData()));
    // One that was not made yet is no fault.
    m_vault->keychain.failure = ErrorCode::NotFound;
    show();
    QTest::qWait(0);
    QVERIFY(!shows("keychain is") && !shows("There is no keychain"));
}

void SecretsRoomTest::unlocks()
{
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org")}));
    m_vault->keychain.isLocked = true;
    show();
    QTRY_VERIFY(shows("The keychain is locked. Nothing that needs a secret works"));
    QTest::mouseClick(tests::visibleButton(*m_page, QStringLiteral("Unlock")), Qt::LeftButton);
    QTRY_VERIFY(!shows("The keychain is locked."));
    QCOMPARE(m_vault->keychain.unlockings, 1);
    QVERIFY(shows("It is in the keychain and can be read."));
}

void SecretsRoomTest::saysWhyThereAreNone()
{
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org")}));
    QFile records(m_vault->path("secrets.json"));
    QVERIFY(records.open(QIODevice::WriteOnly));
    records.write("{");
    records.close();
    show();
    QTRY_VERIFY(shows("Cannot be understood"));
    QVERIFY(!button("Add a secret…: In the keychain alone")->isEnabled());
    QVERIFY(records.open(QIODevice::WriteOnly));
    records.write(R"({"schema":1,"secrets":[]})");
    records.close();
    QTest::mouseClick(tests::visibleButton(*m_page, QStringLiteral("Try again")), Qt::LeftButton);
    QTRY_VERIFY(shows("No secrets yet"));
    QVERIFY(button("Add a secret…: In the keychain alone")->isEnabled());
    // The window shows another workspace, or none.
    m_vault->vault.reset();
    QVERIFY(shows("No workspace is open"));
    QVERIFY(!button("Add a secret…: In the keychain alone")->isEnabled());
}

void SecretsRoomTest::keepsTheFocusWhileTimesChange()
{
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org")}));
    QTRY_VERIFY(button("Test: smtp"));
    QApplication::setActiveWindow(m_page.get());
    button("Test: smtp")->setFocus();
    QVERIFY(button("Test: smtp")->hasFocus());
    m_vault->clock.advance(std::chrono::hours(2));
    QVERIFY(m_vault->add("api", {QStringLiteral("mail.example.org")}));
    QVERIFY(m_vault->add("zeta", {QStringLiteral("mail.example.org")}));
    QTRY_VERIFY(shows("zeta"));
    QVERIFY(shows("Added 2\u2009h ago"));
    QVERIFY(button("Test: smtp")->hasFocus());
    // In the order of their names.
    QVERIFY(button("Test: api")->mapTo(m_page.get(), QPoint()).y() <
            button("Test: smtp")->mapTo(m_page.get(), QPoint()).y());
    QVERIFY(button("Test: smtp")->mapTo(m_page.get(), QPoint()).y() <
            button("Test: zeta")->mapTo(m_page.get(), QPoint()).y());
}

void SecretsRoomTest::isFoundByItsWords()
{
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org")}));
    QVERIFY(m_vault->add("pager", {QStringLiteral("pager.example.org")}));
    auto* search = m_page->findChild<FilterLine*>();
    search->setText(QStringLiteral("MAIL.example"));
    QVERIFY(button("Test: smtp"));
    QVERIFY(!button("Test: pager"));
    search->setText(QStringLiteral("theme"));
    QVERIFY(!button("Test: smtp"));
    search->setText(QStringLiteral("secrets"));
    QVERIFY(button("Test: pager"));
    search->clear();
    QVERIFY(button("Test: smtp"));
}

void SecretsRoomTest::everythingHasANameAndIsReached()
{
    const auto check = [this] {
        QApplication::setActiveWindow(m_page.get());
        QCOMPARE(tests::accessibilityFaults(*m_page).join(QLatin1Char('\n')), QString());
        m_page->findChild<QListWidget*>()->setFocus();
        QCOMPARE(tests::tabFaults(*m_page).join(QLatin1Char('\n')), QString());
    };
    check();
    QVERIFY(m_vault->add("smtp", {QStringLiteral("mail.example.org")}));
    m_vault->keychain.failure = ErrorCode::Busy;
    show();
    QTRY_VERIFY(shows("Nothing that needs a secret works"));
    check();
    m_vault->keychain.failure.reset();
    for (const char* opener : {"Add a secret…: In the keychain alone", "Rotate: smtp", ""}) {
        if (*opener)
            press(opener);
        else
            choose("More: smtp", "&Delete…");
        QVERIFY(dialog());
        QTRY_VERIFY(dialog()->isActiveWindow());
        QCOMPARE(tests::accessibilityFaults(*dialog()).join(QLatin1Char('\n')), QString());
        QCOMPARE(tests::tabFaults(*dialog()).join(QLatin1Char('\n')), QString());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
    }
}

QTEST_MAIN(SecretsRoomTest)
#include "tst_secretsroom.moc"
