// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/answers.h"

#include "drivers/escpos/commands.h"

#include <algorithm>

namespace evenhall::escpos {

namespace {

constexpr std::byte xon{0x11};
constexpr std::byte xoff{0x13};

struct Pattern {
    std::byte mask;
    std::byte value;

    [[nodiscard]] constexpr bool matches(std::byte byte) const { return (byte & mask) == value; }
};

constexpr Pattern statusAnswer{std::byte{0x93}, std::byte{0x12}};
constexpr Pattern automaticFirst{std::byte{0x93}, std::byte{0x10}};
constexpr Pattern automaticNext{std::byte{0x90}, std::byte{0x00}};
constexpr Pattern barrierAnswer{std::byte{0x90}, std::byte{0x00}};
constexpr std::size_t automaticLength = 4;

constexpr std::byte fullStatusFirst{0x10};
constexpr std::byte fullStatusSecond{0x0F};
constexpr std::size_t fullStatusLength = 6;

constexpr std::array blockHeaders{std::byte{0x5F},                                    // GS I 65.., GS g 2
                                  std::byte{0x37},                                    // process id, clear response
                                  std::byte{0x35}, std::byte{0x3B}, std::byte{0x3D}}; // other functions' answers
constexpr std::byte responseHeader{0x37};
constexpr std::byte processIdResponse{0x22};
constexpr std::byte clearResponse{0x25};
constexpr std::byte blockEnd{0x00};
constexpr std::byte firstLetter{0x20};    // below it nothing stands in a block
constexpr std::size_t longestBlock = 128; // identity strings have up to 80 characters

std::string lettersOf(std::span<const std::byte> bytes) {
    std::string text;
    for (const std::byte byte : bytes)
        text.push_back(static_cast<char>(byte));
    return text;
}

Answer toAnswer(const std::vector<std::byte>& block) {
    const bool response = block.size() >= 2 && block.front() == responseHeader;
    if (response && block[1] == processIdResponse && block.size() == 2 + processIdLength)
        return ProcessIdAnswer{lettersOf(std::span(block).subspan(2))};
    if (response && block[1] == clearResponse && block.size() == 2)
        return ClearAnswer{};
    return BlockAnswer{block};
}

} // namespace

std::string textOf(const BlockAnswer& answer) {
    return answer.bytes.empty() ? std::string() : lettersOf(std::span(answer.bytes).subspan(1));
}

std::vector<Answer> AnswerParser::feed(std::span<const std::byte> bytes) {
    std::vector<Answer> answers;
    for (const std::byte byte : bytes)
        feedByte(byte, answers);
    return answers;
}

void AnswerParser::reset() {
    m_state = State::Idle;
    m_pending.clear();
}

void AnswerParser::feedByte(std::byte byte, std::vector<Answer>& answers) {
    // Flow control may stand anywhere, also inside an answer. Only in the six bytes are these values a status; the
    // printers that send those are on USB or Ethernet, or keep to RTS/CTS.
    if ((byte == xon || byte == xoff) && m_state != State::InFullStatus)
        return;
    switch (m_state) {
    case State::Idle:
        start(byte, answers);
        return;
    case State::InAutomaticStatus:
        continueAutomatic(byte, answers);
        return;
    case State::InFullStatus:
        continueFull(byte, answers);
        return;
    case State::InBlock:
        continueBlock(byte, answers);
        return;
    }
}

void AnswerParser::start(std::byte byte, std::vector<Answer>& answers) {
    if (std::find(blockHeaders.begin(), blockHeaders.end(), byte) != blockHeaders.end()) {
        m_state = State::InBlock;
        m_pending.push_back(byte);
    } else if (statusAnswer.matches(byte)) {
        answers.emplace_back(StatusAnswer{byte});
    } else if (automaticFirst.matches(byte)) {
        m_state = State::InAutomaticStatus;
        m_pending.push_back(byte);
    } else if (barrierAnswer.matches(byte)) {
        answers.emplace_back(BarrierAnswer{byte});
    }
}

void AnswerParser::continueAutomatic(std::byte byte, std::vector<Answer>& answers) {
    if (!automaticNext.matches(byte)) { // a byte was lost
        reset();
        start(byte, answers);
        return;
    }
    m_pending.push_back(byte);
    if (m_sixByteStatus && m_pending.size() == 2 && m_pending.front() == fullStatusFirst && byte == fullStatusSecond) {
        m_state = State::InFullStatus;
    } else if (m_pending.size() == automaticLength) {
        answers.emplace_back(AutomaticStatus{{m_pending[0], m_pending[1], m_pending[2], m_pending[3]}});
        reset();
    }
}

void AnswerParser::continueFull(std::byte byte, std::vector<Answer>& answers) {
    m_pending.push_back(byte);
    if (m_pending.size() < fullStatusLength)
        return;
    FullStatusAnswer answer;
    std::copy(m_pending.begin(), m_pending.end(), answer.bytes.begin());
    answers.emplace_back(answer);
    reset();
}

void AnswerParser::continueBlock(std::byte byte, std::vector<Answer>& answers) {
    if (byte == blockEnd) {
        answers.emplace_back(toAnswer(m_pending));
        reset();
    } else if (byte < firstLetter) { // the end was lost
        reset();
        start(byte, answers);
    } else if (m_pending.size() == longestBlock) {
        reset();
    } else {
        m_pending.push_back(byte);
    }
}

} // namespace evenhall::escpos
