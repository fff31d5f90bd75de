"""What a picture is of: the place on the body, the side, the view; of the next picture, or of one that was taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from cases.answer import RetakeRequest
from cases.codes import Code, Language, Laterality
from cases.picture import TimeSource, TimeTaken
from cases.protocol import Protocol
from desktop.draft import PictureFacts
from desktop.gui import parts, theme
from desktop.gui.request.picture_taker import Said
from desktop.gui.request.views_list import ViewsList
from desktop.gui.segments import Segments
from desktop.gui.site_words import in_words, site_named, sites
from desktop.gui.terms import side_words

WIDTH = 300


class FactsPanel(QWidget):
    """``changed``: a person said something else than before."""

    changed = Signal()

    def __init__(self, protocol: Protocol, language: Language, retake: RetakeRequest | None = None) -> None:
        super().__init__()
        self._sites = sites(protocol.locator)
        self._heading = parts.subheading("")
        self.site = self._site_box()
        self.side = Segments[Laterality](
            self.tr("Side"), [(each, side_words(each)) for each in Laterality], may_be_none=True
        )
        for button in self.side.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.views = ViewsList(protocol.views, language, retake)
        self.note = QLineEdit()
        self.note.setMaxLength(300)
        self._note = parts.holding(parts.field(self.tr("Note"), self.note))
        inside = parts.column(
            self._heading,
            parts.field(protocol.where.in_language(language), self.site),
            self.side,
            self.views,
            self._note,
            None,
            space=theme.MEDIUM,
        )
        held = parts.holding(inside)
        held.setMinimumWidth(WIDTH - theme.WIDE)
        self.setLayout(parts.column(parts.scrolling(held)))
        self.setFixedWidth(WIDTH)
        self._connect()
        self.show_next()

    def facts(self) -> PictureFacts:
        """What is said of a picture; when it was taken is known elsewhere."""
        shot = self.views.shot
        return PictureFacts(
            role=shot.role,
            view=shot.view,
            site=self._site(),
            laterality=self.side.value,
            taken=TimeTaken(source=TimeSource.UNKNOWN),
            note=" ".join(self.note.text().split()) if self._note.isVisibleTo(self) else "",
        )

    def said(self) -> Said:
        """The same of pictures that are brought, and whether a person chose the view."""
        return Said(self.facts(), self.views.is_chosen)

    def show_next(self) -> None:
        """Ask about the picture that is taken next; place and side stay as they are."""
        self._heading.setText(self.tr("Next picture"))
        self._note.hide()

    def show_place(self, facts: PictureFacts) -> None:
        """The place and the side of another picture: mostly those of the next as well."""
        self.site.setCurrentText("" if facts.site is None else in_words(facts.site).display)
        self.side.choose(facts.laterality)

    def show_picture(self, facts: PictureFacts) -> None:
        """Ask about a picture that was taken."""
        self._heading.setText(self.tr("This picture"))
        self.show_place(facts)
        self.views.show_shot(facts)
        self.note.setText(facts.note)
        self._note.show()

    def _site(self) -> Code | None:
        return site_named(self.site.currentText(), self._sites)

    def _site_box(self) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItem("")
        box.addItems([site.display for site in self._sites])
        box.setMaxVisibleItems(14)
        completer = QCompleter(box.model(), box)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        box.setCompleter(completer)
        line = box.lineEdit()
        if line is not None:
            line.setMaxLength(120)
            line.setPlaceholderText(self.tr("Choose or write"))
        return box

    def _connect(self) -> None:
        self.site.currentTextChanged.connect(lambda _: self.changed.emit())
        self.side.chosen.connect(lambda _: self.changed.emit())
        self.views.chosen.connect(self.changed)
        self.note.textEdited.connect(lambda _: self.changed.emit())
