"""The promise of ``docs/format.md``: its own lines open and verify a package without any code of ours."""

import io
import os
import re
import subprocess
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from cases.manifest import FileRole, Kind
from cases.message import Message, MessageKind
from cases.wire import to_json
from crypto.content import ContentFile
from crypto.embedding import Original, embed
from crypto.keys import PartyKeys
from crypto.quarantine import MemoryStore
from crypto.sealing import seal
from tests.cases import samples
from tests.crypto.parties import NOW, content, receive, send, world
from tests.peers.node import FOLDER, NODE

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "format.md"


def lines_of_the_document(*, forwarded: bool = False) -> str:
    """All that a package takes; and what the original inside a forwarded one takes besides."""
    package, original = re.findall(r"```sh\n(.*?)```", DOCUMENT.read_text(), re.DOTALL)
    lines = str(package).replace("npm install age-encryption\n", "")
    return f"{lines}\n{original}" if forwarded else lines


def run_in(
    folder: Path, identity_key: str, sender: PartyKeys | None = None, practice_key: str | None = None
) -> subprocess.CompletedProcess[bytes]:
    (folder / "node_modules").symlink_to(FOLDER / "node_modules", target_is_directory=True)
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", lines_of_the_document(forwarded=practice_key is not None)],
        cwd=folder,
        env={
            "PATH": f"{NODE.parent}:{os.environ['PATH']}",
            "SENDER": (sender or world().practice).party_id,
            "IDENTITY_KEY": identity_key,
            "PRACTICE": world().practice.party_id,
            "PRACTICE_KEY": practice_key or "",
        },
        capture_output=True,
        check=False,
        timeout=180,
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


@pytest.fixture
def forwarded(tmp_path: Path) -> Path:
    """From the practice to the service, which forwards it to the GP; the GP's identity beside it."""
    parties, original = world(), MemoryStore()
    asked, _ = send(tmp_path, content(b"the picture"))
    receive(asked, store=original)
    assert original.signed is not None
    document = to_json(
        Message(
            case_id=original.signed.manifest.case_id,
            kind=MessageKind.FORWARD,
            created=NOW,
            author=samples.person("Dr Carla Expert"),
            text="Yours",
            forwarded_to=parties.gp.party,
            original_manifest=original.signed.sha256,
        )
    )
    openers = tuple(partial(io.BytesIO, data) for data in original.files.values())
    first = ContentFile.of_bytes("message.json", "application/json", FileRole.DOCUMENT, document)
    files = (first, *embed([Original(original.signed, openers)]))
    around = replace(content(kind=Kind.MESSAGE), case_id=original.signed.manifest.case_id, files=files)
    seal(around, parties.service, parties.addressed(parties.gp), tmp_path / "package.age")
    (tmp_path / "identity.txt").write_text(f"{parties.gp.identities[0]}\n")
    return tmp_path


@pytest.mark.slow  # a Node process and ssh-keygen
def test_public_tools_alone_verify_both_signatures_of_a_forwarded_case(forwarded: Path) -> None:
    service, practice = world().service, world().practice
    done = run_in(forwarded, service.record.identity, service, practice.record.identity)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(b'Good "clinical-case/v1" signature') == 2
    assert (forwarded / "files" / "0005").read_bytes() == b"the picture"


@pytest.mark.slow  # a Node process and ssh-keygen
def test_public_tools_refuse_a_forwarded_case_that_another_signed(forwarded: Path) -> None:
    service, gp = world().service, world().gp
    done = run_in(forwarded, service.record.identity, service, gp.record.identity)
    assert done.returncode != 0
    assert done.stdout.count(b'Good "clinical-case/v1" signature') == 1
