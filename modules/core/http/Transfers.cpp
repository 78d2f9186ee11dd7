// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Transfers.h"

#include <mutex>

#include <curl/curl.h>

#include "core/http/Transfer.h"

namespace readyroom::http {

namespace {

constexpr size_t mostIdleHandles = 64;

void initialiseOnce()
{
    static std::once_flag flag;
    std::call_once(flag, [] { (void)curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace

EasyHandle::EasyHandle()
    : curl(curl_easy_init())
{
}

EasyHandle::~EasyHandle()
{
    curl_easy_cleanup(curl);
}

/// What curl calls.
struct Transfers::Callbacks
{
    static int socket(CURL* /*easy*/, curl_socket_t socket, int what, void* user, void* /*assigned*/)
    {
        auto* self = static_cast<Transfers*>(user);
        if (what == CURL_POLL_REMOVE || what == CURL_POLL_NONE) {
            self->m_poller.forget(socket);
            return 0;
        }
        const unsigned events = ((what & CURL_POLL_IN) != 0 ? Poller::Readable : 0U) |
                                ((what & CURL_POLL_OUT) != 0 ? Poller::Writable : 0U);
        self->m_poller.watch(socket, events, *self);
        return 0;
    }

    static int close(void* user, curl_socket_t socket)
    {
        static_cast<Transfers*>(user)->m_poller.close(socket);
        return 0;
    }

    static int timer(CURLM* /*multi*/, long milliseconds, void* user)
    {
        auto* self = static_cast<Transfers*>(user);
        if (milliseconds < 0)
            self->m_due.reset();
        else
            self->m_due = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        return 0;
    }
};

Transfers::Transfers(Poller& poller)
    : m_poller(poller)
{
    initialiseOnce();
    m_multi = curl_multi_init();
    (void)curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &Callbacks::socket);
    (void)curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    (void)curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &Callbacks::timer);
    (void)curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
}

Transfers::~Transfers()
{
    m_handles.clear();
    (void)curl_multi_cleanup(m_multi);
}

void Transfers::add(Transfer& transfer)
{
    (void)curl_easy_setopt(static_cast<CURL*>(transfer.handle()), CURLOPT_PRIVATE, &transfer);
    (void)curl_multi_add_handle(m_multi, static_cast<CURL*>(transfer.handle()));
}

void Transfers::remove(Transfer& transfer)
{
    (void)curl_multi_remove_handle(m_multi, static_cast<CURL*>(transfer.handle()));
}

void Transfers::socketReady(int socket, unsigned events)
{
    const int bits = ((events & Poller::Readable) != 0 ? CURL_CSELECT_IN : 0) |
                     ((events & Poller::Writable) != 0 ? CURL_CSELECT_OUT : 0);
    int running = 0;
    (void)curl_multi_socket_action(m_multi, socket, bits, &running);
    m_hasMessages = true;
}

void Transfers::process()
{
    if (m_due && *m_due <= std::chrono::steady_clock::now()) {
        m_due.reset();
        int running = 0;
        (void)curl_multi_socket_action(m_multi, CURL_SOCKET_TIMEOUT, 0, &running);
        m_hasMessages = true;
    }
    if (!m_hasMessages)
        return;
    m_hasMessages = false;
    int queued = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi, &queued)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        char* user = nullptr;
        (void)curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &user);
        Transfer& transfer = *reinterpret_cast<Transfer*>(user);
        remove(transfer);
        transfer.tell(code);
    }
}

std::chrono::milliseconds Transfers::patience() const
{
    using std::chrono::milliseconds;
    if (m_hasMessages)
        return milliseconds(0);
    if (!m_due)
        return milliseconds::max();
    return std::chrono::ceil<milliseconds>(*m_due - std::chrono::steady_clock::now());
}

void Transfers::setUsual(EasyHandle& handle)
{
    Transfer::setUsual(handle);
    (void)curl_easy_setopt(handle.curl, CURLOPT_CLOSESOCKETFUNCTION, &Callbacks::close);
    (void)curl_easy_setopt(handle.curl, CURLOPT_CLOSESOCKETDATA, this);
}

std::unique_ptr<EasyHandle> Transfers::takeHandle()
{
    std::unique_ptr<EasyHandle> handle;
    if (m_handles.empty()) {
        handle = std::make_unique<EasyHandle>();
        setUsual(*handle);
        return handle;
    }
    handle = std::move(m_handles.back());
    m_handles.pop_back();
    if (!handle->isUsual) {
        curl_easy_reset(handle->curl);
        setUsual(*handle);
        handle->isUsual = true;
    }
    return handle;
}

void Transfers::giveBack(std::unique_ptr<EasyHandle> handle)
{
    if (m_handles.size() < mostIdleHandles)
        m_handles.push_back(std::move(handle));
}

} // namespace readyroom::http
