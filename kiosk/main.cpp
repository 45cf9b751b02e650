// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/client_options.h"
#include "app/client/hall_client.h"
#include "app/client/ticket_fetch.h"
#include "kiosk/espeak_speech.h"
#include "kiosk/identity/scanned_identity.h"
#include "kiosk/identity/simulated_reader.h"
#include "kiosk/kiosk_window.h"
#include "kiosk/model/kiosk_session.h"
#include "kiosk/thread_watchdog.h"
#include "resources/theme/window_options.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <utility>

using namespace evenhall;

namespace {

constexpr int exitUsage = 2;
constexpr int exitRestart = 75; ///< EX_TEMPFAIL: the service manager starts the program again
constexpr int exitHung = 70;    ///< EX_SOFTWARE
constexpr std::chrono::seconds hangPatience(20);

int fail(const std::string& reason) {
    std::fprintf(stderr, "evenhall-kiosk: %s\n", reason.c_str());
    return exitUsage;
}

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral("The touch window where citizens take their numbers."));
    parser.addHelpOption();
    parser.addVersionOption();
    addClientOptions(parser);
    parser.addOptions(
        {{QStringLiteral("kiosk"), QStringLiteral("Id of this kiosk."), QStringLiteral("ID")},
         {QStringLiteral("language"), QStringLiteral("First language."), QStringLiteral("TAG"),
          QStringLiteral("zh-CN")},
         {QStringLiteral("staff-code-file"),
          QStringLiteral(
              "A file whose first line is the code of the staff menu, 4 to 12 digits; without it there is none."),
          QStringLiteral("FILE")},
         {QStringLiteral("identity"),
          QStringLiteral("What reads documents: \"scanner\", or \"simulator:FILE\", whose first line is one."),
          QStringLiteral("READER")},
         {QStringLiteral("no-voice"), QStringLiteral("Do not speak.")},
         {QStringLiteral("windowed"), QStringLiteral("A window of this size instead of the full screen."),
          QStringLiteral("WIDTHxHEIGHT")}});
}

/// Nothing when the file cannot be read or holds no such code; empty without the option.
std::optional<QString> readStaffCode(const QCommandLineParser& parser) {
    if (!parser.isSet(QStringLiteral("staff-code-file")))
        return QString();
    QFile file(parser.value(QStringLiteral("staff-code-file")));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    constexpr qsizetype shortest = 4;
    constexpr qsizetype longest = 12;
    const QString code = QString::fromUtf8(file.readLine(longest * 2)).trimmed();
    const bool digits = std::all_of(code.begin(), code.end(), [](QChar each) { return each >= u'0' && each <= u'9'; });
    return digits && code.size() >= shortest && code.size() <= longest ? std::optional(code) : std::nullopt;
}

/// Null for an unknown reader.
std::unique_ptr<IdentityReader> makeReader(const QString& name) {
    const QString simulator = QStringLiteral("simulator:");
    if (name.isEmpty())
        return std::make_unique<NoIdentityReader>();
    if (name == QStringLiteral("scanner"))
        return std::make_unique<ScannedIdentity>();
    if (name.startsWith(simulator) && name.size() > simulator.size())
        return std::make_unique<SimulatedReader>(name.mid(simulator.size()));
    return nullptr;
}

class FetchingLookup : public TicketLookup {
public:
    explicit FetchingLookup(const ClientSettings& settings) : m_fetch(settings) {}
    void find(const PublicCode& code, Callback done) override { m_fetch.find(code, std::move(done)); }
    void findNumber(const std::string& number, Callback done) override { m_fetch.findNumber(number, std::move(done)); }

private:
    TicketFetch m_fetch;
};

[[noreturn]] void endHungProgram(std::chrono::milliseconds silent) {
    std::fprintf(stderr, "evenhall-kiosk: the window has hung for %lld ms\n", static_cast<long long>(silent.count()));
    std::_Exit(exitHung);
}

int run(const ClientSettings& settings, const KioskId& kiosk, const QCommandLineParser& parser,
        const QString& staffCode, std::optional<QSize> windowed) {
    const std::unique_ptr<IdentityReader> reader = makeReader(parser.value(QStringLiteral("identity")));
    if (reader == nullptr)
        return fail("--identity wants scanner or simulator:FILE");
    HallClient hall(settings);
    QObject::connect(&hall, &HallClient::refused, [](const QString& reason) {
        std::fprintf(stderr, "evenhall-kiosk: the hall refuses this kiosk: %s\n", qPrintable(reason));
    });
    FetchingLookup lookup(settings);
    SilentSpeech silence;
    EspeakSpeech voice;
    Speech& speech = parser.isSet(QStringLiteral("no-voice")) ? static_cast<Speech&>(silence) : voice;
    KioskSession session({hall, lookup, speech, *reader, staffCode}, kiosk, parser.value(QStringLiteral("language")));
    QObject::connect(session.staff(), &StaffMenu::quitAsked, [] { QGuiApplication::exit(0); });
    QObject::connect(session.staff(), &StaffMenu::restartAsked, [] { QGuiApplication::exit(exitRestart); });
    KioskWindow window(session);
    window.setScannedIdentity(dynamic_cast<ScannedIdentity*>(reader.get()));
    if (!window.show(windowed))
        return fail("the pages could not be loaded");
    const ThreadWatchdog watchdog(hangPatience, endHungProgram);
    hall.start();
    return QGuiApplication::exec();
}

} // namespace

int main(int count, char** arguments) {
    QGuiApplication application(count, arguments);
    QGuiApplication::setApplicationName(QStringLiteral("evenhall-kiosk"));
    QGuiApplication::setApplicationVersion(QStringLiteral(EVENHALL_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    const auto kiosk = KioskId::parse(parser.value(QStringLiteral("kiosk")).toStdString());
    if (!kiosk)
        return fail("--kiosk wants the id of a kiosk of the hall, for instance k1");
    auto settings = readClientOptions(parser);
    if (!settings)
        return fail(settings.error().context);
    const std::optional<QSize> windowed = parseWindowSize(parser.value(QStringLiteral("windowed")));
    if (parser.isSet(QStringLiteral("windowed")) && !windowed)
        return fail("--windowed wants a size like 540x960");
    const std::optional<QString> staffCode = readStaffCode(parser);
    if (!staffCode)
        return fail("--staff-code-file wants a file whose first line is a code of 4 to 12 digits");

    settings->name = kiosk->toString();
    settings->subscription.role = Role::Kiosk;
    settings->subscription.kiosk = *kiosk;
    return run(*settings, *kiosk, parser, *staffCode, windowed);
}
