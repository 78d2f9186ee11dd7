// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QPromise>

#include "core/secrets/SecretStore.h"

namespace readyroom::tests {

/// A keychain in memory that does what a test tells it to. Answers at once, or when release() is called.
class MemorySecretStore final : public secrets::SecretStore
{
public:
    std::map<QString, QByteArray> entries;
    std::optional<ErrorCode> failure; ///< of everything
    bool isLocked = false;            ///< Busy; reading with WhenLocked::Ask opens it, if that is `allowed`
    bool unlockingIsAllowed = true;
    bool holdsAnswers = false;
    int reads = 0;
    int unlockings = 0; ///< how often a person was asked

    QFuture<Result<secrets::Secret>> read(const QString& key, secrets::WhenLocked whenLocked) override
    {
        ++reads;
        const Result<Done> opened = open(whenLocked == secrets::WhenLocked::Ask);
        if (!opened)
            return answer<secrets::Secret>(passOn(opened));
        const auto entry = entries.find(key);
        if (entry == entries.end())
            return answer<secrets::Secret>(fail(ErrorCode::NotFound, subject()));
        return answer<secrets::Secret>(secrets::Secret(QByteArray(entry->second.constData(), entry->second.size())));
    }
    QFuture<Result<Done>> write(const QString& key, const secrets::Secret& value) override
    {
        const Result<Done> opened = open(true);
        if (opened)
            entries[key] = value.bytes();
        return answer(opened);
    }
    QFuture<Result<Done>> remove(const QString& key) override
    {
        const Result<Done> opened = open(true);
        if (opened)
            entries.erase(key);
        return answer(opened);
    }
    QFuture<Result<Done>> check() override { return answer(open(false)); }

    /// Gives the answers that were held.
    void release()
    {
        holdsAnswers = false;
        for (const auto& give : std::exchange(m_held, {}))
            give();
    }

private:
    static QString subject() { return QStringLiteral("keychain"); }
    Result<Done> open(bool asks)
    {
        if (failure)
            return fail(*failure, subject());
        if (isLocked && asks) {
            ++unlockings;
            isLocked = !unlockingIsAllowed;
        }
        if (isLocked)
            return fail(ErrorCode::Busy, subject());
        return Done{};
    }
    template <class T>
    QFuture<Result<T>> answer(Result<T> result)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto give = [promise, result = std::move(result)] {
            promise->addResult(result);
            promise->finish();
        };
        if (holdsAnswers)
            m_held.push_back(give);
        else
            give();
        return promise->future();
    }

    std::vector<std::function<void()>> m_held;
};

} // namespace readyroom::tests
