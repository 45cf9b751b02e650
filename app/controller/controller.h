// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/controller/clock.h"
#include "app/domain/values/result.h"
#include "app/hall_service/hall_service.h"

#include <functional>
#include <memory>
#include <string>

namespace evenhall {

struct ControllerOptions {
    std::string folder;                          ///< data folder: journal and identity keys
    int issuer = 1;                              ///< 0 to 99, unique among the boxes of a hall
    std::shared_ptr<Clock> clock;                ///< null: the machine's clock, guarded against jumps
    std::function<void(const std::string&)> log; ///< one line per event of interest, never identity data
    bool longComputation = false;                ///< rehearses the load of a planner; for benchmarks
    bool adviceYields = true; ///< thinking waits for whatever else wants to run; false where somebody waits for it
};

class LongComputation;

/// The hall's authority: the one place where numbers are given out and calls are made.
///
/// All work happens on the hall thread, which this object owns: it takes everything that has arrived, decides each
/// command on the state the one before it left, makes the whole group durable in one transaction, and only then
/// answers and tells the followers. When the disk refuses, every command of the group is refused with StorageFailed
/// and the state is folded anew from the journal.
class Controller : public HallService {
public:
    /// Opens or makes the journal of the folder and folds the hall; errors as Journal::open().
    static Result<std::unique_ptr<Controller>> start(ControllerOptions options);
    /// Finishes what is under way, then closes the journal.
    ~Controller() override;
    Controller(const Controller&) = delete;
    Controller& operator=(const Controller&) = delete;

    void execute(CommandRequest request, AnswerCallback done) override;
    void follow(const Subscription& subscription, std::weak_ptr<Follower> follower) override;
    void snapshot(const Subscription& subscription, std::function<void(std::shared_ptr<const Update>)> done) override;
    [[nodiscard]] CataloguePointer catalogue() const override;

private:
    class HallThread;

    explicit Controller(std::unique_ptr<HallThread> thread);

    std::unique_ptr<HallThread> m_thread;
    std::unique_ptr<LongComputation> m_longComputation; ///< asks the thread, so it goes first
};

} // namespace evenhall
