"""Files that mean harm, in formats decoded in a child: each made by code, and small beside what it promises."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image

from tests.capture.clean.samples import picture, saved, tiff_with
from tests.capture.foreign.makers import dicom, even, heic

SIDE = 7_900
"""Pixels of a side: 62 megapixels, which a header may promise."""


def tiff(entries: list[tuple[int, int, int, int]], behind: bytes = b"", following: int = 0) -> bytes:
    """One directory, and what stands behind it: from place 14 + 12 × entries on."""
    packed = b"".join(struct.pack("<HHII", *entry) for entry in sorted(entries))
    return (
        b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + packed + struct.pack("<I", following) + behind
    )


def of_size(
    width: int, height: int, compression: int = 1, colours: int = 1
) -> list[tuple[int, int, int, int]]:
    return [
        (0x0100, 4, 1, width), (0x0101, 4, 1, height), (0x0102, 3, 1, 8), (0x0103, 3, 1, compression),
        (0x0106, 3, 1, colours), (0x0115, 3, 1, 1),
    ]  # fmt: skip


def deflated_tiff() -> bytes:
    """62 megapixels of zeros in sixty kilobytes."""
    packed = zlib.compress(bytes(SIDE * SIDE), 9)
    entries = [
        *of_size(SIDE, SIDE, 8), (0x0111, 4, 1, 14 + 12 * 9), (0x0116, 4, 1, SIDE), (0x0117, 4, 1, len(packed)),
    ]  # fmt: skip
    return tiff(entries, packed)


def strips(count: int, begin: int, size: int, compression: int = 1) -> bytes:
    """As many strips, each of a line, all of them at the same place."""
    table = 14 + 12 * 9
    entries = [
        *of_size(64, count, compression), (0x0111, 4, count, table), (0x0116, 4, 1, 1),
        (0x0117, 4, count, table + 4 * count),
    ]  # fmt: skip
    return tiff(entries, struct.pack("<I", begin) * count + struct.pack("<I", size) * count)


def pieces(count: int) -> bytes:
    """A small picture that names as many strips as it likes, each somewhere else."""
    table = 14 + 12 * 9
    entries = [
        *of_size(64, 64), (0x0111, 4, count, table), (0x0116, 4, 1, 1), (0x0117, 4, count, table + 4 * count),
    ]  # fmt: skip
    return tiff(entries, struct.pack(f"<{count}I", *range(count)) + struct.pack("<I", 99) * count)


def pages(count: int) -> bytes:
    """A chain of directories, the smallest that there are."""
    begins = [8 + 18 * number for number in range(count)]
    return b"II*\0\x08\0\0\0" + b"".join(
        struct.pack("<HHHIII", 1, 0x0100, 3, 1, 8, following) for following in [*begins[1:], 0]
    )


def lzw_gif() -> bytes:
    """A frame of 62 megapixels in one colour, by a chain of codes that grow."""
    return saved(Image.new("P", (SIDE, SIDE)), "GIF")


def gif_canvas(width: int, height: int, left: int = 0) -> bytes:
    """A canvas, and a frame of two by two at that place."""
    frame = struct.pack("<4HB", left, 0, 2, 2, 0) + b"\x02\x03\x84\x51\x00\x00"
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6) + b"\x2c" + frame + b"\x3b"


def webp_canvas() -> bytes:
    """An extended header that says 16 million by 1, around a small picture."""
    inner = saved(picture(), "WEBP", lossless=True)[12:]
    extended = b"VP8X" + struct.pack("<IB3x", 10, 0) + (2**24 - 1).to_bytes(3, "little") + bytes(3)
    body = b"WEBP" + extended + inner
    return b"RIFF" + struct.pack("<I", len(body)) + body


def bmp_runs(pieces: bytes, width: int = SIDE, height: int = SIDE) -> bytes:
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 8, 1, 0, 0, 0, 2, 0) + bytes(8)
    return struct.pack("<2sIII", b"BM", 62 + len(pieces), 0, 62) + head + pieces


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def full(name: bytes, content: bytes, version: int = 0) -> bytes:
    return box(name, bytes((version, 0, 0, 0)) + content)


def heif(
    items: list[tuple[int, bytes, bytes]], references: bytes, *, width: int = 64, height: int = 64
) -> bytes:
    """Items of a number, a kind and a content, all of one size; ``references``: boxes of ``iref``."""
    names = b"".join(full(b"infe", struct.pack(">HH4sx", number, 0, kind), 2) for number, kind, _ in items)
    size = full(b"ispe", struct.pack(">II", width, height))
    linked = b"".join(struct.pack(">HBB", number, 1, 0x81) for number, _, _ in items)
    contents, places, at = b"", b"", 0
    for number, _, content in items:
        places += struct.pack(">HHHHII", number, 1, 0, 1, at, len(content))
        contents, at = contents + content, at + len(content)
    meta = (
        full(b"hdlr", bytes(4) + b"pict" + bytes(13))
        + full(b"pitm", struct.pack(">H", items[0][0]))
        + full(b"iinf", struct.pack(">H", len(items)) + names)
        + (full(b"iref", references) if references else b"")
        + box(b"iprp", box(b"ipco", size) + full(b"ipma", struct.pack(">I", len(items)) + linked))
        + full(b"iloc", b"\x44\x00" + struct.pack(">H", len(items)) + places, 1)
        + box(b"idat", contents)
    )
    return box(b"ftyp", b"heic\0\0\0\0mif1heic") + full(b"meta", meta)


def reference(kind: bytes, begin: int, *to: int) -> bytes:
    return box(kind, struct.pack(f">HH{len(to)}H", begin, len(to), *to))


def grid(rows: int, columns: int, width: int = 64, height: int = 64) -> bytes:
    return struct.pack(">BBBBHH", 0, 0, rows - 1, columns - 1, width, height)


def grids_in_grids(depth: int) -> bytes:
    """Each made of four times the next: four to the power of ``depth``."""
    items = [(number, b"grid", grid(2, 2)) for number in range(1, depth + 1)]
    links = b"".join(reference(b"dimg", number, *[number + 1] * 4) for number in range(1, depth))
    return heif(items, links)


def lying_ispe(width: int, height: int) -> bytes:
    data = heic(even())
    place = data.index(b"ispe") + 8
    return data[:place] + struct.pack(">II", width, height) + data[place + 8 :]


def deep_dicom(depth: int) -> bytes:
    """Sequences of undefined length, each within the one before."""
    data = dicom()
    begin = data.index(b"\x08\x00\x16\x00UI")
    opened = b"\x08\x00\x40\x11SQ\0\0\xff\xff\xff\xff" + b"\xfe\xff\x00\xe0\xff\xff\xff\xff"
    return data[:begin] + opened * depth + data[begin:]


def dicom_pixels(rows: int, columns: int, frames: int, content: bytes = b"\0\0") -> bytes:
    """Grey of eight bits that is not packed, of which there is less than the header says."""

    def element(group: int, number: int, kind: bytes, value: bytes) -> bytes:
        value += b"\0" * (len(value) % 2)
        long = kind in (b"OB", b"OW")
        size = struct.pack("<2xI", len(value)) if long else struct.pack("<H", len(value))
        return struct.pack("<HH", group, number) + kind + size + value

    number = struct.Struct("<H").pack
    meta = element(2, 0x10, b"UI", b"1.2.840.10008.1.2.1")
    parts = [
        (0x0002, b"US", number(1)), (0x0004, b"CS", b"MONOCHROME2 "), (0x0008, b"IS", str(frames).encode()),
        (0x0010, b"US", number(rows)), (0x0011, b"US", number(columns)), (0x0100, b"US", number(8)),
        (0x0101, b"US", number(8)), (0x0102, b"US", number(7)), (0x0103, b"US", number(0)),
    ]  # fmt: skip
    header = b"".join(element(0x28, tag, kind, value) for tag, kind, value in parts)
    return bytes(128) + b"DICM" + meta + header + element(0x7FE0, 0x10, b"OW", content)


def pdf(*objects: bytes) -> bytes:
    """Objects 1 and on: the first is the catalogue."""
    out = BytesIO(b"%PDF-1.7\n")
    out.seek(0, 2)
    places = []
    for number, one in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj%s\nendobj\n" % (number, one))
    begin, count = out.tell(), len(objects) + 1
    out.write(
        b"xref\n0 %d\n0000000000 65535 f \n" % count + b"".join(b"%010d 00000 n \n" % at for at in places)
    )
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, begin))
    return out.getvalue()


def stream(content: bytes, words: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), words, content)


def page(content: bytes, *more: bytes, box: bytes = b"0 0 612 792", words: bytes = b"") -> bytes:
    """A document of one page, whose content is object 4; ``more`` are 5 and on."""
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R%s>>" % (box, words),
        stream(content),
        *more,
    )


def many_pages(count: int) -> bytes:
    """The same page, as often as that."""
    kids = b"3 0 R " * count
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>",
    )


def forms_in_circles() -> bytes:
    form = stream(
        b"/A Do /A Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>"
    )
    return page(b"/A Do", form, words=b"/Resources<</XObject<</A 5 0 R>>>>")


def forms_by_the_million() -> bytes:
    """Nine levels, each of which draws the next ten times."""
    words = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</A %d 0 R>>>>"
    levels = [stream(b"/A Do " * 10, words % (number + 1)) for number in range(5, 13)]
    return page(b"/A Do", *levels, stream(b"0 0 612 792 re f"), words=b"/Resources<</XObject<</A 5 0 R>>>>")


def deflated_page() -> bytes:
    """A gigabyte of drawing in one megabyte."""
    piece = b"0 0 m 612 792 l S\n" * 60_000
    packing = zlib.compressobj(9)
    packed = b"".join(packing.compress(piece) for _ in range(900)) + packing.flush()
    words = b"/Filter/FlateDecode"
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
        stream(packed, words),
    )


def jpeg2000_tiles() -> bytes:
    """Tiles of one pixel: millions of them, by the header."""
    data = bytearray(saved(picture(), "JPEG2000", no_jp2=True))
    struct.pack_into(">II", data, 24, 1, 1)
    return bytes(data)


COSTLY: dict[str, Callable[[], bytes]] = {
    "TIFF: 62 megapixels of zeros": deflated_tiff,
    "TIFF: sixty thousand strips at one place": lambda: strips(60_000, 8, 64),
    "TIFF: half a million strips of which it needs one": lambda: pieces(490_000),
    "TIFF: strips below zero": lambda: strips(400, 2**32 - 64, 2**32 - 1),
    "TIFF: strips of the whole file, deflated": lambda: strips(60_000, 0, 480_000, 8),
    "TIFF: thousands of pages": lambda: pages(300_000),
    "TIFF: strips by their count alone": lambda: tiff(
        [*of_size(64, 64), (0x0111, 4, 2**30, 0), (0x0117, 4, 2**30, 0)]
    ),
    "TIFF: tags that each are the whole file": lambda: tiff(
        [*of_size(64, 64), *[(0x8000 + number, 7, 4_000_000, 0) for number in range(990)]], bytes(4_000_000)
    ),
    "GIF: 62 megapixels of one colour": lzw_gif,
    "GIF: a canvas of 62 megapixels around four": lambda: gif_canvas(SIDE, SIDE),
    "GIF: a frame beyond the canvas": lambda: gif_canvas(8, 8, 65_000),
    "WebP: a canvas of sixteen million": webp_canvas,
    "BMP: jumps over 62 megapixels": lambda: bmp_runs(b"\x00\x02\xff\xff" * 4_000 + b"\x00\x01"),
    "BMP: lines that end without end": lambda: bmp_runs(b"\x00\x00" * 200_000 + b"\x00\x01"),
    "HEIC: a grid of itself": lambda: heif([(1, b"grid", grid(2, 2))], reference(b"dimg", 1, 1, 1, 1, 1)),
    "HEIC: grids in grids": lambda: grids_in_grids(30),
    "HEIC: two that are each other's": lambda: heif(
        [(1, b"iden", b""), (2, b"iden", b"")], reference(b"dimg", 1, 2) + reference(b"dimg", 2, 1)
    ),
    "HEIC: a grid of 65,536 tiles that there are not": lambda: heif([(1, b"grid", grid(256, 256))], b""),
    "HEIC: larger than it is": lambda: lying_ispe(SIDE, SIDE),
    "HEIC: smaller than it is": lambda: lying_ispe(16, 16),
    "JPEG 2000: tiles of one pixel": jpeg2000_tiles,
    "DICOM: sequences in sequences": lambda: deep_dicom(15_000),
    "DICOM: fewer pixels than it says": lambda: dicom_pixels(SIDE, SIDE, 1),
    "DICOM: ten thousand frames of which there are none": lambda: dicom_pixels(SIDE, SIDE, 10_000),
    "PDF: ten thousand pages": lambda: many_pages(10_000),
    "PDF: a page as large as a town": lambda: page(b"0 0 9 9 re f", box=b"0 0 14400000 14400000"),
    "PDF: a page of no size": lambda: page(b"", box=b"0 0 0 0"),
    "PDF: pages in circles": lambda: pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>"
    ),
    "PDF: brackets without end": lambda: page(b"[" * 3_000_000),
    "TIFF: a profile that is the whole file": lambda: tiff_with({0x0100: 8, 0x0101: 8, 0x8773: bytes(5_000_000)}),
}  # fmt: skip

ENDLESS: dict[str, Callable[[], bytes]] = {
    "PDF: forms in circles": forms_in_circles,
    "PDF: forms by the million": forms_by_the_million,
    "PDF: a gigabyte of drawing": deflated_page,
}
"""What would keep a child busy for hours, or fill its memory."""
