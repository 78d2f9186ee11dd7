// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QObject>

class QSocketNotifier;

namespace readyroom {

/// Turns the signals by which a program is told to stop, SIGINT and SIGTERM, into one of Qt, so that it can stop
/// cleanly; until it is destroyed they do not end the program by themselves. One at a time; main thread.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    StopSignals();
    ~StopSignals() override;
    Q_DISABLE_COPY_MOVE(StopSignals)

Q_SIGNALS:
    void stopped();

private:
    std::array<int, 2> m_pipe{-1, -1}; ///< the handler writes into the second, the loop reads from the first
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace readyroom
