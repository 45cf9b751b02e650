#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: dependencies.py      Every library that CMake looks for is in README.md's table, with licence and reason."""
import re
import sys

import repository
from repository import Finding

LOOKED_FOR = re.compile(r"^\s*(?:find_package\((\w+)|pkg_check_modules\(\w+ (?:REQUIRED |IMPORTED_TARGET )*(\w+))",
                        re.MULTILINE)
OF_THE_TOOLCHAIN = {"threads", "pkgconfig", "python3"}
ROW = re.compile(r"^\|([^|]+)\|([^|]+)\|([^|]+)\|\s*$", re.MULTILINE)


def table_of(readme):
    """The first column of the dependency table, in lower case; the rows must have a licence and a reason."""
    section = readme.partition("## What it stands on")[2].partition("\n## ")[0]
    return [name.lower() for name, licence, reason in ROW.findall(section) if licence.strip() and reason.strip()]


def libraries(text):
    for match in LOOKED_FOR.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, (match[1] or match[2]).lower()


def check_file(name, text, named):
    if not name.endswith(("CMakeLists.txt", ".cmake")):
        return
    for line, library in libraries(text):
        plain = re.sub(r"\d+$", "", library)
        if library not in OF_THE_TOOLCHAIN and not any(plain in row for row in named):
            yield Finding(name, line, f"README.md names no licence and no reason for {library}")


def main(_):
    files = dict(repository.texts())
    named = table_of(files.get("README.md", ""))
    return repository.report(finding for name, text in files.items() for finding in check_file(name, text, named))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
