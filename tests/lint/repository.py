# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""The files that the lints look at, and how a lint reports."""
import os
import pathlib
import subprocess
import sys
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Finding(NamedTuple):
    path: str
    line: int
    text: str


def file_names(root=ROOT):
    """Paths of the repository's own text files, relative to its root; without git (a source archive), all but build/."""
    command = ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-co", "--exclude-standard"]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=True)
        names = result.stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        names = list(walk(root))
    return sorted(name for name in set(names) if (root / name).is_file() and not (root / name).is_symlink())


def walk(root):
    for folder, folders, files in os.walk(root):
        folders[:] = [each for each in folders if each not in (".git", "build")]
        for file in files:
            yield str(pathlib.Path(folder, file).relative_to(root))


def read_text(name, root=ROOT):
    """The text of a file, or None when it is not UTF-8 text."""
    data = (root / name).read_bytes()
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def texts(root=ROOT):
    for name in file_names(root):
        text = read_text(name, root)
        if text is not None:
            yield name, text


def report(findings):
    """Prints the findings as an editor understands them; returns the exit code."""
    findings = list(findings)
    for finding in findings:
        print(f"{finding.path}:{finding.line}: {finding.text}")
    print(f"{len(findings)} findings")
    return 1 if findings else 0


def fail_usage(text):
    print(text, file=sys.stderr)
    sys.exit(2)
