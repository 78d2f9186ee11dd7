// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QCoreApplication>

#include "core/base/Result.h"

class QWidget;

namespace readyroom {

/// What the console asks and tells in a dialog over a window. Each returns at once; the dialog goes with its parent.
class Questions
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::Questions)

public:
    /// Hears the path that was chosen; nothing when the person changes their mind.
    using Chosen = std::function<void(const QString& path)>;

    static void askForFolder(QWidget* parent, const Chosen& chosen);
    static void askForNewPlan(QWidget* parent, const Chosen& chosen);
    /// Something that was asked for could not be done.
    static void explain(const Error& error, QWidget* parent);
};

} // namespace readyroom
