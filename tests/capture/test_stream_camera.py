"""Network streams: MJPEG over loopback HTTP, through OpenCV."""

from collections.abc import Collection, Iterator

import pytest

from capture.camera import Camera
from capture.opencv_camera import OpenCvCamera
from cases.errors import CameraGone, CameraStalled, WrongUsage
from tests.camera import pictures
from tests.capture.mjpeg_server import Stream, serve
from tests.contract.camera import CameraContract, read_on

FRAMES = [pictures.jpeg(640, 480, number) for number in range(6)]


@pytest.fixture
def stream() -> Iterator[Stream]:
    with serve(Stream(FRAMES)) as stream:
        yield stream


class TestMjpegStream(CameraContract):
    @pytest.fixture
    def camera(self, stream: Stream) -> Camera:
        return OpenCvCamera(stream.url)

    @pytest.fixture
    def absent_camera(self) -> Camera:
        with serve(Stream(FRAMES)) as gone:
            return OpenCvCamera(gone.url)

    @pytest.fixture
    def sent(self) -> Collection[bytes]:
        return FRAMES


def test_a_stream_that_hangs_up_is_gone(stream: Stream) -> None:
    with OpenCvCamera(stream.url) as camera:
        camera.read()
        stream.gone.set()
        with pytest.raises(CameraGone):
            read_on(camera)


@pytest.mark.slow  # waits out the second of silence
def test_a_stream_that_falls_silent_is_stalled(stream: Stream) -> None:
    with OpenCvCamera(stream.url) as camera:
        camera.read()
        stream.silent.set()
        with pytest.raises(CameraStalled):
            read_on(camera)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "concat://a|b", "ftp://127.0.0.1/video"])
def test_an_address_that_is_no_camera_is_not_opened(address: str) -> None:
    with pytest.raises(WrongUsage):
        OpenCvCamera(address)


def test_the_name_of_a_stream_hides_its_password() -> None:
    assert OpenCvCamera("rtsp://nurse:secret@camera.local/live").name == "camera.local"
