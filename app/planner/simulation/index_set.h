// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace evenhall::planner {

/// A set of small integers, one bit each, so that "which idle windows serve this queue" is an AND of a few words.
class IndexSet {
public:
    static constexpr std::size_t bitsInWord = 64;

    void clear(std::size_t size) { m_words.assign((size + bitsInWord - 1) / bitsInWord, 0); }
    void insert(std::size_t index) { m_words[index / bitsInWord] |= std::uint64_t{1} << (index % bitsInWord); }
    void remove(std::size_t index) { m_words[index / bitsInWord] &= ~(std::uint64_t{1} << (index % bitsInWord)); }
    [[nodiscard]] bool contains(std::size_t index) const {
        return ((m_words[index / bitsInWord] >> (index % bitsInWord)) & 1U) != 0;
    }

    /// Visits what is in both sets, which were made for the same size, in ascending order.
    template <typename Visit>
    static void forEachInBoth(const IndexSet& a, const IndexSet& b, const Visit& visit) {
        for (std::size_t word = 0; word < a.m_words.size(); ++word) {
            for (std::uint64_t bits = a.m_words[word] & b.m_words[word]; bits != 0; bits &= bits - 1)
                visit(word * bitsInWord + static_cast<std::size_t>(__builtin_ctzll(bits)));
        }
    }

private:
    std::vector<std::uint64_t> m_words;
};

} // namespace evenhall::planner
