"""A PACS of the network protocol that misbehaves, made of pynetdicom's own server."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pydicom import Dataset
from pydicom.uid import ExplicitVRLittleEndian, JPEGBaseline8Bit, VLPhotographicImageStorage
from pynetdicom import AE, evt
from pynetdicom.events import Event

from cases.errors import PliError
from hospital.dicom.association import Peer, Times
from hospital.dicom.cstore import CStorePacs
from hospital.errors import PacsBusy, PacsDenied, PacsRefused, PacsUnreachable
from tests.hospital.dicom.samples import jpeg, made, picture, read
from tests.transport.test_wire import self_signed

INSTANCE = made(picture(), jpeg())
FIND = "1.2.840.10008.5.1.4.1.2.2.1"
PATIENT = Times(connect=10, answer=20, silence=20, total=30)
IMPATIENT = Times(connect=1, answer=1, silence=1, total=2)
Answers = Callable[[Event], Any]


@contextmanager
def serving(
    store: Answers = lambda _: 0x0000,
    find: Answers | None = None,
    syntax: str = JPEGBaseline8Bit,
    tls: ssl.SSLContext | None = None,
    maximum: int = 10,
) -> Iterator[int]:
    """A server of the classes it is given answers for; yields its port."""
    entity = AE(ae_title="ARCHIVE")
    entity.maximum_associations = maximum
    entity.require_called_aet = True
    entity.add_supported_context(VLPhotographicImageStorage, syntax)
    handlers: list[Any] = [(evt.EVT_C_STORE, store)]
    if find is not None:
        entity.add_supported_context(FIND)
        handlers.append((evt.EVT_C_FIND, find))
    server = entity.start_server(("127.0.0.1", 0), block=False, evt_handlers=handlers, ssl_context=tls)
    assert server is not None
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()


def pacs_at(
    port: int, called: str = "ARCHIVE", tls: ssl.SSLContext | None = None, times: Times = PATIENT
) -> CStorePacs:
    return CStorePacs(Peer("127.0.0.1", port, called, "PLI", tls), times)


def test_the_object_arrives_as_it_was_made() -> None:
    seen: list[Dataset] = []

    def take(event: Event) -> int:
        seen.append(event.dataset)
        return 0x0000

    with serving(take) as port:
        pacs_at(port).store(INSTANCE)
    assert seen == [read(INSTANCE)]


@pytest.mark.parametrize("status", [0xB000, 0xB006, 0xB007, 0x0111])
def test_a_warning_is_a_success_and_so_is_an_object_that_was_there(status: int) -> None:
    with serving(lambda _: status) as port:
        pacs_at(port).store(INSTANCE)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (0xA700, PacsBusy),
        (0x0110, PacsBusy),
        (0x0213, PacsBusy),
        (0x0124, PacsDenied),
        (0xA900, PacsRefused),
        (0xC123, PacsRefused),
        (0x0122, PacsRefused),
    ],
)
def test_every_other_status_says_what_to_do(status: int, error: type[PliError]) -> None:
    with serving(lambda _: status) as port, pytest.raises(error, match=f"{status:04X}"):
        pacs_at(port).store(INSTANCE)


def test_a_pacs_that_takes_no_such_object_refuses_it() -> None:
    with serving(syntax=ExplicitVRLittleEndian) as port, pytest.raises(PacsRefused, match="it takes no"):
        pacs_at(port).store(INSTANCE)


def test_a_pacs_that_answers_no_questions_is_taken_not_to_hold_it() -> None:
    with serving() as port:
        assert not pacs_at(port).holds(INSTANCE)


def found(*uids: str, last: int = 0x0000) -> Answers:
    def answer(event: Event) -> Iterator[tuple[int, Dataset | None]]:
        for uid in uids:
            one = Dataset()
            one.QueryRetrieveLevel = "IMAGE"
            one.SOPInstanceUID = uid
            yield 0xFF00, one
        yield last, None

    return answer


def test_what_it_holds_is_asked_by_uid() -> None:
    for uids, holds in (((), False), (("1.2.3",), False), (("1.2.3", INSTANCE.sop_instance_uid), True)):
        with serving(find=found(*uids)) as port:
            assert pacs_at(port).holds(INSTANCE) is holds


def test_a_question_that_fails_or_never_ends_is_no_answer() -> None:
    with serving(find=found(last=0xA700)) as port, pytest.raises(PacsBusy):
        pacs_at(port).holds(INSTANCE)
    with serving(find=found(*["1.2.3"] * 50)) as port, pytest.raises(PacsRefused):
        pacs_at(port).holds(INSTANCE)


def test_a_pacs_that_does_not_know_the_title_denies_it() -> None:
    with serving() as port, pytest.raises(PacsDenied):
        pacs_at(port, called="OTHER").store(INSTANCE)


def test_a_pacs_with_too_many_callers_asks_to_wait() -> None:
    taken, released = threading.Event(), threading.Event()

    def slow(_: Event) -> int:
        taken.set()
        released.wait(20)
        return 0x0000

    with serving(slow, maximum=1) as port:
        first = threading.Thread(target=pacs_at(port).store, args=(INSTANCE,))
        first.start()
        taken.wait(20)
        with pytest.raises(PacsBusy):
            pacs_at(port).store(INSTANCE)
        released.set()
        first.join()


@pytest.mark.slow  # waits for an answer that does not come
def test_a_pacs_that_falls_silent_is_unreachable() -> None:
    released = threading.Event()

    def deaf(_: Event) -> int:
        released.wait(30)
        return 0x0000

    with serving(deaf) as port:
        with pytest.raises(PacsUnreachable):
            pacs_at(port, times=IMPATIENT).store(INSTANCE)
        assert not released.is_set()
        released.set()


def test_hanging_up_ends_what_is_under_way() -> None:
    with CStorePacs(Peer("127.0.0.1", 1, "ARCHIVE", "PLI")) as idle:
        idle.hang_up()  # nothing is: nothing happens
    asking: list[CStorePacs] = []

    def answer(_: Event) -> int:
        asking[0].hang_up()
        time.sleep(0.2)
        return 0x0000

    with serving(answer) as port:
        asking.append(pacs_at(port))
        with pytest.raises(PacsUnreachable):
            asking[0].store(INSTANCE)


@pytest.mark.slow  # waits for an answer that does not come
def test_a_listener_that_is_no_pacs_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute, pytest.raises(PacsUnreachable):
        pacs_at(mute.getsockname()[1], times=IMPATIENT).store(INSTANCE)


def test_a_pacs_that_is_not_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    for asked in (pacs_at(port).holds, pacs_at(port).store):
        with pytest.raises(PacsUnreachable):
            asked(INSTANCE)


def test_over_tls_only_to_a_certificate_that_is_trusted(tmp_path: Path) -> None:
    pem = self_signed(tmp_path)
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    theirs.load_cert_chain(pem)
    seen: list[str] = []

    def take(event: Event) -> int:
        seen.append(str(event.assoc.requestor.ae_title))
        return 0x0000

    with serving(take, tls=theirs) as port:
        pacs_at(port, tls=ssl.create_default_context(cafile=str(pem))).store(INSTANCE)
        with pytest.raises(PacsUnreachable):
            pacs_at(port, tls=ssl.create_default_context()).store(INSTANCE)
    assert seen == ["PLI"]


def test_a_name_that_nobody_knows_is_no_fault_of_the_program() -> None:
    with pytest.raises(PacsUnreachable, match="name"):
        CStorePacs(Peer("no.such.host.invalid", 104, "ARCHIVE", "PLI")).store(INSTANCE)
