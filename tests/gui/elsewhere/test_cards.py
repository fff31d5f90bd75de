"""Pictures on a card or a telephone: offered while it is there, looked through bit by bit, left as they are."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cases.identifiers import CaseId
from desktop.cards import OnCard, Volume, pictures_on
from desktop.gui.desk import Desk
from desktop.gui.icons import SIZE, icon
from desktop.gui.request import card_list, card_page
from desktop.gui.request.pictures_step import PicturesStep
from desktop.origin import Kept
from tests.desktop.world import Site
from tests.gui.elsewhere.bringing import LONG, kept, originals, said


def test_a_card_that_is_plugged_in_is_offered_and_goes_again(
    qtbot: QtBot, step: PicturesStep, card: Volume, plugged_in: list[Volume]
) -> None:
    watch = step.bar.watch
    assert not watch.button.isVisible()
    plugged_in.append(card)
    qtbot.waitUntil(lambda: not watch._looking, timeout=LONG)
    watch.look()
    qtbot.waitUntil(watch.button.isVisible, timeout=LONG)
    assert watch.button.accessibleDescription() == "EOS_DIGITAL"
    plugged_in.clear()
    watch.look()
    qtbot.waitUntil(lambda: not watch.button.isVisible(), timeout=LONG)


def test_several_pictures_of_a_card_are_chosen_by_day_and_stay_on_it(
    qtbot: QtBot,
    step: PicturesStep,
    site: Site,
    case_id: CaseId,
    desk: Desk,
    card: Volume,
    plugged_in: list[Volume],
) -> None:
    plugged_in.append(card)
    qtbot.waitUntil(lambda: not step.bar.watch._looking, timeout=LONG)
    step.bar.watch.look()
    qtbot.waitUntil(step.bar.watch.button.isVisible, timeout=LONG)
    step.bar.watch.button.click()
    page = step.stage.card
    qtbot.waitUntil(lambda: page.list.count() == 5, timeout=LONG)
    tips = [page.list.item(row).toolTip() for row in range(5)]
    assert tips == ["", "IMG_0.JPG", "IMG_1.JPG", "", "IMG_2.JPG"]
    shown = Qt.ItemDataRole.DecorationRole
    qtbot.waitUntil(lambda: page.list.item(1).data(shown) is not None, timeout=LONG)
    assert not page.take.isEnabled()
    for row in (1, 2):
        page.list.item(row).setSelected(True)
    assert page.take.text() == "Add 2 pictures"
    page.take.click()
    said(qtbot, step, "2 pictures added")
    assert len(kept(site, case_id)) == 2
    assert originals(desk, case_id) == [(Kept.CARD, "EOS_DIGITAL")]
    assert len(list((card.root / "DCIM" / "100").iterdir())) == 3
    assert step.stage._stack.currentWidget() is step.preview


def test_what_was_chosen_is_still_chosen_for_who_went_back_to_the_camera(
    qtbot: QtBot, step: PicturesStep, card: Volume
) -> None:
    page = step.stage.card
    for leave in (page.back.click, lambda: QTest.keyClick(page.list, Qt.Key.Key_Escape)):
        step._open_card(card)
        qtbot.waitUntil(lambda: page.list.count() == 5, timeout=LONG)
        page.list.item(2).setSelected(True)
        leave()
        assert step.stage._stack.currentWidget() is step.preview
        step._open_card(card)
        qtbot.waitUntil(lambda: page.list.count() == 5, timeout=LONG)
        assert [path.name for path in page.list.chosen()] == ["IMG_1.JPG"]
        assert page.take.text() == "Add 1 picture"


def test_the_card_of_a_camera_is_not_drawn_as_an_identity_card(step: PicturesStep) -> None:
    drawn = step.bar.watch.button.icon().pixmap(SIZE, SIZE).toImage()
    assert drawn == icon("memory-card").pixmap(SIZE, SIZE).toImage()
    assert drawn != icon("card").pixmap(SIZE, SIZE).toImage()


def test_of_several_cards_one_is_chosen_by_its_name(
    qtbot: QtBot, step: PicturesStep, card: Volume, plugged_in: list[Volume], tmp_path: Path
) -> None:
    watch = step.bar.watch
    phone = Volume("Pixel 7", card.root, is_phone=True)
    opened: list[Volume] = []
    watch.chosen.connect(opened.append)
    qtbot.waitUntil(lambda: not watch._looking, timeout=LONG)
    plugged_in += [card, phone]
    watch.look()
    qtbot.waitUntil(lambda: watch.cards == [card, phone], timeout=LONG)
    assert watch.button.text() == "Card or telephone…"
    watch.button.click()
    assert [each.text() for each in watch.menu.actions()] == ["EOS_DIGITAL", "Pixel 7"]
    watch.menu.actions()[1].trigger()
    watch.menu.close()
    assert opened == [phone]
    qtbot.waitUntil(lambda: step.stage.card.list.count() == 5, timeout=LONG)


def test_a_slow_card_that_was_left_does_not_show_up_in_the_next_one(
    qtbot: QtBot, step: PicturesStep, card: Volume, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def slow(volume: Volume, seen: Callable[[int], None]) -> OnCard:
        if volume.name == "SLOW":
            asked.set()
            assert go_on.wait(LONG / 1000)
        return pictures_on(card)

    monkeypatch.setattr(card_page, "pictures_on", slow)
    page = step.stage.card
    step._open_card(Volume("SLOW", tmp_path))
    assert asked.wait(LONG / 1000)
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    step._open_card(card)
    qtbot.waitUntil(lambda: page.list.count() == 5, timeout=LONG)
    go_on.set()
    qtbot.waitUntil(lambda: not step._desk.bridge._under_way, timeout=LONG)
    assert page.list.count() == 5


def test_a_card_with_very_many_pictures_is_listed_bit_by_bit_and_left_in_between(
    qtbot: QtBot, step: PicturesStep, card: Volume
) -> None:
    [newest, *_] = pictures_on(card).pictures
    page = step.stage.card
    page._show(OnCard((newest,) * 1_000))
    assert page.list.count() < 200
    qtbot.waitUntil(lambda: page.list.count() == 1_001, timeout=LONG)
    page.list.selectAll()
    assert len(page.list.chosen()) == 1_000
    page._forget()
    page._show(OnCard((newest,) * 1_000))
    page.back.click()
    qtbot.wait(50)
    assert page.list.count() == 0


def test_pictures_out_of_sight_are_not_decoded(
    qtbot: QtBot, step: PicturesStep, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "many" / "DCIM"
    folder.mkdir(parents=True)
    for number in range(400):
        (folder / f"{number:03}.jpg").touch()
    decoded: list[str] = []

    def note(path: Path, within: QSize) -> QImage:
        decoded.append(path.name)
        return QImage(within, QImage.Format.Format_RGB32)

    monkeypatch.setattr(card_list, "thumbnail", note)
    step._open_card(Volume("MANY", tmp_path / "many"))
    page = step.stage.card
    qtbot.waitUntil(lambda: page.list.count() == 401, timeout=LONG)
    qtbot.waitUntil(lambda: bool(decoded) and not step._desk.bridge._under_way, timeout=LONG)
    assert set(decoded) < {f"{number:03}.jpg" for number in range(300, 400)}
    page.list.scrollToBottom()
    qtbot.waitUntil(lambda: "000.jpg" in decoded, timeout=LONG)
    assert "200.jpg" not in decoded


def test_a_card_that_is_pulled_out_meanwhile_is_no_end_of_anything(
    qtbot: QtBot, step: PicturesStep, tmp_path: Path
) -> None:
    step._open_card(Volume("GONE", tmp_path / "gone"))
    page = step.stage.card
    qtbot.waitUntil(lambda: "cannot be read" in page._says.text(), timeout=LONG)
    assert not step.strip.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    assert step.strip.isVisible()
    assert step.stage._stack.currentWidget() is step.preview
