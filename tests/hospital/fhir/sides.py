"""What a hospital adds to the case of ``tests.hospital.samples``: a matched patient, a study, a printed answer."""

from cases.picture import Picture
from hospital.case_file import CaseFile
from hospital.fhir.hospital_side import HospitalSide, MatchedPatient
from hospital.fhir.imaging import Accession, FiledImages, FiledInstance, FiledSeries

PATIENTS = "https://hospital.example/patients"
ORDERS = "https://hospital.example/orders"
ACCESSION = Accession(ORDERS, "A-2026-17")
MATCHED = MatchedPatient(PATIENTS, "4711", ACCESSION)
STUDY = "2.25.329800735698586629295641978511506172918"
PHOTOGRAPH = "1.2.840.10008.5.1.4.1.1.77.1.4"
DERMOSCOPY = "1.2.840.10008.5.1.4.1.1.77.1.7"
ENCAPSULATED_PDF = "1.2.840.10008.5.1.4.1.1.104.1"
PDF = b"%PDF-1.7 an answer"


def filed(*pictures: Picture) -> FiledImages:
    """A study with these pictures, and the answer as a document."""
    instances = tuple(
        FiledInstance(f"{STUDY}.1.{number}", DERMOSCOPY, picture.picture_id, f"Picture {number}")
        for number, picture in enumerate(pictures, start=1)
    )
    report = FiledInstance(f"{STUDY}.2.1", ENCAPSULATED_PDF, title="Answer")
    series = (
        FiledSeries(f"{STUDY}.1", "DMS", instances),
        FiledSeries(f"{STUDY}.2", "DOC", (report,)),
    )
    return FiledImages(STUDY, series, ACCESSION)


def side(case: CaseFile, reference: str = "") -> HospitalSide:
    """Matched, all pictures filed, the first answer printed."""
    matched = MatchedPatient(PATIENTS, "4711", ACCESSION, reference)
    pictures = [picture for picture, _ in case.pictures()]
    return HospitalSide(matched, filed(*pictures), {answer.seal.item_id: PDF for answer in case.answers})
