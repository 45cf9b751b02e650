// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/hall_source.h"

namespace evenhall {

HallSource::HallSource(QObject* parent) : QObject(parent) {}

HallSource::~HallSource() = default;

} // namespace evenhall
