// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// The first byte chooses: an even one damages a ledger file byte by byte, then a device host starts on it; an odd one
// plays steps of a device host in any order, kills included. Never a crash, and, unless the file itself was damaged,
// never a second unmarked paper of one number.
#include "drivers/ledger/admission.h"
#include "drivers/ledger/ledger_start.h"
#include "tests/fuzz/sqlite_pool.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>

namespace {

using namespace evenhall;
using namespace evenhall::ledger;
using namespace std::chrono_literals;

constexpr device::WallTime noon{1'000'000'000ms};
constexpr std::array<std::byte, 8> stream{};
constexpr int subjects = 4;
constexpr int names = 3; ///< of jobs with one subject; the first two are unmarked

void require(bool held) {
    if (!held)
        std::abort();
}

class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : m_left(data, size) {}
    [[nodiscard]] bool empty() const { return m_left.empty(); }
    std::uint8_t next() {
        if (m_left.empty())
            return 0;
        const std::uint8_t byte = m_left.front();
        m_left = m_left.subspan(1);
        return byte;
    }

private:
    std::span<const std::uint8_t> m_left;
};

std::filesystem::path folder() {
    static const std::filesystem::path path = [] {
        std::string pattern =
            std::filesystem::exists("/dev/shm") ? "/dev/shm/evenhall-fuzz-XXXXXX" : "/tmp/evenhall-fuzz-XXXXXX";
        return std::filesystem::path(::mkdtemp(pattern.data()));
    }();
    return path;
}

std::string emptyPlace() {
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        std::filesystem::remove(entry.path());
    return (folder() / "ledger").string();
}

std::string contentOf(const std::string& file) {
    std::ifstream read(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(read), {}};
}

device::PrintJob jobOf(int subject, int name) {
    const std::string text = "t" + std::to_string(subject);
    return {{text + "-" + std::to_string(name)}, {"k1"}, {}, noon + 60s, name < names - 1 ? 0 : 1, text};
}

StartedLedger started(const std::string& file, device::WallTime now) {
    LedgerOptions quick;
    quick.durable = false;
    device::Outcome<StartedLedger> ledger = startLedger(file, now, quick);
    require(ledger.ok());
    return std::move(*ledger);
}

/// One device host after the other on the same file.
class Hosts {
public:
    explicit Hosts(std::string file) : m_file(std::move(file)) { restart(); }

    void step(Bytes& bytes) {
        const std::uint8_t what = bytes.next();
        const std::uint8_t which = bytes.next();
        const device::PrintJob job = jobOf(which % subjects, which / subjects % names);
        switch (what % 8) {
        case 0:
            restart();
            return;
        case 1:
            start(job, which > 127 ? Arrival::EarlierRun : Arrival::Fresh);
            return;
        case 2:
            accept(job, what / 8U % (stream.size() + 2));
            return;
        case 3:
            end(job, static_cast<device::PrintState>(what / 8 % 4));
            return;
        case 4:
            (void)m_ledger->ledger->makeVoid(job.id, "a person", m_now);
            return;
        case 5:
            (void)m_ledger->ledger->tell(job.id);
            return;
        case 6:
            (void)m_ledger->ledger->prune(m_now);
            return;
        default: // time passes
            m_now += std::chrono::seconds(which);
        }
    }

private:
    void restart() {
        m_ledger.reset();
        m_ledger.emplace(started(m_file, m_now));
    }

    /// As the print desk does it: admitted, then recorded, then a paper may come out.
    void start(const device::PrintJob& job, Arrival arrival) {
        const auto admitted = admit(*m_ledger->ledger, job, arrival, m_now);
        if (!admitted || admitted->has_value() || !m_ledger->ledger->starting(job.id, {stream, {}, {}}, m_now))
            return;
        if (job.copyNumber == 0)
            require(m_begun[job.subject].insert(job.id.text).second && m_begun[job.subject].size() == 1);
    }

    void accept(const device::PrintJob& job, std::size_t count) {
        if (m_ledger->ledger->accepted(job.id, count, m_now) && count > 0)
            m_partlyOut.insert(job.id.text);
    }

    /// Only what failed before its first byte may come again.
    void end(const device::PrintJob& job, device::PrintState state) {
        const bool ended = m_ledger->ledger->end(job.id, {state, {}, "end"}, m_now).ok();
        if (ended && state == device::PrintState::Failed && !m_partlyOut.contains(job.id.text))
            m_begun[job.subject].erase(job.id.text);
    }

    std::map<std::string, std::set<std::string>> m_begun; ///< subject: unmarked jobs that were started
    std::set<std::string> m_partlyOut;
    std::string m_file;
    device::WallTime m_now = noon;
    std::optional<StartedLedger> m_ledger;
};

/// A file that was just born, so that its schema is not compiled again for each input.
const std::string& newbornFile() {
    static const std::string content = [] {
        const std::string file = emptyPlace();
        (void)started(file, noon);
        return contentOf(file);
    }();
    return content;
}

void playSteps(Bytes& bytes) {
    constexpr int mostSteps = 40;
    const std::string& newborn = newbornFile();
    const std::string file = emptyPlace();
    std::ofstream(file, std::ios::binary) << newborn;
    Hosts hosts(file);
    for (int count = 0; !bytes.empty() && count < mostSteps; ++count)
        hosts.step(bytes);
}

/// A ledger with papers in every state.
const std::string& sampleFile() {
    static const std::string content = [] {
        const std::string file = emptyPlace();
        {
            StartedLedger ledger = started(file, noon - 24h);
            for (int subject = 0; subject < subjects; ++subject) {
                const device::PrintJob job = jobOf(subject, 0);
                require(ledger.ledger->queue(job, noon).ok());
                if (subject > 0)
                    require(ledger.ledger->starting(job.id, {stream, "0001", {17}}, noon).ok());
                if (subject > 1)
                    require(ledger.ledger->end(job.id, {device::PrintState::Printed, {}, "end"}, noon).ok());
            }
        }
        return contentOf(file);
    }();
    return content;
}

void startOnDamage(Bytes& bytes) {
    std::string content = sampleFile();
    while (!bytes.empty()) {
        const std::size_t at = (bytes.next() * std::size_t{256} + bytes.next()) % content.size();
        content[at] = static_cast<char>(bytes.next());
    }
    const std::string file = emptyPlace();
    std::ofstream(file, std::ios::binary) << content;
    device::Outcome<StartedLedger> ledger = startLedger(file, noon);
    if (!ledger)
        return; // a plain refusal
    for (int subject = 0; subject < subjects; ++subject) {
        const auto admitted = admit(*ledger->ledger, jobOf(subject, 0), Arrival::EarlierRun, noon);
        if (admitted && !admitted->has_value())
            (void)ledger->ledger->starting(jobOf(subject, 0).id, {stream, {}, {}}, noon);
        (void)ledger->ledger->untold();
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*words*/) {
    evenhall::test::giveSqlitePool();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Bytes bytes(data, size);
    if (bytes.next() % 2 == 0)
        startOnDamage(bytes);
    else
        playSteps(bytes);
    return 0;
}
