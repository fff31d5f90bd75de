"""Open a ``case/v1`` package: everything is checked, in an order that gives a forger nothing, or nothing is released.

>>> with path.open("rb") as source:                                                       # doctest: +SKIP
...     verified = open_package(source, keys.party_id, keys.identities, book, seen, store)
>>> verified.manifest.kind, verified.signer.trust                                         # doctest: +SKIP

1. The age header is read, bounded, and must hold hybrid recipients alone; one of them is ours; its MAC holds.
2. Manifest and signatures, the first members of the archive, are read: bounded, and nothing behind them.
3. The signatures hold, by a device that the key book knows; both of them, when the device has two keys.
4. The manifest was made for this very header, its addressees are the header's recipients, ours in our place.
5. Neither package nor item was seen before.
6. The files stream into quarantine, each of the size and hash that was signed, and are released after the last
   chunk, the whole set, and nothing behind it.

No picture is decoded here, nor in any process that holds keys.
"""

import hashlib
import io
import os
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from cases.errors import AlreadySeen, HeaderForged, HeaderInvalid, ManifestMismatch, NotForUs, PayloadDamaged
from cases.identifiers import CaseId, ItemId, PackageId, PartyId
from cases.manifest import FileEntry, Manifest
from cases.wire import parse, to_json
from crypto.age_header import Header, read_header
from crypto.age_stream import NONCE_SIZE, StreamReader, plain_size, read_nonce
from crypto.archive import MANIFEST, MLDSA_SIGNATURE, SIGNATURE, ArchiveReader, file_name
from crypto.binding import SignedManifest, header_sha256
from crypto.key_book import KeyBook, Signer
from crypto.quarantine import Quarantine, Store
from crypto.recipients import KIND, Identity
from crypto.side_hash import SideHasher
from crypto.signing import CASE, MLDSA_SIGNATURE_BYTES, MOST_SIGNATURE_CHARACTERS

MOST_STANZAS = 17


class Seen(Protocol):
    """What was received before. Per sender: nobody can use up the identifiers of another."""

    def has_seen(self, sender: PartyId, package_id: PackageId, item_id: ItemId) -> bool:
        """Whether this sender's package, or its item in another package, was received."""


@dataclass(frozen=True, slots=True)
class VerifiedPackage:
    """A package whose every check held and whose files are released. Made by ``open_package`` alone."""

    signed: SignedManifest
    signer: Signer

    @property
    def manifest(self) -> Manifest:
        return self.signed.manifest

    def require_reply_to(self, case_id: CaseId, manifest_sha256: str, asked: Collection[PartyId]) -> None:
        """Refuse what does not answer this very item, or comes from a party that was not asked.

        ``manifest_sha256``: of the item that was sent. Raises ``ManifestMismatch``.
        """
        if self.manifest.case_id != case_id or self.manifest.in_reply_to != manifest_sha256:
            raise ManifestMismatch(why="it answers something else")
        if self.manifest.sender.party.party_id not in asked:
            raise ManifestMismatch(why="it comes from a party that was not asked")


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """What anybody can see of a package without a key. Sizes in bytes; ``content`` includes the padding."""

    size: int
    recipients: int
    header: int
    content: int
    header_sha256: str


def inspect(source: io.BufferedIOBase) -> HeaderFacts:
    """Look at a package from its start; ``source`` can seek. Raises ``HeaderInvalid``, ``PayloadDamaged``."""
    header = _read_header(source)
    nonce = read_nonce(source)
    size = source.seek(0, os.SEEK_END)
    content = plain_size(size - len(header.raw) - NONCE_SIZE)
    if content < 0:
        raise PayloadDamaged(why="it ends before its last chunk")
    return HeaderFacts(
        size=size,
        recipients=len(header.stanzas),
        header=len(header.raw),
        content=content,
        header_sha256=header_sha256(header.raw, nonce),
    )


def open_package(
    source: io.BufferedIOBase,
    party_id: PartyId,
    identities: Sequence[Identity],
    book: KeyBook,
    seen: Seen,
    store: Store,
    *,
    held_since: datetime | None = None,
) -> VerifiedPackage:
    """Open, verify and release the package that ``source`` begins with and ends with.

    ``party_id`` and ``identities``: ours, and all keys that we receive with. ``held_since``: when this side first
    held the package (a device revoked after that still counts).

    Raises ``PackageRefused`` (what is wrong with the package), ``WireRefused`` (its manifest) or ``KeyRefused``
    (its sender); then nothing was released.
    """
    header = _read_header(source)
    envelope = _Envelope.open(header, read_nonce(source), identities)
    archive = ArchiveReader(StreamReader(source, envelope.file_key, envelope.nonce))
    signed = _read_signed(archive)
    signer = verify_signed(signed, book, held_since)
    envelope.check(signed.manifest, party_id)
    _require_new(signed.manifest, seen)
    with ThreadPoolExecutor(1) as worker, store.quarantine(signed) as quarantine:
        hasher = SideHasher(worker)
        for entry in signed.manifest.files:
            _receive(archive, entry, quarantine, hasher)
        archive.end()
    return VerifiedPackage(signed, signer)


def _read_header(source: io.BufferedIOBase) -> Header:
    """The header, by the narrower rules of case/v1."""
    header = read_header(source)
    if any(stanza.kind != KIND for stanza in header.stanzas):
        raise HeaderInvalid(why="a recipient of a kind that case/v1 does not have")
    if len(header.stanzas) > MOST_STANZAS:
        raise HeaderInvalid(why="too many recipients")
    return header


@dataclass(frozen=True, slots=True)
class _Envelope:
    """The age header as we opened it. ``own``: the places of the stanzas that are ours, and our key of each."""

    header: Header
    nonce: bytes
    file_key: bytes = field(repr=False)
    own: dict[int, Identity]

    @classmethod
    def open(cls, header: Header, nonce: bytes, identities: Sequence[Identity]) -> "_Envelope":
        """Raises ``HeaderInvalid``, ``NotForUs``, ``HeaderForged``."""
        own, file_keys = {}, set()
        for identity in identities:
            for place, stanza in enumerate(header.stanzas):
                file_key = identity.unwrap([stanza])
                if file_key is not None:
                    own[place] = identity
                    file_keys.add(file_key)
        if not file_keys:
            raise NotForUs
        if len(file_keys) > 1:
            raise HeaderForged
        [file_key] = file_keys
        header.check(file_key)
        return cls(header, nonce, file_key, own)

    def check(self, manifest: Manifest, party_id: PartyId) -> None:
        """Whether the signed manifest is of this header. Raises ``ManifestMismatch``.

        Who else a stanza is for cannot be seen; but the sender signed the header they all stand in.
        """
        if manifest.age_header_sha256 != header_sha256(self.header.raw, self.nonce):
            raise ManifestMismatch(why="it was signed for another header")
        if len(manifest.to) != len(self.header.stanzas):
            raise ManifestMismatch(why="other addressees than recipients")
        named = {place: to.key for place, to in enumerate(manifest.to) if to.party.party_id == party_id}
        fingerprints = {place: identity.recipient.fingerprint for place, identity in self.own.items()}
        if named != fingerprints:
            raise ManifestMismatch(why="our key does not stand in our place")


def _read_signed(archive: ArchiveReader) -> SignedManifest:
    """The first members; not verified yet."""
    raw = archive.small(MANIFEST, Manifest.MOST_BYTES)
    ssh = archive.small(SIGNATURE, MOST_SIGNATURE_CHARACTERS)
    has_mldsa = archive.has(MLDSA_SIGNATURE)
    mldsa = archive.small(MLDSA_SIGNATURE, MLDSA_SIGNATURE_BYTES) if has_mldsa else None
    return parse_signed(raw, ssh, mldsa)


def parse_signed(raw: bytes, ssh: bytes, mldsa: bytes | None) -> SignedManifest:
    """A manifest with its signatures, not verified yet; raises ``WireRefused``, ``ManifestMismatch``."""
    untrusted_manifest = parse(Manifest, raw)
    if to_json(untrusted_manifest) != raw:  # else another reader of JSON could read something else in it
        raise ManifestMismatch(why="a manifest that is not in canonical form")
    return SignedManifest(untrusted_manifest, raw, ssh, mldsa)


def verify_signed(untrusted: SignedManifest, book: KeyBook, held_since: datetime | None) -> Signer:
    """Who signed a manifest: the device of the party that it names, by the key book.

    Raises ``KeyRefused``, ``SignatureInvalid``, ``ManifestMismatch``. ``held_since`` as in ``open_package``.
    """
    sender = untrusted.manifest.sender
    signer = book.signer_of(sender.party.party_id, sender.device, held_since)
    key = signer.verify(untrusted.raw, untrusted.ssh, untrusted.mldsa, CASE)
    if sender.key != key.fingerprint:
        raise ManifestMismatch(why="it names another key than it was signed with")
    if signer.kind not in (None, sender.party.kind):
        raise ManifestMismatch(why="its sender is not what it says it is")
    return signer


def _require_new(manifest: Manifest, seen: Seen) -> None:
    if seen.has_seen(manifest.sender.party.party_id, manifest.package_id, manifest.item_id):
        raise AlreadySeen(package=manifest.package_id)


def _receive(archive: ArchiveReader, entry: FileEntry, quarantine: Quarantine, hasher: SideHasher) -> None:
    digest = hashlib.sha256()
    with quarantine.create(entry) as sink:
        for part in archive.file(file_name(entry.n), entry.size):
            hasher.update(digest, part)
            sink.write(part)
        hasher.drain()
        if digest.hexdigest() != entry.sha256:
            raise ManifestMismatch(why="a file of another content than was signed")
