"""Pictures that other programs let go or copied: their bytes, and nothing that they merely point to."""

import struct
from base64 import b64encode
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cases.errors import PictureRefused, PictureTooLarge
from cases.identifiers import CaseId
from desktop import phones
from desktop.bringing import MOST_AT_ONCE
from desktop.cards import Volume
from desktop.gui.desk import Desk
from desktop.gui.request.dropped import dropped
from desktop.gui.request.pictures_step import PicturesStep
from desktop.gui.request.virtual_files import FILE_BYTES, FILE_NAMES
from desktop.origin import Kept
from desktop.taking import pages_of
from tests.desktop.world import Site
from tests.gui.elsewhere.bringing import files, jpeg, kept, let_go, originals, refused, said


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
            list(pages_of(each.read()))


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
