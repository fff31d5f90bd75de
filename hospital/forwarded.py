"""A case that another service forwards to us: two signatures, and whether they belong together.

Ours to trust is only what holds twice: the forwarding service sealed the package to us, and the practice sealed the
request, to that service, with these very files. The practice's keys must be known here as for any request of its own;
until then nothing of the case is shown. Later the same service may forward the case once more, for what came since:
then only that is new.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from cases.documents import Document, check_document, parse_document, pictures_of
from cases.errors import ManifestMismatch
from cases.manifest import Kind, Manifest
from cases.message import Message, MessageKind
from cases.person import PartyKind
from cases.request import Request
from crypto.binding import SignedManifest
from crypto.embedding import OpenedOriginal, open_embedded
from crypto.key_book import KeyBook
from hospital.documents import Brought, Here, check_saying
from hospital.inbox import seal_of

Read = Callable[[int], bytes]
"""The bytes of a file of the package by its number, as they were signed."""


def is_forward(manifest: Manifest, untrusted: bytes) -> bool:
    """Whether a package forwards a case; raises ``WireRefused``."""
    if manifest.kind is not Kind.MESSAGE:
        return False
    return _is_forward(parse_document(manifest.kind, untrusted))


def _is_forward(document: Document) -> bool:
    return isinstance(document, Message) and document.kind is MessageKind.FORWARD


def items_of_forward(
    signed: SignedManifest,
    untrusted: bytes,
    read: Read,
    here: Here,
    book: KeyBook,
    held_since: datetime | None,
) -> tuple[Brought, ...]:
    """The request, the messages on it, and last the forward itself, if they may come here.

    Raises what ``open_package`` raises of signatures and keys (``PartyUnknown``: of the practice too), ``WireRefused``
    and ``ManifestMismatch``.
    """
    forward = parse_document(signed.manifest.kind, untrusted)
    if not isinstance(forward, Message):
        raise ManifestMismatch(why="another document than its kind")
    check_document(signed.manifest, forward)
    _check_forward(signed.manifest, forward, here)
    opened = open_embedded(signed.manifest, read, book, held_since)
    documents = [_document(each, signed.manifest) for each in opened]
    request = _request(documents[0], forward, signed.manifest)
    _check_messages(opened[1:], documents[1:], request, opened[0], held_since)
    originals = [
        _brought(each, document)
        for each, document in zip(opened, documents, strict=True)
        if _is_new(each.signed, here)
    ]
    _require_each_once(originals)
    return (*originals, Brought(signed, untrusted, (), {}))


def _check_forward(manifest: Manifest, forward: Message, here: Here) -> None:
    if manifest.sender.party.kind is not PartyKind.SERVICE:
        raise ManifestMismatch(why="a forward by a party that is no service")
    if forward.forwarded_to is None or forward.forwarded_to.party_id != here.own:
        raise ManifestMismatch(why="a case forwarded to another service")
    if forward.case_id in here.inbox.case_ids():
        _check_again(manifest, forward, here)


def _check_again(manifest: Manifest, forward: Message, here: Here) -> None:
    """The case is here: only the service that forwarded it may forward more of it."""
    earlier = [each for each in here.inbox.messages(forward.case_id) if _is_forward(each.document)]
    by = {each.seal.sender.party.party_id for each in earlier}
    original = here.inbox.request(forward.case_id).seal.manifest_sha256
    if manifest.sender.party.party_id not in by or forward.original_manifest != original:
        raise ManifestMismatch(why="a case forwarded to where it is already")


def _document(opened: OpenedOriginal, around: Manifest) -> Document:
    """The document of an original, which was sealed to the service that forwards it, on the very case."""
    manifest = opened.signed.manifest
    document = parse_document(manifest.kind, opened.document)
    check_document(manifest, document)
    if manifest.case_id != around.case_id:
        raise ManifestMismatch(why="the original of another case")
    if around.sender.party.party_id not in {each.party.party_id for each in manifest.to}:
        raise ManifestMismatch(why="an original that was not sealed for the service that forwards it")
    return document


def _request(document: Document, forward: Message, around: Manifest) -> Request:
    if not isinstance(document, Request):
        raise ManifestMismatch(why="an original that is no request")
    if document.service.party_id != around.sender.party.party_id:
        raise ManifestMismatch(why="a request to another service than the one that forwards it")
    to = forward.forwarded_to
    named = to is not None and to.party_id in document.consent.recipients
    if not named and forward.consent_basis is None:
        raise ManifestMismatch(why="forwarded without the patient's consent")
    return document


def _check_messages(
    opened: Sequence[OpenedOriginal],
    documents: Sequence[Document],
    asked: Request,
    original: OpenedOriginal,
    held_since: datetime | None,
) -> None:
    manifest = original.signed.manifest
    if asked.practice.party_id != manifest.sender.party.party_id:
        raise ManifestMismatch(why="a request in the name of another practice")
    seal = seal_of(original.signed, held_since or manifest.created)
    for each, message in zip(opened, documents, strict=True):
        if not isinstance(message, Message):
            raise ManifestMismatch(why="an original that is no message of the practice")
        check_saying(message, each.signed.manifest.sender.party.party_id, asked, seal, set())


def _is_new(signed: SignedManifest, here: Here) -> bool:
    """Not here yet; raises ``ManifestMismatch`` for another item under the number of one that is."""
    manifest = signed.manifest
    if not here.inbox.has_seen(manifest.sender.party.party_id, manifest.package_id, manifest.item_id):
        return True
    kept = (item.signed.manifest for item in here.inbox.items(manifest.case_id))
    own = (each.item_id for each in kept if each.sender.party.party_id == manifest.sender.party.party_id)
    if manifest.item_id not in own:
        raise ManifestMismatch(why="an original under the number of another item")
    return False


def _require_each_once(originals: Sequence[Brought]) -> None:
    """Something is new, and no item of it stands in the package twice."""
    manifests = [each.signed.manifest for each in originals]
    names = {
        (each.sender.party.party_id, name) for each in manifests for name in (each.item_id, each.package_id)
    }
    if not originals or len(names) != 2 * len(originals):
        raise ManifestMismatch(why="a forward of what is here already")


def _brought(opened: OpenedOriginal, document: Document) -> Brought:
    pictures = pictures_of(document)
    files = {picture.file: opened.files[picture.file] for picture in pictures}
    return Brought(opened.signed, opened.document, pictures, files)
