// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

#include "support/NamelessWidgets.h"
#include "ui/shell/AboutDialog.h"

using namespace readyroom;
using namespace readyroom::ui;

class AboutDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItsVersion();
    void listsALicenceForEachLibrary();
    void holdsTheTextOfTheLicence();
    void enterOpensAWebsite();
    void everyFocusableWidgetHasAName();
    void escapeClosesAndDeletesIt();

public Q_SLOTS:
    void keep(const QUrl& url) { m_opened = url; }

private:
    QUrl m_opened;
};

void AboutDialogTest::saysItsVersion()
{
    QCoreApplication::setApplicationVersion(QStringLiteral("7.8.9"));
    const AboutDialog dialog(nullptr);
    QStringList texts;
    for (const auto* label : dialog.findChildren<QLabel*>())
        texts << label->text();
    QVERIFY2(texts.contains(QLatin1String("Readyroom 7.8.9")), qPrintable(texts.join(QLatin1Char('\n'))));
}

void AboutDialogTest::listsALicenceForEachLibrary()
{
    const AboutDialog dialog(nullptr);
    const auto* list = dialog.findChild<QTreeWidget*>();
    QStringList names;
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = list->topLevelItem(row);
        names << item->text(0);
        QVERIFY2(!item->text(1).isEmpty(), qPrintable(item->text(0)));
        const QUrl website(item->text(2), QUrl::StrictMode);
        QVERIFY2(website.isValid() && website.scheme() == QLatin1String("https"), qPrintable(item->text(2)));
    }
    for (const char* name : {"Qt", "libgit2", "SQLite", "cmark-gfm"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void AboutDialogTest::holdsTheTextOfTheLicence()
{
    const AboutDialog dialog(nullptr);
    const QString text = dialog.findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY(text.contains(QLatin1String("GNU GENERAL PUBLIC LICENSE")));
    QVERIFY(text.contains(QLatin1String("Limitation of Liability")));
}

void AboutDialogTest::enterOpensAWebsite()
{
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "keep");
    AboutDialog dialog(nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* list = dialog.findChild<QTreeWidget*>();
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Return);
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    QCOMPARE(m_opened, QUrl(list->topLevelItem(0)->text(2)));
}

void AboutDialogTest::everyFocusableWidgetHasAName()
{
    AboutDialog dialog(nullptr);
    QCOMPARE(tests::namelessWidgets(dialog).join(QLatin1Char('\n')), QString());
}

void AboutDialogTest::escapeClosesAndDeletesIt()
{
    const QPointer<AboutDialog> dialog(new AboutDialog(nullptr));
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(dialog.isNull());
}

QTEST_MAIN(AboutDialogTest)
#include "tst_aboutdialog.moc"
