"""One gateway for a module; each test has its own service and practices on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gateway.server import RunningGateway, running
from tests.hospital.world import World


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    with running(tmp_path_factory.mktemp("gateway") / "folder") as gateway:
        yield gateway


@pytest.fixture
def world(gateway: RunningGateway, tmp_path: Path) -> Iterator[World]:
    world = World.made(gateway, tmp_path)
    with world.home:
        yield world
