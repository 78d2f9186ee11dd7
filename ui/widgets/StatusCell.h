// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/widgets/Page.h"

namespace readyroom::ui {

/// One cell of the status strip: a state's shape and its words; a click or Enter leads to its tab.
class StatusCell final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StatusCell(QWidget* parent = nullptr);
    void setStatus(const StatusLine& status);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Mark m_mark = Mark::None;
};

} // namespace readyroom::ui
