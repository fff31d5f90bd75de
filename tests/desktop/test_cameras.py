"""Which camera is taken without asking, and what can be chosen instead."""

from pathlib import Path

import pytest

from capture.sources import KnownCamera
from cases.errors import WrongUsage
from desktop import cameras
from desktop.cameras import Choice, chosen, to_remember

WEBCAM, SCOPE = Choice("0", "Webcam"), Choice("2", "Dermatoscope")


@pytest.fixture(autouse=True)
def two_cameras(monkeypatch: pytest.MonkeyPatch) -> None:
    known = [KnownCamera(each.source, each.name, None, None) for each in (WEBCAM, SCOPE)]
    monkeypatch.setattr(cameras, "known_cameras", lambda: known)


def test_the_cameras_of_the_machine_can_be_chosen() -> None:
    assert cameras.choices("", {}) == [WEBCAM, SCOPE]


def test_a_camera_is_remembered_by_its_name_whatever_its_number() -> None:
    assert to_remember(SCOPE) == "Dermatoscope"
    moved = Choice("5", "Dermatoscope")
    assert chosen([WEBCAM, moved], to_remember(SCOPE), {}) == moved


def test_an_address_is_remembered_as_it_is_and_offered_again() -> None:
    camera = Choice("http://127.0.0.1:8900/nail", "127.0.0.1")
    assert to_remember(camera) == camera.source
    assert cameras.choices(camera.source, {}) == [WEBCAM, SCOPE, camera]


def test_one_named_from_outside_comes_before_all(tmp_path: Path) -> None:
    offered = cameras.choices("Dermatoscope", {cameras.FROM_OUTSIDE: str(tmp_path)})
    assert chosen(offered, "Dermatoscope", {cameras.FROM_OUTSIDE: str(tmp_path)}).source == str(tmp_path)


def test_a_remembered_camera_that_is_not_plugged_in_is_not_waited_for() -> None:
    assert cameras.choices("Old webcam", {}) == [WEBCAM, SCOPE]
    assert chosen([WEBCAM, SCOPE], "Old webcam", {}) == WEBCAM


def test_without_any_camera_the_first_that_comes_is_taken() -> None:
    assert chosen([], "", {}).source == "0"


def test_an_address_that_no_camera_has_is_refused() -> None:
    with pytest.raises(WrongUsage):
        cameras.choices("ftp://camera/", {})
