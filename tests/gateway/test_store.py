"""The database: its migrations give what the tables say, and what it was told survives."""

import sqlite3
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from cases.errors import DiskFull
from gateway.store import Store
from gateway.tables import METADATA, nonce
from tests.gateway.clock import Clock


def row(number: int) -> dict[str, object]:
    return {"device_id": "d" * 32, "nonce": f"{number:016d}", "usable_until": Clock().now}


def write(store: Store, *numbers: int) -> None:
    with store.writing() as connection:
        for number in numbers:
            connection.execute(insert(nonce).values(row(number)))


def test_the_migrations_make_the_tables_that_the_code_uses(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "gateway.db")
    with store.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    store.close()


def test_it_is_opened_again_with_everything_in_it(tmp_path: Path) -> None:
    found = []
    for number in range(3):
        store = Store.open(tmp_path / "gateway.db")
        with store.reading() as connection:
            found.append(len(connection.execute(select(nonce)).all()))
        write(store, number)
        store.close()
    assert found == [0, 1, 2]


def test_what_is_written_is_synced_to_disk(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "gateway.db")
    with store.reading() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    store.close()
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_an_exception_undoes_the_whole_change(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "gateway.db")
    with pytest.raises(IntegrityError):
        write(store, 1, 1)
    with store.reading() as connection:
        assert connection.execute(select(nonce)).all() == []
    store.close()


def test_many_writers_wait_for_each_other(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "gateway.db")

    def write_ten(first: int) -> None:
        for number in range(first, first + 10):
            write(store, number)

    threads = [threading.Thread(target=write_ten, args=(10 * each,)) for each in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.reading() as connection:
        assert len(connection.execute(select(nonce)).all()) == 80
    store.close()


def test_a_full_disk_has_its_own_error(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "gateway.db")
    with store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskFull):
        write(store, *range(10_000))
    store.close()


def test_the_file_is_a_plain_sqlite_database_without_surprises(tmp_path: Path) -> None:
    """No table or column holds a name of a file, a person or a patient."""
    Store.open(tmp_path / "gateway.db").close()
    database = sqlite3.connect(tmp_path / "gateway.db")
    query = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
    columns = {f"{table}.{column}" for table, column in database.execute(query)}
    database.close()
    assert {
        name for name in columns if name.startswith(("package.", "addressee.", "delivery.", "notice."))
    } == {
        "package.package_id",
        "package.sender",
        "package.size",
        "package.created_at",
        "package.stored_at",
        "package.sha256",
        "package.receipt",
        "addressee.package_id",
        "addressee.party_id",
        "delivery.cursor",
        "delivery.package_id",
        "delivery.recipient",
        "delivery.outcome",
        "delivery.outcome_at",
        "notice.cursor",
        "notice.sender",
        "notice.package_id",
        "notice.party",
        "notice.event",
        "notice.at",
    }
