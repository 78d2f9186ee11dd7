// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QFrame>
#include <QString>

namespace readyroom::ui {

/// A title, an optional sentence, rows of two columns and an optional foot.
struct Facts
{
    QString title;
    QString sentence;
    std::vector<std::pair<QString, QString>> rows;
    QString foot;
};

/// A small window beside a widget that explains something (a number: formula, inputs, source; a page: its keys) and
/// goes away by Esc or a click elsewhere.
class FactsPopup final : public QFrame
{
    Q_OBJECT

public:
    /// Deletes itself when it closes.
    static FactsPopup* open(const Facts& facts, QWidget* beside);

private:
    FactsPopup(const Facts& facts, QWidget* parent);
};

} // namespace readyroom::ui
