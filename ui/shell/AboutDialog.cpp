// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/AboutDialog.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr QSize firstSize(760, 560);
constexpr int iconSize = 64;

enum Column {
    Name,
    Licence,
    Website,
};

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(":/licences/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QLabel* makeLine(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Readyroom"));
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    QTreeWidget* libraries = makeLibraries();
    tabs->addTab(libraries, tr("Libraries"));
    tabs->addTab(makeLicence(), tr("Licence"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::m);
    layout->addWidget(makeHeader());
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resize(firstSize);
    libraries->setFocus();
}

QWidget* AboutDialog::makeHeader()
{
    auto* header = new QWidget(this);
    auto* title = makeLine(tr("Readyroom %1", "%1 is the version").arg(QApplication::applicationVersion()), header);
    Theme::style(title, TextSize::Title, QFont::DemiBold);
    auto* purpose = makeLine(tr("Keeps a service ready and helps to run it."), header);
    auto* terms =
        makeLine(tr("Free software under the GNU General Public License, version 3 or later. It comes without "
                    "any warranty. This run uses Qt %1.",
                    "%1 is a version")
                     .arg(QString::fromLatin1(qVersion())),
                 header);
    Theme::style(terms, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(space::xs);
    lines->addWidget(title);
    lines->addWidget(purpose);
    lines->addWidget(terms);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::margin);
    if (const QIcon icon = QApplication::windowIcon(); !icon.isNull()) {
        auto* picture = new QLabel(header);
        picture->setPixmap(icon.pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
        layout->addWidget(picture, 0, Qt::AlignTop);
    }
    layout->addLayout(lines, 1);
    return header;
}

QTreeWidget* AboutDialog::makeLibraries()
{
    auto* list = new QTreeWidget(this);
    list->setAccessibleName(tr("Libraries and their licences"));
    list->setHeaderLabels({tr("Library"), tr("Licence (SPDX)", "SPDX names licences; not translated"), tr("Website")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setToolTip(tr("Enter opens the website of a library."));
    const QJsonArray libraries = QJsonDocument::fromJson(resource(QStringLiteral("libraries.json"))).array();
    for (const auto& library : libraries) {
        auto* item = new QTreeWidgetItem(list);
        item->setSizeHint(Website, QSize(0, space::row));
        item->setText(Name, library[QStringLiteral("name")].toString());
        item->setText(Licence, library[QStringLiteral("licence")].toString());
        item->setText(Website, library[QStringLiteral("website")].toString());
    }
    list->setCurrentItem(list->topLevelItem(0));
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(list, &QTreeWidget::itemActivated, this,
            [](const QTreeWidgetItem* item) { QDesktopServices::openUrl(QUrl(item->text(Website))); });
    return list;
}

QWidget* AboutDialog::makeLicence()
{
    auto* text = new QPlainTextEdit(QString::fromUtf8(resource(QStringLiteral("LICENSE"))), this);
    text->setAccessibleName(tr("Text of the licence"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(Theme::monospace(TextSize::Small));
    return text;
}

} // namespace readyroom::ui
