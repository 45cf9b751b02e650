// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/hall/hall_picture.h"

#include "app/codec/hall_configuration_codec.h"
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/protocol/server_messages.h"

#include <QEventLoop>
#include <QTimer>

#include <ostream>

namespace evenhall {

namespace {

constexpr int secondsBetweenPictures = 1;
constexpr const char* clearScreen = "\033[H\033[2J";

ExitCode showOnce(HallApi& hall, const Arguments& arguments, const Console& console) {
    const Result<Update> snapshot = hall.snapshot();
    if (!snapshot)
        return complain(describe(snapshot.error()), console);
    if (arguments.has("watch"))
        console.out << clearScreen;
    if (arguments.has("json"))
        console.out << protocol::encodeUpdate(*snapshot) << '\n';
    else
        console.out << drawHall(*snapshot);
    console.out.flush();
    return ExitCode::Done;
}

void waitASecond() {
    QEventLoop loop;
    QTimer::singleShot(std::chrono::seconds(secondsBetweenPictures), &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

ExitCode showHall(const Arguments& arguments, const Console& console) {
    return withHall(arguments, Role::Manager, console, [&](HallApi& hall) {
        ExitCode code = showOnce(hall, arguments, console);
        while (code == ExitCode::Done && arguments.has("watch")) {
            waitASecond();
            code = showOnce(hall, arguments, console);
        }
        return code;
    });
}

ExitCode showHealth(const Arguments& arguments, const Console& console) {
    return withHall(arguments, Role::Inspector, console, [&](HallApi& hall) {
        const Result<ApiReply> reply = hall.get("/health");
        if (!reply)
            return complain(reply.error().context, console);
        console.out << reply->body << '\n';
        return reply->status == 200 ? ExitCode::Done : ExitCode::Failed;
    });
}

ExitCode importConfiguration(const Arguments& arguments, const Console& console) {
    const std::optional<HallConfiguration> configuration = checkedConfiguration(arguments.operands().front(), console);
    if (!configuration)
        return ExitCode::Failed;
    return withHall(arguments, Role::Manager, console, [&](HallApi& hall) {
        const Result<ApiReply> reply = hall.put("/api/v1/configuration", writeHallConfiguration(*configuration));
        if (!reply)
            return complain(reply.error().context, console);
        if (reply->status != 200)
            return complain("the hall refused: " + reply->body, console);
        console.out << configuration->id.toString() << " was adopted\n";
        return ExitCode::Done;
    });
}

} // namespace evenhall
