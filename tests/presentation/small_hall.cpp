// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/presentation/small_hall.h"

namespace evenhall {

namespace {

LocalizedText words(const char* chinese, const char* english) {
    return {{{"zh-CN", chinese}, {"en", english}}};
}

} // namespace

HallConfiguration smallHall() {
    HallConfiguration hall;
    hall.id = HallId("town");
    hall.name = words("便民服务中心", "Service Centre");
    hall.languages = {"zh-CN", "en"};
    hall.zones = {{ZoneId("S"), words("社保医保区", "Social Security"), 2}};
    hall.queues = {{QueueId("S3"), ZoneId("S"), words("社会保障卡", "Cards"), {{NumberClass::Normal, "S"}}}};
    Service loss;
    loss.id = ServiceId("ss.card_loss");
    loss.queue = QueueId("S3");
    loss.name = words("社保卡挂失", "Lost card");
    loss.materials = {words("居民身份证", "ID card"), words("户口簿", "Household book")};
    Service fresh = loss;
    fresh.id = ServiceId("ss.card_new");
    fresh.name = words("社保卡申领", "New card");
    fresh.materials.clear();
    hall.services = {loss, fresh};
    for (const int number : {13, 14, 15, 17, 19, 20}) {
        Window window;
        window.id = WindowId("w" + std::to_string(number));
        window.number = number;
        window.zone = ZoneId("S");
        hall.windows.push_back(window);
    }
    hall.priorityClasses = {{PriorityClassId("elder"), words("老年人", "Older person"), PriorityGrant::GreenButton,
                             std::chrono::minutes(20), 1000, false}};
    return hall;
}

} // namespace evenhall
