// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_sign/sign_core.h"

#include <array>
#include <iconv.h>

namespace evenhall::support {

namespace {

using Bytes = std::vector<std::uint8_t>;

/// CRC-16/ARC by the table of its 256 remainders.
std::uint16_t crcOf(std::span<const std::uint8_t> bytes) {
    static const std::array<std::uint16_t, 256> table = [] {
        std::array<std::uint16_t, 256> remainders{};
        for (unsigned i = 0; i < remainders.size(); ++i) {
            unsigned remainder = i;
            for (int k = 0; k < 8; ++k)
                remainder = remainder % 2 == 1 ? remainder / 2 ^ 40961 : remainder / 2;
            remainders[i] = static_cast<std::uint16_t>(remainder);
        }
        return remainders;
    }();
    unsigned crc = 0;
    for (const std::uint8_t byte : bytes)
        crc = crc / 256 ^ table[(crc ^ byte) % 256];
    return static_cast<std::uint16_t>(crc);
}

/// The content between the borders; nothing when an escape is wrong.
std::optional<Bytes> unescape(const Bytes& escaped) {
    Bytes plain;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != 166 && escaped[i] != 91) {
            plain.push_back(escaped[i]);
            continue;
        }
        const int pair = i + 1 < escaped.size() ? escaped[i] * 256 + escaped[i + 1] : 0;
        ++i;
        if (pair == 0xA602)
            plain.push_back(0xA5);
        else if (pair == 0xA601)
            plain.push_back(0xA6);
        else if (pair == 0x5B02)
            plain.push_back(0x5A);
        else if (pair == 0x5B01)
            plain.push_back(0x5B);
        else
            return std::nullopt;
    }
    return plain;
}

int shortAt(std::span<const std::uint8_t> bytes, std::size_t at) {
    return bytes[at] + 256 * bytes[at + 1];
}

/// Without \FO000 (font) and \C1 (colour); "\n" becomes a line break.
std::string withoutCommands(const std::string& coded) {
    std::string text;
    for (std::size_t i = 0; i < coded.size(); ++i) {
        const bool wide = static_cast<unsigned char>(coded[i]) >= 0x80;
        if (wide && i + 1 < coded.size()) {
            text += coded.substr(i++, 2);
        } else if (coded.compare(i, 3, "\\FO") == 0) {
            i += 5;
        } else if (coded.compare(i, 2, "\\C") == 0) {
            i += 2;
        } else if (coded.compare(i, 2, "\\n") == 0) {
            text += '\n';
            ++i;
        } else {
            text += coded[i];
        }
    }
    return text;
}

std::string toUtf8(std::string coded) {
    const iconv_t handle = ::iconv_open("UTF-8", "GB2312");
    std::string utf8(coded.size() * 3 + 1, '\0');
    char* from = coded.data();
    std::size_t fromLeft = coded.size();
    char* to = utf8.data();
    std::size_t toLeft = utf8.size();
    const bool whole = ::iconv(handle, &from, &fromLeft, &to, &toLeft) == 0;
    ::iconv_close(handle);
    utf8.resize(utf8.size() - toLeft);
    return whole ? utf8 : "(not GB2312)";
}

/// The body of A3 06: delete list, then at most one area here.
void readDynamicArea(std::span<const std::uint8_t> body, CardCommand& command) {
    if (body.size() < 2)
        return;
    const std::size_t deleted = body[0] == 255 ? 0 : body[0];
    if (body.size() < deleted + 2)
        return;
    const int written = body[1 + deleted];
    if (written == 0) {
        command.kind = CardCommand::Kind::RemoveArea;
        command.area = deleted > 0 ? body[1] : -1;
        return;
    }
    const std::span<const std::uint8_t> area = body.subspan(2 + deleted);
    if (area.size() < 29 || static_cast<std::size_t>(shortAt(area, 0)) != area.size() - 2)
        return;
    const auto length = static_cast<std::size_t>(shortAt(area, 25) + 65536 * shortAt(area, 27));
    if (length != area.size() - 29)
        return;
    command.kind = CardCommand::Kind::ShowText;
    command.width = shortAt(area, 7);
    command.area = area[11];
    command.displayMode = area[21];
    command.text = toUtf8(withoutCommands(std::string(area.begin() + 29, area.end())));
}

} // namespace

std::vector<CardCommand> SignCore::receive(std::span<const std::uint8_t> bytes) {
    std::vector<CardCommand> commands;
    for (const std::uint8_t byte : bytes) {
        if (byte == 0xA5) {
            m_inFrame = true;
            m_escaped.clear();
        } else if (byte == 0x5A && m_inFrame) {
            m_inFrame = false;
            if (std::optional<CardCommand> command = read(m_escaped))
                commands.push_back(std::move(*command));
        } else if (m_inFrame && m_escaped.size() < 1024) {
            m_escaped.push_back(byte);
        }
    }
    return commands;
}

std::optional<CardCommand> SignCore::read(const Bytes& escaped) {
    const std::optional<Bytes> plain = unescape(escaped);
    if (!plain || plain->size() < 21)
        return std::nullopt;
    const std::span<const std::uint8_t> checked = std::span(*plain).first(plain->size() - 2);
    CardCommand command;
    command.address = shortAt(checked, 0);
    const auto length = static_cast<std::size_t>(shortAt(checked, 12));
    if (crcOf(checked) != shortAt(*plain, checked.size()) || length != checked.size() - 14) {
        command.kind = CardCommand::Kind::Damaged;
        command.wantsAnswer = true;
        return command;
    }
    const std::span<const std::uint8_t> data = checked.subspan(14);
    command.wantsAnswer = data[2] == 1;
    if (data[0] == 0xA2 && data[1] == 0)
        command.kind = CardCommand::Kind::Ping;
    else if (data[0] == 0xA3 && data[1] == 6)
        readDynamicArea(data.subspan(5), command);
    return command;
}

std::vector<std::uint8_t> cardAnswer(int address, int error) {
    const auto low = static_cast<std::uint8_t>(address % 256);
    const auto high = static_cast<std::uint8_t>(address / 256);
    const std::uint8_t verdict = error == 0 ? 0 : 1;
    Bytes plain{0x00, 0x80, low, high, 0, 0, 0, 0, 0, 0, 0xFE, 2, 5, 0, 0xA0, verdict, static_cast<std::uint8_t>(error),
                0,    0};
    const std::uint16_t crc = crcOf(plain);
    plain.push_back(static_cast<std::uint8_t>(crc % 256));
    plain.push_back(static_cast<std::uint8_t>(crc / 256));
    Bytes frame(8, 0xA5);
    for (const std::uint8_t byte : plain) {
        if (byte == 0xA5 || byte == 0xA6)
            frame.insert(frame.end(), {0xA6, static_cast<std::uint8_t>(byte == 0xA5 ? 2 : 1)});
        else if (byte == 0x5A || byte == 0x5B)
            frame.insert(frame.end(), {0x5B, static_cast<std::uint8_t>(byte == 0x5A ? 2 : 1)});
        else
            frame.push_back(byte);
    }
    frame.push_back(0x5A);
    return frame;
}

} // namespace evenhall::support
