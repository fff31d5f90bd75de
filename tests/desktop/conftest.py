"""One gateway for all tests of a module; the parties at it are each test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.world import World, gateway_in, world
from tests.gateway.server import RunningGateway


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    with gateway_in(tmp_path_factory.mktemp("gateway")) as gateway:
        yield gateway


@pytest.fixture
def everybody(tmp_path: Path, gateway: RunningGateway) -> Iterator[World]:
    with world(tmp_path, gateway) as everybody:
        yield everybody
