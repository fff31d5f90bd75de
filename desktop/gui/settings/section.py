"""A part of the settings: a sheet under its name. What a person changes is kept at once, without a button."""

from cases.errors import PliError, of_system
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.words import words_of


class Section(parts.Card):
    """``say`` tells here what became of something."""

    def __init__(self, desk: Desk, name: str) -> None:
        box = parts.column(space=theme.LARGE)
        super().__init__(parts.heading(name), box, space=theme.LARGE)
        self.desk = desk
        self.setAccessibleName(name)
        self.box = box
        self.trouble, self.done = parts.Notice("danger", ""), parts.Notice("done", "")
        for notice in (self.trouble, self.done):
            notice.hide()
            self.box.addWidget(notice)

    def change(self, **fields: object) -> None:
        """Keep some settings."""
        try:
            self.desk.change_settings(self.desk.settings.with_fields(**fields))
        except OSError as error:
            self.fail(of_system(error))

    def fail(self, error: PliError) -> None:
        """Say what went wrong, here where it did."""
        words = words_of(error)
        self.done.hide()
        self.trouble.say(f"{words.what_happened} {words.what_to_do}")
        self.trouble.show()

    def tell(self, text: str) -> None:
        """Say that it worked."""
        self.trouble.hide()
        self.done.say(text)
        self.done.show()

    def quiet(self) -> None:
        """What was said is over."""
        self.trouble.hide()
        self.done.hide()
