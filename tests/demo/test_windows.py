"""The walk through the real windows, as ``make demo`` makes it where there is no display."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow  # the real application with a gateway, two services and a camera, from first run to filed answer
@pytest.mark.timeout(900)
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
    assert len(pictures) >= 15
    assert [int(name[:2]) for name in pictures] == list(range(1, len(pictures) + 1))
    assert len(list((out / "record").rglob("*.pdf"))) == 1
