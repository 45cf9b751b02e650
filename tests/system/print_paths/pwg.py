# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""The first page of PWG raster (PWG 5102.4) as a grey picture that other programs read."""
import struct

SYNC = b"RaS2"
HEADER = 1796
WIDTH_AT, HEIGHT_AT, BITS_AT, LINE_AT = 372, 376, 388, 392
GREY, BLACK = 8, 1  # bits for each dot


def number(header, at):
    return struct.unpack_from(">I", header, at)[0]


def to_pgm(raster):
    if raster[:4] != SYNC:
        raise ValueError("no PWG raster")
    header = raster[4:4 + HEADER]
    width, height = number(header, WIDTH_AT), number(header, HEIGHT_AT)
    bits, line_bytes = number(header, BITS_AT), number(header, LINE_AT)
    rows, at = [], 4 + HEADER
    while len(rows) < height:
        times, at = raster[at] + 1, at + 1
        line = bytearray()
        while len(line) < line_bytes:
            count, at = raster[at], at + 1
            if count < 128:  # one value, several times
                line += raster[at:at + 1] * (count + 1)
                at += 1
            else:
                line += raster[at:at + 257 - count]
                at += 257 - count
        rows += [grey(line, width, bits)] * times
    return b"P5\n%d %d\n255\n" % (width, height) + b"".join(rows)


def grey(line, width, bits):
    if bits == GREY:
        return bytes(line[:width])
    return bytes(0 if line[x // 8] >> (7 - x % 8) & 1 else 255 for x in range(width))
