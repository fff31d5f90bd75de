"""Bytes of a TIFF file that no directory speaks of: room for anything, whatever viewers show."""

from collections.abc import Iterator

from capture.clean.tiff_directories import MOST_PIECES, Directories, Directory

_NOTHING = (b"", b"II*\x00\x08", b"MM\x00*\x00\x00\x00\x08")
# Where pieces of pixels begin, and how long each is: strips, tiles, a JPEG of the old kind, free space
_PIECES = ((0x0111, 0x0117), (0x0144, 0x0145), (0x0201, 0x0202))


def bytes_in_no_use(file: Directories) -> int:
    """How many bytes stand in gaps that hold anything but zeros, or the header of a file that pages were added to."""
    end, unused = 0, 0
    whole = len(file.untrusted)
    for begin, stop in sorted({(0, file.header_size), *_used(file), (whole, whole)}):
        if begin > end and file.untrusted[end:begin].strip(b"\x00") not in _NOTHING:
            unused += begin - end
        end = max(end, stop)
    return unused


def _used(file: Directories) -> Iterator[tuple[int, int]]:
    for page in file.chain():
        for directory in (page, *file.below(page)):
            yield from _by(file, directory)


def _by(file: Directories, directory: Directory) -> Iterator[tuple[int, int]]:
    """The places that one directory speaks of, itself included."""
    yield directory.begin, directory.begin + file.size_of(directory)
    for entry in directory.entries:
        yield entry.begin, entry.begin + entry.size
    for begins, sizes in _PIECES:
        pieces = file.numbers(directory, begins, MOST_PIECES), file.numbers(directory, sizes, MOST_PIECES)
        yield from ((begin, begin + size) for begin, size in zip(*pieces, strict=False))
