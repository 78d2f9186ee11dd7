// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QString>
#include <QStringList>

namespace readyroom::tests {

/// The table of modules/core/README.md: which part of core may use which, and which library each one wraps.
class PartTable final
{
public:
    [[nodiscard]] static PartTable read(const QString& readme);

    [[nodiscard]] bool isEmpty() const { return m_parts.empty(); }
    [[nodiscard]] bool contains(const QString& part) const { return m_parts.contains(part); }
    /// Every part may use base, and every part but base may use vocabulary; the rest is as the table says.
    [[nodiscard]] bool mayUse(const QString& part, const QString& other) const;
    /// The parts that wrap a library ("libgit2"): one as a rule, none where nobody does.
    [[nodiscard]] QStringList wrappersOf(const QString& library) const;
    /// A part that can reach itself over the table's edges; empty when the table is free of circles.
    [[nodiscard]] QString partInCircle() const;

private:
    struct Part
    {
        QStringList uses;
        QStringList libraries;
    };
    [[nodiscard]] bool reaches(const QString& from, const QString& target, QStringList& seen) const;

    std::map<QString, Part> m_parts;
};

} // namespace readyroom::tests
