"""A practice, a service and a GP as files, and a request as a folder: for the tests of the file commands."""

import functools
import hashlib
import json
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image
from typer.testing import CliRunner

from capture.clean.clean import clean
from cases.answer import Answer
from cases.message import Message
from cases.person import PartyKind
from cases.request import Request
from cases.wire import to_json
from crypto.keys import PartyKeys
from crypto.signing import allowed_signers_line
from desktop.cli import app
from desktop.identity_file import record_path, write_identity
from tests.cases import samples

CANARY = "canary-Jeanne-Peeters"


@functools.cache
def keys_of(name: str) -> PartyKeys:
    """Made once for all tests; without post-quantum signatures for the GP."""
    kind = PartyKind.SERVICE if name == "service" else PartyKind.PRACTICE
    return PartyKeys.create(kind, name, "desk", samples.NOON, post_quantum=name != "gp")


@functools.cache
def jpeg(shade: int = 120, *, secret: str = "") -> bytes:
    """A small picture; with ``secret`` as a comment in its file."""
    out = BytesIO()
    Image.new("RGB", (64, 48), (shade, 90, 80)).save(out, "JPEG", comment=secret.encode())
    return out.getvalue()


@functools.cache
def clean_jpeg(shade: int = 120) -> bytes:
    """The same, clean."""
    return clean(jpeg(shade)).data


@dataclass
class Outcome:
    """How a command ended. ``lines``: its results, with ``--json``."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def error(self) -> dict[str, object]:
        found = json.loads(self.err.splitlines()[-1])
        assert isinstance(found, dict)
        return found


def run(*words: str | Path) -> Outcome:
    """``pli`` in this process."""
    result = CliRunner().invoke(app, [str(word) for word in words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Outcome(result.exit_code, result.stdout, result.stderr)


@dataclass
class Files:
    """A folder with the parties' files: ``practice.identity``, ``practice.keys.json``, ``practice.signers``, …"""

    root: Path

    def identity(self, name: str) -> Path:
        path = self.root / f"{name}.identity"
        if not path.exists():
            write_identity(path, keys_of(name))
        return path

    def record(self, name: str) -> Path:
        return record_path(self.identity(name))

    def signers(self, name: str) -> Path:
        keys, path = keys_of(name), self.root / f"{name}.signers"
        path.write_text(allowed_signers_line(keys.party_id, keys.record.identity_key) + "\n")
        return path

    def case(self, document: Request | Message | Answer, *pictures: bytes, name: str = "case") -> Path:
        """A folder to seal."""
        folder = self.root / name
        folder.mkdir()
        kind = document.v.partition("/")[0]
        (folder / f"{kind}.json").write_bytes(to_json(document))
        for number, data in enumerate(pictures, start=1):
            (folder / f"IMG_{9 - number}.jpg").write_bytes(data)
        return folder

    def seal(self, folder: Path, *more: str | Path, by: str = "practice", to: str = "service") -> Outcome:
        identity, out = self.identity(by), self.root / "case.age"
        return run(
            "seal", folder, "--to", self.record(to), "--identity", identity, "--out", out, "--json", *more
        )

    def sealed(self, *pictures: bytes) -> Path:
        """A package from the practice to the service."""
        pictures = pictures or (clean_jpeg(),)
        outcome = self.seal(self.case(request(*pictures), *pictures))
        assert outcome.code == 0, outcome.err
        return self.root / "case.age"

    def open(
        self, package: Path, signers: Path | None = None, to: str = "service", out: Path | None = None
    ) -> Outcome:
        """Into ``opened`` of an otherwise empty folder, unless told otherwise."""
        if out is None:
            out = self.root / "into" / "opened"
            out.parent.mkdir(exist_ok=True)
        signers = signers or self.record("practice")
        identity = self.identity(to)
        return run(
            "open", package, "--identity", identity, "--allowed-signers", signers, "--out", out, "--json"
        )


def request(*pictures: bytes) -> Request:
    """Of the practice to the service, about these pictures."""
    asking = samples.practice().model_copy(update={"party_id": keys_of("practice").party_id})
    asked = samples.service().model_copy(update={"party_id": keys_of("service").party_id})
    base = samples.request(asking, asked)
    shown = tuple(
        samples.picture(number, samples.NOON + timedelta(minutes=number)).model_copy(
            update={"sha256": hashlib.sha256(data).hexdigest(), "width": 64, "height": 48}
        )
        for number, data in enumerate(pictures, start=1)
    )
    recipients = (keys_of("service").party_id, keys_of("gp").party_id)
    consent = base.consent.model_copy(update={"recipients": recipients})
    return base.model_copy(
        update={"pictures": shown, "consent": consent, "question": f"Is it benign? {CANARY}"}
    )
