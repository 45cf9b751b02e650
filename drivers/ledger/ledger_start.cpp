// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ledger/ledger_start.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace evenhall::ledger {

using device::Fault;
using device::FaultCode;
using device::Outcome;

namespace {

constexpr mode_t ownerOnly = 0600;

/// "2026-11-22", of the day in UTC.
std::string dateOf(device::WallTime now) {
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(now));
    const auto padded = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(int(day.year())) + "-" + padded(unsigned(day.month())) + "-" + padded(unsigned(day.day()));
}

/// Gives a damaged file and its log a dated name, which is returned; nothing is overwritten.
std::string setAside(const std::string& file, device::WallTime now) {
    const std::string dated = file + ".damaged-" + dateOf(now);
    std::string name = dated;
    for (int number = 2; std::filesystem::exists(name); ++number)
        name = dated + "-" + std::to_string(number);
    std::error_code ignored; // a file that cannot be moved shows when the new ledger is opened
    for (const char* suffix : {"", "-wal"})
        std::filesystem::rename(file + suffix, name + suffix, ignored);
    std::filesystem::remove(file + "-shm", ignored);
    return name;
}

Outcome<std::vector<LedgerEntry>> tidy(PrintLedger& ledger, device::WallTime now) {
    Outcome<std::vector<LedgerEntry>> doubtful = ledger.recover(now);
    if (const Outcome<std::size_t> pruned = ledger.prune(now); doubtful.ok() && !pruned)
        return pruned.fault();
    return doubtful;
}

} // namespace

Outcome<LedgerLock> LedgerLock::take(const std::string& ledgerFile) {
    const std::string file = ledgerFile + ".lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, ownerOnly);
    if (descriptor < 0)
        return Fault{FaultCode::Io, "the print ledger cannot be used: " + file + ": " + std::strerror(errno)};
    LedgerLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return Fault{FaultCode::Busy, "the print ledger belongs to another device host: " + file};
    return lock;
}

LedgerLock::~LedgerLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Outcome<StartedLedger> startLedger(const std::string& file, device::WallTime now, const LedgerOptions& options) {
    Outcome<LedgerLock> lock = LedgerLock::take(file);
    if (!lock)
        return lock.fault();
    std::string remark;
    for (bool again : {true, false}) {
        Outcome<std::unique_ptr<PrintLedger>> ledger = PrintLedger::open(file, now, options);
        Outcome<std::vector<LedgerEntry>> doubtful =
            ledger ? tidy(**ledger, now) : Outcome<std::vector<LedgerEntry>>(ledger.fault());
        if (doubtful)
            return StartedLedger{std::move(*lock), file, std::move(*ledger), std::move(*doubtful), std::move(remark)};
        if (doubtful.fault().code != FaultCode::Garbled || !again)
            return doubtful.fault();
        ledger = doubtful.fault(); // closes the file
        remark = doubtful.fault().context + "; it was set aside as " + setAside(file, now);
    }
    return Fault{FaultCode::Io, "the print ledger cannot be used: " + file};
}

} // namespace evenhall::ledger
