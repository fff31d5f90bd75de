"""Taking pictures: consent first, Space, wanted views, deleting and taking back, files, and every fault."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from capture.watch import State
from cases.answer import RetakeRequest
from cases.codes import Laterality
from cases.errors import CameraAbsent, CameraBlocked, CameraBusy, CameraError, CameraGone, CameraStalled
from cases.identifiers import CaseId
from cases.picture import PictureRole
from cases.questionnaire import Intake
from desktop.consent import ConsentForm
from desktop.draft import KeptPicture
from desktop.gui.desk import Desk
from desktop.gui.place import Place, Step, Where
from desktop.gui.request.pictures_step import PicturesStep
from desktop.protocols import protocol_for
from tests.desktop.world import Site, jpeg
from tests.gui.at_the_camera import NAME, Held, held_camera

LONG = 20_000  # milliseconds
Make = Callable[..., PicturesStep]
NAILS = protocol_for("nails")
assert NAILS is not None
VIEWS = [view.name.en or "" for view in NAILS.views]


@pytest.fixture
def camera() -> Iterator[Held]:
    with held_camera() as held:
        yield held


@pytest.fixture
def case_id(site: Site) -> CaseId:
    """A draft about nails, without consent."""
    practice = site.practice
    case_id = practice.begin(practice.document.people[0].person_id)
    practice.save_draft(practice.draft(case_id).with_fields(intake=Intake(protocol="nails")))
    return case_id


@pytest.fixture
def consented(site: Site, case_id: CaseId) -> CaseId:
    site.practice.record_consent(case_id, ConsentForm())
    return case_id


@pytest.fixture
def make(qtbot: QtBot, desk: Desk, camera: Held) -> Iterator[Make]:
    """The step on the screen, with its page's panel there."""
    made: list[PicturesStep] = []

    def make(case_id: CaseId, retake: RetakeRequest | None = None) -> PicturesStep:
        place = Place(Where.REQUEST, case_id, step=Step.PICTURES, retake=retake)
        step = PicturesStep(desk, case_id, place)
        made.append(step)
        step.resize(1200, 600)
        step.show()
        qtbot.waitUntil(lambda: step.panel is not None, timeout=LONG)
        return step

    yield make
    for step in made:
        step.leaving()
        delete(step)


@pytest.fixture
def live(qtbot: QtBot, make: Make, consented: CaseId) -> PicturesStep:
    """The camera shows something."""
    step = make(consented)
    qtbot.waitUntil(lambda: step.preview.shown is not None, timeout=LONG)
    return step


def kept(site: Site, case_id: CaseId) -> list[KeptPicture]:
    return site.practice.pictures(case_id)


def shoot(qtbot: QtBot, site: Site, step: PicturesStep, case_id: CaseId, camera: Held) -> KeptPicture:
    """Press Space, and wait until the picture is kept and shown."""
    before = len(kept(site, case_id))
    QTest.keyClick(step.preview, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(kept(site, case_id)) == before + 1, timeout=LONG)
    taken = kept(site, case_id)[-1]
    qtbot.waitUntil(lambda: step.taken.find(taken.picture_id) is not None, timeout=LONG)
    return taken


def button(step: PicturesStep, words: str) -> QPushButton:
    return next(each for each in step.findChildren(QPushButton) if each.text() == words)


# ── Consent ──────────────────────────────────────────────────────────────────────────────────────────────


def test_no_camera_runs_before_the_consent_is_recorded(
    qtbot: QtBot, make: Make, case_id: CaseId, site: Site, camera: Held, tmp_path: Path
) -> None:
    step = make(case_id)
    (tmp_path / "a.jpg").write_bytes(jpeg())
    step.elsewhere.bring([tmp_path / "a.jpg"])
    QTest.keyClick(step.preview, Qt.Key.Key_Space)
    qtbot.wait(50)
    assert not camera.made
    assert not kept(site, case_id)
    assert step.consent is not None
    with qtbot.waitSignal(step.consented, timeout=LONG):
        step.consent.record.click()
    qtbot.waitUntil(lambda: step.preview.shown is not None, timeout=LONG)


# ── The shutter ──────────────────────────────────────────────────────────────────────────────────────────


def test_space_takes_a_picture_of_the_view_that_is_wanted_and_goes_on_to_the_next(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held
) -> None:
    taken = [shoot(qtbot, site, live, consented, camera) for _ in range(2)]
    assert [each.facts.view for each in taken] == VIEWS[:2]
    assert live.panel is not None
    assert live.panel.views.shot.view == VIEWS[2]
    told = [each.accessibleDescription() for each in live.panel.views.buttons]
    assert told[:3] == ["taken", "taken", "if possible"]
    assert live.strip.count() == 2


def test_a_key_that_is_held_down_takes_one_picture(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held
) -> None:
    shoot(qtbot, site, live, consented, camera)
    held_down = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True, 1
    )
    QApplication.sendEvent(live.preview, held_down)
    qtbot.wait(100)
    assert len(kept(site, consented)) == 1


def test_the_round_button_takes_one_as_well(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId
) -> None:
    live.bar.shutter.click()
    qtbot.waitUntil(lambda: len(kept(site, consented)) == 1, timeout=LONG)


def test_once_a_place_is_chosen_the_space_bar_is_the_shutter_again(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId
) -> None:
    assert live.panel is not None
    box = live.panel.site
    box.setFocus()
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert box.currentText()
    assert live.window().focusWidget() is live.preview


def test_place_and_side_stay_for_the_next_picture(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held, make: Make
) -> None:
    assert live.panel is not None
    live.panel.site.setCurrentText("Big toe nail")
    live.panel.side.choose(Laterality.LEFT)
    first, second = (shoot(qtbot, site, live, consented, camera) for _ in range(2))
    assert first.facts.site is not None
    assert (first.facts.site.code, first.facts.laterality) == ("770822006", Laterality.LEFT)
    assert (second.facts.site, second.facts.laterality) == (first.facts.site, Laterality.LEFT)
    again = make(consented)
    assert again.panel is not None
    assert (again.panel.site.currentText(), again.panel.side.value) == ("Big toe nail", Laterality.LEFT)


def test_a_picture_taken_as_one_leaves_is_kept(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held
) -> None:
    QTest.keyClick(live.preview, Qt.Key.Key_Space)
    live.leaving()
    qtbot.waitUntil(lambda: len(kept(site, consented)) == 1, timeout=LONG)


def test_a_picture_for_which_pli_was_locked_too_early_is_kept_when_it_opens(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, desk: Desk, camera: Held
) -> None:
    site.session.lock()
    QTest.keyClick(live.preview, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(live._taker._locked_out), timeout=LONG)
    site.session.unlock(site.key)
    desk.lock_changed.emit(False)
    qtbot.waitUntil(lambda: len(kept(site, consented)) == 1, timeout=LONG)


def test_while_the_camera_runs_nobody_is_locked_out(live: PicturesStep, desk: Desk) -> None:
    assert desk.session._idle._kept_awake == 1
    live.leaving()
    assert desk.session._idle._kept_awake == 0


def test_the_camera_is_remembered_by_its_name(live: PicturesStep, desk: Desk) -> None:
    live.bar._choose()
    assert desk.settings.camera == NAME


# ── Faults ───────────────────────────────────────────────────────────────────────────────────────────────

FAULTS: list[CameraError] = [
    CameraAbsent(camera=NAME),
    CameraBusy(camera=NAME),
    CameraBlocked(camera=NAME),
    CameraGone(camera=NAME),
    CameraStalled(camera=NAME, seconds=2),
]


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: error.code)
def test_a_fault_leaves_the_person_at_the_camera_with_a_way_on_and_nothing_is_lost(
    error: CameraError, qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held
) -> None:
    shoot(qtbot, site, live, consented, camera)
    camera.fail(error)
    qtbot.waitUntil(lambda: live.preview.state is State.LOST, timeout=LONG)
    assert button(live, "Look again").isVisible()
    assert live.strip.count() == 1
    camera.refuses = None
    button(live, "Look again").click()
    qtbot.waitUntil(lambda: live.preview.state is State.LIVE, timeout=LONG)


def test_a_shot_that_the_camera_did_not_give_is_told(qtbot: QtBot, live: PicturesStep, camera: Held) -> None:
    camera.fail(CameraGone(camera=NAME))
    qtbot.waitUntil(lambda: live.preview.state is State.LOST, timeout=LONG)
    qtbot.wait(200)  # until the last frame is too old to count
    QTest.keyClick(live.preview, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "was unplugged" in live.floating.accessibleName(), timeout=LONG)
    assert live.bar.shutter.isEnabled()


# ── Pictures that were taken ─────────────────────────────────────────────────────────────────────────────


def test_deleting_can_be_taken_back(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held
) -> None:
    shoot(qtbot, site, live, consented, camera)
    live.strip.choose(kept(site, consented)[0].picture_id)
    QTest.keyClick(live.strip, Qt.Key.Key_Delete)
    assert live.strip.count() == 0
    button(live, "Undo").click()
    assert live.strip.count() == 1
    assert len(kept(site, consented)) == 1


def test_what_was_deleted_goes_when_one_leaves(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held
) -> None:
    live._delete(shoot(qtbot, site, live, consented, camera).picture_id)
    assert len(kept(site, consented)) == 1
    live.leaving()
    qtbot.waitUntil(lambda: not kept(site, consented), timeout=LONG)


def test_what_is_said_of_a_picture_is_kept(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held
) -> None:
    taken = shoot(qtbot, site, live, consented, camera)
    live.strip.opened.emit(taken.picture_id)
    assert live.panel is not None
    live.panel.views.buttons[3].click()
    QTest.keyClicks(live.panel.note, "after filing")
    qtbot.waitUntil(lambda: kept(site, consented)[0].facts.note == "after filing", timeout=LONG)
    facts = kept(site, consented)[0].facts
    assert (facts.view, facts.taken) == (VIEWS[3], taken.facts.taken)
    QTest.keyClick(live.large, Qt.Key.Key_Escape)
    assert live._looked_at.picture_id is None


def test_another_view_is_called_as_one_likes(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held
) -> None:
    assert live.panel is not None
    live.panel.views.other.click()
    QTest.keyClicks(live.panel.views.words, "The other foot")
    taken = shoot(qtbot, site, live, consented, camera)
    assert (taken.facts.role, taken.facts.view) == (PictureRole.OTHER, "The other foot")


def test_taking_again_puts_the_new_one_in_the_place_of_the_old(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held
) -> None:
    old = shoot(qtbot, site, live, consented, camera)
    live.strip.opened.emit(old.picture_id)
    button(live, "Take again").click()
    new = shoot(qtbot, site, live, consented, camera)
    assert new.facts.view == old.facts.view
    assert [each.picture_id for each in live.taken.pictures] == [new.picture_id]
    live.leaving()
    qtbot.waitUntil(lambda: len(kept(site, consented)) == 1, timeout=LONG)


def test_of_several_that_are_brought_meanwhile_none_takes_the_place_of_the_old(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, camera: Held, tmp_path: Path
) -> None:
    old = shoot(qtbot, site, live, consented, camera)
    live.strip.opened.emit(old.picture_id)
    button(live, "Take again").click()
    for number in range(2):
        (tmp_path / f"{number}.jpg").write_bytes(jpeg(number))
    live.elsewhere.bring([tmp_path / "0.jpg", tmp_path / "1.jpg"])
    qtbot.waitUntil(lambda: len(live.taken.pictures) == 3, timeout=LONG)
    assert live.taken.find(old.picture_id) is not None
    shoot(qtbot, site, live, consented, camera)
    qtbot.waitUntil(lambda: live.taken.find(old.picture_id) is None, timeout=LONG)


# ── From elsewhere ───────────────────────────────────────────────────────────────────────────────────────


def test_files_are_taken_or_refused_by_name_and_stay_where_they_are(
    qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    (tmp_path / "b.psd").write_bytes(b"8BPS\0\1" + bytes(64))
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.jpg", "b.psd")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    live.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, buttons, keys))
    qtbot.waitUntil(lambda: "b.psd" in live.refusals.text, timeout=LONG)
    assert "Photoshop" in live.refusals.text
    assert "1 picture added" in live.refusals.text
    assert len(kept(site, consented)) == 1
    assert (tmp_path / "a.jpg").read_bytes() == jpeg()


def test_a_picture_is_pasted(qtbot: QtBot, live: PicturesStep, site: Site, consented: CaseId) -> None:
    picture = QImage(16, 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(picture)
    QTest.keyClick(live.preview, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(kept(site, consented)) == 1, timeout=LONG)
    assert (kept(site, consented)[0].width, kept(site, consented)[0].type) == (16, "image/png")
    QGuiApplication.clipboard().clear()


# ── Cases that were sent ─────────────────────────────────────────────────────────────────────────────────


def test_a_view_that_the_expert_asks_for_again_is_chosen_with_the_reason(
    qtbot: QtBot, make: Make, site: Site, camera: Held
) -> None:
    parcel = site.case(site.practice.services()[0].party_id)
    case_id = site.practice.overview.cases()[0].case_id
    asked = RetakeRequest(role=PictureRole.DERMOSCOPY, view="Border of the lesion", reason="It is blurred.")
    step = make(case_id, asked)
    qtbot.waitUntil(lambda: step.preview.shown is not None, timeout=LONG)
    assert step._expert.isVisible()
    assert step._expert.accessibleName() == "It is blurred."
    taken = shoot(qtbot, site, step, case_id, camera)
    assert (taken.facts.role, taken.facts.view) == (asked.role, asked.view)
    assert parcel.item_id
