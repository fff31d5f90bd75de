"""Pictures from elsewhere: folders, bytes of other programs, a card, the clipboard; each told, none deleted."""

import itertools
import os
import struct
import threading
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Never

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, QSize, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cases.errors import PictureRefused, PictureTooLarge
from cases.identifiers import CaseId
from cases.picture import PictureRole, TimeSource
from desktop import bringing, phones
from desktop.bringing import MOST_AT_ONCE, Kept, Looked, files_given
from desktop.cards import OnCard, Volume, pictures_on
from desktop.consent import ConsentForm
from desktop.draft import KeptPicture
from desktop.gui.desk import Desk
from desktop.gui.place import Place, Step, Where
from desktop.gui.request import card_page, from_elsewhere
from desktop.gui.request.dropped import dropped
from desktop.gui.request.from_elsewhere import FromElsewhere
from desktop.gui.request.originals import Originals, reminders_of
from desktop.gui.request.picture_taker import PictureTaker, Said, is_on_its_way
from desktop.gui.request.pictures_step import PicturesStep
from desktop.gui.request.virtual_files import FILE_BYTES, FILE_NAMES
from desktop.taking import from_bytes
from tests.desktop.world import Site, facts
from tests.gui import looking
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


def refused(qtbot: QtBot, step: PicturesStep, words: str) -> str:
    refusals = step.refusals
    qtbot.waitUntil(lambda: refusals.isVisible() and words in refusals.text, timeout=LONG)
    return refusals.text


def originals(desk: Desk, case_id: CaseId) -> list[tuple[Kept, str]]:
    return [(each.kept, each.name) for each in reminders_of(desk).places(case_id)]


# ── Files and folders ────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_is_looked_through_and_its_originals_stay(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "visit"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.jpg").write_bytes(jpeg(10))
    (folder / "deep" / "b.jpg").write_bytes(jpeg(200))
    (folder / "notes.txt").write_text("nothing")
    let_go(step, files(folder))
    assert "1 other file in the folder was left alone" in said(qtbot, step, "2 pictures added")
    assert originals(desk, case_id) == [(Kept.FOLDER, "visit")]
    assert len(kept(site, case_id)) == 2
    assert (folder / "deep" / "b.jpg").read_bytes() == jpeg(200)


def test_files_are_chosen_beginning_where_pictures_are(
    qtbot: QtBot, step: PicturesStep, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    asked: list[str] = []

    def choose(
        parent: object, title: str, begin: str, kinds: str, **options: object
    ) -> tuple[list[str], str]:
        asked.extend((begin, kinds))
        return [str(tmp_path / "a.jpg")], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    step.bar.files.click()
    said(qtbot, step, "1 picture added")
    begin, kinds = asked
    assert begin == QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    assert "*.HEIC" in kinds


def test_a_page_that_went_while_files_were_chosen_takes_none(
    qtbot: QtBot, desk: Desk, case_id: CaseId, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Pli was locked meanwhile."""
    taker = PictureTaker(desk, case_id)
    page = FromElsewhere(desk, taker, list, lambda: Said(facts()))

    def choose(*_: object, **__: object) -> tuple[list[str], str]:
        delete(page)
        return [str(tmp_path / "a.jpg")], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    page.choose()
    assert not taker.is_busy


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
    progress = step.elsewhere.progress
    let_go(step, files(*paths))
    qtbot.waitUntil(lambda: progress.isVisible() and bool(kept(site, case_id)), timeout=LONG)
    assert "of 12 files" in progress.line.accessibleName()
    progress.stop.click()
    assert not progress.stop.isEnabled()
    told = said(qtbot, step, "not looked at any more")
    assert not progress.isVisible()
    assert progress.stop.isEnabled()
    taken = len(kept(site, case_id))
    assert 0 < taken < 12
    assert f"{12 - taken} files were not looked at" in told


def test_a_file_that_is_slow_to_read_shows_at_once_that_it_is_read_and_no_window_waits(
    qtbot: QtBot,
    step: PicturesStep,
    site: Site,
    case_id: CaseId,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    come = threading.Event()

    def slow(path: Path) -> bytes:
        assert threading.current_thread() is not threading.main_thread()
        assert come.wait(LONG / 1000)
        return path.read_bytes()

    monkeypatch.setattr(bringing, "read_picture", slow)
    (tmp_path / "a.jpg").write_bytes(jpeg())
    let_go(step, files(tmp_path / "a.jpg"))
    progress = step.elsewhere.progress
    qtbot.waitUntil(progress.isVisible, timeout=LONG)
    assert "0 of 1 files" in progress.line.accessibleName()
    come.set()
    said(qtbot, step, "1 picture added")
    assert not progress.isVisible()


def test_looking_through_a_folder_can_be_stopped_too(
    qtbot: QtBot, step: PicturesStep, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def endless(paths: object, cards: object, seen: Callable[[int], None]) -> Never:
        for number in itertools.count(1):
            seen(number)
            time.sleep(0.001)
        raise AssertionError

    monkeypatch.setattr(from_elsewhere, "files_given", endless)
    let_go(step, files(tmp_path))
    progress = step.elsewhere.progress
    qtbot.waitUntil(
        lambda: "seen so far" in progress.line.accessibleName() and progress.isVisible(), timeout=LONG
    )
    progress.stop.click()
    said(qtbot, step, "Nothing was taken")
    assert not progress.isVisible()


def test_a_folder_that_is_still_looked_through_as_one_leaves_is_brought(
    qtbot: QtBot, desk: Desk, case_id: CaseId, site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "visit").mkdir()
    (tmp_path / "visit" / "a.jpg").write_bytes(jpeg())
    go_on = threading.Event()

    def slow(*given: object) -> Looked:
        assert go_on.wait(LONG / 1000)
        return files_given([tmp_path / "visit"])

    monkeypatch.setattr(from_elsewhere, "files_given", slow)
    with held_camera():
        left = PicturesStep(desk, case_id, Place(Where.REQUEST, case_id, step=Step.PICTURES), list)
        left.show()
        qtbot.waitUntil(left.bar.files.isEnabled, timeout=LONG)
        let_go(left, files(tmp_path / "visit"))
        left.leaving()
        delete(left)
    assert is_on_its_way(desk, case_id)
    go_on.set()
    qtbot.waitUntil(lambda: len(kept(site, case_id)) == 1, timeout=LONG)
    qtbot.waitUntil(lambda: not is_on_its_way(desk, case_id), timeout=LONG)


def test_what_is_refused_is_said_once_for_each_reason_until_it_is_read(
    qtbot: QtBot, step: PicturesStep, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.psd" for number in range(5)]
    for path in paths:
        path.write_bytes(b"8BPS\0\1" + bytes(64))
    (tmp_path / "empty.jpg").touch()
    let_go(step, files(*paths, tmp_path / "empty.jpg"))
    told = refused(qtbot, step, "0.psd, 1.psd, 2.psd and 2 others")
    assert len(told.splitlines()) == 2
    assert "empty.jpg: " in told
    assert step.refusals.accessibleName() == "6 files were not taken"
    step.refusals.read.click()
    assert not step.refusals.isVisible()


def test_what_is_refused_is_as_large_as_its_words_and_never_larger_than_the_picture(
    qtbot: QtBot, step: PicturesStep, tmp_path: Path
) -> None:
    kinds = {"a.psd": b"8BPS\0\1", "b.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>", "c.zip": b"PK\3\4"}
    for name, content in kinds.items():
        (tmp_path / name).write_bytes(content + bytes(64))
    let_go(step, files(tmp_path / "a.psd"))
    refused(qtbot, step, "a.psd: ")
    refusals = step.refusals
    qtbot.wait(50)
    little = refusals.height()
    assert looking.clipped(refusals) == []
    let_go(step, files(*(tmp_path / name for name in kinds)))
    refused(qtbot, step, "c.zip: ")
    qtbot.waitUntil(lambda: refusals.height() > little, timeout=LONG)
    step.resize(800, 520)
    qtbot.waitUntil(lambda: refusals.height() <= step.height(), timeout=LONG)
    assert refusals.width() <= step.width()


def test_pictures_keep_the_order_in_which_they_were_given_whichever_is_read_first(
    qtbot: QtBot,
    step: PicturesStep,
    site: Site,
    case_id: CaseId,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    second_was_read = threading.Event()

    def read(path: Path) -> bytes:
        if path.name == "a.jpg":
            assert second_was_read.wait(LONG / 1000)
            time.sleep(0.5)  # in which the second could be kept
        second_was_read.set()
        return path.read_bytes()

    monkeypatch.setattr(bringing, "read_picture", read)
    (tmp_path / "a.jpg").write_bytes(jpeg(comment=b"a"))
    Image.new("RGB", (32, 32)).save(tmp_path / "b.jpg")
    let_go(step, files(tmp_path / "a.jpg", tmp_path / "b.jpg"))
    said(qtbot, step, "2 pictures added")
    assert [each.width for each in kept(site, case_id)] == [64, 32]


def test_a_folder_that_cannot_be_read_and_a_link_in_one_are_refused_by_name(
    qtbot: QtBot, step: PicturesStep, tmp_path: Path
) -> None:
    (tmp_path / "visit").mkdir()
    (tmp_path / "elsewhere.jpg").write_bytes(jpeg())
    (tmp_path / "visit" / "link.jpg").symlink_to(tmp_path / "elsewhere.jpg")
    let_go(step, files(tmp_path / "visit"))
    refused(qtbot, step, "link.jpg")


def test_several_at_once_are_of_the_view_that_a_person_chose_and_else_of_none(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, tmp_path: Path
) -> None:
    assert step.panel is not None
    for number in range(5):
        (tmp_path / f"{number}.jpg").write_bytes(jpeg(40 * number))
    let_go(step, files(tmp_path / "0.jpg", tmp_path / "1.jpg"))
    said(qtbot, step, "2 pictures added")
    step.panel.views.buttons[1].click()
    let_go(step, files(tmp_path / "2.jpg", tmp_path / "3.jpg"))
    qtbot.waitUntil(lambda: len(kept(site, case_id)) == 4, timeout=LONG)
    roles = [each.facts.role for each in kept(site, case_id)]
    assert roles == [PictureRole.OTHER] * 2 + [step.panel.views.shot.role] * 2


def test_after_one_that_was_brought_the_next_view_is_proposed(
    qtbot: QtBot, step: PicturesStep, tmp_path: Path
) -> None:
    assert step.panel is not None
    views = step.panel.views
    before = views.view()
    (tmp_path / "0.jpg").write_bytes(jpeg())
    let_go(step, files(tmp_path / "0.jpg"))
    qtbot.waitUntil(lambda: views.view() not in (before, None), timeout=LONG)
    assert views.buttons[0].accessibleDescription() == "taken"


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


def test_the_reminder_comes_once_for_each_place_and_goes_along_until_it_is_read(
    qtbot: QtBot,
    step: PicturesStep,
    desk: Desk,
    case_id: CaseId,
    card: Volume,
    plugged_in: list[Volume],
    tmp_path: Path,
) -> None:
    plugged_in.append(card)
    (tmp_path / "scans").mkdir()
    (tmp_path / "scans" / "0.jpg").write_bytes(jpeg(10))
    on_card = card.root / "DCIM" / "100" / "IMG_0.JPG"
    for path in (tmp_path / "scans" / "0.jpg", on_card):
        let_go(step, files(path))
        said(qtbot, step, "1 picture added")
        step.floating.setAccessibleName("")
    shown = Originals(desk, case_id)
    qtbot.addWidget(shown)
    assert "folder “scans”" in shown.line.accessibleName()
    shown.read.click()
    assert "card “EOS_DIGITAL”" in shown.line.accessibleName()
    further = Originals(desk, case_id)
    qtbot.addWidget(further)
    assert "card “EOS_DIGITAL”" in further.line.accessibleName()
    further.read.click()
    assert shown.isHidden()
    assert on_card.exists()


# ── Other programs ───────────────────────────────────────────────────────────────────────────────────────


def virtual(*described: tuple[str, bytes | None]) -> QMimeData:
    """As the Windows shell gives it: each with its name, and its bytes where they can be had."""
    content = QMimeData()
    descriptors = [descriptor(name, None if data is None else len(data)) for name, data in described]
    content.setData(FILE_NAMES, struct.pack("<I", len(described)) + b"".join(descriptors))
    for number, (_, data) in enumerate(described):
        if data is not None:
            content.setData(FILE_BYTES.format(number=number), data + bytes(7))  # memory comes in whole pieces
    return content


def descriptor(name: str, size: int | None, *, folder: bool = False) -> bytes:
    flags = (0 if size is None else 0x40) | (0x4 if folder else 0)
    head = struct.pack("<I", flags).ljust(36, b"\0") + struct.pack("<I", 0x10 if folder else 0)
    sized = head.ljust(64, b"\0") + struct.pack("<II", (size or 0) >> 32, (size or 0) & 0xFFFF_FFFF)
    return sized + name.encode("utf-16-le").ljust(520, b"\0")


def test_bytes_of_a_mail_program_are_taken_by_their_names(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, desk: Desk
) -> None:
    let_go(step, virtual(("C:\\phone\\IMG_1.JPG", jpeg()), ("notes.txt", b"nothing"), ("IMG_2.JPG", None)))
    told = refused(qtbot, step, "notes.txt: ")
    assert "1 picture added" in told
    assert "IMG_2.JPG: " in told
    assert len(kept(site, case_id)) == 1
    assert originals(desk, case_id) == [(Kept.PROGRAM, "")]


def test_a_folder_of_a_telephone_is_none_of_its_files_and_what_is_far_too_large_is_not_fetched() -> None:
    content = QMimeData()
    descriptors = (descriptor("DCIM", None, folder=True), descriptor("DCIM\\film.jpg", 5 << 32))
    content.setData(FILE_NAMES, struct.pack("<I", 2) + b"".join(descriptors))
    content.setData(FILE_BYTES.format(number=1), b"would be here")
    [film] = dropped(content).given
    assert film.name == "film.jpg"
    with pytest.raises(PictureTooLarge):
        film.read()


def test_far_too_many_of_a_telephone_are_refused_and_none_is_fetched(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId
) -> None:
    let_go(step, virtual(*((f"{number}.jpg", None) for number in range(MOST_AT_ONCE + 1))))
    said(qtbot, step, "Nothing was taken")
    assert not kept(site, case_id)


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


def test_of_several_kinds_the_one_without_loss_is_taken_and_none_is_decoded_here() -> None:
    content = QMimeData()
    for kind in ("image/bmp", "image/jpeg", "image/png"):
        content.setData(kind, kind.encode())
    assert [each.read() for each in dropped(content).given] == [b"image/png"]


def test_a_picture_within_a_copied_piece_of_a_page_is_taken_and_none_it_points_to(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    written = b64encode(jpeg(30)).decode()
    content = QMimeData()
    content.setHtml(
        f'<img src="file://{tmp_path}/a.jpg"><img src="https://example.org/a.jpg">'
        f'<p><img alt="x" src="data:image/jpeg;base64,{written}">'
    )
    assert [each.read() for each in dropped(content).given] == [jpeg(30)]


@pytest.mark.parametrize("written", ["", "A", "====", "%zz", "AAAA%"])
def test_a_picture_of_a_page_that_is_cut_off_is_refused_like_any_other(written: str) -> None:
    content = QMimeData()
    content.setHtml(f'<img src="data:image/png;base64,{written}">')
    for each in dropped(content).given:
        with pytest.raises(PictureRefused):
            from_bytes(each.read())


def test_an_address_of_a_telephone_is_the_file_that_gvfs_has(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, desk: Desk, plugged_in: list[Volume],
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:  # fmt: skip
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    camera = tmp_path / "gvfs" / "mtp:host=Pixel_7" / "Internal storage" / "DCIM"
    camera.mkdir(parents=True)
    (camera / "IMG 1.jpg").write_bytes(jpeg())
    plugged_in += phones.phones(tmp_path / "gvfs")
    content = QMimeData()
    content.setData("text/uri-list", b"mtp://Pixel_7/Internal%20storage/DCIM/IMG%201.jpg\r\n")
    let_go(step, content)
    said(qtbot, step, "1 picture added")
    assert originals(desk, case_id) == [(Kept.PHONE, "Pixel 7")]
    content.setData("text/uri-list", b"mtp://Gone/DCIM/IMG_2.jpg\r\n")
    let_go(step, content)
    refused(qtbot, step, "IMG_2.jpg: ")


def test_an_address_alone_is_refused_with_advice(qtbot: QtBot, step: PicturesStep) -> None:
    content = QMimeData()
    content.setUrls([QUrl("https://example.org/a.jpg")])
    let_go(step, content)
    assert "save the picture to a folder first" in said(qtbot, step, "telephone on a cable")


def test_text_that_was_pasted_by_mistake_is_said_to_be_text(
    qtbot: QtBot, step: PicturesStep, caplog: pytest.LogCaptureFixture
) -> None:
    QGuiApplication.clipboard().setText("Jan Voorbeeld 85073003328")
    with caplog.at_level("DEBUG"):
        QTest.keyClick(step.preview, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        told = said(qtbot, step, "What was copied is text")
    QGuiApplication.clipboard().clear()
    assert "Voorbeeld" not in caplog.text + told


def test_files_and_pictures_in_the_clipboard_are_pasted(
    qtbot: QtBot, step: PicturesStep, site: Site, case_id: CaseId, desk: Desk, tmp_path: Path
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
    assert [kind for kind, _ in originals(desk, case_id)] == [Kept.FOLDER]


# ── Cards ────────────────────────────────────────────────────────────────────────────────────────────────


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
    blank = page.list.item(1).icon().cacheKey()
    qtbot.waitUntil(lambda: page.list.item(1).icon().cacheKey() != blank, timeout=LONG)
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
    assert watch.button.text() == "From a card or a telephone…"
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
    assert len(page._chosen()) == 1_000
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

    monkeypatch.setattr(card_page, "thumbnail", note)
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
