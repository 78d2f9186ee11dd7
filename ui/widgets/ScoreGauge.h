// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QAbstractButton>

namespace readyroom::ui {

/// A score as a hero number over a bar, with a notch where the declared score stands. A click asks how it is made.
class ScoreGauge final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ScoreGauge(QWidget* parent = nullptr);

    /// All 0 … 100; an empty value is shown as unknown.
    void setScore(std::optional<double> value, std::optional<double> declared, std::optional<double> target);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString numberText() const;

    std::optional<double> m_value;
    std::optional<double> m_declared;
    std::optional<double> m_target;
};

} // namespace readyroom::ui
