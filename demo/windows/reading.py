"""The hospital's half of the walk: an expert at the reading desk, in a browser, with cases of three practices.

The windows' half is ``asking`` and ``following``; both go on at once, as they do when people are apart.
"""

from dataclasses import dataclass

from demo import cast
from demo.desk.door import SignIn, enrol, sign_in
from demo.desk.expert import Expert
from demo.desk.filed import Filed
from demo.desk.incoming import COLLEAGUES, NURSES, NURSES_SPEAK, asked_in, make_practices, send
from demo.desk.opinions import NAIL, WOUND, asked_again, seen_in_person
from demo.desk.staff import EXPERT
from demo.desk.systems import NUMBERS
from demo.desk.visitor import Visitor
from demo.sending import Sent
from demo.story import expect
from demo.windows.backstage import Backstage


@dataclass(frozen=True)
class Reading:
    """The expert's day. ``language``: of the practice's question, and of the desk."""

    visitor: Visitor
    stage: Backstage
    language: str

    @property
    def expert(self) -> Expert:
        """Whoever sits there."""
        return Expert(self.visitor)

    def receive_from_others(self) -> list[Sent]:
        """Two other practices ask the same service, with the real ``pli``: about a nail, and a wound."""
        stage = self.stage
        with stage.story.step("Two other practices make their keys, and are known to Dermatology"):
            senders = (COLLEAGUES, NURSES)
            colleagues, nurses = make_practices(stage.work, stage.gateway, stage.dermatology, senders)
        scenes = stage.camera.rpartition("/")[0]
        _, nail, wound = asked_in(self.language)
        return [
            send(stage.story, scenes, nail, colleagues, stage.dermatology),
            send(stage.story, scenes, wound, nurses, stage.dermatology),
        ]

    def enrol(self) -> SignIn:
        """The expert gets an account: a link, a passphrase, a second factor; and leaves for now."""
        link = self.stage.desk.open_account(EXPERT, self.language)
        known = enrol(self.visitor, EXPERT, link, shot=True)
        self.visitor.press("Sign out")
        return known

    def come_in(self, known: SignIn) -> None:
        """Three cases wait."""
        self.visitor.go(self.stage.desk.url)
        sign_in(self.visitor, known)
        self.expert.see_worklist(*(case.patient for case in cast.CASES))
        self.visitor.shot("desk-worklist")
        self.visitor.shot("desk-worklist-2x", scale=2)

    def ask_again(self, view: str) -> None:
        """The practitioner's case is opened, looked at closely, and one view wanted once more."""
        expert, opinion = self.expert, asked_again(self.language, view)
        expert.open_case(cast.MOLE.patient)
        self.visitor.shot("desk-case")
        self.stage.story.found(f"zoomed: {expert.zoom()} finer tiles came")
        self.visitor.shot("desk-zoomed")
        expert.take()
        expert.write(opinion)
        self.visitor.shot("desk-asks-again")
        expert.check(opinion)
        self.visitor.shot("desk-check")
        expert.send_and_go_on()

    def answer_the_others(self) -> None:
        """“Answer, then the next case” leads from one to the next; the more urgent comes first."""
        for case, opinion in ((cast.WOUND, WOUND[NURSES_SPEAK]), (cast.NAIL, NAIL[self.language])):
            self.expert.see_case(case.patient)
            self.expert.zoom()
            self.expert.take()
            self.expert.write(opinion)
            self.visitor.shot(f"desk-{opinion.outcome.value.replace('_', '-')}")
            self.expert.check(opinion)
            self.expert.send_and_go_on()
        self.visitor.see("Nothing waits here.")

    def answer_addition(self) -> None:
        """The picture taken again has reopened the case; now it can be assessed."""
        opinion = seen_in_person(self.language)
        self.visitor.press("Worklist")
        self.expert.see_worklist(cast.MOLE.patient)
        self.visitor.shot("desk-worklist-again")
        self.expert.open_case(cast.MOLE.patient)
        self.expert.take()
        self.expert.write(opinion)
        self.visitor.shot("desk-case-again")
        self.expert.check(opinion)
        self.expert.send_and_go_on()
        self.visitor.see("Nothing waits here.")

    def match_all(self) -> None:
        """Two patients are found by their national numbers, the third's number is typed."""
        self.visitor.press("To be matched")
        self.visitor.shot("desk-unmatched")
        self.expert.open_match(cast.MOLE.patient)
        self.visitor.shot("desk-match")
        for case in (cast.MOLE, cast.WOUND):
            self.expert.match_by_order(case.patient, NUMBERS[case.title].accession)
        nail = NUMBERS[cast.NAIL.title]
        self.expert.match_by_typing(cast.NAIL.patient, nail.patient, nail.accession)
        self.visitor.see("Every case is matched.")
        self.visitor.shot("desk-matched")

    def see_filed(self, pictures: list[str]) -> None:
        """The archives hold everything. ``pictures``: SHA-256 of each, as the practices sealed them."""
        filed = Filed(self.stage.systems)
        filed.wait_for(pictures=len(pictures), reports=4)
        expect(sorted(filed.frames()), sorted(pictures), "the JPEG streams in Orthanc")
        self.stage.story.found(f"Orthanc: {filed.told()}; JPEG streams as they were sealed")
        self.stage.story.found(f"FHIR server: {filed.resources()}")
