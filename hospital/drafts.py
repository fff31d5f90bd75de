"""An answer as somebody is typing it: whatever stands in the form is kept, sense or not, until it is sent.

>>> answer = answer_of(draft, case, author, now)      # raises ``DraftIncomplete``      # doctest: +SKIP

What keeps a draft from being an answer is said for each field, so that a page can put it beside that field.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from cases.answer import Answer, Certainty, Diagnosis, Outcome
from cases.person import Person
from cases.wire import Line, Name, Telephone, Text, Wire, WrittenText
from hospital.case_file import CaseFile
from hospital.errors import DraftIncomplete
from hospital.retakes import retake_of
from hospital.words import later as _

MOST_DIAGNOSES = 10
Typed = Annotated[str, StringConstraints(max_length=20_000)]
"""What stands in one field, in whatever shape."""


class TypedDiagnosis(Wire):
    """One row of the form."""

    text: Typed = ""
    certainty: Typed = Certainty.PROBABLE.value


class Draft(Wire):
    """The answer's form. ``retake``: a choice of ``hospital.retakes``."""

    v: Literal["answer-draft/v1"] = "answer-draft/v1"
    outcome: Typed = ""
    see_by: Typed = ""
    telephone: Typed = ""
    other_service: Typed = ""
    diagnoses: Annotated[tuple[TypedDiagnosis, ...], Field(max_length=MOST_DIAGNOSES)] = ()
    cannot_be_assessed: Typed = ""
    advice: Typed = ""
    retake: Typed = ""
    retake_reason: Typed = ""
    follow_up: Typed = ""
    picture_feedback: Typed = ""


_NEEDED = {
    Outcome.SEE_IN_PERSON: ("see_by", _("Say by which day.")),
    Outcome.TELEPHONE_NOW: ("telephone", _("Say which number to call.")),
    Outcome.OTHER_SERVICE: ("other_service", _("Say which service.")),
    Outcome.DECLINED: ("advice", _("Say why.")),
}
_UNFIT = _("This is too long, or has characters that cannot be sent.")
_SHAPES: dict[str, tuple[TypeAdapter[Any], str]] = {
    "telephone": (TypeAdapter(Telephone), _("Write a telephone number, as +32 2 555 01 01.")),
    "other_service": (TypeAdapter(Name), _UNFIT),
    "cannot_be_assessed": (TypeAdapter(Line), _UNFIT),
    "advice": (TypeAdapter(Text), _UNFIT),
    "follow_up": (TypeAdapter(Line), _UNFIT),
    "picture_feedback": (TypeAdapter(Line), _UNFIT),
}
_NAME: TypeAdapter[str] = TypeAdapter(Name)
_WRITTEN: TypeAdapter[str] = TypeAdapter(WrittenText)
_ONE_OUTCOMES = {
    "see_by": Outcome.SEE_IN_PERSON,
    "telephone": Outcome.TELEPHONE_NOW,
    "other_service": Outcome.OTHER_SERVICE,
}
"""Fields that count with one outcome alone: what was typed before another was chosen is left aside."""


def answer_of(
    draft: Draft, case: CaseFile, author: Person, now: datetime, supervisor: Person | None = None
) -> Answer:
    """The answer that a draft is; raises ``DraftIncomplete`` with what is wrong, by field."""
    faults = dict(_faults(draft, case, now.astimezone().date()))
    if faults:
        raise DraftIncomplete.of(faults)
    outcome = Outcome(draft.outcome)
    return Answer(
        case_id=case.case_id,
        created=now,
        language=case.request.document.language,
        author=author,
        supervisor=supervisor,
        diagnoses=tuple(_diagnoses(draft)),
        cannot_be_assessed=draft.cannot_be_assessed.strip() or None,
        outcome=outcome,
        see_by=date.fromisoformat(draft.see_by) if outcome is Outcome.SEE_IN_PERSON else None,
        telephone=_of(draft, "telephone", outcome),
        other_service=_of(draft, "other_service", outcome),
        advice=draft.advice.strip(),
        retake=retake_of(case, draft.retake, draft.retake_reason),
        follow_up=draft.follow_up.strip(),
        picture_feedback=draft.picture_feedback.strip(),
    )


def _of(draft: Draft, field: str, outcome: Outcome) -> str | None:
    typed: str = getattr(draft, field)
    return typed.strip() if _ONE_OUTCOMES[field] is outcome else None


def _faults(draft: Draft, case: CaseFile, today: date) -> Iterator[tuple[str, str]]:
    yield from _outcome_faults(draft, today)
    yield from _diagnosis_faults(draft)
    for field, (shape, words) in _SHAPES.items():
        typed = getattr(draft, field).strip()
        if typed and _ONE_OUTCOMES.get(field, draft.outcome) == draft.outcome and not _fits(shape, typed):
            yield field, words
    if draft.retake:
        yield from _retake_faults(draft, case)


def _retake_faults(draft: Draft, case: CaseFile) -> Iterator[tuple[str, str]]:
    if not draft.retake_reason.strip():
        yield "retake_reason", _("Say what to do better.")
    elif not _fits(_WRITTEN, draft.retake_reason):
        yield "retake_reason", _UNFIT
    elif retake_of(case, draft.retake, draft.retake_reason) is None:
        yield "retake", _("Choose one of these views.")


def _outcome_faults(draft: Draft, today: date) -> Iterator[tuple[str, str]]:
    if draft.outcome not in set(Outcome):
        yield "outcome", _("Choose what to do first.")
        return
    field, words = _NEEDED.get(Outcome(draft.outcome), ("outcome", ""))
    if not getattr(draft, field).strip():
        yield field, words
    elif field == "see_by" and not _is_to_come(draft.see_by, today):
        yield field, _("Choose a day from today on.")


def _diagnosis_faults(draft: Draft) -> Iterator[tuple[str, str]]:
    named = [each for each in draft.diagnoses if each.text.strip()]
    reason = draft.cannot_be_assessed.strip()
    if named and reason:
        yield "cannot_be_assessed", _("Either a diagnosis, or why there is none: not both.")
    elif not named and not reason and draft.outcome != Outcome.DECLINED:
        yield "diagnoses", _("Name a diagnosis, or say below why the case cannot be assessed.")
    if not all(_fits(_NAME, each.text) and each.certainty in set(Certainty) for each in named):
        yield "diagnoses", _UNFIT


def _diagnoses(draft: Draft) -> Iterator[Diagnosis]:
    for each in draft.diagnoses:
        if each.text.strip():
            yield Diagnosis(text=each.text.strip(), certainty=Certainty(each.certainty))


def _is_to_come(typed: str, today: date) -> bool:
    try:
        return date.fromisoformat(typed) >= today
    except ValueError:
        return False


def _fits(shape: TypeAdapter[Any], typed: str) -> bool:
    try:
        shape.validate_python(typed, strict=True)
    except ValidationError:
        return False
    return True
