// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TrayIcon.h"

#include <algorithm>

#include <QApplication>
#include <QPainter>
#include <QPixmap>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

/// Unknown is worse than anything known to be in order: nobody can rely on it.
int severity(Mark mark)
{
    switch (mark) {
    case Mark::None:
        return 0;
    case Mark::Ok:
        return 1;
    case Mark::Open:
        return 2;
    case Mark::Info:
        return 3;
    case Mark::Unknown:
        return 4;
    case Mark::Warn:
        return 5;
    case Mark::Bad:
        return 6;
    }
    return 0;
}

QIcon iconOf(Mark mark)
{
    constexpr int side = 64;
    constexpr int inset = 4;
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    // The panel must not be empty where no page has anything to say.
    paintMark(painter, QRectF(inset, inset, side - 2 * inset, side - 2 * inset), mark == Mark::None ? Mark::Open : mark,
              Theme::of(QApplication::palette()));
    return QIcon(pixmap);
}

QString lineOf(const TrayEntry& window)
{
    const StatusLine worst = worstOf(window.statuses);
    const QString words = worst.text.isEmpty() ? TrayIcon::tr("nothing to report") : worst.text;
    return TrayIcon::tr("%1: %2", "a workspace; its state").arg(window.name, words);
}

} // namespace

StatusLine worstOf(const std::vector<StatusLine>& statuses)
{
    const auto worst =
        std::max_element(statuses.cbegin(), statuses.cend(),
                         [](const StatusLine& a, const StatusLine& b) { return severity(a.mark) < severity(b.mark); });
    return worst == statuses.cend() ? StatusLine() : *worst;
}

TrayIcon::TrayIcon(std::unique_ptr<TrayPlace> place)
    : m_place(std::move(place))
{
    m_place->setMenu(&m_menu);
}

TrayIcon::~TrayIcon()
{
    m_place->hide();
}

void TrayIcon::setShown(bool shown)
{
    m_shown = shown;
    refresh();
}

void TrayIcon::setWindows(std::vector<TrayEntry> windows)
{
    m_windows = std::move(windows);
    refresh();
}

void TrayIcon::refresh()
{
    if (!isShown()) {
        m_place->hide();
        return;
    }
    fillMenu();
    std::vector<StatusLine> worst;
    QStringList lines{tr("Readyroom")};
    for (const TrayEntry& window : m_windows) {
        worst.push_back(worstOf(window.statuses));
        lines << lineOf(window);
    }
    m_place->show(iconOf(worstOf(worst).mark), lines.join(QLatin1Char('\n')));
}

void TrayIcon::fillMenu()
{
    m_menu.clear();
    for (size_t number = 0; number < m_windows.size(); ++number) {
        const TrayEntry& window = m_windows[number];
        // An ampersand in a name is no mnemonic.
        QAction* action = m_menu.addAction(iconOf(worstOf(window.statuses).mark),
                                           lineOf(window).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this,
                [this, number] { Q_EMIT windowRequested(static_cast<int>(number)); });
    }
    if (!m_windows.empty())
        m_menu.addSeparator();
    connect(m_menu.addAction(tr("New window")), &QAction::triggered, this, &TrayIcon::newWindowRequested);
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, this, &TrayIcon::quitRequested);
}

} // namespace readyroom::ui
