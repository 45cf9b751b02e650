// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window/fake_hall.h"

#include <utility>

namespace evenhall::test {

FakeHall::FakeHall() : m_configuration(std::make_shared<const HallConfiguration>(smallHall())) {
    HallView view;
    view.hall = HallId("test-hall");
    view.open = view.ticketing = true;
    view.utcOffset = std::chrono::minutes(480);
    Update snapshot;
    snapshot.snapshot = true;
    snapshot.sequence = ++m_sequence;
    snapshot.changed = {view};
    HallReplica::take(snapshot);
}

void FakeHall::put(Entity entity) {
    update({std::move(entity)}, {});
}

void FakeHall::put(std::vector<Entity> entities) {
    update(std::move(entities), {});
}

void FakeHall::take(const EntityKey& key) {
    update({}, {key});
}

void FakeHall::update(std::vector<Entity> changed, std::vector<EntityKey> removed) {
    Update delta;
    delta.previous = m_sequence;
    delta.sequence = ++m_sequence;
    delta.changed = std::move(changed);
    delta.removed = std::move(removed);
    HallReplica::take(delta);
}

void FakeHall::setConnected(bool connected) {
    m_connected = connected;
    emit connectionChanged();
}

void FakeHall::adopt(std::shared_ptr<const HallConfiguration> configuration) {
    m_configuration = std::move(configuration);
    emit reset();
}

void FakeHall::execute(Command command, std::string note, AnswerCallback done) {
    asked.push_back({std::move(command), std::move(note), std::move(done), {}});
}

void FakeHall::executeFor(RawIdentity identity, Command command, std::string note, AnswerCallback done) {
    asked.push_back({std::move(command), std::move(note), std::move(done), std::move(identity)});
}

FakeHall::Asked FakeHall::answer(const Answer& answer) {
    Asked first = std::move(asked.front());
    asked.erase(asked.begin());
    first.answer(answer);
    return first;
}

LocalizedText bilingual(const std::string& chinese, const std::string& english) {
    return {{{"zh-CN", chinese}, {"en", english}}};
}

namespace {

Service makeService(const std::string& id, const std::string& queue, LocalizedText name,
                    const std::string& initials = {}) {
    Service service;
    service.initials = initials;
    service.department = DepartmentId("hrss");
    service.id = ServiceId(id);
    service.queue = QueueId(queue);
    service.name = std::move(name);
    service.materials = {bilingual("居民身份证", "Identity card"), bilingual("社会保障卡", "Social security card")};
    return service;
}

void addZones(HallConfiguration& hall) {
    hall.zones = {{ZoneId("A"), bilingual("社会事务区", "Social Affairs"), 1},
                  {ZoneId("S"), bilingual("社保医保区", "Social Security and Medical Insurance"), 1},
                  {ZoneId("H"), bilingual("公积金区", "Housing Provident Fund"), 2},
                  {ZoneId("W"), bilingual("税务区", "Tax"), 2},
                  {ZoneId("U"), bilingual("公共服务区", "Public Utilities"), 1},
                  {ZoneId("M"), bilingual("商事服务区", "Business Services"), 2},
                  {ZoneId("R"), bilingual("公安区", "Public Security"), 1},
                  {ZoneId("F"), bilingual("不动产登记区", "Real Estate Registration"), 2},
                  {ZoneId("K"), bilingual("工程建设与综合审批区", "Projects and General Approvals"), 3}};
}

void addServices(HallConfiguration& hall) {
    const auto queue = [&](const char* id, const char* zone, const char* chinese, const char* english) {
        hall.queues.push_back({QueueId(id), ZoneId(zone), bilingual(chinese, english), {{NumberClass::Normal, zone}}});
    };
    queue("A1", "A", "婚姻登记", "Marriage");
    queue("S1", "S", "养老待遇", "Pensions");
    queue("S2", "S", "社保卡", "Social security cards");
    hall.services = {
        makeService("civil.marriage", "A1", bilingual("结婚登记", "Marriage registration")),
        makeService("ss.pension_claim", "S1", bilingual("养老保险待遇申领(退休)", "Pension claim (retirement)")),
        makeService("ss.pension_cert", "S1", bilingual("领取养老金资格认证", "Pension eligibility verification")),
        makeService("ss.pension_query", "S1", bilingual("养老待遇查询与调整", "Pension enquiry and adjustment")),
        makeService("ss.card_loss", "S2", bilingual("社保卡挂失补办", "Report and replace a lost card"),
                    "SBKGSBB RARALC"),
        makeService("ss.card_new", "S2", bilingual("社保卡申领", "New social security card"), "SBKSL NSSC"),
        makeService("ss.card_pin", "S2", bilingual("社保卡密码重置", "Reset the card's password")),
        makeService("ss.transfer", "S2", bilingual("社保关系转移接续", "Transfer of social insurance")),
        makeService("ss.print", "S2", bilingual("参保证明打印", "Proof of insurance"))};
    hall.elderServices = {ServiceId("ss.pension_cert"), ServiceId("ss.card_loss"), ServiceId("ss.print")};
}

void addWindows(HallConfiguration& hall) {
    for (int number = 13; number <= 15; ++number) {
        Window window;
        window.id = WindowId(std::to_string(number));
        window.number = number;
        window.label = bilingual(std::to_string(number) + "号窗口", "Window " + std::to_string(number));
        window.zone = ZoneId("S");
        hall.windows.push_back(std::move(window));
    }
}

} // namespace

HallConfiguration smallHall() {
    HallConfiguration hall;
    hall.id = HallId("test-hall");
    hall.name = bilingual("示范市政务服务中心", "Demo City Government Service Centre");
    hall.timeZone = "Asia/Shanghai";
    hall.languages = {"zh-CN", "en"};
    addZones(hall);
    addServices(hall);
    addWindows(hall);
    hall.departments = {{DepartmentId("hrss"), bilingual("人力资源和社会保障局", "Human Resources Bureau")}};
    hall.lifeEvents = {{LifeEventId("retire"),
                        bilingual("退休一件事", "Retiring"),
                        {ServiceId("ss.pension_claim"), ServiceId("ss.card_new")}}};
    PriorityClass elder;
    elder.id = PriorityClassId("elder");
    elder.name = bilingual("老年人", "Older person");
    hall.priorityClasses = {elder};
    for (const char* id : {"k1", "k2", "k3"}) {
        Kiosk kiosk;
        kiosk.id = KioskId(id);
        kiosk.floor = kiosk.id == KioskId("k2") ? 2 : 1;
        hall.kiosks.push_back(kiosk);
    }
    return hall;
}

} // namespace evenhall::test
