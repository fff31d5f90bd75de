"""One picture as it will be sent, beside what was taken out of its file."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout

from cases.errors import PliError
from cases.identifiers import CaseId
from desktop.draft import KeptPicture, PictureFacts
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.icons import pixmap
from desktop.gui.pictures import of_draft, pictures_of
from desktop.gui.request.area_marks import marked
from desktop.gui.request.areas_line import AreasLine
from desktop.gui.request.cleaning_words import kept_lines, removed_lines
from desktop.gui.request.clock_offer import ClockOffer
from desktop.gui.request.film_strip import shot_words
from desktop.gui.request.time_taken import TimeTakenField
from desktop.gui.site_words import site_words
from desktop.gui.terms import side_words

_PICTURE = QSize(256, 192)


class PictureCheck(parts.Card):
    """``opened``: to be seen larger; ``deleted``; ``said`` gives the ``PictureFacts`` as a person changed them."""

    opened = Signal()
    deleted = Signal()
    corrected = Signal(object)
    """A ``TimeTaken`` that is not said yet: what it was is still known."""
    said = Signal(object)

    def __init__(self, desk: Desk, case_id: CaseId, number: int, picture: KeptPicture) -> None:
        self._desk, self._case_id = desk, case_id
        self._facts = picture.facts
        self._kept, self._small = picture, QPixmap()
        self.picture = QToolButton()
        self.time = TimeTakenField(picture.facts.taken)
        self.note = QLineEdit(picture.facts.note)
        self.delete = parts.danger("")
        self.box = parts.column()
        super().__init__(self.box)
        self.areas = AreasLine()
        self.clock = ClockOffer()
        self._name, self._after = parts.subheading(""), parts.column()
        self._build_picture()
        self._build_fields()
        self._lay_out(picture)
        self.show_number(number)
        self._ask_picture(picture)
        self._show_after(picture)
        self._connect()

    def show_number(self, number: int) -> None:
        """Which of the pictures it is: others come and go."""
        name = self.tr("{number}. {words}").format(number=number, words=facts_line(self._facts))
        if name != self._name.text():
            self._name.setText(name)
            self.setAccessibleName(name)
            self.areas.show_name(name)
            self.clock.show_name(name)
            self.note.setAccessibleName(self.tr("Note on picture {number}").format(number=number))
            self.delete.setAccessibleDescription(name)

    def _build_fields(self) -> None:
        self.note.setMaxLength(300)
        self.note.setPlaceholderText(self.tr("Note"))
        self.delete.setText(self.tr("Delete"))

    def _lay_out(self, picture: KeptPicture) -> None:
        columns = parts.row(self._before(picture), self._after, space=theme.WIDE)
        columns.setStretch(0, 1)
        columns.setStretch(1, 1)
        foot = parts.row(self.note, self.delete)
        foot.setStretch(0, 1)
        words = parts.column(self._name, columns, self.areas, self.time, self.clock, foot, space=theme.SMALL)
        whole = parts.row(parts.column(self.picture, None), words, space=theme.LARGE)
        whole.setStretch(1, 1)
        self.box.addLayout(whole)

    def _before(self, picture: KeptPicture) -> QVBoxLayout:
        removed = removed_lines(picture) or [self.tr("There was nothing to remove.")]
        drawing = "minus" if picture.cleaning.removed else "check"
        return _list(self.tr("Removed from the file"), removed, drawing, theme.current().muted)

    def _connect(self) -> None:
        self.time.corrected.connect(self.corrected)
        self.time.corrected.connect(lambda taken: self._say(taken=taken))
        self.note.textEdited.connect(lambda text: self._say(note=" ".join(text.split())))
        self.delete.clicked.connect(self.deleted)
        self.picture.clicked.connect(self.opened)
        self.areas.opened.connect(self.opened)

    def show_state(self, picture: KeptPicture, *, busy: bool, failed: PliError | None) -> None:
        """What is seen in it, what was decided, and how it looks now."""
        before, self._kept = self._kept, picture
        self.areas.show_state(picture, busy=busy, failed=failed)
        if picture.facts.taken != self._facts.taken:
            self._facts = self._facts.model_copy(update={"taken": picture.facts.taken})
            self.time.show_time(picture.facts.taken)
        if picture.sha256 != before.sha256:
            self._ask_picture(picture)
            self._show_after(picture)
        elif picture.areas != before.areas:
            self._show_small()

    def _show_after(self, picture: KeptPicture) -> None:
        parts.clear(self._after)
        name, colour = self.tr("What is sent"), theme.current().done
        self._after.addLayout(_list(name, kept_lines(picture), "check", colour))

    def _say(self, **changed: object) -> None:
        self._facts = self._facts.model_copy(update=changed)
        self.said.emit(self._facts)

    def _build_picture(self) -> None:
        button = self.picture
        button.setFixedSize(_PICTURE + QSize(theme.SMALL, theme.SMALL))
        button.setIconSize(_PICTURE)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(self.tr("See the picture larger"))
        button.setToolTip(self.tr("See the picture larger"))

    def _ask_picture(self, picture: KeptPicture) -> None:
        ratio = self.devicePixelRatioF()

        def show(pixels: QPixmap) -> None:
            pixels.setDevicePixelRatio(ratio)
            self._small = pixels
            self._show_small()

        source = of_draft(self._case_id, picture)
        pictures_of(self._desk).ask(self, source, _PICTURE * ratio, show)

    def _show_small(self) -> None:
        if not self._small.isNull():
            self.picture.setIcon(QIcon(marked(self._small, self._kept.areas, self._kept.upright_size)))


def facts_line(facts: PictureFacts) -> str:
    """What a picture shows, and where on the body."""
    words = [shot_words(facts)]
    if facts.site is not None:
        words.append(site_words(facts.site))
    if facts.laterality is not None:
        words.append(side_words(facts.laterality))
    return " · ".join(words)


def _list(name: str, lines: list[str], drawing: str, colour: str) -> QVBoxLayout:
    box = parts.column(parts.hint(name), space=theme.HAIR)
    for line in lines:
        mark = QLabel()
        mark.setPixmap(pixmap(drawing, colour, 16, ratio=2))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = parts.row(mark, parts.body(line), space=theme.SMALL)
        row.setStretch(1, 1)
        box.addLayout(row)
    box.addStretch(1)
    return box
