// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/evenhallctl/answering.h"
#include "app/evenhallctl/commands.h"
#include "app/evenhallctl/tables/number_table.h"
#include "app/planner/models/erlang.h"
#include "app/planner/models/erlang_a.h"
#include "app/planner/models/priority.h"
#include "app/planner/models/transient_day.h"

#include <functional>
#include <ostream>

namespace evenhall {

using namespace planner;

namespace {

using Cells = std::vector<std::string>;

/// What a formula makes of one row: a cell for each of its columns, empty where there is no answer, and why.
struct Computed {
    Cells cells;
    std::optional<Error> complaint;
};

struct Formula {
    Cells inputs;
    Cells outputs;
    std::function<Result<Computed>(const NumberTable& table, std::size_t row)> compute;
};

std::string listText(const std::vector<double>& numbers) {
    std::string text;
    for (const double number : numbers)
        text += (text.empty() ? "" : " ") + toText(number);
    return text;
}

Result<PoolLoad> poolOf(const NumberTable& table, std::size_t row) {
    const Result<int> servers = table.whole(row, "c");
    if (!servers)
        return servers.error();
    const Result<double> load = table.number(row, "a");
    if (!load)
        return load.error();
    return PoolLoad{*servers, *load};
}

Result<Computed> erlangBAndC(const NumberTable& table, std::size_t row) {
    const Result<PoolLoad> pool = poolOf(table, row);
    if (!pool)
        return pool.error();
    const Result<double> blocked = erlangB(*pool);
    if (!blocked)
        return blocked.error();
    const Result<DelayFigures> figures = delayFigures(*pool);
    if (!figures) // Erlang B has an answer even where a line would grow for ever
        return Computed{{toText(*blocked), "", "", ""}, figures.error()};
    return Computed{
        {toText(*blocked), toText(figures->waitProbability), toText(figures->meanWait), toText(figures->meanQueue)},
        {}};
}

Result<Computed> erlangAOf(const NumberTable& table, std::size_t row) {
    const Result<int> servers = table.whole(row, "c");
    if (!servers)
        return servers.error();
    ImpatientPool pool;
    pool.servers = *servers;
    for (const auto& [column, rate] : {std::pair<const char*, double*>{"lambda", &pool.arrivalRate},
                                       {"mu", &pool.serviceRate},
                                       {"theta", &pool.patienceRate}}) {
        const Result<double> number = table.number(row, column);
        if (!number)
            return number.error();
        *rate = *number;
    }
    const Result<ImpatientFigures> figures = erlangA(pool);
    if (!figures)
        return figures.error();
    return Computed{{toText(figures->waitProbability), toText(figures->meanWait), toText(figures->abandonProbability),
                     toText(figures->meanQueue)},
                    {}};
}

Result<Computed> allenCunneen(const NumberTable& table, std::size_t row) {
    const Result<PoolLoad> pool = poolOf(table, row);
    if (!pool)
        return pool.error();
    const Result<double> arrivals = table.number(row, "Ca2");
    if (!arrivals)
        return arrivals.error();
    const Result<double> services = table.number(row, "Cs2");
    if (!services)
        return services.error();
    const Result<DelayFigures> even = delayFigures(*pool);
    if (!even)
        return even.error();
    const Result<double> wait = allenCunneenWait(*pool, {*arrivals, *services});
    if (!wait)
        return wait.error();
    return Computed{{toText(even->meanWait), toText(*wait)}, {}};
}

Result<ClassPool> classesOf(const NumberTable& table, std::size_t row, const std::string& arrivals) {
    const Result<int> servers = table.whole(row, "c");
    if (!servers)
        return servers.error();
    const Result<double> rate = table.number(row, "mu");
    if (!rate)
        return rate.error();
    Result<std::vector<double>> rates = table.numbers(row, arrivals);
    if (!rates)
        return rates.error();
    return ClassPool{*servers, *rate, std::move(*rates)};
}

Result<Computed> strictPriority(const NumberTable& table, std::size_t row) {
    const Result<ClassPool> pool = classesOf(table, row, "lambdas(high..low)");
    if (!pool)
        return pool.error();
    const Result<std::vector<double>> waits = strictPriorityWaits(*pool);
    if (!waits)
        return waits.error();
    return Computed{{listText(*waits)}, {}};
}

Result<Computed> accumulatingPriority(const NumberTable& table, std::size_t row) {
    const Result<ClassPool> pool = classesOf(table, row, "lambdas(low b..high b)");
    if (!pool)
        return pool.error();
    const Result<std::vector<double>> rates = table.numbers(row, "b");
    if (!rates)
        return rates.error();
    const Result<std::vector<double>> waits = accumulatingPriorityWaits(*pool, *rates);
    if (!waits)
        return waits.error();
    return Computed{{listText(*waits)}, {}};
}

Formula formulaNamed(const std::string& name) {
    if (name == "erlang-bc")
        return {{"c", "a"}, {"B", "C", "Wq_over_S", "Lq"}, erlangBAndC};
    if (name == "erlang-a")
        return {{"c", "lambda", "mu", "theta"}, {"P_wait", "EW", "P_abandon", "Lq"}, erlangAOf};
    if (name == "allen-cunneen")
        return {{"c", "a", "Ca2", "Cs2"}, {"Wq_over_S_MMc", "Wq_over_S_AC"}, allenCunneen};
    if (name == "priority")
        return {{"c", "mu", "lambdas(high..low)"}, {"Wq(high..low)"}, strictPriority};
    return {{"c", "mu", "lambdas(low b..high b)", "b"}, {"Wq(low b..high b)"}, accumulatingPriority};
}

Result<NumberTable> tableWith(const std::string& file, const Cells& inputs) {
    Result<NumberTable> table = NumberTable::read(file);
    if (!table)
        return table;
    for (const std::string& column : inputs) {
        if (!table->has(column))
            return {ErrorCode::BadValue, file + ": there is no column \"" + column + "\""};
    }
    return table;
}

ExitCode computeTable(const std::string& name, const std::string& file, const Console& console) {
    const Formula formula = formulaNamed(name);
    Result<NumberTable> table = tableWith(file, formula.inputs);
    if (!table)
        return complain(table.error().context, console);
    ExitCode code = ExitCode::Done;
    for (std::size_t row = 0; row < table->rows(); ++row) {
        Result<Computed> computed = formula.compute(*table, row);
        if (!computed)
            computed = Computed{Cells(formula.outputs.size()), computed.error()};
        for (std::size_t i = 0; i < formula.outputs.size(); ++i)
            table->set(row, formula.outputs[i], computed->cells[i]);
        if (computed->complaint) {
            const std::string line = "line " + std::to_string(table->line(row)) + ": ";
            const std::string& what = computed->complaint->context;
            code = complain(what.compare(0, line.size(), line) == 0 ? what : line + what, console);
        }
    }
    console.out << table->toCsv();
    return code;
}

Result<double> numberOption(const Arguments& arguments, const std::string& option) {
    const std::optional<std::string> text = arguments.value(option);
    const std::optional<double> number = text ? toNumber(*text) : std::nullopt;
    if (!number)
        return {ErrorCode::BadValue, "--" + option + " needs a number"};
    return *number;
}

Result<std::vector<TransientSlot>> slotsOf(const NumberTable& table) {
    std::vector<TransientSlot> daySlots;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const Result<double> arrivals = table.number(row, "lambda_per_h");
        if (!arrivals)
            return arrivals.error();
        const Result<int> servers = table.whole(row, "servers");
        if (!servers)
            return servers.error();
        daySlots.push_back({*arrivals, *servers});
    }
    return daySlots;
}

} // namespace

ExitCode computeErlangBAndC(const Arguments& arguments, const Console& console) {
    return computeTable("erlang-bc", arguments.operands().front(), console);
}

ExitCode computeErlangA(const Arguments& arguments, const Console& console) {
    return computeTable("erlang-a", arguments.operands().front(), console);
}

ExitCode computeAllenCunneen(const Arguments& arguments, const Console& console) {
    return computeTable("allen-cunneen", arguments.operands().front(), console);
}

ExitCode computePriority(const Arguments& arguments, const Console& console) {
    return computeTable("priority", arguments.operands().front(), console);
}

ExitCode computeAccumulating(const Arguments& arguments, const Console& console) {
    return computeTable("accumulating", arguments.operands().front(), console);
}

ExitCode computeTransient(const Arguments& arguments, const Console& console) {
    const Result<double> rate = numberOption(arguments, "mu");
    if (!rate)
        return complainUsage(rate.error().context, console);
    const Result<double> slotHours = numberOption(arguments, "slot-hours");
    if (!slotHours)
        return complainUsage(slotHours.error().context, console);
    Result<NumberTable> table = tableWith(arguments.operands().front(), {"lambda_per_h", "servers"});
    if (!table)
        return complain(table.error().context, console);
    const Result<std::vector<TransientSlot>> daySlots = slotsOf(*table);
    if (!daySlots)
        return complain(daySlots.error().context, console);
    const Result<std::vector<TransientFigures>> day = transientDay(*daySlots, *rate, *slotHours);
    if (!day)
        return complain(day.error().context, console);
    for (std::size_t row = 0; row < day->size(); ++row) {
        const TransientFigures& figures = (*day)[row];
        table->set(row, "mean_queue_over_slot", toText(figures.meanQueue));
        table->set(row, "queue_at_end", toText(figures.queueAtEnd));
        table->set(row, "number_in_system_at_end", toText(figures.numberAtEnd));
        table->set(row, "P_all_busy_at_end", toText(figures.allBusyAtEnd));
    }
    console.out << table->toCsv();
    return ExitCode::Done;
}

} // namespace evenhall
