// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "readiness/OutlineModel.h"

class QGridLayout;
class QLabel;

namespace readyroom::ui {

class MarkLabel;
class SectionView;

/// Everything the plan says about one item, and the lines it says it in.
class DetailPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPanel(QWidget* parent = nullptr);

    /// @param item of this plan, or null: nothing is selected
    void setItem(const readiness::PlanPtr& plan, const readiness::PlanItem* item);

Q_SIGNALS:
    void itemRequested(const readyroom::readiness::ItemId& item);
    void sourceRequested(int line);
    void linkActivated(const QUrl& url);

private:
    enum class Field {
        Kind,
        State,
        Priority,
        Effort,
        Weeks,
        Phase,
        Owner,
        Files,
        Target,
        Acceptance,
        DependsOn,
        DuplicateOf,
        Source,
    };
    static constexpr int fields = 13;

    void addField(Field field, const QString& name);
    void setField(Field field, const QString& text);
    /// @param html may hold links made by this panel; all else in it is escaped
    void setRichField(Field field, const QString& html);
    void followLink(const QString& link);
    [[nodiscard]] static QString dependencies(const readiness::Plan& plan, const readiness::PlanItem& item);

    QWidget* m_content;
    QLabel* m_nothing;
    QLabel* m_title;
    QGridLayout* m_fields;
    std::array<QLabel*, fields> m_names{};
    std::array<QLabel*, fields> m_values{};
    SectionView* m_section = nullptr;
};

} // namespace readyroom::ui
