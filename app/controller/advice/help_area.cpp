// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/advice/help_area.h"

#include <utility>

namespace evenhall {

namespace {

std::map<WindowId, std::set<QueueId>> servableQueues(const HallConfiguration& hall) {
    std::map<WindowId, std::set<QueueId>> queues;
    for (const Window& window : hall.windows) {
        for (const Queue& queue : hall.queues) {
            if (queue.zone == window.zone)
                queues[window.id].insert(queue.id);
        }
    }
    for (const WindowPlan& plan : hall.plans) {
        for (const PlanEntry& entry : plan.entries) {
            queues[entry.window].insert(entry.profile.own.begin(), entry.profile.own.end());
            queues[entry.window].insert(entry.profile.helps.begin(), entry.profile.helps.end());
        }
    }
    return queues;
}

/// Which area each queue belongs to, as the smallest queue of it.
class Areas {
public:
    QueueId rootOf(const QueueId& queue) {
        QueueId root = queue;
        for (auto next = m_parents.find(root); next != m_parents.end() && next->second != root;
             next = m_parents.find(root))
            root = next->second;
        return root;
    }
    void join(const QueueId& a, const QueueId& b) {
        const auto [least, most] = std::minmax({rootOf(a), rootOf(b)});
        m_parents.insert_or_assign(most, least);
    }

private:
    std::map<QueueId, QueueId> m_parents;
};

} // namespace

std::vector<HelpArea> helpAreas(const Catalogue& catalogue) {
    const std::map<WindowId, std::set<QueueId>> servable = servableQueues(catalogue.configuration());
    Areas areas;
    for (const auto& [window, queues] : servable) {
        for (const QueueId& queue : queues)
            areas.join(*queues.begin(), queue);
    }
    std::map<QueueId, HelpArea> byRoot;
    for (const Queue& queue : catalogue.configuration().queues)
        byRoot[areas.rootOf(queue.id)].queues.push_back(queue.id);
    for (const auto& [window, queues] : servable) {
        if (!queues.empty())
            byRoot[areas.rootOf(*queues.begin())].mayServe.emplace(window, queues);
    }
    std::vector<HelpArea> list;
    for (auto& [root, area] : byRoot)
        list.push_back(std::move(area));
    return list;
}

} // namespace evenhall
