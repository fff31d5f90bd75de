"""A real OpenID provider as a process of its own, which can be told to lie.

with provider(redirect=…, afterwards=…) as there:
    there.issuer, there.client_id
    there.forge("none")                        # from now on its tokens are not signed
"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.peers.node import FOLDER, NODE

CLIENT = "pli-desk"
SECRET = "a secret of the tests alone, long enough to sign with"
ACCOUNTS: Mapping[str, Mapping[str, object]] = {
    "nadia": {"name": "Dr Nadia Reader", "groups": ["staff", "dermatology"]},
    "carla": {"name": "Dr Carla Expert", "groups": ["dermatology"], "inami": "19006951001"},
    "both": {"name": "Dr Both", "groups": ["dermatology", "it-pli"]},
    "noone": {"name": "Dr Noone", "groups": ["staff"]},
    "bare": {"name": "Dr Bare"},
    "nobody": {},
}


@dataclass(frozen=True)
class Provider:
    """A provider that runs."""

    issuer: str
    process: "subprocess.Popen[str]"

    def forge(self, how: str) -> None:
        """Lie from now on; the empty text is the truth."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"forge": how}) + "\n")
        self.process.stdin.flush()
        assert _line(self.process) == {"forge": how}

    def end(self) -> None:
        """Be away."""
        self.process.kill()
        self.process.wait()


@contextmanager
def provider(redirect: str, afterwards: str, host: str = "localhost") -> Iterator[Provider]:
    """Started, with its one client."""
    settings = {
        "host": host, "clientId": CLIENT, "clientSecret": SECRET, "redirect": redirect,
        "afterwards": afterwards, "accounts": ACCOUNTS,
    }  # fmt: skip
    with subprocess.Popen(
        [NODE, FOLDER / "openid_provider.mjs", json.dumps(settings)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=FOLDER,
    ) as process:  # fmt: skip
        try:
            yield Provider(_line(process)["issuer"], process)
        finally:
            process.kill()


def _line(process: "subprocess.Popen[str]") -> dict[str, Any]:
    """The next line of JSON; the library's own notices stand between them."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("{"):
            found: dict[str, Any] = json.loads(line)
            return found
    raise AssertionError("the provider ended")
