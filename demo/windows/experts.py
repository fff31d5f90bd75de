"""Wound care, in a demo by hand: it pulls, reads and answers by itself, by the commands, a little later."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from demo import cast
from demo.commands import Row
from demo.desk.opinions import WOUND
from demo.hospital import HospitalService
from demo.windows.backstage import Backstage
from demo.windows.script import SCRIPTS

_PAUSE = 3.0
"""Seconds between looks."""


class Expert:
    """Its expert. The first answer to a case asks for a view again, the next is the opinion."""

    def __init__(self, service: HospitalService, language: str, view: str, out: Path) -> None:
        self._service, self._person = service, cast.WOUND_EXPERT
        self._again = SCRIPTS[language].take_again(view)
        self._opinion = WOUND[language].document()
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
        answer = self._again if int(row["answers"]) == 0 else self._opinion
        self._service.answer(row["case"], {"author": self._person.name, **answer})


@contextmanager
def attending(stage: Backstage, language: str, view: str, out: Path) -> Iterator[None]:
    """Wound care attends until the block ends."""
    expert, over = Expert(stage.wounds, language, view, out), threading.Event()

    def attend() -> None:
        while not over.wait(_PAUSE):
            expert.look()

    thread = threading.Thread(target=attend, name="expert")
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
