"""The textual header of an age v1 file (C2SP ``age.md``): who can unwrap the file key, under a MAC.

This follows the whole specification and takes any stanza; ``opening`` adds the narrower rules of case/v1.

Reading is bounded and comes in this order, each step refusing what the former let pass::

    header = read_header(source)              # HeaderInvalid: not in the grammar
    file_key = …                              # recipients.unwrap
    header.check(file_key)                    # HeaderForged: the MAC does not hold
"""

import base64
import binascii
import hmac
import io
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cases.errors import HeaderForged, HeaderInvalid

FILE_KEY_SIZE = 16
MAX_HEADER = 64 * 1024  # some 41 hybrid recipients; the specification sets no bound

_VERSION = b"age-encryption.org/v1\n"
_STANZA, _END = b"-> ", b"---"
_COLUMNS = 64
_MAC_SIZE = 32


@dataclass(frozen=True, slots=True)
class Stanza:
    """The file key wrapped once. ``arguments``: at least one, the first naming the kind; ``body``: raw bytes."""

    arguments: tuple[str, ...]
    body: bytes

    @property
    def kind(self) -> str:
        return self.arguments[0]

    def encode(self) -> bytes:
        """As it stands in a header, the last body line shorter than 64 columns."""
        body = encode_base64(self.body)
        lines = [body[start : start + _COLUMNS] for start in range(0, len(body) + 1, _COLUMNS)]
        return "\n".join(["-> " + " ".join(self.arguments), *lines, ""]).encode()


@dataclass(frozen=True, slots=True)
class Header:
    """A header in the grammar, its MAC not checked yet. ``raw``: every byte of it, for the manifest to bind."""

    stanzas: tuple[Stanza, ...]
    raw: bytes

    def check(self, file_key: bytes) -> None:
        """Compare the MAC. Raises ``HeaderForged``."""
        covered, _, mac = self.raw.rpartition(b" ")
        if not hmac.compare_digest(encode_base64(_mac(file_key, covered)).encode(), mac.rstrip(b"\n")):
            raise HeaderForged


def write_header(stanzas: list[Stanza], file_key: bytes) -> bytes:
    """The header with its MAC under ``file_key`` (16 bytes)."""
    covered = b"".join([_VERSION, *(stanza.encode() for stanza in stanzas), _END])
    return covered + b" " + encode_base64(_mac(file_key, covered)).encode() + b"\n"


def read_header(source: io.BufferedIOBase) -> Header:
    """Read exactly the header, at most ``MAX_HEADER`` bytes. Raises ``HeaderInvalid``."""
    return _HeaderReader(source).read()


class _HeaderReader:
    """One pass over the lines, keeping every byte for the MAC."""

    def __init__(self, source: io.BufferedIOBase) -> None:
        self._source = source
        self._raw = bytearray()

    def read(self) -> Header:
        if self._line() != _VERSION[:-1]:
            raise HeaderInvalid(why="not an age v1 file")
        stanzas = []
        while (line := self._line()).startswith(_STANZA):
            stanzas.append(Stanza(_arguments(line), self._body()))
        if not stanzas:
            raise HeaderInvalid(why="no recipient")
        mark, _, mac = line.partition(b" ")
        if mark != _END or len(decode_base64(mac)) != _MAC_SIZE:
            raise HeaderInvalid(why="a line that is neither a recipient nor the end")
        return Header(tuple(stanzas), bytes(self._raw))

    def _line(self) -> bytes:
        line = self._source.readline(MAX_HEADER + 1 - len(self._raw))
        self._raw += line
        if len(self._raw) > MAX_HEADER:
            raise HeaderInvalid(why="too long")
        if not line.endswith(b"\n"):
            raise HeaderInvalid(why="cut short")
        return line[:-1]

    def _body(self) -> bytes:
        text = bytearray()
        while True:
            line = self._line()
            if len(line) > _COLUMNS:
                raise HeaderInvalid(why="a line of more than 64 columns")
            text += line
            if len(line) < _COLUMNS:
                return decode_base64(bytes(text))


def _arguments(line: bytes) -> tuple[str, ...]:
    arguments = line.removeprefix(_STANZA).split(b" ")
    if not all(argument and all(33 <= byte <= 126 for byte in argument) for argument in arguments):
        raise HeaderInvalid(why="a recipient line with an empty or unprintable word")
    return tuple(argument.decode("ascii") for argument in arguments)


def _mac(file_key: bytes, covered: bytes) -> bytes:
    return hmac.digest(derive_key(file_key, b"", b"header"), covered, "sha256")


def derive_key(file_key: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF-SHA-256 to 32 bytes, the one derivation that age uses."""
    return HKDF(SHA256(), length=32, salt=salt, info=info).derive(file_key)


def encode_base64(data: bytes) -> str:
    """Standard alphabet, no padding."""
    return base64.b64encode(data).rstrip(b"=").decode("ascii")


def decode_base64(untrusted: bytes) -> bytes:
    """The one canonical reading of unpadded base64. Raises ``HeaderInvalid``."""
    try:
        data = binascii.a2b_base64(untrusted + b"=" * (-len(untrusted) % 4), strict_mode=True)
    except ValueError as error:
        raise HeaderInvalid(why="base64 that is not valid") from error
    if encode_base64(data).encode() != untrusted:
        raise HeaderInvalid(why="base64 that is not canonical")
    return data
