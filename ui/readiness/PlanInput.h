// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QCoreApplication>
#include <QString>

#include "readiness/Plan.h"

class QComboBox;
class QWidget;

namespace readyroom::ui {

/// What a person types or chooses for a task, to and from the plan's values.
class PlanInput
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::PlanInput)

public:
    template <class T>
    struct Parsed
    {
        bool isValid = true;
        std::optional<T> value; ///< nothing where nothing was typed
    };

    /// A figure, a range or an amount with its unit; a bare figure is hours.
    [[nodiscard]] static Parsed<readiness::Estimate> estimate(const QString& text);
    [[nodiscard]] static Parsed<readiness::WeekRange> weeks(const QString& text);
    [[nodiscard]] static QString text(const std::optional<readiness::Estimate>& estimate);
    [[nodiscard]] static QString text(const std::optional<readiness::WeekRange>& weeks);

    /// All priorities and none.
    [[nodiscard]] static QComboBox* priorityBox(QWidget* parent);
    static void setPriority(QComboBox* box, std::optional<readiness::Priority> priority);
    [[nodiscard]] static std::optional<readiness::Priority> priority(const QComboBox* box);
};

} // namespace readyroom::ui
