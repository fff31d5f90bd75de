"""After sending: the lock, an expert who asks for a picture again, the answer, the patient told, the record."""

from dataclasses import dataclass
from pathlib import Path

from demo import cast
from demo.commands import Row
from demo.story import expect, expect_that
from demo.windows.asking import PATIENT, VIEWS, Asking
from demo.windows.backstage import Backstage
from demo.windows.beginning import OWN_NAMES
from demo.windows.hand import Hand
from demo.windows.script import Script
from demo.windows.words import Words

PIN = "2580"
_AGAIN = ("Close-up", "close_up")


@dataclass(frozen=True)
class Following:
    """The same doctor later that day. ``out``: where the hospital opens cases and the practice files them."""

    hand: Hand
    stage: Backstage
    script: Script
    out: Path

    def arrives(self) -> str:
        """The hospital has the case, with its pictures; gives its identifier."""
        (case_id,) = self._received()
        (row,) = self._cases()
        expect(row["pictures"], len(VIEWS), "the pictures at the hospital")
        self.hand.press("Open the case")
        self.hand.see("Sent: it is at the gateway")
        self.hand.shot("case-sent")
        return case_id

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

    def expert_asks_again(self, case_id: str) -> None:
        """Somebody reads the case, and wants a view once more; the answer comes while Pli is locked."""
        self.stage.dermatology.read(case_id, cast.DERMATOLOGIST)
        view = min(self.hand.words.of(_AGAIN[0]))
        self._answer(case_id, self.script.take_again(view))
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
        Asking(self.hand, self.stage, self.script).take(1, _AGAIN[1])
        self.hand.shot("taken-again")
        self.hand.press("Next: {step}")
        self.hand.press("Next: {step}")
        self.hand.press("Send")

    def expert_answers(self, case_id: str) -> None:
        """The added picture belongs to the same case; now it can be assessed."""
        expect_that(bool(self._received()), "the added picture arrives")
        self._answer(case_id, self.script.see_in_person())

    def read_answer(self) -> None:
        """What to do stands first."""
        self._open_case()
        self.hand.see("To be seen in person by {day}")
        self.hand.read(self.script.diagnosis)
        self.hand.shot("answer")

    def finish(self) -> None:
        """The patient is told, and the case filed in the practice's record."""
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

    def _received(self) -> list[str]:
        folder = self.out / self.stage.dermatology.folder.name
        return self.hand.until(
            lambda: [str(each) for each in self.stage.dermatology.pull(folder)["received"]] or None,
            "the case arrives at the hospital",
        )

    def _cases(self) -> list[Row]:
        return [row for row in self.stage.dermatology.cases() if "pictures" in row]

    def _answer(self, case_id: str, answer: dict[str, object]) -> None:
        form = {"author": cast.DERMATOLOGIST.name, "language": self.hand.words.language, **answer}
        self.stage.dermatology.answer(case_id, form)
