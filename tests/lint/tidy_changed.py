#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: tidy_changed.py [--all] BUILD_FOLDER

Runs clang-tidy on the sources changed since origin/main and on those that include a changed header (as ninja
recorded the includes), several at a time. --all takes every source. Exits 1 when there is a finding.
"""
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CODE_SUFFIXES = (".cpp", ".h")


def git(*arguments):
    result = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=False)
    return result.stdout.split("\n")[:-1] if result.returncode == 0 else None


def changed_files():
    """Paths changed since the branch left origin/main, uncommitted ones included; None when that cannot be known."""
    for base in ("origin/main", "main"):
        fork = git("merge-base", "HEAD", base)
        if fork:
            break
    else:
        return None
    changed = git("diff", "--name-only", fork[0])
    untracked = git("ls-files", "--others", "--exclude-standard")
    return sorted({ROOT / name for name in (changed or []) + (untracked or [])})


def sources_of(build):
    """Our own sources in the compilation database; generated ones are the tools' own business."""
    entries = json.loads((build / "compile_commands.json").read_text())
    files = {pathlib.Path(entry["directory"], entry["file"]).resolve() for entry in entries}
    return sorted(file for file in files if ROOT in file.parents and build not in file.parents)


def includes_of(build):
    """source -> the files of ours that it includes, from ninja's record of the last build."""
    ninja = shutil.which("ninja") or "ninja"
    text = subprocess.run([ninja, "-C", str(build), "-t", "deps"], capture_output=True, text=True, check=False).stdout
    return parse_dependencies(text, build)


def parse_dependencies(text, build):
    includes = {}
    for block in text.split("\n\n"):
        paths = [(build / line.strip()).resolve() for line in block.split("\n")[1:] if line.startswith("    ")]
        ours = [path for path in paths if ROOT in path.parents and build not in path.parents]
        if ours:
            includes.setdefault(ours[0], set()).update(ours[1:])
    return includes


def affected(sources, includes, changed):
    if ROOT / ".clang-tidy" in changed:
        return list(sources)
    code = {path for path in changed if path.suffix in CODE_SUFFIXES}
    return [source for source in sources if source in code or includes.get(source, set()) & code]


def clang_tidy():
    return shutil.which("clang-tidy-14") or shutil.which("clang-tidy")


def tidy(build, source):
    command = [clang_tidy(), "--quiet", "-p", str(build), str(source)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return source, result.returncode, result.stdout + ("" if result.returncode == 0 else result.stderr)


def tidy_all(build, sources):
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        for number, (source, code, output) in enumerate(pool.map(lambda each: tidy(build, each), sources), 1):
            print(f"  [{number}/{len(sources)}] {source.relative_to(ROOT)}", flush=True)
            if code != 0:
                bad += 1
                print(output, flush=True)
    return bad


def main(arguments):
    everything = "--all" in arguments
    rest = [argument for argument in arguments if argument != "--all"]
    if len(rest) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    build = pathlib.Path(rest[0]).resolve()
    sources = sources_of(build)
    changed = None if everything else changed_files()
    if changed is None:
        if not everything:
            print("  there is no origin/main to compare with: checking everything")
        chosen = sources
    else:
        chosen = affected(sources, includes_of(build), changed)
    bad = tidy_all(build, chosen)
    print(f"  clang-tidy: {len(chosen)} of {len(sources)} sources checked, {bad} with findings")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
