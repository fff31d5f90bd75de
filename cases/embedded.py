"""How the package of a forward carries the original: other packages' parts, byte for byte, one item after the other.

    files/0000   the message of kind *forward*
    files/0001   manifest.json of the request that is forwarded
    files/0002   its manifest.json.sig
    files/0003   its manifest.json.mldsa, where it has one
    files/0004   its files/0000, files/0001 …: as many as its manifest lists
    …            the same of each message on the case, in the order in which they came

All of them are attachments; the first three kinds are known by their types, so no forward can stand inside another. The
manifest around them says the hash of each, and so does the original's: whoever opens the package verifies both
signatures.
"""

from dataclasses import dataclass
from typing import Final

from cases.errors import ManifestMismatch
from cases.manifest import FileEntry, FileRole, Manifest

MANIFEST_TYPE: Final = "application/vnd.pli.manifest+json"
SIGNATURE_TYPE: Final = "application/vnd.pli.manifest.sshsig"
MLDSA_TYPE: Final = "application/vnd.pli.manifest.mldsa"


@dataclass(frozen=True, slots=True)
class Embedded:
    """One item inside another's package: the entries, of the manifest around it, of its parts."""

    manifest: FileEntry
    signature: FileEntry
    mldsa: FileEntry | None
    files: tuple[FileEntry, ...]


def embedded_items(around: Manifest) -> tuple[Embedded, ...]:
    """The items in a forward's package, the request first; raises ``ManifestMismatch`` for another layout."""
    attached = around.files[1:]
    if not attached or any(entry.role is not FileRole.ATTACHMENT for entry in attached):
        raise ManifestMismatch(why="a forward without the original")
    starts = [place for place, entry in enumerate(attached) if entry.type == MANIFEST_TYPE]
    if not starts or starts[0] != 0:
        raise ManifestMismatch(why="a forward without the original's manifest")
    ends = [*starts[1:], len(attached)]
    return tuple(_item(attached[start:end]) for start, end in zip(starts, ends, strict=True))


def _item(entries: tuple[FileEntry, ...]) -> Embedded:
    manifest, *rest = entries
    if not rest or rest[0].type != SIGNATURE_TYPE:
        raise ManifestMismatch(why="an original without its signature")
    signature, *files = rest
    mldsa = files.pop(0) if files and files[0].type == MLDSA_TYPE else None
    if not files:
        raise ManifestMismatch(why="an original without its document")
    return Embedded(manifest, signature, mldsa, tuple(files))
