"""A case as one readable page that stands alone beside its pictures: question and intake first, then what was seen.

The page runs nothing and loads nothing but the pictures in its own folder: no scripts, and a content security policy
that names the one style sheet by its hash. Everything from the practice is text and is escaped as such.
"""

import base64
import hashlib
from collections.abc import Iterator
from datetime import datetime, tzinfo

from jinja2 import Environment, PackageLoader, StrictUndefined

from cases.person import Consent
from cases.picture import CleaningReport, TimeTaken
from cases.questionnaire import IntakeAnswer
from cases.working_days import due_day
from hospital.case_file import CaseFile, Seal
from hospital.words import said_once, word


def page(case: CaseFile, zone: tzinfo | None = None) -> str:
    """The HTML page of the case, times in ``zone`` (this machine's own by default).

    Pictures are referred to by ``case.picture_names()``, in the same folder.
    """
    request = case.request.document
    environment = _environment(zone)
    style = environment.get_template("case.css").render()
    sent = case.request.seal.sealed_at.date()
    return environment.get_template("case.html").render(
        case=case,
        request=request,
        names=case.picture_names(),
        seals=list(_seals(case)),
        consent=_consent(request.consent, zone),
        due=due_day(sent, request.service.promised_working_days, request.service.closed_days),
        policy=_policy(style),
    )


def _environment(zone: tzinfo | None) -> Environment:
    environment = Environment(
        loader=PackageLoader("hospital"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"word": word, "said_once": said_once}
    environment.filters["moment"] = lambda at: _moment(at, zone)
    environment.filters["time_taken"] = lambda taken: _time_taken(taken, zone)
    environment.filters["cleaning"] = _cleaning
    environment.filters["intake_value"] = intake_value
    return environment


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; img-src 'self' file:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _seals(case: CaseFile) -> Iterator[tuple[str, Seal]]:
    yield "request", case.request.seal
    for message in case.messages:
        yield "message", message.seal
    for answer in (*case.answers, *case.other_answers):
        yield "answer", answer.seal


def _moment(at: datetime, zone: tzinfo | None) -> str:
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M %Z")


def _time_taken(taken: TimeTaken, zone: tzinfo | None) -> str:
    if taken.at is None:
        return word("time_unknown")
    if taken.at.tzinfo is None:
        shown = word("time_without_zone", at=taken.at.strftime("%Y-%m-%d %H:%M"))
    else:
        shown = _moment(taken.at, zone)
    return f"{shown}, {word(taken.source)}"


def _cleaning(report: CleaningReport) -> str:
    removed = [word("removed_some", what=word(item.category), count=item.count) for item in report.removed]
    pixels = word("pixels_same" if report.pixels_identical else "pixels_written_anew")
    return "; ".join([", ".join(removed) or word("nothing_removed"), word(report.colour), pixels])


def intake_value(answer: IntakeAnswer) -> str:
    """An answer of the intake in words."""
    if answer.not_known:
        return word("not_known")
    if answer.yes is not None:
        return word("yes" if answer.yes else "no")
    if answer.number is not None:
        return f"{answer.number:g} {answer.unit or ''}".strip()
    if answer.code is not None:
        return answer.code.display
    return answer.text or str(answer.day or "")


def _consent(consent: Consent, zone: tzinfo | None) -> str:
    giver = word(consent.given_by) + (f" {consent.giver_name}" if consent.giver_name else "")
    parts = [word("consent_by", giver=giver, at=_moment(consent.given_at, zone))]
    if consent.teaching:
        parts.append(word("consent_teaching"))
    if consent.withdrawn_at is not None:
        parts.append(word("consent_withdrawn", at=_moment(consent.withdrawn_at, zone)))
    return ", ".join(parts)
