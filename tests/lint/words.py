#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: words.py      Nothing half done, nothing that holds on one machine only, no waiting by the clock in tests."""
import re
import sys

import repository
from repository import Finding

ITSELF = ("tests/lint/words.py", "tests/lint/self_test.py")
SOURCES = re.compile(r"\.(h|cpp|cmake|py|qml|js|sh)$")

# What is looked for, where (None: everywhere), why it may not stand there.
RULES = [
    (re.compile(r"\b(TODO|FIXME|XXX|HACK)\b"), None, "half done: finish it or open an issue"),
    (re.compile(r"(?<![\w.$}/])/(work|home|Users|mnt)/\w"), None, "a path of one machine"),
    (re.compile(r"\b(pypi\.org|registry\.npmjs\.org|(deb|security|ftp)\.debian\.org|docker\.io|ghcr\.io|crates\.io)\b"),
     None, "the host of a registry: packages come from the machine's own sources"),
    (re.compile(r"\b(sleep_for|sleep_until|usleep|nanosleep|QThread::m?sleep|qSleep|QTest::q(Wait|Sleep))\b *\("),
     re.compile(r"^tests/.*\.(cpp|h)$"), "await the event instead of sleeping"),
    (re.compile(r"[ \t]+$"), SOURCES, "white space at the end of the line"),
    (re.compile(r"^\s*#\s*include\s*<bits/"), None, "a header of one standard library's inside"),
    (re.compile(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]"),
     re.compile(r"^resources/(translations/.*_zh_CN\.ts|templates/zh-CN\.txt)$"), "Chinese has full-width punctuation"),
    (re.compile(r"\busing namespace std;"), None, "names of std are written out"),
]


def check_file(name, text):
    if name in ITSELF or name == "LICENSE":
        return
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, where, reason in RULES:
            if (where is None or where.search(name)) and pattern.search(line):
                yield Finding(name, number, f"{pattern.search(line).group(0)!r}: {reason}")


def main(_):
    return repository.report(finding for name, text in repository.texts() for finding in check_file(name, text))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
