"""What every object of a case says of patient, order, practice and hospital (PS3.3: Patient, General Study, General
Series, General Equipment, SOP Common).

The patient's name, birth date and sex are the request's, the identifier is the hospital's; the national number and
the practice's own number follow as other identifiers, each with who gives it.
"""

from collections.abc import Iterator
from importlib.metadata import version

from pydicom import Dataset

from cases.identifiers import Sex
from cases.person import Patient
from cases.request import Request
from hospital.dicom.coded import person_name, text
from hospital.dicom.times import CaseTimes
from hospital.dicom.uids import series_uid, study_uid
from hospital.matching import MatchedOrder

UTF_8 = "ISO_IR 192"
SSIN = "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin"
_SEXES = {Sex.MALE: "M", Sex.FEMALE: "F", Sex.OTHER: "O", Sex.UNKNOWN: ""}
_SERIES = {"XC": (1, "Photographs"), "DMS": (2, "Dermoscopy"), "DOC": (3, "Answer")}
_WHOLE_DATE = 10  # characters of YYYY-MM-DD


def put_header(
    dataset: Dataset, request: Request, matched: MatchedOrder, modality: str, times: CaseTimes
) -> None:
    """Write these modules into ``dataset``, for an object of ``modality`` (``XC``, ``DMS``, ``DOC``)."""
    dataset.SpecificCharacterSet = UTF_8
    _put_patient(dataset, request, matched)
    _put_study(dataset, request, matched, times)
    number, description = _SERIES[modality]
    dataset.Modality = modality
    dataset.SeriesInstanceUID = series_uid(request.case_id, matched, modality)
    dataset.SeriesNumber = number
    dataset.SeriesDescription = description
    dataset.RequestAttributesSequence = [_requested(request, matched)]
    _put_equipment(dataset, request)


def _put_patient(dataset: Dataset, request: Request, matched: MatchedOrder) -> None:
    patient = request.patient
    dataset.PatientName = person_name(patient.family_name, patient.given_name)
    dataset.PatientID = matched.patient_id
    dataset.IssuerOfPatientID = matched.issuer
    whole = len(patient.birth_date) == _WHOLE_DATE
    dataset.PatientBirthDate = patient.birth_date.replace("-", "") if whole else ""
    dataset.PatientSex = _SEXES[patient.sex]
    dataset.OtherPatientIDsSequence = list(_other_ids(patient, request.practice.name))


def _other_ids(patient: Patient, practice: str) -> Iterator[Dataset]:
    made = Dataset()
    if patient.niss:
        made.PatientID = patient.niss
        made.IssuerOfPatientID = "SSIN"
        qualifiers = Dataset()
        qualifiers.UniversalEntityID = SSIN
        qualifiers.UniversalEntityIDType = "URI"
        qualifiers.IdentifierTypeCode = "NI"  # HL7 v2 table 0203: national unique individual identifier
        made.IssuerOfPatientIDQualifiersSequence = [qualifiers]
    else:
        made.PatientID = text(patient.pseudonym or "")
        made.IssuerOfPatientID = text(practice)
    made.TypeOfPatientID = "TEXT"
    yield made


def _put_study(dataset: Dataset, request: Request, matched: MatchedOrder, times: CaseTimes) -> None:
    dataset.StudyInstanceUID = study_uid(request.case_id, matched)
    dataset.StudyDate, dataset.StudyTime = times.date(request.created), times.time(request.created)
    dataset.ReferringPhysicianName = person_name(request.responsible.name)
    dataset.StudyID = text(matched.accession_number, 16)
    dataset.AccessionNumber = matched.accession_number
    dataset.StudyDescription = _procedure(request, matched)


def _procedure(request: Request, matched: MatchedOrder) -> str:
    return text(matched.procedure or f"{request.service.name}: opinion at a distance")


def _requested(request: Request, matched: MatchedOrder) -> Dataset:
    made = Dataset()
    made.AccessionNumber = matched.accession_number
    made.StudyInstanceUID = study_uid(request.case_id, matched)
    made.RequestedProcedureDescription = _procedure(request, matched)
    made.RequestedProcedureID = matched.procedure_id or matched.accession_number
    made.ScheduledProcedureStepID = made.RequestedProcedureID
    return made


def _put_equipment(dataset: Dataset, request: Request) -> None:
    """The camera is the practice's, and stays unnamed: its make and number were removed from the file."""
    dataset.Manufacturer = ""
    dataset.InstitutionName = text(request.practice.name)
    if request.practice.address:
        dataset.InstitutionAddress = request.practice.address.replace("\\", " ")
    dataset.SoftwareVersions = f"Pli {version('pli')}"
