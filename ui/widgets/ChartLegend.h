// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QColor>
#include <QWidget>

namespace readyroom::ui {

/// The line under a chart: a time, and what each series is called and was worth then. Breaks into more lines where it
/// does not fit; keeps its places while values change.
class ChartLegend final : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString name;
        QString value;
        QString widestValue; ///< what room is kept for
        QColor color;
        bool isSelected = false;
    };

    explicit ChartLegend(QWidget* parent = nullptr);

    void setEntries(const QString& time, std::vector<Entry> entries);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where each entry goes, and how high all are; the time is the first of them.
    [[nodiscard]] std::vector<QRect> places(int width) const;
    [[nodiscard]] int widthOf(const Entry& entry) const;

    QString m_time;
    std::vector<Entry> m_entries;
};

} // namespace readyroom::ui
