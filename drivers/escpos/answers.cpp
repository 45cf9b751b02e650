// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/escpos/answers.h"

namespace evenhall::escpos {

namespace {

using device::Condition;

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
constexpr std::byte blockHeader{0x5F};    // GS I 65.., GS g 2
constexpr std::byte responseHeader{0x37}; // process id, clear response
constexpr std::byte blockEnd{0x00};
constexpr std::size_t longestBlock = 128; // identity strings have up to 80 characters
constexpr std::size_t automaticLength = 4;

// DLE EOT 1
constexpr std::byte offlineBit{0x08};
// DLE EOT 2
constexpr std::byte coverOpenBit{0x04};
constexpr std::byte stoppedByPaperEndBit{0x20};
// DLE EOT 3
constexpr std::byte recoverableErrorBit{0x04};
constexpr std::byte cutterErrorBit{0x08};
constexpr std::byte unrecoverableErrorBit{0x20};
constexpr std::byte selfRecoveringErrorBit{0x40}; // head hot, voltage
// DLE EOT 4
constexpr std::byte nearEndBits{0x0C};
constexpr std::byte paperEndBits{0x60};

bool has(std::byte value, std::byte bits) {
    return (value & bits) != std::byte{0};
}

std::vector<Condition> offlineCauses(std::byte value) {
    std::vector<Condition> conditions;
    if (has(value, stoppedByPaperEndBit))
        conditions.push_back(Condition::PaperEnd);
    if (has(value, coverOpenBit))
        conditions.push_back(Condition::CoverOpen);
    return conditions;
}

std::vector<Condition> errorCauses(std::byte value) {
    std::vector<Condition> conditions;
    if (has(value, cutterErrorBit))
        conditions.push_back(Condition::CutterError);
    if (has(value, selfRecoveringErrorBit))
        conditions.push_back(Condition::HeadHot);
    if (has(value, recoverableErrorBit | unrecoverableErrorBit))
        conditions.push_back(Condition::MechanicalError);
    return conditions;
}

std::vector<Condition> paperStates(std::byte value) {
    std::vector<Condition> conditions;
    if (has(value, nearEndBits))
        conditions.push_back(Condition::PaperNearEnd);
    if (has(value, paperEndBits))
        conditions.push_back(Condition::PaperEnd);
    return conditions;
}

} // namespace

std::vector<Answer> AnswerParser::feed(std::span<const std::byte> bytes) {
    std::vector<Answer> answers;
    for (const std::byte byte : bytes)
        if (byte != xon && byte != xoff) // flow control may stand anywhere, also inside an answer
            feedByte(byte, answers);
    return answers;
}

void AnswerParser::reset() {
    m_state = State::Idle;
    m_pending.clear();
}

void AnswerParser::feedByte(std::byte byte, std::vector<Answer>& answers) {
    switch (m_state) {
    case State::Idle:
        start(byte, answers);
        return;
    case State::InAutomaticStatus:
        if (!automaticNext.matches(byte)) { // a byte was lost
            reset();
            start(byte, answers);
            return;
        }
        m_pending.push_back(byte);
        if (m_pending.size() == automaticLength) {
            answers.emplace_back(AutomaticStatus{{m_pending[0], m_pending[1], m_pending[2], m_pending[3]}});
            reset();
        }
        return;
    case State::InBlock:
        if (byte == blockEnd) {
            answers.emplace_back(BlockAnswer{m_pending});
            reset();
        } else if (m_pending.size() == longestBlock) {
            reset();
        } else {
            m_pending.push_back(byte);
        }
        return;
    }
}

void AnswerParser::start(std::byte byte, std::vector<Answer>& answers) {
    if (byte == blockHeader || byte == responseHeader) {
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

std::vector<Condition> conditionsOf(StatusKind kind, StatusAnswer answer) {
    switch (kind) {
    case StatusKind::Printer:
        return has(answer.value, offlineBit) ? std::vector{Condition::Offline} : std::vector<Condition>{};
    case StatusKind::OfflineCause:
        return offlineCauses(answer.value);
    case StatusKind::ErrorCause:
        return errorCauses(answer.value);
    case StatusKind::Paper:
        return paperStates(answer.value);
    }
    return {};
}

} // namespace evenhall::escpos
