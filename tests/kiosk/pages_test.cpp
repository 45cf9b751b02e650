// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// Every page in every language, shape and mode, judged from the running scene. With EVENHALL_SCREENSHOTS=folder each is
// also kept as a picture.
#include "app/codec/hall_configuration_codec.h"
#include "app/codec/search_initials.h"
#include "kiosk/kiosk_window.h"
#include "tests/kiosk/at_kiosk.h"
#include "tests/kiosk/scene_check.h"
#include "tests/support/window/window_hand.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QScreen>

#include <algorithm>
#include <map>

using namespace evenhall;
using kiosk::Page;

namespace {

std::shared_ptr<const HallConfiguration> demoHall() {
    static const auto hall = [] {
        QFile file(QStringLiteral(EVENHALL_DEMO_HALL));
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto configuration = parseHallConfiguration(file.readAll().toStdString());
        REQUIRE(configuration);
        completeInitials(*configuration);
        return std::make_shared<const HallConfiguration>(std::move(*configuration));
    }();
    return hall;
}

/// Visits of a usual day, as the demo hall's file has them for its simulator.
std::map<std::string, int> usualVisits() {
    QFile file(QStringLiteral(EVENHALL_DEMO_HALL));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::map<std::string, int> visits;
    const QJsonArray services = QJsonDocument::fromJson(file.readAll()).object()["services"].toArray();
    for (const QJsonValue service : services)
        visits[service["id"].toString().toStdString()] = service["demand"]["weekday_mean"].toInt();
    return visits;
}

struct Shape {
    const char* name;
    QSize size;
    bool low;
};

/// A morning of the demo hall on a kiosk's window.
struct Morning {
    Morning(const QString& language, const Shape& shape) : at(times(), language), kiosk(at.session) {
        at.hall.adopt(demoHall());
        at.hall.setNow(Instant{1'795'397'700'000}); // Monday 2026-11-23, 09:35 in the hall
        int people = 0;
        std::vector<Entity> entities;
        for (const Service& service : demoHall()->services) {
            ServiceView view;
            view.service = service.id;
            view.peopleAhead = people % 23;
            view.wait = {std::chrono::minutes(view.peopleAhead * 3), std::chrono::minutes(view.peopleAhead * 5)};
            view.windows = {WindowId("19"), WindowId("20"), WindowId("28")};
            people += 7;
            entities.emplace_back(view);
        }
        for (const Queue& queue : demoHall()->queues) {
            QueueView view;
            view.queue = queue.id;
            view.waiting = static_cast<int>(queue.id.toString()[1]) % 9 + 3;
            entities.emplace_back(view);
        }
        at.hall.put(entities);
        if (shape.low)
            at.session.switchLow();
        REQUIRE(kiosk.show(shape.size));
        folder = QString("%1-%2-").arg(language, shape.name);
    }

    static KioskTimes times() {
        KioskTimes times = test::patientTimes();
        times.tapGuard = std::chrono::milliseconds(0);
        return times;
    }

    QQuickWindow& window() { return *kiosk.window(); }

    void settle() {
        at.settle();
        QCoreApplication::processEvents();
    }

    void refuse(const char* service, ErrorCode code, std::vector<Alternative> alternatives) {
        ServiceView view;
        view.service = ServiceId(service);
        view.refusal = code;
        view.alternatives = std::move(alternatives);
        at.hall.put(view);
    }

    void printerIs(const char* id, PrinterCondition condition) {
        KioskView view;
        view.kiosk = KioskId(id);
        view.printer = condition;
        at.hall.put(view);
    }

    /// Looks at the page: keeps its picture, and says what is wrong with it.
    void look(const char* page) {
        settle();
        test::keepScreenshot(window(), folder + page);
        static_cast<void>(window().grabWindow()); // lays out
        test::SceneRules rules;
        rules.pixelsPerMillimetre = pixelsPerMillimetre();
        if (at.session.elder()) {
            rules.smallestTarget = 25;
            rules.contrast = 7;
        }
        for (const std::string& fault : test::faultsOf(window(), rules))
            faults.push_back("\n" + folder.toStdString() + page + ": " + fault);
    }

    // As Theme.density has it.
    double pixelsPerMillimetre() {
        const double reported = window().screen()->physicalDotsPerInch() / 25.4;
        const double honest = reported >= 1 && reported <= 25 ? reported : 96 / 25.4;
        const bool wide = window().width() > window().height();
        return std::min(
            {honest, window().width() / (wide ? 400.0 : 240.0), window().height() / (wide ? 240.0 : 400.0)});
    }

    test::AtKiosk at;
    KioskWindow kiosk;
    QString folder;
    std::vector<std::string> faults;
};

void walkServices(Morning& morning) {
    KioskSession& session = morning.at.session;
    morning.look("01-home");
    session.chooseZone("S");
    morning.look("02-services-S");
    session.chooseService("ss.pension_claim");
    morning.look("03-service");
    morning.refuse(
        "ss.pension_claim", ErrorCode::ServiceFull,
        {{AlternativeKind::BookSlot, {}, BusinessDay::parse("2026-11-24").value(), LocalTime{9 * 60 + 30}, {}},
         {AlternativeKind::GuideDesk, {}, {}, {}, {}}});
    morning.look("04-service-full");
    session.back();
    morning.settle();
    session.chooseService("ss.card_loss");
    morning.printerIs("k1", PrinterCondition::NoPaper);
    morning.printerIs("k2", PrinterCondition::Ready);
    morning.look("05-service-no-paper");
    morning.printerIs("k1", PrinterCondition::Ready);
    session.takeTicket();
    morning.look("06-taking");
    morning.at.hall.answer(test::numberS007());
    morning.look("07-result-printing");
    morning.at.hall.put(test::jobIn(PrintState::Printed));
    morning.look("08-result-printed");
    morning.at.hall.put(test::jobIn(PrintState::Failed));
    morning.look("09-result-no-paper");
    session.home();
    morning.settle();
}

void walkFinding(Morning& morning) {
    KioskSession& session = morning.at.session;
    session.open(Page::Find);
    morning.look("10-find");
    session.typeKey("S");
    session.typeKey("B");
    morning.look("11-find-letters");
    session.typeKey("0");
    morning.look("12-find-nothing");
    session.home();
    morning.settle();
    session.chooseZone("A");
    morning.look("13-services-A");
    session.home();
    morning.settle();
    session.open(Page::LifeEvents);
    morning.look("14-life-events");
    session.chooseLifeEvent("home");
    morning.look("15-life-event");
    session.home();
    morning.settle();
    if (session.directory()->hasPickUp()) {
        session.openPickUp();
        morning.look("16-pick-up");
        session.home();
        morning.settle();
    }
}

void walkAppointments(Morning& morning) {
    KioskSession& session = morning.at.session;
    session.open(Page::CheckIn);
    morning.look("20-check-in");
    for (const QChar key : QStringLiteral("7K3QX2M9"))
        session.typeKey(QString(key));
    session.appointment()->refuse(kiosk::Reason::Early);
    morning.look("21-check-in-early");
    session.openBooking();
    morning.settle();
    session.chooseZone("R");
    morning.settle();
    session.chooseService("pol.passport");
    morning.look("22-booking");
    REQUIRE(session.appointment()->days()->rowCount() > 0);
    session.chooseDay(session.appointment()
                          ->days()
                          ->data(session.appointment()->days()->index(0), ChoiceListModel::ChoiceRole)
                          .toString());
    morning.settle();
    session.chooseTime("09:30");
    morning.look("23-booking-chosen");
    session.book();
    Answer booked;
    booked.appointment = AppointmentId("7K3QX2M97K3QX2M9");
    const auto asked = std::find_if(morning.at.hall.asked.begin(), morning.at.hall.asked.end(), [](const auto& each) {
        return std::holds_alternative<BookAppointment>(each.command);
    });
    REQUIRE(asked != morning.at.hall.asked.end());
    asked->answer(booked);
    morning.look("24-booked");
    session.home();
    morning.settle();
}

void walkRest(Morning& morning) {
    KioskSession& session = morning.at.session;
    session.open(Page::MyTicket);
    morning.look("30-my-ticket");
    session.inquiry()->setCode(QStringLiteral("0123456789ABCDEF"));
    session.askTicket();
    REQUIRE(morning.at.lookup.asked.size() == 1);
    TicketView ticket;
    ticket.ticket = TicketId{7};
    ticket.number = "S007";
    ticket.service = ServiceId("ss.card_loss");
    ticket.peopleAhead = 3;
    ticket.wait = WaitRange{std::chrono::minutes(9), std::chrono::minutes(15)};
    morning.at.lookup.asked.front().answer(ticket);
    morning.look("31-my-ticket-found");
    session.home();
    morning.settle();
    session.callStaff();
    Answer told;
    told.request = RequestId("r1");
    morning.at.hall.asked.back().answer(told);
    morning.look("32-help");
    session.home();
    morning.settle();
    session.open(Page::Staff);
    morning.look("33-staff-code");
    for (const char* digit : {"2", "4", "6", "8"})
        session.staff()->type(digit);
    morning.look("34-staff");
    session.home();
    morning.settle();
    morning.at.hall.setConnected(false);
    morning.look("35-no-connection");
    morning.at.hall.setConnected(true);
}

void walkElder(Morning& morning) {
    KioskSession& session = morning.at.session;
    session.open(Page::ElderWhat);
    morning.look("40-elder-what");
    session.open(Page::ElderAreas);
    morning.look("41-elder-areas");
    session.chooseZone("S");
    morning.look("42-elder-services");
    session.chooseService("ss.pension_cert");
    morning.look("43-elder-who");
    session.takeAs("elder");
    morning.settle();
    morning.at.hall.asked.back().answer(test::numberS007());
    morning.at.hall.put(test::jobIn(PrintState::Printed));
    morning.look("44-elder-result");
    morning.at.hall.put(test::jobIn(PrintState::InDoubt));
    morning.look("45-elder-in-doubt");
    session.home();
    morning.settle();
    session.askCompany();
    morning.look("46-elder-company");
    session.home();
    morning.settle();
}

void walkIdentity(Morning& morning) {
    HallConfiguration configuration = *demoHall();
    configuration.kiosks.front().identityReader = true;
    morning.at.hall.adopt(std::make_shared<const HallConfiguration>(configuration));
    KioskSession& session = morning.at.session;
    session.chooseZone("S");
    morning.settle();
    session.chooseService("ss.card_loss");
    morning.settle();
    session.takeTicket();
    REQUIRE(session.page() == Page::Identity);
    morning.look("36-identity");
    session.home();
    morning.settle();
}

/// Touches to paper: an area or the way to all areas, perhaps a page to turn, the service, the key.
int touchesTo(Morning& morning, const Service& service) {
    KioskSession& session = morning.at.session;
    ServiceDirectory& directory = *session.directory();
    const Queue* queue = nullptr;
    for (const Queue& each : demoHall()->queues)
        if (each.id == service.queue)
            queue = &each;
    int touches = 3;
    const QString zone = QString::fromStdString(queue->zone.toString());
    if (test::findVisible(morning.window(), "zone-" + zone) == nullptr) {
        session.open(Page::Find);
        morning.settle();
        REQUIRE(test::findVisible(morning.window(), "zone-" + zone) != nullptr);
        ++touches;
    }
    session.chooseZone(zone);
    morning.settle();
    static_cast<void>(morning.window().grabWindow());
    const QString item = "service-" + QString::fromStdString(service.id.toString());
    while (test::findVisible(morning.window(), item) == nullptr) {
        PageModel& pages = *directory.services();
        REQUIRE(pages.page() + 1 < pages.pageCount());
        session.turnPage(&pages, pages.page() + 1);
        morning.settle();
        ++touches;
    }
    session.home();
    morning.settle();
    return touches;
}

} // namespace

TEST_CASE("Every service is within four touches, and four fifths of a day within three", "[kiosk][pages]") {
    const auto shape =
        GENERATE(Shape{"portrait", QSize(1080, 1920), false}, Shape{"landscape", QSize(1920, 1080), false});
    Morning morning(QStringLiteral("zh-CN"), shape);
    const std::map<std::string, int> demand = usualVisits();
    int visits = 0;
    int withinThree = 0;
    for (const Service& service : demoHall()->services) {
        CAPTURE(service.id.toString());
        const int touches = touchesTo(morning, service);
        CHECK(touches <= 4);
        visits += demand.at(service.id.toString());
        withinThree += touches <= 3 ? demand.at(service.id.toString()) : 0;
    }
    REQUIRE(visits > 0);
    CHECK(withinThree >= visits * 4 / 5);
}

TEST_CASE("No question of the green button has more than six answers", "[kiosk][pages]") {
    Morning morning(QStringLiteral("zh-CN"), Shape{"portrait", QSize(1080, 1920), false});
    KioskSession& session = morning.at.session;
    const auto answers = [&] {
        morning.settle();
        static_cast<void>(morning.window().grabWindow());
        const std::vector<std::string> keys = test::keysOf(morning.window());
        return std::count_if(keys.begin(), keys.end(), [](const std::string& key) {
            return key.rfind("service-", 0) == 0 || key.rfind("zone-", 0) == 0 || key.rfind("class-", 0) == 0 ||
                   key == "elderOther" || key == "elderDontKnow";
        });
    };
    session.open(Page::ElderWhat);
    CHECK(answers() <= 6);
    CHECK(test::findVisible(morning.window(), "elderDontKnow") != nullptr);
    CHECK(test::findVisible(morning.window(), "companyButton") != nullptr);
    session.open(Page::ElderAreas);
    CHECK(answers() <= 6);
    session.chooseZone("A");
    CHECK(answers() <= 6);
    session.chooseService("hall.pickup");
    CHECK(answers() <= 6);
}

TEST_CASE("In a language that nobody speaks no text of the windows stays readable", "[kiosk][pages]") {
    Morning morning(QStringLiteral("qps-plocm"), Shape{"portrait", QSize(1080, 1920), false});
    KioskSession& session = morning.at.session;
    const auto untranslated = [&] {
        morning.settle();
        std::vector<std::string> found;
        for (const std::string& text : test::textsOf(morning.window())) {
            const QString words = QString::fromStdString(text);
            static const QRegularExpression english(QStringLiteral("[A-Za-z]{4,}"));
            if (english.match(words).hasMatch())
                found.push_back(text);
        }
        return found;
    };
    CHECK(untranslated() == std::vector<std::string>());
    for (const Page page :
         {Page::Find, Page::LifeEvents, Page::CheckIn, Page::MyTicket, Page::ElderWhat, Page::ElderAreas}) {
        session.open(page);
        CAPTURE(static_cast<int>(page));
        CHECK(untranslated() == std::vector<std::string>());
        session.home();
        morning.settle();
    }
}

TEST_CASE("Every page keeps its sizes, its contrast and its texts whole", "[kiosk][pages]") {
    const auto language = GENERATE("zh-CN", "en", "qps-plocm");
    const auto shape = GENERATE(Shape{"portrait", QSize(1080, 1920), false},
                                Shape{"landscape", QSize(1920, 1080), false}, Shape{"low", QSize(1080, 1920), true});
    Morning morning(QString::fromLatin1(language), shape);
    walkServices(morning);
    walkFinding(morning);
    walkAppointments(morning);
    walkRest(morning);
    walkElder(morning);
    walkIdentity(morning);
    CHECK(morning.faults == std::vector<std::string>());
}
