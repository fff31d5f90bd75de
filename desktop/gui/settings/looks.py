"""How Pli speaks and looks."""

from PySide6.QtWidgets import QCheckBox, QLabel

from cases.codes import Language
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.segments import Segments
from desktop.gui.settings.section import Section
from desktop.gui.terms import language_name, theme_words
from desktop.settings import Theme


class LooksSection(Section):
    """The page is made anew for each of these."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Language and looks"))
        languages = [(language, language_name(language)) for language in Language]
        self.language = Segments[Language](self.tr("Language"), languages)
        self.language.choose(desk.settings.language)
        self.language.chosen.connect(lambda chosen: self.change(language=chosen))
        themes = [(each, theme_words(each)) for each in Theme]
        self.theme = Segments[Theme](self.tr("Colours"), themes)
        self.theme.choose(desk.settings.theme)
        self.theme.chosen.connect(lambda chosen: self.change(theme=chosen))
        self.discreet = QCheckBox(self.tr("Discreet: lists show no names and birth dates"))
        self.discreet.setChecked(desk.settings.discreet)
        self.discreet.clicked.connect(lambda on: self.change(discreet=on))
        for name, choice in ((self.tr("Language"), self.language), (self.tr("Colours"), self.theme)):
            self.box.addLayout(parts.column(QLabel(name), choice, space=theme.HAIR))
        self.box.addWidget(self.discreet)
        self.box.addWidget(
            parts.hint(
                self.tr("For a screen that patients can see. On a request and an answer the name stays.")
            )
        )
