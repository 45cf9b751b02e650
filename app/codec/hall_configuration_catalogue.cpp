// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/hall_configuration_sections.h"

namespace evenhall::configuration {

namespace {

bool isTimeZoneName(std::string_view name) {
    constexpr std::size_t longest = 64;
    return name.size() <= longest && name.find("..") == std::string_view::npos && name.front() != '/' &&
           std::all_of(name.begin(), name.end(), [](char character) {
               return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
                      (character >= '0' && character <= '9') || character == '/' || character == '_' ||
                      character == '+' || character == '-';
           });
}

void readLanguages(ObjectReader& top, Draft& draft) {
    const std::optional<Node> node = top.require("languages");
    if (!node)
        return;
    ObjectReader languages(*node);
    languages.allow({"optional"});
    if (const std::optional<Node> order = languages.require("order")) {
        for (const Node& element : order->elements()) {
            if (const std::optional<std::string> tag = readText(element))
                draft.hall.languages.push_back(*tag);
        }
        if (draft.hall.languages.empty())
            order->expected("at least one language");
    }
    languages.finish();
}

IdentityRule readIdentityRule(const Node& node) {
    const boost::json::string* rule = node.value().if_string();
    if (rule != nullptr && *rule == "none")
        return IdentityRule::None;
    if (rule != nullptr && *rule == "optional")
        return IdentityRule::Optional;
    if (rule != nullptr && *rule == "required")
        return IdentityRule::Required;
    node.expected("one of none, optional, required");
    return IdentityRule::None;
}

void readServiceTime(ObjectReader& object, Service& service) {
    const std::optional<Node> node = object.find("service_time");
    if (!node)
        return;
    ObjectReader times(*node);
    readInto(times, "median", service.medianServiceTime);
    readInto(times, "p90", service.p90ServiceTime);
    times.allow({"dist", "sigma"});
    times.finish();
    if (service.p90ServiceTime < service.medianServiceTime)
        node->problems().add(node->pointer(), "expected a 90th percentile that is not below the median");
}

void readMaterials(ObjectReader& object, Service& service) {
    if (const std::optional<Node> node = object.find("materials")) {
        for (const Node& element : node->elements())
            service.materials.push_back(readByLanguage(element));
    }
    for (const auto& [shortName, tag] : shortLanguages()) {
        const std::optional<Node> node = object.find("materials_" + shortName);
        if (!node)
            continue;
        std::size_t index = 0;
        for (const Node& element : node->elements()) {
            service.materials.resize(std::max(service.materials.size(), index + 1));
            if (const std::optional<std::string> text = readText(element))
                service.materials[index].byLanguage[tag] = *text;
            ++index;
        }
    }
}

void readSearchWords(ObjectReader& object, Service& service) {
    if (const std::optional<Node> node = object.find("aliases")) {
        for (const Node& element : node->elements()) {
            if (const std::optional<std::string> alias = readText(element))
                service.aliases.push_back(*alias);
        }
    }
    const std::optional<Node> node = object.find("initials");
    if (!node)
        return;
    service.initials = readText(*node).value_or(std::string());
    const bool plain = std::all_of(service.initials.begin(), service.initials.end(), [](char character) {
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9') || character == ' ';
    });
    if (!plain)
        node->expected("capital letters and digits, words separated by spaces");
}

void readAdvice(ObjectReader& object, Service& service) {
    readInto(object, "online", service.online);
    readInto(object, "self_service", service.selfService);
    if (const std::optional<Node> source = object.find("materials_source"))
        service.materialsSource = readByLanguage(*source);
    if (const std::optional<Node> date = object.find("materials_date"))
        service.materialsDate = readDay(*date);
    if (const std::optional<Node> quiet = object.find("quiet_hours"))
        service.quietHours = readPeriod(*quiet);
}

void readQuota(ObjectReader& object, std::string_view key, std::optional<int>& quota) {
    if (const std::optional<Node> node = object.find(key))
        quota = readInteger(*node, {0, 100'000});
}

void readServiceRules(ObjectReader& object, Service& service) {
    if (const std::optional<Node> node = object.find("identity"))
        service.identity = readIdentityRule(*node);
    readInto(object, "appointment", service.bookable);
    readInto(object, "max_open_tickets_per_id", service.maxOpenPerIdentity, {1, 100});
    readInto(object, "max_tickets_per_id_per_day", service.maxPerIdentityAndDay, {1, 1000});
    readQuota(object, "daily_quota", service.dailyQuota);
    readQuota(object, "slot_quota", service.slotQuota);
}

void readService(const Node& node, Draft& draft) {
    ObjectReader object(node);
    Service service;
    if (const std::optional<Node> id = object.require("id")) {
        service.id = readId<ServiceId>(*id).value_or(ServiceId{});
        declare(draft.services, service.id.toString(), *id);
    }
    if (const std::optional<Node> group = object.require("group"))
        service.queue = readReference<QueueId>(*group, draft.groups).value_or(QueueId{});
    if (const std::optional<Node> department = object.require("department"))
        service.department = readReference<DepartmentId>(*department, draft.departments).value_or(DepartmentId{});
    if (const std::optional<Node> zone = object.find("zone")) {
        const Queue* queue = draft.queue(service.queue);
        const std::optional<ZoneId> id = readReference<ZoneId>(*zone, draft.zones);
        if (id && queue != nullptr && queue->zone != *id)
            zone->expected("the zone of its group, " + queue->zone.toString());
    }
    requireText(object, "name", service.name);
    readServiceTime(object, service);
    readMaterials(object, service);
    readServiceRules(object, service);
    readSearchWords(object, service);
    readAdvice(object, service);
    object.allow({"order", "audience", "demand"});
    object.finish();
    draft.hall.services.push_back(std::move(service));
}

} // namespace

void readIdentity(ObjectReader& top, Draft& draft) {
    readLanguages(top, draft);
    const std::optional<Node> node = top.require("hall");
    if (!node)
        return;
    ObjectReader hall(*node);
    if (const std::optional<Node> id = hall.require("id"))
        draft.hall.id = readId<HallId>(*id).value_or(HallId{});
    requireText(hall, "name", draft.hall.name);
    if (const std::optional<Node> zone = hall.require("timezone")) {
        draft.hall.timeZone = readText(*zone).value_or("UTC");
        if (!isTimeZoneName(draft.hall.timeZone))
            zone->expected("the name of a time zone, for instance Asia/Shanghai");
    }
    hall.allow({"floors", "counts", "address", "phone"});
    hall.finish();
}

void readDepartments(ObjectReader& top, Draft& draft) {
    const std::optional<Node> list = top.require("departments");
    if (!list)
        return;
    for (const Node& element : list->elements()) {
        ObjectReader object(element);
        Department department;
        if (const std::optional<Node> id = object.require("id")) {
            department.id = readId<DepartmentId>(*id).value_or(DepartmentId{});
            declare(draft.departments, department.id.toString(), *id);
        }
        requireText(object, "name", department.name);
        object.allow({"catalogue_items"});
        object.finish();
        draft.hall.departments.push_back(std::move(department));
    }
}

void readServices(ObjectReader& top, Draft& draft) {
    const std::optional<Node> list = top.require("services");
    if (!list)
        return;
    for (const Node& element : list->elements())
        readService(element, draft);
}

void readLifeEvents(ObjectReader& top, Draft& draft) {
    const std::optional<Node> list = top.find("one_thing");
    if (!list)
        return;
    for (const Node& element : list->elements()) {
        ObjectReader object(element);
        LifeEvent event;
        if (const std::optional<Node> id = object.require("id")) {
            event.id = readId<LifeEventId>(*id).value_or(LifeEventId{});
            declare(draft.lifeEvents, event.id.toString(), *id);
        }
        requireText(object, "name", event.name);
        if (const std::optional<Node> steps = object.require("steps")) {
            event.steps = readReferences<ServiceId>(*steps, draft.services);
            if (event.steps.empty())
                steps->expected("at least one service");
        }
        object.finish();
        draft.hall.lifeEvents.push_back(std::move(event));
    }
}

} // namespace evenhall::configuration
