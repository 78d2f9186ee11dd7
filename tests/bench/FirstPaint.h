// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QApplication>
#include <QEvent>
#include <QTimer>

namespace readyroom::bench {

/// Calls `usable` once, when a widget has been painted and no event is waiting any more.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(std::function<void()> usable)
        : m_usable(std::move(usable))
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            qApp->removeEventFilter(this);
            QTimer::singleShot(0, this, m_usable);
        }
        return false;
    }

private:
    std::function<void()> m_usable;
};

} // namespace readyroom::bench
