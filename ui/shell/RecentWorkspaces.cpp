// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentWorkspaces.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace readyroom::ui {

namespace {

constexpr size_t limit = 50;
constexpr QLatin1String key("workspaces/recent");
constexpr QLatin1String rootField("root");
constexpr QLatin1String nameField("name");
constexpr QLatin1String openedField("opened");
constexpr QLatin1String scoreField("score");

std::optional<RecentWorkspace> read(const QJsonObject& object)
{
    const auto openedAt = timeFromIsoString(object.value(openedField).toString());
    RecentWorkspace workspace{object.value(rootField).toString(), object.value(nameField).toString(),
                              openedAt.value_or(TimePoint()), std::nullopt};
    if (const QJsonValue score = object.value(scoreField); score.isDouble())
        workspace.score = score.toDouble();
    if (workspace.root.isEmpty() || !openedAt)
        return std::nullopt;
    return workspace;
}

std::vector<RecentWorkspace>::iterator find(std::vector<RecentWorkspace>& workspaces, const QString& root)
{
    return std::find_if(workspaces.begin(), workspaces.end(),
                        [&root](const RecentWorkspace& workspace) { return workspace.root == root; });
}

} // namespace

RecentWorkspaces::RecentWorkspaces(QSettings& store)
    : m_store(store)
{
}

std::vector<RecentWorkspace> RecentWorkspaces::all() const
{
    std::vector<RecentWorkspace> workspaces;
    const QJsonArray array = QJsonDocument::fromJson(m_store.value(key).toByteArray()).array();
    for (const auto& value : array) {
        if (const auto workspace = read(value.toObject()); workspace && workspaces.size() < limit)
            workspaces.push_back(*workspace);
    }
    return workspaces;
}

void RecentWorkspaces::add(const RecentWorkspace& workspace)
{
    std::vector<RecentWorkspace> workspaces = all();
    RecentWorkspace added = workspace;
    if (const auto known = find(workspaces, workspace.root); known != workspaces.end()) {
        if (!added.score)
            added.score = known->score;
        workspaces.erase(known);
    }
    workspaces.insert(workspaces.begin(), added);
    if (workspaces.size() > limit)
        workspaces.pop_back();
    store(workspaces);
}

void RecentWorkspaces::setScore(const QString& root, std::optional<double> score)
{
    std::vector<RecentWorkspace> workspaces = all();
    const auto known = find(workspaces, root);
    if (known == workspaces.end() || known->score == score)
        return;
    known->score = score;
    store(workspaces);
}

void RecentWorkspaces::remove(const QString& root)
{
    std::vector<RecentWorkspace> workspaces = all();
    if (const auto known = find(workspaces, root); known != workspaces.end()) {
        workspaces.erase(known);
        store(workspaces);
    }
}

void RecentWorkspaces::store(const std::vector<RecentWorkspace>& workspaces)
{
    QJsonArray array;
    for (const RecentWorkspace& workspace : workspaces) {
        QJsonObject object{
            {rootField, workspace.root}, {nameField, workspace.name}, {openedField, toIsoString(workspace.openedAt)}};
        if (workspace.score)
            object.insert(scoreField, *workspace.score);
        array.append(object);
    }
    m_store.setValue(key, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace readyroom::ui
