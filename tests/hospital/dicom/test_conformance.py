"""Every kind of object under ``dciodvfy``: no error, and no warning but those named here."""

import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cases.codes import SITE_IN_WORDS, Code
from cases.identifiers import new_id
from cases.picture import PictureRole, TimeSource, TimeTaken
from hospital.dicom.instance import Instance
from hospital.dicom.report import encapsulated_pdf
from tests.hospital.dicom.samples import MATCHED, case_of, jpeg, made, picture, png, redder_profile, scene

ACCEPTED = (
    # The standard has this modality since Supplement 221; the checker is of 2022 and knows the class but not the word.
    "Unrecognized defined term = <DMS>",
    # Pli has a person's name as one text, and does not guess where it divides.
    "Retired Person Name form",
    # A lesion is followed in photographs too: an attribute beyond the class is allowed (PS3.4, B.4.1).
    "TrackingID(0062,0020)> - Attribute is not present in standard DICOM IOD",
    "TrackingUID(0062,0021)> - Attribute is not present in standard DICOM IOD",
    # Nobody said the side: "only permitted to be empty when actually unknown".
    "Laterality(0020,0060)> - is only permitted to be empty when actually unknown",
)
IN_WORDS = Code(system=SITE_IN_WORDS, code="in-words", display="Behind the ear")
UNKNOWN = TimeTaken(source=TimeSource.UNKNOWN)
WALL_CLOCK = TimeTaken(at=datetime.fromisoformat("2026-03-01T08:30"), source=TimeSource.FILE)


def complaints(instance: Instance, folder: Path) -> list[str]:
    """What the checker says, its accepted warnings left out."""
    path = folder / "object.dcm"
    path.write_bytes(instance.data)
    said = subprocess.run(["dciodvfy", "-new", path], capture_output=True, text=True, check=False).stderr
    assert re.search(
        "^(VLPhotographicImage|DermoscopicPhotographyImage|EncapsulatedPDF)$", said, re.MULTILINE
    )
    lines = [line for line in said.splitlines() if line.startswith(("Error", "Warning"))]
    return [line for line in lines if not any(words in line for words in ACCEPTED)]


KINDS: dict[str, Callable[[], bytes]] = {
    "baseline": jpeg,
    "grey": lambda: jpeg(scene().convert("L")),
    "profile": lambda: jpeg(icc_profile=redder_profile()),
    "progressive": lambda: jpeg(progressive=True),
    "turned": lambda: jpeg(orientation=6),
    "encoded again": lambda: jpeg(scene(150, 90), orientation=6),
    "PNG": png,
    "grey PNG": lambda: png(scene().convert("L")),
    "PNG with transparency": lambda: png(scene().convert("RGBA")),
}


@pytest.mark.parametrize("role", [PictureRole.CLOSE_UP, PictureRole.DERMOSCOPY])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_picture(kind: str, role: PictureRole, tmp_path: Path) -> None:
    assert complaints(made(picture(role), KINDS[kind]()), tmp_path) == []


@pytest.mark.parametrize("role", list(PictureRole))
@pytest.mark.parametrize(
    "fields",
    [
        {"site": None, "laterality": None, "lesion": None},
        {"site": IN_WORDS, "laterality": None, "taken": UNKNOWN},
        {"taken": WALL_CLOCK, "note": "é €", "view": "Free edge"},
    ],
    ids=["nothing known", "in words", "wall clock"],
)
def test_whatever_is_not_known(role: PictureRole, fields: dict[str, object], tmp_path: Path) -> None:
    assert complaints(made(picture(role, **fields), jpeg()), tmp_path) == []


def test_an_answer(tmp_path: Path) -> None:
    answer = encapsulated_pdf(
        case_of(picture()),
        b"%PDF-1.7\n%%EOF\n",
        MATCHED,
        title="Answer: teledermatology",
        item_id=new_id(),
        created=datetime(2026, 3, 5, tzinfo=UTC),
    )
    assert complaints(answer, tmp_path) == []


def test_the_checker_finds_what_is_missing(tmp_path: Path) -> None:
    whole = made(picture(), jpeg())
    broken = Instance(
        **{name: getattr(whole, name) for name in Instance.__dataclass_fields__ if name != "data"},
        data=whole.data.replace(b"\x28\x00\x10\x00US", b"\x28\x00\x0f\x00US"),  # Rows
    )
    assert any("Rows" in line for line in complaints(broken, tmp_path))
