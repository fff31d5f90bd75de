"""A request as a practitioner makes it: four steps, pictures by the space bar, sent, and followed on its way."""

from dataclasses import dataclass

from demo import cast
from demo.windows.backstage import Backstage
from demo.windows.hand import Hand
from demo.windows.script import Script

PATIENT = cast.MOLE.patient
VIEWS = (("Overview", "overview"), ("Close-up", "close_up"), ("Dermoscopy", "dermoscopy"))
"""Each view as the window names it, and what is held before the dermatoscope for it."""


@dataclass(frozen=True)
class Asking:
    """Somebody at the window, with a dermatoscope in the other hand."""

    hand: Hand
    stage: Backstage
    script: Script

    def begin(self) -> None:
        """The patient: the number tells birth date and sex."""
        self.hand.press("New request")
        self.hand.write("National number", PATIENT.niss or "")
        self.hand.see("The number is right: born {birth_date}, {sex}.")
        self.hand.write("Family name", PATIENT.family_name)
        self.hand.write("Given name", PATIENT.given_name)

    def ask(self) -> None:
        """The service, the question, its own question, and some of the intake."""
        hand, language = self.hand, self.hand.words.language
        hand.choose("Service", cast.DERMATOLOGY.party.name)
        hand.see("Answer by {day} at the latest: %n working day(s).")
        hand.write("Your question", self.script.question)
        own = cast.ANTICOAGULANT.text.model_dump()
        hand.answer(own.get(language) or own["en"], "No")
        hand.press("Intake")
        hand.answer("Bleeding?", "No")
        hand.answer("Changed in size?", "Yes")
        hand.write("What was tried so far, and did it help?", self.script.tried)

    def consent(self) -> None:
        """In one act, before the first picture."""
        self.hand.press("The patient consents")
        self.hand.see("The patient consented on {moment}.")

    def take_pictures(self) -> None:
        """One of each view: hold the device there, choose the view, press the space bar."""
        self.hand.press("Next: {step}")
        self.hand.choose("Where on the body?", "Forearm, inner side")
        self.hand.answer("Side", "Left")
        for number, (view, scene) in enumerate(VIEWS, 1):
            self.hand.press(view)
            self.take(number, scene)

    def take(self, number: int, scene: str) -> None:
        """Press the space bar once the live picture shows it; the film strip grows."""
        self.stage.hold_device_over(scene)
        self.hand.see_picture("Live picture of the camera", self.stage.frame(scene))
        self.hand.key("Space")
        self.hand.see("Picture {number}: {words}", number=number)

    def send(self) -> None:
        """Look at what is sent, and send it."""
        self.hand.press("Next: {step}")
        self.hand.see("What is sent")
        self.hand.shot("check")
        self.hand.press("Next: {step}")
        self.hand.see("Everything is there. Press Send.")
        self.hand.shot("send")
        self.hand.press("Send")
