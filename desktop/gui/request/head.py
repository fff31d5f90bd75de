"""What stands above every step of a request: who the patient is, in full, and the way through the steps."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from cases.identifiers import PictureId
from desktop import clocks
from desktop.gui import formats, parts, theme
from desktop.gui.place import Step
from desktop.gui.request.steps_bar import StepsBar
from desktop.gui.request.steps_done import StepsState
from desktop.gui.terms import sex_words
from desktop.patient_entry import PatientEntry, partial_date

_ROOM_FOR_ONE_LINE = 1_150


class Head(QWidget):
    """``chosen``: somebody wants to go to a ``Step``."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.who, self._facts = parts.heading(""), parts.hint("")
        self.steps = StepsBar(())
        self._shown: set[PictureId] = set()
        self._box = parts.row(parts.column(self.who, self._facts, space=0), self.steps, space=theme.SMALL)
        self._box.setStretch(0, 1)
        self.setLayout(self._box)

    def show_patient(self, entry: PatientEntry) -> None:
        """Full name and birth date, that nobody mixes up two patients; age and sex below."""
        whole = entry.completed()
        self.who.setText(formats.patient_line(whole))
        facts = self.age_and_sex(whole, clocks.today())
        self._facts.setText(facts)

    def age_and_sex(self, entry: PatientEntry, today: date) -> str:
        """``41 years, male``, as far as it is known."""
        age, sex = self._age(partial_date(entry.birth_date), today), entry.sex
        if sex is None:
            return age
        if not age:
            return sex_words(sex)
        return self.tr("{age}, {sex}").format(age=age, sex=sex_words(sex).lower())

    def _age(self, born: str, today: date) -> str:
        """Of small children in months; of whom only the year is known, nothing."""
        try:
            birthday = date.fromisoformat(born)
        except ValueError:
            return ""
        months = (today.year - birthday.year) * 12 + today.month - birthday.month - (today.day < birthday.day)
        if months < 0:
            return ""
        if months < 24:
            return self.tr("%n month(s)", "", months)
        return self.tr("%n year(s)", "", months // 12)

    def show_steps(self, there: tuple[Step, ...]) -> None:
        """The steps that this case has."""
        if tuple(self.steps.buttons) == there:
            return
        self._box.removeWidget(self.steps)
        self.steps.deleteLater()
        self.steps = StepsBar(there)
        self.steps.chosen.connect(self.chosen)
        self._box.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignTop)

    def show_state(self, state: StepsState, at: Step) -> None:
        """Tick the steps that lack nothing; whoever is at the third one sees what there is to check."""
        if at is Step.CHECK:
            self._shown |= state.pictures
        self.steps.show_complete(state.done(self._shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On one line where there is room."""
        beside = event.size().width() >= _ROOM_FOR_ONE_LINE
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(wanted)
        super().resizeEvent(event)
