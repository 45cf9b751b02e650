// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/usb/usb_device.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <linux/usbdevice_fs.h>
#include <sys/ioctl.h>
#include <utility>

namespace evenhall::support {

namespace {

constexpr int setupSize = 8; // of a control transfer, before its data
constexpr std::uint8_t wayIn = 0x80;
constexpr unsigned portIsFine = 0x18; // selected, no error

std::span<std::uint8_t> bufferOf(const usbdevfs_urb& urb) {
    return {static_cast<std::uint8_t*>(urb.buffer), static_cast<std::size_t>(urb.buffer_length)};
}

} // namespace

void UsbDevice::setFaults(const UsbFaults& faults) {
    const std::lock_guard lock(m_mutex);
    m_faults = faults;
    for (usbdevfs_urb* urb : std::exchange(m_writes, {}))
        takeData(urb);
    deliver();
}

void UsbDevice::say(std::span<const std::uint8_t> words) {
    const std::lock_guard lock(m_mutex);
    m_words.insert(m_words.end(), words.begin(), words.end());
    deliver();
}

void UsbDevice::vanish() {
    const std::lock_guard lock(m_mutex);
    m_gone = true;
    endAll(-ESHUTDOWN);
}

std::vector<std::uint8_t> UsbDevice::received() {
    const std::lock_guard lock(m_mutex);
    return m_received;
}

bool UsbDevice::kernelHoldsIt() {
    const std::lock_guard lock(m_mutex);
    return m_kernelHoldsIt && m_traits.kernelHoldsIt;
}

int UsbDevice::resets() {
    const std::lock_guard lock(m_mutex);
    return m_resets;
}

int UsbDevice::openReads() {
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_reads.size());
}

int UsbDevice::serve(unsigned long request, void* argument) {
    const std::lock_guard lock(m_mutex);
    if (request == USBDEVFS_REAPURB || request == USBDEVFS_REAPURBNDELAY)
        return reap(argument);
    if (m_gone)
        return ENODEV;
    switch (request) {
    case USBDEVFS_GET_CAPABILITIES:
        *static_cast<std::uint32_t*>(argument) =
            USBDEVFS_CAP_NO_PACKET_SIZE_LIM | USBDEVFS_CAP_REAP_AFTER_DISCONNECT | USBDEVFS_CAP_ZERO_PACKET;
        return 0;
    case USBDEVFS_DISCONNECT_CLAIM:
        return claim(true);
    case USBDEVFS_CLAIMINTERFACE:
        return claim(false);
    case USBDEVFS_CLEAR_HALT:
        m_isHalted = false;
        m_faults.haltAfter = m_faults.haltsAgain ? m_received.size() : UsbFaults::never;
        return 0;
    case USBDEVFS_RESET:
        ++m_resets;
        return 0;
    case USBDEVFS_RELEASEINTERFACE:
    case USBDEVFS_SETINTERFACE:
        return 0;
    case USBDEVFS_IOCTL:
        return connectKernel(argument);
    case USBDEVFS_SUBMITURB:
        return submit(static_cast<usbdevfs_urb*>(argument));
    case USBDEVFS_DISCARDURB:
        return discard(static_cast<usbdevfs_urb*>(argument));
    default:
        return ENOTTY;
    }
}

int UsbDevice::claim(bool mayDetach) {
    if (m_traits.strangerHoldsIt || (m_traits.kernelHoldsIt && m_kernelHoldsIt && !mayDetach))
        return EBUSY;
    m_kernelHoldsIt = false;
    return 0;
}

int UsbDevice::connectKernel(void* argument) {
    if (static_cast<usbdevfs_ioctl*>(argument)->ioctl_code == static_cast<int>(USBDEVFS_CONNECT))
        m_kernelHoldsIt = true;
    return 0;
}

int UsbDevice::submit(usbdevfs_urb* urb) {
    urb->actual_length = 0;
    if (urb->type == USBDEVFS_URB_TYPE_CONTROL) {
        answerControl(*urb);
        end(urb, 0);
    } else if ((urb->endpoint & wayIn) != 0) {
        m_reads.push_back(urb);
        deliver();
    } else {
        takeData(urb);
    }
    return 0;
}

/// GET_DEVICE_ID with its two bytes of length, GET_PORT_STATUS.
void UsbDevice::answerControl(usbdevfs_urb& urb) const {
    const std::span<std::uint8_t> buffer = bufferOf(urb);
    std::string answer(1, static_cast<char>(portIsFine));
    if (buffer[1] == 0) {
        const std::size_t length = m_traits.deviceId.size() + 2;
        answer = {static_cast<char>(length / 256), static_cast<char>(length % 256)};
        answer += m_traits.deviceId;
    }
    const std::size_t count = std::min(answer.size(), buffer.size() - setupSize);
    std::memcpy(buffer.data() + setupSize, answer.data(), count);
    urb.actual_length = static_cast<int>(count);
}

/// Takes what the faults let through; the rest of the transfer waits, stalls or is lost with the device.
void UsbDevice::takeData(usbdevfs_urb* urb) {
    const std::span<std::uint8_t> all = bufferOf(*urb);
    const std::size_t border = std::min({m_faults.blockAfter, m_faults.haltAfter, m_faults.vanishAfter});
    const std::size_t room = m_isHalted ? 0 : border - std::min(border, m_received.size());
    const std::span<std::uint8_t> rest = all.subspan(static_cast<std::size_t>(urb->actual_length));
    const std::span<std::uint8_t> taken = rest.first(std::min(rest.size(), room));
    m_received.insert(m_received.end(), taken.begin(), taken.end());
    urb->actual_length += static_cast<int>(taken.size());
    const std::vector<std::uint8_t> answers = m_printer(taken);
    m_words.insert(m_words.end(), answers.begin(), answers.end());
    if (taken.size() == rest.size() && !m_faults.completesLate) {
        end(urb, 0);
    } else if (m_received.size() >= m_faults.vanishAfter) {
        m_gone = true;
        m_writes.push_back(urb);
        endAll(-EPROTO); // as a pulled cable looks before the hub notices
    } else if (m_isHalted || m_received.size() >= m_faults.haltAfter) {
        m_isHalted = true;
        end(urb, -EPIPE);
    } else {
        m_writes.push_back(urb);
    }
    deliver();
}

/// Gives waiting words to waiting reads, one packet each.
void UsbDevice::deliver() {
    while (!m_reads.empty() && (!m_words.empty() || m_faults.answersNothing || m_faults.failsReads)) {
        usbdevfs_urb* urb = m_reads.front();
        m_reads.pop_front();
        const std::span<std::uint8_t> buffer = bufferOf(*urb);
        const std::size_t count = m_faults.failsReads ? 0 : std::min(buffer.size(), m_words.size());
        std::copy_n(m_words.begin(), count, buffer.begin());
        m_words.erase(m_words.begin(), m_words.begin() + static_cast<std::ptrdiff_t>(count));
        urb->actual_length = static_cast<int>(count);
        end(urb, m_faults.failsReads ? -EPIPE : 0);
    }
}

void UsbDevice::end(usbdevfs_urb* urb, int status) {
    urb->status = status;
    m_ended.push_back(urb);
}

void UsbDevice::endAll(int status) {
    for (usbdevfs_urb* urb : std::exchange(m_reads, {}))
        end(urb, status);
    for (usbdevfs_urb* urb : std::exchange(m_writes, {}))
        end(urb, status);
}

int UsbDevice::discard(usbdevfs_urb* urb) {
    for (std::deque<usbdevfs_urb*>* waiting : {&m_reads, &m_writes}) {
        const auto found = std::find(waiting->begin(), waiting->end(), urb);
        if (found == waiting->end())
            continue;
        waiting->erase(found);
        end(urb, -ENOENT);
        return 0;
    }
    return EINVAL;
}

int UsbDevice::reap(void* argument) {
    if (m_ended.empty())
        return m_gone ? ENODEV : EAGAIN;
    *static_cast<usbdevfs_urb**>(argument) = m_ended.front();
    m_ended.pop_front();
    return 0;
}

} // namespace evenhall::support
