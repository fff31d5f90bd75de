"""Cases and packages as a person at a terminal, or a script, wants to see them."""

from collections.abc import Iterator

from cases.codes import Language
from cases.working_days import due_day
from hospital.arrivals import ArrivalState
from hospital.case_file import CaseFile, CaseState
from hospital.fhir.opinion import conclusion
from hospital.fhir.question import describe
from hospital.home import Home
from hospital.page import intake_value
from hospital.words import word

Row = dict[str, str | int]


def case_rows(home: Home) -> Iterator[Row]:
    """One row for each case, in the order in which they came."""
    for case_id in home.inbox.case_ids():
        case = home.case(case_id)
        yield case_row(case) | {"trust": home.book.trust_of(case.request.seal.sender.party.party_id).value}


def case_row(case: CaseFile) -> Row:
    """The facts of a case that a list shows. ``state``: withdrawn before all else."""
    request = case.request.document
    sent = case.request.seal.sealed_at.date()
    return {
        "case": case.case_id,
        "state": case.state.value,
        "urgency": request.urgency.value,
        "patient": request.patient.full_name,
        "born": request.patient.birth_date,
        "practice": request.practice.name,
        "received": case.request.seal.received_at.isoformat(),
        "due": due_day(sent, request.service.promised_working_days, request.service.closed_days).isoformat(),
        "pictures": len(list(case.pictures())),
        "messages": len(case.messages),
        "answers": len(case.answers) + len(case.other_answers),
        "forwarded_by": case.forwarded_by.seal.sender.party.name if case.forwarded_by else "",
        "forwarded_to": ", ".join(forwarded_to(case)),
        "answer_read_by": ", ".join(person.name for person in case.answer_readers()),
    }


def forwarded_to(case: CaseFile) -> list[str]:
    """The names of the services that we forwarded it to."""
    named = (forward.document.forwarded_to for forward in case.forwards)
    return [party.name for party in named if party is not None]


def case_line(row: Row) -> str:
    """A row for a terminal."""
    return "  ".join(
        str(row[name]) for name in ("case", "state", "urgency", "due", "patient", "born", "practice")
    )


def trouble_rows(home: Home) -> Iterator[Row]:
    """Packages that were refused or wait, and what of ours does not go out; each with the reason."""
    for state in (ArrivalState.LISTED, ArrivalState.HELD, ArrivalState.REFUSED):
        for arrival in home.arrivals.in_state(state):
            shown = "quarantined" if state is ArrivalState.REFUSED else "waiting"
            yield {
                "package": arrival.package_id,
                "state": shown,
                "sender": arrival.sender,
                "code": arrival.reason,
                "reason": arrival.explained,
            }
    for entry in home.outgoing.unsent():
        yield {
            "case": entry.case_id,
            "state": "unsent",
            "kind": entry.kind.value,
            "code": entry.reason,
            "reason": entry.explained,
        }


def trouble_line(row: Row) -> str:
    """A row for a terminal."""
    return f"{row.get('package', row.get('case'))}  {row['state']}  {row['reason']}"


def case_text(case: CaseFile) -> str:
    """A case to read at a terminal: a withdrawal first, then question, intake, pictures, talk, answers."""
    return "\n".join(_lines(case))


def _lines(case: CaseFile) -> Iterator[str]:
    request = case.request.document
    if case.state is CaseState.WITHDRAWN and case.withdrawal is not None:
        yield f"*** {word('withdrawn')} {word('withdrawn_reason')}: {case.withdrawal.text}"
    yield case_line(case_row(case))
    for correction in case.corrections:
        said = correction.document
        yield f"*** {word('corrected', name=said.author.name, at=said.created.isoformat())}: {said.text}"
    if case.forwarded_by is not None:
        parties = case.forwarded_by.seal.sender.party.name, case.request.seal.sender.party.name
        yield word("forwarded_by", service=parties[0], practice=parties[1])
    yield f"{word('question')}: {request.question}"
    for answers in request.intake.by_question():
        yield f"  {answers[0].question} {', '.join(map(intake_value, answers))}"
    names = case.picture_names()
    for picture, _ in case.pictures():
        yield f"  {names[picture.picture_id]}: {describe(picture)}"
    for message in case.messages:
        yield f"{word(message.document.kind)}, {message.document.author.name}: {message.document.text}"
    for given in (*case.answers, *case.other_answers):
        by = f"{given.document.author.name}, {given.seal.sender.party.name}"
        yield f"{word('answers')}, {by}:\n{conclusion(given.document, Language.EN)}"
    for person in case.answer_readers():
        yield f"{word('answer_read_by')}: {person.name}"
