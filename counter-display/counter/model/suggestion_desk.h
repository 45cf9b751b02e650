// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"
#include "app/hall_service/role.h"
#include "counter-display/counter/model/counter_terms.h"
#include "counter-display/counter/model/suggestion_list_model.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariantMap>

#include <optional>
#include <string>

namespace evenhall {

/// What could be done about the hall's queues now: the suggestions on offer, of which one is chosen and then accepted
/// or dismissed, and those in force. A choice belongs to its suggestion: when the hall takes the offer back, nothing
/// else slips in its place. Lives on the thread of the hall source.
class SuggestionDesk : public QObject {
    Q_OBJECT
    Q_PROPERTY(evenhall::SuggestionListModel* offers READ offers CONSTANT)
    Q_PROPERTY(evenhall::SuggestionListModel* inForce READ inForce CONSTANT)
    Q_PROPERTY(bool mayDecide READ mayDecide CONSTANT)              ///< others only look on
    Q_PROPERTY(int chosenRow READ chosenRow NOTIFY chosenChanged)   ///< of the offers; -1: none
    Q_PROPERTY(QVariantMap chosen READ chosen NOTIFY chosenChanged) ///< what the list of offers says about it, by role
    Q_PROPERTY(bool withdrawn READ withdrawn NOTIFY chosenChanged)  ///< the chosen offer is no longer there
    Q_PROPERTY(int movesLeft READ movesLeft NOTIFY changed)         ///< of the day; -1: not known
    Q_PROPERTY(evenhall::SuggestionDesk::Quiet quiet READ quiet NOTIFY changed)
    Q_PROPERTY(int leastSaved READ leastSaved NOTIFY changed)       ///< minutes of waiting that a move must save
    Q_PROPERTY(QString freeWindows READ freeWindows NOTIFY changed) ///< open and needed by nobody for half an hour
public:
    /// Why there is nothing on offer.
    enum class Quiet { Offers, SwitchedOff, DayClosed, NobodyWaits, MovesUsed, NothingHelps };
    Q_ENUM(Quiet)

    SuggestionDesk(HallSource& hall, evenhall::Role role);

    void setLanguage(const QString& language);
    [[nodiscard]] SuggestionListModel* offers() { return &m_offers; }
    [[nodiscard]] SuggestionListModel* inForce() { return &m_inForce; }
    [[nodiscard]] bool mayDecide() const { return m_mayDecide; }
    [[nodiscard]] int chosenRow() const { return m_chosen ? m_offers.rowOf(*m_chosen) : -1; }
    [[nodiscard]] QVariantMap chosen() const;
    [[nodiscard]] bool withdrawn() const { return m_chosen && chosenRow() < 0; }
    [[nodiscard]] int movesLeft() const;
    [[nodiscard]] Quiet quiet() const;
    [[nodiscard]] int leastSaved() const;
    [[nodiscard]] QString freeWindows() const;

    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void step(int by); ///< to the offer so many places on; without a choice to the first
    Q_INVOKABLE void accept();
    Q_INVOKABLE void dismiss();

signals:
    void chosenChanged();
    void changed();
    void accepted();
    void dismissed();
    void refused(evenhall::counter::Problem problem);

private:
    void follow(const EntityKey& key);
    void ask(Command command, void (SuggestionDesk::*done)());

    HallSource& m_hall;
    bool m_mayDecide;
    bool m_asking = false;
    std::optional<SuggestionId> m_chosen;
    std::string m_language;
    QTimer m_minute;
    SuggestionListModel m_offers;
    SuggestionListModel m_inForce;
};

} // namespace evenhall
