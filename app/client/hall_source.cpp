// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/hall_source.h"

#include <utility>

namespace evenhall {

HallSource::HallSource(QObject* parent) : QObject(parent) {}

HallSource::~HallSource() = default;

void HallSource::executeFor(RawIdentity /*identity*/, Command command, std::string note, AnswerCallback done) {
    execute(std::move(command), std::move(note), std::move(done));
}

} // namespace evenhall
