"""The intake within a request: which form, and its questions. The service's own must be answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cases.protocol import Protocol
from cases.questionnaire import IntakeAnswer
from desktop.gui import parts, theme
from desktop.gui.intake_form import IntakeForm, ServiceForm
from desktop.gui.language import in_use
from desktop.gui.request.keeper import DraftKeeper
from desktop.gui.request.material import Material
from desktop.gui.request.protocol_choice import intake_of
from desktop.gui.segments import Segments
from desktop.protocols import likely_protocol, protocols


class IntakePart(QWidget):
    """The form. ``service_form`` is its other half, shown elsewhere on the page."""

    told = Signal(str)
    """How much is answered, in a few words."""

    def __init__(self, keeper: DraftKeeper, material: Material) -> None:
        super().__init__()
        self._keeper = keeper
        self._material = material
        self.service_form = QWidget()
        self.service_form.setLayout(parts.column())
        options = [(each.specialty, each.title.in_language(in_use())) for each in protocols()]
        self.choice = Segments[str](self.tr("About"), options)
        self._form_place = parts.column()
        self.setLayout(parts.column(self.choice, self._form_place, space=theme.LARGE))
        self.choice.chosen.connect(self._choose)
        self.show_form()

    def show_form(self) -> None:
        """Build both forms for the draft as it is: at first, and when another service was chosen."""
        draft = self._keeper.draft
        self._protocol = self._material.protocol(draft)
        service = self._material.service(draft.service)
        self.choice.choose(self._protocol.specialty)
        given = () if draft.intake is None else draft.intake.answers
        shown, kept = in_use(), draft.language
        asked = frozenset(() if service is None else (each.link_id for each in service.questions))
        parts.clear(self._form_place)
        self.form = IntakeForm(self._protocol, given, shown, kept, asked)
        self.form.changed.connect(self._keep)
        self._form_place.addWidget(self.form)
        below = self.service_form.layout()
        if below is not None:
            parts.clear(below)
        self.own: ServiceForm | None = None
        if service is not None and service.questions and below is not None:
            self.own = ServiceForm(service, self._protocol, given, shown, kept)
            self.own.changed.connect(self._hear)
            below.addWidget(parts.subheading(self.tr("The service wants to know")))
            below.addWidget(self.own)
        self.service_form.setHidden(self.own is None)

    def show_service(self) -> None:
        """Another service was chosen: its questions, and while none was answered, the form its name recalls."""
        draft = self._keeper.draft
        service = self._material.service(draft.service)
        if service is not None and not self._answers():
            self._keeper.change(intake=intake_of(draft, likely_protocol(service)))
        self.show_form()
        self.tell()

    def tell(self) -> None:
        """Say how much is answered."""
        answered = {answer.link_id for answer in self.form.answers()}
        self.told.emit(
            self.tr("%n question(s) answered", "", len(answered)) if answered else self.tr("optional")
        )

    def first_missing(self) -> QWidget:
        """The first of the service's questions without an answer."""
        fields = [] if self.own is None else list(self.own.fields.values())
        return next((field for field in fields if not field.answers()), self.choice)

    def _answers(self) -> tuple[IntakeAnswer, ...]:
        own = () if self.own is None else self.own.answers()
        return (*own, *self.form.answers())

    def _hear(self, answers: tuple[IntakeAnswer, ...]) -> None:
        self.form.heard(answers)
        self._keep()

    def _keep(self) -> None:
        intake = intake_of(self._keeper.draft, self._protocol)
        self._keeper.change(intake=intake.model_copy(update={"answers": self._answers()}))
        self.tell()

    def _choose(self, specialty: str) -> None:
        chosen: Protocol = next(each for each in protocols() if each.specialty == specialty)
        self._keeper.change(intake=intake_of(self._keeper.draft, chosen))
        self.show_form()
        self._keep()
