#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: shell.py      Every shell script passes shellcheck."""
import re
import subprocess
import sys

import repository
from repository import Finding

FINDING = re.compile(r"^(?P<path>[^:\n]+):(?P<line>\d+):\d+: (?P<text>.*)$", re.MULTILINE)
SHELL = re.compile(r"#!\s*(/usr)?/bin/(env )?(ba)?sh\b")


def is_script(text):
    return bool(SHELL.match(text))


def check_files(names, root=repository.ROOT):
    command = ["shellcheck", "--external-sources", "--severity=warning", "--format=gcc", *names]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    found = [Finding(match["path"], int(match["line"]), match["text"]) for match in FINDING.finditer(result.stdout)]
    if result.returncode != 0 and not found:
        found.append(Finding(names[0], 1, result.stderr.strip()))
    return found


def main(_):
    names = [name for name, text in repository.texts() if is_script(text)]
    return repository.report(check_files(names) if names else [])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
