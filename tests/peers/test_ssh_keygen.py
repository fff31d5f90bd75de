"""OpenSSH's ssh-keygen checks what we sign, and we check what it signs."""

import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from cases.errors import SignatureInvalid
from crypto.signing import CASE, KEYS, RECEIPT, SigningKey, allowed_signers_line, sign, verify, verify_by_key
from tests.crypto.key_parties import HOSPITAL

PARTY = "0123456789abcdef" * 2
DEVICE = "fedcba9876543210" * 2
MESSAGE = b'{"v":"case/v1"}'


def keygen(*arguments: str | Path, message: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["ssh-keygen", *arguments], input=message, capture_output=True, check=False)


def private_file(key: SigningKey, path: Path) -> Path:
    private = Ed25519PrivateKey.from_private_bytes(key.to_bytes()[:32])
    path.touch(mode=0o600)
    path.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    path.with_suffix(".pub").write_text(key.public.ssh_line + "\n")
    return path


@pytest.fixture
def identity(tmp_path: Path) -> SigningKey:
    key = SigningKey.generate(post_quantum=False)
    (tmp_path / "allowed_signers").write_text(allowed_signers_line(PARTY, key.public) + "\n")
    return key


def peer_verifies(folder: Path, message: bytes, party: str = PARTY, namespace: str = CASE) -> bool:
    checked = keygen(
        "-Y", "verify", "-f", folder / "allowed_signers", "-I", party, "-n", namespace,
        "-s", folder / "sig", message=message,
    )  # fmt: skip
    return checked.returncode == 0


def test_ssh_keygen_verifies_a_certified_device_by_its_identity_alone(
    tmp_path: Path, identity: SigningKey
) -> None:
    device = SigningKey.generate(post_quantum=False)
    armored = sign(MESSAGE, device, identity.certify(PARTY, DEVICE, device.public), CASE)
    (tmp_path / "sig").write_text(armored)
    assert peer_verifies(tmp_path, MESSAGE)
    assert not peer_verifies(tmp_path, MESSAGE + b" ")
    assert not peer_verifies(tmp_path, MESSAGE, party="f" * 32)
    assert not peer_verifies(tmp_path, MESSAGE, namespace=KEYS)


def test_ssh_keygen_refuses_a_device_of_another_identity(tmp_path: Path, identity: SigningKey) -> None:
    device, stranger = SigningKey.generate(post_quantum=False), SigningKey.generate(post_quantum=False)
    certificate = stranger.certify(PARTY, DEVICE, device.public)
    (tmp_path / "sig").write_text(sign(MESSAGE, device, certificate, CASE))
    assert not peer_verifies(tmp_path, MESSAGE)


def test_ssh_keygen_reads_our_certificate_as_meant(tmp_path: Path, identity: SigningKey) -> None:
    device = SigningKey.generate(post_quantum=False)
    (tmp_path / "cert.pub").write_text(identity.certify(PARTY, DEVICE, device.public))
    shown = keygen("-L", "-f", tmp_path / "cert.pub").stdout.decode()
    assert "user certificate" in shown
    assert f'Key ID: "{DEVICE}"' in shown
    assert "Valid: forever" in shown
    assert PARTY in shown


def test_we_verify_what_ssh_keygen_certifies_and_signs(tmp_path: Path, identity: SigningKey) -> None:
    authority = private_file(identity, tmp_path / "identity")
    device = private_file(SigningKey.generate(post_quantum=False), tmp_path / "device")
    made = keygen("-s", authority, "-I", DEVICE, "-n", PARTY, "-O", "clear", device.with_suffix(".pub"))
    assert made.returncode == 0, made.stderr
    signed = keygen("-Y", "sign", "-f", tmp_path / "device-cert.pub", "-n", CASE, message=MESSAGE)
    found = verify(MESSAGE, signed.stdout, CASE, identity.public, PARTY)
    assert found.device_id == DEVICE
    with pytest.raises(SignatureInvalid):
        verify(MESSAGE + b" ", signed.stdout, CASE, identity.public, PARTY)


def test_we_verify_what_ssh_keygen_signs_with_a_bare_key(tmp_path: Path) -> None:
    key = SigningKey.generate(post_quantum=False)
    path = private_file(key, tmp_path / "key")
    signed = keygen("-Y", "sign", "-f", path, "-n", RECEIPT, message=MESSAGE)
    verify_by_key(MESSAGE, signed.stdout, RECEIPT, key.public)
    assert signed.stdout.decode() == sign(MESSAGE, key, None, RECEIPT)


def test_ssh_keygen_prints_the_same_fingerprint(tmp_path: Path) -> None:
    key = SigningKey.generate(post_quantum=False)
    (tmp_path / "key.pub").write_text(key.public.ssh_line)
    assert key.public.fingerprint in keygen("-l", "-f", tmp_path / "key.pub").stdout.decode().split()


def test_ssh_keygen_checks_a_key_record_taken_out_of_its_file(tmp_path: Path) -> None:
    identity = HOSPITAL.record.identity_key
    (tmp_path / "allowed_signers").write_text(f"{HOSPITAL.party_id} {identity.ssh_line}\n")
    (tmp_path / "sig").write_text(HOSPITAL.signed_record.signature)
    record = HOSPITAL.signed_record.record.encode()
    assert peer_verifies(tmp_path, record, HOSPITAL.party_id, KEYS)
    assert not peer_verifies(tmp_path, record + b" ", HOSPITAL.party_id, KEYS)


def test_ssh_keygen_checks_what_a_party_signs(tmp_path: Path) -> None:
    line = allowed_signers_line(HOSPITAL.party_id, HOSPITAL.record.identity_key)
    (tmp_path / "allowed_signers").write_text(line)
    (tmp_path / "sig").write_text(HOSPITAL.sign(MESSAGE, CASE).ssh)
    assert peer_verifies(tmp_path, MESSAGE, HOSPITAL.party_id)
