// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/suggestion_text.h"

#include <algorithm>
#include <variant>
#include <vector>

namespace evenhall {

namespace {

std::string minutes(Duration duration) {
    return std::to_string((duration.count() + 30'000) / 60'000);
}

std::string percent(int permille) {
    return std::to_string((permille + 5) / 10) + "%";
}

std::string list(const std::vector<QueueId>& queues, const char* comma, const char* last) {
    std::string text;
    for (std::size_t i = 0; i < queues.size(); ++i) {
        if (i > 0)
            text += i + 1 == queues.size() ? last : comma;
        text += queues[i].toString();
    }
    return text;
}

std::string clockOf(Instant at, std::chrono::minutes offset) {
    return Now{at, offset}.localTime().toString();
}

struct English {
    static std::string move(const SuggestionView& view, const std::string& until) {
        const std::string window = "window " + view.window.toString();
        const std::string queues = list(view.queues, ", ", " and ");
        switch (view.move) {
        case SuggestionKind::Help:
            return window + " also takes " + queues + " until " + until;
        case SuggestionKind::Switch:
            return window + " takes " + queues + " first until " + until;
        case SuggestionKind::Open:
            return window + " opens for " + queues + " until " + until;
        case SuggestionKind::Close:
            return window + " can close until " + until;
        }
        return window;
    }
    static std::string effect(const QueueEffect& effect) {
        return effect.queue.toString() + " (" + std::to_string(effect.waiting) + " waiting) " +
               minutes(effect.waitBefore) + " to " + minutes(effect.waitAfter) + " min";
    }
    static std::string saved(const SuggestionView& view) {
        return "saves " + minutes(view.saved) + " min of waiting, sure by " + percent(view.confidencePermille);
    }
    static std::string basis(const SuggestionView& view) {
        return view.basis == SuggestionBasis::PastDays
                   ? "from " + std::to_string(view.pastDays) + " past days and today"
                   : "not enough history, from today's pace";
    }
    static constexpr const char* colon = ": ";
    static constexpr const char* comma = ", ";
    static constexpr const char* semicolon = "; ";
};

struct Chinese {
    static std::string move(const SuggestionView& view, const std::string& until) {
        const std::string window = view.window.toString() + "号窗口" + until + "前";
        const std::string queues = list(view.queues, "、", "和");
        switch (view.move) {
        case SuggestionKind::Help:
            return window + "兼办" + queues;
        case SuggestionKind::Switch:
            return window + "优先办理" + queues;
        case SuggestionKind::Open:
            return window + "开放办理" + queues;
        case SuggestionKind::Close:
            return window + "可以关闭";
        }
        return window;
    }
    static std::string effect(const QueueEffect& effect) {
        return effect.queue.toString() + "（" + std::to_string(effect.waiting) + "人等候）平均等候由" +
               minutes(effect.waitBefore) + "分钟变为" + minutes(effect.waitAfter) + "分钟";
    }
    static std::string saved(const SuggestionView& view) {
        return "合计少等约" + minutes(view.saved) + "分钟，把握" + percent(view.confidencePermille);
    }
    static std::string basis(const SuggestionView& view) {
        return view.basis == SuggestionBasis::PastDays ? "依据过去" + std::to_string(view.pastDays) + "天和今日情况"
                                                       : "历史数据不足，按今日情况估计";
    }
    static constexpr const char* colon = "：";
    static constexpr const char* comma = "，";
    static constexpr const char* semicolon = "；";
};

template <typename Words>
std::string sentence(const SuggestionView& view, std::chrono::minutes utcOffset) {
    std::string text = Words::move(view, clockOf(view.until, utcOffset));
    for (std::size_t i = 0; i < view.effects.size(); ++i)
        text += (i == 0 ? Words::colon : Words::comma) + Words::effect(view.effects[i]);
    return text + Words::semicolon + Words::saved(view) + Words::semicolon + Words::basis(view);
}

std::string stateOf(const SuggestionView& view, std::chrono::minutes utcOffset) {
    switch (view.state) {
    case SuggestionState::Open:
        return "open till " + clockOf(view.validUntil, utcOffset);
    case SuggestionState::Accepted:
        return view.automatic ? "accepted by the hall" : "accepted";
    case SuggestionState::Dismissed:
        break;
    }
    return "dismissed";
}

} // namespace

std::string sentenceOf(const SuggestionView& suggestion, std::chrono::minutes utcOffset, TextLanguage language) {
    return language == TextLanguage::English ? sentence<English>(suggestion, utcOffset)
                                             : sentence<Chinese>(suggestion, utcOffset);
}

std::string drawSuggestions(const Update& snapshot, TextLanguage language) {
    std::vector<const SuggestionView*> suggestions;
    std::chrono::minutes utcOffset{0};
    for (const Entity& entity : snapshot.changed) {
        if (const auto* hall = std::get_if<HallView>(&entity))
            utcOffset = hall->utcOffset;
        if (const auto* suggestion = std::get_if<SuggestionView>(&entity))
            suggestions.push_back(suggestion);
    }
    std::stable_sort(suggestions.begin(), suggestions.end(),
                     [](const SuggestionView* a, const SuggestionView* b) { return a->state < b->state; });
    std::string rows;
    for (const SuggestionView* view : suggestions) {
        rows += view->suggestion.toString() + "  " + stateOf(*view, utcOffset) + "  " +
                sentenceOf(*view, utcOffset, language) + "\n";
    }
    if (!suggestions.empty())
        rows += "moves left today: " + std::to_string(suggestions.front()->movesLeft) + "\n";
    return rows;
}

} // namespace evenhall
