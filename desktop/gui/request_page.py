"""A request: one page of four steps, each reachable at any time, kept as it is made.

Who the patient is stands at the head of every step. For a case that was sent already the same page takes further
pictures: then it begins with them.
"""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from cases.errors import CaseUnknown, PliError
from cases.identifiers import CaseId
from desktop.draft import Missing
from desktop.gui import parts
from desktop.gui.desk import Desk
from desktop.gui.page import Page
from desktop.gui.place import WORKLIST, Place, Step
from desktop.gui.request import material, steps_done
from desktop.gui.request.check_step import CheckStep
from desktop.gui.request.head import Head
from desktop.gui.request.keeper import DraftKeeper
from desktop.gui.request.material import Material
from desktop.gui.request.originals import Originals
from desktop.gui.request.patient_step import PatientStep
from desktop.gui.request.picture_taker import is_on_its_way
from desktop.gui.request.pictures_step import PicturesStep
from desktop.gui.request.send_step import SendStep
from desktop.gui.request.steps_done import StepsState

_OF_FURTHER_PICTURES = (Step.PICTURES, Step.CHECK, Step.SEND)

StepWidget = PatientStep | PicturesStep | CheckStep | SendStep


class RequestPage(Page):
    """The frame around the steps. Each is made when somebody goes to it, from what is kept then."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.keeper: DraftKeeper | None = None
        self.step: StepWidget | None = None
        self._at = place.step or Step.PATIENT
        self._left = False
        self.head = Head()
        self.head.chosen.connect(self.show_step)
        self._originals = parts.column()
        self._inside = parts.column()
        self._before = parts.secondary("", self._go_before, "back")
        self._next = parts.primary("", self._go_on)
        self.primary = self._next
        kept = parts.hint(self.tr("Everything is kept as you type."))
        kept.setWordWrap(False)
        foot = parts.row(self._before, kept, None, self._next)
        whole = parts.column(self.head, self._originals, self._inside, foot)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._show_foot()
        self._next.setEnabled(False)

    def title(self) -> str:
        return self.tr("Request")

    def begin(self) -> None:
        """Read the case, or begin one."""
        step = Step.PICTURES if self.place.retake is not None else self._at
        if self.place.case_id is None:
            self._begin_new(step)
        else:
            self._read(self.place.case_id, step)

    def leaving(self) -> None:
        """Keep what was typed; a request in which nothing was entered is none, and goes."""
        self._left = True
        self._leave_step()
        self.keeper = None
        case_id = self.place.case_id
        if case_id is not None:
            self.desk.run(self.desk, lambda practice: material.drop_if_blank(practice, case_id), _done)

    def show_step(self, step: Step, missing: Missing | None = None) -> None:
        """Go to a step, and there to the field where something is missing."""
        self._leave_step()
        if self.place.case_id is not None:
            self._read(self.place.case_id, step, missing)

    # ── The case ─────────────────────────────────────────────────────────────────────────────────────────

    def _begin_new(self, step: Step) -> None:
        person_id, language = self.desk.person.person_id, self.desk.language
        self.desk.run(
            self,
            lambda practice: material.begun(practice, person_id, language),
            lambda case_id: self._read(case_id, step),
        )

    def _read(self, case_id: CaseId, step: Step, missing: Missing | None = None) -> None:
        def failed(error: PliError) -> None:
            if isinstance(error, CaseUnknown):  # nothing was entered in it, so it was not kept
                self._begin_new(step)
            else:
                self.desk.show_error(error)

        self.desk.run(
            self,
            lambda practice: material.read(practice, case_id),
            lambda read: self._show(read, step, missing),
            failed,
        )

    def _keep(self, read: Material) -> None:
        if read.draft is None:
            self.keeper = None
        elif self.keeper is None:
            self.keeper = DraftKeeper(self.desk, read.draft, self)
            self.keeper.changed.connect(self._show_patient)
            self.keeper.saved.connect(self._look_what_is_done)
        else:
            self.keeper.take(read.draft)

    # ── The steps ────────────────────────────────────────────────────────────────────────────────────────

    def _show(self, read: Material, step: Step, missing: Missing | None) -> None:
        if self._left:
            return
        self._leave_step()
        self._keep(read)
        there = tuple(Step) if read.draft is not None else _OF_FURTHER_PICTURES
        self._at = step if step in there else there[0]
        # the desk knows where one is: after a lock, and in another language, one goes on here
        self.place = replace(self.place, case_id=read.case.case_id, step=self._at)
        self.desk.place = self.place
        self.head.show_steps(there)
        self.head.steps.show_step(self._at)
        self.head.show_state(read.steps, self._at)
        self.head.show_patient(read.case.patient)
        self.step = self._made_step(read)
        parts.clear(self._originals)
        self._originals.addWidget(Originals(self.desk, read.case.case_id))
        self._inside.addWidget(self.step)
        self._show_foot()
        if isinstance(self.step, PatientStep):
            self.step.begin(missing)
        else:
            self.step.setFocus()

    def _made_step(self, read: Material) -> StepWidget:
        case_id = read.case.case_id
        if self._at is Step.PATIENT and self.keeper is not None:
            patient = PatientStep(self.desk, self.keeper, read)
            patient.delete.deleted.connect(self._deleted)
            return patient
        if self._at is Step.PICTURES:
            pictures = PicturesStep(self.desk, case_id, self.place)
            pictures.changed.connect(self._look_what_is_done)
            pictures.consented.connect(self._look_what_is_done)
            pictures.choosing.connect(self._let_add)
            return pictures
        if self._at is Step.CHECK:
            check = CheckStep(self.desk, case_id)
            check.taken.changed.connect(self._look_what_is_done)
            return check
        made = SendStep(self.desk, case_id)
        made.ready.connect(self._show_ready)
        made.ready.connect(self._look_what_is_done)
        made.wanted.connect(self._go_to)
        return made

    def _leave_step(self) -> None:
        if self.step is None:
            return
        self.step.leaving()
        self._next.setEnabled(False)
        self._inside.removeWidget(self.step)
        self.step.hide()
        self.step.deleteLater()
        self.step = None
        self._let_add(None)

    def _go_to(self, missing: Missing) -> None:
        self.show_step(Step.PICTURES if missing is Missing.PICTURE else Step.PATIENT, missing)

    def _deleted(self) -> None:
        self.desk.changed()
        self.desk.go(WORKLIST)

    def _go_on(self) -> None:
        following = self._beside(1)
        if following is not None:
            self.show_step(following)
        elif self._is_sent():
            self.desk.go(WORKLIST)
        elif isinstance(self.step, SendStep):
            self.step.send()

    def _go_before(self) -> None:
        before = Step.PICTURES if self._is_sent() else self._beside(-1)
        if before is None:
            self.back()
        else:
            self.show_step(before)

    def _beside(self, distance: int) -> Step | None:
        steps = tuple(self.head.steps.buttons) or tuple(Step)
        number = steps.index(self._at) + distance
        return steps[number] if 0 <= number < len(steps) else None

    # ── Head and foot ────────────────────────────────────────────────────────────────────────────────────

    def _show_patient(self) -> None:
        if self.keeper is not None:
            self.head.show_patient(self.keeper.draft.patient)

    def _look_what_is_done(self) -> None:
        case_id = self.place.case_id
        if case_id is not None and self.step is not None:
            self.desk.run(self, lambda practice: steps_done.read(practice, case_id), self._show_done)

    def _show_done(self, state: StepsState) -> None:
        self.head.show_state(state, self._at)

    def _show_foot(self) -> None:
        following = self._beside(1)
        words = self.tr("Send")
        if following is not None:
            words = self.tr("Next: {step}").format(step=self.head.steps.words_of(following))
        self._next.setText(words)
        self._next.setEnabled(following is not None)
        self._before.setText(self.tr("Back") if self._beside(-1) is not None else self.tr("Back to the list"))

    def _show_ready(self, ready: bool) -> None:
        """Of the last step: it can be sent now, or all of it was."""
        is_sent = self._is_sent()
        if is_sent:
            self.keeper = None
            self.head.show_steps(_OF_FURTHER_PICTURES)
            self.head.steps.show_step(Step.SEND)
            self._before.setText(self.tr("Add pictures"))
        self._next.setText(self.tr("Back to the list") if is_sent else self.tr("Send"))
        self._next.setEnabled(is_sent or (ready and not self._is_more_coming()))

    def _let_add(self, add: QPushButton | None) -> None:
        """While pictures on a card are chosen, the way on is to add them: nobody leaves them there unawares."""
        self._next.setHidden(add is not None)
        self.primary = add or self._next

    def _is_more_coming(self) -> bool:
        """A picture that is still on its way belongs to what is sent; each that comes asks again."""
        case_id = self.place.case_id
        return case_id is not None and is_on_its_way(self.desk, case_id)

    def _is_sent(self) -> bool:
        return isinstance(self.step, SendStep) and self.step.is_sent


def _done(_: None) -> None:
    """There is nothing more to do."""
