"""A practice in the walk: the real ``pli`` on a home of its own, opened by its passphrase, or by a key file.

A passphrase costs a second of computing each time, on purpose; a key file, made for scripts, does not.
"""

import json
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cases.identifiers import PartyId
from cases.person import Person
from cases.person import Practice as PracticeDocument
from cases.wire import to_json
from demo.cast import Case, View
from demo.commands import Commands, Outcome, Row

_PATIENCE = 120
"""Seconds for a picture: a busy machine may not paint one each second, and the camera is silent then."""


class Practice:
    """One practice. ``party`` and ``fingerprint`` are those of its fresh keys."""

    def __init__(
        self, folder: Path, document: PracticeDocument, person: Person, *, scripted: bool = False
    ) -> None:
        self.name, self.person = document.name, person
        self.folder = folder
        folder.mkdir(mode=0o700)
        self._commands = Commands(folder, passphrase=secrets.token_urlsafe(18))
        typed = to_json(document).decode()
        key_file = folder / "practice.key"
        also = ("--key-file", key_file) if scripted else ()
        made = self._run("init", "--practice", "-", "--no-keyring", *also, typed=typed).row
        if scripted:
            self._commands = Commands(folder, options=("--key-file", str(key_file)))
        self.party, self.fingerprint = str(made["party"]), str(made["fingerprint"])
        self.record = folder / "keys.json"
        self._commands.run("pli", "record", "--out", self.record)

    def join(self, invitation: Path, fingerprint: str) -> None:
        """Take a hospital's invitation, and confirm the fingerprint that the service reads out."""
        (party,) = (str(row["party"]) for row in self._run("join", invitation, "--loopback").rows)
        self._run("confirm", party, "--fingerprint", fingerprint)

    def trust(self, record: Path, fingerprint: str) -> None:
        """Take in another party's record, and confirm the fingerprint that it reads out."""
        party = str(self._run("trust", record).row["party"])
        self._run("confirm", party, "--fingerprint", fingerprint)

    def begin(self, case: Case, service: PartyId, copies_to: tuple[PartyId, ...] = ()) -> str:
        """Begin a case, with the patient's consent; gives its identifier."""
        form = json.dumps(case.form(service, self.person.name, copies_to))
        return str(self._run("new", "--form", "-", typed=form).row["case"])

    def capture(self, case_id: str, case: Case, view: View, camera: str) -> list[Row]:
        """Take a view's pictures from a camera's address; what was kept of each, and what was removed."""
        about = ("--draft", case_id, "--camera", camera, "--role", view.role.value, "--view", view.view)
        where = ("--site", case.site, "--laterality", case.laterality.value, "--lesion", "1")
        how = ("--count", str(view.count), "--patience", str(_PATIENCE))
        return self._run("capture", *about, *where, *how).rows

    def send(self, case_id: str) -> Row:
        """Seal a case into the outbox; what was sealed."""
        return self._run("send", case_id).row

    def sync(self, expecting: tuple[int, ...] = (0,)) -> Outcome:
        """Send and fetch once."""
        return self._run("sync", "--now", expecting=expecting)

    @contextmanager
    def syncing(self) -> Iterator["subprocess.Popen[str]"]:
        """Send and fetch in a process that goes on meanwhile."""
        with self._commands.started("pli", "sync", "--now", "--json") as process:
            yield process

    def stages(self) -> dict[str, str]:
        """How far each case is."""
        return {str(row["case"]): str(row["stage"]) for row in self._run("cases").rows}

    def shown(self, case_id: str) -> list[Row]:
        """Everything said on a case, oldest first."""
        return self._run("show", case_id).rows[1:]

    def answers(self) -> list[Row]:
        """The answers that arrived."""
        return self._run("answers").rows

    def read(self, answer: str) -> None:
        """Say that this practice's person has read an answer."""
        self._run("read", answer, "--by", self.person.name)

    def _run(self, *words: str | Path, typed: str = "", expecting: tuple[int, ...] = (0,)) -> Outcome:
        return self._commands.run("pli", *words, "--json", typed=typed, expecting=expecting)
