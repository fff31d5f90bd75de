"""The reading desk of a service: the real ``pli-hospital serve`` on its home, reached by a browser on loopback.

>>> desk = ReadingDesk(service, systems)                                        # doctest: +SKIP
>>> desk.start()                                                                # doctest: +SKIP
>>> desk.open_account(EXPERT, "fr")                                             # doctest: +SKIP
'http://127.0.0.1:41233/enrol/…'
"""

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Self

from demo.desk.staff import Colleague
from demo.desk.systems import ISSUER, ORDERS, PATIENTS, Systems
from demo.hospital import HospitalService
from demo.orthanc import USER
from demo.story import Differs, Story, expect

_PATIENCE = 60  # seconds until it listens, and until it ends
Sections = dict[str, dict[str, str | int]]


class ReadingDesk:
    """One desk, running inside the block. ``url``: its address."""

    def __init__(self, service: HospitalService, systems: Systems) -> None:
        self._service = service
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.configuration = service.folder / "hospital.toml"
        self.configuration.write_text(_toml(service.home, self._sections(systems)))
        self.log = service.folder / "serve.log"
        self._running = ExitStack()
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def start(self) -> None:
        """Returns once it listens; raises ``Differs`` when it does not come to that."""
        log = self._running.enter_context(self.log.open("a"))
        words = ("pli-hospital", "serve", "--config", self.configuration)
        self._process = self._running.enter_context(self._service.commands.started(*words, log=log))
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            with closing(socket.socket()) as caller:
                if caller.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        self._running.close()
        raise Differs(f"the reading desk does not start:\n{self.log.read_text()}")

    def stop(self) -> None:
        """End it as an administrator would; raises ``Differs`` when it ends otherwise, or complained of anything."""
        if self._process is not None:
            self._process.terminate()
            code = self._process.wait(_PATIENCE)
            self._running.close()
            self._process = None
            expect(
                (code, self.log.read_text()), (0, ""), "how the reading desk ended, and what it complained of"
            )

    def open_account(self, colleague: Colleague, language: str) -> str:
        """An account, as an administrator opens it at the service's terminal; the link that is handed over."""
        return self._service.open_account(
            colleague.person, colleague.desk_role, colleague.login, language, self.url
        )

    def _sections(self, systems: Systems) -> Sections:
        numbers: dict[str, str | int] = {
            "patient_system": PATIENTS,
            "patient_issuer": ISSUER,
            "accession_system": ORDERS,
        }
        pacs: dict[str, str | int] = {
            "stow_url": systems.pacs.web_url,
            "user": USER,
            "password_file": str(systems.pacs.password_file),
        }
        return {
            "desk": {"url": self.url, "port": self.port},
            "pacs": pacs,
            "fhir": {"url": systems.fhir.url},
            "filing": numbers,
        }


@contextmanager
def reading_desk(
    story: Story, systems_folder: Path, service: HospitalService
) -> Iterator[tuple[Systems, ReadingDesk]]:
    """The hospital's own systems in a new folder, and the desk that files there."""
    with ExitStack() as running:
        with story.step("The hospital has an Orthanc, and a FHIR server that knows three patients"):
            systems = running.enter_context(Systems(systems_folder))
            systems.expect_three_patients()
        with story.step(f"{service.name} receives by itself, and opens its reading desk"):
            desk = running.enter_context(ReadingDesk(service, systems))
        yield systems, desk


def _toml(home: Path, sections: Sections) -> str:
    """A configuration file; a JSON text of these few kinds of values is TOML."""
    lines = [f"home = {json.dumps(str(home))}"]
    for name, values in sections.items():
        lines += ["", f"[{name}]", *(f"{key} = {json.dumps(value)}" for key, value in values.items())]
    return "\n".join(lines) + "\n"


def _free_port() -> int:
    """A port that is free now: the file has to name it before the desk takes it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
