"""The hospital's own patients, for whoever matches a case: asked for by the national number, or by one of its own.

What the hospital has is shown beside what the practice says; nobody is matched unseen where somebody could be shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from cases.errors import NotNow, PliError, Refused
from cases.person import Patient
from cases.search import is_found
from hospital.desk.visit import Visit
from hospital.fhir.lookup import Lookup, OrderCandidate, PatientCandidate

_Ask = Callable[[Lookup], tuple[PatientCandidate, ...]]


class Known(StrEnum):
    """What the hospital's server said of a number; the trail keeps it with the match."""

    SAME = "same"
    """It has a patient of this name and birth date."""
    DIFFERS = "differs"
    """It has one of another name or birth date."""
    NOBODY = "nobody"
    """It knows nobody by this number."""
    NO_ANSWER = "no_answer"
    NO_SERVER = "no_server"
    """The hospital has no server to ask."""


@dataclass(frozen=True)
class Candidate:
    """A patient of the hospital with the orders that are open. ``same``: as the practice has them."""

    patient: PatientCandidate
    orders: tuple[OrderCandidate, ...]
    same: bool

    @property
    def known(self) -> Known:
        """How they compare."""
        return Known.SAME if self.same else Known.DIFFERS

    def order(self, accession: str) -> OrderCandidate | None:
        """The open order of this number."""
        return next((each for each in self.orders if each.accession.number == accession), None)


@dataclass(frozen=True)
class Found:
    """Who was found. ``trouble``: why nobody could be asked for; ``has_server``: whether there is one to ask."""

    candidates: tuple[Candidate, ...] = ()
    trouble: PliError | None = None
    has_server: bool = True

    @property
    def nobody(self) -> Known:
        """What is to be said where there is no candidate."""
        if not self.has_server:
            return Known.NO_SERVER
        return Known.NOBODY if self.trouble is None else Known.NO_ANSWER


def by_national_number(visit: Visit, patient: Patient) -> Found:
    """The hospital's patients of the national number that the practice gave; none without one."""
    niss = patient.niss
    return _found(visit, patient, lambda lookup: () if niss is None else lookup.find_patients(niss))


def by_own_number(visit: Visit, patient: Patient, number: str) -> Found:
    """Whoever has this number of the hospital, as a person typed it."""
    return _found(visit, patient, lambda lookup: lookup.patient_with_number(number))


def same_person(patient: Patient, candidate: PatientCandidate) -> bool:
    """Whether name and birth date agree as far as both are known: the number alone may have been mistyped."""
    names = is_found(patient.family_name, candidate.name) and is_found(
        patient.given_name.split()[0], candidate.name
    )
    shorter, longer = sorted((patient.birth_date, candidate.birth_date), key=len)
    return names and longer.startswith(shorter)


def _found(visit: Visit, patient: Patient, ask: _Ask) -> Found:
    try:
        with visit.desk.lookup() as lookup:
            if lookup is None:
                return Found(has_server=False)
            return Found(
                tuple(
                    Candidate(each, lookup.find_orders(each.matched), same_person(patient, each))
                    for each in ask(lookup)
                )
            )
    except (NotNow, Refused) as error:
        return Found(trouble=error)
