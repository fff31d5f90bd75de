"""Pictures at the desk: to whom they are shown, that no browser keeps them, and what is drawn over them."""

import json
from io import BytesIO

import pytest
from PIL import Image

from cases.codes import Language
from cases.identifiers import new_id
from cases.request import Request
from hospital.audit import entries
from hospital.desk.rights import DeskRole
from hospital.desk.visit import CSRF_HEADER
from tests.hospital.desk.harness import DeskRun, Visitor
from tests.hospital.world import World, jpeg

ARROW = {"kind": "arrow", "points": [[1, 2], [30, 40]]}


@pytest.fixture
def request_(world: World) -> Request:
    request, _ = world.practice.ask(world.service, jpeg(90), jpeg(150))
    world.pull()
    return request


@pytest.fixture
def reader(run: DeskRun) -> Visitor:
    return run.visitor(DeskRole.READER, "Dr Rita Reader")


def place(request: Request, number: int = 0) -> str:
    return f"/cases/{request.case_id}/pictures/{request.pictures[number].picture_id}"


def draw(visitor: Visitor, address: str, mark: object, csrf: str | None = None) -> tuple[int, object]:
    headers = {CSRF_HEADER: visitor.csrf if csrf is None else csrf, "Content-Type": "application/json"}
    answer = visitor.client.post(f"{address}/marks", content=json.dumps(mark), headers=headers)
    is_json = answer.headers["Content-Type"] == "application/json"
    return answer.status_code, answer.json() if is_json else None


def size_of(data: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(data)) as image:
        return image.size


class TestShown:
    def test_the_viewer_is_told_where_the_tiles_are(self, reader: Visitor, request_: Request) -> None:
        told = reader.get(f"{place(request_)}/view.json").json()
        assert told == {
            "width": 64, "height": 48, "levels": 7, "tile": 512, "overlap": 1, "scale": None, "marks": [],
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("what", "size"),
        [
            ("overview.jpg", (64, 48)),
            ("thumbnail.jpg", (64, 48)),
            ("tiles/6/0_0.jpg", (64, 48)),
            ("tiles/5/0_0.jpg", (32, 24)),
            ("tiles/0/0_0.jpg", (1, 1)),
        ],
    )
    def test_pictures_are_jpegs_that_no_browser_keeps_or_guesses_about(
        self, what: str, size: tuple[int, int], reader: Visitor, request_: Request
    ) -> None:
        answer = reader.get(f"{place(request_)}/{what}")
        assert size_of(answer.content) == size
        assert {name: answer.headers[name] for name in ("Content-Type", "Cache-Control")} == {
            "Content-Type": "image/jpeg",
            "Cache-Control": "no-store",
        }
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"

    @pytest.mark.parametrize(
        ("where", "status"),
        [
            ("tiles/7/0_0.jpg", 404),
            ("tiles/6/1_0.jpg", 404),
            ("tiles/6/0_1.jpg", 404),
            ("tiles/65535/65535_65535.jpg", 404),
            ("tiles/6/-1_0.jpg", 422),
            ("tiles/6/0_99999999999999999999.jpg", 422),
            ("tiles/x/0_0.jpg", 422),
            ("tiles/6/0_0.png", 404),
            ("tiles/6/..%2f..%2f0_0.jpg", 404),
        ],
    )
    def test_a_tile_out_of_range_is_not_there(
        self, where: str, status: int, reader: Visitor, request_: Request
    ) -> None:
        assert reader.get(f"{place(request_)}/{where}").status_code == status

    def test_a_page_of_its_own_says_what_the_picture_is(self, reader: Visitor, request_: Request) -> None:
        page = reader.get(place(request_)).text
        for words in ("Dermoscopy", "left", "Forearm", "pixels unchanged", "64 × 48 pixels", "overview.jpg"):
            assert words in page

    def test_it_speaks_the_readers_language(self, run: DeskRun, request_: Request) -> None:
        page = run.visitor(DeskRole.READER, language=Language.FR).get(place(request_)).text
        assert "Dermatoscopie" in page

    @pytest.mark.parametrize("what", ["", "/view.json", "/overview.jpg", "/tiles/6/0_0.jpg"])
    def test_who_looked_stands_in_the_trail_once_for_each_session(
        self, what: str, run: DeskRun, request_: Request, world: World
    ) -> None:
        one, other = run.visitor(DeskRole.READER), run.visitor(DeskRole.SUPERVISOR)
        for visitor in (one, one, other):
            visitor.get(place(request_) + what)
            visitor.get(place(request_) + "/thumbnail.jpg")
            visitor.get(place(request_, 1) + "/thumbnail.jpg")
        looked = [
            (entry.person_id, entry.detail)
            for entry in entries(world.home.connection, case_id=request_.case_id)
            if entry.action == "picture_seen"
        ]
        picture_id = request_.pictures[0].picture_id
        assert looked == [(other.person.person_id, picture_id), (one.person.person_id, picture_id)]


EVERYTHING = ("", "/view.json", "/overview.jpg", "/thumbnail.jpg", "/tiles/6/0_0.jpg", "/marks")


class TestRefused:
    @pytest.mark.parametrize("what", EVERYTHING)
    def test_who_runs_the_machine_sees_no_picture(self, what: str, run: DeskRun, request_: Request) -> None:
        assert run.visitor(DeskRole.ADMINISTRATOR).get(place(request_) + what).status_code == 403

    @pytest.mark.parametrize("what", EVERYTHING)
    def test_a_stranger_sees_nothing(self, what: str, run: DeskRun, request_: Request) -> None:
        answer = run.stranger().get(place(request_) + what, follow_redirects=False)
        assert answer.status_code == 303

    @pytest.mark.parametrize("what", EVERYTHING)
    def test_a_picture_is_not_shown_through_another_case(
        self, what: str, reader: Visitor, request_: Request, world: World
    ) -> None:
        other, _ = world.practice.ask(world.service, jpeg(30))
        world.pull()
        reader.get(f"{place(request_)}/overview.jpg")
        mixed = f"/cases/{other.case_id}/pictures/{request_.pictures[0].picture_id}"
        unknown = f"/cases/{new_id()}/pictures/{request_.pictures[0].picture_id}"
        assert reader.get(mixed + what).status_code == 404
        assert reader.get(unknown + what).status_code == 404


class TestDrawn:
    def test_a_mark_is_shown_with_its_author_and_goes_with_them_alone(
        self, run: DeskRun, reader: Visitor, request_: Request, world: World
    ) -> None:
        status, marks = draw(reader, place(request_), ARROW)
        assert status == 201
        assert isinstance(marks, list)
        [mark] = marks
        assert mark["points"] == ARROW["points"]
        assert mark["said"].startswith("Arrow: Dr Rita Reader, ")
        colleague = run.visitor(DeskRole.RESIDENT, "Dr Rob Resident")
        [theirs] = colleague.get(f"{place(request_)}/marks").json()
        assert (mark["mine"], theirs["mine"]) == (True, False)
        removal = f"{place(request_)}/marks/{mark['id']}/remove"
        assert colleague.post(removal).status_code == 404
        assert len(colleague.get(f"{place(request_)}/marks").json()) == 1
        assert reader.post(removal).json() == []
        trail = [entry.detail for entry in entries(world.home.connection) if entry.action == "annotated"]
        assert trail == [
            f"{request_.pictures[0].picture_id} {mark['id']} removed",
            f"{request_.pictures[0].picture_id} {mark['id']}",
        ]

    def test_the_file_stays_as_it_was(self, reader: Visitor, request_: Request, world: World) -> None:
        draw(reader, place(request_), ARROW)
        case = world.home.case(request_.case_id)
        [(picture, seal), _] = case.pictures()
        assert world.home.inbox.picture(seal, picture.file) == jpeg(90)

    @pytest.mark.parametrize(
        "mark",
        [
            {"kind": "arrow", "points": [[1, 2], [65, 40]]},
            {"kind": "arrow", "points": [[1, 2], [30, 49]]},
            {"kind": "arrow", "points": [[1, 2]]},
            {"kind": "text", "points": [[1, 2]], "text": "a" * 20_000},
            ["<script>"],
        ],
    )
    def test_what_is_no_mark_on_this_picture_is_refused(
        self, mark: object, reader: Visitor, request_: Request
    ) -> None:
        status, _ = draw(reader, place(request_), mark)
        assert status == 409
        assert reader.get(f"{place(request_)}/marks").json() == []

    def test_without_our_own_token_nothing_is_drawn(self, reader: Visitor, request_: Request) -> None:
        assert draw(reader, place(request_), ARROW, csrf="x")[0] == 403
        assert draw(reader, place(request_), ARROW, csrf="")[0] == 403

    def test_words_are_words_and_not_markup(self, reader: Visitor, request_: Request) -> None:
        _, marks = draw(reader, place(request_), {"kind": "text", "points": [[1, 2]], "text": "<b>&amp;</b>"})
        assert isinstance(marks, list)
        assert marks[0]["text"] == "<b>&amp;</b>"
