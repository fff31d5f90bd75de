"""TIFF files of any layout of samples, written number by number after TIFF 6.0: no program at hand writes them all."""

import struct
import zlib
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.uint16]
_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


@dataclass(frozen=True)
class Way:
    """How samples are laid down; ``tile``: its side in pixels, 0 for strips of seven lines."""

    bits: int
    photometric: int
    extra: tuple[int, ...] = ()
    order: str = "<"
    tile: int = 0
    by_planes: bool = False
    differential: bool = False
    reversed: bool = False
    deflated: bool = False
    tags: tuple[tuple[int, int], ...] = ()


def tiff_of(samples: Samples, way: Way) -> bytes:
    """``samples``: height × width × as many as a pixel has."""
    height, width, count = samples.shape
    planes = np.split(samples, count, axis=2) if way.by_planes else [samples]
    pieces = [_coded(piece, way) for plane in planes for piece in _pieces(plane, way)]
    sizes = tuple(map(len, pieces))
    places = tuple(8 + sum(sizes[:number]) for number in range(len(sizes)))
    numbers: dict[int, tuple[int, ...]] = {
        0x0100: (width,), 0x0101: (height,), 0x0102: (way.bits,) * count, 0x0103: (8 if way.deflated else 1,),
        0x0106: (way.photometric,), 0x010A: (2 if way.reversed else 1,), 0x0115: (count,),
        0x011C: (2 if way.by_planes else 1,), 0x013D: (2 if way.differential else 1,),
    }  # fmt: skip
    if way.extra:
        numbers[0x0152] = way.extra
    if way.tile:
        numbers |= {0x0142: (way.tile,), 0x0143: (way.tile,), 0x0144: places, 0x0145: sizes}
    else:
        numbers |= {0x0111: places, 0x0116: (7,), 0x0117: sizes}
    numbers |= {number: (value,) for number, value in way.tags}
    return _file(b"".join(pieces), way.order, numbers)


def _pieces(plane: Samples, way: Way) -> list[Samples]:
    height, width, _ = plane.shape
    if not way.tile:
        return [plane[top : top + 7] for top in range(0, height, 7)]
    filled = np.pad(plane, ((0, -height % way.tile), (0, -width % way.tile), (0, 0)))
    return [
        filled[top : top + way.tile, left : left + way.tile]
        for top in range(0, height, way.tile)
        for left in range(0, width, way.tile)
    ]


def _coded(piece: Samples, way: Way) -> bytes:
    if way.differential:
        piece = np.diff(piece, axis=1, prepend=np.zeros_like(piece[:, :1])) & np.uint16((1 << way.bits) - 1)
    lines = piece.reshape(len(piece), -1)
    if way.bits == 16:
        coded = lines.astype(f"{way.order}u2").tobytes()
    else:
        bits = lines[..., np.newaxis] >> np.arange(way.bits - 1, -1, -1, dtype=np.uint16) & 1
        coded = np.packbits(bits.reshape(len(lines), -1).astype(np.uint8), axis=1).tobytes()
    coded = zlib.compress(coded) if way.deflated else coded
    return coded.translate(_REVERSED) if way.reversed else coded


def _file(pixels: bytes, order: str, numbers: dict[int, tuple[int, ...]]) -> bytes:
    begin = 8 + len(pixels) + len(pixels) % 2
    end = begin + 2 + 12 * len(numbers) + 4
    entries = arrays = b""
    for number, values in sorted(numbers.items()):
        packed = struct.pack(f"{order}{len(values)}I", *values)
        place = packed if len(values) == 1 else struct.pack(f"{order}I", end + len(arrays))
        arrays += b"" if len(values) == 1 else packed
        entries += struct.pack(f"{order}HHI", number, 4, len(values)) + place
    head = {"<": b"II", ">": b"MM"}[order] + struct.pack(f"{order}HI", 42, begin)
    directory = struct.pack(f"{order}H", len(numbers)) + entries + bytes(4) + arrays
    return head + pixels.ljust(begin - 8, b"\x00") + directory
