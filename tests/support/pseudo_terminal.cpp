// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pseudo_terminal.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <system_error>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace evenhall::support {

PseudoTerminal::PseudoTerminal() : m_controller(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    std::array<char, 128> name{};
    if (m_controller < 0 || ::grantpt(m_controller) != 0 || ::unlockpt(m_controller) != 0 ||
        ::ptsname_r(m_controller, name.data(), name.size()) != 0)
        throw std::system_error(errno, std::generic_category(), "pseudo terminal");
    m_path = name.data();
    // Raw from the start: an echoing line would send the device's first bytes back to it.
    termios line{};
    if (::tcgetattr(m_controller, &line) == 0) {
        ::cfmakeraw(&line);
        ::tcsetattr(m_controller, TCSANOW, &line);
    }
}

void PseudoTerminal::unplug() {
    if (m_controller >= 0)
        ::close(std::exchange(m_controller, -1));
}

} // namespace evenhall::support
