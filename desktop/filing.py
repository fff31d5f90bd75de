"""After a case: it was put into the practice's record, and after the practice's own delay it leaves Pli.

Only what a person filed is ever removed, and only once it is finished: answered and told to the patient, or withdrawn;
nothing on its way, nothing said since it was filed, no picture waiting.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from cases.identifiers import CaseId
from crypto.objects import ObjectStore
from desktop.case_history import History
from desktop.overview import Overview
from desktop.store.cases import CaseStore
from desktop.store.drafts import number_of
from desktop.store.record import Filed


class Filing:
    """Of an unlocked practice."""

    def __init__(
        self, store: CaseStore, objects: ObjectStore, overview: Overview, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._objects = objects
        self._overview = overview
        self._now = now

    def mark_filed(self, case_id: CaseId) -> None:
        """The record has the case as it is now; raises ``CaseUnknown`` for one that was not sent."""
        history = self._overview.history(case_id)
        self._store.set_filed(case_id, Filed(self._now(), history.last_said))

    def remove_filed(self, keep_days: int | None) -> int:
        """Remove what was filed more than ``keep_days`` days ago and is finished; says how many cases that were.

        Without a number nothing is removed. A clock set back removes nothing either: what was filed in the future
        stays.
        """
        if keep_days is None:
            return 0
        before = self._now() - timedelta(days=keep_days)
        filed, finished = self._store.filed(), self._overview.finished()
        old = [
            each
            for each in self._overview.histories()
            if each.case_id in finished and filed[each.case_id].at < before
        ]
        for history in old:
            self._remove(history)
        return len(old)

    def _remove(self, history: History) -> None:
        number = number_of(history.asked.patient)
        others = (each for each in self._overview.histories() if each.case_id != history.case_id)
        is_only = all(number_of(each.asked.patient) != number for each in others)
        objects = self._store.remove_case(history.case_id, number if is_only else None, self._now())
        self._overview.forget()
        for object_id in objects:  # a kill here leaves files that no row knows: the next start sweeps them
            self._objects.delete(object_id)
