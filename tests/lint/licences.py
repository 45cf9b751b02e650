#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: licences.py      Every source file begins with the two SPDX lines."""
import re
import sys

import repository
from repository import Finding

SOURCES = re.compile(r"(\.(h|cpp|cmake|py|qml|js|mjs|css|html|sql|sh|service|rules)|(^|/)CMakeLists\.txt)$")
COPYRIGHT = re.compile(r"SPDX-FileCopyrightText: \d{4} \S")
LICENCE = re.compile(r"SPDX-License-Identifier: Apache-2\.0")


def is_source(name, text):
    return bool(SOURCES.search(name)) or text.startswith("#!")


def check_file(name, text):
    if not is_source(name, text):
        return
    head = "\n".join(text.splitlines()[:4])
    if not COPYRIGHT.search(head) or not LICENCE.search(head):
        yield Finding(name, 1, "the first lines lack SPDX-FileCopyrightText or SPDX-License-Identifier: Apache-2.0")


def main(_):
    return repository.report(finding for name, text in repository.texts() for finding in check_file(name, text))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
