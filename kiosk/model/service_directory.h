// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "kiosk/model/choice_list_model.h"
#include "kiosk/model/page_model.h"
#include "kiosk/model/service_list_model.h"
#include "kiosk/model/zone_list_model.h"

#include <QObject>
#include <QString>

namespace evenhall {

/// All ways to a service: the areas of the hall, departments, life events, letters. Keeps the lists that pages show
/// one page at a time; follows the hall's configuration. Lives on the thread of its hall source.
class ServiceDirectory : public QObject {
    Q_OBJECT
    Q_PROPERTY(evenhall::PageModel* homeZones READ homeZones CONSTANT)
    Q_PROPERTY(evenhall::PageModel* zones READ zones CONSTANT)
    Q_PROPERTY(evenhall::PageModel* departments READ departments CONSTANT)
    Q_PROPERTY(evenhall::PageModel* lifeEvents READ lifeEvents CONSTANT)
    Q_PROPERTY(evenhall::PageModel* services READ services CONSTANT)
    Q_PROPERTY(evenhall::PageModel* elderServices READ elderServices CONSTANT)
    Q_PROPERTY(evenhall::PageModel* found READ found CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged) ///< of the services shown
    Q_PROPERTY(QString letters READ letters NOTIFY lettersChanged)
    Q_PROPERTY(QString usefulKeys READ usefulKeys NOTIFY lettersChanged) ///< the keys that still lead somewhere
    Q_PROPERTY(bool hasPickUp READ hasPickUp NOTIFY titleChanged)
public:
    ServiceDirectory(HallSource& hall, const KioskId& kiosk, QObject* parent = nullptr);

    void setLanguage(const QString& language);
    void showZone(const ZoneId& zone);
    void showDepartment(const DepartmentId& department);
    void showPickUp();
    void startOver(); ///< first pages, no letters

    /// One more letter or digit, or one less. Keys that lead nowhere are taken, too, so that a missed search is known.
    void type(QChar key);
    void erase();
    void clearLetters();

    [[nodiscard]] std::vector<ServiceId> lifeEventSteps(const LifeEventId& event) const;

    [[nodiscard]] PageModel* homeZones() { return &m_homeZonePage; }
    [[nodiscard]] PageModel* zones() { return &m_zonePage; }
    [[nodiscard]] PageModel* departments() { return &m_departmentPage; }
    [[nodiscard]] PageModel* lifeEvents() { return &m_lifeEventPage; }
    [[nodiscard]] PageModel* services() { return &m_servicePage; }
    [[nodiscard]] PageModel* elderServices() { return &m_elderPage; }
    [[nodiscard]] PageModel* found() { return &m_foundPage; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] const QString& letters() const { return m_letters; }
    [[nodiscard]] QString usefulKeys() const;
    [[nodiscard]] bool hasPickUp() const;
    [[nodiscard]] int servicesShown() const { return m_services.rowCount(); }

signals:
    void titleChanged();
    void lettersChanged();
    /// What was typed leads to nothing; said once per search.
    void searchMissed(const QString& letters);

private:
    enum class Listing { None, Zone, Department, PickUp };

    void rebuild();
    void search();
    void list(Listing listing, std::string id, std::vector<ServiceId> services);

    HallSource& m_hall;
    std::string m_language;
    Listing m_listing = Listing::None;
    std::string m_listed;
    QString m_letters;
    bool m_missed = false;
    ZoneListModel m_zones;
    ServiceListModel m_services;
    ServiceListModel m_elder;
    ServiceListModel m_found;
    ChoiceListModel m_departments;
    ChoiceListModel m_lifeEvents;
    PageModel m_homeZonePage;
    PageModel m_zonePage;
    PageModel m_departmentPage;
    PageModel m_lifeEventPage;
    PageModel m_servicePage;
    PageModel m_elderPage;
    PageModel m_foundPage;
};

} // namespace evenhall
