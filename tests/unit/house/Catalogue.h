// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

namespace readyroom::tests {

/// One text of a .ts file.
struct CatalogueMessage
{
    QString context;
    QString source;
    QString comment;
    QStringList forms; ///< the translation; of a counted text, one for each number
    bool isCounted = false;
    bool isFinished = true;

    /// What makes it one text among all: context, source and comment.
    [[nodiscard]] QString key() const;
};

/// The translations of one language as translations/*.ts hold them.
class Catalogue final
{
public:
    struct Language
    {
        int pluralForms = 1;
        /// The sources' own language, where a translation may read like its source.
        bool isOfSources = false;
        /// Texts that are the same in this language.
        QStringList same;
    };

    /// Empty when the file cannot be read or is no .ts file.
    [[nodiscard]] static Catalogue read(const QString& file);

    [[nodiscard]] const std::vector<CatalogueMessage>& messages() const { return m_messages; }
    [[nodiscard]] QStringList keys() const;
    /// One line for each fault: an unfinished text, a form too few, a word left in English, a placeholder, mnemonic or
    /// thin space lost or added.
    [[nodiscard]] QStringList faults(const Language& language) const;

private:
    std::vector<CatalogueMessage> m_messages;
};

} // namespace readyroom::tests
