// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pilot/server.h"

#include <QGenericPlugin>

namespace evenhall::pilot {

/// Brings the pilot into an unmodified program: QT_QPA_GENERIC_PLUGINS=evenhall-pilot:SOCKET.
class Plugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "plugin.json")
public:
    QObject* create(const QString&, const QString& specification) override { return new Server(specification); }
};

} // namespace evenhall::pilot

#include "plugin.moc"
