// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/print_document_codec.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <initializer_list>
#include <variant>

namespace evenhall {

namespace {

using device::Alignment;
using device::TextSize;

constexpr std::size_t maxBlocks = 200;
constexpr std::size_t maxText = 4000;
constexpr int maxMillimetres = 1000;

std::string_view toName(TextSize size) {
    switch (size) {
    case TextSize::Small:
        return "small";
    case TextSize::Normal:
        return "normal";
    case TextSize::Large:
        return "large";
    case TextSize::Number:
        return "number";
    }
    return {};
}

std::string_view toName(Alignment alignment) {
    switch (alignment) {
    case Alignment::Left:
        return "left";
    case Alignment::Centre:
        return "centre";
    case Alignment::Right:
        return "right";
    }
    return {};
}

struct BlockEncoder {
    boost::json::object operator()(const device::TextBlock& block) const {
        return {{"type", "text"},
                {"text", block.text},
                {"size", toName(block.size)},
                {"alignment", toName(block.alignment)},
                {"bold", block.bold},
                {"inverted", block.inverted}};
    }
    boost::json::object operator()(const device::QrBlock& block) const {
        return {{"type", "qr"}, {"payload", block.payload}, {"millimetres", block.millimetres}};
    }
    boost::json::object operator()(const device::RuleBlock&) const { return {{"type", "rule"}}; }
    boost::json::object operator()(const device::FeedBlock& block) const {
        return {{"type", "feed"}, {"millimetres", block.millimetres}};
    }
    boost::json::object operator()(const device::RowBlock& block) const {
        return {{"type", "row"},
                {"left", block.left},
                {"right", block.right},
                {"size", toName(block.size)},
                {"bold", block.bold}};
    }
    boost::json::object operator()(const device::ImageBlock& block) const {
        return {{"type", "image"}, {"name", block.name}, {"millimetres", block.millimetres}};
    }
};

/// Reads one block; the first problem stays.
class BlockReader {
public:
    explicit BlockReader(const boost::json::object& object) : m_object(object) {}

    void text(std::string_view name, std::string& target) {
        const boost::json::value* value = find(name);
        if (value == nullptr || !value->is_string() || value->get_string().size() > maxText)
            return fail(name);
        target = std::string(value->get_string());
    }

    void flag(std::string_view name, bool& target) {
        const boost::json::value* value = find(name);
        if (value == nullptr)
            return;
        if (!value->is_bool())
            return fail(name);
        target = value->get_bool();
    }

    void millimetres(std::string_view name, int& target) {
        const boost::json::value* value = find(name);
        if (value == nullptr)
            return;
        if (!value->is_int64() || value->get_int64() < 0 || value->get_int64() > maxMillimetres)
            return fail(name);
        target = static_cast<int>(value->get_int64());
    }

    template <typename Enum>
    void name(std::string_view name, Enum& target, std::initializer_list<Enum> all) {
        const boost::json::value* value = find(name);
        if (value == nullptr)
            return;
        for (const Enum each : all) {
            if (value->is_string() && std::string_view(value->get_string()) == toName(each)) {
                target = each;
                return;
            }
        }
        fail(name);
    }

    [[nodiscard]] const std::string& problem() {
        if (m_problem.empty() && m_found != m_object.size())
            m_problem = "an unknown field";
        return m_problem;
    }

private:
    const boost::json::value* find(std::string_view name) {
        const boost::json::value* value = m_object.if_contains(name);
        m_found += value == nullptr ? 0U : 1U;
        return value;
    }

    void fail(std::string_view name) {
        if (m_problem.empty())
            m_problem = "a wrong \"" + std::string(name) + "\"";
    }

    const boost::json::object& m_object;
    std::string m_problem;
    std::size_t m_found = 1; // the type
};

void readSize(BlockReader& reader, TextSize& size) {
    reader.name("size", size, {TextSize::Small, TextSize::Normal, TextSize::Large, TextSize::Number});
}

device::PrintBlock readText(BlockReader& reader) {
    device::TextBlock block;
    reader.text("text", block.text);
    readSize(reader, block.size);
    reader.name("alignment", block.alignment, {Alignment::Left, Alignment::Centre, Alignment::Right});
    reader.flag("bold", block.bold);
    reader.flag("inverted", block.inverted);
    return block;
}

device::PrintBlock readQr(BlockReader& reader) {
    device::QrBlock block;
    reader.text("payload", block.payload);
    reader.millimetres("millimetres", block.millimetres);
    return block;
}

device::PrintBlock readFeed(BlockReader& reader) {
    device::FeedBlock block;
    reader.millimetres("millimetres", block.millimetres);
    return block;
}

device::PrintBlock readRow(BlockReader& reader) {
    device::RowBlock block;
    reader.text("left", block.left);
    reader.text("right", block.right);
    readSize(reader, block.size);
    reader.flag("bold", block.bold);
    return block;
}

device::PrintBlock readImage(BlockReader& reader) {
    device::ImageBlock block;
    reader.text("name", block.name);
    reader.millimetres("millimetres", block.millimetres);
    return block;
}

Result<device::PrintBlock> readBlock(const boost::json::value& value) {
    const boost::json::value* type = value.is_object() ? value.get_object().if_contains("type") : nullptr;
    if (type == nullptr || !type->is_string())
        return {ErrorCode::BadValue, "no block type"};
    const std::string_view name(type->get_string());
    BlockReader reader(value.get_object());
    device::PrintBlock block = device::RuleBlock{};
    if (name == "text")
        block = readText(reader);
    else if (name == "qr")
        block = readQr(reader);
    else if (name == "feed")
        block = readFeed(reader);
    else if (name == "row")
        block = readRow(reader);
    else if (name == "image")
        block = readImage(reader);
    else if (name != "rule")
        return {ErrorCode::BadValue, "an unknown block type"};
    if (!reader.problem().empty())
        return {ErrorCode::BadValue, reader.problem()};
    return block;
}

} // namespace

std::string encodePrintDocument(const device::PrintDocument& document) {
    boost::json::array blocks;
    blocks.reserve(document.blocks.size());
    for (const device::PrintBlock& block : document.blocks)
        blocks.emplace_back(std::visit(BlockEncoder{}, block));
    return boost::json::serialize(boost::json::object{{"blocks", std::move(blocks)}});
}

Result<device::PrintDocument> decodePrintDocument(std::string_view text) {
    boost::json::error_code error;
    const boost::json::value value = boost::json::parse(text, error);
    const boost::json::value* blocks = !error && value.is_object() ? value.get_object().if_contains("blocks") : nullptr;
    if (blocks == nullptr || !blocks->is_array() || value.get_object().size() != 1)
        return {ErrorCode::BadValue, "a print document is an object with a list of blocks"};
    if (blocks->get_array().size() > maxBlocks)
        return {ErrorCode::BadValue, "a print document has at most 200 blocks"};
    device::PrintDocument document;
    for (const boost::json::value& each : blocks->get_array()) {
        Result<device::PrintBlock> block = readBlock(each);
        if (!block) {
            return {ErrorCode::BadValue,
                    "/blocks/" + std::to_string(document.blocks.size()) + " has " + block.error().context};
        }
        document.blocks.push_back(std::move(block).value());
    }
    return document;
}

} // namespace evenhall
