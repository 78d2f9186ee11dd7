// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "unit/house/PartTable.h"

namespace readyroom::tests {

/// A place in the source tree that doors lead to: app, a room of ui, a feature, or a part of core.
struct Room
{
    enum class Layer {
        None, ///< not a place of the house: the standard library, Qt, a C library
        App,
        Ui,
        Feature,
        Core,
    };
    Layer layer = Layer::None;
    QString name;

    [[nodiscard]] bool isInModules() const { return layer == Layer::Feature || layer == Layer::Core; }
    friend bool operator==(const Room&, const Room&) = default;
};

/// Compares a source tree, and the link lines of its targets, with the doors of the house:
/// `app → ui → modules/<feature> → modules/core/<part> → modules/core/base`, never back and never sideways; core's own
/// edges and the libraries its parts wrap as in modules/core/README.md; no GUI below ui/; no nested event loop.
class DoorChecker final
{
public:
    explicit DoorChecker(QString sourceDirectory);

    /// Every broken door in the sources, as "modules/health/Probe.cpp:12: why", sorted.
    [[nodiscard]] QStringList checkSources() const;
    /// The same for "target|room|links" lines, one a target; `file` is named in the answer.
    [[nodiscard]] QStringList checkLinkLines(const QString& file) const;
    /// The .h and .cpp files that are checked, relative to the source directory, sorted.
    [[nodiscard]] QStringList sourceFiles() const;

private:
    [[nodiscard]] QStringList checkFile(const QString& path) const;
    [[nodiscard]] QString includeFault(const Room& from, const QString& header) const;
    [[nodiscard]] QString linkFault(const Room& from, const QString& item) const;
    [[nodiscard]] QString edgeFault(const Room& from, const Room& to) const;
    [[nodiscard]] QString libraryFault(const Room& from, const QString& library) const;
    [[nodiscard]] Room roomOf(QString path) const;

    QString m_source;
    PartTable m_parts;
    QStringList m_features;
};

} // namespace readyroom::tests
