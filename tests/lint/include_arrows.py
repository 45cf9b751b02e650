#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: include_arrows.py ARROW_TABLE

Holds every #include to the arrow table that CMake writes (layer|folder|layers it may use), because a header that is
found without linking (<sqlite3.h>, any header of ours) would pass the check of the links.
"""
import re
import sys

import repository
from repository import Finding

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
CODE_SUFFIXES = (".h", ".cpp")
QT_LAYERS = {"client", "ticket_layout", "device_host", "report", "theme", "kiosk_model", "counter_model",
             "board_model", "operations"}
SYSTEM_LAYERS = {"journal", "print_ledger", "channels", "server", "device_host", "values", "bench", "controller"}

# Outside library, its headers, the layers whose .cpp and .h files may include them. Programs may include what they
# wire, but for SQLite: SQL lives in two layers only, and in the bare reference that the benchmark compares with.
OUTSIDE = [
    ("SQLite", re.compile(r"sqlite3(ext)?\.h$"), {"journal", "print_ledger", "bench"}),
    ("Boost.Beast and Asio", re.compile(r"boost/(beast|asio)[./]"), {"server"}),
    ("Boost.JSON", re.compile(r"boost/(json|system)[./]"), {"codec", "protocol", "journal", "device_host", "printer_profiles"}),
    ("Qt", re.compile(r"(Q[A-Z]\w*|Qt\w*/\w+|qt?[a-z]+\.h|qpa/\w+\.h)$"), QT_LAYERS),
    ("OpenSSL", re.compile(r"openssl/"), {"journal", "server", "controller", "print_ledger"}),
    ("libserialport", re.compile(r"libserialport\.h$"), {"channels"}),
    ("libusb", re.compile(r"libusb"), {"channels"}),
    ("ICU", re.compile(r"unicode/"), {"codec"}),
    ("libqrencode", re.compile(r"qrencode\.h$"), {"ticket_layout"}),
    ("fontconfig", re.compile(r"fontconfig/"), {"ticket_layout"}),
    ("zlib", re.compile(r"zlib\.h$"), {"operations"}),
    ("CLP", re.compile(r"(Clp|Coin)\w*\.(hpp|h)$"), {"planner"}),
    ("CUPS", re.compile(r"cups/"), {"cups_printer"}),
    ("iconv of the C library", re.compile(r"iconv\.h$"), {"onbon", "escpos"}),
    ("the operating system",
     re.compile(r"((sys|netinet|arpa|net|linux)/.*|unistd|fcntl|poll|termios|pty|netdb|dirent|signal|pthread|sched)(\.h)?$"),
     SYSTEM_LAYERS),
]
C_HEADERS = re.compile(r"c?(assert|ctype|errno|float|limits|locale|math|setjmp|signal|stdarg|stddef|stdint|stdio|"
                       r"stdlib|string|time|wchar|inttypes)(\.h)?$")
STANDARD = re.compile(r"[a-z_0-9]+$")

# A screen program talks to the controller through its client; only evenhalld knows these folders.
SCREEN_FOLDERS = ("kiosk/", "counter-display/")
CONTROLLER_LAYERS = {"journal", "controller", "server"}


class ArrowTable:
    def __init__(self, text):
        self.allowed = {}
        self.folders = {}
        for line in text.splitlines():
            layer, folder, allowed = line.split("|")
            self.allowed[layer] = set(allowed.split())
            if folder:
                self.folders[folder] = layer

    def layer_of(self, name):
        """The layer with the longest folder above this file, or None: a program, a test, a generated file."""
        parts = name.split("/")[:-1]
        for length in range(len(parts), 0, -1):
            layer = self.folders.get("/".join(parts[:length]))
            if layer:
                return layer
        return None


def is_program(name, table):
    return name.endswith("/main.cpp") or table.layer_of(name) is None


def check_own(name, header, table, known):
    layer, used = table.layer_of(name), table.layer_of(header)
    if header not in known and "/" not in header and not header.endswith(".moc"):
        return f'"{header}": write the path from the root'
    if used is None:
        return None
    if name.startswith(SCREEN_FOLDERS) and used in CONTROLLER_LAYERS:
        return f"a screen program may not include {used}"
    if is_program(name, table) or used == layer or used in table.allowed[layer]:
        return None
    return f"arrow {layer} -> {used} is not in the arrow table"


def check_outside(name, header, table):
    layer = table.layer_of(name)
    for library, pattern, layers in OUTSIDE:
        if pattern.match(header) and not C_HEADERS.match(header):
            if layer in layers or (is_program(name, table) and library != "SQLite"):
                return None
            return f"<{header}>: {layer or 'a program'} may not use {library}"
    if STANDARD.match(header) or C_HEADERS.match(header) or is_program(name, table):
        return None
    return f"<{header}>: no rule in tests/lint/include_arrows.py knows this library"


def check_file(name, text, table, known):
    if not name.endswith(CODE_SUFFIXES) or name.startswith("tests/"):
        return
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        own, outside = match.groups()
        problem = check_own(name, own, table, known) if own else check_outside(name, outside, table)
        if problem:
            yield Finding(name, number, problem)


def main(arguments):
    if len(arguments) != 1:
        repository.fail_usage(__doc__)
    with open(arguments[0], encoding="utf-8") as file:
        table = ArrowTable(file.read())
    files = dict(repository.texts())
    return repository.report(finding for name, text in files.items()
                             for finding in check_file(name, text, table, files))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
