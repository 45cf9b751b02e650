// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/drivers/cups/ipp_printer.h"

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <cups/raster.h>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <netinet/in.h>
#include <poll.h>
#include <qrencode.h>
#include <span>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace evenhall::test {

namespace {

constexpr int ticketWidth = 576;
constexpr int moduleSize = 8;
constexpr int margin = 48;

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

/// A port that nobody listens at just now.
int freePort() {
    const int number = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    const bool known = ::bind(number, plain, size) == 0 && ::getsockname(number, plain, &size) == 0;
    ::close(number);
    REQUIRE(known);
    return ntohs(address.sin_port);
}

bool isListening(int port) {
    const int number = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool listening = ::connect(number, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(number);
    return listening;
}

/// The emulated printer gives no sign when it is ready, so it is tried.
void awaitListening(int port) {
    for (int tries = 0; tries < 600; ++tries) {
        if (isListening(port))
            return;
        ::poll(nullptr, 0, 50);
    }
    FAIL("the printer did not start");
}

ssize_t take(void* source, unsigned char* buffer, std::size_t size) {
    auto& bytes = *static_cast<std::span<const std::byte>*>(source);
    const std::size_t count = std::min(size, bytes.size());
    std::copy_n(bytes.begin(), count, reinterpret_cast<std::byte*>(buffer));
    bytes = bytes.subspan(count);
    return static_cast<ssize_t>(count);
}

void writePgm(const device::Raster& picture, const std::filesystem::path& path) {
    std::ofstream file(path, std::ios::binary);
    file << "P5\n" << picture.width() << ' ' << picture.height() << "\n255\n";
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            file.put(picture.isBlack(x, y) ? '\0' : '\xff');
}

} // namespace

IppPrinter::IppPrinter() : m_port(freePort()) {
    static int number = 0; // a folder for each, so that no ticket of one is seen by another
    m_folder = std::filesystem::path(variable("EVENHALL_CUPS_RIG")) / ("printer-" + std::to_string(++number));
    for (const char* inside : {"paper", "spool"})
        std::filesystem::create_directories(m_folder / inside);
    const std::string pipe = m_folder / "began";
    ::mkfifo(pipe.c_str(), 0600);
    m_began = ::open(pipe.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC); // both ends, so that no writer ever waits
    REQUIRE(m_began >= 0);
    set("ok");
    switchOn();
}

IppPrinter::~IppPrinter() {
    ::close(m_began);
}

std::string IppPrinter::uri() const {
    return "ipp://localhost:" + std::to_string(m_port) + "/ipp/print";
}

void IppPrinter::switchOn() {
    // The shell only sends its talk to a file, and becomes the printer. Its print command knows the folder.
    m_process = std::make_unique<support::ChildProcess>(std::vector<std::string>{
        "/bin/sh", "-c", R"(export EVENHALL_PRINTER="$1"; shift; exec "$@" 2>>"$EVENHALL_PRINTER/log")", "printer",
        m_folder.string(), variable("EVENHALL_IPP_PRINTER"), "-p", std::to_string(m_port), "-n", "localhost", "-r",
        "off", "-d", (m_folder / "spool").string(), "-c", EVENHALL_PRINT_COMMAND, "-f",
        "image/pwg-raster,application/vnd.cups-raw", "Ticket Printer"});
    awaitListening(m_port);
}

void IppPrinter::switchOff() {
    m_process->stop(SIGKILL);
    m_process.reset();
}

void IppPrinter::set(const std::string& state) {
    const std::filesystem::path next = m_folder / "next-state";
    std::ofstream(next) << state << '\n';
    std::filesystem::rename(next, m_folder / "state");
}

void IppPrinter::awaitBeginning() const {
    pollfd entry{m_began, POLLIN, 0};
    REQUIRE(::poll(&entry, 1, 30'000) == 1);
    std::array<char, 16> news{};
    CHECK(::read(m_began, news.data(), news.size()) > 0);
}

std::size_t IppPrinter::papers() const {
    const std::filesystem::directory_iterator all(m_folder / "paper");
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

std::string IppPrinter::bytesOf(std::size_t paper) const {
    std::ifstream file(m_folder / "paper" / std::to_string(paper), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string IppPrinter::qrOf(std::size_t paper) const {
    const std::string content = bytesOf(paper);
    const auto* first = reinterpret_cast<const std::byte*>(content.data());
    const std::filesystem::path image = m_folder / "paper.pgm";
    writePgm(readPwgRaster({first, first + content.size()}), image);
    support::ChildProcess reader({variable("EVENHALL_ZBARIMG"), "--quiet", "--raw", image.string()});
    return reader.readLine();
}

device::Raster readPwgRaster(const std::vector<std::byte>& bytes) {
    std::span<const std::byte> source(bytes);
    cups_raster_t* raster = ::cupsRasterOpenIO(&take, &source, CUPS_RASTER_READ);
    REQUIRE(raster != nullptr);
    cups_page_header2_t header{};
    REQUIRE(::cupsRasterReadHeader2(raster, &header) == 1);
    device::Raster picture(static_cast<int>(header.cupsWidth), static_cast<int>(header.cupsHeight));
    std::vector<unsigned char> line(header.cupsBytesPerLine);
    const bool gray = header.cupsBitsPerPixel == 8;
    for (int y = 0; y < picture.height(); ++y) {
        REQUIRE(::cupsRasterReadPixels(raster, line.data(), header.cupsBytesPerLine) == header.cupsBytesPerLine);
        for (std::size_t x = 0; x < header.cupsWidth; ++x)
            picture.setBlack(static_cast<int>(x), y, gray ? line[x] < 128 : (line[x / 8] >> (7 - x % 8) & 1) != 0);
    }
    ::cupsRasterClose(raster);
    return picture;
}

device::Raster ticketSaying(const std::string& text) {
    QRcode* code = ::QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    REQUIRE(code != nullptr);
    device::Raster ticket(ticketWidth, code->width * moduleSize + 2 * margin);
    for (int y = 0; y < code->width * moduleSize; ++y)
        for (int x = 0; x < code->width * moduleSize; ++x)
            if ((code->data[y / moduleSize * code->width + x / moduleSize] & 1) != 0)
                ticket.setBlack(x + margin, y + margin);
    ::QRcode_free(code);
    return ticket;
}

} // namespace evenhall::test
