// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/KeyMapPage.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QPdfWriter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTextDocument>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/widgets/ActionText.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Toast.h"

namespace readyroom::ui {

namespace {

enum Column {
    Name,
    What,
    Key,
};

} // namespace

KeyMapPage::KeyMapPage(Actions actions, QWidget* parent)
    : Page(parent)
    , m_source(std::move(actions))
    , m_model(new QStandardItemModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_filter(new FilterLine(nullptr, this))
    , m_save(new QAction(tr("Save &keys as PDF…"), this))
    , m_find(new QAction(tr("&Filter"), this))
    , m_toast(new Toast(this))
{
    makeActions();
    auto* save = new QPushButton(ActionText::plain(m_save->text()), this);
    save->setToolTip(m_save->toolTip());
    connect(save, &QPushButton::clicked, m_save, &QAction::trigger);
    setUpTree();
    auto* bar = new QHBoxLayout;
    bar->setSpacing(space::s);
    bar->addWidget(m_filter, 1);
    bar->addWidget(save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::m);
    layout->addLayout(bar);
    layout->addWidget(m_tree, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFirstFocus(m_tree);
    connect(m_filter, &QLineEdit::textChanged, this, &KeyMapPage::filter);
}

void KeyMapPage::setUpTree()
{
    m_tree = new QTreeView(this);
    m_filter->setList(m_tree);
    m_proxy->setSourceModel(m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(m_proxy);
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(false);
}

void KeyMapPage::makeActions()
{
    m_save->setShortcut(QKeySequence::Save);
    m_save->setStatusTip(tr("Write this list to a PDF, to be printed"));
    m_find->setShortcut(QKeySequence(Qt::Key_Slash));
    m_find->setStatusTip(tr("Go to the filter line"));
    for (QAction* action : {m_save, m_find}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(ActionText::withKey(action->statusTip(), action->shortcut()));
        addAction(action);
    }
    connect(m_save, &QAction::triggered, this, &KeyMapPage::askForFile);
    connect(m_find, &QAction::triggered, m_filter, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
}

QString KeyMapPage::title() const
{
    return tr("Keys", "page: every action and its key");
}

std::vector<Page::MenuEntry> KeyMapPage::menuEntries() const
{
    return {{Menu::File, m_save}, {Menu::Edit, m_find}};
}

QString KeyMapPage::helpText() const
{
    return tr("**Every action and its key**, menu by menu and page by page. Those of a page work while it is shown. "
              "Press / to look for a word or a key.");
}

void KeyMapPage::showEvent(QShowEvent* event)
{
    // The pages, and so their actions, may have changed meanwhile.
    fill();
    Page::showEvent(event);
}

void KeyMapPage::fill()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Action"), tr("What it does"), tr("Key")});
    fillListKeys();
    for (const ListedAction& listed : m_source()) {
        addRow(group(listed.where), listed.text, listed.action->statusTip(),
               listed.action->shortcut().toString(QKeySequence::NativeText));
    }
    m_tree->header()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Key, QHeaderView::ResizeToContents);
    m_tree->expandAll();
    m_tree->setCurrentIndex(m_proxy->index(0, 0));
    filter(m_filter->text());
}

void KeyMapPage::fillListKeys()
{
    QStandardItem* lists = group(tr("In every list"));
    const auto native = [](Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    addRow(lists, tr("Filter"), tr("Go to the filter line"), native(Qt::Key_Slash));
    addRow(lists, tr("Open"), tr("Open what is selected"), native(Qt::Key_Return));
    addRow(lists, tr("Back"), tr("Clear the filter, then return to the list"), native(Qt::Key_Escape));
    addRow(lists, tr("Tick"), tr("Tick what is selected"), native(Qt::Key_Space));
    addRow(lists, tr("Keys"), tr("Show the keys of the page"), native(Qt::Key_Question));
}

QStandardItem* KeyMapPage::group(const QString& title)
{
    if (const QList<QStandardItem*> found = m_model->findItems(title); !found.isEmpty())
        return found.constFirst();
    auto* item = new QStandardItem(title);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    item->setFont(bold);
    item->setSizeHint({0, space::row});
    m_model->appendRow({item, new QStandardItem, new QStandardItem});
    return item;
}

void KeyMapPage::addRow(QStandardItem* group, const QString& name, const QString& what, const QString& key)
{
    auto* item = new QStandardItem(name);
    // Room between what a column says and the next.
    item->setSizeHint({QFontMetrics(group->font()).horizontalAdvance(name) + 3 * space::margin, space::row});
    group->appendRow({item, new QStandardItem(what), new QStandardItem(key)});
}

void KeyMapPage::filter(const QString& text)
{
    m_proxy->setFilterFixedString(text);
    int all = 0;
    int shown = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all += m_model->item(row)->rowCount();
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        shown += m_proxy->rowCount(m_proxy->index(row, 0));
    m_filter->setHidden(all - shown);
    m_tree->expandAll();
}

void KeyMapPage::askForFile()
{
    auto* dialog =
        new QFileDialog(this, tr("Save keys as PDF"), QStringLiteral("readyroom-keys.pdf"), tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_toast->showMessage(writePdf(file)
                                 ? tr("Saved %1", "%1 is a file").arg(file)
                                 : tr("%1 cannot be written. Choose another folder.", "%1 is a file").arg(file));
    });
    dialog->open();
}

bool KeyMapPage::writePdf(const QString& file) const
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return false;
    QPdfWriter pdf(&out);
    pdf.setTitle(title());
    pdf.setPageSize(
        QPageSize(QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4));
    QTextDocument document;
    document.setHtml(toHtml());
    document.print(&pdf);
    return out.error() == QFileDevice::NoError;
}

QString KeyMapPage::toHtml() const
{
    QString html = QStringLiteral("<h2>%1</h2>").arg(tr("Keys of Readyroom").toHtmlEscaped());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem* group = m_model->item(row);
        html += QStringLiteral("<h3>%1</h3><table width=\"100%\">").arg(group->text().toHtmlEscaped());
        for (int place = 0; place < group->rowCount(); ++place)
            html += QStringLiteral("<tr><td width=\"30%\">%1</td><td>%2</td><td width=\"20%\">%3</td></tr>")
                        .arg(group->child(place, Name)->text().toHtmlEscaped(),
                             group->child(place, What)->text().toHtmlEscaped(),
                             group->child(place, Key)->text().toHtmlEscaped());
        html += QStringLiteral("</table>");
    }
    return html;
}

} // namespace readyroom::ui
