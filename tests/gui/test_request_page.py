"""A request as a person makes it, from step to step: what is typed is kept and found again, and nothing is lost."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cases.codes import Language
from cases.errors import CaseUnknown
from cases.identifiers import Sex
from cases.privacy import Area, Found
from cases.request import Urgency
from desktop.bringing import Given, Looked
from desktop.cards import Volume
from desktop.consent import ConsentForm
from desktop.gui.place import Place, Step, Where
from desktop.gui.request.picture_taker import PictureTaker, Said
from desktop.gui.request.pictures_step import PicturesStep
from desktop.origin import Kept, Origin
from tests.desktop.world import clean_picture, facts, jpeg
from tests.gui import looking
from tests.gui.asking import Asking, button, read_aloud, write
from tests.gui.at_the_camera import held_camera

# ── Kept ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_typed_is_kept_by_itself(asked: Asking, qtbot: QtBot) -> None:
    keeper = asked.page.keeper
    assert keeper is not None
    with qtbot.waitSignal(keeper.saved, timeout=5_000):
        write(asked.first.patient.family_name, "Voorbeeld")
    assert asked.site.practice.draft(asked.case_id).patient.family_name == "Voorbeeld"


def test_what_is_typed_is_kept_when_one_leaves_at_once(asked: Asking) -> None:
    case_id = asked.case_id
    write(asked.first.patient.family_name, "Voorbeeld")
    asked.first.question.question.setPlainText("Is this benign?")
    asked.begin()
    kept = asked.site.practice.draft(case_id)
    assert (kept.patient.family_name, kept.question) == ("Voorbeeld", "Is this benign?")
    assert asked.case_id != case_id


def test_a_request_in_which_nothing_was_entered_is_none(asked: Asking) -> None:
    case_id = asked.case_id
    asked.begin()
    with pytest.raises(CaseUnknown):
        asked.site.practice.draft(case_id)
    assert [case.case_id for case in asked.site.practice.overview.cases()] == [asked.case_id]


def test_a_request_is_deleted_when_one_says_so_twice(asked: Asking) -> None:
    case_id = asked.case_id
    asked.fill()
    asked.first.delete.ask.click()
    asked.first.delete.keep.click()
    asked.first.delete.ask.click()
    assert asked.kept().case_id == case_id
    asked.first.delete.sure.click()
    asked.settle()
    assert asked.desk.place.where is Where.WORKLIST
    with pytest.raises(CaseUnknown):
        asked.site.practice.draft(case_id)


def test_a_draft_is_opened_as_it_was_left(asked: Asking) -> None:
    asked.fill()
    asked.first.question.urgency.buttons[1].click()
    case_id = asked.case_id
    asked.begin()
    asked.go(Place(Where.REQUEST, case_id))
    patient = asked.first.patient
    shown = (patient.niss.text(), patient.family_name.text(), patient.birth_date.text(), patient.sex.value)
    assert shown == ("85.07.30-033.28", "Voorbeeld", "30.07.1985", Sex.MALE)
    assert asked.first.question.question.toPlainText() == "Is this mole benign?"
    assert asked.first.question.urgency.value is Urgency.SOON


def test_another_language_changes_the_words_and_nothing_else(asked: Asking) -> None:
    asked.fill()
    asked.to(Step.SEND)
    asked.desk.change_settings(asked.desk.settings.with_fields(language=Language.FR))
    asked.settle()
    assert asked.at() is Step.SEND
    asked.to(Step.PATIENT)
    assert asked.first.patient.family_name.text() == "Voorbeeld"
    assert asked.kept().language is Language.EN


def test_where_the_originals_are_is_said_at_every_step_until_it_is_read(asked: Asking) -> None:
    asked.site.practice.remind(asked.case_id, Origin(Kept.CARD, "EOS_DIGITAL"))
    for step in Step:
        asked.to(step)
        assert "still on the card “EOS_DIGITAL”" in read_aloud(asked.page)
    button(asked.page, "Understood").click()
    asked.settle()
    assert "EOS_DIGITAL" not in read_aloud(asked.page)


def test_nothing_is_sent_while_a_picture_is_still_on_its_way(
    asked: Asking, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked.fill()
    asked.add_picture()
    come = threading.Event()

    def slow() -> bytes:
        assert come.wait(60)
        return jpeg(5)

    taker = PictureTaker(asked.desk, asked.case_id)
    taker.bring([Given("a.jpg", slow, Origin(Kept.PROGRAM))], Said(facts()))
    taker.finish()
    asked.page.show_step(Step.SEND)
    qtbot.waitUntil(lambda: asked.at() is Step.SEND and asked.last._state is not None, timeout=10_000)
    assert not asked.next.isEnabled()
    come.set()
    asked.settle()
    assert asked.next.isEnabled()
    assert len(asked.site.practice.pictures(asked.case_id)) == 2


def test_nobody_is_told_to_delete_originals_while_pictures_still_come(asked: Asking, qtbot: QtBot) -> None:
    asked.fill()
    come = threading.Event()

    def slow() -> bytes:
        assert come.wait(60)
        return jpeg(5)

    card = Origin(Kept.CARD, "EOS_DIGITAL")
    taker = PictureTaker(asked.desk, asked.case_id)
    taker.bring([Given("a.jpg", lambda: jpeg(4), card), Given("b.jpg", slow, card)], Said(facts()))
    qtbot.waitUntil(lambda: bool(asked.site.practice.reminders(asked.case_id)), timeout=10_000)
    assert "EOS_DIGITAL" not in read_aloud(asked.page)
    come.set()
    qtbot.waitUntil(lambda: "EOS_DIGITAL" in read_aloud(asked.page), timeout=10_000)
    taker.finish()
    asked.settle()


def test_after_sending_the_case_still_says_where_the_originals_are(asked: Asking, qtbot: QtBot) -> None:
    asked.fill()
    asked.add_picture()
    case_id = asked.case_id
    asked.site.practice.remind(case_id, Origin(Kept.PHONE, "Pixel 7"))
    asked.to(Step.SEND)
    asked.send()
    asked.go(Place(Where.CASE, case_id))
    page = asked.window.page
    assert page is not None
    qtbot.waitUntil(lambda: "“Pixel 7”" in read_aloud(page), timeout=10_000)
    button(page, "Understood").click()
    asked.settle()
    assert asked.site.practice.reminders(case_id) == ()
    assert "“Pixel 7”" not in read_aloud(page)


@pytest.mark.parametrize("stops", [False, True])
def test_a_folder_in_which_there_was_nothing_or_that_was_stopped_holds_nothing_back(
    asked: Asking, qtbot: QtBot, stops: bool
) -> None:
    asked.fill()
    asked.add_picture()
    come = threading.Event()

    def slow(seen: Callable[[int], None]) -> Looked:
        assert come.wait(60)
        seen(1)
        return Looked(())

    taker = PictureTaker(asked.desk, asked.case_id)
    taker.look_through(slow, Said(facts()))
    taker.finish()
    asked.page.show_step(Step.SEND)
    qtbot.waitUntil(lambda: asked.at() is Step.SEND and asked.last._state is not None, timeout=10_000)
    assert not asked.next.isEnabled()
    if stops:
        taker.stop()
    come.set()
    qtbot.waitUntil(asked.next.isEnabled, timeout=10_000)
    qtbot.waitUntil(lambda: not isValid(taker), timeout=10_000)


def test_what_nobody_looked_at_yet_is_not_ticked_as_checked(asked: Asking) -> None:
    asked.begin()
    asked.site.practice.record_consent(asked.case_id, ConsentForm())
    asked.site.practice.add_picture(asked.case_id, clean_picture(), facts())
    steps = asked.page.head.steps.buttons
    asked.to(Step.PICTURES)
    assert [steps[step].accessibleDescription() for step in (Step.PICTURES, Step.CHECK)] == ["complete", ""]
    asked.to(Step.CHECK)
    wait_for_tick(asked, Step.CHECK, "complete")
    asked.add_picture()
    asked.to(Step.PICTURES)
    wait_for_tick(asked, Step.CHECK, "")


def wait_for_tick(asked: Asking, step: Step, description: str) -> None:
    asked.qtbot.waitUntil(
        lambda: asked.page.head.steps.buttons[step].accessibleDescription() == description, timeout=10_000
    )


def test_what_nobody_decided_about_is_not_ticked_as_checked_at_any_step(asked: Asking) -> None:
    asked.site.practice.record_consent(asked.case_id, ConsentForm())
    asked.add_picture()
    (waiting,) = asked.site.practice.pictures(asked.case_id)
    face = Area(found=Found.FACE, left=8, top=8, width=16, height=16)
    asked.site.practice.was_looked_at(asked.case_id, waiting.picture_id, [face])
    for step in (Step.CHECK, Step.SEND):
        asked.to(step)
        wait_for_tick(asked, Step.CHECK, "")
    asked.site.practice.keep_open(asked.case_id)
    asked.desk.changed()
    wait_for_tick(asked, Step.CHECK, "complete")


def test_escape_goes_back_and_nothing_is_lost(asked: Asking) -> None:
    case_id = asked.case_id
    write(asked.first.patient.given_name, "Jan")
    QTest.keyClick(asked.first.patient.given_name, Qt.Key.Key_Escape)
    asked.settle()
    assert asked.desk.place.where is Where.WORKLIST
    assert asked.site.practice.draft(case_id).patient.given_name == "Jan"


def test_enter_goes_to_the_next_step_and_alt_with_a_number_to_any(asked: Asking, qtbot: QtBot) -> None:
    QTest.keyClick(asked.first.patient.given_name, Qt.Key.Key_Return)
    asked.settle()
    assert asked.at() is Step.PICTURES
    QTest.keyClick(asked.window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: asked.at() is Step.PATIENT)


def test_name_and_birth_date_stand_at_the_head_of_every_step(asked: Asking) -> None:
    asked.fill()
    for step in Step:
        asked.to(step)
        assert asked.page.head.who.text() == "VOORBEELD Jan · 30.07.1985"
        assert asked.page.head.who.isVisible()


def test_after_a_lock_one_goes_on_where_one_was(asked: Asking) -> None:
    write(asked.first.patient.family_name, "Voorbeeld")
    asked.to(Step.SEND)
    case_id = asked.case_id
    asked.desk.lock()
    asked.settle()
    assert asked.site.session.is_locked
    asked.site.session.unlock(asked.site.key)
    asked.desk.unlocked()
    asked.settle()
    assert (asked.case_id, asked.at()) == (case_id, Step.SEND)
    assert asked.page.head.who.text() == "VOORBEELD"


def test_what_is_chosen_on_a_card_is_added_before_one_goes_on(asked: Asking, tmp_path: Path) -> None:
    (tmp_path / "DCIM").mkdir()
    (tmp_path / "DCIM" / "IMG_1.JPG").write_bytes(jpeg())
    asked.fill()
    with held_camera():
        asked.to(Step.PICTURES)
        step = asked.page.step
        assert isinstance(step, PicturesStep)
        step._open_card(Volume("EOS_DIGITAL", tmp_path))
        asked.qtbot.waitUntil(lambda: step.stage.card.list.count() == 2, timeout=10_000)
        step.stage.card.list.item(1).setSelected(True)
        QTest.keyClick(step.stage.card.list, Qt.Key.Key_Return)
        asked.qtbot.waitUntil(lambda: len(step.taken.pictures) == 1, timeout=10_000)
        assert (asked.at(), asked.page.primary) == (Step.PICTURES, asked.page._next)
        step._open_card(Volume("EOS_DIGITAL", tmp_path))
        asked.to(Step.SEND)
        assert asked.last.isVisible()
        assert not asked.next.isHidden()


def test_tab_goes_through_the_step_as_one_reads_it(asked: Asking) -> None:
    first = asked.first
    wanted = [
        first.patient.niss,
        first.patient.family_name,
        first.patient.given_name,
        first.patient.birth_date,
        first.patient.sex.buttons[0],
        first.last_seen.line,
        first.consent.giver.buttons[0],
        first.consent.teaching,
        first.consent.record,
        first.service.box,
        first.question.question,
        first.question.urgency.buttons[0],
        first.intake_fold.heading,
        first.people_fold.heading,
    ]
    first.patient.niss.setFocus()
    came_by: list[QWidget] = [first.patient.niss]
    for _ in range(30):
        QTest.keyClick(came_by[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        came_by.append(now)
    assert [widget for widget in came_by if widget in wanted][: len(wanted)] == wanted


@pytest.mark.parametrize("size", [(1366, 740), (960, 600)])
@pytest.mark.parametrize("spoken", list(Language))
def test_unfolded_nothing_is_cut_in_any_language(
    asked: Asking, spoken: Language, size: tuple[int, int]
) -> None:
    asked.window.resize(*size)
    asked.desk.change_settings(asked.desk.settings.with_fields(language=spoken))
    asked.settle()
    asked.first.intake_fold.open()
    asked.first.people_fold.open()
    asked.first.question.urgency.buttons[2].click()
    for specialty in ("wounds", "nails", "dermatology"):
        asked.first.intake.choice.buttons[["dermatology", "nails", "wounds"].index(specialty)].click()
        form = asked.first.intake.form
        assert form is not None
        for field in form.fields.values():
            if field.question.kind == "boolean":
                field.findChildren(QPushButton)[0].click()
        asked.qtbot.waitUntil(lambda: not looking.clipped(asked.page))


@pytest.mark.parametrize("spoken", list(Language))
def test_beneath_the_camera_and_beneath_a_picture_nothing_is_cut_in_the_smallest_window(
    asked: Asking, spoken: Language, tmp_path: Path
) -> None:
    asked.fill()
    asked.add_picture()
    asked.window.resize(960, 600)
    asked.desk.change_settings(asked.desk.settings.with_fields(language=spoken))
    asked.settle()
    with held_camera():
        asked.to(Step.PICTURES)
        step = asked.page.step
        assert isinstance(step, PicturesStep)
        step.bar.watch._show([Volume("EOS_DIGITAL", tmp_path), Volume("Pixel 7", tmp_path, is_phone=True)])
        asked.qtbot.waitUntil(lambda: not looking.clipped(asked.page), timeout=10_000)
        step._open(step.taken.pictures[0].picture_id)
        asked.qtbot.waitUntil(lambda: not looking.clipped(asked.page), timeout=10_000)
