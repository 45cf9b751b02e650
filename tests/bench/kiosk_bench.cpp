// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// usage: kiosk_bench HALL_FILE [TICKETS]
// The kiosk's window before a hall that answers at once: from the touch to the frame that shows the next page, and the
// memory of the program before and after so many tickets. Software rendering. Prints, asserts nothing.
#include "app/codec/hall_configuration_codec.h"
#include "app/codec/search_initials.h"
#include "kiosk/kiosk_window.h"
#include "kiosk/model/kiosk_session.h"
#include "tests/support/window/fake_hall.h"
#include "tests/support/window/window_hand.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

using namespace evenhall;

namespace {

constexpr QSize screen(1080, 1920);
constexpr int defaultTickets = 10'000;
constexpr int warmUp = 20;
constexpr int timedRounds = 100;

class NoLookup : public TicketLookup {
public:
    void find(const PublicCode&, Callback done) override { done({ErrorCode::UnknownTicket, ""}); }
    void findNumber(const std::string&, Callback done) override { done({ErrorCode::UnknownTicket, ""}); }
};

KioskTimes withoutGuard() {
    KioskTimes times;
    times.tapGuard = std::chrono::milliseconds(0);
    times.idle = times.elderIdle = {std::chrono::hours(1), std::chrono::hours(2)};
    return times;
}

double anonymousMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("RssAnon:", 0) == 0)
            return std::atof(line.c_str() + 8) / 1024;
    return 0;
}

Answer numberFor(int ticket) {
    Answer answer;
    answer.ticket = TicketId{ticket};
    answer.number = TicketNumber{"S", ticket % 9999 + 1};
    answer.code = PublicCode::fromBytes({1, 2, 3, 4, 5, 6, 7, 8, 9, static_cast<std::uint8_t>(ticket)});
    answer.printJob = "job-" + std::to_string(ticket);
    answer.peopleAhead = ticket % 30;
    return answer;
}

/// One kiosk that people walk through, page by page.
class Walk {
public:
    explicit Walk(std::shared_ptr<const HallConfiguration> configuration)
        : m_session({m_hall, m_lookup, m_silence, m_reader}, KioskId("k1"), QStringLiteral("zh-CN"), withoutGuard())
        , m_window(m_session) {
        m_hall.adopt(std::move(configuration));
        for (const Service& service : m_hall.configuration()->services) {
            ServiceView view;
            view.service = service.id;
            view.windows = {WindowId("19")};
            m_hall.put(view);
        }
    }

    [[nodiscard]] bool show() {
        if (!m_window.show(screen))
            return false;
        draw();
        return true;
    }

    /// Presses what has this name and waits for the frame after it.
    void touch(const char* name, const char* step) {
        QQuickItem* item = test::findVisible(*m_window.window(), QString::fromLatin1(name));
        if (item == nullptr) {
            std::fprintf(stderr, "nothing is called %s\n", name);
            std::exit(1);
        }
        QElapsedTimer time;
        time.start();
        test::pressAt(*m_window.window(), *item);
        finish(step, time);
    }

    void answer(int ticket) {
        QElapsedTimer time;
        time.start();
        m_hall.answer(numberFor(ticket));
        finish("answer to number", time);
        PrintJobView job;
        job.job = "job-" + std::to_string(ticket);
        job.state = PrintState::Printed;
        m_hall.put(job);
        m_hall.take({EntityKind::PrintJob, job.job});
    }

    void takeTicket(int ticket) {
        touch("zone-S", "home to services");
        touch("service-ss.card_loss", "services to service");
        touch("takeTicket", "service to waiting");
        answer(ticket);
        touch("done", "number to home");
    }

    void takeTicketAsElder(int ticket) {
        touch("elderButton", "green button to question");
        touch("service-ss.card_loss", "question to classes");
        touch("class-elder", "class to waiting");
        answer(ticket);
        touch("done", "number to home");
    }

    void forgetTimes() { m_times.clear(); }

    void print() {
        std::vector<double> all;
        for (auto& [step, times] : m_times) {
            std::sort(times.begin(), times.end());
            std::printf("%-26s p50 %6.1f ms  p95 %6.1f ms  worst %6.1f ms  (%zu)\n", step.c_str(), at(times, 0.5),
                        at(times, 0.95), times.back(), times.size());
            all.insert(all.end(), times.begin(), times.end());
        }
        std::sort(all.begin(), all.end());
        std::printf("%-26s p50 %6.1f ms  p95 %6.1f ms  worst %6.1f ms  (%zu)\n", "touch to next page", at(all, 0.5),
                    at(all, 0.95), all.back(), all.size());
    }

private:
    static double at(const std::vector<double>& sorted, double share) {
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    }

    /// Lays out and draws every pixel.
    void draw() {
        do
            QCoreApplication::processEvents();
        while (m_session.settling());
        // Without a running event loop nobody else puts the pages away that were left.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        static_cast<void>(m_window.window()->grabWindow());
    }

    void finish(const char* step, const QElapsedTimer& time) {
        draw();
        m_times[step].push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
    }

    test::FakeHall m_hall;
    NoLookup m_lookup;
    SilentSpeech m_silence;
    NoIdentityReader m_reader;
    KioskSession m_session;
    KioskWindow m_window;
    std::map<std::string, std::vector<double>> m_times;
};

} // namespace

int main(int count, char** arguments) {
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(count, arguments);
    QFile file(count > 1 ? QString::fromLocal8Bit(arguments[1]) : QString());
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: kiosk_bench HALL_FILE [TICKETS]\n");
        return 2;
    }
    auto configuration = parseHallConfiguration(file.readAll().toStdString());
    if (!configuration)
        return 2;
    completeInitials(*configuration);
    Walk walk(std::make_shared<const HallConfiguration>(std::move(*configuration)));
    if (!walk.show())
        return 1;
    for (int round = 0; round < warmUp; ++round) {
        walk.takeTicket(round);
        walk.takeTicketAsElder(round);
    }
    walk.forgetTimes();
    const double before = anonymousMegabytes();
    for (int round = 0; round < timedRounds; ++round) {
        walk.takeTicket(round);
        walk.takeTicketAsElder(round);
    }
    walk.print();
    const int tickets = count > 2 ? std::atoi(arguments[2]) : defaultTickets;
    for (int ticket = 2 * timedRounds; ticket < tickets; ++ticket)
        walk.takeTicket(ticket);
    const double after = anonymousMegabytes();
    std::printf("anonymous memory           %.1f MB, after %d tickets %.1f MB (%+.1f %%)\n", before, tickets, after,
                (after - before) / before * 100);
    return 0;
}
