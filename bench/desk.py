"""How soon the worklist of 5,000 cases stands on loopback, and a name in it is found, beside the promised limit.

The cases are verified items in the encrypted inbox, each with its own signed manifest, and their rows were made by the
worklist itself; only the way there (sealing, upload, opening) was left out. curl asks, as one more reader would: each
figure is the time until the last byte of the page, the first round not counted, so that no connection is opened in it.
A page of the list has a hundred rows; to be found, a name is looked for in all of them.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.measure import Measurement, Times, cost
from hospital.desk.cookies import cookie_name
from hospital.desk.rights import DeskRole
from hospital.desk.visit import CSRF_HEADER
from tests.gateway.server import running
from tests.hospital.desk.harness import DeskRun
from tests.hospital.many import fill
from tests.hospital.world import World

_CASES = 5_000
_PROMISED_MS = 200
_ROUNDS = 20
_PER_REQUEST = "\\n%{http_code} %{time_total} %{size_download}\\n"


@dataclass(frozen=True)
class _Reader:
    """Somebody signed in, as curl presents them."""

    url: str
    cookie: str
    csrf: str


def worklist_of_5000() -> list[Measurement]:
    """Milliseconds until the list, what a search finds, and what the page asks by itself are there."""
    with _desk() as (reader, family):
        page = _times(reader, "/", expecting=f"{_CASES}")
        found = _times(reader, "/worklist", "--data", f"words={family}", expecting=family.upper())
        part = ("--header", "HX-Request: true", "--header", "Pli-By-Itself: true", "--data", "shelf=open")
        alone = _times(reader, "/worklist", *part, expecting=f"{_CASES}")
    limit = "promised limit"
    return [
        cost("worklist of 5,000 cases", "ms", page.median * 1000, _PROMISED_MS, limit),
        cost("a name found among 5,000 cases", "ms", found.median * 1000, _PROMISED_MS, limit),
        cost("worklist of 5,000, asked by itself", "ms", alone.median * 1000, _PROMISED_MS, limit),
    ]


MEASURES = (worklist_of_5000,)


@contextmanager
def _desk() -> Iterator[tuple[_Reader, str]]:
    """A served desk with all the cases, somebody who is signed in, and a family name that is there."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder) / "gateway") as gateway:
        world = World.made(gateway, Path(folder))
        with world.home:
            made = fill(world.home, world.practice, _CASES)
            run = DeskRun.over(world)
            _, token, csrf = run.account(DeskRole.READER)
            with run.served() as url:
                yield _Reader(url, f"{cookie_name(run.desk)}={token}", csrf), made[-1].patient.family_name
            run.homes.close()


def _times(reader: _Reader, path: str, *arguments: str, expecting: str) -> Times:
    """One connection, so many requests; each must be the page that was meant."""
    urls = [f"{reader.url}{path}"] * (_ROUNDS + 1)
    headers = ["--cookie", reader.cookie, "--header", f"{CSRF_HEADER}: {reader.csrf}"]
    command = ["curl", "--silent", "--write-out", _PER_REQUEST, *headers, *arguments, *urls]
    printed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    told = [line.split() for line in printed.splitlines() if line.startswith("200 ")]
    if len(told) != len(urls) or printed.count(expecting) < len(urls):
        raise RuntimeError("the desk showed something else than the worklist")
    return Times(tuple(float(seconds) for _, seconds, _ in told[1:]))
