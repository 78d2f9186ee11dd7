// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ViewState.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>

namespace readyroom::ui {

namespace {

template <class Widget>
std::vector<Widget*> named(const QWidget& page)
{
    std::vector<Widget*> widgets;
    for (Widget* widget : page.findChildren<Widget*>()) {
        // Qt gives names of its own to what it builds into its widgets.
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_")))
            widgets.push_back(widget);
    }
    return widgets;
}

/// The columns of every named tree and table, with the name they go by.
std::vector<std::pair<QString, QHeaderView*>> headers(const QWidget& page)
{
    std::vector<std::pair<QString, QHeaderView*>> all;
    for (const QTreeView* tree : named<QTreeView>(page))
        all.emplace_back(tree->objectName(), tree->header());
    for (const QTableView* table : named<QTableView>(page))
        all.emplace_back(table->objectName(), table->horizontalHeader());
    return all;
}

QString text(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytes(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

} // namespace

QJsonObject ViewState::of(const QWidget& page)
{
    QJsonObject state;
    for (const auto& [name, header] : headers(page))
        state.insert(name, text(header->saveState()));
    for (const QSplitter* splitter : named<QSplitter>(page))
        state.insert(splitter->objectName(), text(splitter->saveState()));
    for (const QComboBox* box : named<QComboBox>(page))
        state.insert(box->objectName(), QJsonValue::fromVariant(box->currentData()));
    return state;
}

void ViewState::restore(QWidget& page, const QJsonObject& state)
{
    for (const auto& [name, header] : headers(page)) {
        if (const QByteArray saved = bytes(state.value(name)); !saved.isEmpty())
            header->restoreState(saved);
    }
    for (QSplitter* splitter : named<QSplitter>(page)) {
        if (const QByteArray saved = bytes(state.value(splitter->objectName())); !saved.isEmpty())
            splitter->restoreState(saved);
    }
    for (QComboBox* box : named<QComboBox>(page)) {
        const int index = box->findData(state.value(box->objectName()).toVariant());
        if (index < 0 || index == box->currentIndex())
            continue;
        box->setCurrentIndex(index);
        // As if it had been chosen: the page listens to persons, not to programs.
        Q_EMIT box->activated(index);
    }
}

void ViewState::watch(QWidget& page, const std::function<void()>& changed)
{
    for (const auto& [name, header] : headers(page)) {
        QObject::connect(header, &QHeaderView::sectionResized, &page, changed);
        QObject::connect(header, &QHeaderView::sectionMoved, &page, changed);
        QObject::connect(header, &QHeaderView::sortIndicatorChanged, &page, changed);
    }
    for (const QSplitter* splitter : named<QSplitter>(page))
        QObject::connect(splitter, &QSplitter::splitterMoved, &page, changed);
    for (const QComboBox* box : named<QComboBox>(page))
        QObject::connect(box, &QComboBox::activated, &page, changed);
}

} // namespace readyroom::ui
