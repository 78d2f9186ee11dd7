// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include <gumbo.h>

namespace readyroom::html {

/// The memory of one of gumbo's trees: it only grows, ends at a limit, and is given back as a whole, because gumbo
/// frees a tree by recursion and does not ask whether there is memory left. Private to this part; one thread at a time.
class TreeMemory final
{
public:
    explicit TreeMemory(std::size_t limit);
    TreeMemory(const TreeMemory&) = delete;
    TreeMemory& operator=(const TreeMemory&) = delete;
    ~TreeMemory() = default;

    /// The tree, which lives as long as this object and `bytes`; null where it would have grown beyond the limit.
    [[nodiscard]] const GumboOutput* parse(const char* bytes, std::size_t size);

private:
    struct Escape;
    static void* allocate(void* self, std::size_t size);
    /// Null at the limit.
    [[nodiscard]] void* take(std::size_t size);

    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::byte* m_next = nullptr; ///< in the last block
    std::size_t m_left = 0;      ///< behind it
    std::size_t m_allowed;       ///< bytes of further blocks
    Escape* m_escape = nullptr;  ///< while parsing
};

} // namespace readyroom::html
