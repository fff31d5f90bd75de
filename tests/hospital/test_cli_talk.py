"""What a script or a person at a terminal says of a case; and another service, met by its invitation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.errors import InvitationInvalid, WireInvalid
from cases.message import Message, MessageKind
from cases.picture import PictureRole
from crypto.public_keys import fingerprint
from hospital import cli_cases
from tests.gateway.server import RunningGateway
from tests.hospital.test_cli import Command, command, on_world
from tests.hospital.test_receiving import receiving_for
from tests.hospital.world import World, clinician

__all__ = ["command", "on_world"]


@pytest.fixture
def other(gateway: RunningGateway, tmp_path: Path) -> Iterator[World]:
    place = tmp_path / "other"
    place.mkdir()
    other = World.made(gateway, place)
    with other.home:
        yield other


def said_to(world: World) -> Message:
    [message] = [each.document for each in world.practice.replies() if isinstance(each.document, Message)]
    return message


def test_a_reply_is_sent_at_once(world: World, on_world: Command) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    ran = on_world(
        "say", request.case_id[:6], "--as", "19006951001", "--text", "-", "--json", typed=b"Since when?"
    )
    assert (ran.code, ran.rows[0]["case"]) == (0, request.case_id)
    message = said_to(world)
    assert (message.kind, message.text, message.author) == (MessageKind.REPLY, "Since when?", clinician())


def test_a_view_is_asked_for_again(world: World, on_world: Command) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    words = ("--as", clinician().name, "--view", "dermoscopy: lesion 1", "--reason", "out of focus")
    assert on_world("retake", request.case_id, *words).code == 0
    message = said_to(world)
    assert message.retake is not None
    assert (message.retake.role, message.retake.view) == (PictureRole.DERMOSCOPY, "lesion 1")
    assert message.retake.reason == "out of focus"


@pytest.mark.parametrize(
    "words",
    [
        ("say", "--text", " "),
        ("say", "--text", "x" * 8_001),
        ("retake", "--view", "lesion 1", "--reason", "out of focus"),
        ("retake", "--view", "dermoscopy:lesion 1", "--reason", ""),
    ],
    ids=["nothing", "too much", "no role", "no reason"],
)
def test_what_no_message_holds_is_wrong_usage(
    world: World, on_world: Command, words: tuple[str, ...]
) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    verb, *options = words
    assert on_world(verb, request.case_id, "--as", clinician().name, *options).code == 2
    assert world.home.outgoing.messages(request.case_id) == ()


def invitation_of(other: World, command: Command, folder: Path) -> Path:
    file, own = folder / "invitation.json", command.home
    command.home = other.home.folder
    assert command("invitation", "--out", file).code == 0
    command.home = own
    return file


def test_a_case_is_forwarded_to_a_service_met_by_its_invitation(
    world: World, on_world: Command, other: World, tmp_path: Path
) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    ran = on_world("trust", invitation_of(other, on_world, tmp_path), "--json")
    to = other.home.keys.party_id
    assert (ran.code, [(row["party"], row["kind"], row["trust"]) for row in ran.rows]) == (
        0,
        [(to, "service", "unverified")],
    )
    words = ("forward", request.case_id, "--as", clinician().name, "--to", to, "--reason", "Yours")
    assert "compared by telephone" in on_world(*words).err
    assert on_world("confirm", to, fingerprint(other.home.keys.record)).code == 0
    assert "does not name" in on_world(*words).err
    assert on_world(*words, "--consent", "The patient, today").code == 0
    assert "already" in on_world(*words, "--consent", "The patient, today").err
    message = said_to(world)
    assert (message.kind, message.consent_basis) == (MessageKind.FORWARD, "The patient, today")
    assert "forwarded" in on_world("list").out


def test_what_is_neither_a_record_nor_an_invitation_is_refused(
    world: World, on_world: Command, other: World, tmp_path: Path
) -> None:
    file = invitation_of(other, on_world, tmp_path)
    broken = tmp_path / "broken.json"
    broken.write_bytes(file.read_bytes()[:-9])
    ran = on_world("trust", broken, "--json")
    assert (ran.code, WireInvalid.code in ran.err) == (1, True)
    changed = tmp_path / "changed.json"
    changed.write_bytes(file.read_bytes().replace(b"CHU Example", b"CHX Example"))
    ran = on_world("trust", changed, "--json")
    assert (ran.code, InvitationInvalid.code in ran.err) == (1, True)
    assert [each.party_id for each in world.home.book.parties()] == [world.practice.party_id]


def test_beside_the_service_that_runs_it_is_the_service_that_sends(world: World, on_world: Command) -> None:
    request, _ = world.practice.ask(world.service)
    world.pull()
    with receiving_for(world):
        ran = on_world("say", request.case_id, "--as", clinician().name, "--text", "Since when?")
        assert (ran.code, ran.err) == (0, "")
    assert said_to(world).text == "Since when?"


def test_beside_a_process_that_does_not_send_it_is_kept_and_said(
    world: World, on_world: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_cases, "PATIENCE_SECONDS", 0.2)
    request, _ = world.practice.ask(world.service)
    world.pull()
    with world.home.alone():
        ran = on_world("say", request.case_id, "--as", clinician().name, "--text", "Since when?")
    assert ran.code == 3
    assert "It is kept" in ran.err
    world.pull()
    assert said_to(world).text == "Since when?"
