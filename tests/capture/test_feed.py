"""The feed over a scripted camera: what is told, what is shown, and what a picture taken is."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
import pytest

from capture import feed as feed_module
from capture.camera import Camera, Size
from capture.feed import MOST_ABANDONED, Feed
from capture.frame import Frame, Pixels, View, jpeg_frame, pixel_frame
from capture.opencv import cv2
from capture.watch import Patience, State
from cases.errors import CameraAbsent, CameraGone, CameraStalled
from tests.camera import pictures
from tests.capture.scripted_camera import LONG, Listener, ScriptedCamera

JPEG = [pictures.jpeg(640, 480, number) for number in range(8)]
PATIENT = Patience(quiet=LONG)  # a test that is slow makes no camera silent
HASTY = Patience(quiet=0.1, opening=LONG, retry_first=0.01, retry_most=0.02)
UNPLUGGED = CameraGone(camera="Scripted")
SILENT = CameraStalled(camera="Scripted", seconds=1)


@pytest.fixture(autouse=True)
def no_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_module, "GRACE", 0)


@pytest.fixture
def heard() -> Listener:
    return Listener()


@contextmanager
def feeding(
    heard: Listener, *cameras: Camera, patience: Patience = PATIENT, within: Size = feed_module.VIEW
) -> Iterator[Feed]:
    """A feed that is given these cameras one after another, and absent ones after them."""
    supply = iter(cameras)
    name_giver = ScriptedCamera(absent=True)

    def make() -> Camera:
        return next(supply, name_giver)

    feed = Feed(make, heard.on_view, heard.on_state, within, patience)
    feed.open()
    yield feed
    feed.close()


def coming(content: bytes | Pixels) -> Frame:
    """A frame that is new whenever a picture is taken, so that no test depends on the clock."""
    moment = time.monotonic() + LONG
    return jpeg_frame(1, content, moment) if isinstance(content, bytes) else pixel_frame(1, content, moment)


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.002)


class TestView:
    def test_it_fits_the_size_asked_for(self, heard: Listener) -> None:
        with feeding(heard, ScriptedCamera(JPEG[0]), within=Size(160, 160)):
            heard.until_views(1)
        assert heard.views[0].pixels.shape == (120, 160, 3)
        assert (heard.views[0].width, heard.views[0].height) == (640, 480)

    def test_it_is_never_enlarged(self, heard: Listener) -> None:
        with feeding(heard, ScriptedCamera(JPEG[0]), within=Size(1280, 1280)):
            heard.until_views(1)
        assert heard.views[0].pixels.shape == (480, 640, 3)

    def test_it_shows_what_a_plain_decoder_shows(self, heard: Listener) -> None:
        with feeding(heard, ScriptedCamera(JPEG[0])):
            heard.until_views(1)
        plain = cv2.imdecode(np.frombuffer(JPEG[0], np.uint8), cv2.IMREAD_COLOR)
        assert plain is not None
        assert np.abs(heard.views[0].pixels.astype(int) - plain.astype(int)).mean() < 3

    def test_it_is_made_of_pixels_too(self, heard: Listener) -> None:
        with feeding(
            heard, ScriptedCamera(pixel_frame(1, pictures.scene(640, 480, 1))), within=Size(320, 320)
        ):
            heard.until_views(1)
        assert heard.views[0].pixels.shape == (240, 320, 3)

    def test_a_frame_without_huffman_tables_is_shown(self, heard: Listener) -> None:
        with feeding(heard, ScriptedCamera(pictures.without_huffman_tables(JPEG[0]))):
            heard.until_views(1)

    def test_a_slow_viewer_sees_the_newest_frame_and_not_all_of_them(self, heard: Listener) -> None:
        camera = ScriptedCamera(JPEG[0])
        seen: list[float] = []

        def slow(view: View) -> None:
            if not seen:
                for jpeg in JPEG[1:]:
                    camera.script.put(jpeg)
                wait_until(lambda: feed._frames.serial == len(JPEG))
            seen.append(view.monotonic)

        feed = Feed(lambda: camera, slow, heard.on_state)
        feed.open()
        wait_until(lambda: len(seen) == 2)
        newest = feed._frames.newest()
        feed.close()
        assert newest is not None
        assert seen[1] == newest.monotonic

    def test_a_hopeless_frame_is_passed_over(self, heard: Listener) -> None:
        hopeless = jpeg_frame(1, JPEG[0][:700])
        with feeding(heard, ScriptedCamera(hopeless, JPEG[1])):
            heard.until_views(1)


class TestSnapshot:
    def test_it_keeps_the_cameras_own_bytes(self, heard: Listener) -> None:
        with feeding(heard, ScriptedCamera(coming(JPEG[0]))) as feed:
            heard.until_state(State.LIVE)
            taken = feed.snapshot(patience=0)
        assert (taken.data, taken.media_type) == (JPEG[0], "image/jpeg")
        assert (taken.width, taken.height) == (640, 480)

    def test_pixels_become_a_png_that_loses_nothing(self, heard: Listener) -> None:
        pixels = pictures.scene(640, 480, 3)
        with feeding(heard, ScriptedCamera(coming(pixels))) as feed:
            heard.until_state(State.LIVE)
            taken = feed.snapshot(patience=0)
        assert taken.media_type == "image/png"
        decoded = cv2.imdecode(np.frombuffer(taken.data, np.uint8), cv2.IMREAD_COLOR)
        assert np.array_equal(np.asarray(decoded), pixels)

    def test_it_is_the_sharpest_of_the_moment(self, heard: Listener) -> None:
        blurred = [pictures.jpeg(640, 480, number, blur=4) for number in range(2)]
        with feeding(heard, ScriptedCamera(*map(coming, (blurred[0], JPEG[0], blurred[1])))) as feed:
            wait_until(lambda: feed._frames.serial == 3)
            assert feed.snapshot(patience=0).data == JPEG[0]

    def test_a_frame_cut_off_on_its_way_is_not_taken(self, heard: Listener) -> None:
        camera = ScriptedCamera(JPEG[0][:-5000])
        with feeding(heard, camera) as feed:
            heard.until_state(State.LIVE)
            camera.script.put(JPEG[1])
            assert feed.snapshot().data == JPEG[1]

    def test_without_a_camera_it_says_why(self, heard: Listener) -> None:
        with feeding(heard, patience=HASTY) as feed:
            heard.until_state(State.LOST)
            with pytest.raises(CameraAbsent):
                feed.snapshot()

    def test_an_old_frame_is_not_passed_off_as_a_new_picture(self, heard: Listener) -> None:
        camera = ScriptedCamera(jpeg_frame(1, JPEG[0], monotonic=time.monotonic() - 1), UNPLUGGED)
        with feeding(heard, camera) as feed:
            heard.until_state(State.LOST)
            with pytest.raises(CameraGone):
                feed.snapshot()

    def test_a_frame_of_the_moment_of_unplugging_is_a_picture(self, heard: Listener) -> None:
        with feeding(heard, ScriptedCamera(coming(JPEG[0]), UNPLUGGED)) as feed:
            heard.until_state(State.LOST)
            assert feed.snapshot().data == JPEG[0]

    def test_a_camera_that_fell_silent_is_waited_for(self, heard: Listener) -> None:
        with feeding(heard, ScriptedCamera(SILENT), ScriptedCamera(coming(JPEG[1]))) as feed:
            heard.until_state(State.LOST)
            assert feed.snapshot(patience=LONG).data == JPEG[1]

    def test_a_camera_that_stays_silent_is_told_when_patience_ends(self, heard: Listener) -> None:
        with feeding(heard, ScriptedCamera(SILENT)) as feed:
            heard.until_state(State.LOST)
            with pytest.raises(CameraStalled):
                feed.snapshot(patience=0)

    def test_of_a_closed_feed_there_is_none(self, heard: Listener) -> None:
        with feeding(heard, ScriptedCamera(jpeg_frame(1, JPEG[0], monotonic=0))) as feed:
            heard.until_state(State.LIVE)
        with pytest.raises(CameraAbsent):
            feed.snapshot()


class TestFaults:
    def test_an_unplugged_camera_is_told_and_comes_back(self, heard: Listener) -> None:
        gone, back = ScriptedCamera(JPEG[0], UNPLUGGED), ScriptedCamera(coming(JPEG[1]))
        with feeding(heard, gone, ScriptedCamera(absent=True), back) as feed:
            heard.until_state(State.LIVE, times=2)
            assert feed.snapshot(patience=0).data == JPEG[1]
        assert heard.states == [
            (State.OPENING, None),
            (State.LIVE, None),
            (State.LOST, CameraGone),
            (State.LIVE, None),
            (State.CLOSED, None),
        ]
        assert gone.closed.is_set()

    def test_a_camera_that_is_not_there_is_told_and_found_later(self, heard: Listener) -> None:
        with feeding(heard, ScriptedCamera(absent=True), ScriptedCamera(JPEG[0])):
            heard.until_state(State.LIVE)
        assert heard.states[:3] == [(State.OPENING, None), (State.LOST, CameraAbsent), (State.LIVE, None)]

    def test_a_read_that_never_returns_delays_nothing(self, heard: Listener) -> None:
        stuck, back = ScriptedCamera(JPEG[0]), ScriptedCamera(JPEG[1])
        with feeding(heard, stuck, back, patience=HASTY):
            heard.until_state(State.LIVE, times=2)
            assert (State.LOST, CameraStalled) in heard.states
            assert not stuck.closed.is_set()
        stuck.script.put(UNPLUGGED)
        assert stuck.closed.wait(LONG)

    def test_the_same_bytes_again_and_again_are_a_stalled_camera(self, heard: Listener) -> None:
        frozen = ScriptedCamera()
        with feeding(heard, frozen, patience=HASTY):
            while (State.LOST, CameraStalled) not in heard.states:
                frozen.script.put(JPEG[0])
                time.sleep(0.005)
            frozen.script.put(JPEG[0])
            assert frozen.closed.wait(LONG)

    def test_a_replay_may_repeat_its_picture(self, heard: Listener) -> None:
        replay = ScriptedCamera(*[JPEG[0]] * 50)
        replay.may_repeat = True
        with feeding(heard, replay) as feed:
            wait_until(lambda: feed._frames.serial == 50)
        assert heard.states == [(State.OPENING, None), (State.LIVE, None), (State.CLOSED, None)]

    def test_what_an_abandoned_camera_still_sends_is_not_shown(self, heard: Listener) -> None:
        late, back = ScriptedCamera(JPEG[0]), ScriptedCamera(JPEG[1])
        with feeding(heard, late, back, patience=HASTY) as feed:
            heard.until_state(State.LIVE, times=2)
            late.script.put(JPEG[2])
            assert late.closed.wait(LONG)
            assert feed._frames.serial == 2

    def test_drivers_that_never_return_are_not_opened_without_end(self, heard: Listener) -> None:
        stuck = [ScriptedCamera() for _ in range(MOST_ABANDONED + 3)]
        patience = Patience(quiet=0.05, opening=0.05, retry_first=0.01, retry_most=0.01)
        with feeding(heard, *stuck, patience=patience) as feed:
            wait_until(lambda: len(feed._abandoned) == MOST_ABANDONED)
            heard.until_state(State.LOST)
            time.sleep(0.1)
            assert len(feed._abandoned) == MOST_ABANDONED
            assert feed._opening is None
        for camera in stuck:
            camera.script.put(UNPLUGGED)


class TestClosing:
    def test_twice_is_harmless_and_the_feed_can_be_opened_again(self, heard: Listener) -> None:
        cameras = iter([ScriptedCamera(JPEG[0]), ScriptedCamera(JPEG[1])])
        feed = Feed(lambda: next(cameras), heard.on_view, heard.on_state)
        feed.close()
        for times in (1, 2):
            feed.open()
            feed.open()
            heard.until_state(State.LIVE, times)
            feed.close()
            feed.close()
        assert [state for state, _ in heard.states] == [State.OPENING, State.LIVE, State.CLOSED] * 2

    def test_it_may_be_asked_for_by_a_listener(self, heard: Listener) -> None:
        def close(view: View) -> None:
            feed.close()
            heard.on_view(view)

        feed = Feed(lambda: ScriptedCamera(JPEG[0]), close, heard.on_state)
        feed.open()
        heard.until_views(1)
        heard.until_state(State.CLOSED)
