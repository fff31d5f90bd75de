"""A service that is killed at a chosen moment: forks, runs one job on a home, and dies at the n-th thing it does.

    python -m tests.crash.hospital_child HOME

For each line ``JOB N ARGUMENT`` on standard input one child runs; the answer is ``killed`` or ``done COUNT`` with how
many things it did. What counts: each statement that changes the database, each file synced, renamed, opened for
writing or removed, each request to the gateway, before it goes and after it was answered.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest import mock

import requests

from crypto import database
from demo.orthanc import USER
from hospital.answer import give_answer
from hospital.dicom.stow import PacsAddress, StowPacs
from hospital.errors import CaseForwarded
from hospital.export import export_changed
from hospital.fhir.connection import FhirAddress
from hospital.fhir.server import FhirServer
from hospital.filing.filer import Filer
from hospital.forwarding import forward
from hospital.home import Home, unlock
from hospital.homes import Homes
from hospital.post import Post
from hospital.receive import Receiver
from hospital.receiving import Receiving
from tests.cases import samples
from tests.crash.countdown import Countdown
from tests.hospital.world import clinician, decode_here

assert sys.platform != "win32"  # a kill that asks nothing is POSIX's

_CHANGES = ("BEGIN", "COMMIT", "INSERT", "UPDATE")


def around(countdown: Countdown, function: Callable[..., object]) -> Callable[..., object]:
    """Counts before and after."""

    def counted(*arguments: object, **named: object) -> object:
        countdown.tick()
        result = function(*arguments, **named)
        countdown.tick()
        return result

    return counted


def watch(countdown: Countdown) -> None:
    """From now on everything counts."""
    connect, send = database.connect, requests.Session.send

    def traced(path: Path, key: bytes, **named: bool) -> object:
        connection: Any = connect(path, key, **named)  # its stub has no tracing
        connection.set_trace_callback(countdown.statement)
        return connection

    mock.patch("hospital.home.connect", traced).start()
    mock.patch("os.fsync", around(countdown, os.fsync)).start()
    mock.patch("requests.Session.send", around(countdown, send)).start()
    sys.addaudithook(countdown.audit)


def receive_until_told(folder: Path, case_id: str) -> None:
    """As the service does it by itself, until both items of a case are here and everybody was told."""
    with Homes(folder, unlock(folder)) as homes, Receiving(homes, decode_here):
        home = homes.mine()
        while len(home.inbox.items(case_id)) < 2 or home.outgoing.unsent() or home.arrivals.to_acknowledge():
            time.sleep(0.01)


def file_everything(home: Home, pacs: str, password_file: str, fhir: str) -> None:
    """What is matched, into the archives at these addresses."""
    web = PacsAddress(pacs, user=USER, password_file=Path(password_file))
    with StowPacs(web) as archive, FhirServer(FhirAddress(fhir)) as server:
        Filer(home, archive, server).once()


def run(folder: Path, job: str, argument: str) -> None:
    """One job, as the commands do it."""
    if job == "receive":
        receive_until_told(folder, argument)
        return
    with Home.open(folder) as home:
        if job == "pull":
            with home.client() as client:
                Receiver(home, client, decode_here).pull()
        elif job == "file":
            file_everything(home, *argument.split("|"))
        elif job == "answer":
            answer = samples.answer(argument).model_copy(
                update={"created": datetime.now(UTC), "author": clinician()}
            )
            give_answer(home, answer)
            with home.alone(), home.client() as client:
                Post(home).send_all(client)
        elif job == "forward":
            case_id, to = argument.split(":")
            with suppress(CaseForwarded):
                forward(home, case_id, to, clinician(), "Yours")
            with home.alone(), home.client() as client:
                Post(home).send_all(client)
        else:
            export_changed(home, Path(argument))


def in_a_child(folder: Path, job: str, last: int, argument: str) -> str:
    """What became of it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        countdown = Countdown(last, _CHANGES)
        watch(countdown)
        run(folder, job, argument)
        os.write(writing, str(countdown.count).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        count = pipe.read()
    return f"done {count}" if status == 0 else "killed" if status == signal.SIGKILL else f"failed {status}"


def main() -> None:
    """Serve until standard input ends."""
    for line in sys.stdin:
        job, last, argument = line.split()
        print(in_a_child(Path(sys.argv[1]), job, int(last), argument), flush=True)


if __name__ == "__main__":
    main()
