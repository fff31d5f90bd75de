"""The web service of a PACS that misbehaves: each answer becomes the error that says what to do next."""

import json
import time
from collections.abc import Callable
from email.parser import BytesParser
from pathlib import Path

import pytest

from cases.errors import FileUnreadable, PliError
from hospital.dicom.stow import PacsAddress, StowPacs
from hospital.errors import (
    PacsAddressWrong,
    PacsBusy,
    PacsDenied,
    PacsRefused,
    PacsUnreachable,
    PacsUntrusted,
)
from hospital.web import Limits
from tests.hospital.dicom.samples import jpeg, made, picture
from tests.transport.servers import Exchange, gateway
from tests.transport.test_wire import self_signed

INSTANCE = made(picture(), jpeg())
UID = INSTANCE.sop_instance_uid
QUICK = Limits(connect=10, silence=20, total=30, answer_bytes=5_000)
IMPATIENT = Limits(connect=2, silence=0.4, total=1, answer_bytes=5_000)
Reply = Callable[[Exchange], None]


def sequence(tag: str, *rows: dict[str, object]) -> dict[str, object]:
    return {tag: {"vr": "SQ", "Value": list(rows)}}


def row(uid: str, reason: int | None = None) -> dict[str, object]:
    failed = {} if reason is None else {"00081197": {"vr": "US", "Value": [reason]}}
    return {"00081155": {"vr": "UI", "Value": [uid]}, **failed}


def stored(uid: str = UID) -> bytes:
    return json.dumps(sequence("00081199", row(uid))).encode()


def failed(reason: int) -> bytes:
    return json.dumps(sequence("00081198", row(UID, reason))).encode()


def replying(status: int, body: bytes = b"", **headers: str) -> Reply:
    def reply(exchange: Exchange) -> None:
        exchange.body()
        exchange.reply(status, body, **headers)

    return reply


def store_at(reply: Reply, limits: Limits = QUICK) -> None:
    with gateway(reply) as url, StowPacs(PacsAddress(url), limits) as pacs:
        pacs.store(INSTANCE)


def refused(reply: Reply, limits: Limits = QUICK) -> PliError:
    with pytest.raises(PliError) as raised:
        store_at(reply, limits)
    return raised.value


def test_one_object_goes_as_one_part_to_the_byte() -> None:
    paths: list[str] = []
    types: list[str] = []
    bodies: list[bytes] = []

    def take(exchange: Exchange) -> None:
        paths.append(exchange.path)
        types.append(exchange.headers["Content-Type"])
        bodies.append(exchange.body())
        exchange.reply(200, stored())

    store_at(take)
    whole = BytesParser().parsebytes(f"Content-Type: {types[0]}\r\n\r\n".encode() + bodies[0])
    assert paths == ["/studies"]
    assert whole.get_content_type() == "multipart/related"
    assert whole.get_param("type") == "application/dicom"
    assert [part.get_content_type() for part in whole.walk()][1:] == ["application/dicom"]
    assert INSTANCE.data in bodies[0]
    assert len(bodies[0]) < len(INSTANCE.data) + 200


@pytest.mark.parametrize("status", [200, 202])
def test_an_object_that_is_named_as_stored_is_stored(status: int) -> None:
    store_at(replying(status, stored()))


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (replying(401), PacsDenied),
        (replying(403), PacsDenied),
        (replying(400), PacsRefused),
        (replying(409, failed(0xA900)), PacsRefused),
        (replying(202, failed(0x0122)), PacsRefused),
        (replying(200, failed(0xC000)), PacsRefused),
        (replying(409, failed(0xA700)), PacsBusy),
        (replying(429), PacsBusy),
        (replying(500), PacsBusy),
        (replying(503, b"<html>"), PacsBusy),
        (replying(302, Location="https://other.example/"), PacsUntrusted),
        (replying(200, b"<html>"), PacsUntrusted),
        (replying(200, b"[]"), PacsUntrusted),
        (replying(200, b"{}"), PacsUntrusted),
        (replying(200, stored("1.2.3")), PacsUntrusted),
        (replying(200, b'{"00081199": {"Value": ["x", 1]}}'), PacsUntrusted),
        (replying(200, b" " * 6_000), PacsUntrusted),
        (replying(200, stored(), Content_Encoding="gzip"), PacsUntrusted),
    ],
)
def test_every_other_answer_says_what_to_do(reply: Reply, error: type[PliError]) -> None:
    assert type(refused(reply)) is error


@pytest.mark.parametrize(("asked", "seconds"), [("7", 7), ("soon", None), ("9" * 9, None)])
def test_a_pacs_that_asks_to_wait_says_how_long(asked: str, seconds: float | None) -> None:
    error = refused(replying(503, Retry_After=asked))
    assert isinstance(error, PacsBusy)
    assert error.retry_after == seconds


def test_the_reason_of_a_failure_is_told() -> None:
    assert refused(replying(409, failed(0xA900))).fields == {"status": 409, "reason": "failure A900"}


def test_a_pacs_that_is_silent_drips_or_hangs_up_is_unreachable() -> None:
    def silent(exchange: Exchange) -> None:
        time.sleep(0.8)

    def dripping(exchange: Exchange) -> None:
        exchange.body()
        exchange.send_response(200)
        exchange.send_header("Content-Length", "4000")
        exchange.end_headers()
        for _ in range(20):
            exchange.wfile.write(b" ")
            exchange.wfile.flush()
            time.sleep(0.1)

    def hanging_up(exchange: Exchange) -> None:
        exchange.close_connection = True

    for reply in (silent, dripping, hanging_up):
        assert isinstance(refused(reply, IMPATIENT), PacsUnreachable)


@pytest.mark.parametrize(
    ("status", "body", "holds"),
    [
        (204, b"", False),
        (404, b"", False),
        (200, b"[]", False),
        (200, json.dumps([{"00080018": {"vr": "UI", "Value": ["1.2.3"]}}]).encode(), False),
        (200, json.dumps([{"00080018": {"vr": "UI", "Value": [UID]}}]).encode(), True),
    ],
    ids=["no content", "no such study", "nothing", "another", "this one"],
)
def test_what_it_holds_is_asked_by_uid(status: int, body: bytes, holds: bool) -> None:
    asked: list[str] = []

    def answer(exchange: Exchange) -> None:
        asked.append(exchange.path)
        exchange.reply(status, body)

    with gateway(answer) as url, StowPacs(PacsAddress(f"{url}/dicom-web"), QUICK) as pacs:
        assert pacs.holds(INSTANCE) is holds
    study, series = INSTANCE.study_instance_uid, INSTANCE.series_instance_uid
    assert asked == [f"/dicom-web/studies/{study}/series/{series}/instances?SOPInstanceUID={UID}&limit=1"]


@pytest.mark.parametrize(
    ("reply", "error"),
    [(replying(200, b"{}"), PacsUntrusted), (replying(500), PacsBusy), (replying(400), PacsRefused)],
)
def test_a_question_that_is_not_answered_is_no_answer(reply: Reply, error: type[PliError]) -> None:
    with gateway(reply) as url, StowPacs(PacsAddress(url), QUICK) as pacs, pytest.raises(error):
        pacs.holds(INSTANCE)


class TestLogin:
    def header(self, tmp_path: Path, address: Callable[[str, Path], PacsAddress]) -> str:
        """What the PACS is told of who we are; the secret stands in a file."""
        secret = tmp_path / "secret"
        secret.write_text("s3cret\n")
        seen: list[str] = []

        def answer(exchange: Exchange) -> None:
            seen.append(exchange.headers.get("Authorization", ""))
            exchange.reply(204)

        with gateway(answer) as url, StowPacs(address(url, secret), QUICK) as pacs:
            pacs.holds(INSTANCE)
        return seen[0]

    def test_by_token(self, tmp_path: Path) -> None:
        assert self.header(tmp_path, lambda url, file: PacsAddress(url, token_file=file)) == "Bearer s3cret"

    def test_by_user_and_password(self, tmp_path: Path) -> None:
        said = self.header(tmp_path, lambda url, file: PacsAddress(url, user="pli", password_file=file))
        assert said == "Basic cGxpOnMzY3JldA=="

    @pytest.mark.parametrize("content", [b"", b"\xff", b"a\nb"])
    def test_a_secret_that_is_none_is_named(self, content: bytes, tmp_path: Path) -> None:
        path = tmp_path / "token"
        path.write_bytes(content)
        with (
            StowPacs(PacsAddress("https://127.0.0.1:9", token_file=path), QUICK) as pacs,
            pytest.raises(FileUnreadable, match="token"),
        ):
            pacs.holds(INSTANCE)

    def test_a_secret_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        address = PacsAddress("https://127.0.0.1:9", token_file=tmp_path / "missing")
        with StowPacs(address, QUICK) as pacs, pytest.raises(FileUnreadable, match="missing"):
            pacs.holds(INSTANCE)


def test_a_certificate_of_the_hospital_is_trusted_when_its_file_is_named(tmp_path: Path) -> None:
    pem = self_signed(tmp_path)
    with gateway(replying(200, stored()), pem) as url:
        with StowPacs(PacsAddress(url, ca_file=pem), QUICK) as pacs:
            pacs.store(INSTANCE)
        with StowPacs(PacsAddress(url), QUICK) as pacs, pytest.raises(PacsUnreachable, match="certificate"):
            pacs.store(INSTANCE)
        missing = PacsAddress(url, ca_file=tmp_path / "missing.pem")
        with StowPacs(missing, QUICK) as pacs, pytest.raises(FileUnreadable, match=r"missing\.pem"):
            pacs.store(INSTANCE)


@pytest.mark.parametrize(
    "url",
    ["http://pacs.example", "ftp://pacs.example", "https://", "https://u:p@pacs.example", "https://a/?b"],
)
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(PacsAddressWrong):
        PacsAddress(url)


def test_plain_http_to_another_machine_is_asked_for() -> None:
    assert PacsAddress("http://pacs.example", plain=True).plain
    with pytest.raises(PacsAddressWrong):
        PacsAddress("https://pacs.example", user="pli")


def test_hanging_up_ends_what_is_under_way() -> None:
    asking: list[StowPacs] = []
    with gateway(lambda _: asking[0].hang_up()) as url, StowPacs(PacsAddress(url)) as pacs:
        asking.append(pacs)
        with pytest.raises(PacsUnreachable):
            pacs.holds(INSTANCE)
