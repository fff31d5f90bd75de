"""Makes the pictures of the README: two pages of the reading desk, with rendered skin and invented people.

    python -m tests.hospital.desk.screenshots [FOLDER]

``make screenshots`` runs it. Everything that is seen is as it was, but for the dates: they are those of the day.
"""

import functools
import io
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from capture.clean.clean import CleanImage, clean
from cases.codes import BODY_SITES, Language, Laterality
from cases.identifiers import Sex, new_id
from cases.person import Patient
from cases.picture import Picture, PictureRole, TimeSource, TimeTaken
from cases.questionnaire import Intake, IntakeAnswer
from cases.request import Request, Urgency
from demo.sensor import Dermatoscope
from hospital import taking
from hospital.desk.rights import DeskRole
from tests.cases import samples
from tests.gateway.server import running
from tests.hospital.desk.browser import chromium, opened
from tests.hospital.desk.harness import DeskRun
from tests.hospital.world import Asking, World
from tests.shots import FOLDER, keep

_MOLE = (
    ("dermoscopy", PictureRole.DERMOSCOPY),
    ("overview", PictureRole.OVERVIEW),
    ("close_up", PictureRole.CLOSE_UP),
)
_NAIL = (("nail", PictureRole.CLOSE_UP),)
_WOUND = (("wound", PictureRole.SCALE),)
_QUESTION = "Mole on the left forearm that grew over three months and bled once. Is a biopsy needed?"


def main(arguments: list[str]) -> None:
    """Write them into the folder, as ``shots.OF_THE_DESK`` says."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pli-screenshots-") as name:
        work = Path(name).resolve()
        with running(work / "gateway") as gateway:
            world = World.made(gateway, work)
            with world.home:
                run = DeskRun.over(world)
                _take(run, _Afternoon(run), folder)
                run.homes.close()


@dataclass(frozen=True)
class _Afternoon:
    """What waits at a service on an afternoon."""

    run: DeskRun

    def receive(self) -> Request:
        """Six cases of three practices, one of them a colleague's already; gives the one to look at."""
        peeters = self._practice("Practice Peeters", "Dr Anna Peeters")
        linde = self._practice("Thuisverpleging Linde", "Bram Voorbeeld")
        vink = self._practice("Huisartsen De Vink", "Dr Eva Vink")
        self._ask(vink, "Maes", "Sofie", "1990-07-21", "dermatology", _MOLE, urgency=Urgency.URGENT)
        self._ask(linde, "Dubois", "Luc", "1962-05-09", "wounds", _WOUND, urgency=Urgency.SOON)
        mole = self._ask(peeters, "Claes", "Marie", "1947-11-30", "dermatology", _MOLE)
        taken = self._ask(vink, "Janssens", "Jan", "1985-03-12", "nails", _NAIL)
        self._ask(peeters, "De Smedt", "Pieter-Jan", "2001-02-03", "dermatology", _MOLE)
        self._ask(linde, "Wouters", "Rik", "1938-09-17", "wounds", _WOUND)
        self.run.world.pull()
        colleague, _, _ = self.run.account(DeskRole.READER, "Dr Els Collega")
        taking.take(self.run.world.home, taken.case_id, colleague.person_id, datetime.now(UTC))
        return mole

    def _practice(self, name: str, person: str) -> Asking:
        made = self.run.world.another_practice()
        changes = {"party_id": made.party_id, "people": (samples.person(person),)}
        return replace(made, described=samples.practice(name).model_copy(update=changes))

    def _ask(
        self,
        practice: Asking,
        family: str,
        given: str,
        born: str,
        protocol: str,
        views: tuple[tuple[str, PictureRole], ...],
        *,
        urgency: Urgency = Urgency.ROUTINE,
    ) -> Request:
        patient = Patient(
            pseudonym=f"P-{born[:4]}", family_name=family, given_name=given, birth_date=born, sex=Sex.UNKNOWN
        )
        images = [_image(scene) for scene, _ in views]
        sent = datetime.now(UTC).replace(microsecond=0)
        base = practice.prepared(self.run.world.service)
        request = base.model_copy(
            update={
                "patient": patient,
                "language": Language.EN,
                "question": _QUESTION,
                "urgency": urgency,
                "created": sent,
                "last_seen_on": _today(),
                "consent": base.consent.model_copy(update={"given_at": sent - timedelta(minutes=5)}),
                "intake": _intake(protocol),
                "pictures": tuple(
                    _picture(number, image, role, sent)
                    for number, (image, (_, role)) in enumerate(zip(images, views, strict=True), start=1)
                ),
            }
        )
        practice.send_request(request, *(image.data for image in images))
        return request


def _take(run: DeskRun, afternoon: _Afternoon, folder: Path) -> None:
    mole = afternoon.receive()
    _, token, _ = run.account(DeskRole.READER, "Dr Carla Vermeulen")
    with run.served() as url, chromium() as browser, opened(browser, run, url, token) as page:
        page.goto(url)
        page.wait_for_selector("table.worklist")
        _keep(page, folder / "desk-worklist.png")
        page.goto(f"{url}/cases/{mole.case_id}")
        _shown(page, lambda: page.keyboard.press("t"))
        page.keyboard.press("2")
        page.get_by_label("by", exact=True).fill((_today() + timedelta(days=10)).isoformat())
        page.get_by_label("Diagnosis 1", exact=True).fill("Atypical melanocytic naevus")
        page.evaluate("scrollTo(0, 0)")
        _keep(page, folder / "desk-case.png")


def _shown(page: Page, act: Callable[[], None]) -> None:
    """Do something on a page whose picture is there, and wait until it is there again."""
    page.wait_for_selector(".pane[data-ready]")
    act()
    page.wait_for_selector("#answer-form")
    page.wait_for_selector(".pane[data-ready]")


def _keep(page: Page, path: Path) -> None:
    with Image.open(io.BytesIO(page.screenshot(animations="disabled"))) as shot:
        keep(shot, path)


@functools.cache
def _image(scene: str) -> CleanImage:
    return clean(Dermatoscope(scene, still=True).jpeg(0.0, datetime.now().astimezone()))


def _picture(number: int, image: CleanImage, role: PictureRole, taken: datetime) -> Picture:
    return Picture(
        picture_id=new_id(),
        file=number,
        sha256=image.sha256,
        type="image/jpeg",
        width=image.width,
        height=image.height,
        role=role,
        site=BODY_SITES["forearm_front"],
        laterality=Laterality.LEFT,
        lesion=1,
        taken=TimeTaken(at=taken, source=TimeSource.CAMERA_CLOCK),
        added_at=taken,
        cleaning=image.report,
    )


def _intake(protocol: str) -> Intake:
    answers = (
        IntakeAnswer(link_id="since", question="Since when?", text="Three months"),
        IntakeAnswer(link_id="bleeding", question="Bleeding?", yes=True),
        IntakeAnswer(link_id="anticoagulant", question="Any anticoagulant?", yes=False),
    )
    return Intake(protocol=protocol, answers=answers)


def _today() -> date:
    return datetime.now().astimezone().date()


if __name__ == "__main__":
    main(sys.argv[1:])
