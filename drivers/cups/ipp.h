// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drivers/api/outcome.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

// As libcups named them.
struct _ipp_s;  // NOLINT(bugprone-reserved-identifier)
struct _http_s; // NOLINT(bugprone-reserved-identifier)

namespace evenhall::cups {

struct DeleteIpp {
    void operator()(_ipp_s* message) const;
};
struct CloseHttp {
    void operator()(_http_s* http) const;
};

/// A request or an answer of the Internet Printing Protocol, RFC 8011.
class IppMessage {
public:
    explicit IppMessage(_ipp_s* message) : m_message(message) {}

    /// A request about a printer or queue, in the name of this program.
    [[nodiscard]] static IppMessage request(int operation, const std::string& printerUri);

    enum class Group { Operation, Job, Printer };
    void addKeyword(Group group, const char* name, const std::string& value);
    void addKeywords(Group group, const char* name, const std::vector<std::string>& values);
    void addName(Group group, const char* name, const std::string& value);
    void addUri(Group group, const char* name, const std::string& value);
    void addMimeType(const char* name, const std::string& value);
    void addInteger(Group group, const char* name, int value);
    void addEnum(Group group, const char* name, int value);
    void addBoolean(Group group, const char* name, bool value);

    [[nodiscard]] std::optional<int> number(const char* name) const; ///< integers and enumerations
    [[nodiscard]] std::optional<bool> boolean(const char* name) const;
    [[nodiscard]] std::vector<std::string> texts(const char* name) const;
    [[nodiscard]] std::string text(const char* name) const; ///< the first, or empty
    /// All values of an attribute that comes once per job.
    [[nodiscard]] std::vector<int> numbers(const char* name) const;
    /// The number and the name of each job in a list of jobs; a job without a name has an empty one.
    [[nodiscard]] std::vector<std::pair<int, std::string>> jobNames() const;
    /// Resolutions in dots per inch; those that are not square are left out.
    [[nodiscard]] std::vector<int> resolutions(const char* name) const;

private:
    friend class IppConnection;

    std::unique_ptr<_ipp_s, DeleteIpp> m_message;
};

/// Where an IPP printer or print server is.
struct IppEndpoint {
    std::string host; ///< a name, or the path of a local socket
    int port = 631;
    bool isEncrypted = false;
    std::string resource = "/"; ///< the path of the printer on that host

    /// Reads ipp:, ipps:, http: and https: addresses; nothing for others.
    [[nodiscard]] static std::optional<IppEndpoint> fromUri(const std::string& uri);
};

/// A connection to a print server or a printer. Every call ends within a few seconds. Used by one thread.
class IppConnection {
public:
    [[nodiscard]] static device::Outcome<IppConnection> open(const IppEndpoint& endpoint,
                                                             std::chrono::milliseconds timeout);
    /// To the print server of this box, as libcups finds it.
    [[nodiscard]] static device::Outcome<IppConnection> openLocal();

    /// NotFound when the printer, queue or job is not there; Refused for any other no; Closed when nobody answered.
    [[nodiscard]] device::Outcome<IppMessage> send(IppMessage request, const std::string& resource);
    /// The same with a document behind the request.
    [[nodiscard]] device::Outcome<IppMessage> send(IppMessage request, const std::string& resource,
                                                   std::span<const std::byte> document);

private:
    explicit IppConnection(_http_s* http) : m_http(http) {}

    std::unique_ptr<_http_s, CloseHttp> m_http;
};

} // namespace evenhall::cups
