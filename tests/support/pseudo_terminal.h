// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace evenhall::support {

/// A pair of pseudo terminals: the product opens `devicePath()`, the test or a virtual device holds `controller()`.
/// The test keeps no descriptor of the device side, so that closing the controller is the unplugging of the port.
class PseudoTerminal {
public:
    PseudoTerminal();
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;
    ~PseudoTerminal() { unplug(); }

    [[nodiscard]] const std::string& devicePath() const { return m_path; }
    [[nodiscard]] int controller() const { return m_controller; }
    /// Closes the controller's side.
    void unplug();

private:
    int m_controller = -1;
    std::string m_path;
};

} // namespace evenhall::support
