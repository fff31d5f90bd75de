"""One gateway for the tests of a module that only need a gateway, not a fresh one."""

from collections.abc import Iterator

import pytest

from tests.gateway.server import RunningGateway, running


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    with running(tmp_path_factory.mktemp("gateway") / "folder") as gateway:
        yield gateway
