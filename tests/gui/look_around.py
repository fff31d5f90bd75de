"""Goes to every page in every language, in a process of its own, and prints what is cut as JSON.

QT_SCALE_FACTOR=2 python -m tests.gui.look_around
"""

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from cases.codes import Language
from desktop.gui.desk import Desk
from desktop.gui.fold import Fold
from desktop.gui.main_window import MainWindow
from tests.desktop.world import gateway_in
from tests.gui import looking
from tests.gui.full_practice import Full, full_practice, places

SMALLEST = (960, 600)
_LONGEST = 120.0


def main() -> None:
    app = QApplication([])
    with (
        tempfile.TemporaryDirectory() as folder,
        gateway_in(Path(folder)) as gateway,
        full_practice(Path(folder), gateway) as full,
    ):
        cut = look_around(app, full)
    json.dump({"ratio": app.devicePixelRatio(), "cut": cut}, sys.stdout)


def look_around(app: QApplication, full: Full) -> dict[str, list[str]]:
    """What is cut, by page and language."""
    desk = Desk(full.site.session)
    window = MainWindow(desk, app)
    window.resize(*SMALLEST)
    window.show()
    cut = {}
    for language in Language:
        for name, place in places(full).items():
            desk.place = place
            desk.change_settings(desk.settings.with_fields(language=language))
            desk.go(place)
            settle(desk)
            unfold(desk, window)
            cut[f"{name} in {language}"] = looking.clipped(window)
    window.close()
    settle(desk)
    desk.bridge.close()
    return cut


def settle(desk: Desk) -> None:
    """Wait until a page has all that it asked for, and stands where it belongs."""
    patience = time.monotonic() + _LONGEST
    while desk.bridge._under_way and time.monotonic() < patience:
        QCoreApplication.processEvents()
    for _ in range(5):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()


def unfold(desk: Desk, window: MainWindow) -> None:
    """Open whatever is folded away."""
    for fold in window.findChildren(Fold):
        fold.open()
    settle(desk)


if __name__ == "__main__":
    main()
