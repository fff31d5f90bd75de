"""Decoding TIFF: by Pillow, or by our own numbers where it does not know how samples lie. In the child only.

Pillow takes eight bits a sample side by side, and grey of fewer. Others, sixteen among them (of which it takes planes,
and grey that is told from white to black, for what they are not), are unpacked here: to its decompressors the
picture is a grey one, as wide as a line has bytes.
"""

import struct
from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL import Image
from PIL.TiffImagePlugin import TiffImageFile

from capture.clean.formats import TIFF
from capture.clean.tiff_directories import Directories, Directory
from capture.clean.tiff_file import frame_of
from capture.clean.tiff_layout import Layout, read_layout
from capture.foreign import raster
from capture.foreign.answer import Answer
from capture.foreign.written import ORIENTATION, too_many, written
from capture.verdict import Verdict

_Bytes = npt.NDArray[np.uint8]
_Samples = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
_BITS, _COMPRESSION, _PHOTOMETRIC, _SAMPLES, _PLANAR = 0x0102, 0x0103, 0x0106, 0x0115, 0x011C
_GREY_OF_PILLOW = (1, 2, 4)
_INKS_AND_ANOTHER = (5, 5)
_LARGE_OF_THE_OTHER_ORDER = b"MM\x00+"  # BigTIFF, which Pillow knows of one order alone
_UNPACKED = (1, 5, 8, 32_773, 32_946, 34_925, 50_000)  # none, LZW, deflate, PackBits, LZMA, Zstandard
_MOST_SAMPLES = 32
_PROFILE, _MOST_PROFILE = 0x8773, 8_000_000
_MODES = {(1, 0): "L", (1, 1): "La", (1, 2): "LA", (3, 0): "RGB", (3, 1): "RGBa", (3, 2): "RGBA"}
_WHOLE_BYTES = {8: "u1", 16: "u2"}
_LINES = 64  # at a time: unpacked bits take a byte each


def examine(untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
    """Header first, then every pixel. Raises what Pillow raises for a damaged file."""
    file = Directories(untrusted)
    directory = list(file.chain())[frame_of(untrusted, page)]
    if not untrusted.startswith(_LARGE_OF_THE_OTHER_ORDER) and _is_known_to_pillow(file, directory):
        return raster.examine(untrusted, pixels, page, lossy=lossy)
    layout = read_layout(file, directory)
    if layout is None or not _is_known_here(layout):
        return Answer(Verdict.UNSUPPORTED)
    if refusal := too_many((layout.width, layout.height), pixels):
        return refusal
    orientation = file.first(directory, ORIENTATION, 1)
    image = _image(layout, _planes(untrusted, file, layout))
    return written(image, orientation=orientation, profile=_profile(file, directory), lossy=lossy)


def _is_known_to_pillow(file: Directories, page: Directory) -> bool:
    bits, samples = max(file.numbers(page, _BITS), default=1), file.first(page, _SAMPLES, 1)
    if file.first(page, _COMPRESSION, 1) not in _UNPACKED:
        return True
    if bits == 8:
        is_planar = file.first(page, _PLANAR, 1) == 2 and samples > 1
        return not is_planar and (file.first(page, _PHOTOMETRIC), samples) != _INKS_AND_ANOTHER
    return bits in _GREY_OF_PILLOW and samples == 1


def _is_known_here(layout: Layout) -> bool:
    return layout.samples <= _MOST_SAMPLES and (not layout.is_differential or layout.bits in _WHOLE_BYTES)


def warm_up(name: str) -> None:
    """Decode pictures of our own, so that nothing is left to be loaded."""
    raster.warm_up(name)
    out = BytesIO()
    Image.new("I;16", (16, 16)).save(out, TIFF)
    examine(out.getvalue(), 256, 0, lossy=False)


def _profile(file: Directories, directory: Directory) -> bytes:
    return next((file.value(one, _MOST_PROFILE) for one in directory.entries if one.number == _PROFILE), b"")


def _image(layout: Layout, planes: _Bytes) -> Image.Image:
    """Of eight bits: the colours, and alpha where it shows through. Inks have no alpha that viewers heed."""
    if layout.colours == 4:
        return Image.frombytes("CMYK", (layout.width, layout.height), planes[..., :4].tobytes())
    shown = planes[..., : layout.colours + bool(layout.alpha)]
    mode = _MODES[layout.colours, layout.alpha]
    return Image.frombytes(mode, (layout.width, layout.height), shown.tobytes())


def _planes(untrusted: bytes, file: Directories, layout: Layout) -> _Bytes:
    """All samples of all pixels, in eight bits; the brightest colour of grey is white."""
    out = np.empty((layout.height, layout.width, layout.samples), np.uint8)
    for plane in range(layout.samples if layout.is_planar else 1):
        lines = _lines(untrusted, file, layout, plane)
        where = slice(plane, plane + layout.together)
        for top in range(0, layout.height, _LINES):
            samples = _pixels(lines[top : top + _LINES], file.order, layout)
            out[top : top + _LINES, :, where] = _in_eight_bits(samples, layout)
    if layout.photometric == 0:
        out[..., 0] = 255 - out[..., 0]
    return out


def _lines(untrusted: bytes, file: Directories, layout: Layout, plane: int) -> _Bytes:
    """The bytes of each line of a plane, decompressed."""
    return np.asarray(TiffImageFile(BytesIO(_as_grey(untrusted, file, layout, plane))))


def _as_grey(untrusted: bytes, file: Directories, layout: Layout, plane: int) -> bytes:
    """The same file, in which a directory at its end tells of one grey picture of the bytes of a plane."""
    width = -(-layout.piece[0] * layout.together * layout.bits // 8)
    count = len(layout.places) // (layout.samples if layout.is_planar else 1)
    pieces = slice(plane * count, (plane + 1) * count)
    numbers: dict[int, tuple[int, ...]] = {
        0x0100: (width * layout.across,), 0x0101: (layout.height,), 0x0102: (8,), 0x0103: (layout.compression,),
        0x0106: (1,), 0x010A: (2 if layout.is_reversed else 1,), 0x0115: (1,), 0x011C: (1,),
    }  # fmt: skip
    if layout.is_tiled:
        numbers |= {0x0142: (width,), 0x0143: (layout.piece[1],)}
        numbers |= {0x0144: layout.places[pieces], 0x0145: layout.sizes[pieces]}
    else:
        numbers |= {0x0116: (layout.piece[1],), 0x0111: layout.places[pieces], 0x0117: layout.sizes[pieces]}
    return _with_directory(untrusted, file.order, dict(sorted(numbers.items())))


def _with_directory(untrusted: bytes, order: str, numbers: dict[int, tuple[int, ...]]) -> bytes:
    begin = len(untrusted) + len(untrusted) % 2
    end = begin + 2 + 12 * len(numbers) + 4
    entries, arrays = b"", b""
    for number, values in numbers.items():
        packed = struct.pack(f"{order}{len(values)}I", *values)
        place = struct.pack(f"{order}I", end + len(arrays)) if len(values) > 1 else packed
        entries += struct.pack(f"{order}HHI", number, 4, len(values)) + place
        arrays += packed if len(values) > 1 else b""
    head = (b"II*\x00" if order == "<" else b"MM\x00*") + struct.pack(f"{order}I", begin)
    directory = struct.pack(f"{order}H", len(numbers)) + entries + bytes(4) + arrays
    return head + untrusted[8:].ljust(begin - 8, b"\x00") + directory


def _pixels(lines: _Bytes, order: str, layout: Layout) -> _Samples:
    """Samples, height × width × those that lie side by side."""
    whole = _WHOLE_BYTES.get(layout.bits)
    samples = lines.view(order + whole) if whole else _unpacked(lines, layout)
    tiles = samples.reshape(len(lines), layout.across, layout.piece[0], layout.together)
    if layout.is_differential:
        tiles = np.cumsum(tiles, axis=2, dtype=tiles.dtype)
    return tiles.reshape(len(lines), -1, layout.together)[:, : layout.width]


def _unpacked(lines: _Bytes, layout: Layout) -> _Samples:
    """Each tile's line, or each line, begins with a byte of its own; the highest bit comes first."""
    count = layout.piece[0] * layout.together
    bits = np.unpackbits(lines.reshape(len(lines) * layout.across, -1), axis=1)[:, : count * layout.bits]
    samples = np.zeros((len(bits), count), np.uint16)
    for one in np.moveaxis(bits.reshape(len(bits), count, layout.bits), 2, 0):
        samples <<= 1
        samples |= one
    return samples


def _in_eight_bits(samples: _Samples, layout: Layout) -> _Bytes:
    most = (1 << layout.bits) - 1
    table = (np.arange(most + 1, dtype=np.uint32) * 255 + most // 2) // most
    return table.astype(np.uint8)[samples]
