#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: clang_format.py      Every C++ file is formatted as .clang-format says (clang-format 14)."""
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import repository
from repository import Finding

FINDING = re.compile(r"^(?P<path>[^:\n]+):(?P<line>\d+):\d+: error: code should be clang-formatted", re.MULTILINE)
FILES_PER_CALL = 20


def clang_format():
    return shutil.which("clang-format-14") or shutil.which("clang-format") or repository.fail_usage(
        "clang-format is missing")


def check_files(names, root=repository.ROOT):
    """The first badly formatted line of each file; one finding per file is enough to know what to do."""
    command = [clang_format(), "--dry-run", "--Werror", "--style=file", *names]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    first = {}
    for match in FINDING.finditer(result.stderr):
        first.setdefault(match["path"], int(match["line"]))
    if result.returncode != 0 and not first:
        yield Finding(names[0], 1, result.stderr.strip())
    for path, line in first.items():
        yield Finding(path, line, "not formatted: run clang-format -i on this file")


def main(_):
    names = [name for name in repository.file_names() if name.endswith((".h", ".cpp"))]
    groups = [names[start:start + FILES_PER_CALL] for start in range(0, len(names), FILES_PER_CALL)]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        return repository.report(finding for found in pool.map(lambda group: list(check_files(group)), groups)
                                 for finding in found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
