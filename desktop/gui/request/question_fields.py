"""What is asked, and how soon an answer is needed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from cases.person import Service
from cases.request import Urgency
from desktop.gui import formats, parts, theme
from desktop.gui.request.keeper import DraftKeeper
from desktop.gui.segments import Segments
from desktop.gui.terms import urgency_words

_MOST = 8_000
_LINES = 4


class QuestionFields(QWidget):
    """``show_service`` tells whose telephone it is."""

    changed = Signal()

    def __init__(self, keeper: DraftKeeper, service: Service | None) -> None:
        super().__init__()
        self._keeper = keeper
        self._service = service
        self.question = QPlainTextEdit(keeper.draft.question)
        self.question.setAccessibleName(self.tr("Your question"))
        self.question.setPlaceholderText(self.tr("What do you want to know?"))
        self.question.setTabChangesFocus(True)
        self.question.setFixedHeight(
            self.question.fontMetrics().lineSpacing() * (_LINES + 1) + 2 * theme.SMALL
        )
        self._too_long = parts.hint("")
        self._too_long.setProperty("kind", "danger")
        self._too_long.hide()
        self.urgency = Segments[Urgency](
            self.tr("How soon?"), [(each, urgency_words(each)) for each in Urgency]
        )
        self.urgency.choose(keeper.draft.urgency)
        self._call = parts.Notice("danger", "")
        label = QLabel(self.tr("How soon?"))
        label.setBuddy(self.urgency)
        soon = parts.column(label, self.urgency, space=theme.HAIR)
        question = parts.field(self.tr("Your question"), self.question, self._too_long)
        self.setLayout(parts.column(question, soon, self._call))
        self.question.textChanged.connect(self._type)
        self.urgency.chosen.connect(self._choose)
        self.show_service(service)

    def show_service(self, service: Service | None) -> None:
        """The service was chosen, or another one."""
        self._service = service
        urgent = self._keeper.draft.urgency is Urgency.URGENT
        self._call.setHidden(not urgent)
        if service is not None:
            words = self.tr("Telephone as well: {telephone}. Nobody may be looking at the screen now.")
            self._call.say(words.format(telephone=formats.telephone(service.urgent_telephone)))
        else:
            self._call.say(self.tr("Telephone the service as well: nobody may be looking at the screen now."))

    def _type(self) -> None:
        text = self.question.toPlainText()
        over = len(text) - _MOST
        self._too_long.setHidden(over <= 0)
        self._too_long.setText(self.tr("%n letter(s) too long: the end is not kept.", "", max(over, 0)))
        self._keeper.change(question=text[:_MOST])

    def _choose(self, urgency: Urgency) -> None:
        self._keeper.change(urgency=urgency)
        self.show_service(self._service)
