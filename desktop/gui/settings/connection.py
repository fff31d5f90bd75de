"""The way to hospitals: the gateway, the services that can be asked, and another invitation."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from cases.errors import GatewayUnknown, PliError
from crypto.public_keys import CheckedInvitation, fingerprint
from desktop.gui import parts, theme
from desktop.gui.bridge import Lane
from desktop.gui.desk import Desk
from desktop.gui.first_run.drop_area import DropArea
from desktop.gui.fold import Fold
from desktop.gui.settings.section import Section
from desktop.gui.settings.verify import Groups, KnownService, ServiceRow, known_services
from desktop.joining import fetch, join, read_file
from desktop.practice import Practice
from host.system import write_durably

_LONGEST_CODE = 600
_RECORD_FILE = "practice.keys.json"


@dataclass(frozen=True)
class _Known:
    host: str
    services: list[KnownService]
    own_fingerprint: str
    own_record: bytes


class ConnectionSection(Section):
    """What is known, with how well it is known; and one form to learn of another hospital."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Hospitals"))
        self.gateway = parts.body("")
        self._list = parts.column(space=theme.MEDIUM)
        self.rows: list[ServiceRow] = []
        self.join = _JoinForm(self)
        self._own = parts.column()
        self.box.addWidget(self.gateway)
        self.box.addLayout(self._list)
        self.box.addWidget(Fold(self.tr("Join another hospital"), self.join))
        self.box.addWidget(Fold(self.tr("Our own keys"), parts.holding(self._own)))
        self.load()

    def load(self) -> None:
        """Ask the core."""
        self.desk.run(self, self._ask, self._show)

    def _ask(self, practice: Practice) -> _Known:
        try:
            host = urlsplit(self.desk.session.courier.gateway_url).hostname or ""
        except GatewayUnknown:
            host = ""
        return _Known(host, known_services(practice), fingerprint(practice.record), practice.record_file)

    def _show(self, known: _Known) -> None:
        says = self.tr("Connected through {gateway}.").format(gateway=known.host)
        self.gateway.setText(says if known.host else self.tr("Not connected to a hospital yet."))
        parts.clear(self._list)
        self.rows = [ServiceRow(self, each) for each in known.services]
        for row in self.rows:
            row.compared.connect(self._compared)
            self._list.addWidget(row)
        self._show_own(known)

    def _show_own(self, known: _Known) -> None:
        parts.clear(self._own)
        self._own.addWidget(
            parts.body(
                self.tr("A hospital that compares your practice's keys by telephone hears these groups:")
            )
        )
        self._own.addWidget(Groups(self.tr("Our groups"), known.own_fingerprint))
        self.save_record = parts.secondary(
            self.tr("Save our key record…"), lambda: self._save(known.own_record), "file"
        )
        says = parts.hint(self.tr("For the hospital, so that it knows your practice. It holds no secret."))
        self._own.addLayout(parts.row(self.save_record, says))

    def _save(self, record: bytes) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Our key record"), _RECORD_FILE)
        if chosen:
            path = Path(chosen)
            self.desk.bridge.run(
                self,
                lambda: write_durably(path, record),
                lambda _: self.tell(self.tr("The key record is saved.")),
                self.fail,
            )

    def _compared(self, words: str) -> None:
        self.tell(words)
        self.desk.changed()
        self.load()

    def joined(self, invitation: CheckedInvitation) -> None:
        """Somebody joined."""
        self.tell(self.tr("%n service(s) can be asked now.", "", len(invitation.services)))
        self.desk.changed()
        self.load()


class _JoinForm(QWidget):
    """A file is taken at once, a code when the button is pressed."""

    def __init__(self, section: ConnectionSection) -> None:
        super().__init__()
        self._section = section
        self.drop = DropArea()
        self.drop.chosen.connect(self._take_file)
        self.code = QLineEdit()
        self.code.setMaxLength(_LONGEST_CODE)
        self.go = parts.secondary(self.tr("Connect"), self._take_code)
        self.code.textChanged.connect(lambda _: self._show_busy(False))
        self.code.returnPressed.connect(self.go.click)
        line = parts.row(parts.field(self.tr("Or type the code of the invitation"), self.code), self.go)
        line.setStretch(0, 1)
        self.setLayout(parts.column(self.drop, line))
        self._show_busy(False)

    def _take_code(self) -> None:
        typed, settings, bridge = self.code.text(), self._section.desk.settings, self._section.desk.bridge
        self._show_busy(True)
        bridge.run(self, lambda: fetch(typed, settings), self._join, self._failed, Lane.NETWORK)

    def _take_file(self, path: Path) -> None:
        self._show_busy(True)
        self._section.desk.bridge.run(self, lambda: read_file(path), self._join, self._failed)

    def _join(self, untrusted: bytes) -> None:
        self._section.desk.run(self, lambda practice: join(practice, untrusted), self._joined, self._failed)

    def _joined(self, invitation: CheckedInvitation) -> None:
        self.code.clear()
        self._show_busy(False)
        self._section.joined(invitation)

    def _failed(self, error: PliError) -> None:
        self._show_busy(False)
        self._section.fail(error)

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self._section.wait(self.tr("Connecting to the hospital…"))
        self.drop.setEnabled(not busy)
        self.go.setEnabled(not busy and bool(self.code.text().strip()))
