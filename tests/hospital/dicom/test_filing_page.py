"""``docs/filing.md`` names every class, syntax and error that filing in a PACS knows."""

from pathlib import Path

import pytest
from pydicom.uid import (
    DermoscopicPhotographyImageStorage,
    EncapsulatedPDFStorage,
    ExplicitVRLittleEndian,
    JPEGBaseline8Bit,
    VLPhotographicImageStorage,
)

from cases.errors import PliError
from cases.picture import PictureRole
from hospital import errors
from hospital.dicom.objects import sop_class
from hospital.web import Limits
from tests.hospital.dicom.samples import picture

PAGE = (Path(__file__).parents[3] / "docs" / "filing.md").read_text()
ERRORS = [
    kind.code
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, PliError) and kind.code.startswith("pacs.")
]


@pytest.mark.parametrize("code", ERRORS)
def test_every_error_is_explained(code: str) -> None:
    assert f"`{code}`" in PAGE


@pytest.mark.parametrize("role", list(PictureRole))
def test_every_class_of_a_picture_is_named(role: PictureRole) -> None:
    named = (DermoscopicPhotographyImageStorage, VLPhotographicImageStorage)
    assert sop_class(picture(role)) in named
    assert all(f"{uid} |" in PAGE for uid in (*named, EncapsulatedPDFStorage))


def test_syntaxes_and_limits_are_those_of_the_code() -> None:
    assert JPEGBaseline8Bit in PAGE
    assert f"{ExplicitVRLittleEndian} |" in PAGE
    assert f"within {Limits().total:.0f} seconds" in PAGE
