"""What Windows writes down about the camera, read on every system."""

import os
from pathlib import Path

import pytest

from host.obstacle import Obstacle, Values, obstacle_in
from host.system import camera_obstacle

PLI = "C:#Program Files#Pli#pli-desktop.exe"
ALLOWED: Values = {"Value": "Allow"}
USED: Values = {"LastUsedTimeStart": 133_000_000_000_000_000, "LastUsedTimeStop": 133_000_000_100_000_000}
IN_USE: Values = {"LastUsedTimeStart": 133_000_000_000_000_000, "LastUsedTimeStop": 0}


def test_nothing_stands_in_the_way_where_nothing_is_written() -> None:
    assert obstacle_in([{}, ALLOWED], {}, PLI) is None


def test_one_switch_that_denies_is_enough() -> None:
    assert obstacle_in([ALLOWED, {"Value": "Deny"}], {"C:#other.exe": IN_USE}, PLI) is Obstacle.BLOCKED


def test_another_program_whose_use_has_no_end_has_the_camera() -> None:
    assert obstacle_in([ALLOWED], {"C:#other.exe": IN_USE}, PLI) is Obstacle.BUSY
    assert obstacle_in([ALLOWED], {"C:#other.exe": USED}, PLI) is None


def test_our_own_use_is_none() -> None:
    assert obstacle_in([ALLOWED], {PLI.upper(): IN_USE}, PLI) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="there are device files on POSIX only")
def test_a_device_that_is_not_there_is_no_obstacle(tmp_path: Path) -> None:
    assert camera_obstacle(str(tmp_path / "video7")) is None
    assert camera_obstacle(97) is None
