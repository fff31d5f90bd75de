"""The hospital's own patient and order that a case was matched with: what filing waits for.

Lengths are those of DICOM PS3.5 (LO 64, SH 16 characters); a backslash would divide values there, so none is taken.
"""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from cases.wire import Line, Wire


def _undivided(text: str) -> str:
    if "\\" in text or not text.isprintable():
        raise ValueError("has a backslash or control characters")
    return text


Identifier = Annotated[
    str, StringConstraints(min_length=1, max_length=64, strip_whitespace=True), AfterValidator(_undivided)
]
"""An identifier or the name of who gives it (DICOM LO)."""
Number = Annotated[
    str, StringConstraints(min_length=1, max_length=16, strip_whitespace=True), AfterValidator(_undivided)
]
"""An accession or procedure number (DICOM SH)."""
Uid = Annotated[str, StringConstraints(pattern=r"^[0-2](\.(0|[1-9][0-9]*))+$", max_length=64)]


class MatchedOrder(Wire):
    """Under which patient and order a case is filed. ``issuer``: who gives the hospital's patient identifiers.

    ``study_instance_uid``, ``procedure_id``: the order's, where it came with them. ``procedure``: its words.
    """

    patient_id: Identifier
    issuer: Identifier
    accession_number: Number
    study_instance_uid: Uid | None = None
    procedure_id: Number | None = None
    procedure: Line = ""
