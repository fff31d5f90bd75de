"""The promise made to hospitals: npm's age-encryption, tar, ssh-keygen and sha256sum open and verify a package
without any of our code, and find what was forged. ``open_package.sh`` takes the steps of ``docs/format.md``."""

import os
import subprocess
from pathlib import Path

import pytest

from crypto.signing import allowed_signers_line
from tests.attacks.forge import Insider, payload
from tests.crypto.parties import content, receive, send, world
from tests.peers.node import FOLDER, NODE

PICTURES = (b"light" * 50_000, b"", b"mole")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return send(tmp_path_factory.mktemp("sealed"), content(*PICTURES))[0]


def opened(folder: Path, package: bytes) -> subprocess.CompletedProcess[str]:
    (folder / "package.age").write_bytes(package)
    (folder / "identity").write_text(str(world().service.identities[0]))
    practice = world().practice
    signers = allowed_signers_line(practice.party_id, practice.record.identity_key)
    (folder / "allowed_signers").write_text(f"{signers}\n")
    arguments = [folder / name for name in ("package.age", "identity", "allowed_signers", "out")]
    environment = {**os.environ, "PATH": f"{NODE.parent}:{os.environ['PATH']}"}
    command: list[str | Path] = ["sh", FOLDER / "open_package.sh", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=180)


def test_public_tools_alone_open_and_verify_a_package(tmp_path: Path, package: bytes) -> None:
    done = opened(tmp_path, package)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith('Good "clinical-case/v1" signature')
    assert done.stdout.splitlines()[1:] == ["header: OK", *(f"files/{number:04}: OK" for number in range(4))]
    files = [(tmp_path / "out" / "files" / f"{number:04}").read_bytes() for number in range(1, 4)]
    assert files == list(PICTURES)
    assert (tmp_path / "out" / "manifest.json").read_bytes() == receive(package)[0].signed.raw


def test_public_tools_find_a_flipped_bit(tmp_path: Path, package: bytes) -> None:
    assert opened(tmp_path, package[:-100] + bytes([package[-100] ^ 1]) + package[-99:]).returncode != 0


def test_public_tools_find_an_insiders_swap(tmp_path: Path, package: bytes) -> None:
    """The genuine payload of another package behind this header: the signature holds, the header's hash does not."""
    insider = Insider.open(package, world().gp)
    second = Insider.open(send(tmp_path, content(b"other"))[0], world().gp)
    done = opened(tmp_path, insider.with_payload(second.payload))
    assert done.returncode != 0
    assert "header: FAILED" in done.stdout


def test_public_tools_find_another_signer(tmp_path: Path, package: bytes) -> None:
    verified, files = receive(package)
    forged = payload(verified.manifest, list(files.values()), world().gp)
    done = opened(tmp_path, Insider.open(package, world().gp).with_payload(forged))
    assert done.returncode != 0
    assert "files/0000: OK" not in done.stdout
