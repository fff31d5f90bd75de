"""Days and moments: one way on every page, in each language, and for machines beside it."""

import re
from datetime import date, datetime

import pytest

from cases.codes import Language
from hospital.desk import dates
from hospital.desk.rights import DeskRole
from tests.hospital.desk.cases import asked, at, take
from tests.hospital.desk.harness import DeskRun

AT = datetime.fromisoformat("2026-11-27T14:05:09").astimezone()


@pytest.mark.parametrize(
    ("language", "moment", "day"),
    [
        (Language.FR, "27 nov. 2026, 14:05", "ven. 27 nov. 2026"),
        (Language.NL, "27 nov 2026, 14:05", "vr 27 nov 2026"),
        (Language.DE, "27. Nov. 2026, 14:05", "Fr., 27. Nov. 2026"),
        (Language.EN, "27 Nov 2026, 14:05", "Fri, 27 Nov 2026"),
    ],
)
def test_each_language_writes_its_own(language: Language, moment: str, day: str) -> None:
    assert dates.moment(language, AT) == moment
    shown = dates.moment_shown(language, AT)
    assert re.fullmatch(rf'<time datetime="2026-11-27T14:05[+-]\d\d:\d\d">{moment}</time>', shown)
    assert dates.day_shown(language, date(2026, 11, 27)) == f'<time datetime="2026-11-27">{day}</time>'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("1985-07-30", '<time datetime="1985-07-30">30 Jul 1985</time>'),
        ("1985-07", '<time datetime="1985-07">Jul 1985</time>'),
        ("1985", '<time datetime="1985">1985</time>'),
        ("1985-13-01", "1985-13-01"),
        ("<b>", "<b>"),
        ("", ""),
    ],
)
def test_a_birth_date_is_shown_as_far_as_it_is_known(written: str, shown: str) -> None:
    assert dates.born_shown(Language.EN, written) == shown


@pytest.mark.parametrize("language", Language)
def test_no_page_of_a_case_shows_a_moment_otherwise(run: DeskRun, language: Language) -> None:
    """Neither numbers alone, nor the markup of a moment as text."""
    request = asked(run)
    reader = run.visitor(DeskRole.READER, language=language)
    take(reader, request)
    reader.post(at(request, "/remarks"), {"text": "Look.", "asked": ""})
    for address in ("/", at(request), at(request, "/match"), "/unmatched"):
        page = reader.get(address).text
        assert "&lt;time" not in page
        shown = re.sub(r"<[^>]*>", " ", page)
        assert not re.search(r"\d{1,2}/\d{1,2}/\d{2,4}|\d{2}\.\d{2}\.\d{2,4}|\d{4}-\d{2}-\d{2}", shown)
