"""What every ``Camera`` must do. A class of tests inherits this and says how its camera is made.

Frames are compared with ``sent``, the JPEG pictures that the source can send; empty for sources of pixels.
"""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

import pytest
import simplejpeg

from capture.camera import Camera
from cases.errors import CameraAbsent


def read_on(camera: Camera, times: int = 100) -> None:
    """Read until an error comes, or give up."""
    for _ in range(times):
        camera.read()


class CameraContract:
    @pytest.fixture
    def camera(self) -> Camera:
        raise NotImplementedError

    @pytest.fixture
    def absent_camera(self) -> Camera:
        raise NotImplementedError

    @pytest.fixture
    def sent(self) -> Collection[bytes]:
        raise NotImplementedError

    def test_frames_have_the_size_of_the_mode(self, camera: Camera) -> None:
        with camera:
            frame = camera.read()
            assert (frame.width, frame.height) == (camera.mode.width, camera.mode.height)
            assert camera.mode.fps > 0

    def test_a_frame_is_either_the_cameras_jpeg_or_its_pixels(
        self, camera: Camera, sent: Collection[bytes]
    ) -> None:
        with camera:
            frame = camera.read()
        if frame.jpeg is None:
            assert frame.pixels is not None
            assert frame.pixels.shape == (frame.height, frame.width, 3)
        else:
            assert simplejpeg.decode_jpeg_header(frame.jpeg)[:2] == (frame.height, frame.width)

    def test_jpeg_frames_are_byte_for_byte_what_was_sent(
        self, camera: Camera, sent: Collection[bytes]
    ) -> None:
        with camera:
            frames = [camera.read() for _ in range(4)]
        assert {frame.jpeg is None for frame in frames} == {not sent}
        assert {frame.jpeg for frame in frames if frame.jpeg} <= set(sent)

    def test_numbers_and_times_go_forward(self, camera: Camera) -> None:
        with camera:
            frames = [camera.read() for _ in range(4)]
        numbers = [frame.number for frame in frames]
        assert numbers[0] >= 1
        assert numbers == sorted(set(numbers))
        moments = [frame.monotonic for frame in frames]
        assert moments == sorted(set(moments))

    def test_the_time_of_capture_is_now_in_utc(self, camera: Camera) -> None:
        with camera:
            frame = camera.read()
        assert frame.taken_at.tzinfo is UTC
        assert abs(datetime.now(UTC) - frame.taken_at) < timedelta(minutes=1)

    def test_a_frame_stays_as_it_was_while_others_are_read(self, camera: Camera) -> None:
        with camera:
            first = camera.read()
            before = first.jpeg or (first.pixels is not None and first.pixels.tobytes())
            for _ in range(8):
                camera.read()
        assert before == (first.jpeg or (first.pixels is not None and first.pixels.tobytes()))

    def test_the_picture_moves(self, camera: Camera) -> None:
        with camera:
            first = camera.read()
            assert not all(camera.read().shows_the_same(first) for _ in range(5))

    def test_it_can_be_opened_again_after_closing(self, camera: Camera) -> None:
        for _ in range(2):
            with camera:
                assert camera.read().number <= 2

    def test_closing_twice_is_harmless(self, camera: Camera) -> None:
        camera.open()
        camera.close()
        camera.close()

    def test_a_closed_camera_gives_nothing(self, camera: Camera) -> None:
        with pytest.raises(CameraAbsent):
            camera.read()
        with camera:
            camera.read()
        with pytest.raises(CameraAbsent):
            camera.read()
        with pytest.raises(CameraAbsent):
            _ = camera.mode

    def test_a_camera_that_is_not_there_says_so(self, absent_camera: Camera) -> None:
        with pytest.raises(CameraAbsent):
            absent_camera.open()

    def test_it_has_a_name_that_is_no_address(self, camera: Camera) -> None:
        assert camera.name
        assert not {"/", "@", ":"} & set(camera.name)
