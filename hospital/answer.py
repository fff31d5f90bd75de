"""What a clinician of the service says of a case: *read*, and the answer. Both go to every party that it concerns.

Nothing here happens by itself: each function is called for a person who was named.
"""

from collections.abc import Callable
from datetime import datetime

from cases.answer import Answer
from cases.errors import CaseWithdrawn
from cases.identifiers import CaseId
from cases.manifest import Kind
from cases.message import Message
from cases.person import Person
from cases.receipt import ReceiptKind
from cases.wire import to_json
from hospital import worklist
from hospital.audit import Deed, record
from hospital.case_file import CaseFile, Seal, Verified
from hospital.database import transaction
from hospital.home import Home, wall_clock
from hospital.outgoing import Entry
from hospital.post import Post
from hospital.receipts import receipt_entry, told


def mark_read(home: Home, case_id: CaseId, reader: Person, now: Callable[[], datetime] = wall_clock) -> int:
    """A named clinician read what came of a case so far; how many items they had not read before.

    Raises ``CaseUnknown``. Sent with the next pull.
    """
    with transaction(home.connection):
        case = home.case(case_id)
        seals = [
            case.request.seal,
            *(message.seal for message in case.messages if not _is_ours(home, message)),
        ]
        new = sum(_want_receipt(home, ReceiptKind.READ, seal, case, reader, now()) for seal in seals)
        worklist.refresh(home, case_id)
        record(home.connection, Deed.CASE_SEEN, now(), person_id=reader.person_id, case_id=case_id)
        return new


def give_answer(home: Home, answer: Answer, now: Callable[[], datetime] = wall_clock) -> Seal:
    """Seal an answer for every party that the case concerns, and note the *answered* receipt with it.

    Raises ``CaseUnknown``, ``CaseWithdrawn``, and ``PartyUnknown``, ``KeyChanged`` or ``KeyRevoked`` when one of
    the parties cannot be sealed for; nothing was noted then. Sent with the next pull.
    """
    with transaction(home.connection):
        return seal_answer(home, answer, now)


def seal_answer(home: Home, answer: Answer, now: Callable[[], datetime] = wall_clock) -> Seal:
    """``give_answer`` inside a transaction of the caller's. In the trail it is the deed of who decided it."""
    case = home.case(answer.case_id)
    if case.withdrawal is not None:
        raise CaseWithdrawn
    entry = _answer_entry(answer, case)
    home.outgoing.want(entry)
    Post(home, now).seal(entry)
    _want_receipt(home, ReceiptKind.ANSWERED, case.request.seal, case, answer.author, now())
    worklist.refresh(home, answer.case_id)
    record(
        home.connection,
        Deed.ANSWERED,
        now(),
        person_id=(answer.supervisor or answer.author).person_id,
        case_id=answer.case_id,
        detail=answer.outcome.value,
    )
    return home.outgoing.answers(answer.case_id)[-1].seal


def _answer_entry(answer: Answer, case: CaseFile) -> Entry:
    return Entry(
        about=f"answer:{answer.case_id}:{answer.created.isoformat()}",
        case_id=answer.case_id,
        kind=Kind.ANSWER,
        document=to_json(answer),
        person=answer.author,
        recipients=tuple(party.party_id for party in case.concerned),
        in_reply_to=case.request.seal.manifest_sha256,
        created=answer.created,
    )


def _is_ours(home: Home, message: Verified[Message]) -> bool:
    return message.seal.sender.party.party_id == home.keys.party_id


def _want_receipt(
    home: Home, kind: ReceiptKind, seal: Seal, case: CaseFile, person: Person, at: datetime
) -> bool:
    known = {record.party_id for record in home.book.parties()}
    reply_to = case.concerned if seal == case.request.seal else seal.reply_to
    recipients = told(reply_to, seal.sender.party.party_id, known)
    return home.outgoing.want(receipt_entry(kind, seal, case.case_id, recipients, at, person=person))
