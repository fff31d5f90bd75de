"""Whether the document of a verified package may come to this service: who may say what about which case.

The signature proved who sealed; ``cases.documents`` checks the document against its manifest. Here is asked whether
that party may say this, and whether the pictures are pictures.
"""

from collections.abc import Callable

from cases.documents import check_document, parse_document, pictures_of
from cases.errors import ManifestMismatch, PictureDamaged
from cases.identifiers import PartyId
from cases.manifest import Manifest
from cases.message import Message, MessageKind
from cases.picture import Picture
from cases.receipt import Receipt
from cases.request import Request
from hospital.inbox import Inbox
from hospital.outgoing import Outgoing

Decode = Callable[[bytes], tuple[str, int, int]]
"""Decodes a picture in isolation: its media type, width and height; raises ``PictureRefused``."""


def pictures_to_check(
    manifest: Manifest, untrusted: bytes, own: PartyId, inbox: Inbox, outgoing: Outgoing
) -> tuple[Picture, ...]:
    """The pictures of a document that may come here.

    Raises ``WireRefused``, ``ManifestMismatch``, or ``CaseUnknown`` for a message that came before its request.
    """
    document = parse_document(manifest.kind, untrusted)
    check_document(manifest, document)
    sender = manifest.sender.party.party_id
    match document:
        case Request():
            _check_request(sender, document, own, inbox)
        case Message():
            _check_message(sender, document, inbox)
        case Receipt():
            _check_receipt(sender, document, outgoing)
        case _:
            raise ManifestMismatch(why="a service takes no answers")
    return pictures_of(document)


def check_pixels(picture: Picture, data: bytes, decode: Decode) -> None:
    """Whether the picture can be decoded and is what the document says; raises ``PictureRefused``."""
    if decode(data) != (picture.type, picture.width, picture.height):
        raise PictureDamaged(why="another format or size than was said")


def _check_request(sender: PartyId, request: Request, own: PartyId, inbox: Inbox) -> None:
    if request.practice.party_id != sender:
        raise ManifestMismatch(why="a request in the name of another practice")
    if request.service.party_id != own:
        raise ManifestMismatch(why="a request to another service")
    if request.case_id in inbox.case_ids():
        raise ManifestMismatch(why="a second request for the same case")


def _check_message(sender: PartyId, message: Message, inbox: Inbox) -> None:
    asked = inbox.request(message.case_id)
    if not asked.document.consents_to(message.pictures):
        raise ManifestMismatch(why="a picture without the patient's consent")
    practice = asked.seal.sender.party.party_id
    if sender not in {practice, *(party.party_id for party in asked.seal.reply_to)}:
        raise ManifestMismatch(why="a message of a party that the case does not concern")
    if message.kind is MessageKind.WITHDRAWAL and sender != practice:
        raise ManifestMismatch(why="a withdrawal by another than the practice that asked")


def _check_receipt(sender: PartyId, receipt: Receipt, outgoing: Outgoing) -> None:
    said = {entry.item_id: entry for entry in outgoing.of_case(receipt.case_id)}
    if receipt.item_id not in said:
        raise ManifestMismatch(why="a receipt for what was never sent")
    if sender not in said[receipt.item_id].recipients:
        raise ManifestMismatch(why="a receipt of a party that it was not sent to")
