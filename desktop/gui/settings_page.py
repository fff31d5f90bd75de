"""The settings: a few sheets below one another, each change kept at once."""

from PySide6.QtWidgets import QWidget

from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.page import Page
from desktop.gui.place import Place
from desktop.gui.settings.connection import ConnectionSection
from desktop.gui.settings.lock import LockSection
from desktop.gui.settings.looks import LooksSection
from desktop.gui.settings.people import PeopleSection
from desktop.gui.settings.record import RecordSection, SendingSection

_WIDEST = 900
"""Of a sheet: longer lines are hard to read."""


class SettingsPage(Page):
    """There is nothing to confirm, so there is no primary button but the way back to work."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.looks = LooksSection(desk)
        self.lock = LockSection(desk)
        self.people = PeopleSection(desk)
        self.record = RecordSection(desk)
        self.sending = SendingSection(desk)
        self.connection = ConnectionSection(desk)
        sheets: tuple[QWidget, ...] = (
            self.looks,
            self.people,
            self.lock,
            self.connection,
            self.record,
            self.sending,
        )
        sheet = parts.holding(parts.column(*sheets, None, space=theme.LARGE))
        sheet.setMaximumWidth(_WIDEST)
        inside = parts.row(sheet, None)
        inside.setStretch(0, 1)
        inside.setStretch(1, 0)  # it begins once the sheet is as wide as it may be
        self.setLayout(parts.column(parts.title(self.title()), parts.scrolling(parts.holding(inside))))

    def title(self) -> str:
        return self.tr("Settings")

    def begin(self) -> None:
        self.looks.language.setFocus()

    def leaving(self) -> None:
        self.lock.recovery.leaving()
