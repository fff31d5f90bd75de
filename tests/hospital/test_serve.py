"""The whole service as a process: it starts in order, receives and answers, serves the desk, and ends when told."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests
import typer
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from typer.core import TyperGroup

from cases.answer import Answer
from cases.errors import PliError, VaultAbsent, WrongUsage
from hospital.answer import give_answer
from hospital.cli import app
from hospital.config import load
from hospital.database import transaction
from hospital.errors import DeskCannotListen
from hospital.serve import complete_worklist, serve
from tests.cases import samples
from tests.hospital.test_receiving import soon
from tests.hospital.world import World, clinician
from tests.transport.test_wire import self_signed

ROOT = Path(__file__).resolve().parents[2]
UNIT = ROOT / "installer" / "pli-hospital.service"
BROKEN = """
import sys
from hospital import cli, errands
def work(self):
    raise ZeroDivisionError("Jan Kanarievogel")
errands.TakingIn.work = work
cli.main()
"""


def _datagrams() -> socket.socket:
    if sys.platform == "win32":
        raise AssertionError("systemd is not there")
    return socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)


class Supervisor:
    """Hears what systemd would, all the time."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "notify"
        self.words: set[str] = set()
        self._line = _datagrams()
        self._line.bind(str(self.path))
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        while (word := self._line.recv(200).decode()) != "enough":
            self.words.add(word)

    def close(self) -> None:
        self._line.sendto(b"enough", str(self.path))
        self._thread.join()
        self._line.close()


@dataclass
class Service:
    """A running one."""

    process: subprocess.Popen[str]
    log: Path
    url: str

    def stop(self) -> int:
        """SIGTERM; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(60)


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    path = self_signed(tmp_path)
    path.chmod(0o600)
    return path


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Supervisor]:
    supervisor = Supervisor(tmp_path)
    yield supervisor
    supervisor.close()


@pytest.fixture
def config(world: World, tmp_path: Path, pem: Path) -> Path:
    path = tmp_path / "hospital.toml"
    path.write_text(
        f'home = "{world.home.folder}"\n'
        f'[desk]\nport = 0\ncertificate = "{pem.name}"\ncertificate_key = "{pem.name}"\n'
    )
    return path


def command(config: Path, code: str = "") -> list[str]:
    run = ["-c", code] if code else ["-m", "hospital.cli"]
    return [sys.executable, *run, "serve", "--config", str(config)]


@contextmanager
def serving(config: Path, supervisor: Supervisor | None = None) -> Iterator[Service]:
    log = config.parent / "log"
    environment = dict(os.environ) | ({"NOTIFY_SOCKET": str(supervisor.path)} if supervisor else {})
    with log.open("ab") as errors:
        process = subprocess.Popen(
            command(config), stdout=subprocess.PIPE, stderr=errors, text=True, cwd=ROOT, env=environment
        )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, log.read_text()
        yield Service(process, log, json.loads(line)["url"])
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def run(config: Path, code: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(config, code), capture_output=True, text=True, cwd=ROOT, timeout=120, check=False
    )


def first_page(url: str, pem: Path) -> tuple[str, bool]:
    """Where a browser comes to, and whether it is told to stay with TLS; its connection is closed."""
    with requests.get(url, verify=str(pem), timeout=60) as page:
        return page.url, "Strict-Transport-Security" in page.headers


def received(world: World, case_id: str) -> bool:
    return case_id in world.home.inbox.case_ids()


@pytest.mark.slow  # starts the service as a process
def test_it_receives_answers_serves_the_desk_tells_systemd_and_ends(
    world: World, config: Path, supervisor: Supervisor, pem: Path
) -> None:
    before, _ = world.practice.ask(world.service)
    with serving(config, supervisor) as service:
        soon(lambda: "READY=1" in supervisor.words)
        during, _ = world.practice.ask(world.service)
        soon(lambda: received(world, before.case_id) and received(world, during.case_id))
        answer = samples.answer(during.case_id).model_copy(
            update={"created": datetime.now(UTC), "author": clinician()}
        )
        give_answer(world.home, answer)
        soon(lambda: any(isinstance(reply.document, Answer) for reply in world.practice.replies()))
        assert first_page(service.url, pem) == (f"{service.url}/sign-in", True)
        soon(lambda: "WATCHDOG=1" in supervisor.words)
        second = run(config)
        assert (second.returncode, "already running" in second.stderr) == (3, True)
        begun = time.monotonic()
        assert service.stop() == 0
        assert time.monotonic() - begun < 30
        soon(lambda: "STOPPING=1" in supervisor.words)
        assert service.log.read_text() == ""


@pytest.mark.slow  # starts the service twice
def test_after_a_kill_the_next_start_goes_on(world: World, config: Path) -> None:
    with serving(config) as service:
        request, _ = world.practice.ask(world.service)
        service.process.kill()
        service.process.wait()
    with serving(config) as service:
        soon(lambda: received(world, request.case_id) and world.waiting() == 0)
        assert service.stop() == 0


@pytest.mark.slow  # starts the service
def test_a_fault_of_the_program_ends_it_for_systemd_to_start_and_the_journal_has_no_names(
    config: Path,
) -> None:
    ended = run(config, BROKEN)
    assert ended.returncode == 3
    assert "ZeroDivisionError" in ended.stderr
    assert re.search(r"errands\.py:\d+|<string>:5 work", ended.stderr)
    assert "Kanarievogel" not in ended.stderr


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (("home = ", "home = '/nowhere' #"), VaultAbsent),
        (("port = 0", "port = {taken}"), DeskCannotListen),
        (("port = 0", 'port = 0\nhost = "no.such.host.invalid"\nproxies = ["::1"]'), DeskCannotListen),
        (('certificate_key = "gateway.pem"', 'certificate_key = "other"'), WrongUsage),
        (('certificate_key = "gateway.pem"', 'certificate_key = "sealed"'), WrongUsage),
    ],
    ids=["home", "port", "host", "key", "key with a passphrase"],
)
def test_what_cannot_be_is_said_before_anything_begins(
    world: World, config: Path, change: tuple[str, str], error: type[PliError]
) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    other, sealed = config.with_name("other"), config.with_name("sealed")
    for path, encryption in ((other, NoEncryption()), (sealed, BestAvailableEncryption(b"word"))):
        path.touch(mode=0o600)
        path.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        text = config.read_text().replace(change[0], change[1].format(taken=taken.getsockname()[1]))
        config.write_text(text)
        with pytest.raises(error):
            serve(load(config), print)
    with world.home.alone():
        pass


@pytest.mark.slow  # starts the service
def test_a_wrong_configuration_ends_the_command_with_its_place(config: Path) -> None:
    config.write_text(config.read_text().replace("port = 0", "prot = 0"))
    ended = run(config)
    assert (ended.returncode, "did you mean port?" in ended.stderr) == (2, True)


def test_rows_of_an_older_pli_are_made_at_the_start(world: World) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    connection = world.home.connection
    with transaction(connection):
        connection.execute("DELETE FROM case_row")
    complete_worklist(world.home)
    assert connection.execute("SELECT case_id FROM case_row").fetchall() == [(request.case_id,)]
    changes = connection.total_changes
    complete_worklist(world.home)
    assert connection.total_changes == changes


def test_the_unit_starts_a_command_that_there_is_with_options_that_there_are() -> None:
    lines = [line.split("=", 1) for line in UNIT.read_text().splitlines() if re.match(r"[A-Z]\w+=", line)]
    unit = {name: value for name, value in lines if value}
    program, name, *options = unit["ExecStart"].split()
    assert Path(program).name == "pli-hospital"
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    known = {word for each in group.commands[name].params for word in each.opts}
    assert set(options[::2]) <= known
    assert (unit["Type"], unit["ProtectSystem"], unit["UMask"]) == ("notify", "strict", "0077")
    assert float(unit["WatchdogSec"]) > 10
