"""Tiles at rest: made once, encrypted, found only through their case, and made again when they are lost."""

import errno
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest

from capture.pyramid import Pyramid
from capture.pyramid_layout import Layout
from capture.scale_found import Scale
from cases.errors import CaseUnknown, DecoderFailed, PictureUnknown
from cases.identifiers import CaseId, new_id
from cases.request import Request
from hospital.home import unlock
from hospital.homes import Homes
from hospital.view_maker import ViewMaker
from hospital.views import FOLDER, Measure, Views
from tests.capture.test_sandbox import encoded
from tests.hospital.world import World, jpeg


@dataclass
class Counting:
    """In place of the child: says how often it was asked, and for what."""

    asked: list[bytes] = field(default_factory=list)
    refused: set[bytes] = field(default_factory=set)
    meanwhile: Callable[[], object] = bool

    def __call__(self, data: bytes) -> Pyramid:
        self.asked.append(data)
        self.meanwhile()
        if data in self.refused:
            raise DecoderFailed(why="it broke down")
        layout = Layout(3, 2)
        tiles = tuple(encoded("JPEG", size=at.size) for at in layout.tiles())
        return Pyramid(layout, data, tiles, Scale(0.05, 0.01, 1.5, 1.0))


@dataclass
class Desk:
    world: World
    homes: Homes
    make: Counting
    views: Views

    def again(self, **bounds: int) -> Views:
        """As after a new start."""
        return Views(self.homes, self.make, **bounds)

    def ask(self, *pictures: bytes) -> Request:
        request, _ = self.world.practice.ask(self.world.service, *pictures)
        self.world.pull()
        return request

    def files(self) -> list[str]:
        return sorted(path.name for path in (self.homes.folder / FOLDER).iterdir())


@pytest.fixture
def desk(world: World) -> Iterator[Desk]:
    with Homes(world.home.folder, unlock(world.home.folder)) as homes:
        make = Counting()
        yield Desk(world, homes, make, Views(homes, make))


def first(request: Request) -> tuple[CaseId, str]:
    return request.case_id, request.pictures[0].picture_id


def test_tiles_are_made_once_and_kept(desk: Desk) -> None:
    place = first(desk.ask(jpeg(1)))
    for views in (desk.views, desk.views, desk.again()):
        view = views.view(*place)
        assert (view.facts.width, view.facts.height) == (3, 2)
        assert view.facts.scale == Measure(mm_per_pixel=0.05, uncertainty=0.01, x=1.5, y=1.0)
        assert view.tiles.overview() == jpeg(1)
        assert view.tiles.tile(2, 0, 0) is not None
    assert desk.make.asked == [jpeg(1)]
    assert len(desk.files()) == 1


def test_nothing_of_them_is_in_the_clear(desk: Desk) -> None:
    desk.views.view(*first(desk.ask(jpeg(1))))
    [name] = desk.files()
    stored = (desk.homes.folder / FOLDER / name).read_bytes()
    assert b"\xff\xd8\xff" not in stored
    assert b"picture_files" not in stored


def test_many_who_look_at_once_make_it_once(desk: Desk) -> None:
    place = first(desk.ask(jpeg(1)))
    gate = threading.Barrier(8)

    def look() -> int:
        gate.wait()
        return desk.views.view(*place).facts.width

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda _: look(), range(8))) == [3] * 8
    assert len(desk.make.asked) == 1


def test_two_pictures_are_made_side_by_side(desk: Desk) -> None:
    request = desk.ask(jpeg(1), jpeg(2))
    desk.make.meanwhile = threading.Barrier(2, timeout=20).wait
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda one: desk.views.view(request.case_id, one.picture_id), request.pictures))
    assert len(desk.make.asked) == 2


def test_a_picture_is_found_through_its_own_case_alone(desk: Desk) -> None:
    one, other = desk.ask(jpeg(1)), desk.ask(jpeg(2))
    desk.views.view(*first(one))
    with pytest.raises(PictureUnknown):
        desk.views.view(other.case_id, one.pictures[0].picture_id)
    with pytest.raises(CaseUnknown):
        desk.views.view(new_id(), one.pictures[0].picture_id)


def test_a_second_case_with_the_same_picture_id_shows_its_own(desk: Desk) -> None:
    one = desk.ask(jpeg(1))
    practice = desk.world.practice
    prepared = practice.prepared(desk.world.service, jpeg(2))
    twin = prepared.pictures[0].model_copy(update={"picture_id": one.pictures[0].picture_id})
    practice.send_request(prepared.model_copy(update={"pictures": (twin,)}), jpeg(2))
    desk.world.pull()
    assert desk.views.view(*first(one)).tiles.overview() == jpeg(1)
    assert desk.views.view(prepared.case_id, twin.picture_id).tiles.overview() == jpeg(2)


@pytest.mark.parametrize("harm", ["lost", "touched"])
def test_what_is_lost_or_touched_is_made_again(harm: str, desk: Desk) -> None:
    place = first(desk.ask(jpeg(1)))
    desk.views.view(*place)
    path = desk.homes.folder / FOLDER / desk.files()[0]
    if harm == "lost":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert desk.again().view(*place).tiles.overview() == jpeg(1)
    assert len(desk.make.asked) == 2
    assert len(desk.files()) == 1


def test_a_picture_that_cannot_be_made_says_so_each_time(desk: Desk) -> None:
    place = first(desk.ask(jpeg(1)))
    desk.make.refused.add(jpeg(1))
    for _ in range(2):
        with pytest.raises(DecoderFailed):
            desk.views.view(*place)
    assert desk.files() == []


def test_the_oldest_go_when_the_disk_is_to_hold_no_more(desk: Desk) -> None:
    request = desk.ask(jpeg(1), jpeg(2), jpeg(3))
    views = desk.again(in_memory=1, on_disk=1)
    for picture in request.pictures:
        views.view(request.case_id, picture.picture_id)
        assert len(desk.files()) == 1
    views.view(request.case_id, request.pictures[2].picture_id)
    assert len(desk.make.asked) == 3
    views.view(request.case_id, request.pictures[0].picture_id)
    assert len(desk.make.asked) == 4


def test_a_sweep_leaves_what_is_known(desk: Desk) -> None:
    place = first(desk.ask(jpeg(1)))
    desk.views.view(*place)
    for stray in (f"{new_id()}.sealed", "x.part"):
        (desk.homes.folder / FOLDER / stray).write_bytes(b"")
    assert desk.views.sweep() == 2
    desk.again().view(*place)
    assert len(desk.make.asked) == 1


class TestMaker:
    def test_it_makes_every_picture_of_a_case_before_anybody_looks(self, desk: Desk) -> None:
        request = desk.ask(jpeg(1), jpeg(2))
        done = threading.Semaphore(0)
        desk.make.meanwhile = done.release
        with ViewMaker(desk.homes, desk.views) as maker:
            maker.prepare(request.case_id)
            assert done.acquire(timeout=20)
            assert done.acquire(timeout=20)
            maker.prepare(request.case_id)
        for picture in request.pictures:
            desk.views.view(request.case_id, picture.picture_id)
        assert sorted(desk.make.asked) == sorted([jpeg(1), jpeg(2)])

    def test_one_pictures_trouble_is_not_the_next_ones(self, desk: Desk, expected_logs: set[str]) -> None:
        expected_logs |= {"no tiles made: case.unknown", "no tiles made: picture.decoder_failed"}
        request = desk.ask(jpeg(1), jpeg(2))
        desk.make.refused.add(jpeg(1))
        done = threading.Semaphore(0)
        desk.make.meanwhile = done.release
        with ViewMaker(desk.homes, desk.views) as maker:
            maker.prepare(new_id())
            maker.prepare(request.case_id)
            assert done.acquire(timeout=20)
            assert done.acquire(timeout=20)
        assert desk.make.asked == [jpeg(1), jpeg(2)]
        assert len(desk.files()) == 1

    def test_it_ends_though_much_is_left(self, desk: Desk) -> None:
        request = desk.ask(jpeg(1), jpeg(2), jpeg(3))
        begun, go_on = threading.Event(), threading.Event()

        def wait() -> None:
            begun.set()
            go_on.wait(20)

        desk.make.meanwhile = wait
        maker = ViewMaker(desk.homes, desk.views)
        maker.start()
        maker.prepare(request.case_id)
        assert begun.wait(20)
        ending = threading.Thread(target=maker.close)
        ending.start()
        while not maker._ending:  # a thread that has started may get its turn later than the maker
            time.sleep(0.001)
        go_on.set()
        ending.join(20)
        assert len(desk.make.asked) < 3

    def test_a_full_disk_does_not_end_it(self, desk: Desk, expected_logs: set[str]) -> None:
        expected_logs.add("no tiles made: disk.full")
        first, second = desk.ask(jpeg(1)), desk.ask(jpeg(2))
        done = threading.Semaphore(0)

        def full_once() -> None:
            done.release()
            if len(desk.make.asked) == 1:
                raise OSError(errno.ENOSPC, "no space left")

        desk.make.meanwhile = full_once
        with ViewMaker(desk.homes, desk.views) as maker:
            maker.prepare(first.case_id)
            maker.prepare(second.case_id)
            assert done.acquire(timeout=20)
            assert done.acquire(timeout=20)
        assert len(desk.files()) == 1
