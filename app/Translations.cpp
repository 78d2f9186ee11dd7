// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace readyroom {

void Translations::load(const QString& language)
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), qtFolder))
        QCoreApplication::installTranslator(&m_qt);
    // English has its catalogue, too: without one a count would read "2 task(s)".
    const QString folder = QStringLiteral(":/i18n");
    if (m_own.load(locale, QStringLiteral("readyroom"), QStringLiteral("_"), folder) ||
        m_own.load(QStringLiteral("readyroom_en"), folder))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace readyroom
