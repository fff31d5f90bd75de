"""An expert at the reading desk: sees what waits, looks closely, answers and goes on, says whose patient it is."""

import re
from dataclasses import dataclass

from playwright.sync_api import Request

from cases.person import Patient
from demo.desk.opinions import OUTCOMES, Opinion
from demo.desk.visitor import Visitor
from demo.story import expect

_TILE = re.compile(r"/tiles/(\d+)/\d+_\d+\.jpg$")
_LOOK = 800  # milliseconds of looking


@dataclass(frozen=True)
class Expert:
    """Somebody signed in."""

    visitor: Visitor

    def see_worklist(self, *patients: Patient) -> None:
        """The list shows each of them, and nobody else."""
        self.visitor.press("Worklist")
        for patient in patients:
            self.visitor.read(patient.full_name)
        rows = self.visitor.page.locator("table.worklist tbody tr")
        expect(rows.count(), len(patients), "the cases in the worklist")

    def open_case(self, patient: Patient) -> None:
        """From the list: its question, and its first picture."""
        self.visitor.press("Worklist")
        self.visitor.follow(patient.full_name)
        self.see_case(patient)

    def see_case(self, patient: Patient) -> None:
        """The page of this patient's case, its pictures there."""
        self.visitor.see("Question")
        self.visitor.read(patient.full_name)
        self.see_picture()

    def see_picture(self) -> None:
        """Wait until every tile that belongs on the screen is there: the page is ready then, its keys too."""
        with self.visitor.expecting("a picture is shown whole"):
            self.visitor.page.locator(".pane[data-ready]").first.wait_for()

    def zoom(self) -> int:
        """To one pixel of the picture on one of the screen; how many finer tiles came than were shown before."""
        page, before, came = self.visitor.page, self._finest(), list[Request]()

        def finer(request: Request) -> bool:
            found = _TILE.search(request.url)
            return found is not None and int(found[1]) > before

        def hear(request: Request) -> None:
            if finer(request):
                came.append(request)

        page.on("requestfinished", hear)
        with (
            self.visitor.expecting("finer tiles come"),
            page.expect_event("requestfinished", finer),
        ):
            self.visitor.press("One to one")
        page.wait_for_timeout(_LOOK)
        page.remove_listener("requestfinished", hear)
        return len(came)

    def take(self) -> None:
        """The case is theirs to answer."""
        self.visitor.key("t")
        self.visitor.see("taken by you")
        self.see_picture()

    def write(self, opinion: Opinion) -> None:
        """Fill in the answer's form, by keys where there are keys."""
        visitor = self.visitor
        visitor.key(str(OUTCOMES.index(opinion.outcome) + 1))
        with visitor.expecting(f"a key chooses {opinion.outcome}"):
            chosen = visitor.page.locator(f"input[name=outcome][value={opinion.outcome.value}]:checked")
            chosen.wait_for()
        if opinion.see_by:
            visitor.write("by", opinion.see_by)
        if opinion.diagnosis:
            visitor.write("Diagnosis %(number)s", opinion.diagnosis, number=1)
        else:
            visitor.write("or: cannot be assessed, because", opinion.cannot_be_assessed)
        visitor.write("Advice", opinion.advice)
        visitor.unfold("A view to take again, follow-up, on the pictures")
        if opinion.again:
            visitor.choose("View to take again", opinion.again)
            visitor.write("What to do better", opinion.advice)
        visitor.write("Follow-up", opinion.follow_up)

    def check(self, opinion: Opinion) -> None:
        """See it as the practice will read it."""
        self.visitor.press("Check the answer")
        self.visitor.read(opinion.advice)

    def send_and_go_on(self) -> None:
        """Answer, and be shown the next case."""
        self.visitor.press("Answer, then the next case")

    def match_by_order(self, patient: Patient, accession: str) -> None:
        """The hospital's patient was found by the national number: compare, and use the order that is open."""
        self.open_match(patient)
        self.visitor.tick("Name and birth date are those of the same patient")
        with self.visitor.expecting(f"the order {accession} can be used"):
            self.visitor.page.get_by_role("button", name=accession).click()
        self._see_matched(patient)

    def match_by_typing(self, patient: Patient, number: str, accession: str) -> None:
        """Without a national number, what the hospital's own system says is typed: its server shows whose it is."""
        self.open_match(patient)
        self.visitor.write("Patient number of this hospital", number)
        self.visitor.write("Accession number", accession)
        self.visitor.press("Look up")
        self.visitor.see("Patient %(number)s here is", number=number)
        self.visitor.read(patient.family_name.upper())
        self.visitor.tick("Name and birth date are those of the same patient")
        self.visitor.press("Match")
        self._see_matched(patient)

    def open_match(self, patient: Patient) -> None:
        """The practice's patient beside the hospital's."""
        self.visitor.press("To be matched")
        row = self.visitor.page.get_by_role("row").filter(has_text=patient.full_name)
        with self.visitor.expecting(f"{patient.full_name} can be matched"):
            row.filter(has=self.visitor.pressable("Match")).get_by_role("link").last.click()
        self.visitor.see("As the practice has them")

    def _see_matched(self, patient: Patient) -> None:
        waiting = self.visitor.pressable("Match")
        row = self.visitor.page.get_by_role("row").filter(has_text=patient.full_name).filter(has=waiting)
        with self.visitor.expecting(f"{patient.full_name} is matched"):
            row.wait_for(state="detached")

    def _finest(self) -> int:
        """The level of the finest tiles that the page has asked for so far."""
        asked = self.visitor.page.evaluate(
            "performance.getEntriesByType('resource').map((each) => each.name)"
        )
        return max(int(found[1]) for found in map(_TILE.search, asked) if found)
