"""Messages of the service on a case: a reply, or a view to take again. They go to every party that it concerns."""

from collections.abc import Callable
from datetime import datetime

from cases.answer import RetakeRequest
from cases.errors import CaseWithdrawn
from cases.identifiers import CaseId, PartyId
from cases.manifest import Kind
from cases.message import Message, MessageKind
from cases.person import Person
from cases.wire import sha256_of, to_json
from hospital import worklist
from hospital.audit import Deed, record
from hospital.case_file import CaseFile, Seal
from hospital.database import transaction
from hospital.home import Home, wall_clock
from hospital.outgoing import Entry
from hospital.post import Post


def say(
    home: Home, case_id: CaseId, author: Person, text: str, now: Callable[[], datetime] = wall_clock
) -> Seal:
    """Write to the practice about a case. Sent with the next pull.

    Raises ``CaseUnknown``, ``CaseWithdrawn``, and ``PartyUnknown``, ``KeyChanged`` or ``KeyRevoked`` when one of
    the parties cannot be sealed for; ``ValueError`` for a text that is empty, or longer than a message holds.
    """
    message = Message(
        case_id=case_id, kind=MessageKind.REPLY, created=now(), author=author, text=text.strip()
    )
    return _said(home, message)


def ask_retake(
    home: Home,
    case_id: CaseId,
    author: Person,
    retake: RetakeRequest,
    text: str = "",
    now: Callable[[], datetime] = wall_clock,
) -> Seal:
    """Ask the practice to take a view again, which opens its camera on that very view. Raises as ``say``."""
    message = Message(
        case_id=case_id,
        kind=MessageKind.RETAKE,
        created=now(),
        author=author,
        text=text.strip(),
        retake=retake,
    )
    return _said(home, message)


def seal_message(home: Home, message: Message, case: CaseFile, about: str, to: tuple[PartyId, ...]) -> Seal:
    """Note and seal one message, inside a transaction. ``about``: what it is about; the same is not sealed twice."""
    entry = Entry(
        about=about,
        case_id=case.case_id,
        kind=Kind.MESSAGE,
        document=to_json(message),
        person=message.author,
        recipients=to,
        in_reply_to=case.request.seal.manifest_sha256,
        created=message.created,
    )
    if home.outgoing.want(entry):
        Post(home).seal(entry)
    return home.outgoing.messages(case.case_id)[-1].seal


def _said(home: Home, message: Message) -> Seal:
    with transaction(home.connection):
        case = home.case(message.case_id)
        if case.withdrawal is not None:
            raise CaseWithdrawn
        about = f"message:{message.case_id}:{message.created.isoformat()}:{sha256_of(message)}"
        seal = seal_message(home, message, case, about, tuple(party.party_id for party in case.concerned))
        worklist.refresh(home, message.case_id)
        _note(home, message)
        return seal


def _note(home: Home, message: Message) -> None:
    record(
        home.connection,
        Deed.SAID,
        message.created,
        person_id=message.author.person_id,
        case_id=message.case_id,
        detail=message.kind.value,
    )
