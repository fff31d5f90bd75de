"""Sealed items inside another sealed item: what a service puts into the package with which it forwards a case.

>>> files = embed([Original(request.signed, openers)])                          # doctest: +SKIP
>>> for item in open_embedded(manifest, read, book):                            # doctest: +SKIP
...     item.signed, item.signer, item.document, item.files

The package around them was verified already, and with it that each part has the hash that was signed. Here each
original is verified by its own signatures, as if it had come by itself; but for its age header, which stayed behind:
that it was sealed for whom its ``to`` names is its sender's word alone.
"""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cases.embedded import MANIFEST_TYPE, MLDSA_TYPE, SIGNATURE_TYPE, Embedded, embedded_items
from cases.errors import ManifestMismatch, WireTooLarge
from cases.manifest import FileEntry, FileRole, Manifest
from cases.wire import MOST_BYTES
from crypto.archive import MANIFEST, MLDSA_SIGNATURE, SIGNATURE, file_name
from crypto.binding import SignedManifest
from crypto.content import ContentFile
from crypto.key_book import KeyBook, Signer
from crypto.opening import parse_signed, verify_signed
from crypto.signing import MLDSA_SIGNATURE_BYTES, MOST_SIGNATURE_CHARACTERS

Opener = Callable[[], io.BufferedIOBase]


@dataclass(frozen=True, slots=True)
class Original:
    """An item to embed: as it was signed, and what opens each of its files, in the order of its manifest."""

    signed: SignedManifest
    files: tuple[Opener, ...]


@dataclass(frozen=True, slots=True)
class OpenedOriginal:
    """An embedded item whose signatures held. ``files``: by its own number, the file's number in the package."""

    signed: SignedManifest
    signer: Signer
    document: bytes
    files: Mapping[int, int]


def embed(originals: Sequence[Original]) -> tuple[ContentFile, ...]:
    """The attachments of a forward's package, in their order; names are text to show."""
    return tuple(file for number, original in enumerate(originals, 1) for file in _parts(number, original))


def _parts(number: int, original: Original) -> list[ContentFile]:
    signed, place = original.signed, "original" if number == 1 else f"message {number - 1}"
    parts = [
        _attached(f"{place}/{MANIFEST}", MANIFEST_TYPE, signed.raw),
        _attached(f"{place}/{SIGNATURE}", SIGNATURE_TYPE, signed.ssh),
    ]
    if signed.mldsa is not None:
        parts.append(_attached(f"{place}/{MLDSA_SIGNATURE}", MLDSA_TYPE, signed.mldsa))
    for entry, opener in zip(signed.manifest.files, original.files, strict=True):
        name = f"{place}/{file_name(entry.n)}"
        parts.append(ContentFile(name, entry.type, FileRole.ATTACHMENT, entry.size, opener))
    return parts


def _attached(name: str, media_type: str, data: bytes) -> ContentFile:
    return ContentFile.of_bytes(name, media_type, FileRole.ATTACHMENT, data)


def open_embedded(
    around: Manifest, read: Callable[[int], bytes], book: KeyBook, held_since: datetime | None = None
) -> tuple[OpenedOriginal, ...]:
    """Verify every item that a verified package embeds, the request first.

    ``read``: the bytes of a file of the package by its number, of the size and hash that ``around`` says.
    Raises what ``open_package`` raises for manifests, signatures and keys.
    """
    return tuple(_opened(item, read, book, held_since) for item in embedded_items(around))


def _opened(
    item: Embedded, read: Callable[[int], bytes], book: KeyBook, held_since: datetime | None
) -> OpenedOriginal:
    signed = parse_signed(
        _small(item.manifest, Manifest.MOST_BYTES, read),
        _small(item.signature, MOST_SIGNATURE_CHARACTERS, read),
        None if item.mldsa is None else _small(item.mldsa, MLDSA_SIGNATURE_BYTES, read),
    )
    signer = verify_signed(signed, book, held_since)
    if _content(signed.manifest.files) != _content(item.files):
        raise ManifestMismatch(why="the original was signed with other files")
    document = _small(item.files[0], MOST_BYTES, read)
    files = {own.n: entry.n for own, entry in zip(signed.manifest.files, item.files, strict=True)}
    return OpenedOriginal(signed, signer, document, files)


def _content(entries: Sequence[FileEntry]) -> list[tuple[int, str, str]]:
    return [(entry.size, entry.sha256, entry.type) for entry in entries]


def _small(entry: FileEntry, most: int, read: Callable[[int], bytes]) -> bytes:
    """A part that is read whole: never more than ``most`` bytes."""
    if entry.size > most:
        raise WireTooLarge(kind=entry.type, size=entry.size, most=most)
    return read(entry.n)
