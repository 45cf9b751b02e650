// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The stored shape of every event. A change of a name or of a member needs a higher version and an upcaster from the
// version before (event_upcasters.h); the golden file of the tests fails otherwise.
#include "app/codec/hall_event_fields.h"
#include "app/codec/suggestion_event_fields.h"
#include "app/codec/ticket_event_fields.h"
#include "app/codec/window_event_fields.h"
