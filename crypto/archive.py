"""The payload of a ``case/v1`` package: an uncompressed USTAR archive that leaves its writer no freedom.

Members come in one order: ``manifest.json``, ``manifest.json.sig``, perhaps ``manifest.json.mldsa``, ``files/0000``,
``files/0001``, …, perhaps ``padding``, and two blocks of zeros. A header follows from the member's name and size
alone (mode 0644, every other number 0, no owner's name), so nothing can be said in it that the signature over the
manifest does not cover. Links, devices, folders, pax and GNU headers have no place.

A header is judged by its own 512 bytes before anything behind it is read: a library that reads on by itself can be
made to fill the memory by a pax header of any size.
"""

import io
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cases.errors import ArchiveInvalid
from crypto.age_stream import StreamReader, StreamWriter

MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.json.sig"
MLDSA_SIGNATURE: Final = "manifest.json.mldsa"
PADDING: Final = "padding"

BLOCK: Final = 512
END: Final = bytes(2 * BLOCK)
LARGEST: Final = 8 * 2**30 - 1  # eleven octal digits, all that USTAR has for a size

_ZEROS = memoryview(bytes(64 * 1024))
_LEAST_PADDED = 32 * 1024  # receipts, messages and answers without pictures look alike


@dataclass(frozen=True, slots=True)
class Member:
    """What a header says: a name of the list above, and a size in bytes."""

    name: str
    size: int


def file_name(number: int) -> str:
    """The name of the manifest's file ``number``."""
    return f"files/{number:04}"


def member_header(member: Member) -> bytes:
    """The one header of a member; ``member.size`` at most ``LARGEST``."""
    info = tarfile.TarInfo(member.name)
    info.size = member.size
    return info.tobuf(tarfile.USTAR_FORMAT, "ascii", "strict")


def parse_header(untrusted: bytes) -> Member | None:
    """The member of a 512-byte header, or ``None`` for a block of zeros. Raises ``ArchiveInvalid``."""
    if len(untrusted) != BLOCK:
        raise ArchiveInvalid(why="the archive is cut short")
    if untrusted == END[:BLOCK]:
        return None
    if untrusted[257:265] != b"ustar\x0000":
        raise ArchiveInvalid(why="not a USTAR header")
    try:
        info = tarfile.TarInfo.frombuf(untrusted, "ascii", "strict")
    except (tarfile.HeaderError, ValueError) as error:
        raise ArchiveInvalid(why="a damaged header") from error
    if info.type != tarfile.REGTYPE:
        raise ArchiveInvalid(why="a member that is not a plain file")
    member = Member(info.name, info.size)
    if not 0 <= member.size <= LARGEST or member_header(member) != untrusted:
        raise ArchiveInvalid(why="a header that says more than name and size")
    return member


def fill(size: int) -> int:
    """Zeros between the end of a member of ``size`` bytes and the next header."""
    return -size % BLOCK


def padding(before: int) -> int:
    """Size of a padding member after ``before`` bytes: the whole then says little about what is in it.

    Lengths are rounded as Padmé does (Nikitin et al., “Reducing Metadata Leakage from Encrypted Files”): at most
    12 % more, some 2 % for a case with pictures.
    """
    plain = before + BLOCK + len(END)
    exponent = plain.bit_length() - 1
    kept = exponent.bit_length()
    step = max(BLOCK, 1 << max(0, exponent - kept))
    return max(_LEAST_PADDED, -(-plain // step) * step) - plain


def whole_member(name: str, data: bytes) -> bytes:
    """Header, data, zeros up to the next header."""
    return member_header(Member(name, len(data))) + data + bytes(fill(len(data)))


class ArchiveWriter:
    """Writes members one after the other into a sealed stream, which has ``written`` bytes of the archive already."""

    def __init__(self, stream: StreamWriter, written: int = 0) -> None:
        self._stream = stream
        self._written = written

    def add_from(self, name: str, size: int, source: io.BufferedIOBase) -> Iterator[memoryview]:
        """A member of ``size`` bytes read from ``source``, yielding each piece. Fewer bytes spoil the archive."""
        self._stream.write(member_header(Member(name, size)))
        yield from self._stream.write_from(source, size)
        self._zeros(fill(size))
        self._written += BLOCK + size + fill(size)

    def finish(self, *, padded: bool) -> None:
        """End the archive and the stream."""
        if padded:
            size = padding(self._written)
            self._stream.write(member_header(Member(PADDING, size)))
            self._zeros(size)
        self._stream.write(END)
        self._stream.finish()

    def _zeros(self, count: int) -> None:
        while count:
            part = _ZEROS[:count]
            self._stream.write(part)
            count -= len(part)


class ArchiveReader:
    """Reads the members that are expected, in their order, and nothing else. Every call may raise
    ``ArchiveInvalid``, or ``PayloadDamaged`` of the stream below."""

    def __init__(self, stream: StreamReader) -> None:
        self._stream = stream
        self._read = 0
        self._next: Member | None = None
        self._peeked = False

    def small(self, name: str, most: int) -> bytes:
        """The whole member ``name``, of at most ``most`` bytes."""
        member = self._expect(name, most)
        data = self._stream.read(member.size)
        self._complete(member, len(data))
        return data

    def has(self, name: str) -> bool:
        """Whether the next member is called ``name``."""
        following = self._peek()
        return following is not None and following.name == name

    def file(self, name: str, size: int) -> Iterator[memoryview]:
        """The content of the member ``name`` of exactly ``size`` bytes, in pieces that the next one overwrites."""
        member = self._expect(name, size)
        if member.size != size:
            raise ArchiveInvalid(why="a file of another size than was signed")
        left = size
        while left and (part := self._stream.take(left)):
            left -= len(part)
            yield part
        self._complete(member, size - left)

    def end(self) -> None:
        """Padding, if any, two blocks of zeros, and the genuine end of the stream."""
        if self.has(PADDING):
            for part in self.file(PADDING, self._padding()):
                _require_zeros(part)
        if self._peek() is not None:
            raise ArchiveInvalid(why="a member that was not signed")
        if self._stream.read(len(END)) != END[BLOCK:]:
            raise ArchiveInvalid(why="something follows the end of the archive")

    def _padding(self) -> int:
        """The size the padding says it has: at most what stands before it."""
        following = self._peek()
        if following is None or following.size > max(self._read, _LEAST_PADDED):
            raise ArchiveInvalid(why="padding out of proportion")
        return following.size

    def _peek(self) -> Member | None:
        """The next header, read once; ``None`` when it is the first block of zeros."""
        if not self._peeked:
            self._next = parse_header(self._stream.read(BLOCK))
            self._peeked = True
        return self._next

    def _expect(self, name: str, most: int) -> Member:
        found = self._peek()
        if found is None or found.name != name:
            raise ArchiveInvalid(why="a member is missing, double or out of order")
        if found.size > most:
            raise ArchiveInvalid(why="a member that is too large")
        self._peeked = False
        return found

    def _complete(self, member: Member, got: int) -> None:
        if got != member.size:
            raise ArchiveInvalid(why="the archive is cut short")
        _require_zeros(self._stream.read(fill(member.size)))
        self._read += BLOCK + member.size + fill(member.size)


def _require_zeros(untrusted: bytes | memoryview) -> None:
    if bytes(untrusted) != bytes(len(untrusted)):
        raise ArchiveInvalid(why="something stands where zeros must")
