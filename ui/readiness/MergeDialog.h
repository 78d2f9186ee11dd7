// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "readiness/EditWriter.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace readyroom::ui {

/// Brings a person's edit and the file's new text together: where both changed the same lines, each side is shown, and
/// mine, theirs or a text of one's own is taken. Accepted means: write text(), which holds no conflict any more.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(const readiness::EditMerge& merge, QWidget* parent);

    [[nodiscard]] const readiness::EditMerge& merge() const { return m_merge; }
    [[nodiscard]] QByteArray text() const;

private:
    struct Sides
    {
        int first = -1; ///< block of "<<<<<<<"; -1: there is no conflict
        int last = -1;
        QString mine;
        QString theirs;
    };

    [[nodiscard]] Sides sides() const;
    void resolve(const QString& lines);
    void showConflict();

    readiness::EditMerge m_merge;
    QLabel* m_summary;
    QPlainTextEdit* m_mine;
    QPlainTextEdit* m_theirs;
    QPlainTextEdit* m_result;
    QPushButton* m_takeMine;
    QPushButton* m_takeTheirs;
    QPushButton* m_write;
};

} // namespace readyroom::ui
