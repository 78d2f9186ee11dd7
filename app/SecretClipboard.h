// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QObject>
#include <QTimer>

#include "core/secrets/Secret.h"

namespace readyroom {

/// Puts a secret on the clipboard and takes it back after a while, or when the program ends, unless something else is
/// there by then. Marked so that managers of clipboards keep no copy (the MIME type "x-kde-passwordManagerHint", which
/// those of KDE and others honour). Lives on the GUI thread.
class SecretClipboard final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds lifetime{30'000};

    explicit SecretClipboard(std::chrono::milliseconds kept = lifetime);
    ~SecretClipboard() override;
    Q_DISABLE_COPY_MOVE(SecretClipboard)

    void put(const secrets::Secret& secret);
    /// Is something to be taken back yet?
    [[nodiscard]] bool isKept() const { return !m_secret.isEmpty(); }

private:
    void takeBack();

    QTimer m_timer;
    secrets::Secret m_secret; ///< what is there, as far as is known; empty: nothing of ours
};

} // namespace readyroom
