"""A desk for each test, over the world of the hospital's tests."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.hospital.desk.browser import chromium
from tests.hospital.desk.harness import DeskRun
from tests.hospital.world import World


@pytest.fixture
def run(world: World) -> Iterator[DeskRun]:
    run = DeskRun.over(world)
    yield run
    run.homes.close()


@pytest.fixture
def secure_run(world: World) -> Iterator[DeskRun]:
    """The desk as it is over TLS: its cookies are strict."""
    run = DeskRun.over(world, "https://testserver")
    yield run
    run.homes.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser
