"""A desk with a real practice behind it, and the window around it; on no screen."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from capture.privacy.findings import Findings
from capture.verdict import Verdict
from cases.codes import Language
from desktop.gui import language
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.request import lookout
from tests.desktop.world import Site, World, gateway_in, world
from tests.gateway.server import RunningGateway
from tests.gui.asking import Asking
from tests.gui.patient_bot import PatientBot

SCREEN = (1366, 768)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In place of pytest-qt's own: it gives a busy machine time."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """The windows speak English, plurals included, whichever test came before."""
    language.use(qapp, Language.EN)


@pytest.fixture(scope="session")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    """One gateway for all tests here; the parties at it are each test's own."""
    with gateway_in(tmp_path_factory.mktemp("gateway")) as gateway:
        yield gateway


@pytest.fixture
def everybody(tmp_path: Path, gateway: RunningGateway) -> Iterator[World]:
    with world(tmp_path, gateway) as everybody:
        yield everybody


@pytest.fixture
def site(everybody: World) -> Site:
    """A practice that has joined, unlocked."""
    return everybody.practice("Practice Peeters")


@pytest.fixture(autouse=True)
def eyes_that_see_nothing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each picture is looked at in a child of two seconds: those tests have one that are about it (``real_eyes``)."""
    if "real_eyes" not in request.fixturenames:
        monkeypatch.setattr(lookout, "Looking", BlindLooking)


class BlindLooking:
    """Says at once that there is nothing."""

    def prepare(self) -> None:
        """There is nothing to load."""

    def look(self, untrusted: bytes) -> Findings:
        return Findings(Verdict.WHOLE, 1, 1)

    def rest(self) -> None:
        """There is no child."""


@pytest.fixture
def real_eyes() -> None:
    """Pictures are looked at as they are in the practice."""


@pytest.fixture
def desk(qtbot: QtBot, site: Site) -> Iterator[Desk]:
    """The practice's desk. Nothing is sent or received unless a test says so (``site.sync``)."""
    desk = Desk(site.session)
    yield desk
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[MainWindow]:
    """The window at the size of a small screen, with no page yet."""
    window = MainWindow(desk, qapp)
    window.resize(*SCREEN)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def asking(qtbot: QtBot, window: MainWindow, desk: Desk, site: Site) -> Asking:
    """Somebody at the page of a request."""
    return Asking(qtbot, window, desk, site)


@pytest.fixture
def asked(asking: Asking) -> Asking:
    """A new request is open."""
    asking.begin()
    return asking
