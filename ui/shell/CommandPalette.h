// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include "ui/shell/PaletteModel.h"

class QLabel;
class QLineEdit;
class QListView;

namespace readyroom::ui {

/// A line and a list over the window: every action, and every thing that the pages offer to be searched for. Goes away
/// by Esc, by a choice, or when the focus goes elsewhere; the focus returns to where it was.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    /// @param window over which it opens
    explicit CommandPalette(QWidget* window);

    void open(std::vector<ListedAction> actions, std::vector<PaletteModel::Source> sources);
    /// @param returnFocus false: the focus has gone elsewhere already
    void closePalette(bool returnFocus);

Q_SIGNALS:
    void chosen(const readyroom::ui::PaletteModel::Choice& choice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search(const QString& query);
    void choose(const QModelIndex& index);
    void place();
    void showCount();
    void sayCurrent();
    [[nodiscard]] static bool movesInList(int key);

    PaletteModel* m_model;
    QLineEdit* m_line;
    QListView* m_list;
    QLabel* m_count;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace readyroom::ui
