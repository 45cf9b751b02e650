// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/host_service.h"

#include <QTimer>

#include <iostream>

namespace evenhall::device_host {

namespace {

constexpr std::chrono::milliseconds lastReports{2000};
constexpr std::chrono::milliseconds glance{20};
constexpr std::chrono::milliseconds newsEvery{2000}; ///< from the ledger

/// With one printer only its jobs are asked for; tickets of other kiosks are nobody's business here.
ClientSettings withSubscription(ClientSettings settings, const DeviceConfiguration& devices) {
    settings.subscription.role = Role::DeviceHost;
    if (devices.printers.size() == 1)
        settings.subscription.kiosk = KioskId(devices.printers.front().kiosk.text);
    return settings;
}

std::string describe(const device::SignOutcome& outcome) {
    switch (outcome.state) {
    case device::SignState::Acknowledged:
        return "shows what it should";
    case device::SignState::SentUnconfirmed:
        return "was sent its text and never answers";
    case device::SignState::Refused:
        return "refuses: " + outcome.evidence;
    case device::SignState::NoAnswer:
        return "does not answer: " + outcome.evidence;
    }
    return {};
}

std::string describe(const device::PrintOutcome& outcome) {
    switch (outcome.state) {
    case device::PrintState::Printed:
        return "printed";
    case device::PrintState::Failed:
        return "failed";
    case device::PrintState::InDoubt:
        return "in doubt";
    case device::PrintState::Expired:
        return "expired";
    }
    return {};
}

} // namespace

HostService::HostService(const DeviceConfiguration& devices, std::unique_ptr<LedgerKeeper> ledger,
                         ClientSettings settings, std::function<device::WallTime()> now)
    : m_hall(withSubscription(std::move(settings), devices))
    , m_devices(devices, std::move(ledger), now, reports())
    , m_bridge(m_hall, m_devices, std::move(now), [this](const std::string& line) { say("WARNING: " + line); }) {
    connect(&m_hall, &HallSource::connectionChanged, this, &HostService::onConnectionChanged);
    connect(&m_hall, &HallClient::refused, this,
            [this](const QString& reason) { say("the hall refuses this host: " + reason.toStdString()); });
}

HostService::~HostService() {
    m_devices.stop();
}

void HostService::start() {
    m_hall.start();
    auto* news = new QTimer(this);
    connect(news, &QTimer::timeout, this, [this] { m_devices.reportNews(); });
    news->start(newsEvery);
}

/// Workers report on their own threads; everything here happens on ours.
HostReports HostService::reports() {
    const auto post = [this](auto action) { QMetaObject::invokeMethod(this, action, Qt::QueuedConnection); };
    return {[this, post](const device::JobId& job, const device::PrintOutcome& outcome) {
                post([this, job, outcome] { onPrinted(job, outcome); });
            },
            [this, post](const device::PrinterName& printer, const device::DeviceStatus& status) {
                post([this, printer, status] { onStatus(printer, status); });
            },
            [this, post](const SignName& sign, const device::SignOutcome& outcome) {
                post([this, sign, outcome] { onShown(sign, outcome); });
            }};
}

void HostService::onPrinted(const device::JobId& job, const device::PrintOutcome& outcome) {
    say("job " + job.text + ": " + describe(outcome) + " (" + outcome.evidence + ")");
    m_bridge.onPrinted(job, outcome);
}

void HostService::onStatus(const device::PrinterName& printer, const device::DeviceStatus& status) {
    say("printer " + printer.text + ": " + status.detail);
    m_bridge.onStatus(printer, status);
}

void HostService::onShown(const SignName& sign, const device::SignOutcome& outcome) {
    const std::string text = describe(outcome);
    if (std::exchange(m_signTexts[sign], text) != text)
        say("sign " + sign.text + " " + text);
}

void HostService::onConnectionChanged() {
    const bool connected = m_hall.isConnected();
    if (std::exchange(m_wasConnected, connected) == connected)
        return;
    say(connected ? "connected to the hall" : "the hall is out of reach: " + m_hall.lastTrouble().toStdString());
}

void HostService::stop() {
    m_devices.stop();
    // The workers' last reports lie in our event queue now.
    QTimer::singleShot(lastReports, this, &HostService::stopped);
    auto* look = new QTimer(this);
    connect(look, &QTimer::timeout, this, &HostService::finishWhenReported);
    look->start(glance);
}

void HostService::finishWhenReported() {
    if (m_bridge.unreported() == 0)
        emit stopped();
}

void HostService::say(const std::string& line) const {
    std::cerr << "evenhall-devices: " << line << std::endl;
}

} // namespace evenhall::device_host
