"""The last step: for whom it is sealed, what is still missing, then how far it came. It may be closed at any time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from cases.errors import PliError
from cases.identifiers import CaseId
from desktop.case_view import Stage
from desktop.gui import formats, network, parts, theme
from desktop.gui.desk import Desk
from desktop.gui.place import Place, Step, Where
from desktop.gui.request import send_cards, send_state
from desktop.gui.request.lookout import lookout_of
from desktop.gui.request.send_state import SendState
from desktop.gui.request.way import way_list
from desktop.gui.words import words_of_code
from desktop.store.courier import Parcel

_OFF_THE_WAY = (Stage.ATTENTION, Stage.REFUSED, Stage.WITHDRAWN)


class SendStep(QWidget):
    """``ready`` says whether it can be sent now; ``wanted``: somebody wants to fill in what is missing."""

    ready = Signal(bool)
    wanted = Signal(object)
    """A ``Missing``."""

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self._state: SendState | None = None
        self._sealing = False
        self._stopped = False
        self._asked_metered = False
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(self.tr("Being sent…"))
        self._said = ""
        self._left, self._right = parts.column(), parts.column()
        box = parts.row(self._left, self._right, space=theme.LARGE)
        box.setStretch(0, 1)
        box.setStretch(1, 1)
        self.setLayout(parts.column(parts.scrolling(parts.holding(parts.column(box, None)))))
        desk.news.connect(self.reload)
        desk.sending.connect(self._show_progress)
        self._lookout = lookout_of(desk)
        self._lookout.changed.connect(self.reload)
        self.reload()

    @property
    def is_sent(self) -> bool:
        """Whether there is nothing left to send."""
        return self._state is not None and self._state.draft is None and not self._state.pictures

    def leaving(self) -> None:
        """Sending goes on without this step."""

    def reload(self) -> None:
        """Read anew where it is."""
        case_id = self._case_id
        self._desk.run(self, lambda practice: send_state.read(practice, case_id), self._show)

    def send(self) -> None:
        """Seal it and send it; a connection that is paid by volume is asked about once."""
        state = self._state
        if state is None or not state.can_send or self._sealing:
            return
        if not self._asked_metered and self._desk.settings.ask_when_metered and network.is_metered():
            self._asked_metered = True
            self._show(state)
            return
        self._sealing = True
        self._show(state)
        case_id, person_id = self._case_id, self._desk.person.person_id
        self._desk.run(
            self, lambda practice: practice.send(case_id, person_id), self._is_sealed, self._failed
        )

    # ── What happens ─────────────────────────────────────────────────────────────────────────────────────

    def _is_sealed(self, _: Parcel) -> None:
        self._sealing = False
        self._stopped = False
        self._asked_metered = False
        self._said = ""
        self._desk.sync_now()
        self._desk.changed()

    def _failed(self, error: PliError) -> None:
        self._sealing = False
        self._desk.show_error(error)
        self.reload()

    def _stop(self) -> None:
        self._stopped = True
        self._desk.hold_sending()
        self._show_again()

    def _go_on(self) -> None:
        self._stopped = False
        self._desk.sync_now()
        self._show_again()

    def _not_now(self) -> None:
        self._asked_metered = False
        self._show_again()

    def _show_again(self) -> None:
        if self._state is not None:
            self._show(self._state)

    def _show_progress(self, item_id: str, done: int, total: int) -> None:
        if self._state is not None and item_id in self._state.case.on_the_way:
            self._progress.setRange(0, 100)
            self._progress.setValue(100 * done // max(total, 1))
            said = formats.percent(done, total)
            self._progress.setAccessibleDescription(said)
            self._said = self.tr("Being sent: {percent}").format(percent=said)
            self._percent.setText(self._said)

    # ── What is shown ────────────────────────────────────────────────────────────────────────────────────

    def _show(self, state: SendState) -> None:
        self._state = state
        self._lookout.attend(self._case_id, state.waiting)
        self._progress.setParent(None)
        self._percent = parts.body("")
        parts.clear(self._left)
        parts.clear(self._right)
        self._left.addWidget(send_cards.for_whom(state, self._compare))
        if state.draft is not None:
            self._left.addWidget(send_cards.what(state.draft))
        for part in self._how_far(state):
            self._right.addWidget(part)
        self._left.addStretch(1)
        self._right.addStretch(1)
        self.ready.emit(state.can_send and not self._sealing and not self._asked_metered)

    def _how_far(self, state: SendState) -> list[QWidget]:
        if self._sealing:
            self._progress.setRange(0, 0)
            return [parts.Card(parts.body(self.tr("Being sealed…")), self._progress)]
        if self._asked_metered:
            return [self._metered(state)]
        found: list[QWidget] = []
        is_further = state.draft is None and state.pictures > 0
        if is_further:
            found.append(parts.subheading(self.tr("New, not sent yet")))
        elif state.draft is None:
            found.append(self._after(state))
        elif state.case.missing:
            found.append(send_cards.still_missing(state.case.missing, self.wanted.emit))
        about = send_cards.people(state, self._look, self._keep_all)
        if about is not None:
            found.append(about)
        if state.can_send:
            found.append(send_cards.ready(state))
        if is_further:
            found += [parts.subheading(self.tr("Sent before")), self._after(state)]
        return found

    def _metered(self, state: SendState) -> QWidget:
        words = self.tr("This connection may be paid by volume. {size} are to be sent.")
        return parts.Notice(
            "advice",
            words.format(size=formats.size(state.size)),
            parts.secondary(self.tr("Send now"), self.send),
            parts.secondary(self.tr("Not now"), self._not_now),
        )

    def _after(self, state: SendState) -> QWidget:
        case = state.case
        found: list[QWidget] = []
        if case.trouble is not None:
            words = words_of_code(case.trouble.code)
            found.append(parts.Notice("danger", f"{words.what_happened} {words.what_to_do}"))
        elif case.on_the_way and self._stopped:
            go_on = parts.secondary(self.tr("Send now"), self._go_on)
            found.append(parts.Notice("advice", self.tr("Stopped. It is sealed, and kept here."), go_on))
        elif case.on_the_way:
            self._percent.setText(self._said or self.tr("Being sent…"))
            found += [self._percent, self._progress]
            found.append(parts.hint(self.tr("You may close the window: sending goes on by itself.")))
            stop = parts.secondary(self.tr("Stop sending"), self._stop)
            found.append(parts.holding(parts.row(stop, None)))
        found.append(parts.holding(way_list(Stage.QUEUED if case.stage in _OFF_THE_WAY else case.stage)))
        found.append(parts.link(self.tr("Open the case"), self._open))
        return parts.Card(*found)

    def _look(self) -> None:
        self._desk.go(Place(Where.REQUEST, self._case_id, step=Step.CHECK))

    def _keep_all(self) -> None:
        case_id = self._case_id
        self._desk.run(self, lambda practice: practice.keep_open(case_id), lambda _: self.reload())

    def _compare(self) -> None:
        self._desk.go(Place(Where.SETTINGS))

    def _open(self) -> None:
        self._desk.go(Place(Where.CASE, self._case_id))
