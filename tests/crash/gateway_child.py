"""A gateway that is killed at a chosen moment: forks, serves a folder, and dies at the n-th thing it does.

    python -m tests.crash.gateway_child PARENT

For each line ``N NAME`` on standard input one child serves the folder PARENT/NAME. It says ``{"url": …, "pid": …}``
once it listens, and this process ``{"ended": …, "count": …}`` with the wait status and, when it was not killed, how
many things it did. What counts: each statement that changes the database, each file synced (before and after),
renamed, opened for writing or removed, and the middle of each write of a package's bytes.
"""

import json
import os
import sqlite3
import sys
from pathlib import Path
from typing import BinaryIO
from unittest import mock

from gateway import blobs, store
from gateway.serve import serve
from tests.crash.countdown import Countdown

assert sys.platform != "win32"  # a kill that asks nothing is POSIX's

_CHANGES = ("BEGIN IMMEDIATE", "COMMIT", "INSERT", "UPDATE", "DELETE")


def watch(countdown: Countdown) -> None:
    """From now on everything counts."""
    prepare, write, sync = store._prepare_sqlite, blobs._write_durably_or_not_at_all, os.fsync

    def traced(connection: sqlite3.Connection, entry: object) -> None:
        prepare(connection, entry)
        connection.set_trace_callback(countdown.statement)

    def in_halves(file: BinaryIO, offset: int, data: bytes) -> None:
        half = len(data) // 2
        file.write(data[:half])
        countdown.tick()
        write(file, offset, data[half:])

    def counted_sync(descriptor: int) -> None:
        countdown.tick()
        sync(descriptor)
        countdown.tick()

    mock.patch.object(store, "_prepare_sqlite", traced).start()
    mock.patch.object(blobs, "_write_durably_or_not_at_all", in_halves).start()
    mock.patch("os.fsync", counted_sync).start()
    sys.addaudithook(countdown.audit)


def say(**fields: object) -> None:
    print(json.dumps(fields), flush=True)


def serve_in_a_child(folder: Path, last: int) -> None:
    """Serve until SIGTERM, or until the countdown ends it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        countdown = Countdown(last, _CHANGES)
        watch(countdown)
        serve(folder, "127.0.0.1", 0, lambda url: say(url=url, pid=os.getpid()))
        os.write(writing, str(countdown.count).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        say(ended=status, count=int(pipe.read() or 0))


def main() -> None:
    """Until standard input ends."""
    for line in sys.stdin:
        serve_in_a_child(Path(sys.argv[1]) / line.split()[1], int(line.split()[0]))


if __name__ == "__main__":
    main()
