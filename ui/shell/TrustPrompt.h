// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "core/vocabulary/Actor.h"
#include "core/workspace/TrustGate.h"

namespace readyroom::ui {

class Banner;
class TrustDialog;

/// The line across a window as long as its workspace waits for trust: what it wants, and the way to review it.
/// "Keep read-only" puts the line away until the workspace is opened again; nothing runs meanwhile.
class TrustPrompt final : public QWidget
{
    Q_OBJECT

public:
    /// @param gate must outlive the prompt; @param workspace its name; @param actor who would give the trust
    TrustPrompt(workspace::TrustGate& gate, QString workspace, Actor actor, QWidget* parent = nullptr);

    /// Opens the question, whether or not the line is shown; does nothing where nothing is asked.
    void review();

private:
    void refresh();

    workspace::TrustGate& m_gate;
    const QString m_workspace;
    const Actor m_actor;
    Banner* m_banner;
    QPointer<TrustDialog> m_dialog;
    bool m_putAway = false;
};

} // namespace readyroom::ui
