"""The document of a verified package: it must say what its manifest says, and be one that may come to a service.

The signature proved who sealed; these rules say whether that party may say this about this case.
"""

from collections.abc import Callable

from cases.errors import ManifestMismatch, PictureDamaged
from cases.identifiers import CaseId, PartyId
from cases.manifest import FileRole, Kind, Manifest
from cases.message import Message, MessageKind
from cases.picture import Picture
from cases.receipt import Receipt
from cases.request import Request
from cases.wire import parse
from hospital.inbox import Inbox
from hospital.outgoing import Outgoing

Decode = Callable[[bytes], tuple[str, int, int]]
"""Decodes a picture in isolation: its media type, width and height; raises ``PictureRefused``."""


def check_document(
    manifest: Manifest, untrusted: bytes, own: PartyId, inbox: Inbox, outgoing: Outgoing
) -> tuple[Picture, ...]:
    """The pictures that the document names, all of them among the manifest's files.

    Raises ``WireRefused``, ``ManifestMismatch``, or ``CaseUnknown`` for a message that came before its request.
    """
    match manifest.kind:
        case Kind.REQUEST:
            request = parse(Request, untrusted)
            _check_request(manifest, request, own, inbox)
            return _checked_pictures(manifest, request.case_id, request.pictures)
        case Kind.MESSAGE:
            message = parse(Message, untrusted)
            _check_message(manifest, message, inbox)
            return _checked_pictures(manifest, message.case_id, message.pictures)
        case Kind.RECEIPT:
            receipt = parse(Receipt, untrusted)
            _check_receipt(manifest, receipt, outgoing)
            return _checked_pictures(manifest, receipt.case_id, ())
        case _:
            raise ManifestMismatch(why="a service takes no answers")


def check_pixels(picture: Picture, data: bytes, decode: Decode) -> None:
    """Whether the picture can be decoded and is what the document says; raises ``PictureRefused``."""
    if decode(data) != (picture.type, picture.width, picture.height):
        raise PictureDamaged(why="another format or size than was said")


def _check_request(manifest: Manifest, request: Request, own: PartyId, inbox: Inbox) -> None:
    if request.practice.party_id != manifest.sender.party.party_id:
        raise ManifestMismatch(why="a request in the name of another practice")
    if request.service.party_id != own:
        raise ManifestMismatch(why="a request to another service")
    if request.case_id in inbox.case_ids():
        raise ManifestMismatch(why="a second request for the same case")


def _check_message(manifest: Manifest, message: Message, inbox: Inbox) -> None:
    asked = inbox.request(message.case_id)
    practice = asked.seal.sender.party.party_id
    sender = manifest.sender.party.party_id
    if sender not in {practice, *(party.party_id for party in asked.seal.reply_to)}:
        raise ManifestMismatch(why="a message of a party that the case does not concern")
    if message.kind is MessageKind.WITHDRAWAL and sender != practice:
        raise ManifestMismatch(why="a withdrawal by another than the practice that asked")


def _check_receipt(manifest: Manifest, receipt: Receipt, outgoing: Outgoing) -> None:
    said = {entry.item_id: entry for entry in outgoing.of_case(receipt.case_id)}
    if receipt.item_id not in said:
        raise ManifestMismatch(why="a receipt for what was never sent")
    if manifest.sender.party.party_id not in said[receipt.item_id].recipients:
        raise ManifestMismatch(why="a receipt of a party that it was not sent to")


def _checked_pictures(
    manifest: Manifest, case_id: CaseId, pictures: tuple[Picture, ...]
) -> tuple[Picture, ...]:
    if case_id != manifest.case_id:
        raise ManifestMismatch(why="a document of another case")
    named = [(picture.file, picture.sha256, picture.type, FileRole.PICTURE) for picture in pictures]
    there = [(file.n, file.sha256, file.type, file.role) for file in manifest.files[1:]]
    if named != there or manifest.files[0].role is not FileRole.DOCUMENT:
        raise ManifestMismatch(why="other pictures than the document names")
    return pictures
