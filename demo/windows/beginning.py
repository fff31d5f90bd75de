"""The first run, as a practitioner goes through it: language, practice, people, recovery code, hospital."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from demo import cast
from demo.hospital import HospitalService
from demo.story import expect, expect_that
from demo.windows.backstage import Backstage
from demo.windows.hand import Hand
from demo.windows.words import Words

OWN_NAMES = {"fr": "Français", "nl": "Nederlands", "de": "Deutsch", "en": "English"}
DOCTOR_OPENS_WITH = "quatre chaises bleues sous la pluie"
NURSE_OPENS_WITH = "zeven paarse fietsen zonder bel"
_CODE = re.compile(r"[0-9A-Z]{4,}( [0-9A-Z]{4,}){5,}")
_DIGITS = re.compile(r"\d{5}( \d{5}){11}")


@dataclass(frozen=True)
class Beginning:
    """Somebody who has never seen Pli."""

    hand: Hand
    stage: Backstage

    def choose_language(self, language: str) -> None:
        """Each language is called by itself; from then on everything is in it."""
        self.hand.see("Welcome to Pli")
        self.hand.shot("welcome")
        self.hand.press(OWN_NAMES[language])
        self.hand.words = Words(language)
        self.hand.see("Your practice")

    def describe_practice(self) -> None:
        """What the hospital will read."""
        self.hand.write("Name of the practice", cast.GP_PRACTICE.name)
        self.hand.write("Telephone (optional)", cast.GP_PRACTICE.telephone or "")
        self.hand.press("Next")

    def add_people(self) -> None:
        """The doctor who sets it up, and a nurse; a poor passphrase is judged before a good one is chosen."""
        hand = self.hand
        hand.write("Name", cast.DOCTOR.name)
        hand.write("INAMI/RIZIV number (optional)", cast.DOCTOR.inami or "")
        hand.write("Passphrase", "lambert1985")
        hand.see("Easily guessed")
        hand.write("Passphrase", DOCTOR_OPENS_WITH)
        hand.see("Very good")
        hand.write("The same again", DOCTOR_OPENS_WITH)
        hand.press("Add a colleague")
        hand.write("Name", cast.NURSE.name, place=-1)
        hand.answer("Role", "Nurse", place=-1)
        hand.press("They choose their passphrase now")
        hand.write("Passphrase", NURSE_OPENS_WITH, place=-1)
        hand.write("The same again", NURSE_OPENS_WITH, place=-1)
        hand.see("The same.")
        hand.shot("people")
        hand.press("Make the practice")

    def keep_code(self) -> str:
        """Write the recovery code down, and show that it is on paper; gives it."""
        hand = self.hand
        hand.see("Your recovery code")
        code = self._read(_CODE, "the recovery code")[0]
        hand.shot("recovery-code")
        hand.press("I have it on paper")
        self._type_groups(["WRONG"] * len(code.split()))
        hand.press("Next")
        hand.see("These are not the two groups. Compare them with the paper, letter by letter.")
        self._type_groups(code.split())
        hand.shot("recovery-code-checked")
        hand.press("Next")
        return code

    def _type_groups(self, groups: list[str]) -> None:
        self.hand.see("Type these two groups of it from your paper.")
        asked = [
            number for number in range(1, len(groups) + 1) if self.hand.has("Group {number}", number=number)
        ]
        expect(len(asked), 2, "how many groups are asked for")
        for number in asked:
            self.hand.write("Group {number}", groups[number - 1], number=number)

    def connect(self, service: HospitalService, folder: Path) -> None:
        """A file that is no invitation is refused in words; the code that the hospital sent is taken."""
        hand = self.hand
        wrong = folder / "holiday.json"
        wrong.write_text(json.dumps({"v": "invitation/v1", "gateway_url": "https://elsewhere.example"}))
        hand.press("Choose the file…")
        hand.name_file(wrong)
        hand.see("This invitation cannot be used.")
        hand.shot("wrong-invitation")
        hand.write("Or type the code of the invitation", self.stage.gateway.publish(service.invitation))
        hand.press("Connect")
        hand.see("You can ask these services")

    def become_known(self, service: HospitalService, folder: Path) -> str:
        """Send the practice’s file to the hospital, and compare the digits by telephone; gives its identifier."""
        hand, record = self.hand, folder / "practice.keys.json"
        hand.press("Save the file for the hospital…")
        hand.name_file(record)
        hand.see("Saved as {name}", name=record.name)
        hand.press("Compare by telephone (may be done later)")
        digits = self._read(_DIGITS, "the digits to compare")
        expect_that(service.fingerprint in digits, "the window shows the digits that the service reads out")
        (ours,) = (each for each in digits if each != service.fingerprint)
        party = self.stage.admit(record, ours)
        hand.press("All digits agree")
        hand.shot("hospital")
        hand.press("Begin")
        return party

    def _read(self, pattern: re.Pattern[str], what: str) -> list[str]:
        def found() -> list[str] | None:
            matches = map(pattern.search, self.hand.texts())
            return list(dict.fromkeys(match[0] for match in matches if match)) or None

        return self.hand.until(found, what)
