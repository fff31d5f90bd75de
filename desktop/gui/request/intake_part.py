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
        self.form: IntakeForm | None = None
        self.own: ServiceForm | None = None
        options = [(each.specialty, each.title.in_language(in_use())) for each in protocols()]
        self.choice = Segments[str](self.tr("About"), options)
        self._form_place, self._own_place = parts.column(), parts.column()
        self.service_form = parts.holding(self._own_place)
        self.setLayout(parts.column(self.choice, self._form_place, space=theme.LARGE))
        self.choice.chosen.connect(self._choose)
        self._show_own()

    def open(self) -> None:
        """Build the form, which is long, when somebody wants to see it."""
        if self.form is not None:
            return
        draft = self._keeper.draft
        self.form = IntakeForm(self._protocol, self._given(), in_use(), draft.language, self._own_ids())
        self.form.changed.connect(self._keep)
        self._form_place.addWidget(self.form)

    def show_service(self) -> None:
        """Another service was chosen: its questions, and while none was answered, the form its name recalls."""
        draft = self._keeper.draft
        service = self._material.service(draft.service)
        if service is not None and not self._given():
            self._keeper.change(intake=intake_of(draft, likely_protocol(service)))
        self._show_anew()

    def show_language(self) -> None:
        """The request is written in another language now: so are its questions and answers."""
        self.open()
        self._show_anew()

    def tell(self) -> None:
        """Say how much is answered."""
        answered = {answer.link_id for answer in self._of_protocol()}
        count = self.tr("%n question(s) answered", "", len(answered))
        self.told.emit(count if answered else self.tr("optional"))

    def first_missing(self) -> QWidget:
        """The first of the service's questions without an answer."""
        fields = [] if self.own is None else list(self.own.fields.values())
        return next((field for field in fields if not field.answers()), self.choice)

    def _show_own(self) -> None:
        """The service's own questions, if it has any, and which form goes with the draft."""
        draft = self._keeper.draft
        self._protocol = self._material.protocol(draft)
        self.choice.choose(self._protocol.specialty)
        service = self._material.service(draft.service)
        parts.clear(self._own_place)
        self.own = None
        self.service_form.setHidden(service is None or not service.questions)
        if service is not None and service.questions:
            self.own = ServiceForm(service, self._protocol, self._given(), in_use(), draft.language)
            self.own.changed.connect(self._hear)
            self._own_place.addWidget(parts.subheading(self.tr("The service wants to know")))
            self._own_place.addWidget(self.own)

    def _show_anew(self) -> None:
        was_open = self.form is not None
        self._show_own()
        parts.clear(self._form_place)
        self.form = None
        if was_open:
            self.open()
        self._keep()

    def _given(self) -> tuple[IntakeAnswer, ...]:
        intake = self._keeper.draft.intake
        return () if intake is None else intake.answers

    def _own_ids(self) -> frozenset[str]:
        service = self._material.service(self._keeper.draft.service)
        return frozenset(() if service is None else (each.link_id for each in service.questions))

    def _of_protocol(self) -> tuple[IntakeAnswer, ...]:
        if self.form is not None:
            return self.form.answers()
        asked = {question.link_id for question in self._protocol.asked(self._given())} - self._own_ids()
        return tuple(answer for answer in self._given() if answer.link_id in asked)

    def _hear(self, answers: tuple[IntakeAnswer, ...]) -> None:
        if self.form is not None:
            self.form.heard(answers)
        self._keep()

    def _keep(self) -> None:
        own = () if self.own is None else self.own.answers()
        intake = intake_of(self._keeper.draft, self._protocol)
        self._keeper.change(intake=intake.model_copy(update={"answers": (*own, *self._of_protocol())}))
        self.tell()

    def _choose(self, specialty: str) -> None:
        chosen: Protocol = next(each for each in protocols() if each.specialty == specialty)
        self._keeper.change(intake=intake_of(self._keeper.draft, chosen))
        self._show_anew()
