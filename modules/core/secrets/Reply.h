// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

#include <QFuture>
#include <QPromise>

#include "core/base/Result.h"

namespace readyroom::secrets {

/// The other end of a future that is answered once, several steps later; copies are the same reply. When the last of
/// them goes without having answered, the future is cancelled.
template <class T>
class Reply final
{
public:
    Reply()
        : m_promise(std::make_shared<QPromise<Result<T>>>())
    {
        m_promise->start();
    }

    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise->future(); }
    void operator()(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

} // namespace readyroom::secrets
