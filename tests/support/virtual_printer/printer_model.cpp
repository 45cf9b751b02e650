// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/virtual_printer/printer_model.h"

namespace evenhall::support {

std::optional<Dialect> dialectFromText(std::string_view text) {
    if (text == "epson")
        return Dialect::Epson;
    if (text == "snbc")
        return Dialect::Snbc;
    if (text == "xprinter")
        return Dialect::Xprinter;
    if (text == "custom")
        return Dialect::Custom;
    if (text == "star")
        return Dialect::Star;
    return std::nullopt;
}

PrinterModel PrinterModel::of(Dialect dialect) {
    PrinterModel model;
    model.dialect = dialect;
    switch (dialect) {
    case Dialect::Epson:
        break;
    case Dialect::Snbc:
        model.maker = "SNBC";
        model.name = "BT-T080";
        model.reportsProcessId = model.clears = model.countsCuts = false;
        break;
    case Dialect::Xprinter:
        model.maker = "Printer"; // a clone that names nobody
        model.name = "Printer-80";
        model.serial = "0";
        model.reportsProcessId = model.clears = model.countsCuts = model.hasNearEndSensor = false;
        break;
    case Dialect::Custom:
        model.maker = "CUSTOM";
        model.name = "VKP80III";
        model.reportsProcessId = model.clears = model.countsCuts = false;
        break;
    case Dialect::Star:
        model.maker = "Star";
        model.name = "TSP654";
        model.reportsProcessId = model.clears = model.countsCuts = false;
        break;
    }
    return model;
}

} // namespace evenhall::support
