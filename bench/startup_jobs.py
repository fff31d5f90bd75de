"""Children of ``bench.startup``: ``ours STARTED HOME`` or ``plain STARTED``; print the seconds since ``STARTED``.

``STARTED`` is the parent's monotonic clock from just before it began this process. Nothing is imported here that the
application would not import itself.
"""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

_RUN = "exec"
"""What every application calls when its window is made."""
_LOOK = 2
"""Milliseconds between looks."""


def ours(home: str) -> None:
    """The application as its command starts it."""
    from desktop.gui.app import main

    main(["--home", home])


def plain(_: str) -> None:
    """The least: a window with a field, and nothing else."""
    app = QApplication([])
    window, field = QWidget(), QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    QVBoxLayout(window).addWidget(field)
    field.setFocus()
    window.show()
    app.exec()


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


def main(job: str, started: str, home: str = "") -> None:
    """Do the job that is named."""
    setattr(QApplication, _RUN, watched(float(started)))
    {"ours": ours, "plain": plain}[job](home)


if __name__ == "__main__":
    main(*sys.argv[1:])
