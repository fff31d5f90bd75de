"""ICC profiles that work by lookup tables, made here: three or four channels to Lab through a small cube."""

import struct

import numpy as np


def lookup_profile(channels: int = 3, description: bytes = b"CANARY-profile", grid: int = 5) -> bytes:
    """A version 2 profile whose only colour tag is A2B0 (lut16Type, ``grid`` points a channel, Lab)."""
    tags = {
        b"desc": struct.pack(">4s4xI", b"desc", len(description) + 1) + description + bytes(1 + 78),
        b"cprt": struct.pack(">4s4x", b"text") + description + b"\0",
        b"wtpt": struct.pack(">4s4x3i", b"XYZ ", 63190, 65536, 54061),
        b"A2B0": _lookup(channels, grid),
    }
    directory, body = b"", b""
    begin = 132 + 12 * len(tags)
    for name, content in tags.items():
        directory += struct.pack(">4sII", name, begin + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    space = {1: b"GRAY", 3: b"RGB ", 4: b"CMYK"}[channels]
    header = struct.pack(">I4xI", begin + len(body), 0x02400000) + b"prtr" + space + b"Lab "
    header += struct.pack(">6H", 2024, 5, 6, 7, 8, 9) + b"acspAPPL" + bytes(24)
    header += struct.pack(">3i", 63190, 65536, 54061) + b"CNRY" + bytes(44)
    return header[:128] + struct.pack(">I", len(tags)) + directory + body


def _lookup(channels: int, grid: int) -> bytes:
    straight = struct.pack(">2H", 0, 65_535)
    cube = b"".join(_lab(point, channels, grid - 1) for point in np.ndindex(*[grid] * channels))
    matrix = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    head = struct.pack(">4s4x4B", b"mft2", channels, 3, grid, 0) + matrix + struct.pack(">2H", 2, 2)
    return head + straight * channels + cube + straight * 3


def _lab(point: tuple[int, ...], channels: int, most: int) -> bytes:
    """An invented but smooth device: light from its first channels, colour from their differences."""
    share = [one / most for one in point]
    if channels == 4:
        share = [(1 - ink) * (1 - share[3]) for ink in share[:3]]
    red, green, blue = share * 3 if channels == 1 else share
    lightness = 100 * (0.3 * red + 0.6 * green + 0.1 * blue)
    a, b = 60 * (red - green), 60 * (green - blue)
    return struct.pack(">3H", int(lightness * 652.8), int((a + 128) * 256), int((b + 128) * 256))
