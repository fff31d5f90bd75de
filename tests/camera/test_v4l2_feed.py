"""The feed over the real V4L2 of the impersonated camera: every fault is noticed, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from capture.camera import Size
from capture.feed import Feed
from capture.sources import camera_source
from capture.watch import State
from cases.errors import CameraAbsent, CameraError, CameraGone, CameraStalled
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


def test_a_busy_camera_is_told_and_had_when_it_is_free(
    heard: Listener, sent: list[bytes], device: Device
) -> None:
    device.begin("busy")
    feed = Feed(camera_source("0", Size(1280, 720)), heard.on_view, heard.on_state)
    feed.open()
    heard.until_state(State.LOST)
    device.end("busy")
    heard.until_state(State.LIVE)
    feed.close()
    assert heard.states[1] == (State.LOST, CameraAbsent)


def test_a_closed_feed_has_given_the_camera_back(feed: Feed, heard: Listener) -> None:
    heard.until_state(State.LIVE)
    feed.close()
    with camera_source("0", Size(1280, 720))() as camera:
        camera.read()
