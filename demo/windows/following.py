"""After sending: the lock, a picture that is asked for again, the answer, the patient told, the record."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from demo import cast
from demo.commands import Row
from demo.story import expect
from demo.windows.asking import PATIENT, VIEWS, Asking
from demo.windows.backstage import Backstage
from demo.windows.beginning import OWN_NAMES
from demo.windows.hand import Hand
from demo.windows.script import Script
from demo.windows.words import Words

PIN = "2580"
AGAIN = ("Close-up", "close_up")
"""The view that is taken again, as the windows name it, and what is held before the camera for it."""


@dataclass(frozen=True)
class Following:
    """The same doctor later that day. ``out``: where the practice files cases."""

    hand: Hand
    stage: Backstage
    script: Script
    out: Path

    def arrives(self) -> None:
        """The hospital has the case, with its pictures."""
        row = self._received()
        expect(row["pictures"], len(VIEWS), "the pictures at the hospital")
        self.hand.press("Open the case")
        self.hand.see("Sent: it is at the gateway")
        self._see_receipt("Received", self.stage.dermatology.name)
        self.hand.shot("case-sent")

    def lock(self) -> None:
        """A PIN for today, and the door."""
        hand = self.hand
        hand.press("Settings")
        hand.press("A PIN for today")
        hand.write("PIN, at least 4 digits", PIN)
        hand.press("Use this PIN today")
        hand.see("The PIN reopens Pli until midnight.")
        hand.shot("settings")
        hand.press("Lock")
        hand.see("While Pli is locked, sending goes on.")

    def hear_while_locked(self) -> None:
        """The expert's wish has come; who is locked out sees no more than that."""
        self.hand.see("%n arrived, to be read after unlocking.")
        self.hand.shot("locked")

    def come_back(self) -> None:
        """The PIN reopens, where one was."""
        self.hand.write("PIN", PIN)
        self.hand.press("Unlock")
        self.hand.see("Language and looks")

    def take_again(self) -> None:
        """From the answer straight to the camera on that view."""
        self._open_case()
        self.hand.see("The service asks for a picture again: {what}")
        self.hand.read(self.script.again)
        self.hand.shot("asked-again")
        self.hand.press("Take this view again")
        self.hand.read(self.script.again)
        Asking(self.hand, self.stage, self.script).take(1, AGAIN[1])
        self.hand.shot("taken-again")
        self.hand.press("Next: {step}")
        self.hand.press("Next: {step}")
        self.hand.press("Send")

    def addition_arrives(self) -> None:
        """The added picture belongs to the same case."""
        self.hand.until(
            lambda: self._received()["pictures"] == len(VIEWS) + 1,
            "the added picture arrives at the hospital",
        )

    def read_answer(self) -> None:
        """What to do stands first."""
        self._open_case()
        self.hand.see("To be seen in person by {day}")
        self.hand.read(self.script.diagnosis)
        self._see_receipt("Opened", cast.DERMATOLOGIST.name)
        self.hand.shot("answer")

    def finish(self) -> list[str]:
        """The patient is told, and the case filed in the practice's record; the SHA-256 of the pictures there."""
        record = self.out / "record"
        record.mkdir()
        self.hand.tick("The patient is informed")
        self.hand.press("File in the record")
        self.hand.name_file(record)
        self.hand.see("Filed in {folder}: the PDF and the pictures.")
        self.hand.shot("filed")
        files = sorted(path for path in record.rglob("*") if path.is_file())
        documents = [path for path in files if path.read_bytes().startswith(b"%PDF")]
        pictures = [path for path in files if path.read_bytes().startswith(b"\xff\xd8")]
        expect(
            (len(documents), len(pictures)), (1, len(VIEWS) + 1), "the documents and pictures in the record"
        )
        self.stage.story.found(f"{len(files)} files in the record")
        return [hashlib.sha256(path.read_bytes()).hexdigest() for path in pictures]

    def speak(self, language: str) -> None:
        """Another language, while it runs."""
        self.hand.press("Settings")
        self.hand.press(OWN_NAMES[language])
        self.hand.words = Words(language)
        self.hand.see("Language and looks")
        self.hand.shot(f"settings-{language}")
        self.hand.press("To do")
        self.hand.see("New request")
        self.hand.shot(f"worklist-{language}")

    def _open_case(self) -> None:
        self.hand.press("To do")
        self.hand.open_row(PATIENT.family_name.upper())

    def _see_receipt(self, what: str, who: str) -> None:
        """Wait until the case's journal says who had it."""
        looks = [{"what": word, "name": who} for word in self.hand.words.of(what)]
        self.hand.until(
            lambda: any(self.hand.is_seen("{what}: {name}", **each) for each in looks), f"{what}: {who}"
        )

    def _received(self) -> Row:
        """The case, as the service lists it."""

        def found() -> Row | None:
            rows = self.stage.dermatology.cases()
            return next((row for row in rows if row.get("patient") == PATIENT.full_name), None)

        return self.hand.until(found, "the case arrives at the hospital")
