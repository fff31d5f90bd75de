"""The promise of ``docs/format.md``: its own lines open and verify a package without any code of ours."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from crypto.sealing import seal
from tests.crypto.parties import content, world
from tests.peers.node import FOLDER, NODE

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "format.md"


def lines_of_the_document() -> str:
    [block] = re.findall(r"```sh\n(.*?)```", DOCUMENT.read_text(), re.DOTALL)
    return str(block).replace("npm install age-encryption\n", "")


def run_in(folder: Path, identity_key: str) -> subprocess.CompletedProcess[bytes]:
    (folder / "node_modules").symlink_to(FOLDER / "node_modules", target_is_directory=True)
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", lines_of_the_document()],
        cwd=folder,
        env={
            "PATH": f"{NODE.parent}:{os.environ['PATH']}",
            "SENDER": world().practice.party_id,
            "IDENTITY_KEY": identity_key,
        },
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    practice, service = world().practice, world().service
    seal(content(b"the picture"), practice, world().addressed(service), tmp_path / "package.age")
    (tmp_path / "identity.txt").write_text(f"{service.identities[0]}\n")
    return tmp_path


@pytest.mark.slow  # a Node process and ssh-keygen
def test_public_tools_alone_open_and_verify_a_package(folder: Path) -> None:
    done = run_in(folder, world().practice.record.identity)
    assert done.returncode == 0, done.stderr
    assert b'Good "clinical-case/v1" signature' in done.stdout
    assert (folder / "files" / "0001").read_bytes() == b"the picture"


@pytest.mark.slow  # a Node process and ssh-keygen
def test_public_tools_refuse_another_signer(folder: Path) -> None:
    done = run_in(folder, world().gp.record.identity)
    assert done.returncode != 0
    assert b"Could not verify signature" in done.stdout + done.stderr
