// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WorkerThread.h"

#include <QMetaObject>

namespace readyroom {

WorkerThread::WorkerThread(const QString& name)
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    // The quit is queued behind every posted job, so nothing that was promised is dropped.
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

void WorkerThread::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_context.get(), std::move(job), Qt::QueuedConnection);
}

} // namespace readyroom
