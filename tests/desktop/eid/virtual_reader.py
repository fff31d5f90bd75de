"""The system's real card service with a virtual reader, and a card to put in: for tests on a machine without one.

    python -m tests.desktop.eid.virtual_reader FOLDER      # then on stdin: ``insert old``, ``eject``; end it to stop

``pcscd`` and its driver ``vpcd`` are Debian's. The daemon's folder is compiled in, so a copy runs whose folder is
ours: a service of the system beside it is not touched. The driver listens for its card on every address, so this
runs in a network of its own where the system grants one (``command``).

vpcd's protocol: a length of two bytes, then a command of the card, or one byte about its power.
"""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from tests.desktop.eid.cards import CARDS, Card

DAEMON = Path("/usr/sbin/pcscd")
DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
SOCKET = "pcscd.comm"
_COMPILED_IN = b"/run/pcscd"
_PORT = 36219
_ASK_ATR = 4
_BRING_UP = 0x8914  # SIOCSIFFLAGS of <linux/sockios.h>
_UP = 1


def command(folder: Path) -> list[str]:
    """How to start this module: in a network of its own, if that can be had."""
    if sys.platform == "win32":
        raise OSError("networks of one's own are Linux's")
    alone = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode != 0:
        alone = []
    return [*alone, sys.executable, "-m", "tests.desktop.eid.virtual_reader", str(folder)]


class Inserted:
    """A card in the reader, answering from a thread of its own until it is taken out."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self._line = socket.create_connection(("127.0.0.1", _PORT))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def eject(self) -> None:
        with suppress(OSError):  # it may have been torn out
            self._line.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._line.close()

    def _serve(self) -> None:
        with self._line.makefile("rwb") as line:
            while length := int.from_bytes(line.read(2), "big"):
                message = line.read(length)
                answer = self._answer(message)
                if answer is None:
                    self._line.shutdown(socket.SHUT_RDWR)
                    return
                if answer:
                    line.write(len(answer).to_bytes(2, "big") + answer)
                    line.flush()

    def _answer(self, message: bytes) -> bytes | None:
        """What goes back: nothing to a word about power, ``None`` when the card was pulled out."""
        if len(message) == 1:
            return self._card.atr if message[0] == _ASK_ATR else b""
        try:
            return self._card.answer(message)
        except ConnectionAbortedError:
            return None


def start_daemon(folder: Path) -> "subprocess.Popen[bytes]":
    """Run the copy; returns when it takes calls."""
    place = os.fsencode(folder)
    if len(place) != len(_COMPILED_IN):
        raise ValueError("the folder's name must be as long as the one it replaces")
    copy, settings = folder / "daemon", folder / "readers"
    copy.write_bytes(DAEMON.read_bytes().replace(_COMPILED_IN, place))
    shutil.copymode(DAEMON, copy)
    settings.mkdir()
    settings.joinpath("vpcd").write_text(
        f'FRIENDLYNAME "Virtual"\nDEVICENAME /dev/null:{_PORT:#x}\nLIBPATH {DRIVER}\nCHANNELID {_PORT:#x}\n'
    )
    daemon = subprocess.Popen([copy, "--foreground", "--critical", "--config", settings])
    while not (folder / SOCKET).exists():
        if daemon.poll() is not None:
            raise RuntimeError("pcscd ended at once")
        time.sleep(0.01)
    return daemon


def main() -> None:
    folder = Path(sys.argv[1])
    _bring_loopback_up()
    daemon = start_daemon(folder)
    try:
        _serve()
    finally:
        daemon.terminate()
        daemon.wait()


def _serve() -> None:
    """Do what stdin says until it ends."""
    inserted: Inserted | None = None
    print("ready", flush=True)
    for line in sys.stdin:
        if inserted is not None:
            inserted.eject()
            inserted = None
        word, _, name = line.strip().partition(" ")
        if word == "insert":
            inserted = Inserted(CARDS[name]())
        print("done", flush=True)


def _bring_loopback_up() -> None:
    """A new network has its loopback down; in the usual one it is up, and we may not touch it."""
    if sys.platform == "win32":
        return
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        request = b"lo".ljust(16, b"\0") + _UP.to_bytes(2, sys.byteorder) + bytes(14)
        try:
            fcntl.ioctl(control, _BRING_UP, request)
        except PermissionError:
            return


if __name__ == "__main__":
    main()
