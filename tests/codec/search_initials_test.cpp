// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/search_initials.h"

#include <catch2/catch.hpp>

using namespace evenhall;

namespace {

std::string initialsOf(const char* chinese, const char* english = "", std::vector<std::string> aliases = {}) {
    HallConfiguration configuration;
    Service service;
    service.name.byLanguage["zh-CN"] = chinese;
    if (*english != '\0')
        service.name.byLanguage["en"] = english;
    service.aliases = std::move(aliases);
    configuration.services = {service};
    completeInitials(configuration);
    return configuration.services.front().initials;
}

} // namespace

TEST_CASE("Chinese names are found by the first letter of each syllable", "[codec][initials]") {
    CHECK(initialsOf("社会保障卡申领") == "SHBZKSL");
    CHECK(initialsOf("居住证办理") == "JZZBL");
    CHECK(initialsOf("合影照片3张") == "HYZP3Z");
}

TEST_CASE("Words that are read in another way than their characters alone are known", "[codec][initials]") {
    CHECK(initialsOf("银行开户") == "YHKH");
    CHECK(initialsOf("会计信息采集") == "KJXXCJ");
    CHECK(initialsOf("养老待遇查询与调整") == "YLDYCXYTZ");
}

TEST_CASE("Every name and everyday name gives a word, each once", "[codec][initials]") {
    CHECK(initialsOf("社保卡", "Social security card", {"社保卡", "医保卡"}) == "SBK SSC YBK");
}

TEST_CASE("What somebody wrote stays, and a name without letters gives none", "[codec][initials]") {
    HallConfiguration configuration;
    Service service;
    service.name.byLanguage["zh-CN"] = "社保卡";
    service.initials = "CARD";
    configuration.services = {service};
    completeInitials(configuration);
    CHECK(configuration.services.front().initials == "CARD");
    CHECK(initialsOf("……").empty());
}
