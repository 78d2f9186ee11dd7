// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/TreeMemory.h"

#include <algorithm>
#include <csetjmp>

namespace readyroom::html {

namespace {

constexpr std::size_t blockSize = std::size_t{256} * 1024;
constexpr std::size_t alignment = alignof(std::max_align_t);

void keep(void* /*memory*/, void* /*pointer*/)
{
    // Everything goes at once, with the object.
}

} // namespace

/// Where to go when the memory is at its end. Between there and here is nothing but C, whose memory is all here.
struct TreeMemory::Escape
{
    std::jmp_buf place;
};

TreeMemory::TreeMemory(std::size_t limit)
    : m_allowed(limit)
{
}

void* TreeMemory::take(std::size_t size)
{
    const std::size_t wanted = std::max<std::size_t>((size + alignment - 1) / alignment * alignment, alignment);
    if (wanted < size)
        return nullptr;
    if (wanted > m_left) {
        const std::size_t block = std::max(blockSize, wanted);
        if (block > m_allowed)
            return nullptr;
        m_allowed -= block;
        m_blocks.emplace_back(new std::byte[block]);
        m_next = m_blocks.back().get();
        m_left = block;
    }
    void* taken = m_next;
    m_next += wanted;
    m_left -= wanted;
    return taken;
}

void* TreeMemory::allocate(void* self, std::size_t size)
{
    auto* memory = static_cast<TreeMemory*>(self);
    if (void* taken = memory->take(size))
        return taken;
    // NOLINTNEXTLINE(cert-err52-cpp): gumbo has no other way out, and no frame in between owns anything
    std::longjmp(static_cast<std::jmp_buf&>(memory->m_escape->place), 1);
}

const GumboOutput* TreeMemory::parse(const char* bytes, std::size_t size)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &allocate;
    options.deallocator = &keep;
    options.userdata = this;
    options.max_errors = 0;
    Escape escape{};
    m_escape = &escape;
    // NOLINTNEXTLINE(cert-err52-cpp): see allocate()
    if (setjmp(escape.place) != 0) {
        m_escape = nullptr;
        return nullptr;
    }
    const GumboOutput* tree = gumbo_parse_with_options(&options, bytes, size);
    m_escape = nullptr;
    return tree;
}

} // namespace readyroom::html
