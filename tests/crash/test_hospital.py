"""kill -9 while a service pulls, answers and writes out: everything arrives once, nothing is left behind."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cases.answer import Answer
from cases.message import MessageKind
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request
from hospital.export import export_changed
from tests.gateway.server import running
from tests.hospital.world import Reply, World, jpeg

pytestmark = pytest.mark.timeout(900)  # on a busy machine, too

ROOT = Path(__file__).parents[2]
_ENOUGH = 10_000


@dataclass
class Children:
    """Jobs in children of another process, which has everything imported."""

    process: subprocess.Popen[str]

    def __call__(self, job: str, last: int, argument: str = "-") -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{job} {last} {argument}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with running(tmp_path / "gateway") as gateway:
        world = World.made(gateway, tmp_path)
        with world.home:
            yield world


@pytest.fixture
def children(world: World) -> Iterator[Children]:
    yield from children_of(world)


def children_of(world: World) -> Iterator[Children]:
    """Of one service's home, until it is asked for no more."""
    command = [sys.executable, "-m", "tests.crash.hospital_child", str(world.home.folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        yield Children(process)
        assert process.stdin is not None
        process.stdin.close()


def moments(children: Children, job: str, every: int, argument: str = "-") -> Iterator[int]:
    """When to kill: every so-many-th of the things that a whole run does."""
    outcome, _, count = children(job, _ENOUGH, argument).partition(" ")
    assert outcome == "done"
    return iter(range(1, int(count) + 1, every))


def asked(world: World, number: int) -> Request:
    """A request with two pictures and a message behind it, at the gateway."""
    request, _ = world.practice.ask(world.service, jpeg(number % 250), jpeg(200))
    world.practice.say(request, MessageKind.ADDITION, "One more", jpeg(201))
    return request


def nothing_left_behind(world: World) -> None:
    assert world.waiting() == 0
    assert list((world.home.folder / "packages").iterdir()) == []
    assert list((world.home.folder / "spool").iterdir()) == []
    assert world.home.objects.object_ids() == world.home.inbox.object_ids()


def check_received(world: World, request: Request, number: int) -> None:
    case = world.home.case(request.case_id)
    assert case.request.document == request
    assert [world.home.inbox.picture(seal, picture.file) for picture, seal in case.pictures()] == [
        jpeg(number % 250),
        jpeg(200),
        jpeg(201),
    ]
    told = [reply for reply in world.practice.replies() if isinstance(reply.document, Receipt)]
    assert [reply.document.kind for reply in distinct(told) if isinstance(reply.document, Receipt)] == [
        ReceiptKind.DELIVERED,
        ReceiptKind.DELIVERED,
    ]


def distinct(replies: list[Reply]) -> list[Reply]:
    """One of each item: a practice takes an item once, in whichever package it comes first."""
    return list({reply.verified.manifest.item_id: reply for reply in replies}.values())


@pytest.mark.slow  # some sixty processes are killed
def test_a_pull_that_is_killed_anywhere_is_completed_by_the_next(world: World, children: Children) -> None:
    first = asked(world, 0)
    points = moments(children, "pull", every=3)
    check_received(world, first, 0)
    for number in points:
        request = asked(world, number)
        assert children("pull", number) == "killed"
        world.pull()
        check_received(world, request, number)
        nothing_left_behind(world)


@pytest.mark.slow  # some thirty processes are killed
def test_a_service_that_receives_by_itself_goes_on_after_a_kill_anywhere(
    world: World, children: Children
) -> None:
    """Its three lanes race, so that a number is another moment each time; none may be a bad one."""
    first = asked(world, 0)
    points = moments(children, "receive", 7, first.case_id)
    check_received(world, first, 0)
    killed = 0
    for number in points:
        request = asked(world, number)
        killed += children("receive", number, request.case_id) == "killed"
        assert children("receive", _ENOUGH, request.case_id).startswith("done")
        check_received(world, request, number)
        nothing_left_behind(world)
    assert killed > 10


@pytest.mark.slow  # some twenty processes are killed
def test_an_answer_that_is_killed_anywhere_is_given_once_or_not_at_all(
    world: World, children: Children
) -> None:
    request = asked(world, 0)
    world.pull()
    world.practice.replies()
    assert children("answer", _ENOUGH, request.case_id).startswith("done")
    points = moments(children, "answer", 2, request.case_id)  # without a first answer's receipt
    world.practice.replies()
    given = 2
    for number in points:
        assert children("answer", number, request.case_id) == "killed"
        world.pull()
        here = len(world.home.case(request.case_id).answers)
        arrived = [r for r in distinct(world.practice.replies()) if isinstance(r.document, Answer)]
        assert len(arrived) == here - given
        assert here - given in (0, 1)
        given = here
        nothing_left_behind(world)
    assert given > 2


@pytest.mark.slow  # some ten processes are killed
def test_writing_out_that_is_killed_anywhere_leaves_whole_cases_alone(
    world: World, children: Children, tmp_path: Path
) -> None:
    request = asked(world, 0)
    world.pull()
    points = moments(children, "export", 4, str(tmp_path / "first"))
    expected = sorted(path.name for path in (tmp_path / "first" / request.case_id).iterdir())
    for number in points:
        out = tmp_path / f"out-{number}"
        assert children("export", number, str(out)) == "killed"
        if (out / request.case_id).exists():
            assert sorted(path.name for path in (out / request.case_id).iterdir()) == expected
        export_changed(world.home, out)
        assert [path.name for path in out.iterdir()] == [request.case_id]
        assert sorted(path.name for path in (out / request.case_id).iterdir()) == expected
