"""A sealed package opened by npm, tar, ssh-keygen and sha256sum; and refused by them when it was touched."""

import hashlib
from pathlib import Path

import pytest

from crypto.keys import PartyKeys
from demo.public_tools import open_package
from demo.story import Differs
from tests.crypto.parties import content, send, world


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return record_of(world().practice, tmp_path)


def record_of(keys: PartyKeys, folder: Path) -> Path:
    path = folder / "keys.json"
    path.write_bytes(keys.record_file)
    return path


def sealed(folder: Path) -> Path:
    path = folder / "package.age"
    path.write_bytes(send(folder, content(b"pixels"))[0])
    return path


def test_public_tools_find_what_was_sealed(tmp_path: Path, record: Path) -> None:
    identity = str(world().service.identities[0])
    found = open_package(sealed(tmp_path), identity, record, tmp_path / "out")
    assert found.files["files/0001"] == hashlib.sha256(b"pixels").hexdigest()
    assert found.manifest["v"] == "case/v1"
    assert found.members[:2] == ["manifest.json", "manifest.json.sig"]
    assert world().practice.party_id in found.signer


def test_the_sender_can_open_what_it_sent(tmp_path: Path, record: Path) -> None:
    identity = str(world().practice.identities[0])
    assert open_package(sealed(tmp_path), identity, record, tmp_path / "out").files


def test_one_flipped_bit_is_a_difference(tmp_path: Path, record: Path) -> None:
    package = sealed(tmp_path)
    content_bytes = bytearray(package.read_bytes())
    content_bytes[-1] ^= 1
    package.write_bytes(content_bytes)
    with pytest.raises(Differs, match="age-encryption"):
        open_package(package, str(world().service.identities[0]), record, tmp_path / "out")


def test_another_partys_record_is_a_difference(tmp_path: Path) -> None:
    record = record_of(world().gp, tmp_path)
    with pytest.raises(Differs, match="party that sealed"):
        open_package(sealed(tmp_path), str(world().service.identities[0]), record, tmp_path / "out")
