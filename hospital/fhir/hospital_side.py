"""What the hospital adds to a case: its own patient and order, where the pictures are filed, the printed answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cases.identifiers import ItemId
from hospital.fhir.imaging import Accession, FiledImages


@dataclass(frozen=True)
class MatchedPatient:
    """The hospital's patient and order that a person chose for the case.

    ``system`` and ``number``: the hospital's own patient number. ``reference``: where the FHIR server keeps the patient
    (``Patient/17``), when it was looked up; without it the number alone refers to the patient.
    """

    system: str
    number: str
    accession: Accession | None = None
    reference: str = ""


@dataclass(frozen=True)
class HospitalSide:
    """All of it; empty for a case that nobody matched.

    ``reports``: the PDF of each answer, by the item it was sealed as. ``files_beside``: the pictures lie in the folder
    of the bundle, so that a relative address finds them; on a server it would lead nowhere.
    """

    patient: MatchedPatient | None = None
    images: FiledImages | None = None
    reports: Mapping[ItemId, bytes] = field(default_factory=dict)
    files_beside: bool = False


NOTHING_ADDED = HospitalSide()
BESIDE_ITS_FILES = HospitalSide(files_beside=True)
