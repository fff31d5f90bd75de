"""A part of the settings: a sheet under its name. What a person changes is kept at once, without a button."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from cases.errors import PliError, of_system
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.words import words_of


class Section(parts.Card):
    """``tell`` and ``fail`` say here what became of something, ``wait`` that it is being done."""

    def __init__(self, desk: Desk, name: str) -> None:
        box = parts.column(space=theme.LARGE)
        super().__init__(parts.heading(name), box, space=theme.LARGE)
        self.desk = desk
        self.setAccessibleName(name)
        self.box = box
        self.trouble, self.done = parts.Notice("danger", ""), parts.Notice("done", "")
        self.doing, bar = parts.hint(""), QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(name)
        self._waiting = parts.holding(parts.column(self.doing, bar, space=theme.HAIR))
        for notice in (self.trouble, self.done, self._waiting):
            notice.hide()
            self.box.addWidget(notice)

    def change(self, **fields: object) -> None:
        """Keep some settings."""
        try:
            self.desk.change_settings(self.desk.settings.with_fields(**fields))
        except OSError as error:
            self.fail(of_system(error))

    def wait(self, text: str) -> None:
        """Say what is being done; ``fail``, ``tell`` and ``quiet`` end it."""
        self.quiet()
        self.doing.setText(text)
        self._reveal(self._waiting)

    def fail(self, error: PliError) -> None:
        """Say what went wrong, here where it did."""
        words = words_of(error)
        self.quiet()
        self.trouble.say(f"{words.what_happened} {words.what_to_do}")
        self._reveal(self.trouble)

    def tell(self, text: str) -> None:
        """Say that it worked."""
        self.quiet()
        self.done.say(text)
        self._reveal(self.done)

    def quiet(self) -> None:
        """What was said is over."""
        for said in (self.trouble, self.done, self._waiting):
            said.hide()

    def _reveal(self, said: QWidget) -> None:
        """Show it where it is seen: a long sheet may have been scrolled."""
        said.show()
        if (above := parts.scrolled_by(self)) is not None:
            QTimer.singleShot(0, said, partial(above.ensureWidgetVisible, said))
