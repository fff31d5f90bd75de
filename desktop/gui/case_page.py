"""A case that was sent: what to do, what was asked and answered, its pictures, and everything said since."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QPushButton, QStackedWidget, QWidget

from cases.answer import RetakeRequest
from cases.errors import PliError
from cases.identifiers import CaseId
from cases.message import MessageKind
from desktop.case_view import AnswerView, CaseView, Stage, WayOut
from desktop.gui import formats, parts, theme
from desktop.gui.case import material
from desktop.gui.case.composer import Composer
from desktop.gui.case.content import Does, content
from desktop.gui.case.filing import Filing, filed_notice, refused_notice
from desktop.gui.case.material import CaseMaterial
from desktop.gui.case.picture_viewer import PictureViewer
from desktop.gui.case.said import patient_facts
from desktop.gui.desk import Desk
from desktop.gui.flow import Flow
from desktop.gui.page import Page
from desktop.gui.place import Place, Step, Where
from desktop.gui.request.originals import Originals
from desktop.gui.terms import way_out_words

_AT_THE_FOOT = Qt.AlignmentFlag.AlignBottom  # beside several lines of buttons
_Scroll = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _Scroll.SliderSingleStepSub,
    Qt.Key.Key_Down: _Scroll.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Scroll.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Scroll.SliderPageStepAdd,
    Qt.Key.Key_Home: _Scroll.SliderToMinimum,
    Qt.Key.Key_End: _Scroll.SliderToMaximum,
}


class CasePage(Page):
    """Read anew when there is news; what is being written and where one has scrolled to stay."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.case_id: CaseId = place.case_id or ""
        self.material: CaseMaterial | None = None
        self._who, self._facts = parts.heading(""), parts.hint("")
        self._notices = parts.column()
        self._inside = QWidget()
        self._area = parts.scrolling(self._inside)
        self.composer = Composer(desk, self.case_id)
        self.composer.said.connect(self._changed)
        self.composer.put_aside.connect(self._show_foot)
        self.viewer = PictureViewer(desk)
        self.viewer.closed.connect(self._close_picture)
        self.filing = Filing(desk, self)
        self.filing.filed.connect(self._show_filed)
        self.filing.refused.connect(self._show_refused)
        self.filing.busy.connect(self._show_busy)
        self._foot = parts.row(space=theme.SMALL)
        self._pile = QStackedWidget()
        self._build()
        desk.news.connect(self.reload)

    def title(self) -> str:
        return self.tr("Case")

    def begin(self) -> None:
        """A person opens it: they have read its answers."""
        case_id, reader = self.case_id, self.desk.person.person_id
        self.desk.run(
            self,
            lambda practice: material.open_case(practice, case_id, reader),
            self._opened,
            self._not_opened,
        )

    def leaving(self) -> None:
        self.composer.keep()

    def back(self) -> None:
        """Out of a picture, or to where one came from."""
        if self._pile.currentWidget() is self.viewer:
            self._close_picture()
        elif self.composer.isVisible():
            self.composer.close_it()
        else:
            super().back()

    def reload(self) -> None:
        """Read it anew."""
        case_id = self.case_id
        self.desk.run(self, lambda practice: material.read(practice, case_id), self._show)

    # ── What is shown ────────────────────────────────────────────────────────────────────────────────────

    def _opened(self, read: CaseMaterial) -> None:
        self._show(read)
        self.composer.begin(read.unsent)
        self._show_foot()
        self.desk.sync_now()
        self.desk.changed()

    def _not_opened(self, error: PliError) -> None:
        """It cannot be said that it was read; it can be read all the same."""
        self.desk.show_error(error)
        self.reload()

    def _show(self, read: CaseMaterial) -> None:
        if read == self.material:
            return
        self.material = read
        self._who.setText(formats.patient_line(read.request.patient))
        facts = (patient_facts(read.request), read.request.service.party.name)
        self._facts.setText(" · ".join(each for each in facts if each))
        scrolled = self._area.verticalScrollBar().value()
        does = Does(self._show_picture, self._inform, self._retake, self._help)
        self._area.setWidget(content(self.desk, read, does))
        QTimer.singleShot(0, self, lambda: self._area.verticalScrollBar().setValue(scrolled))
        self._show_foot()

    def _show_foot(self) -> None:
        parts.clear(self._foot)
        if self.material is None:
            return
        self._foot.addWidget(parts.secondary(self.tr("Back"), self.back, "back"), 0, _AT_THE_FOOT)
        if self.composer.isVisibleTo(self):  # one thing at a time
            self.primary = self.composer.button
            self._foot.addStretch(1)
            return
        self.primary = self._primary(self.material)
        flow = Flow()
        for button in self._secondaries(self.material, self.primary.text()):
            flow.addWidget(button)
        self._foot.addWidget(parts.holding(flow), 1)
        self._foot.addWidget(self.primary, 0, _AT_THE_FOOT)

    def _primary(self, read: CaseMaterial) -> QPushButton:
        case = read.case
        if case.trouble is not None and case.trouble.way_out is not WayOut.OPEN:
            return parts.primary(way_out_words(case.trouble.way_out), lambda: self._help(case))
        if case.waiting_pictures:
            return parts.primary(self.tr("Send the added pictures"), lambda: self._request(Step.SEND))
        if read.retake is not None:
            return parts.primary(self.tr("Take this view again"), partial(self._retake, read.retake))
        if read.answers and not case.filed:
            return parts.primary(self.tr("File in the record"), self._file)
        return parts.primary(self.tr("Reply"), lambda: self._write(MessageKind.REPLY))

    def _secondaries(self, read: CaseMaterial, primary: str) -> list[QPushButton]:
        case = read.case
        withdrawn = case.stage is Stage.WITHDRAWN
        found: list[QPushButton] = []
        if case.own and not withdrawn:
            found.append(parts.danger(self.tr("Withdraw…"), lambda: self._write(MessageKind.WITHDRAWAL)))
            found.append(
                parts.secondary(self.tr("Correct…"), lambda: self._write(MessageKind.CORRECTION), "edit")
            )
            found.append(
                parts.secondary(self.tr("Add pictures"), lambda: self._request(Step.PICTURES), "camera")
            )
        if not withdrawn:
            found.append(parts.secondary(self.tr("Reply"), lambda: self._write(MessageKind.REPLY), "answers"))
        found.append(parts.secondary(self.tr("Print"), self._print, "print"))
        found.append(parts.secondary(self.tr("File in the record"), self._file, "folder"))
        return [each for each in found if each.text() != primary]

    def _show_picture(self, number: int) -> None:
        if self.material is not None:
            self._pile.setCurrentWidget(self.viewer)
            self.viewer.begin(self._who.text(), self.material.pictures, number)

    def _close_picture(self) -> None:
        self._pile.setCurrentIndex(0)
        self._area.setFocus()

    def _show_filed(self, folder: Path) -> None:
        if self.material is not None:
            parts.clear(self._notices)
            self._notices.addWidget(filed_notice(self.filing, self.material, folder))

    def _show_refused(self, error: PliError) -> None:
        if self.material is not None:
            parts.clear(self._notices)
            self._notices.addWidget(refused_notice(self.filing, self.material, error))

    def _show_busy(self, busy: bool) -> None:
        if busy:
            parts.clear(self._notices)
            self._notices.addWidget(parts.Notice("calm", self.tr("The document is being made…")))
        else:
            parts.clear(self._notices)

    # ── What is done ─────────────────────────────────────────────────────────────────────────────────────

    def _write(self, kind: MessageKind) -> None:
        if kind is MessageKind.REPLY or kind is MessageKind.CORRECTION or kind is MessageKind.WITHDRAWAL:
            self.composer.open(kind)
            self._show_foot()

    def _changed(self) -> None:
        self._show_foot()
        self.desk.changed()

    def _inform(self, answer: AnswerView, told: bool) -> None:
        person_id, item_id = self.desk.person.person_id, answer.item_id
        self.desk.run(
            self,
            (lambda practice: practice.inform_patient(item_id, person_id))
            if told
            else (lambda practice: practice.not_informed(item_id)),
            lambda _: self.desk.changed(),
        )

    def _retake(self, retake: RetakeRequest) -> None:
        self.desk.go(Place(Where.REQUEST, self.case_id, step=Step.PICTURES, retake=retake))

    def _request(self, step: Step) -> None:
        self.desk.go(Place(Where.REQUEST, self.case_id, step=step))

    def _help(self, case: CaseView) -> None:
        trouble = case.trouble
        if trouble is None:
            return
        if trouble.way_out is WayOut.VERIFY_KEYS:
            self.desk.go(Place(Where.SETTINGS))
        else:
            self.desk.run(self, lambda practice: practice.send_again(trouble.item_id), self._sent_again)

    def _sent_again(self, _: None) -> None:
        self.desk.sync_now()
        self.desk.changed()

    def _file(self) -> None:
        if self.material is not None:
            self.filing.file(self.material)

    def _print(self) -> None:
        if self.material is not None:
            self.filing.print(self.material)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keyboard reads to the end as well."""
        bar = self._area.verticalScrollBar()
        step = _SCROLLS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.triggerAction(step)

    def _build(self) -> None:
        head = parts.column(self._who, self._facts, space=0)
        originals = Originals(self.desk, self.case_id)
        whole = parts.column(head, originals, self._notices, self._area, self.composer, self._foot)
        whole.setStretch(3, 1)
        self._pile.addWidget(parts.holding(whole))
        self._pile.addWidget(self.viewer)
        self.setLayout(parts.column(self._pile))
