"""The payload of an age v1 file: 64 KiB chunks under ChaCha20-Poly1305, the last one marked (STREAM).

A chunk is released only when its tag held; damage, truncation, reordering and anything after the last chunk end
the stream with ``PayloadDamaged``. So whatever was handed out is genuine, but *whole* only when the end was
reached without an error: callers keep it in quarantine until then.

Buffers are reused whatever the size of the stream: what is handed out is overwritten by what comes next.
"""

import io
from collections.abc import Iterator
from typing import IO, Final, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from cases.errors import HeaderInvalid, PayloadDamaged
from crypto.age_header import derive_key

CHUNK: Final = 64 * 1024
TAG: Final = 16
NONCE_SIZE: Final = 16

_SEALED_CHUNK = CHUNK + TAG
_BLOCK = 16 * CHUNK  # read, sealed and written at once


class Sink(Protocol):
    """Where bytes go: anything with the ``write`` of a binary file, which takes all it is given."""

    def write(self, data: bytes | memoryview, /) -> object: ...


def sealed_size(plain: int) -> int:
    """Bytes that a payload of ``plain`` bytes takes, its nonce not counted."""
    return plain + TAG * max(1, -(-plain // CHUNK))


def plain_size(sealed: int) -> int:
    """The reverse of ``sealed_size``, for a stream that is whole."""
    return sealed - TAG * max(1, -(-sealed // _SEALED_CHUNK))


def read_nonce(source: io.BufferedIOBase) -> bytes:
    """The 16 bytes between header and chunks. Raises ``HeaderInvalid``."""
    nonce = source.read(NONCE_SIZE)
    if len(nonce) != NONCE_SIZE:
        raise HeaderInvalid(why="cut short")
    return nonce


def _cipher(file_key: bytes, nonce: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(derive_key(file_key, nonce, b"payload"))


def _chunk_nonce(counter: int, *, last: bool) -> bytes:
    return (counter << 8 | last).to_bytes(12, "big")


class StreamWriter:
    """Seals what is written to it, a block of chunks at a time. Nothing counts before ``finish`` marks the last."""

    def __init__(self, sink: Sink, file_key: bytes, nonce: bytes) -> None:
        self._sink = sink
        self._cipher = _cipher(file_key, nonce)
        self._counter = 0
        self._plain = memoryview(bytearray(_BLOCK))
        self._next = memoryview(bytearray(_BLOCK))
        self._sealed = memoryview(bytearray(sealed_size(_BLOCK)))
        self._filled = 0

    def write(self, data: bytes | memoryview) -> None:
        """Append ``data``."""
        rest = memoryview(data)
        while rest:
            space = self._space()
            part = rest[: len(space)]
            space[: len(part)] = part
            self._took(len(part))
            rest = rest[len(part) :]

    def write_from(self, source: io.BufferedIOBase, size: int) -> Iterator[memoryview]:
        """Append up to ``size`` bytes of ``source``, yielding each piece as it was read: fewer when it ends."""
        while size and (count := source.readinto(self._space()[:size])):
            size -= count
            yield self._took(count)

    def finish(self) -> None:
        """Seal what is left, and the last chunk as such."""
        self._flush(last=True)

    def _space(self) -> memoryview:
        """Where the next bytes go: behind what there is, or into the next block."""
        return self._next if self._filled == _BLOCK else self._plain[self._filled :]

    def _took(self, count: int) -> memoryview:
        """``count`` > 0 bytes were put into ``_space``. A full block is sealed only now that more follows it."""
        if self._filled == _BLOCK:
            self._flush(last=False)
            self._plain, self._next = self._next, self._plain
        start = self._filled
        self._filled += count
        return self._plain[start : self._filled]

    def _flush(self, *, last: bool) -> None:
        self._seal(self._plain[: self._filled], last=last)
        self._filled = 0

    def _seal(self, block: memoryview, *, last: bool) -> None:
        """Seal the chunks of a block, which is full unless it is the last, and write them at once."""
        size = 0
        for start in range(0, max(1, len(block)), CHUNK):
            chunk = block[start : start + CHUNK]
            nonce = _chunk_nonce(self._counter, last=last and start + CHUNK >= len(block))
            size += self._cipher.encrypt_into(
                nonce, chunk, None, self._sealed[size : size + len(chunk) + TAG]
            )
            self._counter += 1
        self._sink.write(self._sealed[:size])


class ReservingWriter(StreamWriter):
    """A ``StreamWriter`` whose first ``size`` bytes are said last: a table of contents of what follows it.

    The block of those bytes stays in memory and is sealed once, by ``fill``; until then ``file`` has a hole there.
    """

    def __init__(self, file: IO[bytes], file_key: bytes, nonce: bytes, size: int) -> None:
        if size > _BLOCK:
            raise ValueError("more than can be reserved")
        super().__init__(file, file_key, nonce)
        self._file = file
        self._start = file.tell()
        self._reserved = self._filled = size
        self._held: bytearray | None = None
        self._held_last = False

    def fill(self, first: bytes) -> None:
        """Say the reserved bytes, after ``finish``; raises ``ValueError`` for another number of them."""
        if self._held is None or len(first) != self._reserved:
            raise ValueError("not as many bytes as were reserved")
        self._held[: self._reserved] = first
        self._file.seek(self._start)
        self._counter = 0
        self._seal(memoryview(self._held), last=self._held_last)

    def _flush(self, *, last: bool) -> None:
        if self._held is not None:
            super()._flush(last=last)
            return
        self._held, self._held_last = bytearray(self._plain[: self._filled]), last
        self._counter = _BLOCK // CHUNK
        self._filled = 0
        self._file.seek(self._start + sealed_size(_BLOCK))


class StreamReader:
    """Opens what follows the nonce in ``source``, to its end."""

    def __init__(self, source: io.BufferedIOBase, file_key: bytes, nonce: bytes) -> None:
        self._source = source
        self._cipher = _cipher(file_key, nonce)
        self._sealed = memoryview(bytearray(_SEALED_CHUNK))
        self._plain = memoryview(bytearray(CHUNK))
        self._chunks = self._open_all()
        self._rest = self._plain[:0]

    def take(self, most: int) -> memoryview:
        """The next 1 to ``most`` bytes, valid until the next call; empty only at the genuine end.

        Raises ``PayloadDamaged``.
        """
        if not self._rest:
            self._rest = next(self._chunks, self._plain[:0])
        taken, self._rest = self._rest[:most], self._rest[most:]
        return taken

    def read(self, size: int) -> bytes:
        """Exactly ``size`` bytes, fewer only at the genuine end. Raises ``PayloadDamaged``."""
        parts = bytearray()
        while len(parts) < size and (part := self.take(size - len(parts))):
            parts += part
        return bytes(parts)

    def _open_all(self) -> Iterator[memoryview]:
        counter, last = 0, False
        while not last:
            size = self._fill()
            if size == 0:
                raise PayloadDamaged(why="it ends before its last chunk")
            plain = self._plain[: max(0, size - TAG)]
            last = self._open(counter, self._sealed[:size], plain)
            if not plain and counter:
                raise PayloadDamaged(why="its last chunk is empty")
            if plain:
                yield plain
            counter += 1
        if self._source.read(1):
            raise PayloadDamaged(why="something follows its last chunk")

    def _fill(self) -> int:
        filled = 0
        while filled < _SEALED_CHUNK and (count := self._source.readinto(self._sealed[filled:])):
            filled += count
        return filled

    def _open(self, counter: int, sealed: memoryview, plain: memoryview) -> bool:
        """Decrypt into ``plain``; whether it is the last chunk. A full one may be either, a short one only that."""
        if len(sealed) == _SEALED_CHUNK and self._opens(counter, sealed, plain, last=False):
            return False
        if len(sealed) >= TAG and self._opens(counter, sealed, plain, last=True):
            return True
        raise PayloadDamaged(why="a chunk was changed, moved or cut")

    def _opens(self, counter: int, sealed: memoryview, plain: memoryview, *, last: bool) -> bool:
        try:
            self._cipher.decrypt_into(_chunk_nonce(counter, last=last), sealed, None, plain)
        except InvalidTag:
            return False
        return True
