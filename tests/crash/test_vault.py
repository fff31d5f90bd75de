"""kill -9 while pictures and their rows are written: what was acknowledged is there, in the clear is nothing."""

import multiprocessing
import random
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from crypto.database import check_pages, connect
from crypto.objects import ObjectStore
from crypto.unlock import KeySlot
from crypto.vault import Vault

pytestmark = pytest.mark.timeout(900)  # on a busy machine, too

assert sys.platform != "win32"  # a kill that asks nothing is POSIX's

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["__main__", "crypto.vault", "crypto.database", "crypto.objects"])
KEY = KeySlot(bytes(range(32)))
CANARY = b"canary of a patient "
ROUNDS = 30


def picture(number: int) -> bytes:
    return CANARY * 4_000 + str(number).encode()


def write_for_ever(folder: Path, first: int, acknowledge: Connection) -> None:
    """Write objects and rows, and say so after each commit, until killed."""
    vault = Vault.open(folder, KEY)
    database, objects = connect(folder / "case.db", vault.subkey("case.db")), ObjectStore(folder / "objects")
    number = first
    while True:
        object_id, key = objects.put(picture(number))
        with database:
            database.execute("INSERT INTO picture VALUES (?, ?, ?)", (number, object_id, key))
        acknowledge.send(number)
        number += 1


def killed_round(folder: Path, first: int, pause: float) -> int:
    """The last number that was acknowledged before the kill."""
    receiver, sender = PROCESSES.Pipe(duplex=False)
    writer = PROCESSES.Process(target=write_for_ever, args=(folder, first, sender))
    writer.start()
    sender.close()
    last = receiver.recv()
    time.sleep(pause)
    writer.kill()
    writer.join()
    while receiver.poll():
        try:
            last = receiver.recv()
        except EOFError:
            break
    receiver.close()
    return int(last)


@pytest.mark.slow  # thirty processes are started and killed
def test_thirty_kills_lose_no_acknowledged_row_and_leave_no_plaintext(tmp_path: Path) -> None:
    folder, chance = tmp_path / "vault", random.Random(20_260_302)
    vault = Vault.create(folder, KEY)
    with (database := connect(folder / "case.db", vault.subkey("case.db"))):
        database.execute("CREATE TABLE picture (number INTEGER PRIMARY KEY, object_id TEXT, key BLOB)")
    database.close()
    acknowledged: set[int] = set()
    first = 0
    for _ in range(ROUNDS):
        last = killed_round(folder, first, chance.uniform(0, 0.02))
        acknowledged |= set(range(first, last + 1))
        first = last + 1_000
    check_everything(folder, acknowledged)


def check_everything(folder: Path, acknowledged: set[int]) -> None:
    vault, objects = Vault.open(folder, KEY), ObjectStore(folder / "objects")
    database = connect(folder / "case.db", vault.subkey("case.db"))
    check_pages(database)
    rows = database.execute("SELECT number, object_id, key FROM picture").fetchall()
    for path in folder.rglob("*"):
        assert not path.is_file() or b"canary" not in path.read_bytes()
    assert acknowledged <= {number for number, _, _ in rows}
    for number, object_id, key in rows:
        assert objects.read(object_id, key) == picture(number)
    objects.sweep({object_id for _, object_id, _ in rows})
    assert len(list((folder / "objects").iterdir())) == len(rows)
    database.close()
