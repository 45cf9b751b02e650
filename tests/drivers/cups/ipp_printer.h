// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/raster.h"

#include "tests/support/child_process.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace evenhall::test {

/// An IPP Everywhere printer as a program (ippeveprinter), in the folder that tests/system/cups_rig makes.
class IppPrinter {
public:
    IppPrinter();
    IppPrinter(const IppPrinter&) = delete;
    IppPrinter& operator=(const IppPrinter&) = delete;
    ~IppPrinter();

    [[nodiscard]] std::string uri() const;
    void switchOn();
    void switchOff();
    /// "ok", "empty", "slow", "fail": see tests/system/cups_rig/print_command.
    void set(const std::string& state);
    /// Waits until a ticket reached the print command since this was last called.
    void awaitBeginning() const;
    /// How many tickets came out.
    [[nodiscard]] std::size_t papers() const;
    [[nodiscard]] std::string bytesOf(std::size_t paper) const;
    /// What the QR code on a paper says, read by zbar; empty without one.
    [[nodiscard]] std::string qrOf(std::size_t paper) const;

private:
    std::filesystem::path m_folder;
    int m_port;
    int m_began = -1; ///< a pipe with a line for each ticket that reached the print command
    std::unique_ptr<support::ChildProcess> m_process;
};

/// A ticket of 576 dots with a QR code.
[[nodiscard]] device::Raster ticketSaying(const std::string& text);

/// The first page of PWG raster as a picture.
[[nodiscard]] device::Raster readPwgRaster(const std::vector<std::byte>& bytes);

} // namespace evenhall::test
