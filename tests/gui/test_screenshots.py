"""The pictures of the README show windows and reading desk as they are now; ``make screenshots`` makes them anew."""

import subprocess
import sys
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from tests.shots import FOLDER, OF_THE_DESK, OF_WINDOWS, WIDTH

ROOT = Path(__file__).resolve().parents[2]
TOLERANCE = 3.0
"""Grey levels of 255, on average: dates, and how letters are drawn. Another page differs by more."""
_LARGEST = 200_000


def from_afar(path: Path) -> npt.NDArray[np.float32]:
    """What is seen of a picture without reading it."""
    with Image.open(path) as picture:
        assert picture.width == WIDTH
        return np.asarray(picture.convert("L").resize((128, 72), Image.Resampling.BOX), np.float32)


def difference(one: Path, other: Path) -> float:
    """How far apart two pictures are, on average."""
    return float(np.abs(from_afar(one) - from_afar(other)).mean())


def test_what_is_kept_is_small_and_no_two_pages_are_taken_for_each_other() -> None:
    paths = [FOLDER / f"{name}.png" for name in (*OF_WINDOWS, *OF_THE_DESK)]
    assert sorted(FOLDER.iterdir()) == sorted(paths)
    assert max(path.stat().st_size for path in paths) < _LARGEST
    assert min(difference(one, other) for one, other in combinations(paths, 2)) > 2 * TOLERANCE


@pytest.mark.slow  # a process of its own makes a practice, or a service, its cases and a camera
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("module", "names"),
    [("tests.gui.screenshots", OF_WINDOWS), ("tests.hospital.desk.screenshots", OF_THE_DESK)],
    ids=["windows", "desk"],
)
def test_what_is_kept_shows_them_as_they_are(tmp_path: Path, module: str, names: tuple[str, ...]) -> None:
    subprocess.run([sys.executable, "-m", module, str(tmp_path)], cwd=ROOT, check=True)
    differences = {name: difference(tmp_path / f"{name}.png", FOLDER / f"{name}.png") for name in names}
    assert {name: apart for name, apart in differences.items() if apart > TOLERANCE} == {}
