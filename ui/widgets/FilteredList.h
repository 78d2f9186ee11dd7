// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QHBoxLayout;
class QLabel;

namespace readyroom::ui {

class FilterLine;

/// A list between the line that filters it and the one that counts: how much there is, and what the filter hides.
class FilteredList final : public QWidget
{
    Q_OBJECT

public:
    /// @param view becomes a child
    explicit FilteredList(QAbstractItemView* view, QWidget* parent = nullptr);

    [[nodiscard]] FilterLine* filter() const { return m_filter; }
    /// Beside the filter line, each behind the one before.
    void addTool(QWidget* tool);
    /// @param text says it in words, `hidden` included @param hidden how many rows the filter hides
    void showCount(const QString& text, int hidden);
    void focusFilter();

private:
    QAbstractItemView* m_view;
    FilterLine* m_filter;
    QLabel* m_count;
    QLabel* m_nothing; ///< over the view when the filter hides all
    QHBoxLayout* m_bar;
    QWidget* m_lastTool; ///< in the order of Tab
};

} // namespace readyroom::ui
