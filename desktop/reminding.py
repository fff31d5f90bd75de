"""Where the originals of a case's pictures still are: kept in the vault until somebody says that they know.

>>> practice.remind(case_id, Origin(Kept.CARD, "EOS_DIGITAL"))                   # doctest: +SKIP
>>> practice.reminders(case_id)                                                  # doctest: +SKIP
(Origin(kept=<Kept.CARD: 'card'>, name='EOS_DIGITAL'),)
"""

from cases.identifiers import CaseId
from desktop.origin import Kept, Origin
from desktop.store.cases import CaseStore


class Reminding:
    """Part of ``desktop.drafting.Drafting``."""

    _store: CaseStore

    def remind(self, case_id: CaseId, origin: Origin) -> None:
        """Say it until it is read; what waits to be read is not said twice, and a clipboard keeps nothing."""
        if origin.kept is not Kept.CLIPBOARD:
            self._store.add_reminder(case_id, origin)

    def reminders(self, case_id: CaseId) -> tuple[Origin, ...]:
        """The places of which nobody said yet that they know, in the order in which they came."""
        return tuple(self._store.reminders(case_id))

    def reminder_was_read(self, case_id: CaseId, origin: Origin) -> None:
        """Somebody knows of this place."""
        self._store.delete_reminder(case_id, origin)
