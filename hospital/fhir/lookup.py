"""Looks up the hospital's own patients and orders, for a person who matches a case with them.

Numbers travel in the body of a search (``_search`` by POST, FHIR R4 3.1.1.1), never in an address that servers log.
What comes back is hostile: each result is read by a strict model and must be what was asked for.
"""

import json
import re
from dataclasses import dataclass
from typing import Annotated, Literal, TypeVar
from urllib.parse import urlencode

from pydantic import AfterValidator, Field, JsonValue, ValidationError

from hospital.errors import FhirUntrusted
from hospital.fhir.connection import FORM
from hospital.fhir.hospital_side import MatchedPatient
from hospital.fhir.imaging import Accession
from hospital.fhir.outcome import Hostile
from hospital.fhir.parts import SSIN
from hospital.fhir.server import FhirServer

_MOST = 50
_USES = {"official": 0, "usual": 1, "old": 3, "maiden": 3}
_OPEN = ("draft", "active", "on-hold")


def _shown(text: str) -> str:
    return "".join(character if character.isprintable() else "�" for character in text)


_Text = Annotated[str, Field(max_length=500), AfterValidator(_shown)]
_Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9.-]{1,64}$")]
_Day = Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
_Time = Annotated[str, Field(pattern=r"^[0-9]{4}[0-9T:.+Z-]{0,36}$")]


class _Coding(Hostile):
    code: _Text = ""
    display: _Text = ""


class _Concept(Hostile):
    coding: Annotated[tuple[_Coding, ...], Field(max_length=100)] = ()
    text: _Text = ""

    def words(self) -> str:
        shown = [self.text, *(coding.display or coding.code for coding in self.coding)]
        return next((words for words in shown if words), "")


class _Identifier(Hostile):
    type: _Concept = _Concept()
    system: _Text = ""
    value: _Text = ""


class _Name(Hostile):
    use: _Text = ""
    text: _Text = ""
    family: _Text = ""
    given: Annotated[tuple[_Text, ...], Field(max_length=20)] = ()

    def words(self) -> str:
        return self.text or " ".join([self.family.upper(), *self.given]).strip()


class _Reference(Hostile):
    reference: _Text = ""


class _Patient(Hostile):
    kind: Literal["Patient"] = Field(alias="resourceType")
    id: _Id
    identifier: Annotated[tuple[_Identifier, ...], Field(max_length=200)] = ()
    name: Annotated[tuple[_Name, ...], Field(max_length=50)] = ()
    birth_date: _Day | None = Field(None, alias="birthDate")
    active: bool = True

    def known_as(self) -> str:
        """The official name, else the one in use; a name of before only when there is no other."""
        names = sorted(self.name, key=lambda name: _USES.get(name.use, 2))
        return next((words for each in names if (words := each.words())), "")

    def numbers(self, system: str) -> list[str]:
        return [each.value for each in self.identifier if each.system == system and each.value]


class _Order(Hostile):
    kind: Literal["ServiceRequest"] = Field(alias="resourceType")
    id: _Id
    status: _Text
    identifier: Annotated[tuple[_Identifier, ...], Field(max_length=200)] = ()
    subject: _Reference
    code: _Concept = _Concept()
    authored: _Time | None = Field(None, alias="authoredOn")

    def accession(self, system: str) -> Accession | None:
        """The identifier of the system that the hospital configured, or of the type ACSN where it named none."""
        for each in self.identifier:
            of_type = "ACSN" in (coding.code for coding in each.type.coding)
            if each.value and (each.system == system if system else of_type):
                return Accession(each.system, each.value)
        return None


_Found = TypeVar("_Found", _Patient, _Order)


@dataclass(frozen=True)
class PatientCandidate:
    """A patient of the hospital; ``birth_date`` as far as the hospital knows it."""

    matched: MatchedPatient
    name: str
    birth_date: str = ""


@dataclass(frozen=True)
class OrderCandidate:
    """An order of the hospital for a patient. ``authored``: date and time as the hospital wrote it."""

    accession: Accession
    title: str
    authored: str = ""


@dataclass(frozen=True)
class Lookup:
    """Questions to one server. ``patient_system``, ``order_system``: who gives the hospital's numbers.

    Every question may raise what ``FhirConnection.post`` raises.
    """

    server: FhirServer
    patient_system: str
    order_system: str = ""

    def find_patients(self, niss: str) -> tuple[PatientCandidate, ...]:
        """The hospital's patients with this national number; records that are out of use are left out."""
        return self._candidates(SSIN, niss)

    def patient_with_number(self, number: str) -> tuple[PatientCandidate, ...]:
        """The hospital's patients with this number of its own, as a person typed it."""
        return self._candidates(self.patient_system, number)

    def find_orders(self, patient: MatchedPatient) -> tuple[OrderCandidate, ...]:
        """The open orders of a patient that have an accession number, the latest first."""
        if not patient.reference:
            return ()
        asked = {"subject": patient.reference, "_sort": "-authored"}
        orders = [order for order in self._search(_Order, "ServiceRequest", asked) if order.status in _OPEN]
        made = [self._order(order) for order in orders if _ends_with(order.subject, patient.reference)]
        found: dict[Accession, OrderCandidate] = {}
        for candidate in made:
            if candidate is not None:
                found.setdefault(candidate.accession, candidate)
        return tuple(found.values())

    def _order(self, order: _Order) -> OrderCandidate | None:
        accession = order.accession(self.order_system)
        if accession is None:
            return None
        return OrderCandidate(accession, order.code.words(), order.authored or "")

    def _candidates(self, system: str, number: str) -> tuple[PatientCandidate, ...]:
        found = self._search(_Patient, "Patient", {"identifier": _token(system, number)})
        return tuple(
            self._candidate(patient, own)
            for patient in found
            if patient.active and number in patient.numbers(system)
            for own in patient.numbers(self.patient_system)[:1]
        )

    def _candidate(self, patient: _Patient, number: str) -> PatientCandidate:
        matched = MatchedPatient(self.patient_system, number, reference=f"Patient/{patient.id}")
        return PatientCandidate(matched, patient.known_as(), patient.birth_date or "")

    def _search(self, model: type[_Found], kind: str, asked: dict[str, str]) -> list[_Found]:
        body = urlencode({**asked, "_count": str(_MOST)}).encode()
        untrusted = self.server.connection.post(f"/{kind}/_search", body, FORM)
        try:
            entries = _Bundle.model_validate_json(untrusted).entry[:_MOST]
            matches = [entry for entry in entries if entry.search.mode == "match"]
            return [model.model_validate_json(json.dumps(entry.resource)) for entry in matches]
        except (ValidationError, RecursionError) as error:
            raise FhirUntrusted(why="a search result that cannot be read") from error


class _Search(Hostile):
    mode: _Text = "match"


class _Entry(Hostile):
    resource: dict[str, JsonValue]
    search: _Search = _Search()


class _Bundle(Hostile):
    kind: Literal["Bundle"] = Field(alias="resourceType")
    type: Literal["searchset"]
    entry: Annotated[tuple[_Entry, ...], Field(max_length=1_000)] = ()


def _token(system: str, value: str) -> str:
    """A token to search for; what FHIR gives a meaning stands escaped (R4 3.1.1.4.2)."""
    return "|".join(re.sub(r"([\\,$|])", r"\\\1", part) for part in (system, value))


def _ends_with(subject: _Reference, place: str) -> bool:
    return f"/{subject.reference}".endswith(f"/{place}")
