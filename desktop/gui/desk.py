"""What all pages share: the session, the bridge, the way from page to page, and the news.

    desk.run(page, lambda practice: practice.overview.cases(), done=page.show_cases)
    desk.go(Place(Where.CASE, case_id))

Signals say *that* something happened; what it is, a page asks the core.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from cases.codes import Language
from cases.errors import PliError, VaultLocked
from cases.person import Person
from desktop.exchange import Round
from desktop.gui.bridge import Bridge, Failed, Lane, Progress, Running
from desktop.gui.place import UNLOCK, WELCOME, WORKLIST, Place, Where
from desktop.loop import Loop
from desktop.practice import Practice
from desktop.session import Session
from desktop.settings import Settings

T = TypeVar("T")

_IDLE_CHECK = 2_000
"""Milliseconds between looks at whether somebody is still here."""
_MOST_STEPS_BACK = 20
_TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel)
_WITHOUT_PRACTICE = (Where.WELCOME, Where.UNLOCK)


class Desk(QObject):
    """One for the whole program. ``start`` begins sending, receiving and watching the clock."""

    news = Signal()
    """Something about the cases may have changed."""
    sending = Signal(str, object, object)
    """An item on its way: its identifier, bytes done, bytes in all (Python's integers: Qt's have 32 bits)."""
    lock_changed = Signal(bool)
    went = Signal(object)
    """A ``Place``: the window makes its page."""
    trouble = Signal(object)
    """A ``PliError`` that a person should read; ``None`` takes it away."""
    connection_changed = Signal()
    answers_changed = Signal()
    answer_came = Signal()
    settings_changed = Signal()
    """A language or a theme was chosen: everything is to be made anew."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.bridge = Bridge(self, self.show_error)
        self.place = WORKLIST
        self.connection: PliError | None = None
        """Why the gateway does not answer as it should, if so; what waits is sent by itself."""
        self.open_answers = 0
        """Answers that nobody ticked off yet."""
        self._loop = Loop(session, self._heard_from_loop, self.sending.emit)
        self._counted = False
        self._way: list[Place] = []
        self._after_unlocking: Place = WORKLIST
        self._clock = QTimer(self)
        self._clock.setInterval(_IDLE_CHECK)
        self._clock.timeout.connect(self._lock_if_idle)
        self.news.connect(self._count_answers)

    # ── Work ─────────────────────────────────────────────────────────────────────────────────────────────

    def run(
        self,
        owner: QObject,
        work: Callable[[Practice], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        lane: Lane = Lane.CASES,
    ) -> Running:
        """Do something with the practice, which is not locked meanwhile; ``VaultLocked`` when it is."""
        return self.bridge.run(owner, lambda: self._unlocked(work), done, failed, lane)

    def run_long(
        self,
        owner: QObject,
        work: Callable[[Practice, Running], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        progress: Progress | None = None,
        lane: Lane = Lane.CASES,
    ) -> Running:
        """The same for what takes its time."""

        def job(running: Running) -> T:
            return self._unlocked(lambda practice: work(practice, running))

        return self.bridge.run_long(owner, job, done, failed, progress, lane)

    def _unlocked(self, work: Callable[[Practice], T]) -> T:
        with self.session.opened() as practice:
            if practice is None:
                raise VaultLocked
            return work(practice)

    def changed(self) -> None:
        """A page changed something about the cases."""
        self.news.emit()

    def sync_now(self) -> None:
        """Something is ready to be sent, or a person does not want to wait."""
        self._loop.wake()

    def hold_sending(self) -> None:
        """Send nothing until ``sync_now``."""
        self._loop.hold()

    # ── Who and how ──────────────────────────────────────────────────────────────────────────────────────

    @property
    def settings(self) -> Settings:
        return self.session.settings

    @property
    def language(self) -> Language:
        return self.session.settings.language

    @property
    def person(self) -> Person:
        """Who unlocked; raises ``VaultLocked``."""
        return self.session.person

    def change_settings(self, changed: Settings) -> None:
        """Keep other settings; a page is made anew where it looks or reads differently."""
        before = self.session.settings
        self.session.change_settings(changed)
        if (before.language, before.theme, before.discreet) != (
            changed.language,
            changed.theme,
            changed.discreet,
        ):
            self.settings_changed.emit()

    # ── From page to page ────────────────────────────────────────────────────────────────────────────────

    def go(self, place: Place) -> None:
        """Show a page; while Pli is locked, after unlocking."""
        if self.session.is_locked and place.where not in _WITHOUT_PRACTICE:
            self._after_unlocking, place = place, UNLOCK
        elif place != self.place and self.place.where not in _WITHOUT_PRACTICE:
            self._way = [*self._way, self.place][-_MOST_STEPS_BACK:]
        self.place = place
        self.went.emit(place)

    def back(self) -> None:
        """Where one came from; the worklist when there is nothing further back."""
        if self.place.where in _WITHOUT_PRACTICE:
            return
        self.place = self._way.pop() if self._way else WORKLIST
        self.went.emit(self.place)

    def refresh(self) -> None:
        """Make the page anew where one is."""
        self.went.emit(self.place)

    # ── Locked and unlocked ──────────────────────────────────────────────────────────────────────────────

    def start(self, has_practice: bool) -> None:
        """Begin: at the first run, or at the door."""
        self._loop.start()
        self._clock.start()
        self.go(UNLOCK if has_practice else WELCOME)

    def unlocked(self) -> None:
        """The session was unlocked: on with what was being done."""
        self.lock_changed.emit(False)
        self.sync_now()
        self._count_answers()
        self._remove_what_is_filed()
        place, self._after_unlocking = self._after_unlocking, WORKLIST
        self.place = UNLOCK
        self.go(place)

    def _remove_what_is_filed(self) -> None:
        """Cases that are in the practice's own record go after the delay that it chose; none without one."""
        days = self.settings.keep_filed_days
        if days is not None:
            self.run(self, lambda practice: practice.remove_filed(days), self._removed)

    def _removed(self, cases: int) -> None:
        if cases:
            self.news.emit()

    def lock(self) -> None:
        """Lock, once what is under way has ended; sending goes on."""
        if self.place.where not in _WITHOUT_PRACTICE:
            self._after_unlocking = self.place
            self.go(UNLOCK)  # the page keeps what was typed before the practice closes
        self.bridge.run(self, self.session.lock, lambda _: self.lock_changed.emit(True))

    def _lock_if_idle(self) -> None:
        if not self.session.is_locked and self.session.is_idle():
            self.lock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every touch of the application counts as somebody being here; the application installs this."""
        if event.type() in _TOUCHES:
            self.session.touch()
        return super().eventFilter(watched, event)

    # ── What comes from elsewhere ────────────────────────────────────────────────────────────────────────

    def _heard_from_loop(self, done: Round) -> None:
        """In one of the loop's threads."""
        self.bridge.post(self, lambda: self._hear(done))

    def _hear(self, done: Round) -> None:
        if (self.connection is None) != (done.trouble is None) or done.trouble is not None:
            self.connection = done.trouble
            self.connection_changed.emit()
        if done.sent.uploaded or done.sent.refused or done.noticed or done.opened or done.refused:
            self.news.emit()

    def _count_answers(self) -> None:
        if not self.session.is_locked:
            self.run(self, lambda practice: practice.overview.open_answers(), self._show_count)

    def _show_count(self, count: int) -> None:
        came, self.open_answers = count > self.open_answers, count
        self.answers_changed.emit()
        if came and self._counted:
            self.answer_came.emit()
        self._counted = True

    def show_error(self, error: PliError) -> None:
        """Say what stands in the way, in the window's banner; that Pli is locked, the door says."""
        if not isinstance(error, VaultLocked):
            self.trouble.emit(error)
        elif self.place.where not in _WITHOUT_PRACTICE:
            self.go(self.place)

    def close(self) -> None:
        """End the program: what is under way is finished or put aside, nothing is lost."""
        self._clock.stop()
        self._loop.stop()
        self.bridge.close()
        self.session.close()
