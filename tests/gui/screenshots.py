"""Makes the pictures of the README: three pages of the windows, with rendered skin and invented people.

    python -m tests.gui.screenshots [FOLDER]

``make screenshots`` runs it. Everything that is seen is as it was, but for the dates: they are those of the day.
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import requests
from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from capture.clean.clean import clean
from cases.answer import Answer, Certainty, Diagnosis, Outcome
from cases.codes import BODY_SITES, Language, Laterality
from cases.identifiers import CaseId, ItemId, Sex
from cases.manifest import Kind
from cases.person import Patient
from cases.picture import PictureRole, TimeSource, TimeTaken
from cases.receipt import ReceiptKind
from cases.request import Urgency
from demo.dermatoscope import station
from demo.windows import stage
from demo.windows.backstage import move_in
from desktop import clocks
from desktop.draft import PictureFacts
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.place import Place, Step, Where
from desktop.gui.preview import Preview
from desktop.settings import Theme
from tests.cases import samples
from tests.desktop.world import Received, World, case_form, gateway_in, world
from tests.gui.look_around import settle
from tests.shots import FOLDER, keep

_LONGEST = 120_000
_LOOKS = 2_000  # milliseconds of live picture until all that is judged of it is said
_VIEWS = {
    "Overview": ("overview", PictureRole.OVERVIEW),
    "Close-up": ("close_up", PictureRole.CLOSE_UP),
    "With ruler": ("close_up", PictureRole.SCALE),
    "Dermoscopy": ("dermoscopy", PictureRole.DERMOSCOPY),
}
_DOCTOR = "Dr Anna Peeters"
_QUESTION = "Mole on the left forearm that grew over three months and bled once. Is a biopsy needed?"


def main(arguments: list[str]) -> None:
    """Write them into the folder, as ``shots.OF_WINDOWS`` says."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pli-screenshots-") as name, station(still=True) as camera:
        work = Path(name).resolve()
        move_in(work)
        stage.set_up(work)
        app = QApplication([])
        with gateway_in(work) as gateway, world(work, gateway) as everybody:
            _take(app, _Practice(everybody, camera), folder)


class _Practice:
    """A practice on an afternoon: ``begun`` lacks its last picture, ``answered`` its answer ``answer``."""

    def __init__(self, everybody: World, camera: str) -> None:
        self.camera = f"{camera}/dermoscopy"
        self.site = everybody.practice("Practice Peeters")
        self.site.practice.add_person(samples.person(_DOCTOR))
        self._pictures = {view: _picture(f"{camera}/{scene}.jpg") for view, (scene, _) in _VIEWS.items()}
        self._service = everybody.expert.service.party_id
        self._send(everybody)
        self.begun = self._case("De Smedt", "Pieter-Jan", "2001-02-03", "Overview", "Close-up", "With ruler")

    def _send(self, everybody: World) -> None:
        site, expert = self.site, everybody.expert
        self.answered = self._case("Claes", "Marie", "1947-11-30", *_VIEWS)
        read = self._case("Janssens", "Jan", "1985-03-12", *_VIEWS)
        for case_id in (self.answered, read):
            site.practice.send(case_id)
        site.sync()
        for received in expert.pull():
            expert.send(expert.receipt(ReceiptKind.READ, received), site.party_id)
            if received.manifest.case_id == self.answered:
                expert.send(expert.content(Kind.ANSWER, _answer(received), received), site.party_id)
        site.sync()
        site.practice.send(self._case("Maes", "Sofie", "1990-07-21", *_VIEWS, urgency=Urgency.URGENT))
        site.sync()
        self._case("Dubois", "Luc", "1962-05-09", "Overview")

    @property
    def answer(self) -> ItemId:
        """Of ``answered``."""
        return self.site.practice.overview.answers()[0].item_id

    def _case(
        self, family: str, given: str, born: str, *views: str, urgency: Urgency = Urgency.ROUTINE
    ) -> CaseId:
        sex = Sex.FEMALE if given in ("Marie", "Sofie") else Sex.MALE
        patient = Patient(
            pseudonym=f"P-{born[:4]}", family_name=family, given_name=given, birth_date=born, sex=sex
        )
        form = case_form(self._service, _DOCTOR).model_copy(
            update={
                "patient": patient,
                "question": _QUESTION,
                "urgency": urgency,
                "last_seen_on": clocks.today(),
            }
        )
        case_id = self.site.practice.new_draft(form)
        for view in views:
            self.site.practice.add_picture(case_id, clean(self._pictures[view]), _facts(view))
        return case_id


def _take(app: QApplication, practice: _Practice, folder: Path) -> None:
    session = practice.site.session
    session.change_settings(
        session.settings.with_fields(language=Language.EN, theme=Theme.LIGHT, camera=practice.camera)
    )
    desk = Desk(session)
    window = MainWindow(desk, app)
    window.resize(*stage.SCREEN)
    window.show()
    desk.go(Place(Where.WORKLIST))
    settle(desk)
    _keep(window, folder / "worklist.png")
    desk.go(Place(Where.REQUEST, practice.begun, step=Step.PICTURES))
    settle(desk)
    _see(window)
    _keep(window, folder / "pictures.png")
    desk.go(Place(Where.CASE, practice.answered, item_id=practice.answer))
    settle(desk)
    _keep(window, folder / "answer.png")
    window.close()
    settle(desk)
    desk.close()


def _see(window: MainWindow) -> None:
    """Wait until the live picture is there, and what is judged of it."""
    _wait(20, _LONGEST, lambda: any(each.shown is not None for each in window.findChildren(Preview)))
    _wait(_LOOKS, _LOOKS, lambda: True)


def _wait(every: int, longest: int, until: Callable[[], bool]) -> None:
    """Let everything go on until something is so; looks at it now and then. Raises ``TimeoutError``."""
    for _ in range(longest // every):
        loop = QEventLoop()
        QTimer.singleShot(every, loop.quit)
        loop.exec()
        if until():
            return
    raise TimeoutError("the camera shows nothing")


def _keep(window: MainWindow, path: Path) -> None:
    shot = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (shot.width(), shot.height())
    keep(Image.frombytes("RGB", size, bytes(shot.constBits()), "raw", "RGB", shot.bytesPerLine()), path)


def _picture(address: str) -> bytes:
    with requests.Session() as browser:
        browser.trust_env = False  # no proxy leads to this very machine
        return browser.get(address, timeout=240).content


def _facts(view: str) -> PictureFacts:
    taken = TimeTaken(at=datetime.now(UTC), source=TimeSource.CAMERA_CLOCK)
    return PictureFacts(
        role=_VIEWS[view][1],
        view=view,
        site=BODY_SITES["forearm_front"],
        laterality=Laterality.LEFT,
        taken=taken,
    )


def _answer(received: Received) -> Answer:
    return Answer(
        case_id=received.manifest.case_id,
        created=datetime.now(UTC),
        language=Language.EN,
        author=samples.person("Dr Carla Vermeulen"),
        diagnoses=(
            Diagnosis(text="Atypical melanocytic naevus", certainty=Certainty.PROBABLE),
            Diagnosis(text="Melanoma in situ", certainty=Certainty.POSSIBLE),
        ),
        outcome=Outcome.SEE_IN_PERSON,
        see_by=clocks.today() + timedelta(days=10),
        advice="Please do not biopsy in the practice; we excise it whole and look at it under the microscope.",
        follow_up="A look at the whole skin once a year.",
    )


if __name__ == "__main__":
    main(sys.argv[1:])
