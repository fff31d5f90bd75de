"""The hospital of a demo by hand: its experts pull, read and answer by themselves, a little later."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cases.person import Person
from demo import cast
from demo.commands import Row
from demo.hospital import HospitalService
from demo.windows.backstage import Backstage
from demo.windows.script import Script

_PAUSE = 3.0
"""Seconds between looks."""


class Expert:
    """One service. The first answer to a case asks for a view again, the next is the opinion."""

    def __init__(
        self, service: HospitalService, person: Person, script: Script, view: str, out: Path
    ) -> None:
        self._service, self._person = service, person
        self._script, self._view = script, view
        self._out = out
        self._heard: dict[str, int] = {}

    def look(self) -> None:
        """Take in what came, and answer what was not answered yet."""
        if not self._service.pull(self._out / self._service.folder.name)["received"] and self._heard:
            return
        for row in self._service.cases():
            said = int(row.get("messages", 0)) + 1
            if "state" in row and row["state"] != "withdrawn" and said > self._heard.get(row["case"], 0):
                self._heard[row["case"]] = said
                self._answer(row)

    def _answer(self, row: Row) -> None:
        self._service.read(row["case"], self._person)
        first = int(row["answers"]) == 0 and self._service.name == cast.DERMATOLOGY.name
        answer = self._script.take_again(self._view) if first else self._script.see_in_person()
        self._service.answer(row["case"], {"author": self._person.name, **answer})


@contextmanager
def attending(stage: Backstage, script: Script, view: str, out: Path) -> Iterator[None]:
    """Both services attend until the block ends."""
    experts = [
        Expert(service, person, script, view, out)
        for service, person in zip(stage.services, (cast.DERMATOLOGIST, cast.WOUND_EXPERT), strict=True)
    ]
    over = threading.Event()

    def attend() -> None:
        while not over.wait(_PAUSE):
            for expert in experts:
                expert.look()

    thread = threading.Thread(target=attend, name="experts")
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
