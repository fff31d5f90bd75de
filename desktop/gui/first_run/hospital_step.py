"""What the hospital offers, what it still needs of the practice, and the digits to compare by telephone."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from cases.person import Service
from crypto.key_book import Trust
from crypto.public_keys import KeyRecord
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.fingerprint_card import FingerprintCard
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.first_run.step import RunStep
from desktop.gui.fold import Fold
from desktop.gui.service_card import service_card
from desktop.practice import Practice
from host.system import write_durably

_FILE_NAME = "practice.keys.json"


@dataclass(frozen=True)
class _Known:
    ours: KeyRecord
    others: tuple[tuple[KeyRecord, Trust], ...]
    services: tuple[Service, ...]
    record_file: bytes


class HospitalStep(RunStep):
    """The last step; comparing may be done later, in the settings."""

    def __init__(self, desk: Desk, notes: Notes) -> None:
        super().__init__(desk, notes)
        self.services = parts.column(space=theme.MEDIUM)
        self.compare = parts.column(space=theme.MEDIUM)
        self.save = parts.secondary(self.tr("Save the file for the hospital…"), self._ask_where, "file")
        self._saved = parts.hint("")
        self._record_file = b""
        says = parts.body(
            self.tr(
                "So that the hospital knows your practice, send it this file, by e-mail say. There is"
                " nothing secret in it."
            )
        )
        self.box.addLayout(self.services)
        self.box.addWidget(parts.Card(says, parts.row(self.save, self._saved, None)))
        self.box.addWidget(Fold(self.tr("Compare by telephone (may be done later)"), self._comparing()))
        desk.run(self, _known, self._show, self.say)

    def name(self) -> str:
        return self.tr("You can ask these services")

    def action(self) -> str:
        return self.tr("Begin")

    def earlier(self) -> Stage | None:
        return Stage.CONNECT

    def begin(self) -> None:
        self.save.setFocus()

    def act(self) -> None:
        self.went_on.emit(None)

    def _comparing(self) -> QWidget:
        says = parts.body(
            self.tr(
                "Call the hospital at a number that you know. Each reads out their digits: if all agree,"
                " nobody has come between you. Until then your requests are sealed all the same."
            )
        )
        made = QWidget()
        made.setLayout(parts.column(says, self.compare))
        return made

    def _show(self, known: _Known) -> None:
        self._record_file = known.record_file
        for service in known.services:
            self.services.addWidget(service_card(service, self.desk.language))
        for record, trust in known.others:
            self.compare.addWidget(FingerprintCard(self.desk, known.ours, record, trust))

    def _ask_where(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("The file for the hospital"), _FILE_NAME)
        if path:
            data = self._record_file
            self.desk.bridge.run(
                self,
                lambda: write_durably(Path(path), data),
                lambda _: self._show_saved(Path(path)),
                self.say,
            )

    def _show_saved(self, path: Path) -> None:
        self._saved.setText(self.tr("Saved as {name}").format(name=path.name))


def _known(practice: Practice) -> _Known:
    book = practice.book
    others = tuple((book.to_confirm(each.party_id), book.trust_of(each.party_id)) for each in book.parties())
    return _Known(practice.record, others, tuple(practice.services()), practice.record_file)
