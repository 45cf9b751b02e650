#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the texts of a language that nobody speaks: right to left, in Arabic letters, forty percent longer.

usage: make_pseudo.py INPUT.ts OUTPUT.ts

What fits in it fits in Uyghur; what stays readable in it never went through the translations.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابچدەفگھىجكلمنوپقرستۇۋۈخيز"))
FILLING = "ئۇيغۇر"
GROWTH = 0.4
PLACEHOLDER = re.compile(r"%\d|%n")
DATE_FORMAT = re.compile(r"^[dMy ,]+$")


def pseudo(text):
    """The text in the pseudo-language; placeholders, date formats and names of languages stay."""
    if DATE_FORMAT.match(text) or not text.isascii() and "…" not in text and "–" not in text:
        return text
    parts, at = [], 0
    for placeholder in PLACEHOLDER.finditer(text):
        parts += [letters(text[at:placeholder.start()]), placeholder.group()]
        at = placeholder.end()
    parts.append(letters(text[at:]))
    missing = round(len(text) * GROWTH)
    filling = (FILLING * (missing // len(FILLING) + 1))[:missing]
    return "".join(parts) + (" " + filling if filling else "")


def letters(text):
    return "".join(LETTERS.get(character.lower(), character) for character in text)


def main():
    source, target = sys.argv[1:]
    tree = ElementTree.parse(source)
    tree.getroot().set("language", "qps_plocm")
    for message in tree.iter("message"):
        translation = message.find("translation")
        translation.attrib.pop("type", None)
        translation.text = pseudo(message.findtext("source"))
    with open(target, "wb") as output:
        output.write(b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n')
        tree.write(output, encoding="utf-8")


if __name__ == "__main__":
    main()
