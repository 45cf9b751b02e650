// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/cups/ipp.h"

#include <cups/cups.h>

#include <array>
#include <string_view>

namespace evenhall::cups {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;

constexpr double answerTimeout = 5.0; // seconds
constexpr std::chrono::milliseconds connectTimeout{3000};
constexpr const char* userName = "evenhall";
constexpr double centimetresPerInch = 2.54;

ipp_tag_t tagOf(IppMessage::Group group) {
    switch (group) {
    case IppMessage::Group::Operation:
        return IPP_TAG_OPERATION;
    case IppMessage::Group::Job:
        return IPP_TAG_JOB;
    case IppMessage::Group::Printer:
        return IPP_TAG_PRINTER;
    }
    return IPP_TAG_OPERATION;
}

Fault faultOf(ipp_status_t status) {
    const std::string context = std::string(::ippErrorString(status)) + ": " + ::cupsLastErrorString();
    switch (status) {
    case IPP_STATUS_ERROR_NOT_FOUND:
        return {FaultCode::NotFound, context};
    case IPP_STATUS_ERROR_NOT_AUTHENTICATED:
    case IPP_STATUS_ERROR_NOT_AUTHORIZED:
    case IPP_STATUS_ERROR_FORBIDDEN:
    case IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED:
        return {FaultCode::NotAllowed, context};
    case IPP_STATUS_ERROR_BUSY:
        return {FaultCode::Busy, context};
    case IPP_STATUS_ERROR_SERVICE_UNAVAILABLE: // also what libcups says when the connection broke
        return {FaultCode::Closed, context};
    default:
        return {FaultCode::Refused, context};
    }
}

int giveUp(http_t* /*http*/, void* /*data*/) {
    return 0;
}

} // namespace

void DeleteIpp::operator()(_ipp_s* message) const {
    ::ippDelete(message);
}

void CloseHttp::operator()(_http_s* http) const {
    ::httpClose(http);
}

IppMessage IppMessage::request(int operation, const std::string& printerUri) {
    IppMessage message(::ippNewRequest(static_cast<ipp_op_t>(operation)));
    message.addUri(Group::Operation, "printer-uri", printerUri);
    message.addName(Group::Operation, "requesting-user-name", userName);
    return message;
}

void IppMessage::addKeyword(Group group, const char* name, const std::string& value) {
    ::ippAddString(m_message.get(), tagOf(group), IPP_TAG_KEYWORD, name, nullptr, value.c_str());
}

void IppMessage::addKeywords(Group group, const char* name, const std::vector<std::string>& values) {
    std::vector<const char*> texts;
    texts.reserve(values.size());
    for (const std::string& value : values)
        texts.push_back(value.c_str());
    ::ippAddStrings(m_message.get(), tagOf(group), IPP_TAG_KEYWORD, name, static_cast<int>(texts.size()), nullptr,
                    texts.data());
}

void IppMessage::addName(Group group, const char* name, const std::string& value) {
    ::ippAddString(m_message.get(), tagOf(group), IPP_TAG_NAME, name, nullptr, value.c_str());
}

void IppMessage::addUri(Group group, const char* name, const std::string& value) {
    ::ippAddString(m_message.get(), tagOf(group), IPP_TAG_URI, name, nullptr, value.c_str());
}

void IppMessage::addMimeType(const char* name, const std::string& value) {
    ::ippAddString(m_message.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, name, nullptr, value.c_str());
}

void IppMessage::addInteger(Group group, const char* name, int value) {
    ::ippAddInteger(m_message.get(), tagOf(group), IPP_TAG_INTEGER, name, value);
}

void IppMessage::addEnum(Group group, const char* name, int value) {
    ::ippAddInteger(m_message.get(), tagOf(group), IPP_TAG_ENUM, name, value);
}

void IppMessage::addBoolean(Group group, const char* name, bool value) {
    ::ippAddBoolean(m_message.get(), tagOf(group), name, value ? 1 : 0);
}

std::optional<int> IppMessage::number(const char* name) const {
    ipp_attribute_t* attribute = ::ippFindAttribute(m_message.get(), name, IPP_TAG_ZERO);
    const ipp_tag_t tag = ::ippGetValueTag(attribute);
    if (attribute == nullptr || (tag != IPP_TAG_INTEGER && tag != IPP_TAG_ENUM))
        return std::nullopt;
    return ::ippGetInteger(attribute, 0);
}

std::optional<bool> IppMessage::boolean(const char* name) const {
    ipp_attribute_t* attribute = ::ippFindAttribute(m_message.get(), name, IPP_TAG_BOOLEAN);
    if (attribute == nullptr)
        return std::nullopt;
    return ::ippGetBoolean(attribute, 0) != 0;
}

std::vector<std::string> IppMessage::texts(const char* name) const {
    std::vector<std::string> values;
    ipp_attribute_t* attribute = ::ippFindAttribute(m_message.get(), name, IPP_TAG_ZERO);
    for (int i = 0; i < ::ippGetCount(attribute); ++i)
        if (const char* value = ::ippGetString(attribute, i, nullptr))
            values.emplace_back(value);
    return values;
}

std::string IppMessage::text(const char* name) const {
    const std::vector<std::string> all = texts(name);
    return all.empty() ? std::string() : all.front();
}

std::vector<int> IppMessage::numbers(const char* name) const {
    std::vector<int> values;
    for (ipp_attribute_t* attribute = ::ippFindAttribute(m_message.get(), name, IPP_TAG_INTEGER); attribute != nullptr;
         attribute = ::ippFindNextAttribute(m_message.get(), name, IPP_TAG_INTEGER))
        values.push_back(::ippGetInteger(attribute, 0));
    return values;
}

std::vector<std::pair<int, std::string>> IppMessage::jobNames() const {
    std::vector<std::pair<int, std::string>> jobs;
    std::pair<int, std::string> current;
    const auto endJob = [&] {
        if (current.first > 0)
            jobs.push_back(std::exchange(current, {}));
    };
    for (ipp_attribute_t* attribute = ::ippFirstAttribute(m_message.get()); attribute != nullptr;
         attribute = ::ippNextAttribute(m_message.get())) {
        const char* name = ::ippGetName(attribute);
        const std::string_view text = name == nullptr ? "" : name;
        if (text.empty()) // stands between two jobs
            endJob();
        else if (text == "job-id")
            current.first = ::ippGetInteger(attribute, 0);
        else if (text == "job-name" && ::ippGetString(attribute, 0, nullptr) != nullptr)
            current.second = ::ippGetString(attribute, 0, nullptr);
    }
    endJob();
    return jobs;
}

std::vector<int> IppMessage::resolutions(const char* name) const {
    std::vector<int> values;
    ipp_attribute_t* attribute = ::ippFindAttribute(m_message.get(), name, IPP_TAG_RESOLUTION);
    for (int i = 0; i < ::ippGetCount(attribute); ++i) {
        int down = 0;
        ipp_res_t unit = IPP_RES_PER_INCH;
        const int across = ::ippGetResolution(attribute, i, &down, &unit);
        if (across == down && across > 0)
            values.push_back(unit == IPP_RES_PER_CM ? static_cast<int>(across * centimetresPerInch) : across);
    }
    return values;
}

std::optional<IppEndpoint> IppEndpoint::fromUri(const std::string& uri) {
    std::array<char, 32> scheme{};
    std::array<char, 256> user{};
    std::array<char, 1024> host{};
    std::array<char, 1024> resource{};
    int port = 0;
    const http_uri_status_t status =
        ::httpSeparateURI(HTTP_URI_CODING_ALL, uri.c_str(), scheme.data(), static_cast<int>(scheme.size()), user.data(),
                          static_cast<int>(user.size()), host.data(), static_cast<int>(host.size()), &port,
                          resource.data(), static_cast<int>(resource.size()));
    const std::string name = scheme.data();
    const bool isEncrypted = name == "ipps" || name == "https";
    if (status < HTTP_URI_STATUS_OK || (!isEncrypted && name != "ipp" && name != "http"))
        return std::nullopt;
    std::string path = resource.data();
    path.resize(std::min(path.find('?'), path.size())); // options for CUPS, not for the printer
    return IppEndpoint{host.data(), port, isEncrypted, path};
}

Outcome<IppConnection> IppConnection::open(const IppEndpoint& endpoint, std::chrono::milliseconds timeout) {
    http_t* http = ::httpConnect2(endpoint.host.c_str(), endpoint.port, nullptr, AF_UNSPEC,
                                  endpoint.isEncrypted ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1,
                                  static_cast<int>(timeout.count()), nullptr);
    if (http == nullptr)
        return Fault{FaultCode::Closed, endpoint.host + ": " + ::cupsLastErrorString()};
    ::httpSetTimeout(http, answerTimeout, &giveUp, nullptr);
    return IppConnection(http);
}

Outcome<IppConnection> IppConnection::openLocal() {
    return open({::cupsServer(), ::ippPort(), false, "/"}, connectTimeout);
}

Outcome<IppMessage> IppConnection::send(IppMessage request, const std::string& resource) {
    ipp_t* answer = ::cupsDoRequest(m_http.get(), request.m_message.release(), resource.c_str());
    IppMessage message(answer);
    const ipp_status_t status = ::cupsLastError();
    if (answer == nullptr)
        return Fault{status == IPP_STATUS_ERROR_NOT_FOUND ? FaultCode::NotFound : FaultCode::Closed,
                     ::cupsLastErrorString()};
    if (status > IPP_STATUS_OK_CONFLICTING)
        return faultOf(status);
    return message;
}

Outcome<IppMessage> IppConnection::send(IppMessage request, const std::string& resource,
                                        std::span<const std::byte> document) {
    const std::size_t length = ::ippLength(request.m_message.get()) + document.size();
    const http_status_t ready = ::cupsSendRequest(m_http.get(), request.m_message.get(), resource.c_str(), length);
    const auto* bytes = reinterpret_cast<const char*>(document.data());
    if (ready != HTTP_STATUS_CONTINUE ||
        ::cupsWriteRequestData(m_http.get(), bytes, document.size()) != HTTP_STATUS_CONTINUE)
        return Fault{FaultCode::Closed, ::cupsLastErrorString()};
    ipp_t* answer = ::cupsGetResponse(m_http.get(), resource.c_str());
    IppMessage message(answer);
    if (answer == nullptr)
        return Fault{FaultCode::Closed, ::cupsLastErrorString()};
    if (const ipp_status_t status = ::ippGetStatusCode(answer); status > IPP_STATUS_OK_CONFLICTING)
        return faultOf(status);
    return message;
}

} // namespace evenhall::cups
