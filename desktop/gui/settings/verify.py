"""Comparing keys by telephone: the one moment in which nobody in between can lie."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cases.person import Service
from crypto.key_book import Trust
from crypto.public_keys import fingerprint
from desktop.gui import parts, theme
from desktop.gui.settings.section import Section
from desktop.gui.terms import trust_words
from desktop.practice import Practice

_GROUPS_IN_A_ROW = 6
_BADGES = {Trust.UNVERIFIED: "advice", Trust.VERIFIED: "done", Trust.CHANGED: "danger"}


@dataclass(frozen=True)
class KnownService:
    """A service with what is known of its keys."""

    service: Service
    trust: Trust
    fingerprint: str


def known_services(practice: Practice) -> list[KnownService]:
    """All services that can be asked."""
    return [
        KnownService(
            service,
            practice.book.trust_of(service.party_id),
            fingerprint(practice.book.to_confirm(service.party_id)),
        )
        for service in practice.services()
    ]


class ServiceRow(QWidget):
    """One service; ``compared``: what came of comparing, in words."""

    compared = Signal(str)

    def __init__(self, section: Section, known: KnownService) -> None:
        super().__init__()
        self._section = section
        self._known = known
        service = known.service
        telephone = self.tr("Urgent: {telephone}").format(telephone=service.urgent_telephone)
        promise = self.tr("Answers within %n working day(s)", "", service.promised_working_days)
        name = parts.column(
            parts.body(service.party.name), parts.hint(f"{promise} · {telephone}"), space=theme.HAIR
        )
        self.trust = parts.badge(_BADGES[known.trust], trust_words(known.trust))
        self.compare = parts.secondary(self.tr("Compare keys"), self._open, "phone")
        self.compare.setAccessibleDescription(service.party.name)
        self._form = self._built()
        self._form.hide()
        line = parts.row(name, self.trust, self.compare)
        line.setStretch(0, 1)
        self.setLayout(parts.column(line, self._form))

    def _built(self) -> QWidget:
        says = parts.body(
            self.tr(
                "Telephone the service at a number that you know from elsewhere, not from here. Ask them to read "
                "out their twelve groups, and compare each."
            )
        )
        self.groups = Groups(self.tr("Their groups"), self._known.fingerprint)
        self.same = parts.secondary(self.tr("All twelve are the same"), self._confirm, "check")
        self.differ = parts.danger(self.tr("They differ"), self._reject)
        self.cancel = parts.link(self.tr("Not now"), self._close)
        return parts.holding(
            parts.column(says, self.groups, parts.row(self.same, self.differ, self.cancel, None))
        )

    def _open(self) -> None:
        self._section.quiet()
        self._form.show()
        self.compare.hide()
        self.same.setFocus()

    def _close(self) -> None:
        self._form.hide()
        self.compare.show()
        self.compare.setFocus()

    def _confirm(self) -> None:
        party, seen = self._known.service.party_id, self._known.fingerprint
        self._section.desk.run(
            self, lambda practice: practice.confirm(party, seen), self._confirmed, self._section.fail
        )

    def _confirmed(self, _: None) -> None:
        name = self._known.service.party.name
        self.compared.emit(
            self.tr("Keys compared: what you send goes to {service} alone.").format(service=name)
        )

    def _reject(self) -> None:
        party = self._known.service.party_id
        self._section.desk.run(self, lambda practice: practice.reject_change(party), self._rejected)

    def _rejected(self, _: None) -> None:
        self.compared.emit(
            self.tr(
                "Send nothing to {service} and show this to whoever looks after Pli in your practice."
            ).format(service=self._known.service.party.name)
        )


class Groups(QWidget):
    """The twelve groups of a fingerprint, large and numbered, to be read aloud."""

    def __init__(self, name: str, digits: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{name}: {digits}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setVerticalSpacing(theme.HAIR)
        for place, group in enumerate(digits.split()):
            down, along = divmod(place, _GROUPS_IN_A_ROW)
            grid.addWidget(_centred(parts.heading(group)), 2 * down, along)
            grid.addWidget(_centred(parts.hint(f"{place + 1}")), 2 * down + 1, along)
        grid.setColumnStretch(_GROUPS_IN_A_ROW, 1)


def _centred(label: QLabel) -> QLabel:
    label.setWordWrap(False)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
