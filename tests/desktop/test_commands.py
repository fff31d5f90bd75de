"""The practice by script, over a real gateway: what each command prints, and its exit codes."""

import os
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from cases.invitation_code import InvitationCode
from cases.message import MessageKind
from cases.person import Role
from cases.picture import TimeSource, TimeTaken
from cases.request import Request
from cases.wire import to_json
from crypto.keys import PartyKeys
from crypto.public_keys import parse_record
from gateway.accounts import Accounts
from gateway.assembly import DATABASE_FILE, wall_clock
from gateway.store import Store
from tests.cases import samples
from tests.desktop.command_line import PASSPHRASE, CommandLine
from tests.desktop.memory_keyring import Keyring
from tests.desktop.world import NAME_CANARY, QUESTION_CANARY, Expert, World, case_form, expert_of, jpeg
from tests.gateway.server import RunningGateway

pytestmark = pytest.mark.slow  # init stretches a passphrase, twice


@pytest.fixture(scope="module")
def expert(tmp_path_factory: pytest.TempPathFactory, gateway: RunningGateway) -> Expert:
    return expert_of(tmp_path_factory.mktemp("expert"), gateway)


@pytest.fixture(scope="module")
def pli(tmp_path_factory: pytest.TempPathFactory, gateway: RunningGateway, expert: Expert) -> CommandLine:
    """A practice that joined, at the folder ``home``."""
    return joined(tmp_path_factory.mktemp("practice") / "home", gateway, expert)


def joined(home: Path, gateway: RunningGateway, expert: Expert) -> CommandLine:
    pli = CommandLine(home)
    practice = samples.practice()
    pli.init(to_json(practice).decode())
    [row] = pli.run("join", "-", "--loopback", stdin=expert.invitation().decode()).rows
    assert row["party"] == expert.keys.party_id
    record = pli.plain("record", "--home", home, "--key-file", pli.key_file).out
    store = Store.open(gateway.folder / DATABASE_FILE)
    Accounts(store, wall_clock).register(parse_record(record.encode()))
    store.close()
    expert.book.import_record(record.encode(), wall_clock())
    return pli


def form(expert: Expert) -> str:
    return to_json(case_form(expert.keys.party_id, "Dr Anna Example")).decode()


def new_case(pli: CommandLine, expert: Expert, folder: Path) -> str:
    case = str(pli.run("new", stdin=form(expert)).row["case"])
    picture = folder / "lesion.jpg"
    picture.write_bytes(jpeg())
    added = pli.run("add", picture, "--draft", case, "--role", "dermoscopy", "--laterality", "left").row
    assert added["width"] == 64
    return case


def test_a_case_is_made_sent_answered_and_read_by_commands_alone(
    pli: CommandLine, expert: Expert, tmp_path: Path
) -> None:
    case = new_case(pli, expert, tmp_path)
    sent = pli.run("send", case).row
    assert sent["state"] == "sealed"
    assert pli.run("sync").row["sent"] == [sent["package"]]
    [asked] = expert.pull()
    assert isinstance(asked.document, Request)
    assert asked.document.question == QUESTION_CANARY
    expert.send(expert.answer(asked), asked.manifest.sender.party.party_id)
    assert pli.run("sync", "--wait", "5").row["opened"] == 1
    answer = pli.run("answers", "--case", case).row
    assert answer["answer"]["diagnoses"][0]["text"] == "Naevus"
    assert answer["patient"].startswith(NAME_CANARY.upper())
    pli.run("read", answer["item"], "--by", "Dr Anna Example")
    assert pli.run("answers", "--case", case).row["read_by"] == ["Dr Anna Example"]
    pli.run("sync")
    [receipt] = expert.pull()
    assert receipt.manifest.in_reply_to is not None
    stages = {row["case"]: row["stage"] for row in pli.run("cases").rows}
    assert stages[case] == "answer_read"
    words = pli.plain("answers", "--home", pli.home, "--key-file", pli.key_file).out
    assert "Naevus (probable)" in words


def test_pictures_come_from_a_camera(pli: CommandLine, expert: Expert, tmp_path: Path) -> None:
    for seed in range(3):
        (tmp_path / f"{seed}.jpg").write_bytes(jpeg(seed, 96))
    case = pli.run("new", stdin=form(expert)).row["case"]
    rows = pli.run(
        "capture", "--camera", tmp_path, "--draft", case, "--role", "overview", "--count", "2"
    ).rows
    assert [row["source"] for row in rows] == ["camera", "camera"]
    [shown] = [row for row in pli.run("cases").rows if row["case"] == case]
    assert shown["waiting_pictures"] == 2
    pli.run("drop", case)


def test_a_camera_that_is_not_there_ends_with_3(pli: CommandLine, tmp_path: Path) -> None:
    absent = pli.run(
        "capture", "--camera", tmp_path / "none", "--draft", "0" * 32, "--patience", "0.5", expect=3
    )
    assert '"camera.absent"' in absent.err


def test_each_refused_picture_is_told_and_the_others_are_added(
    pli: CommandLine, expert: Expert, tmp_path: Path
) -> None:
    case = pli.run("new", stdin=form(expert)).row["case"]
    (tmp_path / "good.jpg").write_bytes(jpeg())
    (tmp_path / "bad.svg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    ended = pli.run("add", tmp_path / "bad.svg", tmp_path / "good.jpg", "--draft", case, expect=1)
    assert ended.row["source"] == "good.jpg"
    assert '"picture.drawing"' in ended.err
    pli.run("drop", case)


def test_pictures_of_other_formats_are_added_page_by_page_with_the_time_that_their_file_told(
    pli: CommandLine, expert: Expert, tmp_path: Path
) -> None:
    (tmp_path / "scan.tif").write_bytes(scan("2026:03:01 10:30:00"))
    case = pli.run("new", stdin=form(expert)).row["case"]
    added = pli.run("add", tmp_path / "scan.tif", "--draft", case, "--role", "document").rows
    assert [row["width"] for row in added] == [64, 48]
    pli.run("send", case)
    pli.run("sync")
    [asked] = expert.pull()
    assert isinstance(asked.document, Request)
    wanted = TimeTaken(at=datetime.fromisoformat("2026-03-01T10:30"), source=TimeSource.FILE)
    assert [picture.taken for picture in asked.document.pictures] == [wanted, wanted]
    assert [picture.cleaning.source for picture in asked.document.pictures] == ["TIFF", "TIFF"]


def scan(when: str) -> bytes:
    """Two pages, the second of them narrower."""
    exif, out = Image.Exif(), BytesIO()
    exif[0x9003] = when
    first, second = Image.new("L", (64, 48), 99), Image.new("L", (48, 48), 66)
    first.save(out, "TIFF", save_all=True, append_images=[second], exif=exif)
    return out.getvalue()


def test_a_person_may_say_when_a_picture_was_taken(pli: CommandLine, expert: Expert, tmp_path: Path) -> None:
    case = pli.run("new", stdin=form(expert)).row["case"]
    (tmp_path / "old.jpg").write_bytes(jpeg())
    adding = ("add", tmp_path / "old.jpg", "--draft", case, "--taken")
    assert "in the future" in pli.run(*adding, "2999-01-01", expect=2).err
    pli.run(*adding, "2026-03-01T10:30")
    pli.run("send", case)
    pli.run("sync")
    [asked] = expert.pull()
    assert isinstance(asked.document, Request)
    [picture] = asked.document.pictures
    assert picture.taken == TimeTaken(at=datetime.fromisoformat("2026-03-01T10:30"), source=TimeSource.PERSON)


def test_a_picture_that_is_not_there_is_refused(pli: CommandLine, expert: Expert, tmp_path: Path) -> None:
    case = new_case(pli, expert, tmp_path)
    pli.run("send", case)
    [request] = [row for row in pli.run("show", case).rows if row.get("kind") == "request"]
    shown = pli.plain("show", case, "--home", pli.home, "--key-file", pli.key_file).out
    assert f"{request['item']}\n    1: dermoscopy" in shown
    said = pli.run("picture", request["item"], "99", "--out", tmp_path / "none.jpg", expect=1)
    assert "picture.unknown" in said.err
    assert not (tmp_path / "none.jpg").exists()


def test_a_form_with_a_mistake_says_where_and_what(pli: CommandLine, expert: Expert) -> None:
    said = pli.run("new", stdin=form(expert).replace('"fr"', '"french"'), expect=2)
    assert "/language" in said.err
    assert "'fr', 'nl', 'de' or 'en'" in said.err


def test_messages_and_withdrawal(pli: CommandLine, expert: Expert, tmp_path: Path) -> None:
    case = new_case(pli, expert, tmp_path)
    pli.run("send", case)
    pli.run("correct", case, stdin="It is the right arm.\n")
    pli.run("withdraw", case, stdin="Entered twice")
    rows = pli.run("show", case).rows
    assert rows[0]["stage"] == "withdrawn"
    assert [row["kind"] for row in rows[1:]] == ["request", "message", "message"]
    assert rows[3]["document"]["kind"] == MessageKind.WITHDRAWAL
    assert pli.run("reply", case, stdin="Sorry", expect=1).out == ""


def test_exit_codes_say_who_can_mend_it(pli: CommandLine, expert: Expert, tmp_path: Path) -> None:
    assert "case.unknown" in pli.run("send", "0" * 32, expect=1).err
    assert "usage.form" in pli.run("new", stdin="{}", expect=2).err
    assert pli.plain("send", "--frobnicate", expect=2).code == 2
    assert (
        "vault.exists"
        in pli.with_passphrase(
            "init", "--practice", "-", "--json", stdin=to_json(samples.practice()).decode(), expect=2
        ).err
    )
    elsewhere = CommandLine(tmp_path / "empty")
    assert "vault.absent" in elsewhere.with_passphrase("cases", "--json", expect=2).err
    assert "usage.wrong" in pli.plain("cases", "--home", pli.home, "--json", expect=2).err
    assert "vault.locked" in pli.run("sync", locked=True, expect=3).err


def test_the_commands_work_from_a_shell(pli: CommandLine) -> None:
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode())
    os.close(writing)
    words = ("services", "--home", pli.home, "--passphrase-fd", str(reading), "--json")
    ended = pli.as_process(*words, descriptors=(reading,))
    os.close(reading)
    assert ended.row["v"] == "service/v1"
    absent = pli.as_process("show", "0" * 32, "--home", pli.home, "--key-file", pli.key_file, expect=1)
    assert absent.err.startswith("There is no case")


def test_a_wrong_passphrase_opens_nothing(pli: CommandLine) -> None:
    ended = pli.with_passphrase("cases", "--json", passphrase=PASSPHRASE + "!", expect=1)
    assert '"vault.wrong_passphrase"' in ended.err
    assert ended.out == ""


def test_the_printed_recovery_code_opens_too(tmp_path: Path) -> None:
    pli = CommandLine(tmp_path / "home")
    code = str(pli.init(to_json(samples.practice()).decode()).row["recovery_code"])
    assert pli.with_passphrase("cases", "--json", passphrase=code.lower()).rows == []


def test_a_gateway_that_is_away_ends_with_3_and_the_case_goes_later(
    everybody: World, expert: Expert, gateway: RunningGateway, tmp_path: Path
) -> None:
    pli = joined(tmp_path / "home", gateway, expert)
    case = new_case(pli, expert, tmp_path)
    pli.run("send", case)
    pli.environment = {"NO_PROXY": "", "no_proxy": "", "http_proxy": "http://127.0.0.1:9"}
    ended = pli.run("sync", expect=3)
    assert ended.row["trouble"] == "gateway.unreachable"
    pli.environment = {}
    assert len(pli.run("sync", "--now").row["sent"]) == 1
    expert.pull()


def test_a_practice_that_is_not_registered_is_told_so_and_the_case_waits(
    expert: Expert, tmp_path: Path
) -> None:
    pli = CommandLine(tmp_path / "home")
    pli.init(to_json(samples.practice()).decode())
    pli.run("join", "-", "--loopback", stdin=expert.invitation().decode())
    pli.run("send", new_case(pli, expert, tmp_path))
    ended = pli.run("sync", expect=1)
    assert "gateway.stranger" in ended.err
    assert ended.row["attention"] == 1


def test_a_practice_joins_by_the_code_of_an_invitation(
    expert: Expert, gateway: RunningGateway, tmp_path: Path
) -> None:
    pli = CommandLine(tmp_path / "home")
    pli.init(to_json(samples.practice()).decode())
    code = gateway.inside.invitations.publish(expert.invitation(), gateway.url).printed
    [row] = pli.run("join", "--code", code.lower(), "--loopback").rows
    assert row["party"] == expert.keys.party_id
    assert "key.invitation_code" in pli.run("join", "--code", code[:-1], "--loopback", expect=1).err
    assert "gateway.without_tls" in pli.run("join", "--code", code, expect=1).err
    gateway.inside.invitations.withdraw(InvitationCode.read(code))
    assert "key.invitation_unknown" in pli.run("join", "--code", code, "--loopback", expect=1).err


@pytest.mark.parametrize("words", [[], ["-", "--code", "gateway.example/0000"]], ids=["neither", "both"])
def test_an_invitation_is_a_file_or_a_code(pli: CommandLine, words: list[str]) -> None:
    assert "a file or a --code" in pli.run("join", *words, expect=2).err


def test_locked_commands_send_by_the_keyring_and_leave_what_arrives_sealed(
    expert: Expert, gateway: RunningGateway, tmp_path: Path
) -> None:
    pli = joined(tmp_path / "home", gateway, expert)
    pli.keyring = Keyring()
    case = new_case(pli, expert, tmp_path)
    pli.run("send", case)
    row = pli.run("sync", locked=True).row
    assert (row["locked"], len(row["sent"])) == (True, 1)
    [asked] = expert.pull()
    expert.send(expert.answer(asked), asked.manifest.sender.party.party_id)
    row = pli.run("sync", locked=True).row
    assert (row["fetched"], row["opened"], row["sealed"]) == (1, 0, 1)
    assert pli.run("lock-state", locked=True).row == {"locked": True, "out": 0, "arrived": 1}
    assert pli.run("sync").row["opened"] == 1


def test_parties_are_trusted_by_their_record_and_verified_by_their_fingerprint(
    pli: CommandLine, tmp_path: Path
) -> None:
    gp = PartyKeys.create(samples.practice().party.kind, "Dr GP", "desk", wall_clock())
    (tmp_path / "gp.json").write_bytes(gp.record_file)
    (tmp_path / "bad.json").write_text("{}")
    trusting = pli.run("trust", tmp_path / "bad.json", tmp_path / "gp.json", expect=1)
    assert "bad.json" in trusting.err
    learned = trusting.row
    assert learned["state"] == "unverified"
    wrong = "0" * 60
    assert "key.record_invalid" in pli.run("confirm", gp.party_id, "--fingerprint", wrong, expect=1).err
    confirmed = pli.run("confirm", gp.party_id, "--fingerprint", learned["fingerprint"]).row
    assert confirmed["state"] == "verified"
    states = {row["party"]: row["state"] for row in pli.run("parties").rows}
    assert states[gp.party_id] == "verified"


def test_services_and_people(pli: CommandLine, expert: Expert) -> None:
    [service] = pli.run("services").rows
    assert service["urgent_telephone"] == expert.service.urgent_telephone
    nurse = samples.person("Nele Nurse", Role.NURSE).model_copy(update={"inami": "19006900001"})
    ended = pli.run("person", "-", stdin=to_json(nurse).decode())
    assert ended.row["name"] == "Nele Nurse"
    assert "unusual check digits" in ended.err
