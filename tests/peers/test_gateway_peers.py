"""Tools of others upload to our gateway, through a proxy that signs for them."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tusclient.client import TusClient

from cases.identifiers import new_id
from gateway.http_upload import CONTENT_TYPE
from tests.gateway.server import Caller, RunningGateway, metadata, running
from tests.peers.node import run_node
from tests.peers.signing_proxy import signing_proxy

SIZE = 3_500_001


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    with running(tmp_path_factory.mktemp("gateway") / "folder") as gateway:
        yield gateway


@pytest.fixture
def practice(gateway: RunningGateway) -> Caller:
    return gateway.party("practice")


@pytest.fixture
def url(practice: Caller) -> Iterator[str]:
    with signing_proxy(practice) as url:
        yield url


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "package.age"
    path.write_bytes(os.urandom(SIZE))
    return path


def assert_arrived(practice: Caller, package_id: str, file: Path) -> None:
    assert practice.call("GET", f"/v1/mailbox/{package_id}").content == file.read_bytes()


@pytest.mark.slow  # starts Node
def test_tus_js_client_uploads_and_resumes(practice: Caller, url: str, file: Path) -> None:
    package_id = new_id()
    said = run_node("tus_upload.mjs", url, file, package_id, practice.party_id, "1500000")
    assert said.decode().strip() == f"{url}/v1/packages/{package_id}"
    assert_arrived(practice, package_id, file)


def test_tuspy_uploads_and_resumes(practice: Caller, url: str, file: Path) -> None:
    package_id = new_id()
    client = TusClient(f"{url}/v1/packages")
    fields = {"package": package_id, "to": practice.party_id}
    with file.open("rb") as stream:
        first = client.uploader(file_stream=stream, chunk_size=1 << 20, metadata=fields)
        first.upload(stop_at=1 << 21)
        assert first.url == f"{url}/v1/packages/{package_id}"
        second = client.uploader(file_stream=stream, chunk_size=1 << 20, metadata=fields, url=first.url)
        assert second.offset == 1 << 21
        second.upload()
    assert_arrived(practice, package_id, file)


def curl(*arguments: str) -> str:
    command = ["curl", "--silent", "--show-error", "--max-time", "30", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_curl_uploads_lists_and_fetches(practice: Caller, url: str, file: Path, tmp_path: Path) -> None:
    package_id = new_id()
    tus = ("--header", "Tus-Resumable: 1.0.0")
    creation = f"Upload-Metadata: {metadata(package_id, [practice.party_id])}"
    answered = curl(
        *("--request", "POST", *tus, "--header", f"Upload-Length: {SIZE}", "--header", creation),
        *("--output", os.devnull, "--write-out", "%{http_code} %header{location}", f"{url}/v1/packages"),
    )
    assert answered == f"201 {url}/v1/packages/{package_id}"
    answered = curl(
        *(
            "--request",
            "PATCH",
            *tus,
            "--header",
            "Upload-Offset: 0",
            "--header",
            f"Content-Type: {CONTENT_TYPE}",
        ),
        *("--data-binary", f"@{file}", "--write-out", "%{http_code} %header{upload-offset}"),
        answered.split()[1],
    )
    assert answered == f"204 {SIZE}"
    assert package_id in curl(f"{url}/v1/mailbox")
    fetched = tmp_path / "fetched"
    for part in ("0-999999", "1000000-"):
        curl("--range", part, "--output", str(tmp_path / "part"), f"{url}/v1/mailbox/{package_id}")
        with fetched.open("ab") as whole:
            whole.write((tmp_path / "part").read_bytes())
    assert fetched.read_bytes() == file.read_bytes()
