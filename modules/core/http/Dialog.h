// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QRegularExpression>

#include "core/base/Result.h"
#include "core/http/ConnectionMessage.h"

namespace readyroom::http {

/// A dialog as far as it has got: what to say next, and whether what came is what had to come. Knows no socket. Private
/// to this part; any one thread.
class Dialog final
{
public:
    Dialog() = default;
    /// InvalidArgument where an expression is none.
    [[nodiscard]] static Result<Dialog> of(const std::vector<DialogStep>& steps);
    /// The words that ask for encryption; empty for the kinds that need none.
    [[nodiscard]] static Dialog startTls(Encryption encryption);

    [[nodiscard]] bool isDone() const { return m_next == m_steps.size() && !m_isWaiting; }
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }
    [[nodiscard]] int stepsDone() const { return static_cast<int>(m_next) - (m_isWaiting ? 1 : 0); }
    /// Has anything come that a step still waits on top of?
    [[nodiscard]] bool hasUnexpected() const { return !m_window.isEmpty(); }
    /// What is expected, and the beginning of what came instead.
    [[nodiscard]] QString complaint() const;

    /// Begins the next step, if none is under way; what it says is to be sent.
    [[nodiscard]] QByteArray next();
    /// Takes what came. An error (Malformed) where that refuses what the step asked for.
    [[nodiscard]] std::optional<Error> take(const QByteArray& bytes);

private:
    struct Step
    {
        QByteArray send;
        QRegularExpression expect; ///< empty: nothing is waited for
        QRegularExpression refuse; ///< empty: nothing is a refusal
    };

    /// Looks for what the step under way expects, and uses it up.
    [[nodiscard]] bool find();

    std::vector<Step> m_steps;
    size_t m_next = 0;        ///< the step after the one under way
    bool m_isWaiting = false; ///< a step is under way
    QByteArray m_window;      ///< what came since the step before
};

} // namespace readyroom::http
