// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/hall_client.h"
#include "drivers/host/device_host.h"
#include "drivers/host/hall_bridge.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>

namespace evenhall::device_host {

/// The running device host: devices, connection and bridge together, and what a person may read about them.
/// Lives on the thread of its event loop.
class HostService : public QObject {
    Q_OBJECT
public:
    /// `settings.subscription` is filled in here.
    HostService(const DeviceConfiguration& devices, std::unique_ptr<LedgerKeeper> ledger, ClientSettings settings,
                std::function<device::WallTime()> now);
    ~HostService() override;

    void start();
    /// Lets the devices finish, tries for two seconds to tell the hall what they did, then emits stopped().
    void stop();

signals:
    void stopped();

private:
    [[nodiscard]] HostReports reports();
    void onPrinted(const device::JobId& job, const device::PrintOutcome& outcome);
    void onStatus(const device::PrinterName& printer, const device::DeviceStatus& status);
    void onShown(const SignName& sign, const device::SignOutcome& outcome);
    void onConnectionChanged();
    void finishWhenReported();
    void say(const std::string& line) const;

    HallClient m_hall;
    DeviceHost m_devices;
    HallBridge m_bridge;
    std::map<SignName, std::string> m_signTexts; ///< the last word of each sign, so that only changes are told
    bool m_wasConnected = false;
};

} // namespace evenhall::device_host
