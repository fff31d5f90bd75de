"""The program is killed while somebody types, or brings pictures: at the next start all is there that was kept."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from capture.clean.clean import clean
from cases.person import Practice
from crypto.unlock import Passphrase
from desktop.case_view import CaseView, Group
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.place import WORKLIST
from desktop.gui.request.patient_step import PatientStep
from desktop.gui.request_page import RequestPage
from desktop.gui.worklist_page import WorklistPage
from desktop.home import Home
from desktop.session import Session
from tests.cases import samples
from tests.desktop.world import MemoryKeychain, jpeg
from tests.gateway.server import ROOT
from tests.gui.crash_child import FURTHER, NAME, QUESTION
from tests.gui.look_around import settle

pytestmark = (
    pytest.mark.slow
)  # the whole program is started in a process of its own, with a passphrase's real cost

PASSPHRASE = "paarse kraan onder sneeuwvlok"
_KEPT = 4


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A practice of one, which opens by a passphrase."""
    home = Home(tmp_path / "practice")
    [doctor, *_] = samples.practice().people
    practice = Practice(party_id=samples.practice().party_id, name="Practice Peeters", people=(doctor,))
    with home.held(), Session(home, MemoryKeychain()) as session:
        session.create(practice, "desk", Passphrase(PASSPHRASE), first=doctor.person_id)
    return home


@pytest.fixture
def reopened(home: Home, qtbot: QtBot) -> Iterator[Desk]:
    """The practice at its next start, after it was killed in the middle of typing."""
    kill_while_typing(home)
    with home.held(), Session(home, MemoryKeychain()) as session:
        session.unlock(Passphrase(PASSPHRASE))
        desk = Desk(session)
        yield desk
        desk.close()


def kill_while_typing(home: Home) -> None:
    """Start the program, and kill it at a key after it has kept what was typed several times."""
    kill("tests.gui.crash_child", str(home.folder))


def kill(module: str, *arguments: str) -> None:
    """Start the program with somebody at it, and kill it once they saw several times that something is kept."""
    surroundings = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    with subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=surroundings,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            child.stdin.write(PASSPHRASE)
            child.stdin.close()
            said = [child.stdout.readline() for _ in range(_KEPT)]
        finally:
            child.kill()
    assert said == ["kept\n"] * _KEPT
    assert child.returncode != 0


def only_case(desk: Desk) -> CaseView:
    [case] = desk.session.practice.overview.cases()
    return case


def is_as_typed(question: str) -> bool:
    """The whole question and some of what followed it, letter by letter."""
    further = question.removeprefix(QUESTION)
    return len(further) >= _KEPT - 1 and further == "".join(islice(cycle(FURTHER), len(further)))


def test_a_request_is_there_after_the_program_was_killed_in_the_middle_of_a_word(
    reopened: Desk, qapp: QApplication
) -> None:
    draft = reopened.session.practice.draft(only_case(reopened).case_id)
    assert draft.patient.family_name == NAME
    assert is_as_typed(draft.question)
    window = MainWindow(reopened, qapp)
    window.show()
    reopened.go(WORKLIST)
    settle(reopened)
    check_worklist_and_request(reopened, window, draft.question)
    window.close()
    window.deleteLater()


def check_worklist_and_request(desk: Desk, window: MainWindow, question: str) -> None:
    """The list has it among the unfinished, and Enter goes on with it."""
    assert isinstance(window.page, WorklistPage)
    chosen = window.page.view.chosen()
    assert chosen is not None
    assert (chosen.group, chosen.patient.family_name) == (Group.UNFINISHED, NAME)
    window.page.view.opened.emit(chosen)
    settle(desk)
    assert isinstance(window.page, RequestPage)
    assert isinstance(window.page.step, PatientStep)
    assert window.page.step.patient.family_name.text() == NAME
    assert window.page.step.question.question.toPlainText() == question


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """A folder of more than are kept until the program is killed."""
    (tmp_path / "visit").mkdir()
    for number in range(20):
        (tmp_path / "visit" / f"{number:02}.jpg").write_bytes(jpeg(number))
    return tmp_path / "visit"


def test_pictures_that_were_kept_are_there_and_whole_after_the_program_was_killed_among_them(
    home: Home, pictures: Path
) -> None:
    kill("tests.gui.import_child", str(home.folder), str(pictures))
    with home.held(), Session(home, MemoryKeychain()) as session:
        session.unlock(Passphrase(PASSPHRASE))
        practice = session.practice
        [case] = practice.overview.cases()
        kept = practice.pictures(case.case_id)
        assert _KEPT <= len(kept) < 20
        for number, picture in enumerate(kept):
            data = practice.draft_picture(case.case_id, picture.picture_id)
            assert data == clean(jpeg(number)).data
            assert hashlib.sha256(data).hexdigest() == picture.sha256
    assert len(list(pictures.iterdir())) == 20
