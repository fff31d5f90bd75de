"""npm's age-encryption, by age's own author, opens what we seal, and we open what it seals."""

import io
from pathlib import Path

import pytest

from cases.errors import NotForUs
from crypto.age import decrypt, encrypt
from crypto.age_stream import CHUNK
from crypto.recipients import Identity
from tests.crypto.x25519 import X25519Identity
from tests.peers.node import run_node

IDENTITY = Identity(bytes(range(32)))
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 1_000_000]


def plain(size: int) -> bytes:
    return (bytes(range(251)) * (size // 251 + 1))[:size]


@pytest.fixture
def identity_file(tmp_path: Path) -> Path:
    path = tmp_path / "identity"
    path.write_text(f"{IDENTITY}\n")
    return path


def test_both_derive_the_same_recipient_from_an_identity(identity_file: Path) -> None:
    assert run_node("age_file.mjs", "recipient", identity_file).decode() == str(IDENTITY.recipient)


@pytest.mark.parametrize("size", SIZES)
def test_the_peer_opens_what_we_seal(tmp_path: Path, identity_file: Path, size: int) -> None:
    sealed, opened = tmp_path / "sealed", tmp_path / "opened"
    with sealed.open("wb") as out:
        encrypt(io.BytesIO(plain(size)), out, [Identity.generate().recipient, IDENTITY.recipient])
    run_node("age_file.mjs", "decrypt", identity_file, sealed, opened)
    assert opened.read_bytes() == plain(size)


@pytest.mark.parametrize("size", SIZES)
def test_we_open_what_the_peer_seals(tmp_path: Path, size: int) -> None:
    source, sealed, opened = tmp_path / "source", tmp_path / "sealed", io.BytesIO()
    source.write_bytes(plain(size))
    other = Identity.generate()
    run_node("age_file.mjs", "encrypt", source, sealed, str(other.recipient), str(IDENTITY.recipient))
    for identity in (other, IDENTITY):
        opened = io.BytesIO()
        decrypt(io.BytesIO(sealed.read_bytes()), opened, [identity])
        assert opened.getvalue() == plain(size)


def test_neither_opens_what_is_sealed_for_somebody_else(tmp_path: Path, identity_file: Path) -> None:
    sealed = tmp_path / "sealed"
    with sealed.open("wb") as out:
        encrypt(io.BytesIO(b"mole"), out, [Identity.generate().recipient])
    with pytest.raises(AssertionError, match="no identity matched"):
        run_node("age_file.mjs", "decrypt", identity_file, sealed, tmp_path / "opened")
    with pytest.raises(NotForUs):
        decrypt(io.BytesIO(sealed.read_bytes()), io.BytesIO(), [IDENTITY])


def test_the_test_only_x25519_identity_agrees_with_the_peer(tmp_path: Path) -> None:
    path = tmp_path / "identity"
    path.write_text(
        "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
    )  # of the specification
    recipient = run_node("age_file.mjs", "recipient", path).decode()
    source, sealed, opened = tmp_path / "source", tmp_path / "sealed", io.BytesIO()
    source.write_bytes(b"mole")
    run_node("age_file.mjs", "encrypt", source, sealed, recipient)
    decrypt(io.BytesIO(sealed.read_bytes()), opened, [X25519Identity.parse(path.read_text())])
    assert opened.getvalue() == b"mole"
