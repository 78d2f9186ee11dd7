// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPlainTextEdit>
#include <QPushButton>

#include "gui/app/ConsoleRoom.h"
#include "support/NamelessWidgets.h"
#include "support/WidgetSearch.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/TrustDialog.h"
#include "ui/shell/TrustText.h"

using namespace readyroom;
using namespace readyroom::tests;
using workspace::TrustKind;
using workspace::TrustRequest;

namespace {

constexpr int patience = 20'000; ///< milliseconds

/// A feature that would run every line "# run …" and send every secret "# send …".
class CommentRequester final : public workspace::TrustRequester
{
public:
    [[nodiscard]] std::vector<TrustRequest> requestsOf(const workspace::TrustScope& scope) const override
    {
        std::vector<TrustRequest> requests;
        for (const QByteArray& line : scope.configuration.split('\n')) {
            if (line.startsWith("# run "))
                requests.push_back({TrustKind::Command, QString::fromUtf8(line.mid(6))});
            if (line.startsWith("# send "))
                requests.push_back({TrustKind::Secret, QString::fromUtf8(line.mid(7))});
        }
        return requests;
    }
};

} // namespace

/// How a person comes to allow a workspace what it wants, and takes it back.
class TrustTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_room.reset(); }
    void asksForNothingWhereNothingRuns();
    void reviewLeadsToTrust();
    void keptReadOnlyStaysUntrusted();
    void changedConfigurationIsShownAsADifference();
    void settingsListAndRevoke();
    void hiddenCharactersAreSpelledOut();

private:
    void open(const QByteArray& configuration)
    {
        const QString root = m_room->makeWorkspace(QStringLiteral("harbour"), configuration);
        m_room->start(root);
        QTRY_COMPARE_WITH_TIMEOUT(m_room->roots(), QStringList{root}, patience);
    }
    [[nodiscard]] workspace::TrustGate& gate() const
    {
        return m_room->console().sessions().front()->services()->trust();
    }
    [[nodiscard]] QAbstractButton* button(const char* text) const
    {
        return visibleButton(m_room->window(), QString::fromLatin1(text));
    }
    [[nodiscard]] QString dialogText() const
    {
        QStringList texts;
        for (const auto* view : m_room->window().findChild<ui::TrustDialog*>()->findChildren<QPlainTextEdit*>())
            texts << view->toPlainText();
        return texts.join(QLatin1String("\n--\n"));
    }
    void answerReview(const char* text)
    {
        QTRY_VERIFY(button("Review"));
        button("Review")->click();
        auto* dialog = m_room->window().findChild<ui::TrustDialog*>();
        QVERIFY(dialog);
        visibleButton(*dialog, QString::fromLatin1(text))->click();
    }

    std::unique_ptr<ConsoleRoom> m_room;
};

void TrustTest::init()
{
    m_room = std::make_unique<ConsoleRoom>();
    m_room->requesters = {std::make_shared<const CommentRequester>()};
}

void TrustTest::asksForNothingWhereNothingRuns()
{
    open("service: harbour\n");
    QVERIFY(gate().allows());
    QVERIFY(!button("Review"));
}

void TrustTest::reviewLeadsToTrust()
{
    const QByteArray configuration("service: harbour\n# run make check\n# send pager\n");
    open(configuration);
    QVERIFY(!gate().allows());
    QTRY_VERIFY(button("Review"));
    QVERIFY(showsLabel(m_room->window(), QStringLiteral("wants to run 1 command")));
    QVERIFY(showsLabel(m_room->window(), QStringLiteral("and send 1 secret")));
    button("Review")->click();
    auto* dialog = m_room->window().findChild<ui::TrustDialog*>();
    QVERIFY(dialog);
    QVERIFY2(dialogText().contains(QLatin1String("make check")), qPrintable(dialogText()));
    QVERIFY2(dialogText().contains(QLatin1String("service: harbour")), qPrintable(dialogText()));
    QCOMPARE(namelessWidgets(*dialog).join(QLatin1Char('\n')), QString());
    // Enter must not give trust by accident.
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!button("Review"));
    QVERIFY(!gate().allows());

    open(configuration);
    answerReview("Trust this configuration");
    QTRY_VERIFY_WITH_TIMEOUT(gate().allows(), patience);
    QVERIFY(!button("Review"));

    open(configuration);
    QVERIFY(gate().allows());
    QVERIFY(!button("Review"));
}

void TrustTest::keptReadOnlyStaysUntrusted()
{
    open("# run make check\n");
    answerReview("Keep read-only");
    QTRY_VERIFY(!button("Review"));
    QVERIFY(!gate().allows());
    // It asks again the next time.
    open("# run make check\n");
    QTRY_VERIFY(button("Review"));
}

void TrustTest::changedConfigurationIsShownAsADifference()
{
    open("# run make check\n");
    answerReview("Trust this configuration");
    QTRY_VERIFY_WITH_TIMEOUT(gate().allows(), patience);

    open("# run make check\n# run rm -r everything\n");
    QVERIFY(!gate().allows());
    QTRY_VERIFY(button("Review"));
    QVERIFY(showsLabel(m_room->window(), QStringLiteral("has changed since you trusted it")));
    button("Review")->click();
    QVERIFY2(dialogText().contains(QLatin1String("\n # run make check\n+# run rm -r everything")),
             qPrintable(dialogText()));
    m_room->window().findChild<ui::TrustDialog*>()->accept();
    QTRY_VERIFY_WITH_TIMEOUT(gate().allows(), patience);
    QCOMPARE(gate().grants().size(), size_t{2});
}

void TrustTest::settingsListAndRevoke()
{
    open("# run make check\n");
    answerReview("Trust this configuration");
    QTRY_VERIFY_WITH_TIMEOUT(gate().allows(), patience);
    for (auto* action : m_room->window().findChildren<QAction*>()) {
        if (action->text() == QLatin1String("&Settings"))
            action->trigger();
    }
    auto* page = m_room->window().findChild<ui::SettingsPage*>();
    QVERIFY(page);
    page->findChild<QLineEdit*>()->setText(QStringLiteral("trusted as it is"));
    QVERIFY(!button("Revoke"));
    // The row says what was allowed.
    page->findChild<QLineEdit*>()->setText(QStringLiteral("make check"));
    QVERIFY(button("Revoke"));
    button("Revoke")->click();
    QTRY_VERIFY(!gate().allows());
    QVERIFY(gate().grants().empty());
    QTRY_VERIFY(button("Review"));
}

void TrustTest::hiddenCharactersAreSpelledOut()
{
    QCOMPARE(ui::TrustText::plain(QStringLiteral("a\u202Eb\u200Bc\x1B[2Jü日\U0001F600")),
             QStringLiteral("a\\u{202e}b\\u{200b}c\\u{001b}[2Jü日\U0001F600"));
}

QTEST_MAIN(TrustTest)
#include "tst_trust.moc"
