// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/device_status.h"
#include "drivers/api/outcome.h"
#include "drivers/api/print_job.h"
#include "drivers/api/ticket_printer.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhall::profiles {

enum class Dialect { Escpos, StarLine };

/// One bit of a status answer and what it means for a person. Makers give the same bit different meanings, so it is
/// data.
struct StatusBit {
    int question = 0;  ///< the n of DLE EOT n; 0: the status that the printer sends unasked (ASB)
    int byte = 0;      ///< of the answer, from 0
    std::byte mask{0}; ///< set when any of these bits is
    device::Condition means = device::Condition::Offline;

    friend bool operator==(const StatusBit&, const StatusBit&) = default;
};

/// What a printer tells about its health, and how it is asked.
struct StatusRules {
    std::vector<int> questions; ///< DLE EOT n, in this order; none: it is never asked
    std::vector<StatusBit> bits;
    bool automatic = false;     ///< it can send its status unasked (GS a, Star ASB)
    bool nearEndSensor = false; ///< without one the near-end bits mean nothing

    friend bool operator==(const StatusRules&, const StatusRules&) = default;
};

/// How the printer's buffer is emptied, so that no stale ticket comes out.
enum class ClearCommand {
    None,
    RealTimeClear,   ///< DLE DC4 8, acknowledged by 37 25 00
    RealTimeRecover, ///< DLE ENQ 2, acts in an error only and is not acknowledged
    Cancel           ///< Star: CAN, resets ETB counter and buffer
};

enum class CutCommand {
    FeedPartial, ///< GS V 66 0: to the knife, then one point stays
    FeedFull,    ///< GS V 65 0
    Partial,     ///< GS V 1 where the paper stands; the driver feeds to the knife itself
    Full,        ///< GS V 0
    EscapeM,     ///< ESC m, older clones
    EscapeI,     ///< ESC i, older clones
    StarPartial, ///< ESC d 3: to the knife, then one point stays
    StarFull,    ///< ESC d 2
    TearBar      ///< no knife: feed to the bar
};

struct CutRules {
    CutCommand command = CutCommand::FeedPartial;
    int knifeMillimetres = 15; ///< from the head to the knife or bar; fed where the command does not feed itself
    int tailMillimetres = 3;   ///< blank between the last dot and the knife

    friend bool operator==(const CutRules&, const CutRules&) = default;
};

enum class ChineseMode {
    None,       ///< no Chinese characters in the printer: pictures only
    OffAtStart, ///< FS & must be sent
    OnAtStart   ///< every byte from 81 on is taken for Chinese until FS .
};

enum class ChineseSet { Gb2312, Gb18030 };

/// The printer's own letters, for lines that are too slow for pictures.
struct TextRules {
    ChineseMode chinese = ChineseMode::None;
    ChineseSet set = ChineseSet::Gb2312;
    int columns = 48; ///< letters of font A across; a Chinese character takes two

    friend bool operator==(const TextRules&, const TextRules&) = default;
};

/// When the next band of a picture may follow.
enum class Drain {
    Stream,  ///< at once: the printer stops the line when it is full
    EachBand ///< after the printer answered GS r behind the band: its buffer overruns
};

/// Oddities of the way to the printer, whatever the way is.
struct TransportQuirks {
    bool answers = true;       ///< false: nothing it sends means anything (many serial and cheap network cards)
    bool oneTicketOnly = true; ///< connect for each ticket over a network: one connection blocks all other hosts

    friend bool operator==(const TransportQuirks&, const TransportQuirks&) = default;
};

/// Everything that makes one family of printers differ from another, as data (`resources/devices`). A value that was
/// parsed is usable as it is. The default is what is safe on a printer that nobody knows: no claim beyond a barrier.
struct PrinterProfile {
    std::string name;                ///< in device files: "epson-tm-t20-t82"
    std::string title;               ///< for people
    std::vector<std::string> models; ///< beginnings of what the printers call themselves (GS I 67, MDL: of USB)
    Dialect dialect = Dialect::Escpos;
    int paperMillimetres = 80;
    device::PaperGeometry paper;
    int bandRows = 128; ///< rows per picture command
    Drain drain = Drain::Stream;
    int slowestBytesPerSecond = 4'000; ///< of a printing printer; time-outs come from it
    StatusRules status;
    device::ConfirmLevel confirm = device::ConfirmLevel::Barrier; ///< the best that it can do
    ClearCommand clear = ClearCommand::None;
    bool cutCounter = false; ///< GS g 2 tells the knife's operations
    TextRules text;
    CutRules cut;
    std::vector<std::byte> afterCut; ///< to a presenter: hand the ticket out
    TransportQuirks transport;

    friend bool operator==(const PrinterProfile&, const PrinterProfile&) = default;
};

/// Reads a profile (resources/schema/device-profile.schema.json). A fault is BadConfiguration with one line per
/// mistake, all at once, each beginning with the JSON pointer of its place.
[[nodiscard]] device::Outcome<PrinterProfile> parseProfile(std::string_view text);

/// The words of these enumerations in profiles and listings.
[[nodiscard]] std::string_view toText(Dialect dialect);
[[nodiscard]] std::string_view toText(ClearCommand command);
[[nodiscard]] std::string_view toText(CutCommand command);

/// What the bits of an answer to `question` mean, each condition once, in the order of the enumeration. Bytes that
/// the answer lacks count as 0. Near-end bits of a printer without that sensor are left out.
[[nodiscard]] std::vector<device::Condition> conditionsOf(const StatusRules& rules, int question,
                                                          std::span<const std::byte> answer);

/// Several answers of one look as one status: each condition once, "offline" only when nothing explains it.
[[nodiscard]] device::DeviceStatus statusOf(std::vector<device::Condition> conditions);

} // namespace evenhall::profiles
