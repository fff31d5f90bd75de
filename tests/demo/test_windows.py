"""The walk through the real windows and the reading desk, as ``make demo`` makes it where there is no display."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image


@pytest.mark.slow  # the real application, reading desk, Orthanc and FHIR server, from first run to what is filed
@pytest.mark.timeout(1200)
def test_a_person_gets_from_the_first_run_to_the_answer_in_the_record(tmp_path: Path) -> None:
    out = tmp_path / "out"
    walked = subprocess.run(
        [sys.executable, "-m", "demo.windows", "--walk", "--language", "nl", "--out", out],
        capture_output=True,
        text=True,
        check=False,
    )
    assert walked.returncode == 0, walked.stdout + walked.stderr
    pictures = sorted(path.name for path in out.glob("*.png"))
    assert len(pictures) >= 30
    assert [int(name[:2]) for name in pictures] == list(range(1, len(pictures) + 1))
    assert len(list((out / "record").rglob("*.pdf"))) == 1
    assert "JPEG streams as they were sealed" in walked.stdout
    assert sizes(out, "*-desk-*.png") == {(1280, 800), (2560, 1600)}


def sizes(folder: Path, pattern: str) -> set[tuple[int, int]]:
    """The sizes of some pictures."""
    found = set()
    for path in folder.glob(pattern):
        with Image.open(path) as picture:
            found.add(picture.size)
    return found
