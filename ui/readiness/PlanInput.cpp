// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/PlanInput.h"

#include <QComboBox>
#include <QRegularExpression>

#include "readiness/PlanGrammar.h"
#include "ui/readiness/PlanText.h"

namespace readyroom::ui {

using namespace readiness;

PlanInput::Parsed<Estimate> PlanInput::estimate(const QString& text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {};
    static const QRegularExpression bare(QStringLiteral(R"(^\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?$)"));
    const auto value = readEstimate(bare.match(typed).hasMatch() ? typed + QStringLiteral(" h") : typed);
    return {value && value->low > 0, value};
}

PlanInput::Parsed<WeekRange> PlanInput::weeks(const QString& text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {};
    const auto value = readWeeks(typed.at(0).isDigit() ? QStringLiteral("week ") + typed : typed);
    return {value.has_value(), value};
}

QString PlanInput::text(const std::optional<Estimate>& estimate)
{
    if (!estimate)
        return {};
    constexpr int digits = 6;
    const QString low = QString::number(estimate->low, 'g', digits);
    return estimate->low == estimate->high ? low
                                           : low + QLatin1Char('-') + QString::number(estimate->high, 'g', digits);
}

QString PlanInput::text(const std::optional<WeekRange>& weeks)
{
    if (!weeks)
        return {};
    const QString first = QString::number(weeks->first);
    return weeks->first == weeks->last ? first : first + QLatin1Char('-') + QString::number(weeks->last);
}

QComboBox* PlanInput::priorityBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->addItem(PlanText::priority(std::nullopt), -1);
    for (const Priority priority : {Priority::Critical, Priority::High, Priority::Medium, Priority::Low})
        box->addItem(PlanText::priority(priority), static_cast<int>(priority));
    return box;
}

void PlanInput::setPriority(QComboBox* box, std::optional<Priority> priority)
{
    box->setCurrentIndex(box->findData(priority ? static_cast<int>(*priority) : -1));
}

std::optional<Priority> PlanInput::priority(const QComboBox* box)
{
    const int value = box->currentData().toInt();
    return value < 0 ? std::nullopt : std::optional(static_cast<Priority>(value));
}

} // namespace readyroom::ui
