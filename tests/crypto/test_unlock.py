"""What opens a vault: key files, credentials, and the bounds of Argon2id."""

from pathlib import Path

import pytest

from cases.errors import (
    FileUnreadable,
    KeyInvalid,
    OutputExists,
    PassphraseTooShort,
    RecoveryCodeMistyped,
    SecretFileExposed,
    VaultParameters,
)
from crypto.unlock import (
    COST,
    MOST_COST,
    Cost,
    KeySlot,
    Passphrase,
    RecoveryCode,
    create_key_file,
    read_credential,
    read_key_file,
)

SALT = bytes(32)


def test_no_secret_shows_itself() -> None:
    for secret in (Passphrase("hunter2hunter2"), RecoveryCode(b"hunter2hunter2!!"), KeySlot(b"hunter2!" * 4)):
        assert "hunter2" not in repr(secret)


def test_the_cost_of_a_new_slot_is_what_was_decided() -> None:
    assert Cost(memory_kib=262_144, passes=3, lanes=4) == COST
    COST.check()
    MOST_COST.check()


@pytest.mark.parametrize(
    "cost",
    [
        Cost(COST.memory_kib - 1, COST.passes, COST.lanes),
        Cost(COST.memory_kib, COST.passes - 1, COST.lanes),
        Cost(COST.memory_kib, COST.passes, COST.lanes - 1),
        Cost(MOST_COST.memory_kib + 1, COST.passes, COST.lanes),
        Cost(COST.memory_kib, MOST_COST.passes + 1, COST.lanes),
        Cost(COST.memory_kib, COST.passes, MOST_COST.lanes + 1),
        Cost(0, 0, 0),
    ],
)
def test_a_cost_out_of_bounds_is_refused_before_anything_is_derived(cost: Cost) -> None:
    with pytest.raises(VaultParameters):
        Passphrase("correct horse").slot_key(SALT, cost)


def test_a_passphrase_slot_without_a_cost_is_refused() -> None:
    with pytest.raises(VaultParameters):
        Passphrase("correct horse").slot_key(SALT, None)


@pytest.mark.slow  # three derivations by Argon2id with 256 MiB each
def test_a_passphrase_is_the_same_however_a_keyboard_composes_it() -> None:
    composed, decomposed = "caf\u00e9 au lait", "cafe\u0301 au lait"
    assert Passphrase(composed).slot_key(SALT, COST) == Passphrase(decomposed).slot_key(SALT, COST)
    assert Passphrase(composed).slot_key(SALT, COST) != Passphrase(composed).slot_key(bytes([1] * 32), COST)


@pytest.mark.parametrize("text", ["", "short", "         x          "])
def test_a_short_passphrase_is_too_weak_for_a_new_slot(text: str) -> None:
    with pytest.raises(PassphraseTooShort):
        Passphrase(text).check_strength()


def test_keys_of_slots_differ_by_salt_and_kind() -> None:
    code, key = RecoveryCode(bytes(16)), KeySlot(bytes(32))
    keys = {each.slot_key(salt, None) for each in (code, key) for salt in (SALT, bytes([1] * 32))}
    assert len(keys) == 4


def test_a_recovery_code_is_read_as_printed() -> None:
    code = RecoveryCode.generate()
    assert RecoveryCode.read(code.printed) == code
    with pytest.raises(RecoveryCodeMistyped):
        RecoveryCode.read("no code")


def test_a_key_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(KeyInvalid):
        KeySlot(bytes(31))


def test_a_key_file_is_private_and_read_back(tmp_path: Path) -> None:
    key = create_key_file(tmp_path / "key")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert read_key_file(tmp_path / "key") == key


def test_a_key_file_is_never_overwritten(tmp_path: Path) -> None:
    create_key_file(tmp_path / "key")
    with pytest.raises(OutputExists):
        create_key_file(tmp_path / "key")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    create_key_file(tmp_path / "key")
    (tmp_path / "key").chmod(mode)
    with pytest.raises(SecretFileExposed):
        read_key_file(tmp_path / "key")


@pytest.mark.parametrize("content", [b"", b"ab" * 31, b"ab" * 33, b"zz" * 32, b"\xff" * 64, b"a" * 10_000])
def test_a_file_that_holds_no_key_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "key").touch(mode=0o600)
    (tmp_path / "key").write_bytes(content)
    with pytest.raises(KeyInvalid):
        read_key_file(tmp_path / "key")


def test_a_missing_key_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match=r"vault\.key"):
        read_key_file(tmp_path / "vault.key")


def test_a_folder_is_no_key_file(tmp_path: Path) -> None:
    (tmp_path / "key").mkdir(mode=0o700)
    with pytest.raises(FileUnreadable):
        read_key_file(tmp_path / "key")


def test_systemd_hands_over_a_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = create_key_file(tmp_path / "vault-key")
    (tmp_path / "vault-key").chmod(0o440)  # as systemd's ACL makes it look
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert read_credential("vault-key") == key
    assert read_credential("another") is None


def test_without_systemd_there_is_no_credential(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    assert read_credential("vault-key") is None
