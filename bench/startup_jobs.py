"""A child of ``bench.startup``, ``STARTED HOME``: the application as its command starts it; prints the seconds since
``STARTED``.

``STARTED`` is the parent's monotonic clock from just before it began this process. Nothing is imported here that the
application would not import itself.
"""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

_RUN = "exec"
"""What every application calls when its window is made."""
_LOOK = 2
"""Milliseconds between looks."""


def watched(started: float) -> Callable[..., int]:
    """``exec`` of an application that tells when its passphrase can be typed, and ends then."""

    def run(*_: object) -> int:
        clock = QTimer(interval=_LOOK)
        clock.timeout.connect(lambda: _look(started))
        clock.start()
        return QCoreApplication.exec()

    return run


def _look(started: float) -> None:
    for window in QApplication.topLevelWidgets():
        field = window.focusWidget()
        if window.isVisible() and isinstance(field, QLineEdit) and window.windowHandle().isExposed():
            field.repaint()
            print(time.monotonic() - started, flush=True)
            QApplication.exit()
            return


def main(started: str, home: str) -> None:
    """Start it, and watch."""
    setattr(QApplication, _RUN, watched(float(started)))
    from desktop.gui.app import main as start

    start(["--home", home])


if __name__ == "__main__":
    main(*sys.argv[1:])
