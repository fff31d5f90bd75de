"""kill -9 while one service forwards a case, and while the other takes it in: it is there once, and whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.message import Message
from cases.request import Request
from hospital.forwarding import forward
from tests.crash.test_hospital import Children, children_of, distinct, moments, nothing_left_behind
from tests.gateway.server import running
from tests.hospital.two_services import TwoServices
from tests.hospital.world import clinician, jpeg

pytestmark = pytest.mark.timeout(900)  # on a busy machine, too


@pytest.fixture
def both(tmp_path: Path) -> Iterator[TwoServices]:
    with running(tmp_path / "gateway") as gateway:
        both = TwoServices.made(gateway, tmp_path)
        yield both
        both.close()


@pytest.fixture
def first(both: TwoServices) -> Iterator[Children]:
    yield from children_of(both.first)


@pytest.fixture
def second(both: TwoServices) -> Iterator[Children]:
    yield from children_of(both.second)


def is_there_once(both: TwoServices, request: Request) -> None:
    case = both.second.home.case(request.case_id)
    inbox = both.second.home.inbox
    assert [inbox.picture(seal, picture.file) for picture, seal in case.pictures()] == [jpeg(10), jpeg(20)]
    assert [message.document.text for message in case.messages] == ["Yours"]
    assert len(inbox.items(request.case_id)) == 2
    nothing_left_behind(both.second)


@pytest.mark.slow  # some twenty processes are killed
def test_a_forward_that_is_killed_anywhere_is_sent_once_or_not_at_all(
    both: TwoServices, first: Children
) -> None:
    def asked() -> tuple[Request, str]:
        request = both.asked(jpeg(10), jpeg(20))
        return request, f"{request.case_id}:{both.other}"

    request, argument = asked()
    points = moments(first, "forward", 2, argument)
    both.pass_on()
    is_there_once(both, request)
    for number in points:
        both.practice.replies()
        request, argument = asked()
        assert first("forward", number, argument) == "killed"
        was_noted = bool(both.first.home.case(request.case_id).forwards)
        both.pass_on()
        assert (request.case_id in both.second.home.inbox.case_ids()) == was_noted
        assert first("forward", 10_000, argument).startswith("done")
        both.pass_on()
        is_there_once(both, request)
        both.first.pull()  # the other service's receipts
        nothing_left_behind(both.first)
        told = [each for each in distinct(both.practice.replies()) if isinstance(each.document, Message)]
        assert len(told) == 1


@pytest.mark.slow  # some thirty processes are killed
def test_taking_a_forward_in_that_is_killed_anywhere_is_completed_by_the_next(
    both: TwoServices, second: Children
) -> None:
    def forwarded() -> Request:
        request = both.asked(jpeg(10), jpeg(20))
        forward(both.first.home, request.case_id, both.other, clinician(), "Yours")
        both.first.pull()
        return request

    request = forwarded()
    points = moments(second, "pull", every=3)
    is_there_once(both, request)
    for number in points:
        request = forwarded()
        assert second("pull", number) == "killed"
        both.second.pull()
        is_there_once(both, request)
