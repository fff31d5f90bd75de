"""The worklist: one row a case with what a reader chooses by, so that five thousand cases are listed at once.

A row says nothing of its own: ``refresh`` makes it from the verified items, in the transaction of whatever changed
the case; ``rebuild`` makes all of them. Who has taken a case (``taking``), what waits for a supervisor (``proposals``)
and what the team says (``remarks``) is read beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from cases.errors import CaseUnknown
from cases.identifiers import CaseId, PartyId, PersonId
from cases.manifest import Kind
from cases.person import Patient
from cases.receipt import Receipt, ReceiptKind
from cases.request import Urgency
from cases.search import is_found
from cases.wire import parse, to_json
from cases.working_days import due_day
from hospital.case_file import CaseFile, CaseState
from hospital.database import from_text, to_text
from hospital.home import Home
from hospital.latest import Latest, latest
from hospital.shelves import ASKED, REPLIED, SHELVES, Shelf

_URGENCIES = (Urgency.ROUTINE, Urgency.SOON, Urgency.URGENT)
_FROM = """
FROM case_row LEFT JOIN taken USING (case_id) LEFT JOIN proposal USING (case_id)
WHERE """
_FILTERS = """
 AND (:protocol IS NULL OR protocol = :protocol)
 AND (:words = '' OR pli_found(:words, patient, birth_date, practice, patient_key)) """
_ORDER = "ORDER BY news > 0 DESC, urgency DESC, due, position LIMIT :most OFFSET :skip"
_LATEST_FIRST = "ORDER BY case_row.changed_at DESC, position DESC LIMIT :most OFFSET :skip"


@dataclass(frozen=True)
class Wish:
    """What is looked for: ``words`` in names, birth dates and practices; ``protocol``: the specialty's intake."""

    shelf: Shelf = Shelf.OPEN
    words: str = ""
    protocol: str | None = None
    skip: int = 0
    most: int = 100


@dataclass(frozen=True)
class Row:
    """One case, as one reader sees it.

    ``news``: messages that nobody read. ``taken_by``: whoever works on it, since ``taken_at``. ``proposed_by``: whose
    answer waits for a supervisor. ``asked``: a colleague waits for this reader's opinion; ``replied``: this reader's
    own question has a reply. ``returned``: the reader's proposal came back. ``latest``: what happened last.
    """

    case_id: CaseId
    state: CaseState
    urgency: Urgency
    protocol: str
    patient: str
    birth_date: str
    practice: str
    asked_by: str
    pictures: int
    sent_at: datetime
    due: date
    news: int
    taken_by: PersonId | None
    taken_at: datetime | None
    proposed_by: PersonId | None
    asked: bool
    replied: bool
    returned: bool
    latest: Latest


_COLUMNS = (
    "case_id, state, urgency, protocol, patient, birth_date, practice, asked_by, pictures, sent_at, due, news,"
    " taken.person_id, taken.at, CASE WHEN proposal.submitted_at IS NULL THEN NULL ELSE proposal.author END,"
    f" {ASKED}, {REPLIED}, proposal.author = :reader AND proposal.returned_by IS NOT NULL,"
    " latest"
)


@dataclass(frozen=True)
class Listing:
    """A page of rows, and how many fit on all pages (0 for a page beyond the last)."""

    rows: tuple[Row, ...]
    total: int


def listed(home: Home, reader: PersonId, wish: Wish) -> Listing:
    """The rows that fit, urgent ones first, then by the promised day."""
    where = _FROM + SHELVES[wish.shelf] + _FILTERS
    values = {
        "reader": reader,
        "protocol": wish.protocol,
        "words": wish.words,
        "most": wish.most,
        "skip": wish.skip,
    }
    order = _LATEST_FIRST if wish.shelf is Shelf.DONE else _ORDER
    _let_search(home)
    found = home.connection.execute(f"SELECT {_COLUMNS}, count(*) OVER (){where}{order}", values).fetchall()
    return Listing(tuple(_row(each[:-1]) for each in found), found[0][-1] if found else 0)


def counts(home: Home, reader: PersonId) -> dict[Shelf, int]:
    """How many cases stand on each shelf but the last, which only grows."""
    return {
        shelf: home.connection.execute(
            f"SELECT count(*){_FROM}{SHELVES[shelf]}", {"reader": reader}
        ).fetchone()[0]
        for shelf in (Shelf.OPEN, Shelf.MINE, Shelf.APPROVAL)
    }


def row(home: Home, reader: PersonId, case_id: CaseId) -> Row:
    """The row of one case; raises ``CaseUnknown``."""
    found = home.connection.execute(
        f"SELECT {_COLUMNS}{_FROM} case_id = :case", {"reader": reader, "case": case_id}
    ).fetchone()
    if found is None:
        raise CaseUnknown(case=case_id)
    return _row(found)


def next_case(home: Home, reader: PersonId, after: CaseId) -> CaseId | None:
    """The case to answer next: one of the reader's own, else the first open one that nobody has taken."""
    found = home.connection.execute(
        f"SELECT case_id{_FROM}({SHELVES[Shelf.OPEN]}) AND case_id <> :after"
        " AND (taken.person_id IS NULL OR taken.person_id = :reader)"
        " ORDER BY taken.person_id IS NULL, news > 0 DESC, urgency DESC, due, position LIMIT 1",
        {"reader": reader, "after": after},
    ).fetchone()
    return None if found is None else found[0]


def next_to_approve(home: Home, after: CaseId) -> CaseId | None:
    """The proposal that has waited longest, of another case."""
    found = home.connection.execute(
        f"SELECT case_id{_FROM}{SHELVES[Shelf.APPROVAL]} AND case_id <> ? ORDER BY submitted_at LIMIT 1",
        (after,),
    ).fetchone()
    return None if found is None else found[0]


def earlier_cases(home: Home, reader: PersonId, case: CaseFile) -> tuple[Row, ...]:
    """The other cases of the same patient from the same practice, newest first."""
    request = case.request.document
    found = home.connection.execute(
        f"SELECT {_COLUMNS}{_FROM} practice_id = :practice AND patient_key = :patient AND case_id <> :case"
        " ORDER BY position DESC",
        {
            "reader": reader,
            "practice": request.practice.party_id,
            "patient": _patient_key(request.patient),
            "case": case.case_id,
        },
    )
    return tuple(_row(each) for each in found)


def protocols(home: Home) -> list[str]:
    """The specialties there are cases of."""
    return [name for (name,) in home.connection.execute("SELECT DISTINCT protocol FROM case_row ORDER BY 1")]


def refresh(home: Home, case_id: CaseId) -> None:
    """Make the row of a case anew; raises ``CaseUnknown``. In the transaction of what changed it."""
    case = home.case(case_id)
    request, seal = case.request.document, case.request.seal
    due = due_day(seal.sealed_at.date(), request.service.promised_working_days, request.service.closed_days)
    home.connection.execute(
        "INSERT OR REPLACE INTO case_row (case_id, position, state, urgency, protocol, patient_key, patient,"
        " birth_date, practice_id, practice, asked_by, pictures, sent_at, due, changed_at, news, latest) VALUES"
        " (?1, (SELECT position FROM item WHERE case_id = ?1 AND kind = 'request'),"
        " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (case_id, case.state.value, _URGENCIES.index(request.urgency), request.intake.protocol,
         _patient_key(request.patient), request.patient.full_name, request.patient.birth_date,
         request.practice.party_id, request.practice.name, request.author.name, len(list(case.pictures())),
         to_text(seal.sealed_at), due.isoformat(), to_text(_changed_at(case)), _news(home, case),
         to_json(latest(case, home.keys.party_id))),
    )  # fmt: skip


def rebuild(home: Home) -> None:
    """Make every row anew: what an older Pli received has none."""
    home.connection.execute("DELETE FROM case_row")
    for case_id in home.inbox.case_ids():
        refresh(home, case_id)


def _let_search(home: Home) -> None:
    home.connection.create_function("pli_found", 5, _is_found, deterministic=True)


def _is_found(words: str, patient: str, born: str, practice: str, key: str) -> bool:
    """The birth date may be typed from either end: 1985-07-30, 30.07.1985."""
    parts = born.split("-")
    return is_found(words, patient, practice, key, "".join(parts), "".join(reversed(parts)))


def _row(found: tuple[Any, ...]) -> Row:
    case_id, state, urgency, protocol, patient, born, practice, asked_by, pictures, sent, due, *more = found
    news, taken_by, taken_at, proposed_by, asked, replied, returned, last = more
    return Row(
        case_id, CaseState(state), _URGENCIES[urgency], protocol, patient, born, practice, asked_by, pictures,
        from_text(sent), date.fromisoformat(due), news, taken_by, from_text(taken_at) if taken_at else None,
        proposed_by, bool(asked), bool(replied), bool(returned), parse(Latest, last),
    )  # fmt: skip


def _patient_key(patient: Patient) -> str:
    return str(patient.niss or patient.pseudonym)


def _changed_at(case: CaseFile) -> datetime:
    seals = [case.request.seal, *(m.seal for m in case.messages), *(a.seal for a in case.answers)]
    return max(seal.received_at for seal in seals)


def _news(home: Home, case: CaseFile) -> int:
    """How many messages of others nobody at the service has read."""
    read = set(_read(home, case.case_id))
    ours: PartyId = home.keys.party_id
    theirs = [message.seal for message in case.messages if message.seal.sender.party.party_id != ours]
    return sum(seal.item_id not in read for seal in theirs)


def _read(home: Home, case_id: CaseId) -> Iterator[str]:
    for entry in home.outgoing.of_case(case_id):
        if entry.kind is Kind.RECEIPT:
            receipt = parse(Receipt, entry.document)
            if receipt.kind is ReceiptKind.READ:
                yield receipt.item_id
