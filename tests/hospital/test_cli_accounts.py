"""Accounts and the trail at the terminal, as whoever runs the service uses them."""

from pathlib import Path

import pytest

from hospital import audit
from hospital.accounts import Accounts
from hospital.audit import Deed
from hospital.database import transaction
from hospital.desk.rights import DeskRole
from hospital.enrolment import Enrolments
from hospital.home import wall_clock
from tests.hospital.test_cli import Command
from tests.hospital.world import World, clinician


@pytest.fixture
def command(world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    return Command(world.home.folder, capsys, monkeypatch)


def add(command: Command, login: str = "a.min", role: str = "administrator", *more: str) -> str:
    """Open an account; its link."""
    who = more or ("--name", "Ada Min", "--profession", "assistant")
    ran = command("accounts", "add", "--role", role, "--login", login, *who, "--json")
    assert ran.code == 0, ran.err
    return str(ran.rows[0]["link"])


def deeds(world: World) -> list[str]:
    return [entry.detail.partition(" ")[0] for entry in reversed(audit.entries(world.home.connection))]


def test_an_account_is_opened_by_a_link_of_the_desk(world: World, command: Command) -> None:
    ran = command(
        "accounts", "add", "--role", "reader", "--login", "c.expert", "--person", "Dr Carla Expert",
        "--language", "nl", "--url", "https://pli.hospital.example/",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert ran.out.startswith("https://pli.hospital.example/enrol/")
    assert "that person alone" in ran.err
    token = ran.out.strip().rpartition("/")[2]
    assert Enrolments(world.home.connection).find(token, wall_clock()).person_id == clinician().person_id
    [row] = command("accounts", "list", "--json").rows
    assert (row["login"], row["role"], row["language"], row["active"]) == ("c.expert", "reader", "nl", True)


def test_somebody_new_is_entered_in_the_register(world: World, command: Command) -> None:
    add(command)
    assert "Ada Min" in [person.name for person in world.home.people.all()]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (("--login", "x", "--name", "A"), 2),
        (("--login", "ok.login"), 2),
        (("--login", "ok.login", "--name", "A", "--person", "Dr Carla Expert"), 2),
        (("--login", "ok.login", "--person", "Nobody"), 1),
        (("--login", "ok.login", "--name", "A" * 500), 2),
        (("--login", "a.min", "--name", "Another"), 2),
    ],
)
def test_what_is_not_right_opens_nothing(
    world: World, command: Command, more: tuple[str, ...], code: int
) -> None:
    add(command)
    before = Accounts(world.home.connection).all()
    assert command("accounts", "add", "--role", "reader", *more).code == code
    assert Accounts(world.home.connection).all() == before


def test_a_person_has_one_account(command: Command) -> None:
    add(command, "c.expert", "reader", "--person", "Dr Carla Expert")
    again = command("accounts", "add", "--role", "reader", "--login", "other", "--person", "Dr Carla Expert")
    assert again.code == 2
    assert "account already" in again.err


def test_an_account_is_disabled_enabled_reset_and_given_another_role(world: World, command: Command) -> None:
    add(command)
    add(command, "c.expert", "reader", "--person", "Dr Carla Expert")
    assert command("accounts", "disable", "c.expert").code == 0
    assert "disabled" in command("accounts", "list").out
    assert command("accounts", "enable", "19006951001").code == 0
    reset = command("accounts", "reset", "Dr Carla Expert", "--url", "https://pli.hospital.example")
    assert reset.out.startswith("https://pli.hospital.example/enrol/")
    assert command("accounts", "role", "C.Expert", "supervisor").code == 0
    account = Accounts(world.home.connection).of_login("c.expert")
    assert account is not None
    assert (account.active, account.role) == (True, DeskRole.SUPERVISOR)
    assert deeds(world)[-4:] == ["disabled", "enabled", "reset", "role=supervisor"]


@pytest.mark.parametrize("words", [("disable", "a.min"), ("role", "a.min", "reader")])
def test_the_last_administrator_stays(command: Command, words: tuple[str, ...]) -> None:
    add(command)
    ran = command("accounts", *words)
    assert ran.code == 2
    assert "last administrator" in ran.err
    add(command, "b.min", "administrator", "--name", "Bea Min")
    assert command("accounts", *words).code == 0


def test_an_account_that_is_not_there(command: Command) -> None:
    ran = command("accounts", "reset", "nobody")
    assert ran.code == 2
    assert "nobody" in ran.err


# ── The trail ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_trail_is_listed_newest_first_and_chosen_by_person(world: World, command: Command) -> None:
    add(command)
    with transaction(world.home.connection):
        audit.record(
            world.home.connection, Deed.LIST_SEEN, wall_clock(), person_id=clinician().person_id, detail="3"
        )
    rows = command("audit", "list", "--json").rows
    assert [row["action"] for row in rows] == ["list_seen", "account_changed"]
    assert len(command("audit", "list", "--most", "1", "--json").rows) == 1
    [row] = command("audit", "list", "--person", "Dr Carla Expert", "--json").rows
    assert row["person"] == clinician().person_id
    assert "Dr Carla Expert" in command("audit", "list").out


def test_the_trail_of_a_case(world: World, command: Command) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    rows = command("audit", "list", "--case", request.case_id[:8], "--json").rows
    assert {row["case"] for row in rows} == {request.case_id}
    assert command("audit", "list", "--case", "ffff").code == 1


def test_a_trail_verifies_with_the_head_that_was_noted(command: Command) -> None:
    add(command)
    noted = command("audit", "head").out.strip()
    add(command, "b.min", "administrator", "--name", "Bea Min")
    [verdict] = command("audit", "verify", "--head", noted, "--json").rows
    assert verdict["rows"] == 2
    assert verdict["head"] == command("audit", "head").out.strip() != noted


def test_a_changed_trail_ends_with_1(world: World, command: Command) -> None:
    add(command)
    add(command, "b.min", "administrator", "--name", "Bea Min")
    world.home.connection.execute("UPDATE audit SET detail = 'nothing' WHERE position = 1")
    ran = command("audit", "verify")
    assert ran.code == 1
    assert "row 1" in ran.err


def test_a_trail_that_was_cut_ends_with_1_where_its_head_was_noted(world: World, command: Command) -> None:
    add(command)
    add(command, "b.min", "administrator", "--name", "Bea Min")
    noted = command("audit", "head").out.strip()
    world.home.connection.execute("DELETE FROM audit WHERE position = 2")
    assert command("audit", "verify").code == 0
    ran = command("audit", "verify", "--head", noted)
    assert ran.code == 1
    assert "cut off" in ran.err


def test_trusting_leaves_a_trace(world: World, command: Command, tmp_path: Path) -> None:
    practice = world.another_practice(trusted=False)
    (tmp_path / "practice.keys").write_bytes(practice.keys.record_file)
    command("trust", tmp_path / "practice.keys")
    assert deeds(world)[-1] == "keys"
    [entry] = audit.entries(world.home.connection, most=1)
    assert practice.party_id in entry.detail
