// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace readyroom {

/// The words of the program and of Qt in one language, which the application uses while this lives. Lives on the main
/// thread.
class Translations final
{
public:
    /// Takes the place of what was loaded before. What is on screen already keeps its words.
    /// @param language "de"; empty: that of the system. One without a catalogue gives English.
    void load(const QString& language);

private:
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace readyroom
