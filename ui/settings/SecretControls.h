// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/widgets/StateMark.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace readyroom::ui {

class MarkLabel;

/// What is at the right of a secret: how it stands with its rotation, what can be done with it, and what came of it.
class SecretControls final : public QWidget
{
    Q_OBJECT

public:
    /// @param name the secret's
    explicit SecretControls(const QString& name, QWidget* parent = nullptr);

    void setRotation(Mark mark, const QString& text);
    /// Says it, to screen readers, too. Empty: nothing came of anything.
    void showOutcome(Mark mark, const QString& text);

Q_SIGNALS:
    void testRequested();
    void rotateRequested();
    void copyRequested();
    void deleteRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fitWidth();
    /// A shape and its words, below what is there.
    void addLine(QVBoxLayout* layout, MarkLabel* mark, QLabel* text);

    MarkLabel* m_rotationMark;
    QLabel* m_rotation;
    MarkLabel* m_outcomeMark;
    QLabel* m_outcome;
    QHBoxLayout* m_buttons;
};

} // namespace readyroom::ui
