"""Who is there: each person of the practice as a large button."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from crypto.vault_header import Holder
from desktop.gui import parts
from desktop.gui.desk import Desk
from desktop.gui.panel import Panel

_ICON = 28


class WhoPanel(Panel):
    """``went_on`` with the ``Holder`` that was chosen."""

    def __init__(self, desk: Desk, people: tuple[Holder, ...]) -> None:
        super().__init__(desk)
        self.buttons = {holder.person_id: self._button(holder) for holder in people}
        for button in self.buttons.values():
            self.box.addWidget(button)

    def name(self) -> str:
        return self.tr("Who is there?")

    def action(self) -> str:
        return ""

    def begin(self) -> None:
        last = self.desk.session.last_person_id
        first = next(iter(self.buttons.values()))
        (self.buttons.get(last, first) if last is not None else first).setFocus()

    def _button(self, holder: Holder) -> QPushButton:
        name = holder.name.replace("&", "&&")  # not the sign of a shortcut
        button = parts.secondary(f"  {name}", partial(self.went_on.emit, holder), "person")
        button.setProperty("kind", "person")
        button.setAccessibleName(holder.name)
        button.setIconSize(QSize(_ICON, _ICON))
        return button
