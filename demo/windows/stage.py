"""Runs the installed application in this process, with a hand of its own beside it.

The application is the one that ``pli-desktop`` starts, found by that name: nothing of it is taken apart or put
together here. Its windows live in the main thread, as everywhere; what a person does comes from a second one.
"""

import json
import logging
import os
import threading
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from demo.story import Differs
from demo.windows.hand import Hand

COMMAND = "pli-desktop"
SCREEN = (1366, 768)
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><match target="pattern"><edit name="family" mode="assign" binding="strong"><string>Inter</string>
</edit></match></fontconfig>"""
_NOT_A_WARNING = ("This plugin does not support",)
"""What Qt says of a screen that is none."""


def set_up(work: Path, width: int = SCREEN[0], height: int = SCREEN[1], scale: int = 1) -> None:
    """A screen that nobody sees, with the one font that every machine has which is set up for this.

    To be called before anything of Qt is made. ``scale``: how much larger everything is drawn, on as much more screen.
    """
    screen = {"name": "none", "x": 0, "y": 0, "width": width * scale, "height": height * scale, "dpr": 1}
    config = work / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}))
    os.environ.update(QT_QPA_PLATFORM=f"offscreen:configfile={config}", QT_SCALE_FACTOR=str(scale))
    fonts = Path(os.environ["XDG_CONFIG_HOME"]) / "fontconfig" / "fonts.conf"
    fonts.parent.mkdir(parents=True, exist_ok=True)
    fonts.write_text(_FONTS)


def play(hand: Hand, words: list[str], act: Callable[[], None]) -> None:
    """Run the application with these words while ``act`` goes on, which ends it by closing its window.

    Raises what ``act`` raises, and ``Differs`` when the application ended otherwise or complained of anything.
    """
    trouble: list[BaseException] = []

    def perform() -> None:
        try:
            act()
        except BaseException as error:  # noqa: BLE001  raised again below, in the main thread
            trouble.append(error)
            hand.now(lambda: QApplication.exit(1))

    thread = threading.Thread(target=perform, name="hand", daemon=True)
    with _Complaints() as complaints:
        thread.start()
        code = application()(words)
        thread.join(10)
    if trouble:
        raise trouble[0]
    if code != 0 or complaints.heard:
        raise Differs(f"{COMMAND} ended with {code}, and said {complaints.heard}")


def application() -> Callable[[list[str]], int]:
    """What the installed command calls."""
    (command,) = entry_points(group="gui_scripts", name=COMMAND)
    run: Callable[[list[str]], int] = command.load()
    return run


class _Complaints(logging.Handler):
    """Hears what the program and Qt would rather not have met."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def __enter__(self) -> "_Complaints":
        logging.getLogger().addHandler(self)
        qInstallMessageHandler(self._hear_qt)
        return self

    def __exit__(self, *_: object) -> None:
        qInstallMessageHandler(None)
        logging.getLogger().removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())

    def _hear_qt(self, kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not message.startswith(_NOT_A_WARNING):
            self.heard.append(message)
