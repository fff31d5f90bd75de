"""Does in the windows what a person does: reads, clicks, types; waits as a person waits, and no longer.

    hand.press("Unlock")                     # English words; what is pressed is called as the language has it
    hand.write("Family name", "Peeters")
    hand.see("Sealed for {service}", service="Dermatology")

It lives in a thread of its own beside the application, which runs as ever; each touch is done in the application's
thread. Everything is found by the name that a screen reader says. What does not come in time is a difference, told
with what is on the screen instead.
"""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from demo.album import Album
from demo.story import Differs
from demo.windows import eyes, touches
from demo.windows.words import NONE, Fields, Words

T = TypeVar("T")
_LOOK = 0.03
_CALM = 0.25
_STILL, _MOST_LOOKS = 4, 12
"""How many looks in a row must show the same, and how many there are at most."""
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)


class Hand(QObject):
    """Made in the application's thread, before it runs; used from another.

    ``patience``: seconds, on a machine that does much else; what a person waits for is measured elsewhere.
    """

    _touch = Signal(object)

    def __init__(self, words: Words, album: Album, patience: float = 40) -> None:
        super().__init__()
        self.words = words
        self.album = album
        self._patience = patience
        self._trouble: list[BaseException] = []
        self._touch.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def _do(self, job: Callable[[], None]) -> None:
        try:
            job()
        except Exception as error:  # noqa: BLE001  raised again in the hand's own thread, by now()
            self._trouble.append(error)

    # ── Looking ──────────────────────────────────────────────────────────────────────────────────────────

    def see(self, english: str, **fields: object) -> None:
        """Wait until these words stand somewhere."""
        self._wait(lambda: self._stands(english, fields), f"“{english}” is on the screen")

    def read(self, text: str) -> None:
        """Wait until something that nobody translates stands somewhere: a name, an opinion."""
        self._wait(lambda: any(text in each for each in eyes.texts()), f"“{text}” is on the screen")

    def is_seen(self, english: str, **fields: object) -> bool:
        """Whether these words stand somewhere now."""
        return self.now(lambda: self._stands(english, fields))

    def has(self, english: str, **fields: object) -> bool:
        """Whether there is a field or a button of this name now."""

        def fits(name: str) -> bool:
            return self.words.is_said(english, name, fields)

        return self.now(lambda: next(eyes.controls(fits, QAbstractButton, *_FIELDS), None) is not None)

    def texts(self) -> list[str]:
        """Everything that can be read now."""
        return self.now(eyes.texts)

    def see_picture(self, english: str, jpeg: bytes) -> None:
        """Wait until what is called so shows about this picture, as a person does before pressing the shutter."""
        found = self._find(english, NONE, QWidget)
        self._wait(lambda: touches.shows(found, jpeg), f"“{english}” shows what is held before the camera")

    def shot(self, name: str) -> Path:
        """A picture of the window, numbered."""
        file = self.album.next(name)
        self.settle()
        self.now(lambda: touches.picture(file))
        return file

    def settle(self) -> None:
        """Let the window finish what it is about to draw; a live picture never does, and is not waited for long."""
        before, still = b"", 0
        for _ in range(_MOST_LOOKS):
            now = self.now(touches.glance)
            still = still + 1 if now == before else 0
            if still == _STILL:
                return
            before = now
            time.sleep(_CALM)

    # ── Touching ─────────────────────────────────────────────────────────────────────────────────────────

    def press(self, english: str, place: int = 0, **fields: object) -> None:
        """Press a button, a tick, a choice; ``place`` among those of one name, -1 the last."""
        found = self._find(english, fields, QAbstractButton, place=place)
        self._later(lambda: touches.click(found))

    def answer(self, question: str, option: str, place: int = 0) -> None:
        """Press one of the answers that stand beside or below a question."""

        def found() -> QWidget | None:
            buttons = eyes.controls(lambda name: self.words.is_said(option, name), QAbstractButton)
            asked = [each for each in buttons if self.words.is_said(question, each.accessibleDescription())]
            return _at(asked, place)

        button = self._wait(found, f"“{question}” can be answered by “{option}”")
        self._later(lambda: touches.click(button))

    def tick(self, english: str, **fields: object) -> None:
        """Set a tick that is not set."""
        found = self._find(english, fields, QCheckBox, QRadioButton)
        self._later(lambda: touches.tick(found))

    def write(self, english: str, text: str, place: int = 0, **fields: object) -> None:
        """Write into a field, over what is there; ``place`` among those of one name."""
        found = self._find(english, fields, *_FIELDS, place=place)
        self._later(lambda: touches.write(found, text))

    def choose(self, english: str, option: str, **fields: object) -> None:
        """Choose from a list of choices, by words that are translated or not."""
        found = self._find(english, fields, QComboBox)
        number = self._wait(lambda: self._option(found, option), f"“{option}” can be chosen")
        self._later(lambda: touches.choose(found, number))

    def open_row(self, text: str) -> None:
        """Open what stands in a list."""
        row = self._wait(lambda: next(eyes.rows(lambda each: text in each), None), f"“{text}” is in a list")
        self._later(lambda: touches.open_row(row))

    def key(self, keys: str) -> None:
        """Press a key, or several together, wherever the keyboard is."""
        self._later(lambda: touches.key(keys))

    def name_file(self, path: Path) -> None:
        """Give a file or a folder to a dialog that asks for one."""
        dialog = self._wait(touches.file_dialog, "a dialog asks for a file")
        self._later(lambda: touches.name_file(dialog, path))

    # ── How ──────────────────────────────────────────────────────────────────────────────────────────────

    def now(self, job: Callable[[], T]) -> T:
        """Do something in the application's thread, and wait for it."""
        outcome: list[T] = []
        done = threading.Event()
        self._touch.emit(lambda: outcome.append(job()))
        self._touch.emit(done.set)
        if not done.wait(self._patience):
            raise Differs("the window does not answer")
        if self._trouble:
            raise self._trouble.pop(0)
        return outcome[0]

    def until(self, job: Callable[[], T | None], what: str, seconds: float | None = None) -> T:
        """Wait for something outside the windows; gives what ``job`` found."""
        deadline = time.monotonic() + (seconds or self._patience)
        while (found := job()) is None or found is False:
            if time.monotonic() > deadline:
                raise Differs(f"this does not come about: {what}; on the screen: {self.texts()}")
            time.sleep(_LOOK)
        return found

    def _later(self, job: Callable[[], None]) -> None:
        """A touch may open a dialog that waits for the next one: it is not waited for, but follows the last."""
        self._touch.emit(job)
        self.now(lambda: None)

    def _wait(self, job: Callable[[], T | None], what: str) -> T:
        return self.until(lambda: self.now(job), what)

    def _find(self, english: str, fields: Fields, *kinds: type[QWidget], place: int = 0) -> QWidget:
        def fits(name: str) -> bool:
            return self.words.is_said(english, name, fields)

        return self._wait(lambda: _at(list(eyes.controls(fits, *kinds)), place), f"“{english}” can be used")

    def _stands(self, english: str, fields: Fields) -> bool:
        return any(self.words.is_said(english, text, fields, anywhere=True) for text in eyes.texts())

    def close(self) -> None:
        """Close the window, which ends the application."""
        self._touch.emit(touches.close)

    def _option(self, box: QWidget, option: str) -> int | None:
        if not isinstance(box, QComboBox):
            return None
        texts = [box.itemText(number) for number in range(box.count())]
        found = (number for number, text in enumerate(texts) if self.words.is_said(option, text))
        return next(found, None)


def _at(found: Sequence[T], place: int) -> T | None:
    return found[place] if -len(found) <= place < len(found) else None
