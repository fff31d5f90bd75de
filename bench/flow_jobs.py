"""The job of ``bench.flow``: the real window, from the camera to the gateway; prints JSON.

    python -m bench.flow_jobs HOME KEY CASE

It sees the impersonated camera (see ``bench.camera``). While the pictures are taken and while they are sealed and
sent, a heartbeat notes how long the event loop did nothing else.
"""

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from bench.watching import Heartbeat, peak_memory
from cases.identifiers import CaseId
from crypto.unlock import KeySlot
from desktop.case_view import CaseView, Stage
from desktop.gui import theme
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.place import Place, Step, Where
from desktop.gui.request.pictures_step import PicturesStep
from desktop.gui.request.send_step import SendStep
from desktop.gui.request_page import RequestPage
from desktop.home import Home
from desktop.session import Session
from desktop.settings import Theme

_PICTURES = 4
_LOOK = 10  # milliseconds between looks at whether it goes on
_LONG = 60_000
_SCREEN = (1366, 768)
Until = Callable[[], bool]


class Flow:
    """What a person does; between two acts stands what they wait for."""

    def __init__(self, desk: Desk, case_id: CaseId, window: MainWindow) -> None:
        self.figures: dict[str, float] = {}
        self._desk = desk
        self._case_id = case_id
        self._window = window
        self._heartbeat = Heartbeat()
        self._stage = Stage.DRAFT
        self._acts = self._story()
        self._until: Until = lambda: True
        self._clock = QTimer(interval=_LOOK)
        self._clock.timeout.connect(self._go_on)
        self._clock.start()
        desk.news.connect(self._look)

    def _story(self) -> Iterator[Until]:
        self._desk.go(Place(Where.REQUEST, self._case_id, step=Step.PICTURES))
        yield lambda: isinstance(self._step(), PicturesStep)
        yield lambda: self._pictures().preview.shown is not None
        self._heartbeat.begin()
        for number in range(_PICTURES):
            self._pictures().shoot()
            yield partial(self._has_taken, number + 1)
        self.figures["taking"] = self._heartbeat.longest
        self.figures["memory"] = peak_memory()
        self._page().show_step(Step.SEND)
        yield lambda: isinstance(self._step(), SendStep) and self._primary().isEnabled()
        self._heartbeat.begin()
        self._primary().click()
        yield lambda: self._stage is Stage.STORED
        self.figures["sending"] = self._heartbeat.longest

    def _go_on(self) -> None:
        if self._until():
            try:
                self._until = next(self._acts)
            except StopIteration:
                self._clock.stop()
                QApplication.quit()

    def _has_taken(self, number: int) -> bool:
        return self._pictures().strip.count() == number

    def _look(self) -> None:
        case_id = self._case_id
        self._desk.run(self._desk, lambda practice: practice.overview.case(case_id), self._note)

    def _note(self, case: CaseView) -> None:
        self._stage = case.stage

    def _page(self) -> RequestPage:
        page = self._window.page
        assert isinstance(page, RequestPage)
        return page

    def _step(self) -> QWidget | None:
        return self._page().step

    def _pictures(self) -> PicturesStep:
        step = self._step()
        assert isinstance(step, PicturesStep)
        return step

    def _primary(self) -> QPushButton:
        button = self._page().primary
        assert button is not None
        return button


def main(home: str, key: str, case_id: str) -> None:
    app = QApplication([])
    theme.apply(app, Theme.LIGHT)
    with Session(Home(Path(home))) as session:
        session.unlock(KeySlot(bytes.fromhex(key)))
        desk = Desk(session)
        window = MainWindow(desk, app)
        window.resize(*_SCREEN)
        window.show()
        desk.start(has_practice=True)
        desk.unlocked()
        flow = Flow(desk, case_id, window)
        QTimer.singleShot(_LONG, lambda: QApplication.exit(1))
        failed = app.exec()
        window.close()
        desk.close()
    if failed:
        sys.exit("the flow did not come to its end")
    print(json.dumps(flow.figures))


if __name__ == "__main__":
    main(*sys.argv[1:])
