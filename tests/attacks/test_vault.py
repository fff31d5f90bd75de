"""Attacks on what is at rest: somebody else writes to the disk while Pli is locked."""

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cases.errors import UnknownVersion, VaultError, VaultParameters, VaultTampered, WrongPassphrase
from crypto.database import check_pages, connect
from crypto.objects import ObjectStore
from crypto.unlock import KeySlot, Passphrase, RecoveryCode
from crypto.vault import HEADER_NAME, Vault, holders
from crypto.vault_header import Holder
from tests.crypto.test_database import KEY as DATABASE_KEY
from tests.crypto.test_database import filled

KEY = KeySlot(bytes(range(32)))
CODE = RecoveryCode(bytes(range(16)))
ANNA, EVE = Holder(person_id="a" * 32, name="Dr Anna"), Holder(person_id="e" * 32, name="Eve")
PICTURE = bytes(range(256)) * 300


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Vault.create(tmp_path / "vault", KEY, CODE, holder=ANNA)
    return tmp_path / "vault"


def rewrite(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = folder / HEADER_NAME
    tree = json.loads(path.read_bytes())
    change(tree)
    path.write_bytes(json.dumps(tree).encode())


def passphrase_slot(**cost: int) -> dict[str, Any]:
    return {
        "slot_id": "b" * 32,
        "kind": "passphrase",
        "salt": "0" * 64,
        "wrapped": "0" * 96,
        "argon2id": {"memory_kib": 262_144, "passes": 3, "lanes": 4} | cost,
    }


@pytest.mark.parametrize(
    "cost", [{"memory_kib": 2**32 - 1}, {"memory_kib": 2**52}, {"passes": 2**32 - 1}, {"lanes": 2**24 - 1}]
)
def test_argon2_parameter_bomb_goes_off_nowhere(folder: Path, cost: dict[str, int]) -> None:
    rewrite(folder, lambda tree: tree["slots"].insert(0, passphrase_slot(**cost)))
    tracemalloc.start()
    for unlock in (Passphrase("correct horse battery"), KEY):
        with pytest.raises(VaultParameters):
            Vault.open(folder, unlock)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2**20


@pytest.mark.parametrize("cost", [{"memory_kib": 8}, {"passes": 1}, {"lanes": 1}, {"memory_kib": 0}])
def test_cheaper_argon2_than_ours_is_not_derived(folder: Path, cost: dict[str, int]) -> None:
    """Else whoever writes the header chooses how fast a typed passphrase can be guessed."""
    rewrite(folder, lambda tree: tree["slots"].insert(0, passphrase_slot(**cost)))
    with pytest.raises(VaultParameters):
        Vault.open(folder, Passphrase("correct horse battery"))


def test_vault_slot_stripped_shows(folder: Path) -> None:
    rewrite(folder, lambda tree: tree["slots"].pop(1))
    with pytest.raises(VaultTampered, match="slots"):
        Vault.open(folder, KEY)


def test_vault_slot_added_shows(folder: Path) -> None:
    rewrite(folder, lambda tree: tree["slots"].append(passphrase_slot()))
    with pytest.raises(VaultTampered, match="slots"):
        Vault.open(folder, KEY)


def test_vault_slots_reordered_show(folder: Path) -> None:
    rewrite(folder, lambda tree: tree["slots"].reverse())
    with pytest.raises(VaultTampered, match="slots"):
        Vault.open(folder, KEY)


def test_vault_slots_all_stripped_open_nothing(folder: Path) -> None:
    rewrite(folder, lambda tree: tree["slots"].clear())
    with pytest.raises(VaultTampered, match="header"):
        Vault.open(folder, KEY)


def test_vault_generation_set_forward_shows(folder: Path) -> None:
    rewrite(folder, lambda tree: tree.update(generation=9))
    with pytest.raises(VaultTampered, match="slots"):
        Vault.open(folder, KEY)


def held(slot: dict[str, Any], **changed: str) -> None:
    slot["holder"] |= changed


@pytest.mark.parametrize(
    "change",
    [
        lambda slots: held(slots[0], name="Dr Eve"),
        lambda slots: slots[0].pop("holder"),
        lambda slots: slots[1].update(holder={"person_id": EVE.person_id, "name": EVE.name}),
    ],
    ids=["renamed", "taken away", "given one"],
)
def test_a_holder_changed_from_outside_shows(folder: Path, change: Callable[[Any], object]) -> None:
    rewrite(folder, lambda tree: change(tree["slots"]))
    for unlock in (KEY, CODE):
        with pytest.raises((VaultTampered, WrongPassphrase)):
            Vault.open(folder, unlock)


def test_labels_exchanged_let_nobody_pass_for_another(folder: Path) -> None:
    """Eve may open, and exchanges the labels, so that what she does is told as Anna's.

    Whoever opens holds the master key, and with a program of their own could write any header: among the people
    of one practice the labels are an honest person's word.
    """
    eves = KeySlot.generate()
    Vault.open(folder, KEY).add_slot(eves, EVE)

    def swap(tree: dict[str, Any]) -> None:
        annas, _, hers = tree["slots"]
        annas["holder"], hers["holder"] = hers["holder"], annas["holder"]

    rewrite(folder, swap)
    for person in (ANNA, EVE):
        with pytest.raises(WrongPassphrase):
            Vault.open(folder, eves, person.person_id)


def test_a_person_listed_twice_opens_nothing(folder: Path) -> None:
    """Else one name on the screen stands for many slots, and each costs a derivation."""
    rewrite(folder, lambda tree: tree["slots"].append(tree["slots"][0] | {"slot_id": "d" * 32}))
    with pytest.raises(VaultTampered, match="header"):
        Vault.open(folder, KEY, ANNA.person_id)


@pytest.mark.parametrize("name", ["", "two\nlines", "\u202eannA", "x" * 121], ids=ascii)
def test_a_name_that_would_deceive_is_not_listed(folder: Path, name: str) -> None:
    rewrite(folder, lambda tree: held(tree["slots"][0], name=name))
    with pytest.raises(VaultTampered, match="header"):
        holders(folder)


def test_slot_swapped_between_vaults_opens_neither(folder: Path, tmp_path: Path) -> None:
    """The attacker's own vault has a slot that he can open; in another vault it opens nothing."""
    attackers_key = KeySlot.generate()
    Vault.create(tmp_path / "his", attackers_key, CODE)
    his = json.loads((tmp_path / "his" / HEADER_NAME).read_bytes())
    rewrite(folder, lambda tree: tree["slots"].__setitem__(0, his["slots"][0]))
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, attackers_key)
    with pytest.raises(VaultTampered):
        Vault.open(folder, CODE)


def test_header_swapped_for_the_attackers_gives_no_key_of_ours(folder: Path, tmp_path: Path) -> None:
    ours = Vault.open(folder, KEY)
    connect(folder / "case.db", ours.subkey("case.db")).close()
    with connect(folder / "case.db", ours.subkey("case.db")) as connection:
        connection.execute("CREATE TABLE t (a)")
    Vault.create(tmp_path / "his", KEY)
    (tmp_path / "his" / HEADER_NAME).replace(folder / HEADER_NAME)
    with pytest.raises(VaultTampered):
        connect(folder / "case.db", Vault.open(folder, KEY).subkey("case.db"))
    connection.close()


def test_database_swapped_does_not_open(tmp_path: Path) -> None:
    vaults = [Vault.create(tmp_path / name, KEY) for name in ("one", "other")]
    for vault, name in zip(vaults, ("one", "other"), strict=True):
        with connect(tmp_path / name / "case.db", vault.subkey("case.db")) as connection:
            connection.execute("CREATE TABLE t (a)")
        connection.close()
    (tmp_path / "other" / "case.db").replace(tmp_path / "one" / "case.db")
    with pytest.raises(VaultTampered, match="database"):
        connect(tmp_path / "one" / "case.db", vaults[0].subkey("case.db"))


def test_one_database_of_a_vault_does_not_stand_in_for_another(folder: Path) -> None:
    vault = Vault.open(folder, KEY)
    with connect(folder / "courier.db", vault.subkey("courier.db")) as connection:
        connection.execute("CREATE TABLE t (a)")
    connection.close()
    (folder / "courier.db").replace(folder / "case.db")
    with pytest.raises(VaultTampered, match="database"):
        connect(folder / "case.db", vault.subkey("case.db"))


def test_object_swapped_for_another_is_not_read(folder: Path) -> None:
    objects = ObjectStore(folder / "objects")
    (first, key), (second, _) = objects.put(PICTURE), objects.put(PICTURE)
    (folder / "objects" / f"{second}.sealed").replace(folder / "objects" / f"{first}.sealed")
    with pytest.raises(VaultTampered, match="object"):
        objects.read(first, key)


def test_object_renamed_is_not_read_even_with_its_own_key(folder: Path) -> None:
    objects = ObjectStore(folder / "objects")
    object_id, key = objects.put(PICTURE)
    (folder / "objects" / f"{object_id}.sealed").replace(folder / "objects" / f"{'a' * 32}.sealed")
    with pytest.raises(VaultTampered, match="object"):
        objects.read("a" * 32, key)


@pytest.mark.parametrize("cut", [0, 1, 55, 56, 16_384 + 56, 16_400 + 56, -1, -16])
def test_object_cut_short_is_not_read(folder: Path, cut: int) -> None:
    objects = ObjectStore(folder / "objects")
    object_id, key = objects.put(PICTURE)
    path = folder / "objects" / f"{object_id}.sealed"
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(VaultTampered, match="object"):
        objects.read(object_id, key)


@pytest.mark.parametrize("added", [b"\0", bytes(16), bytes(20_000)])
def test_object_with_trailing_bytes_is_not_read(folder: Path, added: bytes) -> None:
    objects = ObjectStore(folder / "objects")
    object_id, key = objects.put(PICTURE)
    path = folder / "objects" / f"{object_id}.sealed"
    path.write_bytes(path.read_bytes() + added)
    with pytest.raises(VaultTampered, match="object"):
        objects.read(object_id, key)


def flip(path: Path, bit: int) -> None:
    data = bytearray(path.read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)


def test_bit_flip_in_the_header_is_noticed_wherever_it_is(folder: Path) -> None:
    path = folder / HEADER_NAME
    whole = path.read_bytes()
    for byte in range(len(whole)):
        flip(path, 8 * byte + byte % 8)
        with pytest.raises((VaultError, UnknownVersion)):
            Vault.open(folder, KEY)
        path.write_bytes(whole)


def test_bit_flip_in_each_part_of_an_object_is_noticed(folder: Path) -> None:
    objects = ObjectStore(folder / "objects")
    object_id, key = objects.put(PICTURE)
    path = folder / "objects" / f"{object_id}.sealed"
    whole = path.read_bytes()
    for byte in [*range(72), *range(72, len(whole), 997), *range(len(whole) - 20, len(whole))]:
        flip(path, 8 * byte + byte % 8)
        with pytest.raises(VaultTampered):
            objects.read(object_id, key)
        path.write_bytes(whole)


def test_bit_flip_in_each_page_of_a_database_is_noticed(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.db")
    whole = path.read_bytes()
    for page in range(len(whole) // 4096):
        flip(path, 8 * (4096 * page + 61 * page % 4080) + page % 8)
        with pytest.raises(VaultTampered):
            check_pages(connect(path, DATABASE_KEY))
        path.write_bytes(whole)


def test_an_older_header_put_back_opens_as_it_did_and_shows_in_its_generation(folder: Path) -> None:
    """What a header alone cannot prevent: said in its documentation, and noticed by who keeps the generation."""
    older = (folder / HEADER_NAME).read_bytes()
    vault = Vault.open(folder, KEY)
    vault.remove_slot(vault.slots[1].slot_id)
    (folder / HEADER_NAME).write_bytes(older)
    assert Vault.open(folder, CODE).generation < vault.generation
