"""Pictures on the screen: decoded elsewhere, kept in memory alone, gone when Pli locks."""

import sys

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage, QPixmap
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from capture import sandbox
from cases.errors import DecoderFailed, PliError
from cases.identifiers import CaseId
from desktop.gui import pictures
from desktop.gui.desk import Desk
from desktop.gui.pictures import Pictures, Source, of_draft, of_item, pictures_of
from tests.desktop.world import Site

SMALL = QSize(32, 32)


@pytest.fixture
def case_id(site: Site) -> CaseId:
    return site.draft(site.practice.services()[0].party_id, pictures=2)


@pytest.fixture
def source(site: Site, case_id: CaseId) -> Source:
    return of_draft(case_id, site.practice.pictures(case_id)[0])


@pytest.fixture
def shown(desk: Desk) -> Pictures:
    return pictures_of(desk)


def asked(qtbot: QtBot, shown: Pictures, source: Source, within: QSize = SMALL) -> QPixmap:
    there: list[QPixmap] = []
    failed: list[PliError] = []
    shown.ask(shown, source, within, there.append, failed.append)
    qtbot.waitUntil(lambda: bool(there or failed), timeout=20_000)
    assert not failed
    return there[0]


def is_at_hand(shown: Pictures, source: Source, within: QSize = SMALL) -> bool:
    there: list[QPixmap] = []
    shown.ask(QObject(), source, within, there.append, lambda _: None)
    return bool(there)


def test_a_picture_comes_as_large_as_was_asked_and_is_at_hand_from_then_on(
    qtbot: QtBot, shown: Pictures, source: Source
) -> None:
    assert asked(qtbot, shown, source).size() == SMALL
    assert is_at_hand(shown, source)
    assert not is_at_hand(shown, source, QSize(16, 16))
    seen = shown.seen(source)
    assert seen is not None
    assert seen.size() == SMALL


def test_who_asks_while_it_is_decoded_waits_for_the_same(
    qtbot: QtBot, shown: Pictures, source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded: list[bytes] = []
    image_of = pictures.image_of

    def counting(data: bytes, within: QSize) -> QImage:
        decoded.append(data)
        return image_of(data, within)

    monkeypatch.setattr(pictures, "image_of", counting)
    there: list[QPixmap] = []
    gone = QObject()
    shown.ask(gone, source, SMALL, lambda _: there.append(QPixmap()))
    for _ in range(3):
        shown.ask(shown, source, SMALL, there.append)
    delete(gone)
    qtbot.waitUntil(lambda: len(there) == 3, timeout=20_000)
    assert len(decoded) == 1
    assert all(each.size() == SMALL for each in there)


def test_one_desk_has_one_memory(desk: Desk, shown: Pictures) -> None:
    assert pictures_of(desk) is shown


def test_what_was_sent_is_shown_as_well(qtbot: QtBot, site: Site, shown: Pictures) -> None:
    parcel = site.case(site.practice.services()[0].party_id)
    assert asked(qtbot, shown, of_item(parcel.item_id, 1)).size() == SMALL


def test_locking_forgets_them(qtbot: QtBot, desk: Desk, shown: Pictures, source: Source) -> None:
    asked(qtbot, shown, source)
    desk.lock_changed.emit(True)
    assert shown.seen(source) is None


def test_one_that_is_decoded_while_pli_locks_is_not_kept(
    qtbot: QtBot, desk: Desk, shown: Pictures, source: Source
) -> None:
    there: list[QPixmap] = []
    shown.ask(shown, source, SMALL, there.append)
    desk.lock_changed.emit(True)
    qtbot.waitUntil(lambda: bool(there), timeout=20_000)
    assert shown.seen(source) is None


def test_those_not_seen_for_long_make_room(
    qtbot: QtBot, site: Site, case_id: CaseId, shown: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "MOST_KEPT", 2 * 32 * 32 * 4)
    first, second = (of_draft(case_id, each) for each in site.practice.pictures(case_id))
    asked(qtbot, shown, first)
    asked(qtbot, shown, second, QSize(24, 24))
    asked(qtbot, shown, first)  # seen again, so the other one goes
    asked(qtbot, shown, second)
    assert shown.seen(first) is not None
    assert not is_at_hand(shown, second, QSize(24, 24))


def test_a_decoder_that_lies_is_told_and_nothing_is_shown(
    qtbot: QtBot, shown: Pictures, source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie = "import struct, sys; sys.stdin.buffer.read(); "
    lie += "sys.stdout.buffer.write(struct.pack('!BIIIII', 1, 64, 64, 0, 32, 32) + bytes(32))"
    monkeypatch.setattr(sandbox, "CHILD", (sys.executable, "-I", "-c", lie))
    failed: list[PliError] = []
    shown.ask(shown, source, SMALL, lambda _: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=20_000)
    assert isinstance(failed[0], DecoderFailed)
