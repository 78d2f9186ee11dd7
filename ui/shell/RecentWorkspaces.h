// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/base/Clock.h"

class QSettings;

namespace readyroom::ui {

/// A workspace that was opened before.
struct RecentWorkspace
{
    QString root; ///< absolute
    QString name; ///< of its service
    TimePoint openedAt;
    std::optional<double> score; ///< 0 … 100, when it was last looked at; empty: it has no plan, or it was not read
    friend bool operator==(const RecentWorkspace&, const RecentWorkspace&) = default;
};

/// The workspaces that were opened before, the last one first; at most 50 are kept. Every question reads the store.
/// What cannot be understood is left out.
class RecentWorkspaces final
{
public:
    /// @param store must outlive the object
    explicit RecentWorkspaces(QSettings& store);

    [[nodiscard]] std::vector<RecentWorkspace> all() const;
    /// Puts it first, in place of an older entry for the same root, whose score is kept until the new one is known.
    void add(const RecentWorkspace& workspace);
    /// Does nothing for a root that is not among them.
    void setScore(const QString& root, std::optional<double> score);
    void remove(const QString& root);

private:
    void store(const std::vector<RecentWorkspace>& workspaces);

    QSettings& m_store;
};

} // namespace readyroom::ui
