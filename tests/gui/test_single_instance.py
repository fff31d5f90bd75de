"""A second copy calls the first one's window to the front; with two real processes, one of them killed."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.gui import single_instance
from desktop.gui.single_instance import FirstCopy, call_first_copy

ROOT = Path(__file__).parents[2]
FIRST = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.gui.single_instance import FirstCopy
app = QCoreApplication([])
first = FirstCopy(Path(sys.argv[1]), lambda: print("raised", flush=True))
print(first._server.isListening(), flush=True)
time.sleep(float(sys.argv[2]))
app.exec()
"""


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE", 200)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@contextmanager
def first_copy(folder: Path, busy: float = 0) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", FIRST, str(folder), str(busy)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=dict(os.environ))
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "True\n"
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.slow  # a second process with Qt
def test_a_second_copy_raises_the_window_of_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE", 10_000)
    with first_copy(tmp_path) as first:
        assert call_first_copy(tmp_path)
        assert first.stdout is not None
        assert first.stdout.readline() == "raised\n"


@pytest.mark.slow  # a second process with Qt, which takes its time
def test_a_first_copy_that_is_still_busy_is_waited_for(tmp_path: Path) -> None:
    with first_copy(tmp_path, busy=2):
        assert call_first_copy(tmp_path)


@pytest.mark.slow  # two more processes with Qt
def test_after_a_crash_the_next_copy_is_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with first_copy(tmp_path) as first:
        first.kill()
        first.wait()
    assert not call_first_copy(tmp_path)
    monkeypatch.setattr(single_instance, "_PATIENCE", 10_000)
    with first_copy(tmp_path):
        assert call_first_copy(tmp_path)


@pytest.mark.slow  # the application itself, twice
def test_pli_started_twice_is_one_window(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "desktop.gui.app", "--home", str(tmp_path / "home")]
    environment = os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    first = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    try:
        while not list(tmp_path.glob("pli-*")):  # until it listens; the test's own time limit ends this
            assert first.poll() is None
            time.sleep(0.05)
        second = subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True)
        assert (second.returncode, first.poll()) == (0, None)
    finally:
        first.kill()
        first.wait()


def test_where_nobody_listens_nobody_is_raised(tmp_path: Path) -> None:
    assert not call_first_copy(tmp_path)


def test_another_folder_has_a_window_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstCopy(tmp_path / "one", lambda: None)
    assert not call_first_copy(tmp_path / "other")
    first.close()


def test_the_socket_is_the_users_own_and_tells_nothing_of_the_folder(qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstCopy(tmp_path / "Dr Peeters", lambda: None)
    [socket] = [path for path in tmp_path.iterdir() if path.is_socket()]
    assert socket.stat().st_mode & 0o077 == 0
    assert "Peeters" not in socket.name
    first.close()
    assert not socket.exists()


@pytest.mark.parametrize("said", [b"quit!\n", b"raise ", b"RAISE\n", b"\0" * 6, b"r" * 100_000], ids=str)
def test_nothing_but_the_word_raises_it(qtbot: QtBot, tmp_path: Path, said: bytes) -> None:
    raised: list[bool] = []
    first = FirstCopy(tmp_path, lambda: raised.append(True))
    caller = QLocalSocket()
    caller.connectToServer(single_instance._name(tmp_path))
    assert caller.waitForConnected(1_000)
    with qtbot.waitSignal(caller.disconnected, timeout=5_000):
        caller.write(said)
    assert raised == []
    first.close()


def test_who_only_says_half_the_word_keeps_nobody_waiting(qtbot: QtBot, tmp_path: Path) -> None:
    raised: list[bool] = []
    first = FirstCopy(tmp_path, lambda: raised.append(True))
    slow = QLocalSocket()
    slow.connectToServer(single_instance._name(tmp_path))
    slow.write(b"rai")
    slow.flush()
    other = QLocalSocket()
    other.connectToServer(single_instance._name(tmp_path))
    other.write(b"raise\n")
    qtbot.waitUntil(lambda: raised == [True], timeout=5_000)
    first.close()


def test_where_the_name_is_taken_by_somebody_alive_it_takes_it_over(qtbot: QtBot, tmp_path: Path) -> None:
    """Whoever holds the folder is the first; the other one can only be no Pli."""
    squatter = QLocalServer()
    assert squatter.listen(single_instance._name(tmp_path))
    first = FirstCopy(tmp_path, lambda: None)
    assert first._server.isListening()
    first.close()
    squatter.close()
