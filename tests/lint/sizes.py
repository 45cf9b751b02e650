#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: sizes.py      No file and no function grows past what one reader can hold.

A comment `size: reason` near the top of a file, or in a function or just above it, lets that one be longer.
"""
import ast
import re
import sys

import repository
from repository import Finding

FILE_LIMITS = {".cpp": 500, ".h": 250, ".qml": 300, ".py": 500, ".js": 500, ".cmake": 250}
FUNCTION_LIMIT = 60
REASON = re.compile(r"(//|#|\*)\s*size: \w+")
LINES_FOR_FILE_REASON = 12

STRINGS_AND_COMMENTS = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)
DIGIT_SEPARATOR = re.compile(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])")
CONTROL = re.compile(r"(^|[\s};)])(if|for|while|switch|catch|else|do|try)\b[^{}]*$")
TYPE = re.compile(r"\b(namespace|class|struct|enum|union|extern)\b[^()]*$")


def has_reason(lines):
    return any(REASON.search(line) for line in lines)


def blank(text):
    """Replaces comments and literals by as many line ends as they held, so that braces in them do not count."""
    return STRINGS_AND_COMMENTS.sub(lambda match: "\n" * match.group(0).count("\n"), DIGIT_SEPARATOR.sub("", text))


def cpp_functions(text):
    """(first line, last line) of each outermost function body; lambdas belong to the function around them."""
    code = blank(text)
    opened, line, head, head_line = [], 1, "", 1
    for character in code:
        if character == "{":
            opened.append(head_line if opens_function(head) and not any(opened) else 0)
            head = ""
        elif character == "}":
            start = opened.pop() if opened else 0
            if start:
                yield start, line
            head = ""
        elif character == ";" and head.count("(") <= head.count(")"):
            head = ""
        else:
            if not head.strip():
                head_line = line
            head += character
        if character == "\n":
            line += 1


def opens_function(head):
    head = head.strip()
    return ")" in head and not CONTROL.search(head) and not TYPE.search(head) and not head.endswith(("=", ",", "("))


def python_functions(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.lineno, node.end_lineno


def functions(name, text):
    if name.endswith((".cpp", ".h")):
        return cpp_functions(text)
    if name.endswith(".py"):
        return python_functions(text)
    return ()


def check_file(name, text):
    limit = next((each for suffix, each in FILE_LIMITS.items() if name.endswith(suffix)), None)
    if limit is None:
        return
    lines = text.splitlines()
    if len(lines) > limit and not has_reason(lines[:LINES_FOR_FILE_REASON]):
        yield Finding(name, limit, f"{len(lines)} lines; the limit is {limit}")
    for first, last in functions(name, text):
        length = last - first + 1
        if length > FUNCTION_LIMIT and not has_reason(lines[max(0, first - 4):last]):
            yield Finding(name, first, f"a function of {length} lines; the limit is {FUNCTION_LIMIT}")


def main(_):
    return repository.report(finding for name, text in repository.texts() for finding in check_file(name, text))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
