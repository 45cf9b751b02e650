#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: screenshots.py BUILD_FOLDER OUTPUT_FOLDER
Every state and page of the counter and the guide desk, from the test program's windows, in Chinese and English, at
100 % and 200 %: OUTPUT_FOLDER/100 and OUTPUT_FOLDER/200."""
import os
import pathlib
import subprocess
import sys

SCALES = (100, 200)
TESTS = "[window],[guide],[gallery]"


def take(build, folder, scale):
    variables = {**os.environ, "EVENHALL_SCREENSHOTS": str(folder / str(scale)), "QT_SCALE_FACTOR": str(scale / 100),
                 "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "ASAN_OPTIONS": "detect_leaks=0"}
    return subprocess.run([build / "bin/test_counter_display", TESTS], env=variables, check=False).returncode


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    build, folder = map(pathlib.Path, arguments)
    worst = max(take(build, folder, scale) for scale in SCALES)
    for scale in SCALES:
        print(f"{folder / str(scale)}: {len(list((folder / str(scale)).glob('*.png')))} pictures")
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
