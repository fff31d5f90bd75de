"""What a FHIR server says when it does not do what it was asked: an OperationOutcome, or a status alone."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cases.errors import PliError
from hospital.errors import FhirBusy, FhirDenied, FhirRefused
from transport.problems import seconds_asked

_LONGEST_REASON = 300
_PASSES = {408, 409, 423, 425, 429}
"""Too slow, in each other's way, locked, too early, too many: the same request may succeed later."""


class Hostile(BaseModel):
    """Base of what is read of a server's answer: the fields that are used, strictly; FHIR lets it have more."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True, hide_input_in_errors=True)


class _Details(Hostile):
    text: Annotated[str, Field(max_length=20_000)] = ""


class Issue(Hostile):
    """One thing that is wrong."""

    severity: Annotated[str, Field(max_length=20)]
    details: _Details = _Details()
    diagnostics: Annotated[str, Field(max_length=1_000_000)] = ""
    expression: Annotated[tuple[Annotated[str, Field(max_length=2_000)], ...], Field(max_length=1_000)] = ()

    def words(self) -> str:
        """What the server says of it, and where it is."""
        said = ": ".join(part for part in (self.details.text, self.diagnostics) if part)
        return f"{said} ({', '.join(self.expression)})" if self.expression else said


class Outcome(Hostile):
    """An OperationOutcome."""

    issue: Annotated[tuple[Issue, ...], Field(max_length=10_000)] = ()

    def reason(self) -> str:
        """What went wrong, in the server's words: bounded, and nothing in them that a terminal obeys."""
        wrong = [issue for issue in self.issue if issue.severity in ("fatal", "error")]
        return plain("; ".join(words for issue in wrong or self.issue if (words := issue.words())))


def plain(untrusted: str) -> str:
    """A server's words as one bounded line."""
    one_line = " ".join(untrusted[: 2 * _LONGEST_REASON].split())
    shown = "".join(character if character.isprintable() else "�" for character in one_line)
    return shown[:_LONGEST_REASON] or "no reason given"


def refusal(status: int, untrusted_body: bytes, untrusted_retry_after: str = "") -> PliError:
    """The error for a status that is not a success.

    What the server itself got wrong, and what is only in the way, passes; being locked out is for the administrator;
    all else stays refused.
    """
    reason = _reason(untrusted_body)
    if status in (401, 403):
        return FhirDenied(status=status, reason=reason)
    if status >= 500 or status in _PASSES:
        return FhirBusy(status=status, reason=reason).after(seconds_asked(untrusted_retry_after))
    return FhirRefused(status=status, reason=reason)


def _reason(untrusted_body: bytes) -> str:
    try:
        return Outcome.model_validate_json(untrusted_body).reason()
    except ValidationError:
        return "no reason given"
