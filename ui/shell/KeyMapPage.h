// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/shell/ActionList.h"
#include "ui/widgets/Page.h"

class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace readyroom::ui {

class FilterLine;
class Toast;

/// A page at the side that lists every action and its key, menu by menu and page by page, and can be kept on paper.
class KeyMapPage final : public Page
{
    Q_OBJECT

public:
    using Actions = std::function<std::vector<ListedAction>()>;
    /// @param actions is asked whenever the page comes to the front
    explicit KeyMapPage(Actions actions, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const override { return QStringLiteral("keys"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] StatusLine status() const override { return {}; }
    [[nodiscard]] std::vector<MenuEntry> menuEntries() const override;
    [[nodiscard]] QString helpText() const override;

    /// Writes the whole list as a PDF; false when the file cannot be written.
    [[nodiscard]] bool writePdf(const QString& file) const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpTree();
    void makeActions();
    void fill();
    void fillListKeys();
    [[nodiscard]] QStandardItem* group(const QString& title);
    static void addRow(QStandardItem* group, const QString& name, const QString& what, const QString& key);
    void filter(const QString& text);
    void askForFile();
    [[nodiscard]] QString toHtml() const;

    Actions m_source;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_proxy;
    FilterLine* m_filter;
    QTreeView* m_tree = nullptr;
    QAction* m_save;
    QAction* m_find;
    Toast* m_toast;
};

} // namespace readyroom::ui
