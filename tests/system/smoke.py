#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: smoke.py BUILD_FOLDER      A whole hall on one machine, driven like people drive it; exits 1 on any miss."""
import pathlib
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
for folder in (HERE / "smoke", ROOT / "packaging/demo", ROOT / "tests/support/pilot"):
    sys.path.insert(0, str(folder))

from display import VirtualDisplay  # noqa: E402 (found only now)
from rehearsal import Rehearsal  # noqa: E402
from scorecard import Scorecard  # noqa: E402


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    build = pathlib.Path(arguments[0]).resolve()
    data = build / "smoke-data"
    shutil.rmtree(data, ignore_errors=True)
    card = Scorecard()
    display = VirtualDisplay(data / "logs")
    rehearsal = Rehearsal(build, data, display.variables)
    try:
        rehearsal.play(card)
    finally:
        rehearsal.stop()
        display.stop()
    rehearsal.play_end(card)
    card.print_summary()
    print(f"Screenshots, papers and logs are in {data}")
    return card.exit_code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
