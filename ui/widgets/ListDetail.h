// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QSplitter>

class QAbstractItemView;

namespace readyroom::ui {

/// The one shape of all pages: a list, and at its right the detail of what is selected in it. Enter in the list opens,
/// Esc in the detail goes back to the list. The widths are kept like all that ViewState keeps.
class ListDetail final : public QSplitter
{
    Q_OBJECT

public:
    /// @param name under which the widths are kept
    explicit ListDetail(const QString& name, QWidget* parent = nullptr);

    /// Both from left to right, widths in device-independent pixels to begin with. Room that is left goes to the list.
    /// @param view what Enter opens and Esc goes back to: `list` itself, or inside it
    void setList(QWidget* list, QAbstractItemView* view, int width);
    void setDetail(QWidget* detail, int width);
    /// Something at the left of the list that keeps its width.
    void setLeading(QWidget* panel, int width);

    /// Gives the keyboard to the first thing of the detail that takes it. False: nothing does.
    bool focusDetail();

Q_SIGNALS:
    /// Enter was pressed in the list, on something.
    void opened();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Place : size_t {
        Leading,
        List,
        Detail,
    };
    struct Part
    {
        QWidget* panel = nullptr;
        int width = 0;
    };
    void put(Place place, const Part& part);

    std::array<Part, 3> m_parts;
    QAbstractItemView* m_view = nullptr;
};

} // namespace readyroom::ui
