"""The feed over the real V4L2 of the impersonated camera: every fault is noticed, and nothing is lost."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from capture.camera import Size
from capture.feed import Feed
from capture.sources import camera_source
from capture.watch import State
from cases.errors import CameraAbsent, CameraBlocked, CameraBusy, CameraError, CameraGone, CameraStalled
from tests.camera import pictures
from tests.camera.impersonator import Device
from tests.capture.scripted_camera import Listener

pytestmark = pytest.mark.xdist_group("camera")


@pytest.fixture
def sent(camera_folder: Path) -> list[bytes]:
    return pictures.fill(camera_folder, 1280, 720)


@pytest.fixture
def heard() -> Listener:
    return Listener()


@pytest.fixture
def feed(heard: Listener, sent: list[bytes], device: Device) -> Iterator[Feed]:
    feed = Feed(camera_source("0", Size(1280, 720)), heard.on_view, heard.on_state, within=Size(640, 640))
    feed.open()
    yield feed
    feed.close()


def test_views_flow_and_a_picture_is_the_cameras_own(feed: Feed, heard: Listener, sent: list[bytes]) -> None:
    heard.until_views(5)
    assert heard.views[-1].pixels.shape == (360, 640, 3)
    assert feed.snapshot().data in sent
    assert feed.rate() > 0


def fault(device: Device, heard: Listener, name: str, error: type[CameraError]) -> None:
    """Let a fault happen, see it told, mend it, and see the camera live again."""
    heard.until_state(State.LIVE)
    device.begin(name)
    heard.until(lambda heard: (State.LOST, error) in heard.states)
    device.end(name)
    heard.until_state(State.LIVE, times=2)


@pytest.mark.slow  # waits for the feed to try again
def test_unplugging_is_told_and_plugging_in_mends_it(
    feed: Feed, heard: Listener, device: Device, sent: list[bytes]
) -> None:
    heard.until_state(State.LIVE)
    before = feed.snapshot()
    fault(device, heard, "unplug", CameraGone)
    assert before.data in sent
    assert feed.snapshot().data in sent


@pytest.mark.slow  # waits out the silence
def test_a_stall_is_told_and_recovered_from(
    feed: Feed, heard: Listener, device: Device, sent: list[bytes]
) -> None:
    fault(device, heard, "stall", CameraStalled)
    assert feed.snapshot().data in sent


@pytest.mark.slow  # waits out the silence
def test_a_frozen_picture_is_a_stall(feed: Feed, heard: Listener, device: Device, sent: list[bytes]) -> None:
    fault(device, heard, "freeze", CameraStalled)
    assert feed.snapshot().data in sent


@pytest.mark.parametrize(("fault", "error"), [("busy", CameraBusy), ("blocked", CameraBlocked)])
def test_a_camera_that_cannot_be_had_is_told_and_had_when_it_is_free(
    fault: str, error: type[CameraError], heard: Listener, sent: list[bytes], device: Device
) -> None:
    device.begin(fault)
    feed = Feed(camera_source("0", Size(1280, 720)), heard.on_view, heard.on_state)
    feed.open()
    heard.until_state(State.LOST)
    device.end(fault)
    heard.until_state(State.LIVE)
    feed.close()
    assert heard.states[1] == (State.LOST, error)


@pytest.mark.slow  # waits for the feed to try again
def test_another_obstacle_than_before_is_told(feed: Feed, heard: Listener, device: Device) -> None:
    heard.until_state(State.LIVE)
    device.begin("unplug")
    heard.until(lambda heard: (State.LOST, CameraGone) in heard.states)
    device.begin("busy")
    device.end("unplug")
    heard.until(lambda heard: (State.LOST, CameraBusy) in heard.states)
    assert (State.LOST, CameraAbsent) not in heard.states


def test_a_closed_feed_has_given_the_camera_back(feed: Feed, heard: Listener) -> None:
    heard.until_state(State.LIVE)
    feed.close()
    with camera_source("0", Size(1280, 720))() as camera:
        camera.read()


ENDS_IN_MID_READ = """
import threading
import time
import capture.feed
from capture.camera import Size
from capture.sources import camera_source
from capture.watch import State

class Slow:
    def __del__(self, sleep=time.sleep):  # keeps the interpreter going down until the next frame has come
        sleep(0.3)

slow = Slow()
capture.feed.GRACE = 0
live = threading.Event()
told = {State.LIVE: live.set}
source = camera_source("0", Size(640, 480))
feed = capture.feed.Feed(source, lambda view: None, lambda state, error: told.get(state, bool)())
feed.open()
live.wait()
feed.close()
"""


@pytest.mark.slow  # starts a process
def test_a_program_may_end_in_the_middle_of_a_read(camera_folder: Path, device: Device) -> None:
    pictures.fill(camera_folder, 640, 480)
    child = [sys.executable, "-c", ENDS_IN_MID_READ]
    ended = subprocess.run(child, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
