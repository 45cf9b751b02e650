// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_source.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <string>

namespace evenhall {

/// What a window does besides its plan for a while, because a manager or the hall itself accepted a suggestion or a
/// manager gave it something else: its clerk must know it, and know when it ends. Lives on the thread of the hall
/// source.
class TemporaryWork : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString until READ until NOTIFY changed)   ///< the hall's clock; empty: not active
    Q_PROPERTY(QString queues READ queues NOTIFY changed) ///< names; empty: the hall does not say which
    Q_PROPERTY(bool first READ first NOTIFY changed)      ///< these go before the window's own
    Q_PROPERTY(evenhall::TemporaryWork::News news READ news NOTIFY changed)
public:
    enum class News { None, Begun, Over };
    Q_ENUM(News)

    TemporaryWork(HallSource& hall, WindowId window);

    void setLanguage(const QString& language);
    [[nodiscard]] bool active() const { return m_until.has_value(); }
    [[nodiscard]] QString until() const;
    [[nodiscard]] QString queues() const;
    [[nodiscard]] bool first() const;
    [[nodiscard]] News news() const { return m_news; } ///< for some seconds after it began or ended

signals:
    void changed();

private:
    void follow(const EntityKey& key);
    void look();
    [[nodiscard]] const SuggestionView* suggestion() const;

    HallSource& m_hall;
    WindowId m_window;
    std::string m_language;
    std::optional<Instant> m_until;
    bool m_seen = false; ///< the window has been seen: what differs from now on is news
    News m_news = News::None;
    QTimer m_newsFor;
};

} // namespace evenhall
