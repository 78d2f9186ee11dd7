// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "app/WindowSession.h"
#include "support/ModelText.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;

namespace {

constexpr int patience = 20'000; ///< milliseconds

/// All texts of labels, and the rows of trees, that are on screen.
QString visibleText(const QWidget& root)
{
    QStringList texts;
    for (const auto* tree : root.findChildren<QTreeView*>()) {
        if (tree->isVisibleTo(&root) && tree->model())
            texts << tests::modelText(*tree->model());
    }
    for (const auto* label : root.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&root))
            texts << label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

/// A whole window on a folder that others change.
class WindowFolderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void folderIsRemovedAndComesBack();
    void missingFolderIsSaid();
    void closesWhileItOpens();

private:
    [[nodiscard]] QString root() const { return m_folder->filePath(QStringLiteral("harbour")); }
    void writePlan(const QByteArray& text) const
    {
        QDir().mkpath(root());
        QFile file(root() + QStringLiteral("/plan.md"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] bool shows(const char* words) const
    {
        return visibleText(m_session->window()).contains(QString::fromLatin1(words));
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSession> m_session;
};

void WindowFolderTest::initTestCase()
{
    ui::Theme::apply(*qApp, ui::Theme::Choice::Light);
}

void WindowFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("data"))));
    m_session = std::make_unique<WindowSession>(m_clock, WindowSession::Remember::Nothing);
    m_session->window().show();
}

void WindowFolderTest::cleanup()
{
    m_session.reset();
    m_folder.reset();
}

void WindowFolderTest::folderIsRemovedAndComesBack()
{
    writePlan("# Harbour\n\n- [ ] Paint the tower\n- [ ] Wind the clock\n");
    QSignalSpy settled(m_session.get(), &WindowSession::settled);
    m_session->open(root());
    QVERIFY(settled.wait(patience));
    QTRY_VERIFY_WITH_TIMEOUT(shows("Paint the tower"), patience);

    QVERIFY(QDir(root()).removeRecursively());
    QTRY_VERIFY_WITH_TIMEOUT(shows("Not found"), patience);
    // The last good plan stays to be looked at.
    QVERIFY2(shows("Paint the tower"), qPrintable(visibleText(m_session->window())));

    writePlan("# Harbour\n\n- [ ] Row to the buoy\n- [ ] Wind the clock\n");
    QTRY_VERIFY_WITH_TIMEOUT(shows("Row to the buoy"), patience);
    QVERIFY2(!shows("Not found"), qPrintable(visibleText(m_session->window())));
}

void WindowFolderTest::missingFolderIsSaid()
{
    QSignalSpy failed(m_session.get(), &WindowSession::failed);
    m_session->open(root());
    QVERIFY(failed.wait(patience));
    QVERIFY2(shows("Not found"), qPrintable(visibleText(m_session->window())));
    QVERIFY2(visibleText(m_session->window()).contains(root()), qPrintable(visibleText(m_session->window())));
}

void WindowFolderTest::closesWhileItOpens()
{
    writePlan("- [ ] Paint the tower\n");
    m_session->open(root());
    m_session.reset();
    QVERIFY(QDir(root()).exists());
}

QTEST_MAIN(WindowFolderTest)
#include "tst_windowfolder.moc"
