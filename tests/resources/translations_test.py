#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: translations_test.py LUPDATE TS_FILE SOURCE_FOLDER
       translations_test.py LUPDATE --self-test

Fails when a window text of the sources has no finished translation in the file, when the file holds a text that no
source uses any more, or when a translation dropped or invented a place holder (%1).
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACE_HOLDER = re.compile(r"%\d")


def problems(lupdate, ts_file, sources):
    """Lets lupdate bring a copy of the file up to date and says what is then not as it should be."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / pathlib.Path(ts_file).name
        shutil.copyfile(ts_file, copy)
        done = subprocess.run([lupdate, "-locations", "none", str(sources), "-ts", str(copy)],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return [f"lupdate failed: {done.stderr.strip()}"]
        return [problem for context in ElementTree.parse(copy).getroot().iter("context")
                for message in context.iter("message")
                for problem in judge(context.findtext("name"), message)]


def judge(context, message):
    source = message.findtext("source")
    translation = message.find("translation")
    text = translation.text or ""
    kind = translation.get("type")
    if kind in ("vanished", "obsolete"):
        yield f"{context}: no source says {source!r} any more"
    elif kind == "unfinished" or not text.strip():
        yield f"{context}: {source!r} has no finished translation"
    elif sorted(PLACE_HOLDER.findall(source)) != sorted(PLACE_HOLDER.findall(text)):
        yield f"{context}: {source!r} and {text!r} hold different place holders"


def self_test(lupdate):
    """Each of the three faults, and only those, must be found."""
    page = 'import QtQuick\nText { property string other: qsTr("Number %1")\ntext: qsTr("New") }\n'
    known = ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="zh_CN"><context>'
             '<name>Page</name><message><source>Number %1</source><translation>号码</translation></message>'
             '<message><source>Gone</source><translation>没有了</translation></message></context></TS>\n')
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "Page.qml").write_text(page, encoding="utf-8")
        ts_file = pathlib.Path(folder) / "page_zh_CN.ts"
        ts_file.write_text(known, encoding="utf-8")
        found = sorted(problems(lupdate, ts_file, folder))
    expected = ["'Gone'", "'New'", "'Number %1'"]
    wrong = len(found) != 3 or any(sum(part in each for each in found) != 1 for part in expected)
    return [f"the self-test found {found}"] if wrong else []


def main(arguments):
    if len(arguments) == 2 and arguments[1] == "--self-test":
        found = self_test(arguments[0])
    elif len(arguments) == 3:
        found = problems(*arguments)
    else:
        print(__doc__, file=sys.stderr)
        return 2
    for problem in found:
        print(problem)
    print(f"{len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
