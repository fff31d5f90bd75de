"""Encrypted databases: settings, keys, and what a damaged one says."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from cases.errors import KeyInvalid, VaultTampered
from crypto.database import check_pages, connect

KEY = bytes(range(32))


def filled(path: Path) -> Path:
    connection = connect(path, KEY)
    with connection:
        connection.execute("CREATE TABLE case_ (words TEXT)")
        connection.executemany("INSERT INTO case_ VALUES (?)", [(f"canary {n} " * 30,) for n in range(200)])
    connection.close()
    return path


def test_what_was_committed_is_there_again(tmp_path: Path) -> None:
    connection = connect(filled(tmp_path / "a.db"), KEY)
    assert connection.execute("SELECT count(*) FROM case_").fetchone() == (200,)
    check_pages(connection)
    connection.close()


def test_it_is_durable_and_strict(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.db", KEY)
    settings = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "temp_store", "trusted_schema")
    }
    connection.close()
    assert settings == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2, "trusted_schema": 0,
    }  # fmt: skip


def test_nothing_is_in_the_clear_not_even_in_the_log(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.db", KEY)
    with connection:
        connection.execute("CREATE TABLE canary (words TEXT)")
        connection.execute("INSERT INTO canary VALUES ('canary')")
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    connection.close()
    assert len(written["a.db-wal"]) > 4096
    for data in written.values():
        assert b"canary" not in data
        assert b"SQLite format" not in data


def test_its_files_are_private(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.db", KEY)
    with connection:
        connection.execute("CREATE TABLE t (a)")
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    connection.close()
    assert modes == {"a.db": 0o600, "a.db-wal": 0o600, "a.db-shm": 0o600}


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    filled(tmp_path / "a.db")
    with pytest.raises(VaultTampered):
        connect(tmp_path / "a.db", bytes(32))
    connect(tmp_path / "a.db", KEY).close()


def test_a_key_of_the_wrong_length_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyInvalid):
        connect(tmp_path / "a.db", KEY[:31])
    assert not (tmp_path / "a.db").exists()


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"SQLite format 3\0" + bytes(8_000))
    with pytest.raises(VaultTampered):
        connect(tmp_path / "a.db", KEY)


def test_a_disk_that_fails_is_not_called_tampering(tmp_path: Path) -> None:
    (tmp_path / "a.db").mkdir()
    with pytest.raises(sqlcipher.OperationalError):
        connect(tmp_path / "a.db", KEY)


def test_refusing_says_nothing_on_standard_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    filled(tmp_path / "a.db")
    with pytest.raises(VaultTampered):
        connect(tmp_path / "a.db", bytes(32))
    assert capfd.readouterr().err == ""


def test_a_database_in_use_elsewhere_is_not_called_tampering(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crypto.database._BUSY_SECONDS", 0.01)
    holder = connect(tmp_path / "a.db", KEY)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    with holder:
        holder.execute("CREATE TABLE t (a)")
    with pytest.raises(sqlcipher.OperationalError, match="locked"):
        connect(tmp_path / "a.db", KEY)
    holder.close()
