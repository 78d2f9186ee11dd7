// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QJsonObject>

class QWidget;

/// How a person has arranged a page: widths and order of columns, places of splitters, choices in boxes. Only widgets
/// below the page that have an object name are looked at; the name is the key.
namespace readyroom::ui::ViewState {

[[nodiscard]] QJsonObject of(const QWidget& page);
/// What is missing, belongs to a widget that is gone or cannot be understood is left as the page has it.
void restore(QWidget& page, const QJsonObject& state);
/// Calls `changed` after every change a person makes to one of these, until the page is gone.
void watch(QWidget& page, const std::function<void()>& changed);

} // namespace readyroom::ui::ViewState
