"""What the page of a case shows: one shape made of the verified case, the work on it, and who looks at it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cases.answer import Answer
from cases.identifiers import CaseId, ItemId, PersonId
from cases.manifest import Kind
from cases.message import Message
from cases.person import Party, Person
from cases.receipt import Receipt, ReceiptKind
from cases.wire import parse
from hospital import remarks, taking, worklist
from hospital.accounts import Account, Accounts
from hospital.case_file import CaseFile, Seal, Verified
from hospital.desk.jotting import jotted
from hospital.desk.pictures_shown import pictures_context
from hospital.desk.rights import Right, may
from hospital.desk.visit import Visit
from hospital.desk.worklist_page import clock, names, specialty
from hospital.drafts import Draft, answer_of
from hospital.errors import DraftIncomplete
from hospital.filing.ledger import Ledger
from hospital.filing.matched import Matches
from hospital.filing.standing import standing
from hospital.home import Home
from hospital.originals import news_for
from hospital.outgoing import Entry
from hospital.phrases import Phrases
from hospital.proposals import Proposal, Proposals
from hospital.retakes import choices

_READ = {ReceiptKind.READ, ReceiptKind.ANSWER_READ}


class Stand(StrEnum):
    """What the reader can do about the answer now."""

    BLOCKED = "blocked"
    """Withdrawn."""
    FREE = "free"
    WRITING = "writing"
    ELSEWHERE = "elsewhere"
    """Somebody else has taken it."""
    WAITING = "waiting"
    """It waits for a supervisor, and the reader is none."""
    APPROVING = "approving"


@dataclass(frozen=True)
class Said:
    """One entry of the thread. ``ours``: from this service; ``readers``: who on the other side read it.

    ``unsent``: the gateway does not have it yet, and what is known to stand in its way.
    """

    kind: Kind
    document: Message | Answer
    seal: Seal
    ours: bool
    readers: tuple[Person, ...]
    unsent: Entry | None


def case_context(
    visit: Visit, case: CaseFile, draft: Draft | None = None, faults: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """All that the template needs. ``draft``: as just typed, instead of as kept."""
    home, case_id, reader = visit.home, case.case_id, visit.account.person_id
    row = worklist.row(home, reader, case_id)
    proposal = Proposals(home.connection).find(case_id)
    return {
        "case": case,
        "request": case.request.document,
        "row": row,
        "clock": clock(visit, row),
        "specialty": specialty(visit, row.protocol),
        "names": names(visit),
        "stands": stands(visit, case, proposal),
        "holder": taking.holder(home, case_id),
        "proposal": proposal,
        "proposed": proposed(visit, case, proposal),
        "draft": draft or (proposal.draft if proposal else Draft()),
        "faults": faults or {},
        "thread": thread(home, case),
        "to_pass_on": to_pass_on(home, case),
        "remarks": remarks.of_case(home, case_id),
        "colleagues": colleagues(visit),
        "earlier": worklist.earlier_cases(home, reader, case),
        "phrases": Phrases(home.connection).for_person(reader),
        "retakes": choices(case, visit.language),
        "seals": list(seals(case)),
        "jotted": jotted(visit, case_id),
        **filing_context(home, case_id),
        "today": visit.desk.now().astimezone().date(),
        "may": {right.value: visit.may(right) for right in Right},
        **pictures_context(visit, case),
    }


def filing_context(home: Home, case_id: CaseId) -> dict[str, Any]:
    """Whose case it is here, and how far it is filed; of what stands in the way, each kind once."""
    troubled = Ledger(home.connection).troubled(case_id)
    return {
        "made": Matches(home.connection).made(case_id),
        "standing": standing(home.connection, case_id),
        "unfiled": list({(each.target, each.reason): each for each in troubled}.values()),
    }


def stands(visit: Visit, case: CaseFile, proposal: Proposal | None) -> Stand:
    """What this reader can do about the answer."""
    if case.withdrawal is not None:
        return Stand.BLOCKED
    if proposal is not None and proposal.submitted_at is not None:
        return Stand.APPROVING if visit.may(Right.APPROVE) else Stand.WAITING
    holder = taking.holder(visit.home, case.case_id)
    if holder is None:
        return Stand.FREE
    return Stand.WRITING if holder.person_id == visit.account.person_id else Stand.ELSEWHERE


def proposed(visit: Visit, case: CaseFile, proposal: Proposal | None) -> str:
    """What waits for a supervisor, as the practice would read it; empty while it is not complete."""
    if proposal is None or proposal.submitted_at is None:
        return ""
    author = visit.home.people.find(proposal.author)
    try:
        answer = answer_of(proposal.draft, case, author, visit.desk.now())
    except DraftIncomplete:  # such as a day that has passed meanwhile
        return ""
    return visit.rendered("_answer.html", answer.language, answer=answer)


def thread(home: Home, case: CaseFile) -> list[Said]:
    """Messages and answers of both sides, in the order in which they came."""
    readers = _readers(home, case)
    unsent = {entry.item_id: entry for entry in home.outgoing.unsent_of(case.case_id)}
    ours = home.keys.party_id
    items: list[tuple[Kind, Verified[Message] | Verified[Answer]]] = [
        *((Kind.MESSAGE, each) for each in case.messages),
        *((Kind.ANSWER, each) for each in (*case.answers, *case.other_answers)),
    ]
    said = [
        Said(
            kind,
            each.document,
            each.seal,
            each.seal.sender.party.party_id == ours,
            readers.get(each.seal.item_id, ()),
            unsent.get(each.seal.item_id),
        )
        for kind, each in items
    ]
    return sorted(said, key=lambda each: each.seal.received_at)


def to_pass_on(home: Home, case: CaseFile) -> list[Party]:
    """The services that have the case from us, but not what the practice wrote since."""
    named = (each.document.forwarded_to for each in case.forwards)
    services = dict.fromkeys(service for service in named if service is not None)
    return [service for service in services if news_for(home, case, service)]


def seals(case: CaseFile) -> Iterator[tuple[str, Seal]]:
    """Every item of the case with what was proved of it, by the name of its kind in ``hospital.words``."""
    yield "item.request", case.request.seal
    for message in case.messages:
        yield "item.message", message.seal
    for answer in (*case.answers, *case.other_answers):
        yield "item.answer", answer.seal


def _readers(home: Home, case: CaseFile) -> dict[ItemId, tuple[Person, ...]]:
    """Who read which item: ours said so of theirs, theirs of ours."""
    said = [each.document for each in case.receipts]
    ours = home.outgoing.of_case(case.case_id)
    said += [parse(Receipt, entry.document) for entry in ours if entry.kind is Kind.RECEIPT]
    found: dict[ItemId, tuple[Person, ...]] = {}
    for receipt in said:
        if receipt.kind in _READ and receipt.person is not None:
            found[receipt.item_id] = (*found.get(receipt.item_id, ()), receipt.person)
    return {item_id: tuple(dict.fromkeys(people)) for item_id, people in found.items()}


def colleagues(visit: Visit) -> list[tuple[PersonId, str]]:
    """Who can be asked what they think: whoever may read a case here, but the reader."""
    found = {account.person_id for account in Accounts(visit.home.connection).all() if _reads(account)}
    others = found - {visit.account.person_id}
    return [(each.person_id, each.name) for each in visit.home.people.all() if each.person_id in others]


def _reads(account: Account) -> bool:
    return account.active and may(account.role, Right.READ)
