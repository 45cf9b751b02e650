// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace evenhall::support {

/// Whose command set and status bits the printer has.
enum class Dialect { Epson, Snbc, Xprinter, Custom, Star };

[[nodiscard]] std::optional<Dialect> dialectFromText(std::string_view text);

/// The characters in the printer's memory.
enum class Charset { None, Gb2312, Gb18030 };

/// What kind of printer it is; set once. `of` fills in what is usual for a dialect.
struct PrinterModel {
    Dialect dialect = Dialect::Epson;
    int headDots = 576;
    std::size_t bufferBytes = 0;    ///< of the line; 0: no limit
    std::size_t bytesPerSecond = 0; ///< that it prints; 0: at once
    bool answers = true;            ///< false: a printer without voice
    bool reportsProcessId = true;   ///< GS ( H
    bool clears = true;             ///< DLE DC4 8, acknowledged
    bool countsCuts = true;         ///< GS g 2, counter 178
    bool hasNearEndSensor = true;
    bool printsText = false; ///< characters are meant; otherwise each counts as stray
    Charset charset = Charset::Gb18030;
    bool chineseFromStart = true; ///< no FS & needed
    std::string maker = "EPSON";
    std::string name = "TM-T88V";
    std::string serial = "VIRT000001";

    [[nodiscard]] static PrinterModel of(Dialect dialect);
};

/// What the printer's sensors say; set by the test.
struct PrinterSensors {
    bool paperEnd = false;
    bool paperNearEnd = false;
    bool coverOpen = false;
    bool jam = false;
    bool cutterError = false;
    bool headHot = false;

    /// While any of these lasts nothing is printed.
    [[nodiscard]] bool block() const { return paperEnd || coverOpen || jam || cutterError || headHot; }
    /// An error that the host may end by a command once a person has mended it.
    [[nodiscard]] bool isError() const { return jam || cutterError || headHot; }

    friend bool operator==(const PrinterSensors&, const PrinterSensors&) = default;
};

} // namespace evenhall::support
