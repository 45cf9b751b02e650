// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/channels/make_channel.h"

#include "drivers/channels/file_channel.h"
#include "drivers/channels/serial_channel.h"
#include "drivers/channels/tcp_channel.h"

namespace evenhall::channels {

namespace {

std::unique_ptr<device::Channel> make(const device::FileAddress& address) {
    return std::make_unique<FileChannel>(address);
}

std::unique_ptr<device::Channel> make(const device::TcpAddress& address) {
    return std::make_unique<TcpChannel>(address);
}

std::unique_ptr<device::Channel> make(const device::SerialAddress& address) {
    return std::make_unique<SerialChannel>(address);
}

} // namespace

std::unique_ptr<device::Channel> makeChannel(const device::DeviceUri& uri) {
    return std::visit([](const auto& address) { return make(address); }, uri.address());
}

} // namespace evenhall::channels
