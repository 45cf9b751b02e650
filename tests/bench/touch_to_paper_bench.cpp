// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// usage: touch_to_paper_bench HALL_FILE [TICKETS]
// From the touch that takes a number to the first byte at the printer: a real evenhalld and a real evenhall-devices
// beside this program, a file as the printer, a client where the kiosk window would be. Prints, asserts nothing.
#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/bench/daemon_process.h"
#include "app/evenhallctl/bench/figures.h"
#include "app/evenhallctl/bench/fresh_folder.h"
#include "app/evenhallctl/bench/load_client.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

using namespace evenhall;
using namespace evenhall::bench;

/// Monday 23 November 2026, ten in the morning in Shanghai: the demo hall is open.
constexpr const char* openHours = "replay:1795399200000:1";
/// The first papers load the fonts; they are printed apart.
constexpr int warmUp = 3;
constexpr auto patience = std::chrono::seconds(20);

/// Says when the printer's file grew.
class PaperWatch : public LoopClient {
public:
    PaperWatch(LoadLoop& loop, const std::string& path) : m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
        ::inotify_add_watch(m_descriptor, path.c_str(), IN_MODIFY);
        loop.watch(m_descriptor, *this);
    }
    PaperWatch(const PaperWatch&) = delete;
    PaperWatch& operator=(const PaperWatch&) = delete;
    ~PaperWatch() override { ::close(m_descriptor); }

    void onReadable() override {
        std::array<char, 4096> events{};
        while (::read(m_descriptor, events.data(), events.size()) > 0) {
        }
        m_lastByte = Clock::now();
        if (!m_firstByte)
            m_firstByte = m_lastByte;
    }
    void onWritable() override {}
    void forgetFirst() { m_firstByte.reset(); }
    [[nodiscard]] const std::optional<Clock::time_point>& firstByte() const { return m_firstByte; }
    [[nodiscard]] Clock::time_point lastByte() const { return m_lastByte; }

private:
    int m_descriptor;
    std::optional<Clock::time_point> m_firstByte;
    Clock::time_point m_lastByte;
};

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<ServiceId> servicesOf(const HallConfiguration& hall) {
    std::vector<ServiceId> services;
    for (const Service& service : hall.services) {
        if (service.identity != IdentityRule::Required)
            services.push_back(service.id);
    }
    return services;
}

/// One number after another; the next is taken when the paper of the last has been quiet for a moment.
class Touches {
public:
    Touches(LoadLoop& loop, LoadClient& kiosk, PaperWatch& paper, KioskId id)
        : m_loop(loop), m_kiosk(kiosk), m_paper(paper), m_id(std::move(id)) {}

    /// Milliseconds to the first byte; nothing when the hall refused or no paper came.
    std::optional<double> touch(const ServiceId& service) {
        m_paper.forgetFirst();
        std::optional<bool> issued;
        IssueTicket issue;
        issue.services = {service};
        issue.kiosk = m_id;
        const Clock::time_point touched = Clock::now();
        m_kiosk.ask(issue, [&issued](const TimedAnswer& timed) { issued = !timed.answer.error.has_value(); });
        const auto limit = touched + patience;
        if (!m_loop.runUntil([&] { return issued.has_value(); }, limit) || !*issued)
            return std::nullopt;
        if (!m_loop.runUntil([&] { return m_paper.firstByte().has_value(); }, limit))
            return std::nullopt;
        const double time = std::chrono::duration<double, std::milli>(*m_paper.firstByte() - touched).count();
        constexpr auto quiet = std::chrono::milliseconds(150);
        while (Clock::now() - m_paper.lastByte() < quiet)
            static_cast<void>(m_loop.runUntil([] { return false; }, m_paper.lastByte() + quiet));
        return time;
    }

private:
    LoadLoop& m_loop;
    LoadClient& m_kiosk;
    PaperWatch& m_paper;
    KioskId m_id;
};

void printTimes(const Times& times, int refused) {
    std::printf("papers %zu, refused or without paper %d\n", times.count(), refused);
    std::printf("touch to first byte ms: p50 %.1f  p99 %.1f  worst %.1f\n", times.percentile(0.5),
                times.percentile(0.99), times.percentile(1));
}

Result<void> measure(const HallConfiguration& hall, std::uint16_t port, const std::string& paperFile, int tickets) {
    LoadLoop loop;
    Subscription subscription;
    subscription.role = Role::Kiosk;
    subscription.kiosk = hall.kiosks.front().id;
    auto kiosk = LoadClient::open(loop, port, "bench-kiosk", subscription);
    if (!kiosk)
        return kiosk.error();
    PaperWatch paper(loop, paperFile);
    Touches touches(loop, **kiosk, paper, hall.kiosks.front().id);
    if (!loop.runUntil([&] { return kiosk.value()->hasSnapshot(); }, Clock::now() + patience))
        return {ErrorCode::Io, "no snapshot"};
    const std::vector<ServiceId> services = servicesOf(hall);
    Times times;
    int refused = 0;
    for (int i = 0; i < tickets + warmUp; ++i) {
        const auto time = touches.touch(services[static_cast<std::size_t>(i) % services.size()]);
        if (!time)
            ++refused;
        else if (i < warmUp)
            std::printf("warm-up %d: %.1f ms\n", i + 1, *time);
        else
            times.add(*time);
    }
    printTimes(times, refused);
    return {};
}

Result<void> run(const std::string& hallFile, int tickets) {
    const ConfigurationReading hall = readHallConfiguration(contentOf(hallFile));
    if (!hall.ok() || hall.configuration->kiosks.empty())
        return {ErrorCode::BadValue, hallFile + " is not a hall with a kiosk"};
    const FreshFolder folder("/var/tmp");
    const std::string paperFile = folder.path() + "/paper.bin";
    const std::string deviceFile = folder.path() + "/devices.json";
    std::ofstream(paperFile, std::ios::binary).flush();
    std::ofstream(deviceFile) << R"({"printers": [{"kiosk": ")" << hall.configuration->kiosks.front().id.toString()
                              << R"(", "uri": "file:)" << paperFile << R"("}]})";
    auto daemon = DaemonProcess::start(besideUs("evenhalld"), folder.path() + "/data",
                                       {"--hall", hallFile, "--clock", openHours});
    if (!daemon)
        return daemon.error();
    ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
    const std::string server = "http://127.0.0.1:" + std::to_string(daemon.value()->port());
    auto devices = ChildProcess::start({besideUs("evenhall-devices"), "--server", server, "--devices", deviceFile},
                                       folder.path() + "/devices.log");
    if (!devices)
        return devices.error();
    return measure(*hall.configuration, daemon.value()->port(), paperFile, tickets);
}

} // namespace

int main(int count, char** words) {
    if (count < 2) {
        std::fputs("usage: touch_to_paper_bench HALL_FILE [TICKETS]\n", stderr);
        return 2;
    }
    const Result<void> done = run(words[1], count > 2 ? std::atoi(words[2]) : 100);
    if (!done)
        std::fprintf(stderr, "touch_to_paper_bench: %s\n", done.error().context.c_str());
    return done ? 0 : 1;
}
