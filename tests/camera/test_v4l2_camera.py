"""The real ``cv2.VideoCapture(0, CAP_V4L2)`` on the impersonated camera (see conftest)."""

from collections.abc import Collection
from pathlib import Path

import pytest

from capture.camera import Camera, Size
from capture.opencv import cv2
from capture.opencv_camera import OpenCvCamera
from cases.errors import CameraAbsent, CameraBlocked, CameraBusy, CameraError, CameraGone, CameraStalled
from tests.camera import pictures
from tests.camera.impersonator import Device
from tests.contract.camera import CameraContract, read_on

pytestmark = pytest.mark.xdist_group("camera")

VGA = Size(640, 480)


class TestByNumber(CameraContract):
    @pytest.fixture
    def camera(self, camera_folder: Path) -> Camera:
        pictures.fill(camera_folder, 640, 480)
        return OpenCvCamera(0, VGA)

    @pytest.fixture
    def absent_camera(self) -> Camera:
        return OpenCvCamera(7, VGA)

    @pytest.fixture
    def sent(self) -> Collection[bytes]:
        return [pictures.jpeg(640, 480, number) for number in range(6)]


class TestByPath(TestByNumber):
    @pytest.fixture
    def camera(self, camera_folder: Path) -> Camera:
        pictures.fill(camera_folder, 640, 480)
        return OpenCvCamera("/dev/video0", VGA)


@pytest.fixture
def camera(camera_folder: Path, device: Device) -> OpenCvCamera:
    pictures.fill(camera_folder, 640, 480)
    return OpenCvCamera(0, VGA)


@pytest.mark.parametrize("size", [(640, 480), (1280, 720), (1920, 1080), (3840, 2160)])
def test_each_size_arrives_as_the_cameras_own_jpeg(size: tuple[int, int], camera_folder: Path) -> None:
    frames = pictures.fill(camera_folder, *size, count=2)
    with OpenCvCamera(0, Size(*size)) as camera:
        assert (camera.mode.fourcc, camera.mode.width, camera.mode.height) == ("MJPG", *size)
        assert camera.mode.fps == 30
        assert camera.read().jpeg in frames


def test_pictures_without_huffman_tables_stay_as_they_are(camera_folder: Path) -> None:
    short = pictures.without_huffman_tables(pictures.jpeg(1280, 720, 0))
    (camera_folder / "1280x720_00.jpg").write_bytes(short)
    (camera_folder / "1280x720_01.jpg").write_bytes(short)
    with OpenCvCamera(0, Size(1280, 720)) as camera:
        assert camera.read().jpeg == short


def test_the_time_of_capture_is_the_drivers(camera: OpenCvCamera) -> None:
    with camera:
        first, second = camera.read(), camera.read()
        assert camera._device is not None
        assert second.monotonic == camera._device.get(cv2.CAP_PROP_POS_MSEC) / 1000
    assert second.monotonic > first.monotonic


def test_uncompressed_frames_arrive_as_pixels(device: Device) -> None:
    raw = cv2.VideoCapture(0, cv2.CAP_V4L2)
    raw.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"YUYV"))
    raw.set(cv2.CAP_PROP_FRAME_WIDTH, 1280)
    raw.set(cv2.CAP_PROP_FRAME_HEIGHT, 720)
    received, pixels = raw.read()
    raw.release()
    assert received
    assert pixels.shape == (720, 1280, 3)


def test_controls_keep_what_they_are_set_to() -> None:
    raw = cv2.VideoCapture(0, cv2.CAP_V4L2)
    assert raw.set(cv2.CAP_PROP_BRIGHTNESS, 21)
    assert raw.get(cv2.CAP_PROP_BRIGHTNESS) == 21
    assert raw.set(cv2.CAP_PROP_AUTOFOCUS, 0)
    assert raw.get(cv2.CAP_PROP_AUTOFOCUS) == 0
    raw.release()


@pytest.mark.parametrize(("fault", "error"), [("busy", CameraBusy), ("blocked", CameraBlocked)])
def test_what_stands_between_us_and_a_camera_is_told(
    fault: str, error: type[CameraError], camera: OpenCvCamera, device: Device
) -> None:
    device.begin(fault)
    with pytest.raises(error):
        camera.open()
    device.end(fault)
    with camera:
        camera.read()


def test_two_openings_of_one_camera_do_not_share_it(camera: OpenCvCamera) -> None:
    with camera:
        camera.read()
        with pytest.raises(CameraBusy):
            OpenCvCamera(0, VGA).open()
        camera.read()


def test_an_unplugged_camera_is_gone_and_comes_back(camera: OpenCvCamera, device: Device) -> None:
    with camera:
        camera.read()
        device.begin("unplug")
        with pytest.raises(CameraGone):
            read_on(camera)
        with pytest.raises(CameraAbsent):
            OpenCvCamera(0, VGA).open()
        device.end("unplug")
    with camera:
        camera.read()


@pytest.mark.slow  # waits out the second of silence
def test_a_silent_camera_is_stalled(camera: OpenCvCamera, device: Device) -> None:
    with camera:
        camera.read()
        device.begin("stall")
        with pytest.raises(CameraStalled):
            read_on(camera)
