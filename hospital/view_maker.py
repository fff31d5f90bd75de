"""A thread that makes the tiles of pictures as cases come, so that nobody waits for them at the desk."""

import logging
from queue import SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Self

from cases.errors import PliError
from cases.identifiers import CaseId
from hospital.homes import Homes
from hospital.lane import told_as_ours
from hospital.views import Views

log = logging.getLogger(__name__)


class ViewMaker:
    """Makes one picture after the other, in its own thread, between ``start`` and ``close``.

    What is left undone by an end is made when somebody looks.
    """

    def __init__(self, homes: Homes, views: Views) -> None:
        self._homes = homes
        self._views = views
        self._waiting: SimpleQueue[CaseId | None] = SimpleQueue()
        self._ending = False
        self._thread = Thread(target=self._run, name="views", daemon=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Sweep, and begin."""
        self._views.sweep()
        self._thread.start()

    def prepare(self, case_id: CaseId) -> None:
        """Have the pictures of a case made that are not; returns at once."""
        self._waiting.put(case_id)

    def close(self) -> None:
        """End after the picture being made."""
        self._ending = True
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (case_id := self._waiting.get()) is not None and not self._ending:
            try:
                with told_as_ours():
                    self._make(case_id)
            except PliError as error:  # whoever looks at the case is told then
                log.warning("no tiles made: %s", error.code)

    def _make(self, case_id: CaseId) -> None:
        for picture, _ in self._homes.mine().case(case_id).pictures():
            if self._ending:
                return
            try:
                self._views.prepare(case_id, picture.picture_id)
            except PliError as error:  # this picture's trouble is not the next one's
                log.warning("no tiles made: %s", error.code)
