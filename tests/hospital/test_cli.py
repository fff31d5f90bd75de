"""The commands, as an administrator, a clinician and a script use them."""

import io
import json
import stat
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from cases.message import MessageKind
from cases.receipt import ReceiptKind
from cases.wire import to_json
from crypto.public_keys import fingerprint, parse_invitation, parse_record
from hospital import cli
from hospital.settings import keep
from tests.gateway.server import RunningGateway
from tests.hospital.world import World

SERVICE = {
    "hospital": "CHU Example",
    "name": "Dermatology",
    "may_ask": ["doctor", "nurse"],
    "urgent_telephone": "+32 2 555 02 02",
    "languages": ["fr", "nl"],
}


@dataclass
class Ran:
    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Command:
    """``pli-hospital`` in this process, with one home."""

    home: Path
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    extra: list[str] = field(default_factory=list)

    def __call__(self, *words: str | Path, typed: bytes = b"") -> Ran:
        line = ["pli-hospital", *map(str, words), "--home", str(self.home), *self.extra]
        self.monkeypatch.setattr(sys, "argv", line)
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        self.capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main()
        code = ended.value.code
        said = self.capsys.readouterr()
        return Ran(code if isinstance(code, int) else 0, said.out, said.err)


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    return Command(tmp_path / "service", capsys, monkeypatch)


@pytest.fixture
def on_world(world: World, command: Command) -> Command:
    command.home = world.home.folder
    return command


def init(command: Command, gateway: RunningGateway, *more: str | Path) -> Ran:
    return command(
        "init", "--service", "-", "--gateway", gateway.url, "--receipt-key", gateway.key.ssh_line, "--json", *more,
        typed=json.dumps(SERVICE).encode(),
    )  # fmt: skip


def test_a_service_is_made_and_shows_its_record_and_invitation(
    gateway: RunningGateway, command: Command, tmp_path: Path
) -> None:
    made = init(command, gateway)
    assert made.code == 0, made.err
    [row] = made.rows
    record = parse_record(command("record").out.encode())
    assert (record.party_id, fingerprint(record)) == (row["party"], row["fingerprint"])
    assert command("invitation", "--out", tmp_path / "invitation.json").code == 0
    invitation = parse_invitation((tmp_path / "invitation.json").read_bytes())
    assert invitation.gateway_url == gateway.url
    assert invitation.records == (record,)
    assert invitation.services[0].party_id == record.party_id
    assert command("invitation", "--out", tmp_path / "invitation.json").code == 2
    assert stat.S_IMODE((command.home / "key").stat().st_mode) == 0o600


def test_a_second_init_changes_nothing(gateway: RunningGateway, command: Command) -> None:
    init(command, gateway)
    before = command("record").out
    assert init(command, gateway).code == 2
    assert command("record").out == before


def test_an_init_that_was_interrupted_is_completed(gateway: RunningGateway, command: Command) -> None:
    init(command, gateway)
    (command.home / "inbox.db").unlink()
    assert command("record").code == 2
    assert init(command, gateway).code == 0
    assert command("record").code == 0


def test_a_systemd_credential_opens_the_vault(
    gateway: RunningGateway, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pli-hospital.key").write_text("ab" * 32 + "\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert init(command, gateway).code == 0
    assert not (command.home / "key").exists()
    monkeypatch.delenv("CREDENTIALS_DIRECTORY")
    assert command("record").code == 1
    (tmp_path / "pli-hospital.key").chmod(0o600)
    assert command("record", "--key-file", tmp_path / "pli-hospital.key").code == 0


@pytest.mark.slow  # a passphrase is stretched four times
def test_a_passphrase_file_opens_the_vault(
    gateway: RunningGateway, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pli-hospital.passphrase"
    path.write_text("correct horse battery staple\nnot this line\n")
    made = init(command, gateway, "--passphrase-file", path)
    assert (made.code, json.loads(made.err)["error"]) == (1, "vault.secret_file_exposed")
    path.chmod(0o600)
    assert init(command, gateway, "--passphrase-file", path).code == 0
    assert not (command.home / "key").exists()
    assert command("record").code == 1
    monkeypatch.setenv("PLI_HOSPITAL_PASSPHRASE_FILE", str(path))
    assert command("record").code == 0
    monkeypatch.delenv("PLI_HOSPITAL_PASSPHRASE_FILE")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert command("record").code == 0
    path.write_text("another passphrase\n")
    assert command("record").code == 1


def test_a_passphrase_that_is_too_short_makes_nothing(
    gateway: RunningGateway, command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "passphrase"
    path.touch(mode=0o600)
    path.write_text("short\n")
    assert init(command, gateway, "--passphrase-file", path).code == 1
    assert init(command, gateway, "--passphrase-file", path, "--key-file", path).code == 2
    path.write_bytes(b"\xff\xfe not text \xff\n")
    assert init(command, gateway, "--passphrase-file", path).code == 1
    assert not (command.home / "vault.json").exists()


def test_a_key_file_that_others_can_read_is_refused(gateway: RunningGateway, command: Command) -> None:
    init(command, gateway)
    (command.home / "key").chmod(0o640)
    refused = command("list")
    assert refused.code == 1
    assert "can be read by other users" in refused.err


@pytest.mark.parametrize(
    "wrong",
    [{"name": ""}, {"may_ask": []}, {"languages": ["xx"]}, {"surplus": 1}],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_description_that_is_not_right_is_refused_with_its_place(
    gateway: RunningGateway, command: Command, wrong: dict[str, object]
) -> None:
    ran = command(
        "init", "--service", "-", "--gateway", gateway.url, "--receipt-key", gateway.key.ssh_line,
        typed=json.dumps({**SERVICE, **wrong}).encode(),
    )  # fmt: skip
    assert ran.code == 2
    assert f"/{next(iter(wrong))}" in ran.err


def test_the_description_can_be_changed_and_keeps_its_identifier(
    gateway: RunningGateway, command: Command
) -> None:
    init(command, gateway)
    party = json.loads(command("service").out)["party_id"]
    changed = {**SERVICE, "promised_working_days": 2}
    assert command("service", "-", typed=json.dumps(changed).encode()).code == 0
    now = json.loads(command("service").out)
    assert (now["party_id"], now["promised_working_days"]) == (party, 2)


def test_a_record_is_trusted_and_confirmed_by_its_fingerprint(
    gateway: RunningGateway, command: Command, tmp_path: Path
) -> None:
    init(command, gateway)
    practice = gateway.party("Cabinet")
    path = tmp_path / "practice.keys"
    path.write_bytes(practice.keys.record_file)
    (tmp_path / "bad.keys").write_text("{}")
    trusting = command("trust", tmp_path / "bad.keys", path, "--json")
    assert (trusting.code, "bad.keys" in trusting.err) == (1, True)
    [row] = trusting.rows
    assert row["trust"] == "unverified"
    assert row["fingerprint"] == fingerprint(practice.keys.record)
    assert command("confirm", practice.party_id, "00000 " * 12).code == 1
    [row] = command("confirm", practice.party_id, row["fingerprint"], "--json").rows
    assert row["trust"] == "verified"
    [row] = command("parties", "--json").rows
    assert (row["party"], row["trust"]) == (practice.party_id, "verified")


def test_a_doubtful_inami_number_warns_and_is_kept(gateway: RunningGateway, command: Command) -> None:
    init(command, gateway)
    added = command("people", "add", "--name", "Dr A", "--inami", "19006950001", "--json")
    assert added.code == 0
    assert "check digits" in added.err
    assert [row["inami"] for row in command("people", "list", "--json").rows] == ["19006950001"]


@pytest.mark.slow  # six commands, each opens the vault; a child decodes
def test_a_case_is_pulled_shown_read_and_answered(world: World, on_world: Command) -> None:
    request, _ = world.practice.ask(world.service)
    [pulled] = on_world("pull", "--json").rows
    assert pulled["received"] == [request.case_id]
    [listed] = on_world("list", "--json").rows
    assert (listed["case"], listed["state"]) == (request.case_id, "received")
    short = request.case_id[:8]
    assert "Is this lesion benign?" in on_world("show", short).out
    assert [told.kind for told in world.practice.receipts()] == [ReceiptKind.DELIVERED]
    assert on_world("read", short, "--as", "19006951001").code == 0
    assert [told.kind for told in world.practice.receipts()] == [ReceiptKind.READ]
    form = {
        "v": "answer-form/v1",
        "author": "Dr Carla Expert",
        "diagnoses": [{"text": "Seborrhoeic keratosis", "certainty": "certain"}],
        "outcome": "treat_here",
        "advice": "Nothing to do.",
    }
    answered = on_world("answer", short, "--form", "-", "--json", typed=json.dumps(form).encode())
    assert answered.code == 0, answered.err
    assert {str(reply.verified.manifest.kind) for reply in world.practice.replies()} == {"answer", "receipt"}
    [listed] = on_world("list", "--json").rows
    assert listed["state"] == "answered"


def test_an_answer_can_be_given_by_options(world: World, on_world: Command) -> None:
    request, _ = world.practice.ask(world.service)
    on_world("pull")
    ran = on_world(
        "answer", request.case_id, "--as", "Dr Carla Expert", "--outcome", "see_in_person", "--see-by",
        "2026-04-01", "--diagnosis", "Melanoma in situ: possible", "--retake", "dermoscopy:lesion 1",
        "--retake-reason", "out of focus", "--advice", "Please come.",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    shown = on_world("show", request.case_id).out
    assert "Diagnosis: Melanoma in situ (possible)" in shown
    assert "View to take again: Dermoscopy, lesion 1: out of focus" in shown


@pytest.mark.parametrize(
    "options",
    [
        ("--as", "Dr Carla Expert"),
        ("--as", "Dr Carla Expert", "--outcome", "see_in_person", "--diagnosis", "Naevus:certain"),
        ("--as", "Dr Carla Expert", "--outcome", "treat_here", "--diagnosis", "Naevus"),
        ("--as", "Dr Carla Expert", "--outcome", "treat_here"),
    ],
    ids=["no outcome", "no date", "no certainty", "no diagnosis"],
)
def test_an_answer_that_is_not_complete_is_wrong_usage(
    world: World, on_world: Command, options: tuple[str, ...]
) -> None:
    request, _ = world.practice.ask(world.service)
    on_world("pull")
    assert on_world("answer", request.case_id, *options).code == 2


def test_who_is_not_registered_cannot_answer(world: World, on_world: Command) -> None:
    request, _ = world.practice.ask(world.service)
    on_world("pull")
    options = ("--outcome", "treat_here", "--diagnosis", "Naevus:certain")
    ran = on_world("answer", request.case_id, "--as", "Dr Nobody", *options)
    assert ran.code == 1
    assert "Dr Nobody" in ran.err


def test_a_withdrawn_case_shows_so_first_and_is_not_answered(world: World, on_world: Command) -> None:
    request, _ = world.practice.ask(world.service)
    world.practice.say(request, MessageKind.WITHDRAWAL, "Wrong patient")
    on_world("pull")
    assert on_world("show", request.case_id).out.startswith("*** This case was withdrawn")
    options = ("--as", "Dr Carla Expert", "--outcome", "treat_here", "--diagnosis", "Naevus:certain")
    ran = on_world("answer", request.case_id, *options)
    assert ran.code == 1
    assert "withdrawn" in ran.err


def test_a_pull_that_refused_something_ends_with_1_and_the_reason(
    world: World, on_world: Command, expected_logs: set[str]
) -> None:
    expected_logs.add("refused")
    world.practice.caller.upload([world.service.party_id], b"nothing")
    ran = on_world("pull", "--json")
    assert ran.code == 1
    [reason] = ran.rows[0]["refused"].values()
    assert "no valid header" in reason
    [row] = on_world("list", "--json").rows
    assert (row["state"], row["code"]) == ("quarantined", "package.header")


def test_the_quarantine_is_listed_tried_again_and_removed_after_some_weeks(
    world: World, on_world: Command, expected_logs: set[str]
) -> None:
    expected_logs.add("refused: package.header")
    package = world.practice.caller.upload([world.service.party_id], b"nothing")
    on_world("pull")
    [row] = on_world("quarantine", "list", "--json").rows
    assert {name: row[name] for name in ("package", "state", "sender", "name", "size", "code", "fields")} == {
        "package": package,
        "state": "quarantined",
        "sender": world.practice.party_id,
        "name": "Example Practice",
        "size": 7,
        "code": "package.header",
        "fields": row["fields"],
    }
    assert "Example Practice" in on_world("quarantine", "list").out
    assert on_world("quarantine", "retry", package[:6], "--json").rows == [{"package": package}]
    assert on_world("pull").code == 1
    early = on_world("quarantine", "remove", package, "--reason", "spam", "--json")
    assert (early.code, json.loads(early.err)["error"]) == (2, "quarantine.too_early")
    assert on_world("quarantine", "retry", "ffff").code == 2


def test_a_pull_with_something_that_waits_ends_with_3(world: World, on_world: Command) -> None:
    world.another_practice(trusted=False).ask(world.service)
    assert on_world("pull").code == 3
    [row] = on_world("list", "--json").rows
    assert (row["state"], row["code"]) == ("waiting", "key.party_unknown")


def test_a_gateway_that_is_away_ends_with_3(world: World, on_world: Command) -> None:
    away = world.home.gateway.model_copy(update={"url": "http://127.0.0.1:9"})
    keep(world.home.connection, "gateway", to_json(away))
    assert on_world("pull").code == 3


def test_one_pull_at_a_time(world: World, on_world: Command) -> None:
    with world.home.alone():
        assert on_world("pull").code == 3


def test_there_is_no_service_where_none_was_made(command: Command) -> None:
    ran = command("list")
    assert ran.code == 2
    assert not command.home.exists()


@pytest.mark.slow  # starts a process
def test_the_installed_command_lists_what_it_can_do() -> None:
    ran = subprocess.run(
        [Path(sys.executable).parent / "pli-hospital", "--help"], capture_output=True, text=True, check=True
    )
    for name in ("init", "pull", "list", "show", "export", "read", "answer", "trust", "people"):
        assert name in ran.stdout


def test_errors_are_json_lines_for_scripts(gateway: RunningGateway, command: Command) -> None:
    init(command, gateway)
    ran = command("show", "ffff", "--json")
    assert ran.code == 1
    assert json.loads(ran.err)["error"] == "case.unknown"


def test_a_folder_that_cannot_be_written_is_said(world: World, on_world: Command, tmp_path: Path) -> None:
    request, _ = world.practice.ask(world.service)
    on_world("pull")
    (tmp_path / "file").write_bytes(b"")
    ran = on_world("export", request.case_id, "--out", tmp_path / "file" / "case")
    assert ran.code == 1
    assert "does not let" in ran.err


def test_the_identity_is_what_public_age_tools_take(world: World, on_world: Command) -> None:
    ran = on_world("identity")
    assert ran.out.splitlines() == [str(identity) for identity in world.home.keys.identities]
    assert ran.out.startswith("AGE-SECRET-KEY-PQ-1")
    assert "reads every case" in ran.err
