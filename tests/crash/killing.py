"""Kills a process at the n-th thing it does to the disk, a database or the network. For tests; nothing ships.

``arm`` wraps the doors through which everything durable goes: ``os.fsync``, renames, removals, new files, every
statement of every database, and every request. The n-th one kills the process before it happens, by SIGKILL.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import sqlcipher3.dbapi2 as sqlcipher

import crypto.database
import desktop.store.database
import transport.client

_SIGKILL = 9
_P = ParamSpec("_P")
_R = TypeVar("_R")


class Countdown:
    """Counts what happens; at ``fatal`` the process dies."""

    def __init__(self, fatal: int | None) -> None:
        self.fatal = fatal
        self.seen = 0

    def tick(self) -> None:
        self.seen += 1
        if self.seen == self.fatal:
            os.kill(os.getpid(), _SIGKILL)


def arm(fatal: int | None) -> Countdown:
    """Begin counting in this process."""
    countdown = Countdown(fatal)
    for owner, name in ((os, "fsync"), (os, "open"), (Path, "replace"), (Path, "rename"), (Path, "unlink")):
        setattr(owner, name, _counted(getattr(owner, name), countdown))
    client: Any = transport.client.Client
    client._send = _counted(client._send, countdown)
    traced = _traced(crypto.database.connect, countdown)
    database: Any = desktop.store.database
    database.connect = traced
    return countdown


def _counted(door: Callable[_P, _R], countdown: Countdown) -> Callable[_P, _R]:
    def counted(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        countdown.tick()
        return door(*args, **kwargs)

    return counted


def _traced(
    connect: Callable[_P, sqlcipher.Connection], countdown: Countdown
) -> Callable[_P, sqlcipher.Connection]:
    def connect_and_trace(*args: _P.args, **kwargs: _P.kwargs) -> sqlcipher.Connection:
        connection = connect(*args, **kwargs)
        tracing: Any = connection
        tracing.set_trace_callback(lambda statement: None if _only_reads(statement) else countdown.tick())
        return connection

    return connect_and_trace


def _only_reads(statement: str) -> bool:
    return statement.lstrip().upper().startswith(("SELECT", "PRAGMA"))
