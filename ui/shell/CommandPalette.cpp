// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CommandPalette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/shell/PaletteDelegate.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int widest = 760;
constexpr int mostShown = 14; ///< rows, before the list scrolls

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_model(new PaletteModel(this))
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_count(new QLabel(this))
{
    hide();
    setAccessibleName(tr("Command palette"));
    m_line->setPlaceholderText(tr("Search actions, tasks and files"));
    m_line->setAccessibleName(tr("Search actions, tasks and files"));
    m_line->setClearButtonEnabled(false);
    m_line->setMinimumHeight(space::row + space::s);
    m_line->setTextMargins(space::xs, 0, space::xs, 0);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_count->setTextFormat(Qt::PlainText);
    Theme::style(m_count, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s, space::s, space::s, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_count);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::open(std::vector<ListedAction> actions, std::vector<PaletteModel::Source> sources)
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    m_model->setContent(std::move(actions), std::move(sources));
    m_line->clear();
    search({});
    place();
    show();
    raise();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::closePalette(bool returnFocus)
{
    if (isHidden())
        return;
    const QPointer<QWidget> before = std::exchange(m_before, nullptr);
    if (returnFocus && before)
        before->setFocus(Qt::OtherFocusReason);
    hide();
}

void CommandPalette::search(const QString& query)
{
    m_model->setQuery(query);
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    sayCurrent();
    showCount();
    place();
}

void CommandPalette::sayCurrent()
{
    // The focus stays in the line, so it is the line that tells a screen reader what would be chosen.
    m_line->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::showCount()
{
    const auto found = static_cast<int>(m_model->found());
    const int shown = m_model->rowCount();
    if (found == 0)
        m_count->setText(tr("Nothing found. Fewer letters find more."));
    else if (found > shown)
        m_count->setText(tr("The best %1 of %2. Type on to narrow them; > actions, # tasks, / files", "palette")
                             .arg(QLocale().toString(shown), QLocale().toString(found)));
    else
        m_count->setText(tr("%Ln found; > actions, # tasks, / files", "palette", found));
}

void CommandPalette::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const PaletteModel::Choice choice = m_model->choice(index.row());
    m_model->noteChosen(index.row());
    // First back to where one was: that is what an action works on.
    closePalette(true);
    Q_EMIT chosen(choice);
}

void CommandPalette::place()
{
    const QWidget* window = parentWidget();
    const int width = std::min(widest, window->width() - 2 * space::margin);
    const int top = std::min(window->height() / 8, 4 * space::row);
    const int rows = std::min(m_model->rowCount(), mostShown);
    const int gaps = rows > 0 ? 2 : 1;
    const int around = layout()->contentsMargins().top() + layout()->contentsMargins().bottom() +
                       gaps * layout()->spacing() + m_line->minimumHeight() + m_count->sizeHint().height();
    m_list->setVisible(rows > 0);
    const int height = std::min(rows * space::row + around, window->height() - top - space::margin);
    setGeometry((window->width() - width) / 2, top, width, height);
}

void CommandPalette::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setPen(theme.color(Token::Secondary));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::movesInList(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    if (watched != m_line)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        // Another window may come to the front, or the line's own menu, and go again.
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            closePalette(false);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        closePalette(true);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    default:
        if (movesInList(key->key()) && key->modifiers() == Qt::NoModifier) {
            QCoreApplication::sendEvent(m_list, event);
            sayCurrent();
            return true;
        }
        return false;
    }
}

} // namespace readyroom::ui
