"""age v1 files as a whole: what ``sealing`` and ``opening`` are built on, and what the peers are tested against.

>>> import io
>>> identity, sealed, opened = Identity.generate(), io.BytesIO(), io.BytesIO()
>>> encrypt(io.BytesIO(b"thirteen mole"), sealed, [identity.recipient])
>>> _ = sealed.seek(0)
>>> decrypt(sealed, opened, [identity])
>>> opened.getvalue()
b'thirteen mole'
"""

import io
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import IO

from crypto.age_header import FILE_KEY_SIZE, Header, read_header, write_header
from crypto.age_stream import NONCE_SIZE, ReservingWriter, Sink, StreamReader, StreamWriter, read_nonce
from crypto.recipients import Identity, Recipient, Unwrapper, unwrap

__all__ = ["Identity", "NewFile", "Recipient", "decrypt", "encrypt", "open_payload"]

_TO_THE_END = 1 << 62


@dataclass(frozen=True, slots=True)
class NewFile:
    """The start of an age file that is about to be written: keys fresh, never used for another."""

    header: bytes
    nonce: bytes
    file_key: bytes = field(repr=False)

    @classmethod
    def start(cls, recipients: Sequence[Recipient]) -> "NewFile":
        """One stanza per recipient, in their order."""
        file_key = secrets.token_bytes(FILE_KEY_SIZE)
        stanzas = [recipient.wrap(file_key) for recipient in recipients]
        return cls(write_header(stanzas, file_key), secrets.token_bytes(NONCE_SIZE), file_key)

    def begin(self, sink: Sink) -> StreamWriter:
        """Write header and nonce, and take the payload."""
        sink.write(memoryview(self.header + self.nonce))
        return StreamWriter(sink, self.file_key, self.nonce)

    def begin_reserving(self, file: IO[bytes], size: int) -> ReservingWriter:
        """As ``begin``, into a file that can seek, for a payload whose first ``size`` bytes are said last."""
        file.write(self.header + self.nonce)
        return ReservingWriter(file, self.file_key, self.nonce, size)


def open_payload(source: io.BufferedIOBase, header: Header, unwrappers: Sequence[Unwrapper]) -> StreamReader:
    """The payload that follows ``header`` in ``source``. Raises ``HeaderInvalid``, ``HeaderForged``, ``NotForUs``."""
    file_key = unwrap(header, unwrappers)
    return StreamReader(source, file_key, read_nonce(source))


def encrypt(source: io.BufferedIOBase, sink: Sink, recipients: Sequence[Recipient]) -> None:
    """Seal ``source`` to its end for every recipient."""
    writer = NewFile.start(recipients).begin(sink)
    for _ in writer.write_from(source, _TO_THE_END):
        pass
    writer.finish()


def decrypt(source: io.BufferedIOBase, sink: Sink, unwrappers: Sequence[Unwrapper]) -> None:
    """Open ``source`` to its end; what was written counts only when this returns. Raises ``PackageRefused``."""
    reader = open_payload(source, read_header(source), unwrappers)
    while chunk := reader.take(_TO_THE_END):
        sink.write(chunk)
