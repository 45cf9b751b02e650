// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/make_channel.h"

#include "drivers/channels/file_channel.h"
#include "drivers/channels/serial_channel.h"
#include "drivers/channels/tcp_channel.h"
#include "drivers/channels/usb_channel.h"

namespace evenhall::channels {

namespace {

/// A queue takes documents, not bytes: whoever wants a channel to one has confused two kinds of printers.
class NoChannel : public device::Channel {
public:
    device::Outcome<void> open() override { return fault(); }
    [[nodiscard]] bool isOpen() const override { return false; }
    void close() override {}
    device::WriteOutcome write(std::span<const std::byte> /*bytes*/, std::chrono::milliseconds /*timeout*/) override {
        return {0, fault()};
    }
    device::Outcome<std::size_t> read(std::span<std::byte> /*buffer*/, std::chrono::milliseconds /*timeout*/) override {
        return fault();
    }
    [[nodiscard]] bool canAnswer() const override { return false; }

private:
    static device::Fault fault() { return {device::FaultCode::Unsupported, "a queue of CUPS is no channel"}; }
};

std::unique_ptr<device::Channel> make(const device::FileAddress& address) {
    return std::make_unique<FileChannel>(address);
}

std::unique_ptr<device::Channel> make(const device::TcpAddress& address) {
    return std::make_unique<TcpChannel>(address);
}

std::unique_ptr<device::Channel> make(const device::SerialAddress& address) {
    return std::make_unique<SerialChannel>(address);
}

std::unique_ptr<device::Channel> make(const device::UsbAddress& address) {
    return std::make_unique<UsbChannel>(address);
}

std::unique_ptr<device::Channel> make(const device::CupsAddress& /*address*/) {
    return std::make_unique<NoChannel>();
}

} // namespace

std::unique_ptr<device::Channel> makeChannel(const device::DeviceUri& uri) {
    return std::visit([](const auto& address) { return make(address); }, uri.address());
}

} // namespace evenhall::channels
