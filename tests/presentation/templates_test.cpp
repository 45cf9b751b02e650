// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/presentation/templates.h"
#include "tests/presentation/small_hall.h"

#include <catch2/catch.hpp>

using namespace evenhall;

TEST_CASE("A template is text and placeholders, nothing else", "[presentation][template]") {
    const auto pieces = parseTemplate("请{number}到{window}号");
    REQUIRE(pieces.ok());
    CHECK(*pieces ==
          std::vector<TemplatePiece>{{false, "请"}, {true, "number"}, {false, "到"}, {true, "window"}, {false, "号"}});
    for (const char* bad : {"{", "}", "{}", "{Number}", "{number", "number}", "{{number}}", "{a:03d}"})
        CHECK_FALSE(parseTemplate(bad).ok());
    CHECK(parseTemplate("")->empty());
}

TEST_CASE("Every template has a default in Chinese and English that passes its own check", "[presentation][template]") {
    HallConfiguration hall = smallHall();
    for (const TemplateRule& rule : templateRules()) {
        for (const char* language : {"zh-CN", "en"}) {
            INFO(rule.name << " " << language);
            CHECK_FALSE(defaultTemplate(rule.name, language).empty());
            hall.templates[std::string(rule.name)].byLanguage[language] =
                std::string(defaultTemplate(rule.name, language));
        }
    }
    CHECK(checkTemplates(hall).empty());
}

TEST_CASE("A template that cannot be filled is found before a hall uses it", "[presentation][template]") {
    HallConfiguration hall = smallHall();
    hall.templates["sign.call"].byLanguage["zh-CN"] = "请到{window}号窗口";
    hall.templates["sign.idle"].byLanguage["en"] = "{hall}";
    hall.templates["sign.idel"].byLanguage["en"] = "x";
    hall.templates["ticket.ahead"].byLanguage["en"] = "{ahead";
    const std::vector<TemplateProblem> problems = checkTemplates(hall);
    REQUIRE(problems.size() == 4);
    CHECK(problems[0] ==
          TemplateProblem{"/templates/sign.call/zh-CN", "expected the placeholder {number}, found none"});
    CHECK(problems[1] == TemplateProblem{"/templates/sign.idel", "expected the name of a template"});
    CHECK(problems[2] ==
          TemplateProblem{"/templates/sign.idle/en", "expected only placeholders of sign.idle, found {hall}"});
    CHECK(problems[3].where == "/templates/ticket.ahead/en");
}

TEST_CASE("A logo is a picture or none", "[presentation][template]") {
    HallConfiguration hall = smallHall();
    hall.templates["ticket.logo"].byLanguage["zh-CN"] = "none";
    CHECK(checkTemplates(hall).empty());
    hall.templates["ticket.logo"].byLanguage["en"] = "logo.png";
    CHECK(checkTemplates(hall) ==
          std::vector<TemplateProblem>{{"/templates/ticket.logo/en", "expected a picture as data:image/png;base64,…"}});
}

TEST_CASE("A language without a default falls back to Chinese", "[presentation][template]") {
    CHECK(templateFor(smallHall(), "sign.closed", "ug") == defaultTemplate("sign.closed", "zh-CN"));
}
