#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: devices_test.py SCHEMA FOLDER

Holds every printer profile of a folder to the JSON schema that editors use, and the schema to the parser: a field that
the profiles use and the schema does not know fails here. Without python3-jsonschema it says so and is skipped.
"""
import json
import pathlib
import sys

SKIPPED = 77


def main(schema_file, folder):
    try:
        import jsonschema
    except ImportError:
        print("SKIPPED: python3-jsonschema is not installed, so the printer profiles were not held to their schema")
        return SKIPPED
    validator = jsonschema.Draft202012Validator(json.loads(pathlib.Path(schema_file).read_text(encoding="utf-8")))
    files = sorted(pathlib.Path(folder).glob("*.json"))
    mistakes = [f"{file.name}: /{'/'.join(map(str, error.absolute_path))}: {error.message}" for file in files
                for error in validator.iter_errors(json.loads(file.read_text(encoding="utf-8")))]
    print("\n".join(mistakes) or f"{len(files)} profiles keep to the schema")
    return 1 if mistakes or not files else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
