// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace evenhall::server {

/// True when a browser sent this for a page that is not ours. Browsers let every page open connections to the machine
/// they run on, so while a hall has no tokens this is what keeps strangers' pages out:
/// an Origin that is not our Host, or a Host that is a name other than localhost (a name may be made to point here).
[[nodiscard]] bool isFromForeignPage(std::string_view origin, std::string_view host);

} // namespace evenhall::server
