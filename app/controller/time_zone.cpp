// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/controller/time_zone.h"

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <mutex>

namespace evenhall {

bool isKnownTimeZone(const std::string& name) {
    if (name == "UTC")
        return true;
    if (name.empty() || name.front() == '/' || name.find("..") != std::string::npos)
        return false;
    std::error_code error;
    return std::filesystem::is_regular_file("/usr/share/zoneinfo/" + name, error);
}

std::chrono::minutes utcOffset(const std::string& timeZone, Instant instant) {
    if (timeZone == "UTC")
        return std::chrono::minutes(0);
    static std::mutex mutex;
    static std::string current; // the zone that the process stands in now
    const std::lock_guard lock(mutex);
    if (current != timeZone) {
        ::setenv("TZ", isKnownTimeZone(timeZone) ? timeZone.c_str() : "UTC", 1);
        ::tzset();
        current = timeZone;
    }
    const auto seconds = static_cast<std::time_t>(instant.milliseconds / 1000);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return std::chrono::minutes(local.tm_gmtoff / 60);
}

} // namespace evenhall
