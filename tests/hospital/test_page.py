"""The page of a case: it escapes what it shows, runs nothing, and says what matters first."""

import base64
import hashlib
import re
from datetime import UTC
from enum import StrEnum
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from cases import answer, codes, identifiers, message, person, picture, request
from hospital.case_file import CaseFile
from hospital.page import page
from hospital.words import word
from tests.hospital import samples

SHOWN = [
    answer.Certainty,
    answer.Outcome,
    codes.Laterality,
    identifiers.Sex,
    message.MessageKind,
    person.ConsentGiver,
    person.Role,
    picture.ColourProfile,
    picture.PictureRole,
    picture.Removed,
    picture.TimeSource,
    request.Urgency,
]


class Reader(HTMLParser):
    """The tags and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]
        self.handlers += [name for name, _ in attrs if name.startswith("on") or name == "style"]


def shown(case: CaseFile) -> str:
    return page(case, UTC)


def test_what_a_practice_wrote_is_text_and_nothing_runs() -> None:
    html = shown(samples.case_file())
    read = Reader(html)
    assert not {"script", "iframe", "object", "embed", "form", "link", "base"} & set(read.tags)
    assert not read.handlers
    assert "ruler &lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "Darker &lt;b&gt;since&lt;/b&gt; May" in html


def test_it_loads_its_pictures_and_nothing_else() -> None:
    case = samples.case_file()
    names = list(case.picture_names().values())
    assert names == ["001-dermoscopy.jpg", "002-close_up.jpg", "003-dermoscopy.png", "004-dermoscopy.jpg"]
    read = Reader(shown(case))
    assert set(read.links) == set(names)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', shown(case))
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]


def test_question_and_intake_come_before_the_pictures() -> None:
    html = shown(samples.case_file())
    order = ["Is this lesion benign?", "Does it itch?", "<figure>", "One picture more", "See in person"]
    assert sorted(order, key=html.index) == order


def test_several_answers_to_one_question_stand_in_one_line() -> None:
    assert "Forearm, Thigh" in shown(samples.case_file())


def test_each_picture_says_where_its_time_comes_from_and_what_was_removed() -> None:
    html = shown(samples.case_file())
    assert "2026-03-04 12:00 UTC, by this computer when the camera took it" in html
    assert "2026-03-03 09:30 (zone not known), as the file said" in html
    assert "place (2); colour profile kept; pixels unchanged" in html


def test_a_withdrawn_case_says_so_before_anything_else() -> None:
    html = shown(samples.withdrawn_case())
    body = html[html.index("<body>") :]
    assert body.index("withdrawn by the practice") < body.index("VOORBEELD Jan")
    assert "Wrong patient" in body
    assert 'class="alarm"' not in shown(samples.case_file())


def test_it_shows_the_seal_of_each_item() -> None:
    case = samples.case_file()
    html = shown(case)
    seals = (case.request.seal, case.messages[0].seal, case.answers[0].seal)
    assert all(seal.package_id in html for seal in seals)


def test_the_policy_allows_the_very_style_of_the_page() -> None:
    html = shown(samples.case_file())
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"sha256-{digest}" in html.replace("&#39;", "").replace("&#43;", "+")


@pytest.mark.parametrize("kind", SHOWN)
def test_every_value_that_can_be_shown_has_words(kind: type[StrEnum]) -> None:
    assert all(word(value) for value in kind)


def test_the_template_holds_no_words_of_its_own() -> None:
    template = files("hospital").joinpath("templates", "case.html").read_text("utf-8")
    plain = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", template, flags=re.DOTALL)
    assert set(re.findall(r"[A-Za-z]{3,}", plain)) <= {"INAMI", "RIZIV"}
