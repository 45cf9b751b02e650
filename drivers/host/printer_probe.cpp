// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/host/printer_probe.h"

#include "drivers/channels/make_channel.h"
#include "drivers/channels/usb_channel.h"
#include "drivers/channels/usb_printers.h"
#include "drivers/escpos/conversation.h"
#include "drivers/escpos/encoder.h"
#include "drivers/escpos/questions.h"
#include "drivers/star/star_commands.h"
#include "drivers/star/star_status.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace evenhall::device_host {

namespace {

using device::ConfirmLevel;
using device::Outcome;
using escpos::BarrierAnswer;
using escpos::BlockAnswer;
using escpos::Conversation;
using escpos::FullStatusAnswer;
using escpos::ProcessIdAnswer;
using escpos::StatusAnswer;
using profiles::PrinterProfile;

std::string identity(Conversation& conversation, int number, std::chrono::milliseconds timeout) {
    const auto answer = conversation.ask<BlockAnswer>(escpos::encodeIdentityRequest(number), timeout);
    return answer ? escpos::textOf(*answer) : std::string();
}

bool answersStar(device::Channel& channel, std::chrono::milliseconds timeout) {
    std::array<std::byte, 64> buffer{};
    star::StatusParser parser;
    if (!channel.isOpen() || !channel.write(star::StatusRequest, timeout).ok())
        return false;
    const device::Outcome<std::size_t> count = channel.read(buffer, timeout);
    return count && !parser.feed(std::span(buffer).first(*count)).empty();
}

std::string withoutMaker(const DeviceIdentity& device) {
    const bool repeats = !device.maker.empty() && device.model.starts_with(device.maker + " ");
    return repeats ? device.model.substr(device.maker.size() + 1) : std::string();
}

const PrinterProfile& fitting(const ProbeFindings& findings, const profiles::ProfileStore& store) {
    // "XPRINTER XP-58IIH" is what some makers write as their model.
    for (const std::string& name : {findings.model, findings.device.model, withoutMaker(findings.device),
                                    findings.product, findings.device.maker})
        if (const PrinterProfile* profile = store.forModel(name))
            return *profile;
    if (findings.answersFullStatus && store.find("custom-kiosk") != nullptr)
        return *store.find("custom-kiosk");
    if (findings.answersStar && !findings.answersStatus && store.find("star-line") != nullptr)
        return *store.find("star-line");
    return *store.find(profiles::genericProfile);
}

std::string productAt(const device::UsbAddress& address) {
    if (const Outcome<std::vector<channels::UsbPrinter>> printers = channels::listUsbPrinters())
        for (const channels::UsbPrinter& printer : *printers)
            if (printer.address == address || printer.path == address.value)
                return printer.product;
    return {};
}

Outcome<ProbeFindings> probeUsb(const device::UsbAddress& address, std::chrono::milliseconds timeout) {
    channels::UsbChannel channel(address);
    if (const Outcome<void> opened = channel.open(); !opened)
        return opened.fault();
    // Asked first: it is answered by the interface, whatever state the printer is in.
    const Outcome<std::string> deviceId = channel.askDeviceId();
    ProbeFindings findings = channel.canAnswer() ? probePrinter(channel, timeout) : ProbeFindings{};
    findings.device = deviceId ? parseDeviceIdentity(*deviceId) : DeviceIdentity{};
    findings.product = productAt(address);
    return findings;
}

ConfirmLevel shownLevel(const ProbeFindings& findings) {
    if (findings.answersProcessId)
        return ConfirmLevel::ProcessId;
    return findings.answersBarrier ? ConfirmLevel::Barrier : ConfirmLevel::Delivered;
}

} // namespace

ProbeFindings probePrinter(device::Channel& channel, std::chrono::milliseconds timeout) {
    Conversation conversation(channel, true);
    ProbeFindings findings;
    findings.answersStatus = conversation.ask<StatusAnswer>(escpos::encodeStatusRequest(1), timeout).has_value();
    if (!findings.answersStatus) {
        findings.answersStar = answersStar(channel, timeout);
        if (findings.answersStar)
            return findings;
    }
    findings.answersFullStatus =
        conversation.ask<FullStatusAnswer>(escpos::encodeStatusRequest(escpos::fullStatusQuestion), timeout)
            .has_value();
    if (!findings.answersStatus && !findings.answersFullStatus)
        return findings; // the other questions wait in its buffer, and would be printed if it is no ESC/POS printer
    findings.maker = identity(conversation, escpos::makerNumber, timeout);
    findings.model = identity(conversation, escpos::modelNumber, timeout);
    findings.characterSet = identity(conversation, escpos::characterSetNumber, timeout);
    findings.answersBarrier = conversation.ask<BarrierAnswer>(escpos::encodeBarrier(), timeout).has_value();
    const std::string id = escpos::processIdOf(0);
    const auto processId = conversation.ask<ProcessIdAnswer>(escpos::encodeProcessIdRequest(id), timeout);
    findings.answersProcessId = processId && processId->id == id;
    if (const auto counter = conversation.ask<BlockAnswer>(escpos::encodeCutCounterRequest(), timeout))
        findings.cuts = escpos::counterOf(*counter);
    return findings;
}

Outcome<ProbeFindings> probeAt(const device::DeviceUri& uri, std::chrono::milliseconds timeout) {
    const auto* address = std::get_if<device::UsbAddress>(&uri.address());
    if (address != nullptr)
        return probeUsb(*address, timeout);
    const std::unique_ptr<device::Channel> channel = channels::makeChannel(uri);
    if (const Outcome<void> opened = channel->open(); !opened)
        return opened.fault();
    if (!channel->canAnswer())
        return device::Fault{device::FaultCode::Unsupported, "nothing can answer at this address"};
    return probePrinter(*channel, timeout);
}

PrinterProfile profileFor(const ProbeFindings& findings, const profiles::ProfileStore& store) {
    PrinterProfile profile = fitting(findings, store);
    if (profile.dialect == profiles::Dialect::StarLine)
        return profile;
    profile.confirm = std::min(profile.confirm, shownLevel(findings));
    if (profile.name == profiles::genericProfile)
        profile.confirm = shownLevel(findings);
    profile.cutCounter = findings.cuts.has_value();
    if (findings.characterSet.find("GB18030") != std::string::npos)
        profile.text.set = profiles::ChineseSet::Gb18030;
    else if (findings.characterSet.find("GB2312") != std::string::npos)
        profile.text.set = profiles::ChineseSet::Gb2312;
    return profile;
}

} // namespace evenhall::device_host
