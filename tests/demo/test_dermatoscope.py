"""The simulated dermatoscope: its scenes differ, move, carry what they must, and open as a camera."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pytest
import requests
from PIL import Image

from capture.scale import scale_in
from demo.dermatoscope import DEVICE, main, station, write_frames
from demo.scenes import SCENES, render
from demo.sensor import SERIAL, Dermatoscope, Pixels

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
SMALL = (640, 360)


@pytest.fixture(scope="module", params=sorted(SCENES))
def device(request: pytest.FixtureRequest) -> Dermatoscope:
    return Dermatoscope(request.param, *SMALL)


@pytest.fixture(scope="module")
def stream() -> Iterator[str]:
    with station(frames_per_second=30) as url:
        yield url


def difference(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


def pixels_of(jpeg: bytes) -> Pixels:
    return np.asarray(cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR), np.uint8)


def test_the_picture_moves_with_the_hand_and_the_same_moment_gives_the_same_frame(
    device: Dermatoscope,
) -> None:
    frame = device.pixels(1.0)
    assert frame.shape == (360, 640, 3)
    assert np.array_equal(frame, device.pixels(1.0))
    assert difference(frame, device.pixels(1.05)) > 1


def test_it_is_no_flat_colour(device: Dermatoscope) -> None:
    frame = device.pixels(0.0)
    assert frame.std() > 15
    assert float(cv2.Laplacian(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), cv2.CV_64F).var()) > 20


def test_scenes_differ_from_each_other() -> None:
    frames = [Dermatoscope(scene, *SMALL).pixels(0.0) for scene in SCENES]
    assert all(difference(frames[0], other) > 10 for other in frames[1:])


def test_a_scene_is_always_painted_the_same() -> None:
    assert np.array_equal(render("wound", 320, 180), render("wound", 320, 180))


def test_the_device_writes_its_serial_number_and_the_time_into_its_pictures(tmp_path: Path) -> None:
    path = tmp_path / "frame.jpg"
    path.write_bytes(Dermatoscope("nail", *SMALL).jpeg(0.0, NOON))
    with Image.open(path) as picture:
        details = picture.getexif().get_ifd(0x8769)
        assert details[0xA431] == SERIAL
        assert details[0x9003] == "2026:03:04 12:00:00"
        assert SERIAL in str(picture.info["comment"])
        picture.load()


@pytest.mark.slow  # paints full-size scenes
def test_the_wound_lies_beside_a_marker_by_which_pli_finds_the_scale() -> None:
    frame = Dermatoscope("wound", 1920, 1080).pixels(0.3)
    found = scale_in(np.ascontiguousarray(frame[:, :, ::-1]))
    assert found is not None
    assert 1 / found.mm_per_pixel == pytest.approx(SCENES["wound"][0], rel=0.03)


@pytest.mark.slow  # paints full-size scenes
def test_the_paper_ruler_has_a_tick_each_millimetre() -> None:
    """Along the ruler's upper edge, brightness repeats with the scene's pixels per millimetre."""
    frame = cv2.cvtColor(Dermatoscope("nail", 1920, 1080).pixels(0.0), cv2.COLOR_BGR2GRAY).astype(np.float32)
    ticks = max(
        (frame[250:850, column] - frame[250:850, column].mean() for column in range(100, 400)),
        key=lambda line: _repeats(line, 44) if line.mean() > -1 else 0,
    )
    assert _repeats(ticks, 44) > 0.7


def _repeats(line: np.ndarray[tuple[int], np.dtype[np.float32]], period: int) -> float:
    return float(np.corrcoef(line[:-period], line[period:])[0, 1])


@pytest.mark.slow  # paints a full-size scene and takes 5 frames at 30 a second
def test_opencv_opens_the_stream_as_a_camera_and_sees_it_move(stream: str) -> None:
    camera = cv2.VideoCapture(f"{stream}/close_up", cv2.CAP_FFMPEG)
    frames = [camera.read() for _ in range(5)]
    camera.release()
    assert all(there for there, _ in frames)
    first, last = (np.asarray(frame, np.uint8) for _, frame in (frames[0], frames[-1]))
    assert first.shape == (1080, 1920, 3)
    assert difference(first, last) > 1


def test_one_frame_can_be_fetched_by_itself(stream: str) -> None:
    answer = requests.get(f"{stream}/close_up.jpg", timeout=30)
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert SERIAL.encode() in answer.content


def test_an_unknown_scene_is_not_found(stream: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert requests.get(f"{stream}/moon", timeout=30).status_code == 404
    assert "404" in capfd.readouterr().err


@pytest.mark.slow  # paints full-size scenes
def test_frames_are_written_for_a_camera_that_plays_a_folder(tmp_path: Path) -> None:
    assert main(["--frames", str(tmp_path / "frames"), "--scene", "wound", "--count", "2"]) == 0
    names = sorted(path.name for path in (tmp_path / "frames").iterdir())
    assert names == ["0000.jpg", "0001.jpg"]
    write_frames(tmp_path / "frames", "wound", 1)
    assert sorted(path.name for path in (tmp_path / "frames").iterdir()) == names


def test_the_device_is_moved_from_scene_to_scene(stream: str) -> None:
    for scene in ("wound", "nail"):
        assert requests.put(f"{stream}/{DEVICE}", data=scene, timeout=60).status_code == 204
        moved = requests.get(f"{stream}/{DEVICE}.jpg", timeout=30).content
        there = requests.get(f"{stream}/{scene}.jpg", timeout=30).content
        assert difference(pixels_of(moved), pixels_of(there)) < 35  # the hand moves between the two


def test_the_device_cannot_be_moved_over_what_there_is_not(
    stream: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert requests.put(f"{stream}/{DEVICE}", data="moon", timeout=30).status_code == 404
    assert requests.put(f"{stream}/nail", data="nail", timeout=30).status_code == 404
    assert capfd.readouterr().err.count("404") == 2


def test_a_device_on_a_stand_moves_nothing_but_its_noise() -> None:
    device = Dermatoscope("close_up", *SMALL, still=True)
    assert difference(device.pixels(1.0), device.pixels(1.4)) < 5
