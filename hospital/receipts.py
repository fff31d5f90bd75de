"""Receipts as entries of ``outgoing``: each names one item, once, and goes to every party that asked to be told."""

from datetime import datetime

from cases.identifiers import CaseId, ItemId, PartyId
from cases.manifest import Kind
from cases.person import Party, Person
from cases.receipt import Receipt, ReceiptKind
from cases.wire import to_json
from hospital.case_file import Seal
from hospital.outgoing import Entry


def receipt_entry(
    kind: ReceiptKind,
    seal: Seal,
    case_id: CaseId,
    recipients: tuple[PartyId, ...],
    at: datetime,
    *,
    person: Person | None = None,
    reason: str = "",
) -> Entry:
    """What to say of the item that came under ``seal``; ``person`` and ``reason`` as ``Receipt`` wants them."""
    receipt = Receipt(
        kind=kind,
        case_id=case_id,
        item_id=seal.item_id,
        manifest=seal.manifest_sha256,
        at=at,
        person=person,
        reason=reason,
    )
    return Entry(
        about=":".join(
            (kind, seal.sender.party.party_id, _once_per(kind, seal), person.person_id if person else "")
        ),
        case_id=case_id,
        kind=Kind.RECEIPT,
        document=to_json(receipt),
        person=person,
        recipients=recipients,
        in_reply_to=seal.manifest_sha256,
        created=at,
    )


def told(reply_to: tuple[Party, ...], sender: PartyId, known: set[PartyId]) -> tuple[PartyId, ...]:
    """Whom a receipt goes to: every party of ``reply_to`` whose keys are known, at least the sender."""
    wanted = [party.party_id for party in reply_to if party.party_id in known]
    return tuple(dict.fromkeys(wanted)) or (sender,)


def _once_per(kind: ReceiptKind, seal: Seal) -> ItemId:
    """An item may be refused in one package and received in the next."""
    return seal.package_id if kind is ReceiptKind.REFUSED else seal.item_id
