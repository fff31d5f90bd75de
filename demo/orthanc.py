"""A real Orthanc with its DICOMweb plugin, in a network of its own: it binds every address whatever it is asked.

    with Orthanc(folder) as pacs:
        pacs.start()
        pacs.web_url, pacs.dicom_port         # both on loopback

Orthanc runs in a network namespace that holds nothing but its own loopback; two entrances on this machine's loopback
lead in (``demo.orthanc_inside``). When the process that stands there ends, however it ends, so does everything in it.
Needs Debian's ``orthanc``, ``orthanc-dicomweb``, ``iproute2`` and ``util-linux``, and to be root, or user namespaces.
"""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
from base64 import b64encode
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Self

from demo.story import Differs

_PATIENCE = 60  # seconds until it answers
PLUGIN = Path("/usr/share/orthanc/plugins/libOrthancDicomWeb.so")
_HTTP_PORT, _DICOM_PORT = 8042, 4242  # within its own network
USER = "pli"
TITLE = "ORTHANC"


class Orthanc:
    """One PACS with its objects in ``folder``; what it holds outlives ``kill`` and ``stop``."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self.password_file = folder / "password"
        self._password = secrets.token_hex(16)
        self.password_file.touch(mode=0o600)  # as the service asks of a file with a secret
        self.password_file.write_text(self._password)
        self._ports = {"http": 0, "dicom": 0}
        self._process: subprocess.Popen[bytes] | None = None
        self._end = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    @property
    def url(self) -> str:
        """Of its pages and its own REST interface."""
        return f"http://127.0.0.1:{self._ports['http']}"

    @property
    def web_url(self) -> str:
        """Of its DICOMweb service."""
        return f"{self.url}/dicom-web"

    @property
    def dicom_port(self) -> int:
        """Where it takes associations, on loopback."""
        return self._ports["dicom"]

    def start(self) -> None:
        """Returns once it answers; the ports are the same at every start."""
        (self._folder / "orthanc.json").write_text(json.dumps(self._configuration(), indent=1))
        entrances = {name: socket.create_server(("127.0.0.1", port)) for name, port in self._ports.items()}
        self._ports = {name: entrance.getsockname()[1] for name, entrance in entrances.items()}
        descriptors = [entrance.fileno() for entrance in entrances.values()]
        inside = (sys.executable, "-m", "demo.orthanc_inside", str(self._folder / "orthanc.json"))
        doors = [f"{fd}:{port}" for fd, port in zip(descriptors, (_HTTP_PORT, _DICOM_PORT), strict=True)]
        self._end, alive = os.pipe()
        with (self._folder / "orthanc.log").open("ab") as log:
            self._process = subprocess.Popen(
                [*_alone(), "--", *inside, str(alive), *doors],
                stdout=log,
                stderr=log,
                stdin=subprocess.PIPE,  # its end is the sign to stop, when we are killed too
                pass_fds=[*descriptors, alive],
                cwd=Path(__file__).parents[1],
            )
        for entrance in entrances.values():
            entrance.close()
        os.close(alive)
        self._wait()

    def kill(self) -> None:
        """SIGKILL for it and for all in its network: no time to tidy anything."""
        if self._process is not None:
            self._process.kill()
            self._over(self._process)

    def stop(self) -> None:
        """End it as an administrator would."""
        if self._process is not None:
            self._over(self._process)

    def _over(self, process: subprocess.Popen[bytes]) -> None:
        self._process = None
        process.communicate()
        os.read(self._end, 1)  # ends when the last of them has let go of the other end
        os.close(self._end)

    def get(self, path: str) -> bytes:
        """Ask its own REST interface; raises ``OSError`` when it does not answer, ``Differs`` when it says no."""
        pair = b64encode(f"{USER}:{self._password}".encode()).decode()
        with closing(HTTPConnection("127.0.0.1", self._ports["http"], timeout=_PATIENCE)) as connection:
            connection.request("GET", path, headers={"Authorization": f"Basic {pair}"})
            answer = connection.getresponse()
            if answer.status != HTTPStatus.OK:
                raise Differs(f"Orthanc answered {answer.status} to {path}")
            return answer.read()

    def rows(self, path: str) -> list[str]:
        """A list of its REST interface, such as the identifiers of all instances."""
        return [str(row) for row in json.loads(self.get(path))]

    def _wait(self) -> None:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until and self._process is not None and self._process.poll() is None:
            try:
                self.get("/system")
            except (HTTPException, OSError):
                time.sleep(0.05)
            else:
                return
        self.kill()
        raise Differs(f"Orthanc does not start:\n{(self._folder / 'orthanc.log').read_text()}")

    def _configuration(self) -> dict[str, object]:
        objects = str(self._folder / "objects")
        return {
            "Name": "Pli",
            "StorageDirectory": objects,
            "IndexDirectory": objects,
            "Plugins": [str(PLUGIN)],
            "HttpPort": _HTTP_PORT,
            "DicomPort": _DICOM_PORT,
            "DicomAet": TITLE,
            "DicomCheckCalledAet": True,
            "DicomAlwaysAllowStore": True,
            "DicomAlwaysAllowFind": True,
            "OverwriteInstances": False,
            "RemoteAccessAllowed": True,
            "AuthenticationEnabled": True,
            "RegisteredUsers": {USER: self._password},
            "DefaultEncoding": "Utf8",
            "DicomWeb": {"Enable": True, "Root": "/dicom-web/"},
        }


def _alone() -> list[str]:
    """What starts a command in a network and among processes of its own."""
    if sys.platform == "win32":
        raise OSError("networks of one's own are Linux's")
    mapped = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", "--net", "--pid", "--fork", "--kill-child", *mapped]
