// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
// ticket_bench: how long a ticket takes from document to bytes, the first time and later, and how many bytes it is.

#include "drivers/escpos/encoder.h"
#include "drivers/escpos/text_encoder.h"
#include "drivers/host/sample_document.h"
#include "drivers/profiles/profile_store.h"
#include "drivers/star/star_encoder.h"
#include "drivers/ticket-layout/ticket_layout.h"

#include <QGuiApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

using namespace evenhall;

namespace {

constexpr int turns = 200;

double millisecondsOf(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

std::vector<std::byte> encode(const device::Raster& ticket, const profiles::PrinterProfile& profile) {
    return profile.dialect == profiles::Dialect::StarLine ? star::encodeTicket(ticket, profile)
                                                          : escpos::encodeTicket(ticket, profile);
}

void tell(const profiles::PrinterProfile& profile) {
    const device::PrintDocument document = device_host::demoTicket("zh-CN+en", false);
    std::vector<double> layouts;
    std::vector<double> encodings;
    std::size_t bytes = 0;
    int rows = 0;
    for (int turn = 0; turn < turns; ++turn) {
        device::Raster ticket;
        layouts.push_back(millisecondsOf([&] { ticket = *ticket_layout::layOut(document, profile.paper); }));
        encodings.push_back(millisecondsOf([&] { bytes = encode(ticket, profile).size(); }));
        rows = ticket.height();
    }
    std::sort(layouts.begin(), layouts.end());
    std::sort(encodings.begin(), encodings.end());
    const escpos::DrawPiece draw = [&profile](const device::PrintDocument& piece) {
        return ticket_layout::layOut(piece, profile.paper);
    };
    const bool letters = profile.text.chinese != profiles::ChineseMode::None;
    const std::size_t text = letters ? escpos::encodeText(document, profile, draw)->bytes.size() : 0;
    std::printf(
        "%-20s %4d rows  layout median %5.2f worst %5.2f ms  encoding median %5.2f ms  %6zu bytes as a picture, "
        "%5zu in letters\n",
        profile.name.c_str(), rows, layouts[turns / 2], layouts.back(), encodings[turns / 2], bytes, text);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const profiles::ProfileStore store;
    const double first = millisecondsOf([] { (void)ticket_layout::layOut(device_host::sampleDocument(), {}); });
    std::printf("first layout of the process, which loads the font: %.1f ms\n", first);
    for (const profiles::PrinterProfile& profile : store.all())
        tell(profile);
    return 0;
}
