"""Somebody at the real program, who brings a folder of pictures until the process is killed; prints ``kept`` each time.

python -m tests.gui.import_child FOLDER PICTURES < passphrase
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.gui.app import main
from desktop.gui.place import Step
from desktop.gui.request.patient_step import PatientStep
from desktop.gui.request.pictures_step import PicturesStep
from desktop.gui.request_page import RequestPage
from tests.gui.at_the_camera import held_camera
from tests.gui.crash_child import NAME, Typing, begun, shown_page, with_somebody


def somebody(passphrase: str, pictures: Path) -> Typing:
    """Unlocks, begins a request with a consent, and lets a folder go over its second step."""
    page = yield from begun(passphrase)
    assert isinstance(page.step, PatientStep)
    QTest.keyClicks(page.step.patient.family_name, NAME)
    page.step.consent.record.click()
    yield
    page.show_step(Step.PICTURES)
    while not isinstance(step := _step(), PicturesStep) or not step.bar.files.isEnabled():
        yield
    step._taker.kept.connect(lambda *_: print("kept", flush=True))
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(pictures))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    step.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, content, buttons, keys))
    while True:
        yield


def _step() -> object:
    page = shown_page()
    return page.step if isinstance(page, RequestPage) else None


if __name__ == "__main__":
    folder, pictures = map(Path, sys.argv[1:])
    setattr(QApplication, "exec", with_somebody(somebody(sys.stdin.read(), pictures)))  # noqa: B010 – typed as final
    with held_camera():
        sys.exit(main(["--home", str(folder)]))
