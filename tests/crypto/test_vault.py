"""The vault: slots come and go, keys stay. All but two tests open it by a key slot, which costs nothing."""

import json
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.errors import (
    LastSlot,
    PassphraseTooShort,
    UnknownVersion,
    VaultAbsent,
    VaultError,
    VaultExists,
    VaultLocked,
    VaultTampered,
    WrongPassphrase,
    WrongUsage,
)
from crypto.unlock import Cost, KeySlot, Passphrase, RecoveryCode, SlotKind, Unlock
from crypto.vault import HEADER_NAME, Vault, holders
from crypto.vault_header import MOST_SLOTS, Holder, Slot, VaultHeader, new_slot, read_header

KEY = KeySlot(bytes(range(32)))
CODE = RecoveryCode(bytes(range(16)))
ANNA, BERT = Holder(person_id="a" * 32, name="Dr Anna Één"), Holder(person_id="b" * 32, name="Bert")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def vault(folder: Path) -> Vault:
    return Vault.create(folder, KEY)


def test_a_vault_opens_with_what_it_was_made_with_and_gives_the_same_keys(folder: Path) -> None:
    made = Vault.create(folder, KEY, CODE)
    for unlock in (KEY, CODE):
        assert Vault.open(folder, unlock).subkey("case.db") == made.subkey("case.db")


@pytest.mark.slow  # four derivations by Argon2id with 256 MiB each
def test_a_passphrase_opens_until_it_is_changed(folder: Path) -> None:
    made = Vault.create(folder, Passphrase("correct horse battery"), KEY)
    opened = Vault.open(folder, Passphrase("correct horse battery"))
    assert opened.subkey("x") == made.subkey("x")
    opened.replace_slot(opened.slots[0].slot_id, Passphrase("another horse battery"))
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, Passphrase("correct horse battery"))
    Vault.open(folder, KEY)


@pytest.mark.parametrize(
    "unlock", [KeySlot(bytes(32)), RecoveryCode(bytes(16)), Passphrase("no such slot here")]
)
def test_nothing_else_opens_it(
    vault: Vault, folder: Path, unlock: KeySlot | RecoveryCode | Passphrase
) -> None:
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, unlock)


def test_keys_differ_by_purpose_and_by_vault(vault: Vault, tmp_path: Path) -> None:
    other = Vault.create(tmp_path / "other", KEY)
    keys = {each.subkey(label) for each in (vault, other) for label in ("case.db", "courier.db")}
    assert len(keys) == 4
    assert {len(key) for key in keys} == {32}


def test_the_folder_and_the_header_are_private(vault: Vault, folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / HEADER_NAME).stat().st_mode & 0o777 == 0o600


def test_a_vault_is_never_made_over_another(vault: Vault, folder: Path) -> None:
    with pytest.raises(VaultExists):
        Vault.create(folder, CODE)
    Vault.open(folder, KEY)


def test_of_two_made_at_once_the_first_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one is made while the slots of this one are derived, which takes a second."""

    def slow_slot(vault_id: str, unlock: Unlock, master: bytes, holder: Holder | None = None) -> Slot:
        monkeypatch.setattr("crypto.vault.new_slot", new_slot)
        Vault.create(folder, CODE)
        return new_slot(vault_id, unlock, master, holder)

    monkeypatch.setattr("crypto.vault.new_slot", slow_slot)
    with pytest.raises(VaultExists):
        Vault.create(folder, KEY)
    Vault.open(folder, CODE)
    assert [path.name for path in folder.iterdir()] == [HEADER_NAME]


def test_a_weak_passphrase_leaves_nothing_behind(folder: Path) -> None:
    with pytest.raises(PassphraseTooShort):
        Vault.create(folder, KEY, Passphrase("short"))
    assert not folder.exists()


def test_where_no_vault_is_none_opens(tmp_path: Path) -> None:
    with pytest.raises(VaultAbsent):
        Vault.open(tmp_path, KEY)


def test_a_slot_added_later_opens(vault: Vault, folder: Path) -> None:
    vault.add_slot(CODE)
    assert [slot.kind for slot in Vault.open(folder, CODE).slots] == [SlotKind.KEY, SlotKind.RECOVERY]


def test_a_removed_slot_opens_no_more(vault: Vault, folder: Path) -> None:
    slot_id = vault.add_slot(CODE)
    vault.remove_slot(slot_id)
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, CODE)


def test_a_replaced_slot_opens_no_more_and_the_new_one_does(vault: Vault, folder: Path) -> None:
    old = vault.add_slot(CODE)
    fresh = RecoveryCode.generate()
    vault.replace_slot(old, fresh)
    Vault.open(folder, fresh)
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, CODE)


def test_the_second_of_two_slots_of_a_kind_opens(vault: Vault, folder: Path) -> None:
    second = KeySlot.generate()
    vault.add_slot(second)
    assert Vault.open(folder, second).subkey("x") == vault.subkey("x")


def test_the_last_way_in_is_never_removed(vault: Vault) -> None:
    with pytest.raises(LastSlot):
        vault.remove_slot(vault.slots[0].slot_id)


def test_a_slot_that_is_not_there_is_neither_removed_nor_replaced(vault: Vault) -> None:
    with pytest.raises(WrongUsage):
        vault.remove_slot("e" * 32)
    with pytest.raises(WrongUsage):
        vault.replace_slot("e" * 32, CODE)


def test_slots_are_counted(vault: Vault, tmp_path: Path) -> None:
    for _ in range(MOST_SLOTS - 1):
        vault.add_slot(KeySlot.generate())
    with pytest.raises(WrongUsage):
        vault.add_slot(CODE)
    with pytest.raises(WrongUsage):
        Vault.create(tmp_path / "other", *[KEY] * (MOST_SLOTS + 1))


def test_the_generation_grows_with_each_change(vault: Vault, folder: Path) -> None:
    first = vault.generation
    slot_id = vault.add_slot(CODE)
    vault.remove_slot(slot_id)
    assert Vault.open(folder, KEY).generation == first + 2


def test_a_forgotten_vault_gives_no_key_and_changes_no_slot(vault: Vault) -> None:
    vault.forget()
    vault.forget()
    assert not vault.is_open
    with pytest.raises(VaultLocked):
        vault.subkey("case.db")
    with pytest.raises(VaultLocked):
        vault.add_slot(CODE)


def test_a_header_of_a_later_version_says_to_update(vault: Vault, folder: Path) -> None:
    path = folder / HEADER_NAME
    path.write_bytes(path.read_bytes().replace(b"vault/v1", b"vault/v2"))
    with pytest.raises(UnknownVersion):
        Vault.open(folder, KEY)


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_no_header_of_any_bytes_does_more_than_be_refused(untrusted: bytes) -> None:
    with pytest.raises((VaultTampered, UnknownVersion)):
        read_header(untrusted)


@given(st.recursive(st.none() | st.integers() | st.text(max_size=40), st.lists, max_leaves=5), st.data())
def test_no_field_of_any_value_makes_another_error(value: object, data: st.DataObject) -> None:
    tree = json.loads(HEADER)
    place = data.draw(st.sampled_from([tree, tree["slots"][0], tree["slots"][0]["argon2id"]]))
    place[data.draw(st.sampled_from(sorted(place)))] = value
    try:
        read_header(json.dumps(tree).encode())
    except (VaultError, UnknownVersion):
        return


@pytest.mark.parametrize(
    ("kind", "cost"), [("passphrase", None), ("key", {"memory_kib": 1, "passes": 1, "lanes": 1})]
)
def test_a_cost_stands_where_it_must_and_nowhere_else(kind: str, cost: dict[str, int] | None) -> None:
    tree = json.loads(HEADER)
    tree["slots"][0] |= {"kind": kind, "argon2id": cost}
    with pytest.raises(VaultTampered):
        read_header(json.dumps(tree).encode())


def test_a_header_too_large_is_not_read(vault: Vault, folder: Path) -> None:
    (folder / HEADER_NAME).write_bytes(b" " * (VaultHeader.MOST_BYTES + 1))
    with pytest.raises(VaultTampered):
        Vault.open(folder, KEY)


HEADER = json.dumps(
    {
        "v": "vault/v1",
        "vault_id": "a" * 32,
        "generation": 1,
        "mac": "0" * 64,
        "slots": [
            {
                "slot_id": "b" * 32,
                "kind": "passphrase",
                "salt": "0" * 64,
                "wrapped": "0" * 96,
                "argon2id": {"memory_kib": 262_144, "passes": 3, "lanes": 4},
            }
        ],
    }
)


class CountingKey(KeySlot):
    """Counts how often a slot was tried with it."""

    tried: ClassVar[list[bytes]] = []

    def slot_key(self, salt: bytes, cost: Cost | None, /) -> bytes:
        self.tried.append(salt)
        return KeySlot.slot_key(self, salt, cost)


def test_a_slot_says_whose_it_is_before_anybody_opens(folder: Path) -> None:
    made = Vault.create(folder, KEY, CODE, holder=ANNA)
    made.add_slot(KeySlot.generate(), BERT)
    assert holders(folder) == (ANNA, BERT)


def test_each_person_opens_with_their_own_and_no_other_slot_is_tried(folder: Path) -> None:
    berts = CountingKey(bytes(32))
    made = Vault.create(folder, KEY, holder=ANNA)
    made.add_slot(berts, BERT)
    CountingKey.tried.clear()
    opened = Vault.open(folder, berts, BERT.person_id)
    assert (opened.opened_by.holder, len(CountingKey.tried)) == (BERT, 1)
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, berts, ANNA.person_id)
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, berts, "c" * 32)
    assert len(CountingKey.tried) == 2


def test_a_new_secret_stays_with_its_holder(folder: Path) -> None:
    made = Vault.create(folder, KEY, holder=ANNA)
    fresh = KeySlot.generate()
    made.replace_slot(made.slots[0].slot_id, fresh)
    assert Vault.open(folder, fresh, ANNA.person_id).opened_by.holder == ANNA


def test_who_is_called_otherwise_keeps_the_secret(folder: Path) -> None:
    made = Vault.create(folder, KEY, CODE, holder=ANNA)
    renamed = Holder(person_id=ANNA.person_id, name="Dr Anna Two")
    made.rename(renamed)
    assert holders(folder) == (renamed,)
    assert Vault.open(folder, KEY, ANNA.person_id).opened_by.holder == renamed


def test_a_person_has_one_slot_of_a_kind(folder: Path) -> None:
    made = Vault.create(folder, KEY, holder=ANNA)
    with pytest.raises(ValueError, match="two of a kind"):
        made.add_slot(KeySlot.generate(), ANNA)
    assert len(Vault.open(folder, KEY).slots) == 1


def test_a_full_table_of_the_longest_names_is_read(folder: Path) -> None:
    made = Vault.create(folder, KEY)
    for number in range(MOST_SLOTS - 1):
        made.add_slot(KeySlot.generate(), Holder(person_id=f"{number:032x}", name="\N{GRINNING FACE}" * 120))
    assert len(Vault.open(folder, KEY).slots) == MOST_SLOTS
