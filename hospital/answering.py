"""From a draft to an answer: who has taken the case writes it; a resident's waits until a supervisor approves it.

    keep ──► keep ──► send                      (reader, supervisor)
               └────► submit ──► approve        (resident, then supervisor)
                        ▲  └───► return_ ──► keep …

Each step is one transaction and happens once: of two who approve, or of one who sends twice, the second finds nothing.
``seen``: how many messages of the case the person had before their eyes; where there are more, nothing is sent.
"""

from datetime import datetime

from cases.answer import Answer
from cases.errors import CaseWithdrawn
from cases.identifiers import CaseId, PersonId
from cases.person import Person
from hospital.answer import seal_answer
from hospital.audit import Deed, record
from hospital.case_file import CaseFile, Seal
from hospital.database import transaction
from hospital.drafts import Draft, answer_of
from hospital.errors import CaseNotYours, NewsMeanwhile, NothingProposed, ProposalWaits
from hospital.home import Home
from hospital.proposals import Proposal, Proposals
from hospital.taking import holds, release


def keep(
    home: Home, case_id: CaseId, writer: PersonId, draft: Draft, at: datetime, *, approves: bool = False
) -> None:
    """Keep what somebody typed. ``approves``: they may change what waits for a supervisor; it stays its author's.

    Raises ``ProposalWaits``, and ``CaseNotYours`` where somebody else has the case now.
    """
    with transaction(home.connection):
        proposals = Proposals(home.connection)
        found = proposals.find(case_id)
        if found is not None and found.submitted_at is not None:
            if not approves:
                raise ProposalWaits
            proposals.keep(case_id, found.author, draft, at)
            return
        if not holds(home, case_id, writer):
            raise CaseNotYours
        proposals.keep(case_id, writer, draft, at)


def send(home: Home, case_id: CaseId, author: Person, seen: int, at: datetime) -> Seal:
    """Send what the author wrote; the case is nobody's then.

    Raises ``NothingProposed``, ``CaseNotYours``, ``ProposalWaits``, ``NewsMeanwhile``, ``DraftIncomplete`` and what
    ``give_answer`` raises; nothing has changed then.
    """
    with transaction(home.connection):
        found, case = _own(home, case_id, author), home.case(case_id)
        _check_news(case, seen)
        return _sealed(home, answer_of(found.draft, case, author, at), at)


def submit(home: Home, case_id: CaseId, author: Person, seen: int, at: datetime) -> None:
    """A resident's answer is complete and waits for a supervisor. Raises as ``send``."""
    with transaction(home.connection):
        found, case = _own(home, case_id, author), home.case(case_id)
        _check_news(case, seen)
        if case.withdrawal is not None:
            raise CaseWithdrawn
        answer_of(found.draft, case, author, at)
        Proposals(home.connection).keep(case_id, author.person_id, found.draft, at)
        Proposals(home.connection).submit(case_id, at)
        record(home.connection, Deed.PROPOSED, at, person_id=author.person_id, case_id=case_id)


def approve(home: Home, case_id: CaseId, supervisor: Person, seen: int, at: datetime) -> Seal:
    """Send what waits, by its author, under this supervisor. Raises as ``send``."""
    with transaction(home.connection):
        found, case = _waiting(home, case_id), home.case(case_id)
        _check_news(case, seen)
        author = home.people.find(found.author)
        answer = answer_of(found.draft, case, author, at, supervisor=supervisor)
        return _sealed(home, answer, at)


def return_(home: Home, case_id: CaseId, supervisor: PersonId, why: str, at: datetime) -> None:
    """Give it back to its author, with what to change; raises ``NothingProposed``."""
    with transaction(home.connection):
        found = _waiting(home, case_id)
        Proposals(home.connection).give_back(case_id, supervisor, why)
        record(
            home.connection,
            Deed.RETURNED,
            at,
            person_id=supervisor,
            case_id=case_id,
            detail=f"to {found.author}",
        )


def take_back(home: Home, case_id: CaseId, author: PersonId, at: datetime) -> None:
    """The author has more to write; raises ``NothingProposed`` when it does not wait, or is another's."""
    with transaction(home.connection):
        if _waiting(home, case_id).author != author:
            raise NothingProposed
        Proposals(home.connection).give_back(case_id, None, "")
        record(home.connection, Deed.RETURNED, at, person_id=author, case_id=case_id, detail="by its author")


def _own(home: Home, case_id: CaseId, author: Person) -> Proposal:
    found = Proposals(home.connection).find(case_id)
    if found is None:
        raise NothingProposed
    if found.submitted_at is not None:
        raise ProposalWaits
    if not holds(home, case_id, author.person_id):
        raise CaseNotYours
    return found


def _waiting(home: Home, case_id: CaseId) -> Proposal:
    found = Proposals(home.connection).find(case_id)
    if found is None or found.submitted_at is None:
        raise NothingProposed
    return found


def _check_news(case: CaseFile, seen: int) -> None:
    if len(case.messages) > seen:
        raise NewsMeanwhile


def _sealed(home: Home, answer: Answer, at: datetime) -> Seal:
    seal = seal_answer(home, answer, lambda: at)
    Proposals(home.connection).remove(answer.case_id)
    release(home, answer.case_id)
    return seal
