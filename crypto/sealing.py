"""Seal one item of a case for its addressees: clean bytes in, one ``case/v1`` file out.

>>> content = Content(case_id=new_id(), kind=Kind.REQUEST, created=now, ...)               # doctest: +SKIP
>>> to = [Addressed.of(book, service_id), Addressed.of(book, gp_id)]                       # doctest: +SKIP
>>> sealed = seal(content, keys, to, spool / "package.age")                                # doctest: +SKIP
>>> sealed.package_id, sealed.manifest_sha256                                              # doctest: +SKIP

The age header is made first, the manifest says its hash and the hash of every file, the device signs the manifest,
and all of it streams through one chunk of memory into the file: whole and synced under its name, or not there.
The sender is always the last addressee, so that a practice can open what it sent.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pydantic import ValidationError

from cases.errors import WireTooLarge, WrongUsage
from cases.identifiers import ItemId, PackageId, PartyId, new_id
from cases.manifest import Addressee, Manifest, Sender
from cases.person import Party
from cases.wire import to_json
from crypto.age import NewFile
from crypto.archive import (
    LARGEST,
    MANIFEST,
    MLDSA_SIGNATURE,
    SIGNATURE,
    ArchiveWriter,
    file_name,
)
from crypto.binding import SignedManifest, header_sha256, key_fingerprint
from crypto.content import Content, ContentFile, changed, entries
from crypto.key_book import KeyBook
from crypto.keys import PartyKeys
from crypto.recipients import Recipient
from crypto.signing import CASE
from host.system import create_durably


@dataclass(frozen=True, slots=True)
class Addressed:
    """A party and the key of it that a package is sealed for."""

    party: Party
    recipient: Recipient

    @classmethod
    def of(cls, book: KeyBook, party_id: PartyId) -> "Addressed":
        """From the key book; raises ``PartyUnknown``, ``KeyChanged``, ``KeyRevoked``."""
        return cls(book.record_of(party_id).party, book.recipient_of(party_id))

    @property
    def addressee(self) -> Addressee:
        """Its line of the manifest."""
        return Addressee(party=self.party, key=self.recipient.fingerprint)


@dataclass(frozen=True, slots=True)
class SealedPackage:
    """A package on disk, whole and synced. Made by ``seal`` alone. ``size`` in bytes, hashes in hex."""

    package_id: PackageId
    item_id: ItemId
    manifest_sha256: str
    size: int
    sha256: str


def seal(
    content: Content, keys: PartyKeys, to: Sequence[Addressed], path: Path, *, padded: bool = True
) -> SealedPackage:
    """Seal ``content`` for ``to`` and for the sender itself into the new file ``path``.

    Raises ``FileUnreadable`` (a file changed meanwhile), ``KeyRevoked`` (this device), ``WireTooLarge`` (names that
    do not fit into a manifest) and ``WrongUsage``; nothing is left at ``path`` then.
    """
    addressed = [*to, Addressed(keys.party, keys.recipient)]
    _check(content, addressed)
    new = NewFile.start([each.recipient for each in addressed])
    signed = sign_manifest(_manifest(content, keys, addressed, new), keys)
    with create_durably(path) as out:
        sink = HashingSink(out)
        archive = ArchiveWriter(new.begin(sink))
        _write(archive, signed, content.files)
        archive.finish(padded=padded)
    return SealedPackage(
        package_id=signed.manifest.package_id,
        item_id=content.item_id,
        manifest_sha256=signed.sha256,
        size=sink.size,
        sha256=sink.hexdigest(),
    )


def sign_manifest(manifest: Manifest, keys: PartyKeys) -> SignedManifest:
    """The manifest's canonical bytes, signed by this device. Raises ``KeyRevoked``, ``WireTooLarge``."""
    raw = to_json(manifest)
    if len(raw) > Manifest.MOST_BYTES:
        raise WireTooLarge(kind="Manifest", size=len(raw), most=Manifest.MOST_BYTES)
    signatures = keys.sign(raw, CASE)
    return SignedManifest(manifest, raw, signatures.ssh.encode("ascii"), signatures.mldsa)


class HashingSink:
    """Passes what is written on to a file, counting and hashing it."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._digest = hashlib.sha256()
        self.size = 0

    def write(self, data: memoryview, /) -> None:
        self._digest.update(data)
        self._out.write(data)
        self.size += len(data)

    def hexdigest(self) -> str:
        """Of everything written so far."""
        return self._digest.hexdigest()


def _check(content: Content, addressed: Sequence[Addressed]) -> None:
    if len({each.recipient for each in addressed}) != len(addressed):
        raise WrongUsage(why="a package for the same key twice, or for its own sender")
    if any(file.size > LARGEST for file in content.files):
        raise WrongUsage(why="a file of 8 GiB or more")


def _manifest(content: Content, keys: PartyKeys, addressed: Sequence[Addressed], new: NewFile) -> Manifest:
    sender = Sender(
        party=keys.party,
        device=keys.device_id,
        key=key_fingerprint(keys.signing_key),
        person=content.person,
    )
    try:
        return Manifest(
            case_id=content.case_id,
            item_id=content.item_id,
            package_id=new_id(),
            kind=content.kind,
            created=content.created,
            sender=sender,
            to=tuple(each.addressee for each in addressed),
            reply_to=content.reply_to,
            directory=content.directory,
            in_reply_to=content.in_reply_to,
            files=entries(content.files),
            age_header_sha256=header_sha256(new.header, new.nonce),
        )
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise WrongUsage(why=f"a package whose manifest would break its bounds at “{where}”") from None


def _write(archive: ArchiveWriter, signed: SignedManifest, files: Sequence[ContentFile]) -> None:
    archive.add(MANIFEST, signed.raw)
    archive.add(SIGNATURE, signed.ssh)
    if signed.mldsa is not None:
        archive.add(MLDSA_SIGNATURE, signed.mldsa)
    for number, file in enumerate(files):
        with file.open() as source:
            if archive.add_from(file_name(number), file.size, source) != file.size or source.read(1):
                raise changed(file.name)
