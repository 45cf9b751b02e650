// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "counter-display/counter/model/global_keys.h"

namespace evenhall {

GlobalKeys::GlobalKeys(QObject* parent) : QObject(parent) {}

GlobalKeys::~GlobalKeys() = default;

} // namespace evenhall
