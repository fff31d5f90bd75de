"""Whether the document of a verified package may come to this service: who may say what about which case.

The signature proved who sealed; ``cases.documents`` checks the document against its manifest. Here is asked whether
that party may say this, and whether the pictures are pictures. What another service forwards brings several items at
once, each with its own signature: ``hospital.forwarded``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cases.answer import Answer
from cases.documents import check_document, parse_document, pictures_of
from cases.errors import ManifestMismatch, PictureDamaged
from cases.identifiers import CaseId, PartyId
from cases.manifest import Manifest
from cases.message import Message, MessageKind
from cases.person import PartyKind
from cases.picture import Picture
from cases.receipt import Receipt
from cases.request import Request
from crypto.binding import SignedManifest
from hospital.case_file import Seal, Verified
from hospital.inbox import Inbox
from hospital.outgoing import Outgoing

Decode = Callable[[bytes], tuple[str, int, int]]
"""Decodes a picture in isolation: its media type, width and height; raises ``PictureRefused``."""


@dataclass(frozen=True)
class Brought:
    """An item that a package brings. ``files``: by a picture's own number, its number in that package."""

    signed: SignedManifest
    document: bytes
    pictures: tuple[Picture, ...]
    files: Mapping[int, int]


@dataclass(frozen=True)
class Here:
    """This service, as far as a document is judged by it."""

    own: PartyId
    inbox: Inbox
    outgoing: Outgoing

    def forwarded_to(self, case_id: CaseId) -> set[PartyId]:
        """The services that we forwarded a case to."""
        messages = (message.document for message in self.outgoing.messages(case_id))
        return {each.forwarded_to.party_id for each in messages if each.forwarded_to is not None}


def item_of(signed: SignedManifest, untrusted: bytes, here: Here) -> Brought:
    """The one item of a package, if it may come here.

    Raises ``WireRefused``, ``ManifestMismatch``, or ``CaseUnknown`` for a message that came before its request.
    """
    manifest = signed.manifest
    document = parse_document(manifest.kind, untrusted)
    check_document(manifest, document)
    match document:
        case Request():
            _check_request(manifest, document, here)
        case Message():
            _check_message(manifest, document, here)
        case Receipt():
            _check_receipt(manifest, document, here)
        case Answer():
            _check_answer(manifest, document, here)
    pictures = pictures_of(document)
    return Brought(signed, untrusted, pictures, {picture.file: picture.file for picture in pictures})


def check_pixels(picture: Picture, data: bytes, decode: Decode) -> None:
    """Whether the picture can be decoded and is what the document says; raises ``PictureRefused``."""
    if decode(data) != (picture.type, picture.width, picture.height):
        raise PictureDamaged(why="another format or size than was said")


def check_saying(message: Message, sender: PartyId, asked: Request, seal: Seal, others: set[PartyId]) -> None:
    """Whether this party may say that on a case; ``others`` whom its request does not name may as well.

    Raises ``ManifestMismatch``.
    """
    if not asked.consents_to(message.pictures):
        raise ManifestMismatch(why="a picture without the patient's consent")
    practice = seal.sender.party.party_id
    if sender not in {practice, *(party.party_id for party in seal.reply_to), *others}:
        raise ManifestMismatch(why="a message of a party that the case does not concern")
    if message.kind is MessageKind.WITHDRAWAL and sender != practice:
        raise ManifestMismatch(why="a withdrawal by another than the practice that asked")


def _check_request(manifest: Manifest, request: Request, here: Here) -> None:
    if request.practice.party_id != manifest.sender.party.party_id:
        raise ManifestMismatch(why="a request in the name of another practice")
    if request.service.party_id != here.own:
        raise ManifestMismatch(why="a request to another service")
    if request.case_id in here.inbox.case_ids():
        raise ManifestMismatch(why="a second request for the same case")


def _check_message(manifest: Manifest, message: Message, here: Here) -> None:
    asked = here.inbox.request(message.case_id)
    others = here.forwarded_to(message.case_id) | _forwarding(here, asked)
    check_saying(message, manifest.sender.party.party_id, asked.document, asked.seal, others)


def _check_receipt(manifest: Manifest, receipt: Receipt, here: Here) -> None:
    sender = manifest.sender.party.party_id
    said = {entry.item_id: entry for entry in here.outgoing.of_case(receipt.case_id)}
    if receipt.item_id in said:
        if sender not in said[receipt.item_id].recipients:
            raise ManifestMismatch(why="a receipt of a party that it was not sent to")
    elif sender not in here.forwarded_to(receipt.case_id) or not _has_item(here, receipt):
        raise ManifestMismatch(why="a receipt for what was never sent")


def _check_answer(manifest: Manifest, answer: Answer, here: Here) -> None:
    """Only of a service that we forwarded the case to: what the practice gets, we may read."""
    sender = manifest.sender.party
    if sender.kind is not PartyKind.SERVICE or sender.party_id not in here.forwarded_to(answer.case_id):
        raise ManifestMismatch(why="an answer of a party that the case was not forwarded to")
    if manifest.in_reply_to != here.inbox.request(answer.case_id).seal.manifest_sha256:
        raise ManifestMismatch(why="it answers something else")


def _forwarding(here: Here, asked: Verified[Request]) -> set[PartyId]:
    """The service that the practice asked, where it forwarded the case to us."""
    service = asked.document.service.party_id
    return set() if service == here.own else {service}


def _has_item(here: Here, receipt: Receipt) -> bool:
    manifests = (item.signed.manifest for item in here.inbox.items(receipt.case_id))
    return any(manifest.item_id == receipt.item_id for manifest in manifests)
