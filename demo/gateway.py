"""The gateway of the walk: the real command on loopback, reached over the line, killed and started again."""

import json
import subprocess
from contextlib import ExitStack
from pathlib import Path

from demo.commands import Commands
from demo.line import Line
from demo.story import Differs


class Gateway:
    """``pli-gateway`` in a folder of its own. Parties know it by ``url``, the line's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "data"
        folder.mkdir(mode=0o700)
        self._log = folder / "gateway.log"
        self._commands = Commands(folder)
        self.line = Line()
        self.url = self.line.url
        made = self._commands.run("pli-gateway", "init", "--folder", self.folder, "--public-url", self.url)
        self.receipt_key = str(made.row["receipt_key"])
        self._running = ExitStack()
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Serve on a free port; returns once connections are taken."""
        log = self._running.enter_context(self._log.open("a"))
        words = ("pli-gateway", "serve", "--folder", self.folder, "--port", "0")
        self._process = self._running.enter_context(self._commands.started(*words, log=log))
        said = self._process.stdout.readline() if self._process.stdout else ""
        if not said:
            raise Differs(f"the gateway does not start:\n{self._log.read_text()}")
        self.line.lead_to(json.loads(said)["url"])

    def kill(self) -> None:
        """SIGKILL: no time to tidy anything."""
        if self._process:
            self._process.kill()
        self._running.close()

    def stop(self) -> None:
        """End it as an administrator would."""
        if self._process:
            self._process.terminate()
            self._process.wait(30)
        self._running.close()
        self.line.close()

    def register(self, *records: Path) -> list[str]:
        """Let these parties in; gives their identifiers."""
        outcome = self._commands.run("pli-gateway", "register", "--folder", self.folder, *records)
        return [str(row["party"]) for row in outcome.rows]

    def publish(self, invitation: Path) -> str:
        """Serve an invitation to whoever types its code; gives the code."""
        outcome = self._commands.run("pli-gateway", "publish", "--folder", self.folder, invitation)
        return str(outcome.row["code"])

    def stored_bytes(self) -> int:
        """Bytes of packages, whole or not, on its disk."""
        return sum(path.stat().st_size for path in self.blobs())

    def blobs(self) -> list[Path]:
        """The files of packages on its disk."""
        return [path for path in (self.folder / "packages").rglob("*") if path.is_file()]
