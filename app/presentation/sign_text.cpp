// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/sign_text.h"

#include "app/presentation/templates.h"

namespace evenhall {

namespace {

std::string_view templateName(const SignFacts& facts) {
    switch (facts.situation) {
    case SignSituation::Closed:
        return "sign.closed";
    case SignSituation::Idle:
        return "sign.idle";
    case SignSituation::Calling:
        return facts.priority ? "sign.call.priority" : "sign.call";
    case SignSituation::Serving:
        return "sign.serving";
    case SignSituation::Paused:
        return facts.pausedUntil ? "sign.paused.until" : "sign.paused";
    }
    return "sign.closed";
}

} // namespace

device::SignMessage composeSign(const SignFacts& facts, const Catalogue& catalogue) {
    const HallConfiguration& hall = catalogue.configuration();
    TemplateValues values{{"number", facts.number}, {"window", facts.window.toString()}};
    if (const Window* window = catalogue.window(facts.window))
        values["window"] = std::to_string(window->number);
    if (facts.pausedUntil)
        values["time"] = Now{*facts.pausedUntil, facts.utcOffset}.localTime().toString();
    const std::string language = hall.languages.empty() ? "zh-CN" : hall.languages.front();
    device::SignMessage message;
    message.text = fillTemplate(templateFor(hall, templateName(facts), language), values);
    message.attention =
        facts.situation == SignSituation::Calling ? device::Attention::Flash : device::Attention::Steady;
    return message;
}

} // namespace evenhall
