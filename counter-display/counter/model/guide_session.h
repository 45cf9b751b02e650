// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "counter-display/counter/model/counter_terms.h"
#include "counter-display/counter/model/guide_lists.h"
#include "counter-display/counter/model/help_desk.h"
#include "counter-display/counter/model/suggestion_desk.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariantList>

#include <functional>
#include <string>

namespace evenhall {

/// 导办台: the guide desk of a hall, for people who need more than a machine. Issues for somebody, grants a class with
/// a reason, lets a missed number wait again, reprints or voids, and answers every call for help of the hall. Shows
/// what could be done about the queues; the desk of the duty manager also decides on it. The hall decides; this asks
/// and tells. Lives on the thread of the hall source.
class GuideSession : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool connected READ connected NOTIFY changed)
    Q_PROPERTY(QString hallName READ hallName NOTIFY changed)
    Q_PROPERTY(QVariantList classes READ classes NOTIFY changed) ///< of { id, name, reasonRequired }
    Q_PROPERTY(QVariantList kiosks READ kiosks NOTIFY changed)   ///< of { id, ready }: where paper comes out
    Q_PROPERTY(QString issued READ issued NOTIFY told)           ///< number of the last ticket issued here
    Q_PROPERTY(evenhall::counter::Problem problem READ problem NOTIFY told)
    Q_PROPERTY(evenhall::GuideSession::Done done READ done NOTIFY told)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(evenhall::HelpDesk* help READ help CONSTANT)
    Q_PROPERTY(evenhall::SuggestionDesk* suggestions READ suggestions CONSTANT)
    Q_PROPERTY(evenhall::TicketSearchModel* tickets READ tickets CONSTANT)
    Q_PROPERTY(evenhall::ServiceSearchModel* services READ services CONSTANT)
public:
    enum class Done { Nothing, Issued, Granted, Reactivated, Reprinted, Voided, Raised, Accepted, Dismissed };
    Q_ENUM(Done)

    /// `name`: of this desk, as it signs the requests it takes. `role`: as which it follows the hall.
    GuideSession(HallSource& hall, std::string name, QString language, Role role = Role::GuideDesk);

    [[nodiscard]] bool connected() const { return m_hall.isConnected(); }
    [[nodiscard]] QString hallName() const;
    [[nodiscard]] QVariantList classes() const;
    [[nodiscard]] QVariantList kiosks() const;
    [[nodiscard]] const QString& issued() const { return m_issued; }
    [[nodiscard]] counter::Problem problem() const { return m_problem; }
    [[nodiscard]] Done done() const { return m_done; }
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] HelpDesk* help() { return &m_help; }
    [[nodiscard]] SuggestionDesk* suggestions() { return &m_suggestions; }
    [[nodiscard]] TicketSearchModel* tickets() { return &m_tickets; }
    [[nodiscard]] ServiceSearchModel* services() { return &m_services; }

    /// `priority` may be empty; `kiosk` empty: no paper, the desk writes or says the number.
    Q_INVOKABLE void issue(const QString& service, const QString& priority, const QString& reason,
                           const QString& kiosk);
    Q_INVOKABLE void grant(const QString& ticket, const QString& priority, const QString& reason);
    Q_INVOKABLE void reactivate(const QString& ticket);
    Q_INVOKABLE void reprint(const QString& ticket, const QString& kiosk);
    Q_INVOKABLE void voidTicket(const QString& ticket);
    Q_INVOKABLE void switchLanguage();

signals:
    void changed();
    void told();
    void languageChanged();

private:
    void ask(Command command, Done done, const QString& note = {});
    void tell(counter::Problem problem, Done done);
    void setLanguage(const QString& language);

    HallSource& m_hall;
    QString m_language;
    QString m_issued;
    counter::Problem m_problem = counter::Problem::None;
    Done m_done = Done::Nothing;
    QTimer m_toldFor;
    HelpDesk m_help;
    SuggestionDesk m_suggestions;
    TicketSearchModel m_tickets;
    ServiceSearchModel m_services;
};

} // namespace evenhall
