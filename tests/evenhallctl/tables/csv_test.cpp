// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/tables/csv.h"

#include <catch2/catch.hpp>

using namespace evenhall;

TEST_CASE("A table is read with quotes, empty fields and either line end", "[evenhallctl][csv]") {
    const auto rows = parseCsv("a,b\r\n\"x,\"\"y\"\"\",\n\"two\nlines\",z");
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 3);
    CHECK((*rows)[0].fields == std::vector<std::string>{"a", "b"});
    CHECK((*rows)[1].fields == std::vector<std::string>{"x,\"y\"", ""});
    CHECK((*rows)[2].fields == std::vector<std::string>{"two\nlines", "z"});
    CHECK((*rows)[2].line == 3);
    CHECK(parseCsv("")->empty());
}

TEST_CASE("A broken table names its line", "[evenhallctl][csv]") {
    CHECK(parseCsv("a\n\"open").error().context == "line 2: a quote is never closed");
    CHECK(parseCsv("\"a\"b").error().context == "line 1: text after a closing quote");
}

TEST_CASE("A written row reads back, and no field is a formula", "[evenhallctl][csv]") {
    const std::vector<std::string> fields{"plain", "with, comma", "\"quoted\"", "", "two\nlines", "-12.5"};
    CHECK(parseCsv(toCsvRow(fields))->front().fields == fields);
    CHECK(toCsvRow({"=HYPERLINK(1)", "@x"}) == "'=HYPERLINK(1),'@x\r\n");
}
