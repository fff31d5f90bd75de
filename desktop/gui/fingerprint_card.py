"""The sixty digits by which two parties know each other's keys, read out over the telephone, both ways."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from crypto.key_book import Trust
from crypto.public_keys import KeyRecord, fingerprint
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.settings.verify import Groups
from desktop.gui.terms import trust_words


class FingerprintCard(QFrame):
    """Another party's digits beside ours, and the button that says they agree. ``confirmed``: somebody said so."""

    confirmed = Signal()

    def __init__(self, desk: Desk, ours: KeyRecord, theirs: KeyRecord, trust: Trust) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk = desk
        self._theirs = theirs
        self.agree = parts.secondary(self.tr("All digits agree"), self._confirm, "check")
        self.agree.setAccessibleDescription(theirs.name)
        self._badge = parts.badge("done" if trust is Trust.VERIFIED else "advice", trust_words(trust))
        if trust is Trust.VERIFIED:
            self.agree.hide()
        head = parts.row(parts.subheading(theirs.name), self._badge)
        head.setStretch(0, 1)
        hear, say = self.tr("They read out"), self.tr("You read out")
        digits = parts.column(
            parts.column(parts.hint(hear), Groups(hear, fingerprint(theirs)), space=theme.HAIR),
            parts.column(parts.hint(say), Groups(say, fingerprint(ours)), space=theme.HAIR),
            space=theme.LARGE,
        )
        self.setLayout(
            parts.column(head, digits, parts.row(None, self.agree), space=theme.MEDIUM, margin=theme.LARGE)
        )

    def _confirm(self) -> None:
        party_id, compared = self._theirs.party_id, fingerprint(self._theirs)
        self._desk.run(self, lambda practice: practice.confirm(party_id, compared), self._show_confirmed)

    def _show_confirmed(self, _: None) -> None:
        self._badge.setText(trust_words(Trust.VERIFIED))
        self._badge.setProperty("badge", "done")
        self._badge.style().unpolish(self._badge)
        self._badge.style().polish(self._badge)
        self.agree.hide()
        self._desk.changed()
        self.confirmed.emit()
