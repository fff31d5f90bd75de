"""Which words lead to which camera, and that OpenCV is never had but with our settings."""

import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import cv2_enumerate_cameras
import pytest

from capture.opencv import BACKEND
from capture.opencv_camera import OpenCvCamera
from capture.replay_camera import FolderCamera, VideoCamera
from capture.sources import KnownCamera, camera_source, known_cameras
from cases.errors import WrongUsage

ROOT = Path(__file__).parents[2]
SHIPPED = ("capture", "desktop", "hospital", "resources")
OWNER = ROOT / "capture" / "opencv.py"


@pytest.mark.parametrize(
    ("source", "kind", "name"),
    [
        ("0", OpenCvCamera, "Camera 0"),
        ("/dev/video2", OpenCvCamera, "video2"),
        ("http://127.0.0.1:8080/camera.mjpg", OpenCvCamera, "127.0.0.1"),
        ("consultation.MP4", VideoCamera, "consultation"),
        ("capture", FolderCamera, "capture"),
    ],
)
def test_words_lead_to_cameras(source: str, kind: type, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    camera = camera_source(source)()
    assert type(camera) is kind
    assert camera.name == name


def test_each_opening_is_given_a_camera_of_its_own() -> None:
    make = camera_source("0")
    assert make() is not make()


def test_an_address_of_another_kind_is_refused_at_once() -> None:
    with pytest.raises(WrongUsage):
        camera_source("gopher://camera/1")


def test_the_cameras_plugged_in_are_listed_with_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [SimpleNamespace(index=2, name="Dermatoscope", vid=0x1D6B, pid=0x0102)]
    monkeypatch.setattr(cv2_enumerate_cameras, "enumerate_cameras", {BACKEND: found}.__getitem__)
    assert known_cameras() == [KnownCamera("2", "Dermatoscope", 0x1D6B, 0x0102)]


def test_what_ships_imports_opencv_in_one_place() -> None:
    listed = subprocess.run(
        ["git", "ls-files", *(f"{room}/*.py" for room in SHIPPED)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]
    importing = [
        path for path in paths if re.search(r"^\s*(import|from) cv2\b", path.read_text(), re.MULTILINE)
    ]
    assert [path.relative_to(ROOT) for path in importing] == [OWNER.relative_to(ROOT)]


def test_its_settings_stand_before_it_is_imported() -> None:
    words = (
        "import os, capture.opencv as door, numpy\n"
        "assert os.environ['OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS'] == '0'\n"
        "side = int(door.MOST_PIXELS ** 0.5) + 1\n"
        "_, png = door.cv2.imencode('.png', numpy.zeros((side, side), numpy.uint8))\n"
        "try:\n"
        "    refused = door.cv2.imdecode(png, 0) is None\n"
        "except door.cv2.error:\n"
        "    refused = True\n"
        "assert refused"
    )
    subprocess.run([sys.executable, "-c", words], cwd=ROOT, check=True)
