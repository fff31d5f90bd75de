"""One question at a time: a panel has a name, a few fields and one button; ``PanelPage`` puts them into the window."""

from typing import ClassVar

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cases.errors import PliError
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.page import Page
from desktop.gui.place import Place
from desktop.gui.words import words_of


class Panel(QWidget):
    """``went_on``: to what is its page's to know. ``busy``: what is being done, in words; nothing once it is done.

    ``seen``: a part of it that a person must see now, wherever they had scrolled to.
    """

    went_on = Signal(object)
    ready_changed = Signal()
    busy = Signal(str)
    progress = Signal(int, int)
    seen = Signal(QWidget)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.is_busy = False
        self.trouble = parts.Notice("danger", "")
        self.trouble.hide()
        self.box = QVBoxLayout(self)
        self.box.setSpacing(theme.LARGE)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.addWidget(self.trouble)

    def name(self) -> str:
        """What the panel is for, above it."""
        return ""

    def action(self) -> str:
        """The words of its button; none where choosing goes on by itself."""
        return self.tr("Next")

    def act(self) -> None:
        """The button was pressed."""

    def back_words(self) -> str:
        """The words of the way back, where there is one."""
        return ""

    def go_back(self) -> None:
        """Back to what was before."""

    def other_words(self) -> str:
        """The words of another way on, where there is one."""
        return ""

    def other(self) -> None:
        """On by the other way."""

    def is_ready(self) -> bool:
        """Whether all that is needed is there."""
        return True

    def begin(self) -> None:
        """Give the keyboard to where a person begins."""

    def keep(self) -> None:
        """Note what was typed: the panel goes."""

    def say(self, error: PliError | None) -> None:
        """Say what went wrong, here where it did."""
        self.trouble.setVisible(error is not None)
        if error is not None:
            words = words_of(error)
            self.trouble.say(f"{words.what_happened}\n{words.what_to_do}")
            self.seen.emit(self.trouble)

    def set_busy(self, doing: str) -> None:
        """Say what is being done; nothing when it is done."""
        self.is_busy = bool(doing)
        if doing:
            self.say(None)
        self.busy.emit(doing)
        self.ready_changed.emit()


class PanelPage(Page):
    """A column in the middle: the panel's name, the panel, what is being done, the buttons."""

    WIDEST: ClassVar[int] = 860

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.panel = Panel(desk)
        self.above = parts.hint("")
        self.foot = parts.hint("")
        self._title = parts.title("")
        self._room = QScrollArea()
        self._room.setWidgetResizable(True)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._doing = parts.hint("")
        self.back_button = parts.secondary("", self.back, "back")
        self.other_button = parts.secondary("", self._other)
        self.next_button = parts.primary("", self._act)
        self._to_see: QWidget | None = None
        self._laid = QTimer(self)  # a new part has its place only after the next round of events
        self._laid.setSingleShot(True)
        self._laid.timeout.connect(self._scroll)
        self.setLayout(self._laid_out())
        self._show_busy("")

    def title(self) -> str:
        return self.panel.name()

    def begin(self) -> None:
        self.panel.begin()

    def leaving(self) -> None:
        self.panel.keep()

    def back(self) -> None:
        """To what was before, where there is a way back."""
        if self.panel.back_words() and not self.panel.is_busy:
            self.panel.go_back()

    def show_panel(self, panel: Panel) -> None:
        """Ask something else."""
        self.panel.keep()
        self.panel = panel
        panel.went_on.connect(self.went_on)
        panel.ready_changed.connect(self.look)
        panel.busy.connect(self._show_busy)
        panel.progress.connect(self._show_progress)
        panel.seen.connect(self._see)
        self._show_busy("")
        self._title.setText(panel.name())
        before = self._room.takeWidget()
        if before is not None:
            before.deleteLater()  # its own button may be what was pressed
        self._room.setWidget(_with_room(panel))
        self.look()

    def went_on(self, where: object) -> None:
        """The panel is done."""

    def look(self) -> None:
        """Show the buttons as the panel wants them now."""
        panel = self.panel
        for button, words in (
            (self.next_button, panel.action()),
            (self.other_button, panel.other_words()),
            (self.back_button, panel.back_words()),
        ):
            button.setText(words)
            button.setVisible(bool(words))
        self.next_button.setEnabled(panel.is_ready() and not panel.is_busy)
        self.back_button.setEnabled(not panel.is_busy)
        self.primary = self.next_button if panel.action() else None

    def _act(self) -> None:
        if self.panel.is_ready() and not self.panel.is_busy:
            self.panel.act()

    def _see(self, part: QWidget) -> None:
        self._to_see = part
        self._laid.start()

    def _scroll(self) -> None:
        part, self._to_see = self._to_see, None
        if part is not None and shiboken6.isValid(part):
            self._room.ensureWidgetVisible(part, 0, theme.LARGE)

    def _other(self) -> None:
        self.panel.other()

    def _show_busy(self, doing: str) -> None:
        self._bar.setRange(0, 0)
        self._bar.setVisible(bool(doing))
        self._bar.setAccessibleName(doing)
        self._doing.setText(doing)
        self._doing.setVisible(bool(doing))

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total if total > 1 else 0)
        self._bar.setValue(done)

    def _laid_out(self) -> QVBoxLayout:
        doing = parts.column(self._bar, self._doing, space=theme.HAIR)
        buttons = parts.row(self.back_button, None, self.other_button, self.next_button)
        below = parts.column(doing, buttons, self.foot, space=theme.MEDIUM)
        below.setContentsMargins(0, 0, theme.MEDIUM, 0)
        middle = parts.column(self.above, self._title, self._room, below, space=theme.MEDIUM)
        inside = parts.holding(middle)
        inside.setMaximumWidth(self.WIDEST)
        inside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        across = parts.row(None, inside, None, space=0)
        across.setStretch(1, 100)
        return parts.column(across)


def _with_room(panel: Panel) -> QWidget:
    box = parts.column(panel, None)
    box.setContentsMargins(0, theme.SMALL, theme.MEDIUM, theme.SMALL)
    made = QWidget()
    made.setLayout(box)
    return made
