"""Seal one item of a case for its addressees: clean bytes in, one ``case/v1`` file out.

>>> content = Content(case_id=new_id(), kind=Kind.REQUEST, created=now, ...)               # doctest: +SKIP
>>> to = [Addressed.of(book, service_id), Addressed.of(book, gp_id)]                       # doctest: +SKIP
>>> sealed = seal(content, keys, to, spool / "package.age")                                # doctest: +SKIP
>>> sealed.package_id, sealed.manifest_sha256                                              # doctest: +SKIP

The manifest stands first and says the hash of every file behind it. Files are read once all the same, so that what
was hashed is what was sealed: room is reserved for manifest and signatures, whose lengths are known; the files are
hashed as they stream through; then the device signs, and the reserved chunks are sealed. The file is whole and
synced under its name, or not there.

The sender is always the last addressee, so that a practice can open what it sent.
"""

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from io import BufferedRandom
from pathlib import Path
from typing import IO

from pydantic import ValidationError

from cases.errors import FileUnreadable, WireTooLarge, WrongUsage
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
    whole_member,
)
from crypto.binding import SignedManifest, header_sha256
from crypto.content import Content, ContentFile
from crypto.key_book import KeyBook
from crypto.keys import PartyKeys
from crypto.recipients import Recipient
from crypto.side_hash import SideHasher
from crypto.signing import CASE
from host.system import create_durably

_UNKNOWN = "0" * 64
_PIECE = 256 * 1024


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

    Raises ``FileUnreadable`` (also when a file's size changed meanwhile), ``KeyRevoked`` (this device),
    ``WireTooLarge`` (names that do not fit into a manifest) and ``WrongUsage``; nothing is at ``path`` then.
    """
    addressed = [*to, Addressed(keys.party, keys.recipient)]
    _check(content, addressed)
    new = NewFile.start([each.recipient for each in addressed])
    draft = _manifest(content, keys, addressed, new)
    with ThreadPoolExecutor(1) as worker, create_durably(path) as out:
        signed = _write(draft, content.files, new, keys, out, worker, padded=padded)
        size, sha256 = _sync_and_hash(out, worker)
    return SealedPackage(
        package_id=draft.package_id,
        item_id=content.item_id,
        manifest_sha256=signed.sha256,
        size=size,
        sha256=sha256,
    )


def sign_manifest(manifest: Manifest, keys: PartyKeys) -> SignedManifest:
    """The manifest's canonical bytes, signed by this device. Raises ``KeyRevoked``, ``WireTooLarge``."""
    raw = to_json(manifest)
    if len(raw) > Manifest.MOST_BYTES:
        raise WireTooLarge(kind="Manifest", size=len(raw), most=Manifest.MOST_BYTES)
    signatures = keys.sign(raw, CASE)
    return SignedManifest(manifest, raw, signatures.ssh.encode("ascii"), signatures.mldsa)


def _check(content: Content, addressed: Sequence[Addressed]) -> None:
    if len({each.recipient for each in addressed}) != len(addressed):
        raise WrongUsage(why="a package for the same key twice, or for its own sender")
    if any(file.size > LARGEST for file in content.files):
        raise WrongUsage(why="a file of 8 GiB or more")


def _manifest(content: Content, keys: PartyKeys, addressed: Sequence[Addressed], new: NewFile) -> Manifest:
    sender = Sender(
        party=keys.party,
        device=keys.device_id,
        key=keys.signing_key.fingerprint,
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
            files=tuple(file.entry(number, _UNKNOWN) for number, file in enumerate(content.files)),
            age_header_sha256=header_sha256(new.header, new.nonce),
        )
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise WrongUsage(why=f"a package whose manifest would break its bounds at “{where}”") from None


def _write(
    draft: Manifest,
    files: Sequence[ContentFile],
    new: NewFile,
    keys: PartyKeys,
    out: IO[bytes],
    worker: Executor,
    *,
    padded: bool,
) -> SignedManifest:
    """Write the whole package; the draft, with its hashes now known, as it was signed."""
    room = len(_front(sign_manifest(draft, keys)))  # every hash and every signature has one length
    stream = new.begin_reserving(out, room)
    archive = ArchiveWriter(stream, room)
    hashes = _write_files(archive, files, SideHasher(worker))
    archive.finish(padded=padded)
    entries = tuple(
        entry.model_copy(update={"sha256": sha256}) for entry, sha256 in zip(draft.files, hashes, strict=True)
    )
    signed = sign_manifest(draft.model_copy(update={"files": entries}), keys)
    stream.fill(_front(signed))
    return signed


def _front(signed: SignedManifest) -> bytes:
    """The members before the files."""
    front = whole_member(MANIFEST, signed.raw) + whole_member(SIGNATURE, signed.ssh)
    return front if signed.mldsa is None else front + whole_member(MLDSA_SIGNATURE, signed.mldsa)


def _write_files(archive: ArchiveWriter, files: Sequence[ContentFile], hasher: SideHasher) -> list[str]:
    digests = [hashlib.sha256() for _ in files]
    for number, (file, digest) in enumerate(zip(files, digests, strict=True)):
        count = 0
        with file.open() as source:
            for piece in archive.add_from(file_name(number), file.size, source):
                hasher.update(digest, piece)
                count += len(piece)
            if count != file.size or source.read(1):
                raise FileUnreadable(name=file.name, why="it changed while it was being sealed")
    hasher.drain()
    return [digest.hexdigest() for digest in digests]


def _sync_and_hash(out: BufferedRandom, worker: Executor) -> tuple[int, str]:
    """Size and hash of what stands in the file, read back while the disk takes it."""
    out.flush()
    synced = worker.submit(os.fsync, out.fileno())
    out.seek(0)
    digest, piece = hashlib.sha256(), memoryview(bytearray(_PIECE))
    size = 0
    while count := out.readinto(piece):
        digest.update(piece[:count])
        size += count
    synced.result()
    return size, digest.hexdigest()
