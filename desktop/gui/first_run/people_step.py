"""Who works here; then the practice is made, which takes a second for each passphrase."""

import socket

from cases.errors import PliError
from crypto.unlock import Passphrase, RecoveryCode
from desktop.gui import parts, theme
from desktop.gui.bridge import Running
from desktop.gui.desk import Desk
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.first_run.person_card import PersonCard
from desktop.gui.first_run.step import RunStep
from desktop.practice_entry import PersonEntry, practice_of

_MOST_PEOPLE = 30


class PeopleStep(RunStep):
    """Who sits here comes first, and needs a passphrase."""

    def __init__(self, desk: Desk, notes: Notes) -> None:
        super().__init__(desk, notes)
        why = self.tr(
            "Everybody has their own passphrase: it protects your patients if this computer is stolen, and"
            " shows who did what."
        )
        self.box.addWidget(parts.body(why))
        self._cards = parts.column(space=theme.LARGE)
        self.cards: list[PersonCard] = []
        self.box.addLayout(self._cards)
        self.more = parts.secondary(self.tr("Add a colleague"), self._add_colleague, "plus")
        self.box.addLayout(parts.row(self.more, None))
        for entry in notes.people:
            self._add_card(entry)

    def name(self) -> str:
        return self.tr("Who works here?")

    def action(self) -> str:
        return self.tr("Make the practice")

    def earlier(self) -> Stage | None:
        return Stage.PRACTICE

    def begin(self) -> None:
        self.cards[0].called.setFocus()

    def is_ready(self) -> bool:
        return all(card.is_ready for card in self.cards)

    def keep(self) -> None:
        for card in self.cards:
            card.keep()
        self.notes.people = [card.entry for card in self.cards]

    def act(self) -> None:
        self.keep()
        self._show_making(self.tr("Your practice is being made, and the passphrases protected…"))
        self.desk.bridge.run_long(self, self._make, self._made, self._failed, self.progress.emit)

    def _make(self, running: Running) -> RecoveryCode:
        notes, (first, *others) = self.notes, self.notes.people
        practice = practice_of(notes.name, notes.address, notes.telephone, notes.people)
        return self.desk.session.create(
            practice,
            socket.gethostname() or "computer",
            Passphrase(first.passphrase),
            first=first.person_id,
            colleagues={each.person_id: Passphrase(each.passphrase) for each in others if each.passphrase},
            check_code=True,
            told=running.tell,
        )

    def _made(self, code: RecoveryCode) -> None:
        self.notes.forget_secrets()
        self.notes.code = code
        for card in self.cards:
            card.passphrase.clear()
        self.went_on.emit(Stage.CODE)

    def _failed(self, error: PliError) -> None:
        self._show_making("")
        self.say(error)

    def _show_making(self, doing: str) -> None:
        for each in (*self.cards, self.more):
            each.setEnabled(not doing)
        self.set_busy(doing)

    def _add_colleague(self) -> None:
        self._add_card(PersonEntry())
        card = self.cards[-1]
        card.called.setFocus()
        self.seen.emit(card)

    def _add_card(self, entry: PersonEntry) -> None:
        remove = self._remove if self.cards else None
        card = PersonCard(self.desk, entry, self.notes.name, remove)
        card.changed.connect(self.ready_changed)
        card.grown.connect(lambda: self.seen.emit(card))
        self.cards.append(card)
        self._cards.addWidget(card)
        self.more.setEnabled(len(self.cards) < _MOST_PEOPLE)
        self.ready_changed.emit()

    def _remove(self, card: PersonCard) -> None:
        self.cards.remove(card)
        self._cards.removeWidget(card)
        card.deleteLater()
        self.more.setEnabled(True)
        self.more.setFocus()
        self.ready_changed.emit()
