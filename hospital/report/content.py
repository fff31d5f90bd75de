"""What a printed answer says, section by section, before it is laid out: the outcome first, then why."""

from collections.abc import Iterator
from dataclasses import dataclass

from cases.answer import Answer, RetakeRequest
from cases.person import PartialDate, Patient, Person
from cases.request import Request
from hospital.case_file import CaseFile, Verified
from hospital.report.phrasing import Phrasing
from hospital.words import later as _
from hospital.words import said_once


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it; ``lines`` may hold line breaks of their own."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """Everything on the pages. ``verdict``: the outcome in a few words, shown largest."""

    title: str
    hospital: str
    service: str
    patient: str
    patient_lines: tuple[str, ...]
    verdict: str
    verdict_lines: tuple[str, ...]
    sections: tuple[Section, ...]
    footer: str


def sheet(case: CaseFile, answer: Verified[Answer], phrasing: Phrasing) -> Sheet:
    """The pages of one answer."""
    request, opinion = case.request.document, answer.document
    return Sheet(
        title=phrasing.word("opinion"),
        hospital=_house(case),
        service=_service(case, answer),
        patient=request.patient.full_name,
        patient_lines=tuple(_patient(request.patient, phrasing)),
        verdict=phrasing.word(opinion.outcome),
        verdict_lines=tuple(_verdict(opinion, phrasing)),
        sections=tuple(_sections(case, answer, phrasing)),
        footer=_footer(case, answer, phrasing),
    )


def _house(case: CaseFile) -> str:
    """The hospital; of a service that the case was forwarded to only its whole name is known."""
    return case.request.document.service.hospital if case.forwarded_by is None else ""


def _service(case: CaseFile, answer: Verified[Answer]) -> str:
    return case.request.document.service.name if case.forwarded_by is None else answer.seal.sender.party.name


def _patient(patient: Patient, phrasing: Phrasing) -> Iterator[str]:
    number = phrasing.word("national_number" if patient.niss else "practice_number")
    yield f"{phrasing.word('born')} {_birth(patient.birth_date)} · {phrasing.word(patient.sex)}"
    yield f"{number} {_grouped(patient.niss) if patient.niss else patient.pseudonym}"


def _birth(day: PartialDate) -> str:
    """As far as it is known, the day first, in figures that no language mixes up with the month's name."""
    return ".".join(reversed(day.split("-")))


def _grouped(niss: str) -> str:
    """As on a Belgian identity card: 85.07.30-033.28."""
    return f"{niss[:2]}.{niss[2:4]}.{niss[4:6]}-{niss[6:9]}.{niss[9:]}"


def _verdict(opinion: Answer, phrasing: Phrasing) -> Iterator[str]:
    if opinion.see_by is not None:
        yield phrasing.text(_("Before or on {day}")).format(day=phrasing.day(opinion.see_by))
    if opinion.telephone:
        yield f"{phrasing.word('telephone')}: {opinion.telephone}"
    if opinion.other_service:
        yield f"{phrasing.word('other_service')}: {opinion.other_service}"


def _sections(case: CaseFile, answer: Verified[Answer], phrasing: Phrasing) -> Iterator[Section]:
    opinion, request = answer.document, case.request.document
    told = (
        ("diagnosis", tuple(f"{each.text} ({phrasing.word(each.certainty)})" for each in opinion.diagnoses)),
        ("cannot_be_assessed", _given(opinion.cannot_be_assessed)),
        ("advice", _given(opinion.advice)),
        ("retake", tuple(_retake(opinion.retake, phrasing)) if opinion.retake else ()),
        ("follow_up", _given(opinion.follow_up)),
        ("picture_feedback", _given(opinion.picture_feedback)),
    )
    for heading, lines in told:
        if lines:
            yield Section(phrasing.word(heading), lines)
    yield Section(phrasing.text(_("Answered by")), _signed(opinion, phrasing))
    yield Section(phrasing.word("question"), (request.question,))
    yield Section(phrasing.word("asked_by"), _asked(request, phrasing))
    yield Section(phrasing.text(_("Times")), _times(case, answer, phrasing))


def _given(text: str | None) -> tuple[str, ...]:
    return (text.strip(),) if text and text.strip() else ()


def _retake(retake: RetakeRequest, phrasing: Phrasing) -> Iterator[str]:
    side = phrasing.word(retake.laterality) if retake.laterality else ""
    yield said_once(phrasing.word(retake.role), retake.view, side)
    yield retake.reason


def _signed(opinion: Answer, phrasing: Phrasing) -> tuple[str, ...]:
    author = _person(opinion.author, phrasing)
    if opinion.supervisor is None:
        return (author,)
    return (author, f"{phrasing.word('supervised_by')}: {_person(opinion.supervisor, phrasing)}")


def _person(person: Person, phrasing: Phrasing) -> str:
    number = f" · INAMI/RIZIV {person.inami}" if person.inami else ""
    return f"{person.name}, {phrasing.word(person.role)}{number}"


def _asked(request: Request, phrasing: Phrasing) -> tuple[str, ...]:
    practice = request.practice
    place = ", ".join(part for part in (practice.name, practice.address, practice.telephone) if part)
    return (_person(request.responsible, phrasing), place)


def _times(case: CaseFile, answer: Verified[Answer], phrasing: Phrasing) -> tuple[str, ...]:
    asked = phrasing.text(_("Asked on {at}")).format(at=phrasing.moment(case.request.seal.sealed_at))
    written = phrasing.text(_("Answered on {at}")).format(at=phrasing.moment(answer.seal.sealed_at))
    return asked, written


def _footer(case: CaseFile, answer: Verified[Answer], phrasing: Phrasing) -> str:
    case_id = phrasing.text(_("Case {case}")).format(case=case.case_id)
    return f"{case_id}\n{phrasing.word('manifest')} {answer.seal.manifest_sha256}"
