"""UIDs that come out the same each time: a second send is the same object, and makes no duplicate.

``2.25.`` and a UUID as a decimal number (PS3.5 B.2); the UUID is that of a name (RFC 9562, version 5). The patient
and the order are part of the name: a case whose match was corrected becomes new objects, since a PACS keeps what it
has of an object it knows.
"""

import uuid

from cases.identifiers import CaseId, Id
from hospital.matching import MatchedOrder

_OURS = uuid.UUID("5d1e7f0a-3b52-4c0e-9a43-8f2d6c1b7e90")
_BETWEEN = "\x1f"  # in no name: identifiers are printable


def study_uid(case_id: CaseId, matched: MatchedOrder) -> str:
    """The order's study, else one for the case."""
    return matched.study_instance_uid or _uid("study", case_id, *_match(matched))


def series_uid(case_id: CaseId, matched: MatchedOrder, modality: str) -> str:
    """One series for the objects of a modality."""
    return _uid("series", case_id, modality, *_match(matched))


def object_uid(case_id: CaseId, matched: MatchedOrder, item_id: Id) -> str:
    """One object for a picture or a document."""
    return _uid("object", case_id, item_id, *_match(matched))


def frame_of_reference_uid(object_uid: str) -> str:
    """One for each picture: none is known to lie in the space of another."""
    return _uid("frame", object_uid)


def lesion_uid(case_id: CaseId, lesion: int) -> str:
    """The same lesion in all pictures of a case (Tracking UID)."""
    return _uid("lesion", case_id, str(lesion))


def _match(matched: MatchedOrder) -> tuple[str, ...]:
    study = matched.study_instance_uid or ""
    return matched.issuer, matched.patient_id, matched.accession_number, study


def _uid(*name: str) -> str:
    return f"2.25.{uuid.uuid5(_OURS, _BETWEEN.join(name)).int}"
