"""Nothing of a case lies in the clear, in the service's home or at the gateway, but in the folder that was named."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cases.message import MessageKind
from cases.request import Request
from hospital.answer import give_answer, mark_read
from hospital.export import export_changed
from tests.cases import samples
from tests.gateway.server import running
from tests.hospital.world import World, clinician, jpeg

CANARIES = {
    "name": b"Voorbeeld",
    "number": b"85073003328",
    "question": b"Is this lesion benign",
    "intake": b"Darker",
    "message": b"kanariebericht",
    "answer": b"Seborrhoeic",
    "clinician": b"Carla",
    "pixels": jpeg(33)[200:260],
}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """With a gateway of its own, so that its files are of this case alone."""
    with running(tmp_path / "gateway") as gateway:
        world = World.made(gateway, tmp_path)
        with world.home:
            yield world


def found(folder: Path) -> set[str]:
    """Which canaries stand in which kind of file, also as UTF-16."""
    here = set()
    for path in folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else path.name.encode()
        for name, canary in CANARIES.items():
            if canary in data or canary.decode("latin-1").encode("utf-16-le") in data:
                here.add(name)
    return here


def whole_way(world: World, out: Path) -> Request:
    request, _ = world.practice.ask(world.service, jpeg(33))
    yielded = world.pull()
    assert yielded.received == [request.case_id]
    mark_read(world.home, request.case_id, clinician())
    answer = samples.answer(request.case_id)
    give_answer(world.home, answer.model_copy(update={"author": clinician(), "created": datetime.now(UTC)}))
    world.practice.say(request, MessageKind.REPLY, "kanariebericht")
    world.pull()
    export_changed(world.home, out)
    return request


def test_cases_are_in_the_clear_only_where_a_person_said(world: World, tmp_path: Path) -> None:
    whole_way(world, tmp_path / "out")
    assert found(world.home.folder) == set()
    assert found(world.gateway.folder) == set()
    assert found(tmp_path / "out") == set(CANARIES)


def test_what_is_refused_stays_sealed(world: World, expected_logs: set[str]) -> None:
    expected_logs.add("refused")
    request = world.practice.prepared(world.service, jpeg(33))
    picture = request.pictures[0].model_copy(update={"width": 63})
    world.practice.send_request(request.model_copy(update={"pictures": (picture,)}), jpeg(33))
    assert len(world.pull().refused) == 1
    assert found(world.home.folder) == set()
    assert list((world.home.folder / "objects").iterdir()) == []
