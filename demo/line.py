"""A poor line between the parties and the gateway: it counts what passes upwards, and can be cut in the middle.

The parties know the gateway by the line's address. ``cut_after`` lets so many bytes more pass and then holds
everything back, until ``lead_to`` names the gateway that runs now: what was held back is lost, as on a real line.
"""

import socket
import threading
from contextlib import suppress
from urllib.parse import urlsplit

_BLOCK = 65_536


class Line:
    """A relay on loopback, one thread a direction and connection."""

    def __init__(self) -> None:
        self._entrance = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._entrance.getsockname()[1]}"
        self.sent_up = 0
        """Bytes that passed towards the gateway."""
        self.cut = threading.Event()
        """Set while the line is cut."""
        self._gateway: tuple[str, int] | None = None
        self._room: int | None = None
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        threading.Thread(target=self._take_calls, daemon=True).start()

    def lead_to(self, url: str) -> None:
        """Where calls go from now on; connections from before are dropped."""
        parts = urlsplit(url)
        with self._lock:
            self._gateway = (parts.hostname or "", parts.port or 80)
            self._room = None
            self.cut.clear()
            dropped, self._open = self._open, set()
        for side in dropped:
            _hang_up(side)

    def cut_after(self, count: int) -> None:
        """Let ``count`` bytes more pass towards the gateway, then none."""
        with self._lock:
            self._room = count

    def close(self) -> None:
        """Take no more calls."""
        _hang_up(self._entrance)
        self._entrance.close()

    def _take_calls(self) -> None:
        while True:
            try:
                caller, _ = self._entrance.accept()
            except OSError:
                return  # closed
            threading.Thread(target=self._connect, args=(caller,), daemon=True).start()

    def _connect(self, caller: socket.socket) -> None:
        with caller:
            if self.cut.is_set() or self._gateway is None:
                return
            try:
                gateway = socket.create_connection(self._gateway, timeout=60)
            except OSError:
                return  # nobody there: the caller is hung up on
            with gateway:
                with self._lock:
                    self._open |= {caller, gateway}
                downwards = threading.Thread(target=self._pass_down, args=(gateway, caller), daemon=True)
                downwards.start()
                self._pass_up(caller, gateway)
                downwards.join()
                with self._lock:
                    self._open -= {caller, gateway}

    def _pass_up(self, caller: socket.socket, gateway: socket.socket) -> None:
        with suppress(OSError):
            while (block := caller.recv(_BLOCK)) and self._may_pass(len(block)):
                gateway.sendall(block)
        if not self.cut.is_set():
            _hang_up(gateway)

    def _may_pass(self, size: int) -> bool:
        with self._lock:
            if self._room is not None and size > self._room:
                self.cut.set()
            if self.cut.is_set():
                return False
            self.sent_up += size
            self._room = None if self._room is None else self._room - size
            return True

    def _pass_down(self, gateway: socket.socket, caller: socket.socket) -> None:
        with suppress(OSError):
            while block := gateway.recv(_BLOCK):
                caller.sendall(block)
        if not self.cut.is_set():
            _hang_up(caller)


def _hang_up(side: socket.socket) -> None:
    with suppress(OSError):
        side.shutdown(socket.SHUT_RDWR)
