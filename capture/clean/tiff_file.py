"""A TIFF file taken apart (TIFF 6.0 and its supplements): pages, and everything that stands beside their pixels."""

from collections.abc import Iterator

from capture.clean.formats import TIFF
from capture.clean.parts import Dropped, Kind, check_size
from capture.clean.source import Source
from capture.clean.tiff_directories import Directories, Directory, Entry
from capture.clean.tiff_unused import bytes_in_no_use
from cases.errors import PictureDamaged, PictureFormatUnsupported, PictureTooManyPages

MOST_PAGES = 500
_MOST_PACKET = 4_000_000
_SUBFILE, _WIDTH, _HEIGHT, _BITS, _COMPRESSION, _SAMPLE_FORMAT = (
    0x00FE,
    0x0100,
    0x0101,
    0x0102,
    0x0103,
    0x0153,
)
_REDUCED = 1  # bit of the subfile type: a smaller copy of another picture
_LOSSY = (6, 7, 33_003, 33_005, 34_712, 34_892, 50_001, 50_002)  # JPEG, JPEG 2000, WebP, JPEG XL
_TAKEN = (1, 2, 3, 4, 5, 6, 7, 8, 32_773, 32_946, 34_925, 50_000, 50_001)
_PACKETS = {0x02BC: Kind.XMP, 0x83BB: Kind.IPTC, 0x8649: Kind.IPTC}
# How pixels are laid out, packed and coloured; pointers to other directories; the profile, which is kept or converted
_OF_PIXELS = frozenset((
    *range(0x00FE, 0x0108), 0x010A, 0x0111, 0x0112, *range(0x0115, 0x0118), *range(0x0118, 0x011C), 0x011C,
    0x0122, 0x0123, 0x0124, 0x0125, 0x0128, 0x012D, 0x013D, 0x013E, 0x013F, 0x0140, *range(0x0142, 0x0146), 0x014A,
    0x014C, 0x014D, 0x014E, 0x0150, 0x0152, *range(0x0153, 0x0157), *range(0x0157, 0x015B), 0x015B,
    *range(0x0200, 0x020A), *range(0x0211, 0x0215), 0x8769, 0x8773, 0x8825, 0xA005,
))  # fmt: skip


def read_tiff(untrusted: bytes, page: int = 0) -> Source:
    """Take a TIFF file apart, to decode its page number ``page`` (0 is the first).

    Raises PictureDamaged, PictureFormatUnsupported (floating point, rare compression), PictureTooManyPages.
    """
    file = Directories(untrusted)
    directories = list(file.chain())
    pages = [one for one in directories if not file.first(one, _SUBFILE) & _REDUCED] or directories
    if len(pages) > MOST_PAGES:
        raise PictureTooManyPages(size=len(pages), unit="pages", most=MOST_PAGES)
    if page >= len(pages):
        raise PictureDamaged(why="it has no such page")
    wanted = pages[page]
    width, height = file.first(wanted, _WIDTH), file.first(wanted, _HEIGHT)
    check_size(width, height)
    _check_samples(file, wanted)
    others = tuple(_whole_page(file, [one for one in pages if one is not wanted]))
    small = [one for one in directories if one not in pages]
    dropped = (*_whole_page(file, small), *_beside(file, wanted), *_hidden(untrusted))
    lossy = file.first(wanted, _COMPRESSION, 1) in _LOSSY
    depth = max(file.numbers(wanted, _BITS), default=1)
    return Source(TIFF, width, height, lossy, dropped, len(pages), depth, others)


def frame_of(untrusted: bytes, page: int) -> int:
    """Which directory of the chain holds that page, reduced copies counted."""
    file = Directories(untrusted)
    places = [
        place for place, one in enumerate(file.chain()) if not file.first(one, _SUBFILE) & _REDUCED
    ] or [page]
    return places[page]


def _check_samples(file: Directories, page: Directory) -> None:
    if max(file.numbers(page, _BITS), default=1) > 16 or file.first(page, _SAMPLE_FORMAT, 1) not in (1, 4):
        raise PictureFormatUnsupported(format="TIFF (more than 16 bits a sample)")
    compression = file.first(page, _COMPRESSION, 1)
    if compression not in _TAKEN:
        raise PictureFormatUnsupported(format=f"TIFF (compression {compression})")


def _whole_page(file: Directories, pages: list[Directory]) -> Iterator[Dropped]:
    """Pictures that are not this one, and what stands beside them."""
    for page in pages:
        yield _other(file, page)
        yield from _beside(file, page)


def _hidden(untrusted: bytes) -> Iterator[Dropped]:
    if unused := bytes_in_no_use(Directories(untrusted)):
        yield Dropped(Kind.HIDDEN, unused)


def _other(file: Directories, page: Directory) -> Dropped:
    reduced = file.first(page, _SUBFILE) & _REDUCED
    size = sum(file.numbers(page, 0x0117, 100_000)) + sum(file.numbers(page, 0x0145, 100_000))
    return Dropped(Kind.THUMBNAIL if reduced else Kind.PICTURE, size)


def _beside(file: Directories, page: Directory) -> Iterator[Dropped]:
    """Tags that are no part of the pixels: of the page, and of the directories that it points to."""
    gps = set(file.numbers(page, 0x8825))
    for entry in page.entries:
        if entry.number not in _OF_PIXELS:
            yield _dropped(file, entry)
    for below in file.below(page):
        if file.first(below, _WIDTH) and file.first(below, 0x0111):
            yield _other(file, below)
        for entry in below.entries:
            if below.begin in gps:
                yield Dropped(Kind.PLACE, 12 + entry.size)
            elif entry.number not in _OF_PIXELS:
                yield _dropped(file, entry)


def _dropped(file: Directories, entry: Entry) -> Dropped:
    kind = _PACKETS.get(entry.number)
    size = 12 + (min(entry.size, len(file.untrusted)) if entry.size > 4 else 0)
    if kind:
        return Dropped(kind, size, file.value(entry, _MOST_PACKET))
    return Dropped(Kind.TAG, size, file.value(entry, 64), entry.number.to_bytes(2, "big"))
