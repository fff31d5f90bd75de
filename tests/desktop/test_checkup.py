"""A look at this computer finds what is there, says what is not known, and never waits without end."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from capture.camera import Camera
from capture.sources import KnownCamera
from cases.errors import (
    CameraAbsent,
    CameraBusy,
    Cancelled,
    CardServiceAbsent,
    GatewayStranger,
    GatewayUnknown,
    GatewayUnreachable,
)
from crypto.keys import PartyKeys
from desktop.checkup.checks import CHECKS
from desktop.checkup.findings import Finding, Found, State, state_of
from desktop.checkup.surroundings import Surroundings, surroundings_of
from desktop.courier import Courier
from tests.capture.scripted_camera import ScriptedCamera
from tests.desktop.world import World, jpeg
from transport.body import never

LOOKS = {look.__name__: look for look in CHECKS.values()}
GIGABYTE = 10**9


def no_courier() -> Courier:
    raise GatewayUnknown


def around(
    *cameras: Camera,
    courier: Callable[[], Courier] = no_courier,
    keyring: bool = True,
    reader: bool = True,
    room: int = 50 * GIGABYTE,
    encrypted: bool | None = True,
) -> Surroundings:
    """A computer of our own making."""
    known = [KnownCamera(str(number), f"Camera {number}", None, None) for number in range(len(cameras))]
    return Surroundings(
        folder=Path("folder"),
        courier=courier,
        has_keyring=lambda: keyring,
        cameras=lambda: known,
        camera_of=lambda source: lambda: cameras[int(source)],
        has_card_reader=lambda: reader,
        room=lambda _: room,
        is_encrypted=lambda _: encrypted,
    )


def found(look: str, computer: Surroundings) -> list[Finding]:
    return [each.finding for each in LOOKS[look](computer, never)]


def test_every_finding_is_good_or_bad_or_open_or_advice() -> None:
    assert {state_of(finding) for finding in Finding} == set(State)


# ── Cameras ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_camera_that_gives_a_picture_works_and_is_given_back() -> None:
    camera = ScriptedCamera(jpeg(side=64))
    assert LOOKS["look_at_cameras"](around(camera), never) == [
        Found(Finding.CAMERA_WORKS, "Camera 0", {"width": 64, "height": 64})
    ]
    camera.script.put(CameraAbsent(camera="ended"))
    assert camera.closed.wait(20)


def test_each_camera_has_its_own_finding() -> None:
    busy = CameraBusy(camera="x")
    looked = LOOKS["look_at_cameras"](around(ScriptedCamera(busy), ScriptedCamera(jpeg(side=64))), never)
    assert [each.finding for each in looked] == [Finding.CAMERA_FAILS, Finding.CAMERA_WORKS]
    assert isinstance(looked[0].error, CameraBusy)
    assert looked[0].error.fields == {"camera": "Camera 0"}


def test_no_camera_is_said_as_that() -> None:
    assert found("look_at_cameras", around()) == [Finding.CAMERA_NONE]


def test_a_camera_that_never_answers_is_left_when_the_person_cancels() -> None:
    silent = ScriptedCamera()
    with pytest.raises(Cancelled):
        LOOKS["look_at_cameras"](around(silent), lambda: True)
    silent.script.put(CameraAbsent(camera="ended"))


# ── The gateway, and its clock ───────────────────────────────────────────────────────────────────────────


def test_a_gateway_that_knows_us_answers_and_its_clock_is_ours(everybody: World) -> None:
    site = everybody.practice()
    looked = LOOKS["look_at_gateway"](surroundings_of(site.session), never)
    assert [each.finding for each in looked] == [Finding.GATEWAY_WITHOUT_TLS, Finding.CLOCK_RIGHT]
    assert looked[0].name == "127.0.0.1"


@pytest.mark.parametrize(
    ("off", "finding"),
    [
        (timedelta(seconds=70), Finding.CLOCK_OFF),
        (timedelta(minutes=10), Finding.CLOCK_WRONG),
        (timedelta(minutes=-10), Finding.CLOCK_WRONG),
        (timedelta(days=3), Finding.CLOCK_WRONG),
    ],
)
def test_a_clock_that_goes_wrong_is_found(everybody: World, off: timedelta, finding: Finding) -> None:
    site = everybody.practice(now=lambda: datetime.now(UTC) + off)
    computer = replace(surroundings_of(site.session), now=site.now)
    looked = LOOKS["look_at_gateway"](computer, never)
    assert [each.finding for each in looked] == [Finding.GATEWAY_WITHOUT_TLS, finding]
    assert looked[1].numbers["seconds"] == pytest.approx(-off.total_seconds(), abs=60)


def test_a_gateway_that_does_not_know_us_says_so(everybody: World) -> None:
    site = everybody.practice()
    stranger = PartyKeys.create(site.practice.record.kind, "Stranger", "desk", datetime.now(UTC))
    site.session.courier.introduce(stranger)
    looked = LOOKS["look_at_gateway"](surroundings_of(site.session), never)
    assert [each.finding for each in looked] == [Finding.GATEWAY_FAILS, Finding.CLOCK_OPEN]
    assert isinstance(looked[0].error, GatewayStranger)


def test_a_gateway_that_is_away_is_unreachable(everybody: World) -> None:
    site = everybody.practice()
    site.session.courier.store.set_own(gateway_url=b"http://127.0.0.1:9")
    looked = LOOKS["look_at_gateway"](surroundings_of(site.session), never)
    assert isinstance(looked[0].error, GatewayUnreachable)


def test_a_gateway_that_tells_no_time_leaves_the_clock_open(
    everybody: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = everybody.practice()
    monkeypatch.setattr("desktop.checkup.gateway.told_time", lambda _: None)
    assert found("look_at_gateway", surroundings_of(site.session))[1] is Finding.CLOCK_OPEN


def test_before_the_first_invitation_there_is_no_gateway() -> None:
    assert found("look_at_gateway", around()) == [Finding.GATEWAY_NONE, Finding.CLOCK_OPEN]


# ── The rest ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("room", "finding"),
    [
        (50 * GIGABYTE, Finding.DISK_ROOM),
        (1 * GIGABYTE, Finding.DISK_LITTLE_ROOM),
        (GIGABYTE // 10, Finding.DISK_FULL),
    ],
)
def test_the_room_on_the_disk_is_judged(room: int, finding: Finding) -> None:
    assert found("look_at_room", around(room=room)) == [finding]


@pytest.mark.parametrize(
    ("says", "finding"),
    [
        (True, Finding.DISK_ENCRYPTED),
        (False, Finding.DISK_NOT_ENCRYPTED),
        (None, Finding.DISK_ENCRYPTION_OPEN),
    ],
)
def test_what_nobody_can_say_of_the_disk_is_said_as_that(says: bool | None, finding: Finding) -> None:
    assert found("look_at_encryption", around(encrypted=says)) == [finding]


@pytest.mark.parametrize(("there", "finding"), [(True, Finding.KEYRING_THERE), (False, Finding.KEYRING_NONE)])
def test_a_keyring_is_there_or_not(there: bool, finding: Finding) -> None:
    assert found("look_at_keyring", around(keyring=there)) == [finding]


@pytest.mark.parametrize(
    ("there", "finding"), [(True, Finding.CARD_READER_THERE), (False, Finding.CARD_READER_NONE)]
)
def test_a_card_reader_is_there_or_not(there: bool, finding: Finding) -> None:
    assert found("look_at_card_reader", around(reader=there)) == [finding]


def test_a_card_service_that_does_not_run_is_nothing_bad() -> None:
    def absent() -> bool:
        raise CardServiceAbsent

    computer = replace(around(), has_card_reader=absent)
    assert found("look_at_card_reader", computer) == [Finding.CARD_SERVICE_NONE]
    assert state_of(Finding.CARD_SERVICE_NONE) is State.OPEN
