"""The consent of a case that is being made: recorded once, before the first picture, in one act."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Self

from pydantic import ValidationError, model_validator

from cases.errors import CaseIncomplete
from cases.identifiers import Id, PartyId, PersonId, new_id
from cases.person import Consent, ConsentGiver
from cases.wire import Moment, Name, Wire


class ConsentForm(Wire):
    """What is asked about consent; when and by whom it was recorded is filled in."""

    given_by: ConsentGiver = ConsentGiver.PATIENT
    giver_name: Name | None = None
    teaching: bool = False


class RecordedConsent(ConsentForm):
    """A consent as it was recorded; which services it names is known when the case is sealed."""

    consent_id: Id
    given_at: Moment
    recorded_by: PersonId

    @model_validator(mode="after")
    def _giver_is_named(self) -> Self:
        if self.given_by is not ConsentGiver.PATIENT and self.giver_name is None:
            raise ValueError("a parent or representative is named")
        return self

    def corrected(self, form: ConsentForm) -> "RecordedConsent":
        """Recorded when it was, with what was mistyped about it mended; raises ``CaseIncomplete``."""
        with told_as_missing():
            return RecordedConsent.model_validate(dict(self) | dict(form))

    def to(self, recipients: tuple[PartyId, ...]) -> Consent:
        """The consent as a request has it."""
        return Consent(**dict(self), recipients=recipients)


def recorded(form: ConsentForm, recorded_by: PersonId, now: datetime) -> RecordedConsent:
    """A consent that is given now; raises ``CaseIncomplete`` for a parent who is not named."""
    with told_as_missing():
        return RecordedConsent(**dict(form), consent_id=new_id(), given_at=now, recorded_by=recorded_by)


@contextmanager
def told_as_missing() -> Iterator[None]:
    """Turn what a document's own rules refuse into ``CaseIncomplete``, in the rule's words, without its values."""
    try:
        yield
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        said = first["msg"].removeprefix("Value error, ")
        raise CaseIncomplete(missing=f"{where}: {said}" if where else said) from None
