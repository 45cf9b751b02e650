// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/cups/cups_queue.h"

#include <cups/cups.h>

#include <algorithm>

namespace evenhall::cups {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;
using Group = IppMessage::Group;

constexpr const char* errorPolicy = "abort-job";
constexpr int recentJobs = 50; // a printer lists the newest first (RFC 8011, 4.2.6.2)
constexpr std::chrono::milliseconds connectTimeout{3000};

JobPhase phaseOf(int state) {
    switch (static_cast<ipp_jstate_t>(state)) {
    case IPP_JSTATE_PENDING:
    case IPP_JSTATE_HELD:
        return JobPhase::Waiting;
    case IPP_JSTATE_PROCESSING:
    case IPP_JSTATE_STOPPED:
        return JobPhase::Printing;
    case IPP_JSTATE_CANCELED:
        return JobPhase::Cancelled;
    case IPP_JSTATE_ABORTED:
        return JobPhase::Aborted;
    case IPP_JSTATE_COMPLETED:
        return JobPhase::Completed;
    }
    return JobPhase::Printing;
}

PrinterSeen readPrinter(const IppMessage& answer) {
    PrinterSeen seen;
    seen.isStopped = answer.number("printer-state") == IPP_PSTATE_STOPPED;
    seen.isAccepting = answer.boolean("printer-is-accepting-jobs").value_or(true);
    seen.reasons = answer.texts("printer-state-reasons");
    std::erase(seen.reasons, "none");
    seen.message = answer.text("printer-state-message");
    seen.formats = answer.texts("document-format-supported");
    seen.kinds = answer.texts("pwg-raster-document-type-supported");
    seen.resolutions = answer.resolutions("pwg-raster-document-resolution-supported");
    seen.target = answer.text("device-uri");
    seen.errorPolicy = answer.text("printer-error-policy");
    return seen;
}

IppMessage lookRequest(const std::string& uri) {
    return IppMessage::request(IPP_OP_GET_PRINTER_ATTRIBUTES, uri);
}

} // namespace

CupsQueue::CupsQueue(device::CupsAddress address, IppConnection connection, std::string uri, std::string resource)
    : m_address(std::move(address))
    , m_connection(std::move(connection))
    , m_uri(std::move(uri))
    , m_resource(std::move(resource)) {}

Outcome<CupsQueue> CupsQueue::insidePrinter(const IppEndpoint& printer) {
    Outcome<IppConnection> connection = IppConnection::open(printer, connectTimeout);
    if (!connection)
        return connection.fault();
    const std::string scheme = printer.isEncrypted ? "ipps://" : "ipp://";
    const std::string uri = scheme + printer.host + ":" + std::to_string(printer.port) + printer.resource;
    return CupsQueue({}, std::move(*connection), uri, printer.resource);
}

Outcome<CupsQueue> CupsQueue::connect(const device::CupsAddress& address) {
    Outcome<IppConnection> connection = IppConnection::openLocal();
    if (!connection)
        return Fault{FaultCode::Closed, "the print server does not answer: " + connection.fault().context};
    const std::string resource = "/printers/" + address.queue;
    return CupsQueue(address, std::move(*connection), "ipp://localhost" + resource, resource);
}

Outcome<PrinterSeen> CupsQueue::look() {
    const Outcome<IppMessage> answer = m_connection.send(lookRequest(m_uri), m_resource);
    if (!answer)
        return answer.fault();
    return readPrinter(*answer);
}

Outcome<void> CupsQueue::setUp() {
    IppMessage request = IppMessage::request(IPP_OP_CUPS_ADD_MODIFY_PRINTER, m_uri);
    request.addKeyword(Group::Operation, "ppd-name", m_address.raw ? "raw" : "everywhere");
    request.addUri(Group::Printer, "device-uri", m_address.printer);
    request.addName(Group::Printer, "printer-error-policy", errorPolicy);
    request.addBoolean(Group::Printer, "printer-is-shared", false);
    request.addBoolean(Group::Printer, "printer-is-accepting-jobs", true);
    request.addEnum(Group::Printer, "printer-state", IPP_PSTATE_IDLE);
    const Outcome<IppMessage> answer = m_connection.send(std::move(request), "/admin/");
    if (!answer)
        return answer.fault();
    return {};
}

Outcome<void> CupsQueue::resume() {
    const Outcome<IppMessage> started = m_connection.send(IppMessage::request(IPP_OP_RESUME_PRINTER, m_uri), "/admin/");
    if (!started)
        return started.fault();
    const Outcome<IppMessage> accepting =
        m_connection.send(IppMessage::request(IPP_OP_CUPS_ACCEPT_JOBS, m_uri), "/admin/");
    if (!accepting)
        return accepting.fault();
    return {};
}

Outcome<std::vector<int>> CupsQueue::openJobs() {
    IppMessage request = IppMessage::request(IPP_OP_GET_JOBS, m_uri);
    request.addBoolean(Group::Operation, "my-jobs", true);
    request.addKeyword(Group::Operation, "which-jobs", "not-completed");
    request.addKeyword(Group::Operation, "requested-attributes", "job-id");
    const Outcome<IppMessage> answer = m_connection.send(std::move(request), m_resource);
    if (!answer)
        return answer.fault();
    return answer->numbers("job-id");
}

Outcome<int> CupsQueue::createJob(const std::string& name, std::chrono::seconds lifetime) {
    IppMessage request = IppMessage::request(IPP_OP_CREATE_JOB, m_uri);
    request.addName(Group::Operation, "job-name", name);
    request.addInteger(Group::Job, "job-cancel-after", static_cast<int>(lifetime.count()));
    request.addName(Group::Job, "job-sheets", "none");
    const Outcome<IppMessage> answer = m_connection.send(std::move(request), m_resource);
    if (!answer)
        return answer.fault();
    if (const std::optional<int> number = answer->number("job-id"))
        return *number;
    return Fault{FaultCode::Garbled, "the print server gave the job no number"};
}

IppMessage CupsQueue::jobRequest(int operation, int number) const {
    IppMessage request = IppMessage::request(operation, m_uri);
    request.addInteger(Group::Operation, "job-id", number);
    return request;
}

Outcome<void> CupsQueue::sendDocument(int job, const std::string& mimeType, std::span<const std::byte> document) {
    IppMessage request = jobRequest(IPP_OP_SEND_DOCUMENT, job);
    request.addMimeType("document-format", mimeType);
    request.addBoolean(Group::Operation, "last-document", true);
    const Outcome<IppMessage> answer = m_connection.send(std::move(request), m_resource, document);
    if (!answer)
        return answer.fault();
    return {};
}

Outcome<JobSeen> CupsQueue::job(int number) {
    IppMessage request = jobRequest(IPP_OP_GET_JOB_ATTRIBUTES, number);
    request.addKeywords(Group::Operation, "requested-attributes",
                        {"job-state", "job-state-reasons", "job-printer-state-message", "time-at-processing"});
    const Outcome<IppMessage> answer = m_connection.send(std::move(request), m_resource);
    if (!answer)
        return answer.fault();
    JobSeen seen;
    seen.phase = phaseOf(answer->number("job-state").value_or(IPP_JSTATE_PROCESSING));
    seen.everStarted = answer->number("time-at-processing").has_value() || seen.phase == JobPhase::Printing;
    seen.reasons = answer->texts("job-state-reasons");
    seen.message = answer->text("job-printer-state-message");
    return seen;
}

Outcome<std::vector<JobSeen>> CupsQueue::jobsNamed(const std::string& name) {
    std::vector<JobSeen> jobs;
    // In this order, so that a job that ends between the two questions is in one of the answers.
    for (const char* which : {"not-completed", "completed"}) {
        const Outcome<std::vector<int>> numbers = listNamed(name, which);
        if (!numbers)
            return numbers.fault();
        for (const int number : *numbers) {
            const Outcome<JobSeen> seen = job(number);
            if (!seen)
                return seen.fault();
            jobs.push_back(*seen);
        }
    }
    return jobs;
}

Outcome<std::vector<int>> CupsQueue::listNamed(const std::string& name, const char* which) {
    IppMessage request = IppMessage::request(IPP_OP_GET_JOBS, m_uri);
    request.addInteger(Group::Operation, "limit", recentJobs);
    request.addBoolean(Group::Operation, "my-jobs", true);
    request.addKeyword(Group::Operation, "which-jobs", which);
    request.addKeywords(Group::Operation, "requested-attributes", {"job-id", "job-name"});
    const Outcome<IppMessage> answer = m_connection.send(std::move(request), m_resource);
    if (!answer)
        return answer.fault();
    std::vector<int> numbers;
    for (const auto& [number, jobName] : answer->jobNames())
        if (jobName == name)
            numbers.push_back(number);
    return numbers;
}

Outcome<void> CupsQueue::cancel(int number) {
    const Outcome<IppMessage> answer = m_connection.send(jobRequest(IPP_OP_CANCEL_JOB, number), m_resource);
    if (!answer)
        return answer.fault();
    return {};
}

} // namespace evenhall::cups
