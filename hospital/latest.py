"""What happened last on a case, for the worklist: who answered what, whether it was read, what is waited for."""

from collections.abc import Iterator
from datetime import datetime

from cases.answer import Answer, Outcome
from cases.identifiers import PartyId
from cases.message import Message, MessageKind
from cases.receipt import ReceiptKind
from cases.wire import Line, Moment, Wire
from hospital.case_file import CaseFile, Verified

_ADDS = {MessageKind.ADDITION, MessageKind.REPLY, MessageKind.CORRECTION}


class Latest(Wire):
    """``retake_at``: since when a view asked for again is awaited; ``added_at``: when the practice wrote since we did.

    The others are of the newest answer: by whom and when it was given, when somebody at a practice first read it.
    """

    retake_at: Moment | None = None
    added_at: Moment | None = None
    outcome: Outcome | None = None
    answered_by: Line = ""
    answered_at: Moment | None = None
    read_at: Moment | None = None


def latest(case: CaseFile, ours: PartyId) -> Latest:
    """As the case stands. ``ours``: the service that looks."""
    answer = max((*case.answers, *case.other_answers), key=_when, default=None)
    return Latest(
        retake_at=_awaited(case, ours),
        added_at=_added(case, ours),
        outcome=None if answer is None else answer.document.outcome,
        answered_by="" if answer is None else answer.document.author.name,
        answered_at=None if answer is None else answer.seal.sealed_at,
        read_at=None if answer is None else _read(case, answer),
    )


def _awaited(case: CaseFile, ours: PartyId) -> datetime | None:
    """Pictures that came since end the wait: whether they show what was wanted, a person sees."""
    asked = [_when(each) for each in _said_by(case, ours) if each.document.retake is not None]
    if not asked or case.withdrawal is not None:
        return None
    came = [_when(each) for each in _theirs(case, ours) if each.document.pictures]
    return max(asked) if not came or max(came) < max(asked) else None


def _added(case: CaseFile, ours: PartyId) -> datetime | None:
    came = [_when(each) for each in _theirs(case, ours) if each.document.kind in _ADDS]
    said = [_when(each) for each in _said_by(case, ours)]
    return max(came) if came and (not said or max(said) < max(came)) else None


def _read(case: CaseFile, answer: Verified[Answer]) -> datetime | None:
    read = [receipt.document for receipt in case.receipts if receipt.document.kind is ReceiptKind.ANSWER_READ]
    return min((each.at for each in read if each.item_id == answer.seal.item_id), default=None)


def _said_by(case: CaseFile, ours: PartyId) -> Iterator[Verified[Message] | Verified[Answer]]:
    yield from (each for each in case.messages if each.seal.sender.party.party_id == ours)
    yield from case.answers


def _theirs(case: CaseFile, ours: PartyId) -> Iterator[Verified[Message]]:
    yield from (each for each in case.messages if each.seal.sender.party.party_id != ours)


def _when(said: Verified[Message] | Verified[Answer]) -> datetime:
    """By our own clock, as far as it passed it: when it came here."""
    return said.seal.received_at
