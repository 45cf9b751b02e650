// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/values/result.h"
#include "app/hall_service/hall_service.h"

#include <functional>

namespace evenhall {

/// A document reader at this kiosk: the border behind which every vendor's library stays. It gives the one number that
/// the hall's rules need and nothing else; what else stands in the document it must not even read. What it gives goes
/// to the hall with one command and is kept, logged and shown nowhere on this side. Lives on the thread of its event
/// loop.
class IdentityReader {
public:
    using Callback = std::function<void(const Result<RawIdentity>&)>;

    virtual ~IdentityReader() = default;

    /// False while no document can be read here, for instance because nothing is plugged in.
    [[nodiscard]] virtual bool available() const = 0;
    /// Waits for one document and calls back once, later, unless stopped before. BadValue: not such a document; Io: the
    /// reader failed.
    virtual void read(Callback done) = 0;
    virtual void stop() = 0;
};

/// A kiosk without a reader.
class NoIdentityReader : public IdentityReader {
public:
    [[nodiscard]] bool available() const override { return false; }
    void read(Callback done) override { done({ErrorCode::Io, "no reader"}); }
    void stop() override {}
};

} // namespace evenhall
