"""The first thing Pli asks: which language, each called by itself."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QPushButton

from cases.codes import Language
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.first_run.step import RunStep
from desktop.gui.terms import language_name


class LanguageStep(RunStep):
    """Choosing goes on."""

    def __init__(self, desk: Desk, notes: Notes) -> None:
        super().__init__(desk, notes)
        self.box.addWidget(
            parts.body(
                self.tr(
                    "Pli takes pictures of skin, nails and wounds and brings them, sealed, to a hospital"
                    " service for an opinion. Setting it up takes about two minutes."
                )
            )
        )
        grid = QGridLayout()
        grid.setSpacing(theme.MEDIUM)
        self.buttons = {language: self._button(language) for language in Language}
        for number, button in enumerate(self.buttons.values()):
            grid.addWidget(button, number // 2, number % 2)
        self.box.addLayout(grid)

    def name(self) -> str:
        return self.tr("Welcome to Pli")

    def action(self) -> str:
        return ""

    def begin(self) -> None:
        self.buttons[self.desk.language].setFocus()

    def _button(self, language: Language) -> QPushButton:
        button = parts.secondary(language_name(language), partial(self._choose, language))
        button.setProperty("kind", "large")
        return button

    def _choose(self, language: Language) -> None:
        self.notes.stage = Stage.PRACTICE
        if language is self.desk.language:
            self.went_on.emit(Stage.PRACTICE)
        else:  # the page is made anew, and begins with the step that is noted
            self.desk.change_settings(self.desk.settings.with_fields(language=language))
