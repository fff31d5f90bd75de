"""The hospital's own systems: an Orthanc for pictures, a FHIR server that knows its patients and orders.

>>> with Systems(folder) as systems:                                            # doctest: +SKIP
...     systems.expect_three_patients()
"""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from cases.person import Patient
from demo import cast
from demo.fhir_server import FhirServer
from demo.orthanc import Orthanc

PATIENTS = "urn:oid:2.16.56.99.1"
"""Who gives the patients' numbers: an invented hospital."""
ORDERS = "urn:oid:2.16.56.99.2"
ISSUER = "CHU-EXAMPLE"
_SSIN = "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin"


@dataclass(frozen=True)
class Numbers:
    """The hospital's own: of a patient, and of the order that is open for them."""

    patient: str
    accession: str


NUMBERS = {
    cast.MOLE.title: Numbers("100042", "A2026-0001"),
    cast.NAIL.title: Numbers("100077", "A2026-0002"),
    cast.WOUND.title: Numbers("100103", "A2026-0003"),
}
_ORDERED = "Dermatological opinion at a distance"


class Systems:
    """Both, in folders of their own under ``folder``; they run inside the block."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True)
        (folder / "fhir").mkdir()
        self.pacs = Orthanc(folder / "orthanc")
        self.fhir = FhirServer(folder / "fhir")
        self._running = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as starting:
            starting.enter_context(self.fhir)
            starting.enter_context(self.pacs)
            self.pacs.start()
            self._running = starting.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def expect_three_patients(self) -> None:
        """The hospital knows the patients of the three cases already, and has an order open for each."""
        for case in cast.CASES:
            self._expect(case.patient, NUMBERS[case.title])

    def _expect(self, patient: Patient, numbers: Numbers) -> None:
        identifiers = [{"system": PATIENTS, "value": numbers.patient}]
        if patient.niss:
            identifiers.append({"system": _SSIN, "value": patient.niss})
        kept = self.fhir.add(
            {
                "resourceType": "Patient",
                "identifier": identifiers,
                "name": [{"family": patient.family_name, "given": patient.given_name.split()}],
                "birthDate": patient.birth_date,
            }
        )
        self.fhir.add(
            {
                "resourceType": "ServiceRequest",
                "status": "active",
                "intent": "order",
                "identifier": [{"system": ORDERS, "value": numbers.accession}],
                "subject": {"reference": f"Patient/{kept['id']}"},
                "code": {"text": _ORDERED},
            }
        )
