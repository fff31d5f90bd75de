"""Pictures from elsewhere: folders, bytes of other programs, a card, the clipboard; each told, none deleted."""

import os
import struct
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cases.identifiers import CaseId
from cases.picture import PictureRole, TimeSource
from desktop.bringing import MOST_AT_ONCE
from desktop.cards import Volume
from desktop.consent import ConsentForm
from desktop.draft import KeptPicture
from desktop.gui.desk import Desk
from desktop.gui.place import Place, Step, Where
from desktop.gui.request.dropped import FILE_BYTES, FILE_NAMES, dropped
from desktop.gui.request.pictures_step import PicturesStep
from tests.desktop.world import Site
from tests.gui.at_the_camera import held_camera

LONG = 20_000  # milliseconds


def jpeg(shade: int = 120, **options: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (64, 48), (shade, 90, 80)).save(out, "JPEG", **options)
    return out.getvalue()


@pytest.fixture
def case_id(site: Site) -> CaseId:
    case_id = site.practice.begin(site.practice.document.people[0].person_id)
    site.practice.record_consent(case_id, ConsentForm())
    return case_id


@pytest.fixture
def card(tmp_path: Path) -> Volume:
    """A card with three pictures of two days."""
    folder = tmp_path / "card" / "DCIM" / "100"
    folder.mkdir(parents=True)
    for number, days in enumerate((0, 0, 3)):
        path = folder / f"IMG_{number}.JPG"
        path.write_bytes(jpeg(50 + 40 * number))
        os.utime(path, (1_772_000_000 - 86_400 * days - number,) * 2)
    return Volume("EOS_DIGITAL", tmp_path / "card")


@pytest.fixture
def plugged_in() -> list[Volume]:
    """What is plugged in, as the test says."""
    return []


@pytest.fixture
def step(qtbot: QtBot, desk: Desk, case_id: CaseId, plugged_in: list[Volume]) -> Iterator[PicturesStep]:
    with held_camera():
        place = Place(Where.REQUEST, case_id, step=Step.PICTURES)
        step = PicturesStep(desk, case_id, place, lambda: list(plugged_in))
        step.resize(1200, 700)
        step.show()
        qtbot.waitUntil(step.bar.files.isEnabled, timeout=LONG)
        yield step
        step.leaving()
        delete(step)


def kept(site: Site, case_id: CaseId) -> list[KeptPicture]:
    return site.practice.pictures(case_id)


def let_go(step: PicturesStep, content: QMimeData) -> None:
    """Drop it, as Qt does: it is asked whether it may, first."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(step.rect().center(), Qt.DropAction.CopyAction, content, buttons, keys)
    step.dragEnterEvent(entering)
    assert entering.isAccepted()
    step.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, content, buttons, keys))


def files(*paths: Path) -> QMimeData:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return content


def said(qtbot: QtBot, step: PicturesStep, words: str) -> str:
    qtbot.waitUntil(lambda: words in step.floating.accessibleName(), timeout=LONG)
    return step.floating.accessibleName()


def reminder(step: PicturesStep) -> str:
    line = step.elsewhere.originals.line
    return line.accessibleName() if line.isVisible() else ""


# ── Files and folders ────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_is_looked_through_and_its_originals_stay(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, tmp_path: Path
) -> None:
    folder = tmp_path / "visit"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.jpg").write_bytes(jpeg(10))
    (folder / "deep" / "b.jpg").write_bytes(jpeg(200))
    (folder / "notes.txt").write_text("nothing")
    let_go(step, files(folder))
    assert "txt" not in said(qtbot, step, "2 pictures added")
    assert len(kept(site, case_id)) == 2
    assert (folder / "deep" / "b.jpg").read_bytes() == jpeg(200)


def test_the_same_picture_twice_is_noticed(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg(comment=b"one"))
    (tmp_path / "b.jpg").write_bytes(jpeg(comment=b"another"))
    let_go(step, files(tmp_path / "a.jpg", tmp_path / "b.jpg"))
    said(qtbot, step, "1 picture was here already")
    assert len(kept(site, case_id)) == 1


def test_an_empty_folder_and_one_that_holds_far_too_many_are_said(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    let_go(step, files(tmp_path / "empty"))
    said(qtbot, step, "no picture in this folder")
    (tmp_path / "all").mkdir()
    for number in range(MOST_AT_ONCE + 1):
        (tmp_path / "all" / f"{number}.jpg").touch()
    let_go(step, files(tmp_path / "all"))
    said(qtbot, step, "Nothing was taken")
    assert not kept(site, case_id)


def test_every_page_of_a_document_is_a_picture_and_no_view_of_the_body(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, tmp_path: Path
) -> None:
    first, second = (Image.new("RGB", (200, 280), (shade, 255, 255)) for shade in (0, 120))
    first.save(tmp_path / "mycology.pdf", save_all=True, append_images=[second])
    let_go(step, files(tmp_path / "mycology.pdf"))
    said(qtbot, step, "2 pictures added")
    assert [each.facts.role for each in kept(site, case_id)] == [PictureRole.DOCUMENT] * 2


def test_one_can_stop_and_keeps_what_was_taken(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.jpg" for number in range(12)]
    for number, path in enumerate(paths):
        path.write_bytes(jpeg(20 * number))
    let_go(step, files(*paths))
    qtbot.waitUntil(step.elsewhere.progress.isVisible, timeout=LONG)
    assert "of 12 files" in step.elsewhere.progress.accessibleName()
    step.elsewhere.stop.click()
    told = said(qtbot, step, "not looked at any more")
    assert not step.elsewhere.progress.isVisible()
    taken = len(kept(site, case_id))
    assert 0 < taken < 12
    assert f"{12 - taken} files were not looked at" in told


def test_the_time_of_the_file_goes_with_it(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2026:03:01 10:30:00"
    (tmp_path / "a.jpg").write_bytes(jpeg(exif=exif))
    let_go(step, files(tmp_path / "a.jpg"))
    said(qtbot, step, "1 picture added")
    taken = kept(site, case_id)[0].facts.taken
    assert (str(taken.at), taken.source) == ("2026-03-01 10:30:00", TimeSource.FILE)


# ── Where the originals are ──────────────────────────────────────────────────────────────────────────────


def test_the_reminder_stays_until_it_is_read_and_comes_once_for_a_place(
    qtbot: QtBot, step: PicturesStep, tmp_path: Path
) -> None:
    (tmp_path / "scans").mkdir()
    for number in range(2):
        path = tmp_path / "scans" / f"{number}.jpg"
        path.write_bytes(jpeg(50 * number))
        let_go(step, files(path))
        said(qtbot, step, "1 picture added")
        step.floating.end()
        step.floating.setAccessibleName("")
    assert "folder “scans”" in reminder(step)
    step.elsewhere.originals.read.click()
    assert not reminder(step)
    assert (tmp_path / "scans" / "0.jpg").exists()


# ── Other programs ───────────────────────────────────────────────────────────────────────────────────────


def test_bytes_of_a_mail_program_are_taken_by_their_names(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId
) -> None:
    content = QMimeData()
    names = ("C:\\phone\\IMG_1.JPG", "notes.txt")
    descriptors = b"".join(bytes(72) + name.encode("utf-16-le").ljust(520, b"\0") for name in names)
    content.setData(FILE_NAMES, struct.pack("<I", len(names)) + descriptors)
    content.setData(FILE_BYTES.format(number=0), jpeg())
    content.setData(FILE_BYTES.format(number=1), b"nothing")
    let_go(step, content)
    told = said(qtbot, step, "1 picture added")
    assert "notes.txt: " in told
    assert len(kept(site, case_id)) == 1
    assert "telephone" in reminder(step)


@pytest.mark.parametrize("cut", [0, 3, 4, 500])
def test_names_that_are_cut_off_are_none(cut: int) -> None:
    content = QMimeData()
    content.setData(FILE_NAMES, (struct.pack("<I", 5_000_000) + bytes(592))[:cut])
    assert dropped(content).given == ()


def test_a_picture_of_a_browser_is_taken_as_it_came_and_nothing_is_fetched(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId
) -> None:
    content = QMimeData()
    content.setUrls([QUrl("https://example.org/a.jpg")])
    content.setData("image/jpeg", jpeg())
    let_go(step, content)
    said(qtbot, step, "1 picture added")
    assert kept(site, case_id)[0].type == "image/jpeg"


def test_an_address_alone_is_refused_with_advice(qtbot: QtBot, step: PicturesStep) -> None:
    content = QMimeData()
    content.setUrls([QUrl("https://example.org/a.jpg")])
    let_go(step, content)
    assert "save the picture to a folder first" in said(qtbot, step, "telephone on a cable")


def test_files_and_pictures_in_the_clipboard_are_pasted(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    picture = QImage(16, 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.setText("Author", "somebody")
    content = QMimeData()
    content.setImageData(picture)
    for each in (files(tmp_path / "a.jpg"), content):
        before = len(kept(site, case_id))
        QGuiApplication.clipboard().setMimeData(each)
        QTest.keyClick(step.preview, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        said(qtbot, step, "1 picture added")
        assert len(kept(site, case_id)) == before + 1
        step.floating.setAccessibleName("")
    QGuiApplication.clipboard().clear()
    pasted = site.practice.draft_picture(case_id, kept(site, case_id)[-1].picture_id)
    assert b"somebody" not in pasted
    assert len(step.elsewhere.originals.places) == 1


# ── Cards ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_card_that_is_plugged_in_is_offered_and_goes_again(
    qtbot: QtBot, step: PicturesStep, card: Volume, plugged_in: list[Volume]
) -> None:
    watch = step.stage.watch
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
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, card: Volume, plugged_in: list[Volume]
) -> None:
    plugged_in.append(card)
    qtbot.waitUntil(lambda: not step.stage.watch._looking, timeout=LONG)
    step.stage.watch.look()
    qtbot.waitUntil(step.stage.watch.button.isVisible, timeout=LONG)
    step.stage.watch.button.click()
    page = step.stage.card
    qtbot.waitUntil(lambda: page.list.count() == 5, timeout=LONG)
    tips = [page.list.item(row).toolTip() for row in range(5)]
    assert tips == ["", "IMG_0.JPG", "IMG_1.JPG", "", "IMG_2.JPG"]
    blank = page.list.item(1).icon().cacheKey()
    qtbot.waitUntil(lambda: page.list.item(1).icon().cacheKey() != blank, timeout=LONG)
    assert not page.take.isEnabled()
    for row in (1, 2):
        page.list.item(row).setSelected(True)
    assert page.take.text() == "Add 2 pictures"
    page.take.click()
    said(qtbot, step, "2 pictures added")
    assert len(kept(site, case_id)) == 2
    assert "card “EOS_DIGITAL”" in reminder(step)
    assert len(list((card.root / "DCIM" / "100").iterdir())) == 3
    assert step.stage._stack.currentWidget() is step.preview


def test_a_card_that_is_pulled_out_meanwhile_is_no_end_of_anything(
    qtbot: QtBot, step: PicturesStep, tmp_path: Path
) -> None:
    step._open_card(Volume("GONE", tmp_path / "gone"))
    page = step.stage.card
    qtbot.waitUntil(lambda: "no picture on it" in page._says.text(), timeout=LONG)
    assert not step.strip.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    assert step.strip.isVisible()
    assert step.stage._stack.currentWidget() is step.preview
