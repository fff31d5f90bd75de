"""The pictures once they are in the PACS: one ImagingStudy for a case, found by its Study Instance UID.

UIDs are written as FHIR R4 has them: system ``urn:dicom:uid``, value ``urn:oid:`` and the UID (ImagingStudy, 8.18).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from cases.codes import LATERALITY_CODES, Code
from cases.identifiers import PictureId
from cases.picture import Picture
from hospital.fhir.parts import (
    URI,
    Ahead,
    Entry,
    Referable,
    Resource,
    coding,
    entry,
    identifier,
    instant,
    typed_identifier,
)

DICOM_UID = "urn:dicom:uid"
_MODALITY = "http://dicom.nema.org/resources/ontology/DCM"


@dataclass(frozen=True)
class Accession:
    """The number of an order of the hospital, and the system that gave it (empty when it has no name)."""

    system: str
    number: str


@dataclass(frozen=True)
class FiledInstance:
    """One object in the PACS. ``picture_id``: the picture inside, ``None`` for a document."""

    sop_uid: str
    sop_class: str
    picture_id: PictureId | None = None
    title: str = ""


@dataclass(frozen=True)
class FiledSeries:
    """The objects of one modality (``XC``, ``DMS``, ``DOC``)."""

    uid: str
    modality: str
    instances: tuple[FiledInstance, ...]


@dataclass(frozen=True)
class FiledImages:
    """The study of a case as far as it is filed."""

    study_uid: str
    series: tuple[FiledSeries, ...]
    accession: Accession | None = None

    def instances(self) -> Iterator[FiledInstance]:
        """Every object of the study."""
        for series in self.series:
            yield from series.instances

    def of_picture(self, picture_id: PictureId) -> FiledInstance | None:
        """The object that holds a picture, or ``None`` while it is not filed."""
        return next((filed for filed in self.instances() if filed.picture_id == picture_id), None)


def accession_identifier(accession: Accession) -> Resource:
    """An accession number as FHIR names it: the type ACSN of HL7 table 0203."""
    return typed_identifier("ACSN", "Accession ID", accession.system, accession.number)


def uid_identifier(uid: str) -> Resource:
    """A DICOM UID as an ``Identifier``."""
    return identifier(DICOM_UID, f"urn:oid:{uid}")


def study_ahead(images: FiledImages) -> Ahead:
    """The study of the case, before its entry is made."""
    return Ahead("ImagingStudy", (images.study_uid,))


def study_entry(
    images: FiledImages, pictures: Iterable[Picture], patient: Referable, question: Referable, referrer: Entry
) -> Entry:
    """The study, updated when more of the case is filed. ``pictures``: those of the case, for places and times."""
    known = {picture.picture_id: picture for picture in pictures}
    shown = [known[filed.picture_id] for filed in images.instances() if filed.picture_id in known]
    fields: Resource = {
        "identifier": [uid_identifier(images.study_uid), *_order(images)],
        "status": "available",
        "modality": [_modality(name) for name in dict.fromkeys(each.modality for each in images.series)],
        "subject": patient.reference(),
        "started": _started(shown),
        "basedOn": [question.reference()],
        "referrer": referrer.reference(),
        "numberOfSeries": len(images.series),
        "numberOfInstances": sum(1 for _ in images.instances()),
        "series": [_series(number, each, known) for number, each in enumerate(images.series, start=1)],
    }
    made = entry("ImagingStudy", (images.study_uid,), fields, changes=True)
    return replace(made, search=(("identifier", f"{DICOM_UID}|urn:oid:{images.study_uid}"),))


def _order(images: FiledImages) -> list[Resource]:
    return [] if images.accession is None else [accession_identifier(images.accession)]


def _modality(code: str) -> Resource:
    return {"system": _MODALITY, "code": code}


def _started(pictures: list[Picture]) -> str | None:
    """The first time taken that is an instant: a camera's own clock has no zone, and FHIR wants one with an hour."""
    known: list[datetime] = [
        picture.taken.at for picture in pictures if picture.taken.at and picture.taken.at.tzinfo
    ]
    return instant(min(known)) if known else None


def _series(number: int, series: FiledSeries, known: dict[PictureId, Picture]) -> Resource:
    shown = [known[filed.picture_id] for filed in series.instances if filed.picture_id in known]
    sides = [LATERALITY_CODES.get(picture.laterality) if picture.laterality else None for picture in shown]
    return {
        "uid": series.uid,
        "number": number,
        "modality": _modality(series.modality),
        "numberOfInstances": len(series.instances),
        "bodySite": _common([picture.site for picture in shown]),
        "laterality": _common(sides),
        "instance": [_instance(place, filed) for place, filed in enumerate(series.instances, start=1)],
    }


def _common(codes: list[Code | None]) -> Resource | None:
    """The code that all pictures of a series share: R4 has room for one."""
    first = codes[0] if codes else None
    return coding(first) if first is not None and all(code == first for code in codes) else None


def _instance(number: int, filed: FiledInstance) -> Resource:
    return {
        "uid": filed.sop_uid,
        "sopClass": {"system": URI, "code": f"urn:oid:{filed.sop_class}"},
        "number": number,
        "title": filed.title,
    }
