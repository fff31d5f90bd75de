"""The two databases: encrypted, migrated step by step, whole transactions, and older than what they do not know."""

import threading
from pathlib import Path

import pytest

from cases.errors import UnknownVersion, VaultTampered
from desktop.store.cases import SCHEMA as CASES
from desktop.store.cases import CaseStore
from desktop.store.courier import SCHEMA as COURIER
from desktop.store.courier import CourierStore
from desktop.store.database import Database, blob, moment, number, text

KEY = bytes(range(32))
FIRST = "CREATE TABLE t (x INTEGER)"
SECOND = "ALTER TABLE t ADD COLUMN y INTEGER DEFAULT 7; CREATE TABLE u (z TEXT)"


def test_a_newer_pli_migrates_what_is_there(tmp_path: Path) -> None:
    old = Database(tmp_path / "a.db", KEY, (FIRST,))
    old.run("INSERT INTO t VALUES (1)")
    old.close()
    new = Database(tmp_path / "a.db", KEY, (FIRST, SECOND))
    assert new.rows("SELECT x, y FROM t") == [(1, 7)]
    new.close()


def test_an_older_pli_refuses_what_a_newer_one_wrote(tmp_path: Path) -> None:
    Database(tmp_path / "a.db", KEY, (FIRST, SECOND)).close()
    with pytest.raises(UnknownVersion):
        Database(tmp_path / "a.db", KEY, (FIRST,))


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    Database(tmp_path / "a.db", KEY, (FIRST,)).close()
    with pytest.raises(Exception, match="syntax"):
        Database(tmp_path / "a.db", KEY, (FIRST, "CREATE TABLE u (z TEXT); NONSENSE"))
    again = Database(tmp_path / "a.db", KEY, (FIRST, SECOND))
    assert again.rows("SELECT count(*) FROM u") == [(0,)]
    again.close()


def test_a_transaction_is_whole_or_not_at_all(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", KEY, (FIRST,))

    def stop_half_way() -> None:
        with database.transaction():
            database.run("INSERT INTO t VALUES (1)")
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        stop_half_way()
    assert database.rows("SELECT * FROM t") == []
    database.close()


def test_threads_share_a_database(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", KEY, (FIRST,))

    def add() -> None:
        for _ in range(20):
            with database.transaction():
                [(count,)] = database.rows("SELECT count(*) FROM t")
                database.run("INSERT INTO t VALUES (?)", count)

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.rows("SELECT x FROM t ORDER BY x") == [(each,) for each in range(80)]
    database.close()


@pytest.mark.parametrize("store", [CaseStore, CourierStore])
def test_another_key_opens_nothing(store: type[CaseStore] | type[CourierStore], tmp_path: Path) -> None:
    store(tmp_path / "a.db", KEY).database.close()
    with pytest.raises(VaultTampered):
        store(tmp_path / "a.db", bytes(32))


def test_the_courier_knows_nothing_that_opens_a_case() -> None:
    words = " ".join(COURIER).lower()
    for secret in ("patient", "picture", "document", "object", "practice", "pin"):
        assert secret not in words
    assert "document" in " ".join(CASES)


@pytest.mark.parametrize("read", [text, blob, number, moment])
def test_a_column_of_another_type_is_noticed(read: object) -> None:
    assert callable(read)
    with pytest.raises(TypeError):
        read(None)
