"""The impersonated camera keeps a driver's promises: checked with bare ioctls, without OpenCV."""

import fcntl
import mmap
import os
import select
import struct
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.camera import pictures
from tests.camera.impersonator import Device

assert sys.platform != "win32"  # V4L2 is Linux; the type checker reads on only there

pytestmark = pytest.mark.xdist_group("camera")

# linux/videodev2.h on 64-bit machines
REQBUFS, QUERYBUF, QBUF, DQBUF = 0xC0145608, 0xC0585609, 0xC058560F, 0xC0585611
S_FMT, STREAMON, G_CTRL = 0xC0D05605, 0x40045612, 0xC008561B
CAPTURE, MMAP = 1, 1
BUFFER = struct.Struct(
    "=5I4xqq16xIIQI12x"
)  # … bytesused at 2, seconds 5, microseconds 6, sequence 7, offset 9
FRAME_TIME = 1 / 30


@dataclass(frozen=True)
class Filled:
    index: int
    size: int
    moment: float
    sequence: int


class Driver:
    """Two buffers of 640 × 480 MJPG, mapped and streaming."""

    def __init__(self) -> None:
        self.device = os.open("/dev/video0", os.O_RDWR | os.O_NONBLOCK)
        wanted = struct.pack("=IIII4s", CAPTURE, 0, 640, 480, b"MJPG").ljust(208, b"\0")
        fcntl.ioctl(self.device, S_FMT, bytearray(wanted))
        fcntl.ioctl(self.device, REQBUFS, bytearray(struct.pack("=IIIII", 2, CAPTURE, MMAP, 0, 0)))
        self.memory = [self._map(index) for index in range(2)]

    def _map(self, index: int) -> mmap.mmap:
        facts = BUFFER.unpack(self._ask(QUERYBUF, index))
        return mmap.mmap(self.device, facts[10], offset=facts[9])

    def _ask(self, request: int, index: int) -> bytes:
        buffer = bytearray(BUFFER.pack(index, CAPTURE, 0, 0, 0, 0, 0, 0, MMAP, 0, 0))
        fcntl.ioctl(self.device, request, buffer)
        return bytes(buffer)

    def start(self) -> None:
        fcntl.ioctl(self.device, STREAMON, struct.pack("=I", CAPTURE))

    def queue(self, index: int) -> None:
        self._ask(QBUF, index)

    def waits(self, seconds: float) -> bool:
        """Whether a filled buffer comes in time."""
        return bool(select.select([self.device], [], [], seconds)[0])

    def dequeue(self) -> Filled:
        facts = BUFFER.unpack(self._ask(DQBUF, 0))
        return Filled(facts[0], facts[2], facts[5] + facts[6] / 1e6, facts[7])

    def picture(self, filled: Filled) -> bytes:
        return self.memory[filled.index][: filled.size]


@pytest.fixture
def driver(camera_folder: Path, device: Device) -> Iterator[Driver]:
    pictures.fill(camera_folder, 640, 480)
    driver = Driver()
    yield driver
    os.close(driver.device)


def test_buffers_come_back_in_order_with_the_time_of_capture(driver: Driver) -> None:
    driver.queue(1)
    driver.queue(0)
    driver.start()
    began = time.monotonic()
    assert driver.waits(5)
    first = driver.dequeue()
    assert driver.waits(5)
    second = driver.dequeue()
    assert (first.index, second.index) == (1, 0)
    assert second.sequence > first.sequence
    assert began < first.moment < second.moment < time.monotonic()


def test_a_buffer_in_our_hands_is_never_overwritten(driver: Driver) -> None:
    driver.queue(0)
    driver.start()
    assert driver.waits(5)
    held = driver.dequeue()
    before = driver.picture(held)
    driver.queue(1)
    assert driver.waits(5)
    other = driver.dequeue()
    assert driver.picture(other) != before
    assert driver.picture(held) == before


def test_a_frame_for_which_no_buffer_is_queued_is_lost(driver: Driver) -> None:
    driver.queue(0)
    driver.start()
    assert driver.waits(5)
    first = driver.dequeue()
    assert not driver.waits(4 * FRAME_TIME)
    driver.queue(0)
    assert driver.waits(5)
    assert driver.dequeue().sequence >= first.sequence + 3


def test_a_frame_not_fetched_in_time_keeps_the_time_of_its_capture(driver: Driver) -> None:
    driver.queue(0)
    driver.start()
    assert driver.waits(5)
    filled = time.monotonic()
    time.sleep(4 * FRAME_TIME)
    assert driver.dequeue().moment < filled


def test_a_buffer_cannot_be_queued_twice(driver: Driver) -> None:
    driver.queue(0)
    with pytest.raises(OSError, match="Invalid argument"):
        driver.queue(0)


def test_unplugging_wakes_who_waits_and_is_for_good(driver: Driver, device: Device) -> None:
    driver.queue(0)
    driver.start()
    assert driver.waits(5)
    driver.dequeue()
    device.begin("unplug")
    assert driver.waits(5)
    device.end("unplug")
    with pytest.raises(OSError, match="No such device"):
        driver.dequeue()


def test_a_control_it_does_not_have_is_refused(driver: Driver) -> None:
    with pytest.raises(OSError, match="Invalid argument"):
        fcntl.ioctl(driver.device, G_CTRL, bytearray(struct.pack("=II", 0x00980999, 0)))


def test_its_frames_are_those_of_the_folder(driver: Driver) -> None:
    driver.queue(0)
    driver.start()
    assert driver.waits(5)
    assert driver.picture(driver.dequeue()) in [pictures.jpeg(640, 480, number) for number in range(6)]
