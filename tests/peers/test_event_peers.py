"""Clients of others listen to a mailbox, through a proxy that signs for them."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from gateway import http_events
from tests.gateway.server import Caller, RunningGateway, running
from tests.peers.node import FOLDER, NODE
from tests.peers.signing_proxy import signing_proxy


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    with running(tmp_path_factory.mktemp("gateway") / "folder") as gateway:
        yield gateway


@pytest.fixture
def service(gateway: RunningGateway) -> Caller:
    return gateway.party("service")


@contextmanager
def output_of(*command: str | Path) -> Iterator[IO[str]]:
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout
        finally:
            process.kill()


def test_curl_shows_events_as_they_come(service: Caller) -> None:
    with (
        signing_proxy(service) as url,
        output_of(
            "curl", "--silent", "--no-buffer", "--max-time", "120", f"{url}/v1/mailbox/events"
        ) as lines,
    ):
        assert [next(lines), next(lines)] == [": listening\n", "\n"]
        package_id = service.upload([service.party_id], b"sealed")
        assert next(lines) == "event: package\n"
        item = json.loads(next(lines).removeprefix("data: "))
        assert item["package_id"] == package_id
        assert next(lines) == f"id: {item['cursor']}\n"


@pytest.mark.slow  # starts Node, which waits three seconds before it connects again
def test_an_event_source_hears_each_package_once_over_several_streams(
    service: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_events, "STREAM_SECONDS", 1.0)
    script = FOLDER / "event_source.mjs"
    with (
        signing_proxy(service) as url,
        output_of(
            NODE, "--no-warnings", "--experimental-eventsource", script, f"{url}/v1/mailbox/events", "3"
        ) as lines,
    ):
        packages = [service.upload([service.party_id], b"first")]
        heard = []
        for line in lines:
            found = json.loads(line)
            if "item" not in found:
                continue
            heard.append(found["item"]["package_id"])
            assert found["id"] == str(found["item"]["cursor"])
            if len(packages) < 3:
                packages.append(service.upload([service.party_id], b"next"))
        assert heard == packages
