// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainStore.h"

#include <algorithm>
#include <utility>

namespace readyroom::secrets {

namespace {

using Kind = KeychainOperation::Kind;

QFuture<Result<Done>> withoutValue(QFuture<Result<Secret>> answer)
{
    return answer.then([](const Result<Secret>& result) -> Result<Done> {
        if (!result)
            return passOn(result);
        return Done{};
    });
}

Result<Done> meaningOf(ServiceState keychain)
{
    const QString subject = QStringLiteral("keychain");
    switch (keychain) {
    case ServiceState::Absent:
        return fail(ErrorCode::Unsupported, subject);
    case ServiceState::Denied:
        return fail(ErrorCode::PermissionDenied, subject);
    case ServiceState::Missing:
        return fail(ErrorCode::NotFound, subject);
    case ServiceState::Locked:
        return fail(ErrorCode::Busy, subject);
    case ServiceState::Silent:
        return fail(ErrorCode::TimedOut, subject);
    case ServiceState::Open:
        break;
    }
    return Done{};
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds deadline)
    : m_deadline(deadline)
{
}

KeychainStore::~KeychainStore() = default;

QFuture<Result<Secret>> KeychainStore::read(const QString& key, WhenLocked whenLocked)
{
    return enqueue(std::make_unique<KeychainOperation>(Kind::Read, key, Secret(), whenLocked, m_deadline));
}

QFuture<Result<Done>> KeychainStore::write(const QString& key, const Secret& value)
{
    return withoutValue(
        enqueue(std::make_unique<KeychainOperation>(Kind::Write, key, value, WhenLocked::Ask, m_deadline)));
}

QFuture<Result<Done>> KeychainStore::remove(const QString& key)
{
    return withoutValue(
        enqueue(std::make_unique<KeychainOperation>(Kind::Remove, key, Secret(), WhenLocked::Ask, m_deadline)));
}

QFuture<Result<Done>> KeychainStore::check()
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    // Not in the queue: while that waits for a person, one wants to know what it waits for.
    SecretService::findKeychain(m_deadline, this, [promise](ServiceState keychain) {
        promise->addResult(meaningOf(keychain));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<Secret>> KeychainStore::enqueue(std::unique_ptr<KeychainOperation> operation)
{
    if (!std::exchange(m_isFollowing, true))
        SecretService::followRestarts(this, [this] { freeStuck(); });
    QFuture<Result<Secret>> answer = operation->answer();
    connect(operation.get(), &KeychainOperation::over, this, [this, ended = operation.get()] { drop(ended); });
    m_queue.push_back(std::move(operation));
    startNext();
    return answer;
}

void KeychainStore::startNext()
{
    if (m_current || m_queue.empty())
        return;
    m_current = m_queue.front().get();
    m_current->start();
}

void KeychainStore::freeStuck()
{
    if (!m_current)
        return;
    QTimer::singleShot(grace, m_current, [operation = m_current.data()] { operation->giveUp(); });
}

void KeychainStore::drop(const KeychainOperation* operation)
{
    const auto place =
        std::find_if(m_queue.begin(), m_queue.end(), [operation](const auto& each) { return each.get() == operation; });
    // It is still speaking, so it goes with the next events.
    place->release()->deleteLater();
    m_queue.erase(place);
    if (m_current == operation)
        m_current = nullptr;
    startNext();
}

} // namespace readyroom::secrets
