"""A service of the hospital in the walk: the real ``pli-hospital`` on a home of its own."""

import json
from pathlib import Path
from typing import Any

from cases.person import Person, Service
from cases.wire import to_json
from demo.commands import Commands, Outcome, Row


class HospitalService:
    """One service. ``party`` and ``fingerprint`` are those of its fresh keys."""

    def __init__(self, folder: Path, service: Service, gateway_url: str, receipt_key: str) -> None:
        self.name = service.name
        self.folder = folder
        folder.mkdir(mode=0o700)
        self.home = folder / "home"
        self.commands = Commands(folder, environment={"PLI_HOSPITAL_HOME": str(self.home)})
        options = ("--service", "-", "--gateway", gateway_url, "--receipt-key", receipt_key)
        made = self._run("init", *options, typed=to_json(service).decode()).row
        self.party, self.fingerprint = str(made["party"]), str(made["fingerprint"])
        self.record, self.invitation = folder / "keys.json", folder / "invitation.json"
        self._run("record", "--out", self.record)
        self._run("invitation", "--out", self.invitation)

    def admit(self, person: Person) -> None:
        """Enter a clinician who may answer."""
        words = ("--name", person.name, "--role", person.role.value)
        self._run("people", "add", *words, *(("--inami", person.inami) if person.inami else ()))

    def open_account(self, person: Person, desk_role: str, login: str, language: str, url: str) -> str:
        """An account at the reading desk of this address, for somebody new; the link that is handed over."""
        who = (
            "--name",
            person.name,
            "--profession",
            person.role.value,
            "--role",
            desk_role,
            "--login",
            login,
        )
        also = ("--inami", person.inami) if person.inami else ()
        row = self._run("accounts", "add", *who, *also, "--language", language, "--url", url).row
        return str(row["link"])

    def verify_trail(self) -> int:
        """Compute every hash of the audit trail anew; how many deeds it holds."""
        return int(self._run("audit", "verify").row["rows"])

    def trust(self, record: Path, fingerprint: str | None = None) -> None:
        """Take in a practice's record, and confirm the fingerprint that the practice reads out.

        Without one, nobody telephones: that of the record itself is confirmed.
        """
        known = self._run("trust", record).row
        self._run("confirm", str(known["party"]), fingerprint or str(known["fingerprint"]))

    def pull(self, out: Path) -> Row:
        """Take in what waits, write what changed into ``out`` in the clear; what was received, refused, written."""
        return self._run("pull", "--out", out).row

    def cases(self) -> list[Row]:
        """All cases, as its list shows them."""
        return self._run("list").rows

    def read(self, case: str, reader: Person) -> None:
        """Say that a clinician has read a case."""
        self._run("read", case, "--as", reader.name)

    def answer(self, case: str, form: dict[str, Any]) -> str:
        """Answer a case; gives the package's identifier."""
        form = {"v": "answer-form/v1", **form}
        return str(self._run("answer", case, "--form", "-", typed=json.dumps(form)).row["package"])

    def identity(self) -> str:
        """The secret keys that open its packages without Pli, printed by the command made for that."""
        return self._run("identity").printed

    def _run(self, *words: str | Path, typed: str = "") -> Outcome:
        return self.commands.run("pli-hospital", *words, "--json", typed=typed)
