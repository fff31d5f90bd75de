"""Pictures out of files and folders: each told, none deleted, and where they stay said until it is read."""

import itertools
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Never

import pytest
from PIL import Image
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cases.errors import PictureFormatUnsupported
from cases.identifiers import CaseId
from cases.picture import PictureRole, TimeSource
from desktop import bringing
from desktop.bringing import MOST_AT_ONCE, Given, Looked, files_given
from desktop.cards import Volume
from desktop.gui.desk import Desk
from desktop.gui.place import Place, Step, Where
from desktop.gui.request import from_elsewhere
from desktop.gui.request.brought import Brought
from desktop.gui.request.from_elsewhere import FromElsewhere
from desktop.gui.request.originals import Originals
from desktop.gui.request.picture_taker import PictureTaker, Said, is_on_its_way
from desktop.gui.request.pictures_step import PicturesStep
from desktop.origin import Kept, Origin
from tests.desktop.world import Site, facts
from tests.gui import looking
from tests.gui.at_the_camera import held_camera
from tests.gui.elsewhere.bringing import LONG, files, jpeg, kept, let_go, originals, refused, said


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
    page = FromElsewhere(taker, list, lambda: Said(facts()))

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
    qtbot.waitUntil(
        lambda: progress.isVisible() and "0 of 1 files" in progress.line.accessibleName(), timeout=LONG
    )
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


def test_what_is_refused_is_named_as_it_was_given_whichever_is_looked_at_first() -> None:
    given = [Given(name, bytes, Origin(Kept.PROGRAM)) for name in ("a.psd", "b.psd")]
    brought = Brought(given)
    for each in reversed(given):
        brought.refuse(each, PictureFormatUnsupported(format="Photoshop"))
    assert [name for name, _ in brought.refused] == ["a.psd", "b.psd"]
    assert brought.is_over


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
    qtbot.waitUntil(lambda: looking.clipped(refusals) == [], timeout=LONG)
    little = refusals.height()
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
    qtbot.waitUntil(lambda: "folder “scans”" in shown.line.accessibleName(), timeout=LONG)
    shown.read.click()
    qtbot.waitUntil(lambda: "card “EOS_DIGITAL”" in shown.line.accessibleName(), timeout=LONG)
    further = Originals(desk, case_id)
    qtbot.addWidget(further)
    qtbot.waitUntil(lambda: "card “EOS_DIGITAL”" in further.line.accessibleName(), timeout=LONG)
    further.read.click()
    qtbot.waitUntil(shown.isHidden, timeout=LONG)
    assert on_card.exists()
