"""The first step: who, what is asked of whom, and the consent. What is optional is folded away."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollArea, QWidget

from desktop import clocks
from desktop.draft import Missing
from desktop.gui import parts, theme
from desktop.gui.day_field import DayField
from desktop.gui.desk import Desk
from desktop.gui.fold import Fold
from desktop.gui.request.consent_fields import ConsentFields
from desktop.gui.request.delete_part import DeletePart
from desktop.gui.request.intake_part import IntakePart
from desktop.gui.request.keeper import DraftKeeper
from desktop.gui.request.material import Material
from desktop.gui.request.patient_fields import PatientFields
from desktop.gui.request.people_fields import PeopleFields
from desktop.gui.request.question_fields import QuestionFields
from desktop.gui.request.service_fields import ServiceFields

_ROOM_FOR_TWO = 980
"""Width from which two columns stand side by side."""


class PatientStep(QWidget):
    """Everything that is asked; each change is kept as it is made."""

    def __init__(self, desk: Desk, keeper: DraftKeeper, material: Material) -> None:
        super().__init__()
        self._keeper = keeper
        self._material = material
        draft = keeper.draft
        self.patient = PatientFields(desk, keeper)
        self.last_seen = DayField(self.tr("Last seen in person on"), draft.last_seen_on, clocks.today())
        self.consent = ConsentFields(desk, draft)
        self.service = ServiceFields(desk, keeper, material)
        self.question = QuestionFields(keeper, material.service(draft.service))
        self.intake = IntakePart(keeper, material)
        self.people = PeopleFields(keeper, material)
        self.intake_fold = Fold(self.tr("Intake"), self.intake)
        self.people_fold = Fold(self.tr("Author, language, copies"), self.people)
        self.delete = DeletePart(desk, keeper)
        self._build()
        self._connect()

    def begin(self, missing: Missing | None = None) -> None:
        """Give the keyboard to where something is missing, else to where one begins."""
        if missing is None:
            is_empty = self._keeper.draft.patient.is_empty
            place: QWidget = self.patient.niss if is_empty else self.question.question
        else:
            place = self._places()[missing]()
        if self.people_fold.isAncestorOf(place):
            self.people_fold.open()
        place.setFocus()
        self._area.ensureWidgetVisible(place, 0, theme.HUGE)

    def leaving(self) -> None:
        """Keep what was typed."""
        self.patient.leaving()
        self._keeper.flush()

    def _build(self) -> None:
        seen = QLabel(self.tr("Last seen in person on"))
        seen.setBuddy(self.last_seen)
        patient = parts.Card(
            parts.subheading(self.tr("Patient")), self.patient, parts.row(seen, self.last_seen, None)
        )
        consent = parts.Card(parts.subheading(self.tr("Consent")), self.consent)
        asked = parts.Card(self.service, self.question, self.intake.service_form, space=theme.LARGE)
        left = parts.column(patient, consent, None)
        right = parts.column(asked, None)
        self._columns = parts.row(left, right, space=theme.LARGE)
        self._columns.setStretch(0, 1)
        self._columns.setStretch(1, 1)
        inside = parts.holding(
            parts.column(self._columns, self.intake_fold, self.people_fold, self.delete, None)
        )
        inside.setContentsMargins(0, 0, theme.MEDIUM, 0)  # beside the scroll bar
        self._area: QScrollArea = parts.scrolling(inside)
        self.setLayout(parts.column(self._area))

    def _connect(self) -> None:
        self.last_seen.chosen.connect(lambda day: self._keeper.change(last_seen_on=day))
        self.consent.recorded.connect(self._keeper.adopt)
        self.service.chosen.connect(self._show_service)
        self.people.author.activated.connect(self.service.tell)
        self.people.language.chosen.connect(self._show_language)
        self.patient.found.connect(self.question.question.setFocus)
        self.intake_fold.toggled.connect(self.intake.open)
        self.intake.told.connect(self.intake_fold.say)
        self.intake.tell()

    def _show_service(self) -> None:
        self.question.show_service(self._material.service(self._keeper.draft.service))
        self.intake.show_service()
        self.people.show_service()

    def _show_language(self) -> None:
        self.service.tell()
        self.intake.show_language()

    def _places(self) -> dict[Missing, Callable[[], QWidget]]:
        return {
            Missing.AUTHOR: lambda: self.people.author,
            Missing.RESPONSIBLE: lambda: self.people.responsible,
            Missing.PATIENT: self.patient.first_missing,
            Missing.SERVICE: lambda: self.service.box,
            Missing.CONSENT: lambda: self.consent.record,
            Missing.LAST_SEEN: lambda: self.last_seen.line,
            Missing.QUESTION: lambda: self.question.question,
            Missing.SERVICE_QUESTION: self.intake.first_missing,
            Missing.PICTURE: lambda: self.consent.record,
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        beside = event.size().width() >= _ROOM_FOR_TWO
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(wanted)
        super().resizeEvent(event)
