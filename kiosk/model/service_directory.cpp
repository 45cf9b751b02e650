// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/model/service_directory.h"

#include "kiosk/model/service_search.h"

#include <algorithm>
#include <utility>

namespace evenhall {
namespace {

constexpr int homeZoneCount = 6;
constexpr int choicesOnPage = 12; // until a page has counted what it can hold
constexpr int elderChoices = 6;
constexpr int foundOnPage = 6;
/// The life event whose services hand out finished documents: a choice of its own, not several services on one number.
const LifeEventId pickUp("pick_up");
constexpr qsizetype mostLetters = 16;

QString textOf(const LocalizedText& text, const std::string& language) {
    return QString::fromStdString(text.in(language));
}

} // namespace

ServiceDirectory::ServiceDirectory(HallSource& hall, const KioskId& kiosk, QObject* parent)
    : QObject(parent)
    , m_hall(hall)
    , m_zones(hall, kiosk)
    , m_services(hall)
    , m_elder(hall)
    , m_found(hall)
    , m_homeZonePage(m_zones, homeZoneCount)
    , m_zonePage(m_zones, choicesOnPage)
    , m_departmentPage(m_departments, choicesOnPage)
    , m_lifeEventPage(m_lifeEvents, choicesOnPage)
    , m_servicePage(m_services, choicesOnPage)
    , m_elderPage(m_elder, elderChoices)
    , m_foundPage(m_found, foundOnPage) {
    connect(&hall, &HallSource::reset, this, &ServiceDirectory::rebuild);
    rebuild();
}

void ServiceDirectory::setLanguage(const QString& language) {
    m_language = language.toStdString();
    m_zones.setLanguage(language);
    m_services.setLanguage(language);
    m_elder.setLanguage(language);
    m_found.setLanguage(language);
    rebuild();
}

void ServiceDirectory::rebuild() {
    std::vector<ChoiceListModel::Choice> departments;
    std::vector<ChoiceListModel::Choice> events;
    if (const auto configuration = m_hall.configuration()) {
        for (const Department& department : configuration->departments) {
            const auto served =
                std::count_if(configuration->services.begin(), configuration->services.end(),
                              [&](const Service& service) { return service.department == department.id; });
            if (served > 0)
                departments.push_back({QString::fromStdString(department.id.toString()),
                                       textOf(department.name, m_language), QString(), static_cast<int>(served)});
        }
        for (const LifeEvent& event : configuration->lifeEvents)
            if (event.id != pickUp)
                events.push_back({QString::fromStdString(event.id.toString()), textOf(event.name, m_language),
                                  QString(), static_cast<int>(event.steps.size())});
        m_elder.show(configuration->elderServices);
    }
    m_departments.show(std::move(departments));
    m_lifeEvents.show(std::move(events));
    search();
    emit titleChanged();
}

void ServiceDirectory::list(Listing listing, std::string id, std::vector<ServiceId> services) {
    m_listing = listing;
    m_listed = std::move(id);
    m_services.show(std::move(services));
    m_servicePage.setPage(0);
    emit titleChanged();
}

void ServiceDirectory::showZone(const ZoneId& zone) {
    std::vector<ServiceId> services;
    if (const auto configuration = m_hall.configuration())
        for (const Service& service : configuration->services)
            for (const Queue& queue : configuration->queues)
                if (queue.id == service.queue && queue.zone == zone)
                    services.push_back(service.id);
    list(Listing::Zone, zone.toString(), std::move(services));
}

void ServiceDirectory::showDepartment(const DepartmentId& department) {
    std::vector<ServiceId> services;
    if (const auto configuration = m_hall.configuration())
        for (const Service& service : configuration->services)
            if (service.department == department)
                services.push_back(service.id);
    list(Listing::Department, department.toString(), std::move(services));
}

void ServiceDirectory::showPickUp() {
    list(Listing::PickUp, {}, lifeEventSteps(pickUp));
}

void ServiceDirectory::startOver() {
    clearLetters();
    for (PageModel* page : {&m_homeZonePage, &m_zonePage, &m_departmentPage, &m_lifeEventPage, &m_elderPage})
        page->setPage(0);
}

void ServiceDirectory::type(QChar key) {
    if (m_letters.size() >= mostLetters)
        return;
    m_letters += key.toUpper();
    search();
    if (m_found.rowCount() == 0 && !m_missed) {
        m_missed = true;
        emit searchMissed(m_letters);
    }
}

void ServiceDirectory::erase() {
    m_letters.chop(1);
    search();
}

void ServiceDirectory::clearLetters() {
    m_letters.clear();
    m_missed = false;
    search();
}

void ServiceDirectory::search() {
    if (const auto configuration = m_hall.configuration())
        m_found.show(findServices(*configuration, m_letters.toStdString()));
    m_foundPage.setPage(0);
    emit lettersChanged();
}

std::vector<ServiceId> ServiceDirectory::lifeEventSteps(const LifeEventId& event) const {
    if (const auto configuration = m_hall.configuration())
        for (const LifeEvent& each : configuration->lifeEvents)
            if (each.id == event)
                return each.steps;
    return {};
}

QString ServiceDirectory::title() const {
    const auto configuration = m_hall.configuration();
    if (configuration == nullptr)
        return {};
    if (m_listing == Listing::Zone)
        for (const Zone& zone : configuration->zones)
            if (zone.id.toString() == m_listed)
                return textOf(zone.name, m_language);
    if (m_listing == Listing::Department)
        for (const Department& department : configuration->departments)
            if (department.id.toString() == m_listed)
                return textOf(department.name, m_language);
    return {};
}

QString ServiceDirectory::usefulKeys() const {
    const auto configuration = m_hall.configuration();
    return configuration != nullptr ? QString::fromStdString(nextLetters(*configuration, m_letters.toStdString()))
                                    : QString();
}

bool ServiceDirectory::hasPickUp() const {
    return !lifeEventSteps(pickUp).empty();
}

} // namespace evenhall
