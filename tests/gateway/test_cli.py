"""``pli-gateway`` as an administrator uses it."""

import json
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import requests
from typer.testing import CliRunner

from cases.person import PartyKind
from crypto.public_keys import fingerprint
from crypto.signing import PublicKey
from gateway import cli
from tests.gateway.server import ROOT, Caller, party_keys, register, spawned


def run(*arguments: str | Path) -> "Said":
    """Exit code, JSON lines of stdout, stderr; in a process of its own, as installed."""
    command = [sys.executable, "-m", "gateway.cli", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=240)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


Said = tuple[int, list[dict[str, object]], str]


class Command:
    """The same in this process, which is quicker."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> Said:
        self._monkeypatch.setattr(sys, "argv", ["pli-gateway", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            cli.main()
        said = self._capsys.readouterr()
        code = left.value.code
        assert isinstance(code, int) or code is None
        return code or 0, [json.loads(line) for line in said.out.splitlines()], said.err


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(monkeypatch, capsys)


def test_init_register_list_revoke(tmp_path: Path, call: Command) -> None:
    folder = tmp_path / "gateway"
    code, (made,), _ = call("init", "--folder", folder, "--public-url", "https://gateway.example")
    assert code == 0
    PublicKey.parse(str(made["receipt_key"]))
    assert (folder / "receipt.key").stat().st_mode & 0o777 == 0o600
    assert call("receipt-key", "--folder", folder)[1] == [made]
    practice, service = party_keys("Praktijk"), party_keys("Dermatologie", PartyKind.SERVICE)
    files = []
    for keys in (practice, service):
        files.append(tmp_path / f"{keys.party_id}.json")
        files[-1].write_bytes(keys.record_file)
    code, registered, _ = call("register", "--folder", folder, *files)
    assert code == 0
    assert [line["fingerprint"] for line in registered] == [
        fingerprint(practice.record),
        fingerprint(service.record),
    ]
    code, listed, _ = call("parties", "--folder", folder)
    assert [(line["party_id"], line["kind"], line["revoked"], line["devices"]) for line in listed] == [
        (service.party_id, "service", False, 1),
        (practice.party_id, "practice", False, 1),
    ]
    assert call("revoke", "--folder", folder, practice.party_id)[0] == 0
    assert call("revoke", "--folder", folder, service.party_id, "--device", service.device_id)[0] == 0
    _, listed, _ = call("parties", "--folder", folder)
    assert [(line["revoked"], line["devices"]) for line in listed] == [(False, 0), (True, 1)]
    code, _, said = call("revoke", "--folder", folder, "0" * 32)
    assert (code, "No keys are known" in said) == (1, True)
    code, (purged,), _ = call("purge", "--folder", folder)
    assert purged == {"delivered": 0, "undelivered": 0, "unfinished": 0, "notices": 0, "nonces": 0}


def test_what_cannot_be_asked(tmp_path: Path, call: Command) -> None:
    folder = tmp_path / "gateway"
    for command in ("serve", "parties", "purge", "receipt-key"):
        assert call(command, "--folder", folder)[0] == 2
    assert call("init", "--folder", folder, "--public-url", "ftp://x")[0] == 2
    assert call("init", "--folder", folder)[0] == 0
    assert call("init", "--folder", folder)[0] == 2
    assert call("register", "--folder", folder, tmp_path / "absent.json")[0] == 1
    (tmp_path / "bad.json").write_text("{}")
    assert call("register", "--folder", folder, tmp_path / "bad.json")[0] == 1
    assert call("serve", "--folder", folder, "--port", "99999")[0] == 2


def test_another_identity_or_an_older_record_is_refused(tmp_path: Path, call: Command) -> None:
    folder = tmp_path / "gateway"
    call("init", "--folder", folder)
    first = party_keys("Praktijk")
    newer = first.rotate_recipient(first.record.issued_at)
    files = {}
    for name, keys in {"first": first, "newer": newer}.items():
        files[name] = tmp_path / f"{name}.json"
        files[name].write_bytes(keys.record_file)
    assert call("register", "--folder", folder, files["newer"])[0] == 0
    code, _, said = call("register", "--folder", folder, files["first"])
    assert (code, "older" in said) == (1, True)


def test_each_record_that_is_refused_is_named_and_the_others_are_registered(
    tmp_path: Path, call: Command
) -> None:
    folder = tmp_path / "gateway"
    call("init", "--folder", folder)
    keys = party_keys("Praktijk")
    bad, good = tmp_path / "bad.json", tmp_path / "good.json"
    bad.write_text("{}")
    good.write_bytes(keys.record_file)
    code, registered, said = call("register", "--folder", folder, bad, tmp_path / "absent.json", good)
    assert code == 1
    assert [line["party"] for line in registered] == [keys.party_id]
    assert [line.partition(":")[0] for line in said.splitlines()] == ["bad.json", "absent.json"]
    assert [line["party_id"] for line in call("parties", "--folder", folder)[1]] == [keys.party_id]


def test_a_receipt_key_that_others_can_read_is_not_used(tmp_path: Path, call: Command) -> None:
    folder = tmp_path / "gateway"
    call("init", "--folder", folder)
    (folder / "receipt.key").chmod(0o644)
    assert call("serve", "--folder", folder, "--port", "0")[0] == 1


@pytest.mark.slow  # a process of its own, started and stopped
def test_serve_says_where_it_listens_and_stops_cleanly_at_sigterm(tmp_path: Path) -> None:
    with spawned(tmp_path / "gateway") as child:
        assert requests.get(child.url + "/v1/health", timeout=60).json() == {"status": "ok"}
        practice = Caller(child.url, party_keys("practice"))
        register(child.folder, practice.keys)
        package_id = practice.upload([practice.party_id], b"sealed")
        answers: list[int] = []
        waiting = threading.Thread(
            target=lambda: answers.append(practice.call("GET", "/v1/mailbox?after=9&wait=25").status_code)
        )
        waiting.start()
        time.sleep(0.3)  # until it waits; if it does not yet, it is answered or refused just as well
        started = time.monotonic()
        assert child.stop() == 0
        waiting.join()
        practice.close()
    assert answers == [200]
    assert time.monotonic() - started < 24  # and not the 25 seconds of the long poll
    log = (tmp_path / "gateway" / "log").read_text()
    for private in (practice.party_id, practice.keys.device_id, package_id, "127.0.0.1", "/v1/"):
        assert private not in log
    assert "Traceback" not in log


@pytest.mark.slow  # two processes
def test_one_folder_is_served_once(tmp_path: Path) -> None:
    with spawned(tmp_path / "gateway"):
        code, _, said = run("serve", "--folder", tmp_path / "gateway", "--port", "0")
        assert (code, "already running" in said) == (3, True)


def test_an_address_that_is_taken_is_said_in_words(tmp_path: Path, call: Command) -> None:
    call("init", "--folder", tmp_path / "gateway")
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        code, _, err = call("serve", "--folder", tmp_path / "gateway", "--port", str(port))
    assert code == 2
    assert f"cannot listen on 127.0.0.1, port {port}" in err


def test_help_names_every_command() -> None:
    said = CliRunner().invoke(cli.app, ["--help"]).output
    for command in ("init", "serve", "register", "revoke", "parties", "purge", "receipt-key", "publish"):
        assert command in said
