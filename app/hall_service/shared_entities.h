// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/hall_service/views.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace evenhall {

using EntityPointer = std::shared_ptr<const Entity>;

/// A list of entities that holds each by reference: what hundreds of streams show is made once and encoded once.
/// Reads like a list of entities. None of them may change.
class SharedEntities {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Entity;
        using difference_type = std::ptrdiff_t;
        using pointer = const Entity*;
        using reference = const Entity&;

        Iterator() = default;
        explicit Iterator(std::vector<EntityPointer>::const_iterator place) : m_place(place) {}
        const Entity& operator*() const { return **m_place; }
        const Entity* operator->() const { return m_place->get(); }
        Iterator& operator++() {
            ++m_place;
            return *this;
        }
        Iterator operator++(int) { return Iterator(m_place++); }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        std::vector<EntityPointer>::const_iterator m_place;
    };

    SharedEntities() = default;
    SharedEntities(std::initializer_list<Entity> entities) {
        for (const Entity& entity : entities)
            push_back(entity);
    }
    SharedEntities(std::vector<Entity> entities) { // as good as the list itself
        for (Entity& entity : entities)
            push_back(std::move(entity));
    }

    void push_back(Entity entity) { m_pointers.push_back(std::make_shared<const Entity>(std::move(entity))); }
    template <typename View>
    void emplace_back(View&& view) {
        push_back(Entity(std::forward<View>(view)));
    }
    void share(EntityPointer entity) { m_pointers.push_back(std::move(entity)); }

    [[nodiscard]] const std::vector<EntityPointer>& pointers() const { return m_pointers; }
    [[nodiscard]] bool empty() const { return m_pointers.empty(); }
    [[nodiscard]] std::size_t size() const { return m_pointers.size(); }
    [[nodiscard]] const Entity& front() const { return *m_pointers.front(); }
    [[nodiscard]] const Entity& operator[](std::size_t index) const { return *m_pointers[index]; }
    [[nodiscard]] Iterator begin() const { return Iterator(m_pointers.begin()); }
    [[nodiscard]] Iterator end() const { return Iterator(m_pointers.end()); }

    friend bool operator==(const SharedEntities& a, const SharedEntities& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    std::vector<EntityPointer> m_pointers;
};

} // namespace evenhall
