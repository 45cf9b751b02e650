// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/kiosk_session.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace evenhall {
namespace {

const QStringList translated{QStringLiteral("zh-CN"), QStringLiteral("en")};
const QStringList rightToLeftScripts{QStringLiteral("ug"), QStringLiteral("ar"), QStringLiteral("fa"),
                                     QStringLiteral("ur"), QStringLiteral("he"), QStringLiteral("qps")};

/// "老年人(70岁及以上)": a name, and its condition in parentheses, ASCII or Chinese ones.
ChoiceListModel::Choice classChoice(const PriorityClass& priorityClass, const std::string& language) {
    static const QRegularExpression form(QStringLiteral("^(.+?)\\s*[((](.+)[))]\\s*$"));
    const QString name = QString::fromStdString(priorityClass.name.in(language));
    const QRegularExpressionMatch parts = form.match(name);
    return {QString::fromStdString(priorityClass.id.toString()), parts.hasMatch() ? parts.captured(1) : name,
            parts.captured(2), 0};
}

} // namespace

KioskSession::KioskSession(const KioskSurroundings& around, const KioskId& kiosk, QString language, KioskTimes times)
    : m_hall(around.hall)
    , m_reader(around.reader)
    , m_kiosk(kiosk)
    , m_firstLanguage(std::move(language))
    , m_times(times)
    , m_directory(m_hall, kiosk)
    , m_service(m_hall)
    , m_ticket(m_hall, times.printPatience)
    , m_appointment(m_hall)
    , m_inquiry(m_hall, around.lookup)
    , m_help(m_hall, kiosk)
    , m_printer(m_hall, kiosk)
    , m_map(m_hall, kiosk)
    , m_voice(around.speech)
    , m_staff(around.staffCode) {
    connectTimers();
    connectHall();
    setLanguage(m_firstLanguage);
}

void KioskSession::connectTimers() {
    m_guard.setSingleShot(true);
    m_guard.setInterval(m_times.tapGuard);
    m_rest.setSingleShot(true);
    m_rest.setInterval(m_times.rest);
    m_clock.start(std::chrono::seconds(1));
    m_rest.start();
    connect(&m_guard, &QTimer::timeout, this, &KioskSession::settlingChanged);
    connect(&m_clock, &QTimer::timeout, this, &KioskSession::clockChanged);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_resting = page() == kiosk::Page::Home && connected();
        emit modeChanged();
    });
    connect(&m_idle, &IdleWatch::warningChanged, this, &KioskSession::idleWarningChanged);
    connect(&m_idle, &IdleWatch::secondsLeftChanged, this, &KioskSession::idleSecondsLeftChanged);
    connect(&m_idle, &IdleWatch::ended, this, &KioskSession::reset);
}

void KioskSession::connectHall() {
    connect(&m_hall, &HallSource::connectionChanged, this, &KioskSession::hallChanged);
    connect(&m_hall, &HallSource::reset, this, &KioskSession::hallReset);
    connect(&m_hall, &HallSource::entityChanged, this, [this](const EntityKey& key) {
        if (key.kind == EntityKind::Hall)
            emit hallChanged();
    });
    connect(&m_service, &ChosenService::changed, this, [this] { m_map.show(ZoneId(m_service.zone().toStdString())); });
    connect(&m_directory, &ServiceDirectory::searchMissed, this, [this](const QString& letters) {
        m_hall.execute(ReportMissedSearch{m_kiosk, letters.toStdString()}, {}, [](const Answer&) {});
    });
    connect(&m_appointment, &AppointmentDesk::bookedNow, this, [this] { replacePage(kiosk::Page::Booked); });
}

QString KioskSession::hallName() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? QString::fromStdString(configuration->name.in(m_language.toStdString()))
                                    : QString();
}

QString KioskSession::clock() const {
    const HallView* view = hallView();
    if (view == nullptr)
        return {};
    return QString::fromStdString(Now{m_hall.hallNow(), view->utcOffset}.localTime().toString());
}

QString KioskSession::day() const {
    const HallView* view = hallView();
    if (view == nullptr)
        return {};
    return QString::fromStdString(Now{m_hall.hallNow(), view->utcOffset}.localDay().toString());
}

bool KioskSession::connected() const {
    return m_hall.isConnected() && m_hall.configuration() != nullptr;
}

bool KioskSession::ticketing() const {
    return hallView() != nullptr && hallView()->ticketing;
}

bool KioskSession::rightToLeft() const {
    return rightToLeftScripts.contains(m_language.section('-', 0, 0));
}

void KioskSession::back() {
    if (page() == kiosk::Page::Taking || !acceptTap()) // the answer to a wish decides where it leads
        return;
    if (m_trail.size() <= 2 || page() == kiosk::Page::Result || page() == kiosk::Page::Booked) {
        reset();
        return;
    }
    m_reader.stop();
    m_trail.pop_back();
    watchIdle();
    emit pageChanged();
}

void KioskSession::home() {
    if (page() == kiosk::Page::Taking || !acceptTap())
        return;
    const bool low = m_low;
    reset();
    m_low = low; // whoever needs it stays; it ends with the time-out
    watchIdle();
    emit modeChanged();
}

void KioskSession::switchLanguage() {
    if (!acceptTap())
        return;
    QStringList languages = translated;
    if (!languages.contains(m_firstLanguage))
        languages.prepend(m_firstLanguage);
    setLanguage(languages[(languages.indexOf(m_language) + 1) % languages.size()]);
    watchIdle();
}

void KioskSession::switchLow() {
    if (!acceptTap())
        return;
    m_low = !m_low;
    watchIdle();
    emit modeChanged();
}

void KioskSession::switchVoice() {
    if (acceptTap())
        m_voice.setOn(!m_voice.on());
}

void KioskSession::touched() {
    const bool only = m_idle.warning() || m_resting; // a touch that wakes or stays chooses nothing below
    if (only)
        static_cast<void>(acceptTap());
    m_idle.touched();
    m_rest.start();
    if (m_resting) {
        m_resting = false;
        emit modeChanged();
    }
}

bool KioskSession::acceptTap() {
    if (m_guard.isActive())
        return false;
    m_guard.start();
    emit settlingChanged();
    return true;
}

const HallView* KioskSession::hallView() const {
    const std::vector<const Entity*> views = m_hall.all(EntityKind::Hall);
    return views.empty() ? nullptr : &std::get<HallView>(*views.front());
}

void KioskSession::reset() {
    if (page() == kiosk::Page::Taking) { // somebody's number is on its way
        m_idle.start(m_times.idle);
        return;
    }
    m_trail = {kiosk::Page::Home};
    m_low = m_booking = false;
    m_reader.stop();
    m_wish.reset();
    m_directory.startOver();
    m_appointment.startOver();
    m_inquiry.startOver();
    m_help.forget();
    m_staff.shut();
    m_voice.startOver();
    m_ticket.clear();
    setElder(false);
    setLanguage(m_firstLanguage);
    watchIdle();
    emit modeChanged();
    emit pageChanged();
}

void KioskSession::hallReset() {
    showClasses();
    emit hallChanged();
    emit clockChanged();
    if (page() == kiosk::Page::Services && m_directory.servicesShown() == 0) // another configuration without these
        reset();
}

void KioskSession::showClasses() {
    std::vector<ChoiceListModel::Choice> classes;
    const std::string language = m_language.toStdString();
    if (const auto configuration = m_hall.configuration())
        for (const PriorityClass& each : configuration->priorityClasses)
            if (each.grant != PriorityGrant::Staff && !each.reasonRequired)
                classes.push_back(classChoice(each, language));
    m_classes.show(std::move(classes));
}

void KioskSession::goTo(kiosk::Page page) {
    m_trail.push_back(page);
    watchIdle();
    emit pageChanged();
}

void KioskSession::replacePage(kiosk::Page page) {
    m_trail.back() = page;
    watchIdle();
    emit pageChanged();
}

void KioskSession::watchIdle() {
    if (page() == kiosk::Page::Home && m_language == m_firstLanguage && !m_low)
        m_idle.stop();
    else
        m_idle.start(m_elder ? m_times.elderIdle : m_times.idle);
    m_rest.start();
}

void KioskSession::setElder(bool elder) {
    if (elder == m_elder)
        return;
    m_elder = elder;
    m_voice.setOn(elder);
    emit modeChanged();
}

void KioskSession::setLanguage(const QString& language) {
    m_language = language;
    m_directory.setLanguage(language);
    m_service.setLanguage(language);
    m_appointment.setLanguage(language);
    m_inquiry.setLanguage(language);
    m_map.setLanguage(language);
    m_voice.setLanguage(language);
    showClasses();
    emit languageChanged();
    emit hallChanged();
}

} // namespace evenhall
