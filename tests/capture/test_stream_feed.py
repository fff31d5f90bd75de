"""The feed over an MJPEG stream: a network camera that falls silent or hangs up comes back."""

from collections.abc import Iterator

import pytest

from capture.feed import Feed
from capture.sources import camera_source
from capture.watch import State
from cases.errors import CameraGone, CameraStalled
from tests.camera import pictures
from tests.capture.mjpeg_server import Stream, serve
from tests.capture.scripted_camera import Listener

FRAMES = [pictures.jpeg(640, 480, number) for number in range(6)]


@pytest.fixture
def stream() -> Iterator[Stream]:
    with serve(Stream(FRAMES)) as stream:
        yield stream


@pytest.fixture
def heard() -> Listener:
    return Listener()


@pytest.fixture
def feed(stream: Stream, heard: Listener) -> Iterator[Feed]:
    feed = Feed(camera_source(stream.url), heard.on_view, heard.on_state)
    feed.open()
    heard.until_state(State.LIVE)
    yield feed
    feed.close()


def test_a_picture_is_byte_for_byte_what_the_stream_sent(feed: Feed) -> None:
    taken = feed.snapshot()
    assert taken.data in FRAMES
    assert taken.media_type == "image/jpeg"


def test_a_stream_that_hangs_up_is_told_and_found_again(stream: Stream, feed: Feed, heard: Listener) -> None:
    before = feed.snapshot()
    stream.gone.set()
    heard.until(lambda heard: (State.LOST, CameraGone) in heard.states)
    stream.gone.clear()
    heard.until_state(State.LIVE, times=2)
    assert before.data in FRAMES
    assert feed.snapshot().data in FRAMES


@pytest.mark.slow  # waits out the silence
def test_a_silent_stream_is_told_and_found_again(stream: Stream, feed: Feed, heard: Listener) -> None:
    stream.silent.set()
    heard.until(lambda heard: (State.LOST, CameraStalled) in heard.states)
    stream.silent.clear()
    heard.until_state(State.LIVE, times=2)
