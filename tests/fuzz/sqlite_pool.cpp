// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/sqlite_pool.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace evenhall::test {

namespace {

/// Blocks of powers of two; before each stands its size.
class Pool {
public:
    void* allocate(std::size_t wanted) {
        const std::size_t size = std::bit_ceil(std::max(wanted + header, smallest));
        std::vector<std::byte*>& blocks = m_free[static_cast<std::size_t>(std::countr_zero(size))];
        if (blocks.empty())
            refill(blocks, size);
        if (blocks.empty())
            return nullptr;
        std::byte* const block = blocks.back();
        blocks.pop_back();
        std::memcpy(block, &size, sizeof size);
        return block + header;
    }

    void release(void* given) {
        if (given != nullptr)
            m_free[static_cast<std::size_t>(std::countr_zero(sizeOf(given) + header))].push_back(
                static_cast<std::byte*>(given) - header);
    }

    static std::size_t sizeOf(const void* given) {
        std::size_t size = header;
        if (given != nullptr)
            std::memcpy(&size, static_cast<const std::byte*>(given) - header, sizeof size);
        return size - header;
    }

private:
    static constexpr std::size_t header = 16;
    static constexpr std::size_t smallest = 64;
    static constexpr std::size_t slab = 1U << 16;

    /// Taken once and kept: what was given back is used again.
    static void refill(std::vector<std::byte*>& blocks, std::size_t size) {
        const std::size_t count = std::max<std::size_t>(slab / size, 1);
        auto* const memory = static_cast<std::byte*>(std::malloc(count * size));
        for (std::size_t i = 0; memory != nullptr && i < count; ++i)
            blocks.push_back(memory + i * size);
    }

    std::array<std::vector<std::byte*>, 64> m_free;
};

Pool& pool() {
    static auto& only = *new Pool; // SQLite gives memory back until the very end
    return only;
}

} // namespace

void giveSqlitePool() {
    static sqlite3_mem_methods methods{[](int size) { return pool().allocate(static_cast<std::size_t>(size)); },
                                       [](void* given) { pool().release(given); },
                                       [](void* given, int size) -> void* {
                                           if (static_cast<std::size_t>(size) <= Pool::sizeOf(given))
                                               return given;
                                           void* const larger = pool().allocate(static_cast<std::size_t>(size));
                                           if (larger != nullptr && given != nullptr)
                                               std::memcpy(larger, given, Pool::sizeOf(given));
                                           if (larger != nullptr)
                                               pool().release(given);
                                           return larger;
                                       },
                                       [](void* given) { return static_cast<int>(Pool::sizeOf(given)); },
                                       [](int size) { return size; },
                                       [](void*) { return SQLITE_OK; },
                                       [](void*) {},
                                       nullptr};
    const bool set = sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK &&
                     sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK &&
                     sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK;
    if (!set)
        std::abort();
}

} // namespace evenhall::test
