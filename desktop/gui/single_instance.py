"""One window for one practice: a second copy that is started calls the first one to the front, and ends.

    if not call_first_copy(folder): ...           # the second
    first = FirstCopy(folder, window.raise_up)    # the first, which holds the folder

Who is first, the lock on the folder decides (``Home.held``); here they only speak, through a socket of the user's own.
All that can be said is "raise", so another program of this user can do no more than that.
"""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QThread
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE, _RAISED = b"raise\n", b"raised\n"
_PATIENCE = 3_000
"""Milliseconds until there is a first copy that listens: it may have begun a moment ago."""
_ANSWER = 20_000
"""Milliseconds that one that listens has to answer: it may be busy, as in its start on a slow machine."""
_BETWEEN = 100
_MOST_CALLERS = 20


class FirstCopy(QObject):
    """Listens for further copies on a folder that this one holds."""

    def __init__(self, folder: Path, raise_up: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._raise_up = raise_up
        self._callers: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        name = _name(folder)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left by a crash: whoever lives holds the folder, and that is us
            self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
        self._callers.clear()

    def _hear(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setReadBufferSize(len(_RAISE))
            caller.readyRead.connect(self._answer)
            self._callers = [*self._callers, caller][-_MOST_CALLERS:]
        self._answer()

    def _answer(self) -> None:
        heard = [caller for caller in self._callers if caller.bytesAvailable() >= len(_RAISE)]
        self._callers = [caller for caller in self._callers if caller not in heard]
        for caller in heard:
            if caller.read(len(_RAISE)).data() == _RAISE:
                self._raise_up()
                caller.write(_RAISED)
            caller.disconnectFromServer()


def call_first_copy(folder: Path) -> bool:
    """Let the first copy's window come to the front, and say whether there is one that did.

    It may have begun a moment ago and not listen yet, so this is tried for some seconds.
    """
    tried = QElapsedTimer()
    tried.start()
    while not (called := _call(folder)) and not tried.hasExpired(_PATIENCE):
        QThread.msleep(_BETWEEN)
    return called


def _call(folder: Path) -> bool:
    caller = QLocalSocket()
    caller.connectToServer(_name(folder))
    if not caller.waitForConnected(_PATIENCE):
        return False
    caller.write(_RAISE)
    caller.flush()
    while caller.bytesAvailable() < len(_RAISED):
        if not caller.waitForReadyRead(_ANSWER):
            return False
    return caller.read(len(_RAISED)).data() == _RAISED


def _name(folder: Path) -> str:
    """The same for both copies, another for each folder; and nothing of the folder's name in it.

    In the user's own runtime folder where the system has one, so that nobody else can be there first.
    """
    path = str(folder.resolve()).encode("utf-8", "surrogateescape")
    name = f"pli-{hashlib.sha256(path).hexdigest()[:24]}"
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    return f"{own}/{name}" if own and Path(own).is_dir() else name
