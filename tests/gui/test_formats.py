"""Dates, sizes and numbers, as a Belgian reads them in each language."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication

from cases.codes import Language
from desktop.gui import formats, language
from desktop.patient_entry import PatientEntry
from tests.cases import samples


@pytest.fixture(params=list(Language))
def spoken(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[Language]:
    language.use(qapp, request.param)
    yield request.param
    language.use(qapp, Language.EN)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("1985-03-12", "12.03.1985"),
        ("1985-03", "03.1985"),
        ("1985", "1985"),
        ("12/3/1985", "12.03.1985"),
        ("12.3.19", "12.3.19"),
        ("", ""),
    ],
)
def test_a_birth_date_is_the_same_in_every_language(typed: str, shown: str, spoken: Language) -> None:
    assert formats.birth_date(typed) == shown


def test_a_patient_is_named_in_full_with_the_birth_date(spoken: Language) -> None:
    patient = samples.patient().model_copy(
        update={"family_name": "Janssens", "given_name": "Jan", "birth_date": "1985-03-12"}
    )
    assert formats.patient_line(patient) == "JANSSENS Jan · 12.03.1985"


def test_a_patient_of_whom_little_is_known_yet(spoken: Language) -> None:
    assert formats.patient_line(PatientEntry(family_name="Janssens")) == "JANSSENS"
    assert formats.patient_line(PatientEntry()).strip()


def test_days_are_written_out(qapp: QCoreApplication) -> None:
    written = {}
    for spoken in Language:
        language.use(qapp, spoken)
        written[spoken] = (formats.day(date(2026, 3, 4)), formats.week_day(date(2026, 3, 4)))
    language.use(qapp, Language.EN)
    assert written == {
        Language.FR: ("4 mars 2026", "mer. 4 mars"),
        Language.NL: ("4 maart 2026", "wo 4 maart"),
        Language.DE: ("4. März 2026", "Mi., 4. März"),
        Language.EN: ("4 March 2026", "Wed 4 March"),
    }


def test_a_moment_is_shown_by_the_clock_of_this_computer(qapp: QCoreApplication) -> None:
    at = datetime(2026, 3, 4, 23, 30, tzinfo=UTC)
    here = at.astimezone()
    assert formats.moment(at) == f"{here.day} March 2026, {here:%H:%M}"
    assert formats.time_of_day(at) == f"{here:%H:%M}"


def test_a_time_without_a_zone_stays_as_the_camera_wrote_it(qapp: QCoreApplication) -> None:
    assert formats.moment(datetime(2026, 3, 4, 7, 5)) == "4 March 2026, 07:05"  # noqa: DTZ001


def test_sizes_and_shares_are_short(qapp: QCoreApplication) -> None:
    language.use(qapp, Language.FR)
    assert formats.size(2_412_345) == "2,4 Mo"
    assert formats.number(3.7) == "3,7"
    language.use(qapp, Language.EN)
    assert formats.percent(62, 100) == "62 %"
    assert formats.percent(0, 0) == "100 %"
    assert formats.percent(3, 2) == "100 %"


def test_a_telephone_number_is_never_parted() -> None:
    assert formats.telephone("+32 2 555 01 01") == "+32\u00a02\u00a0555\u00a001\u00a001"


def test_a_national_number_is_written_as_on_the_card_and_what_is_none_stays() -> None:
    assert formats.niss("85073003328") == "85.07.30-033.28"
    assert formats.niss("85.07.30") == "85.07.30"


def test_within_a_line_words_begin_small_and_nouns_keep_their_capitals() -> None:
    assert formats.within("In der Mitte") == "in der Mitte"
    assert formats.within("") == ""
