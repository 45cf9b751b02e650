// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace evenhall {

/// Where the bar stands on its screen, kept in the settings file: the group [bar] with edge = top, bottom, left or
/// right, and along = 0 (start of that edge) to 1 (its end). A file that cannot be written costs only the memory.
class BarPlace : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString edge READ edge WRITE setEdge NOTIFY changed)
    Q_PROPERTY(double along READ along WRITE setAlong NOTIFY changed)
public:
    /// An empty name: usual place, nothing kept.
    explicit BarPlace(QString file, QObject* parent = nullptr);

    [[nodiscard]] const QString& edge() const { return m_edge; }
    void setEdge(const QString& edge); ///< anything else than the four is ignored
    [[nodiscard]] double along() const { return m_along; }
    void setAlong(double along); ///< brought into 0 to 1

signals:
    void changed();

private:
    void keep() const;

    QString m_file;
    QString m_edge = QStringLiteral("top");
    double m_along = 1;
};

} // namespace evenhall
