// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QWidget>

#include "core/base/Clock.h"
#include "readiness/OutlineModel.h"
#include "readiness/PlanChanges.h"

namespace readyroom::ui {

class Banner;
class TaskForm;

/// What has to be known of a plan before one reads on: that it could not be read again, has misread characters or
/// unfinished merges, changed under an open form, or lost items that others look like. One line each, most urgent
/// first.
class PlanBanners final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanBanners(QWidget* parent = nullptr);

    /// The plan that is shown. Null: none.
    void setPlan(const readiness::PlanPtr& plan);
    /// Items of a plan that are gone while others look like them; asked for the shown plan, one after the other.
    void setQuestions(const QString& file, const std::vector<readiness::ItemQuestion>& questions);
    /// Says so where the file is not what the open form was filled from.
    void checkForm(const TaskForm& form);
    /// @param readAt when what is shown was read
    void showError(const Error& error, TimePoint readAt);
    void hideError();

Q_SIGNALS:
    void refreshRequested();
    void repairRequested();
    void openRequested();
    void mergeRequested();
    void questionRequested(const readyroom::readiness::ItemQuestion& question);

private:
    void showRepair();
    void showConflicts();
    void showQuestion();

    readiness::PlanPtr m_plan;
    std::map<QString, std::vector<readiness::ItemQuestion>> m_questions; ///< by file
    Banner* m_error;
    Banner* m_repair;
    Banner* m_conflict;
    Banner* m_edit;
    Banner* m_question;
};

} // namespace readyroom::ui
