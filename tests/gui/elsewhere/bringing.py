"""Somebody who brings pictures to the step, and what they are told, for the tests of each way."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from cases.identifiers import CaseId
from desktop.draft import KeptPicture
from desktop.gui.desk import Desk
from desktop.gui.request.pictures_step import PicturesStep
from desktop.origin import Kept
from tests.desktop.world import Site

LONG = 60_000  # milliseconds


def jpeg(shade: int = 120, **options: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (64, 48), (shade, 90, 80)).save(out, "JPEG", **options)
    return out.getvalue()


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
    with desk.session.opened() as practice:
        assert practice is not None
        return [(each.kept, each.name) for each in practice.reminders(case_id)]
