"""An answer on paper, read back by poppler's own tools."""

import io
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from cases.answer import Answer, Outcome
from cases.codes import Language
from cases.identifiers import PictureId
from hospital.case_file import CaseFile, Verified
from hospital.catalogues import words_in
from hospital.report.answer_report import MOST_PICTURES, answer_pdf
from hospital.report.glyphs import NO_GLYPH, showable
from tests.cases import samples as common
from tests.hospital import samples
from tests.hospital.fhir.test_bundle import case_forwarded_to_us

BRUSSELS = ZoneInfo("Europe/Brussels")


def printed(case: CaseFile, pictures: Mapping[PictureId, bytes] | None = None, /, **changes: object) -> bytes:
    """The PDF of the case's answer with these fields changed."""
    answer = case.answers[0]
    document = Answer.model_validate({**dict(answer.document), **changes})
    return answer_pdf(case, Verified(document, answer.seal), pictures, BRUSSELS)


def tool(name: str, *options: str, pdf: bytes, folder: Path) -> str:
    path = folder / "answer.pdf"
    path.write_bytes(pdf)
    words = [name, *options, str(path), *(["-"] if name == "pdftotext" else [])]
    done = subprocess.run(words, capture_output=True, check=True, timeout=120)
    assert not done.stderr, done.stderr.decode()
    return done.stdout.decode()


def text_of(pdf: bytes, folder: Path) -> str:
    return tool("pdftotext", "-layout", pdf=pdf, folder=folder)


def small_jpeg(size: tuple[int, int] = (32, 24)) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, (180, 90, 70)).save(written, "JPEG")
    return written.getvalue()


def test_what_a_reader_needs_stands_there_the_outcome_first(tmp_path: Path) -> None:
    case = samples.case_file()
    text = text_of(
        printed(case, language=Language.EN, follow_up="In 6 months", picture_feedback="Sharp"), tmp_path
    )
    places = [
        text.index(part)
        for part in (
            "CHU Example",
            "Dermatology",
            "VOORBEELD Jan",
            "Born 30.07.1985 · male",
            "National number 85.07.30-033.28",
            "See in person",
            "Before or on 1 April 2026",
            "Seborrhoeic keratosis (probable)",
            "No treatment needed.",
            "Dermoscopy, lesion 1",
            "out of focus",
            "In 6 months",
            "Sharp",
            "Dr Carla Expert, doctor · INAMI/RIZIV 19006951001",
            "Supervised by: Prof. Dirk Senior",
            "Is this lesion benign?",
            "Dr Anna Example",
            "Example Practice, +32 2 555 01 01",
            "Asked on 4 March 2026, 13:00",
            "Answered on 5 March 2026, 13:00",
            "Page 1 of 1",
            f"Case {case.case_id}",
            "ab" * 32,
        )
    ]
    order = sorted(places[5:])
    assert places[5:] == order


@pytest.mark.parametrize(
    ("language", "day"),
    [
        (Language.FR, "1 avril 2026"),
        (Language.NL, "1 april 2026"),
        (Language.DE, "1. April 2026"),
        (Language.EN, "1 April 2026"),
    ],
)
def test_it_speaks_the_language_of_the_answer(tmp_path: Path, language: Language, day: str) -> None:
    text = text_of(printed(samples.case_file(), language=language), tmp_path)
    word = words_in(language)
    assert day in text
    for key in ("diagnosis", "advice", "retake", "question", "asked_by", "manifest", Outcome.SEE_IN_PERSON):
        assert word(key) in text


def test_nothing_is_said_of_what_was_not_answered(tmp_path: Path) -> None:
    text = text_of(
        printed(
            samples.case_file(), language=Language.EN, diagnoses=(), cannot_be_assessed="Too dark", advice="",
            retake=None, supervisor=None, outcome=Outcome.BIOPSY, see_by=None,
        ),
        tmp_path,
    )  # fmt: skip
    assert "Too dark" in text
    for absent in ("Diagnosis", "Advice", "View to take again", "Supervised", "Follow-up", "Before or on"):
        assert absent not in text


def test_the_same_answer_is_always_the_same_bytes_and_says_nothing_of_when_it_was_printed(
    tmp_path: Path,
) -> None:
    case = samples.case_file()
    pictures = {picture.picture_id: small_jpeg() for picture, _ in case.pictures()}
    pdf = printed(case, pictures)
    assert pdf == printed(case, pictures)
    meta = tool("pdfinfo", "-meta", pdf=pdf, folder=tmp_path)
    sealed = case.answers[0].seal.sealed_at.astimezone(UTC).isoformat(timespec="seconds")
    for field in ("CreateDate", "ModifyDate", "MetadataDate"):
        assert f'{field}="{sealed}"' in meta
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>" in meta


def test_every_font_is_embedded_and_its_text_can_be_copied(tmp_path: Path) -> None:
    rows = tool("pdffonts", pdf=printed(samples.case_file()), folder=tmp_path).splitlines()[2:]
    assert len(rows) == 2
    assert all("yes yes yes" in row for row in rows)


@pytest.mark.parametrize(
    "advice",
    [
        "œdème nævus ß Ÿ – « guillemets » … ’",
        "שלום לכולם",
        "مرحبا",
        "first\n\n\n\nfifth",
        "x" * 8_000,
        "long words " * 700,
        "\n" * 200 + "end",
        "e\u0301te\u0301",
        "tab\there",
    ],
    ids=["latin", "hebrew", "arabic", "lines", "one word", "long", "blank lines", "combining", "tab"],
)
def test_any_text_is_printed(tmp_path: Path, advice: str) -> None:
    text = text_of(printed(samples.case_file(), advice=advice), tmp_path)
    assert NO_GLYPH not in text
    assert "VOORBEELD Jan" in text


@pytest.mark.parametrize("character", ["漢", "🩺", "\ue000"])
def test_what_has_no_glyph_is_seen_to_be_missing(tmp_path: Path, character: str) -> None:
    case = samples.case_file()
    question = case.request.document.model_copy(update={"question": f"before {character} after"})
    changed = replace(case, request=Verified(question, case.request.seal))
    shown = text_of(printed(changed), tmp_path)
    assert f"before {NO_GLYPH} after" in shown


def test_a_long_answer_goes_on_overleaf_with_the_patient_on_every_page(tmp_path: Path) -> None:
    text = text_of(
        printed(samples.case_file(), language=Language.EN, advice="Twice a day.\n" * 200), tmp_path
    )
    pages = text.rstrip("\f").split("\f")
    assert len(pages) >= 4
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "VOORBEELD Jan" in page
        assert "Born 30.07.1985" in page


def test_small_pictures_stand_at_the_end_with_what_they_show(tmp_path: Path) -> None:
    case = samples.case_file()
    pictures = {picture.picture_id: small_jpeg((24, 60)) for picture, _ in case.pictures()}
    del pictures[case.request.document.pictures[1].picture_id]
    pdf = printed(case, pictures, language=Language.EN)
    listed = tool("pdfimages", "-list", pdf=pdf, folder=tmp_path).splitlines()[2:]
    assert {row.split()[8] for row in listed} == {"jpeg"}
    text = text_of(pdf, tmp_path)
    assert "1. Dermoscopy, Forearm, left" in text
    assert "2. Close-up" not in text
    assert "4. Dermoscopy, left" in text


def test_no_more_than_six_pictures_are_shown(tmp_path: Path) -> None:
    case = samples.case_file()
    many = tuple(common.picture(number) for number in range(1, 9))
    request = case.request.document.model_copy(update={"pictures": many})
    case = replace(case, request=Verified(request, case.request.seal))
    text = text_of(printed(case, {each.picture_id: small_jpeg() for each in many}), tmp_path)
    assert f"{MOST_PICTURES}. " in text
    assert f"{MOST_PICTURES + 1}. " not in text


@pytest.mark.parametrize(("known", "shown"), [("1985", "1985"), ("1985-07", "07.1985")])
def test_a_birth_date_is_printed_as_far_as_it_is_known(tmp_path: Path, known: str, shown: str) -> None:
    case = samples.case_file()
    patient = common.patient().model_copy(update={"birth_date": known, "niss": None, "pseudonym": "P-17"})
    request = case.request.document.model_copy(update={"patient": patient})
    text = text_of(
        printed(replace(case, request=Verified(request, case.request.seal)), language=Language.EN), tmp_path
    )
    assert f"Born {shown} ·" in text
    assert "Number at the practice P-17" in text


def test_a_service_that_it_was_forwarded_to_signs_in_its_own_name(tmp_path: Path) -> None:
    case, us = case_forwarded_to_us()
    text = text_of(printed(case), tmp_path)
    assert us.name in text
    assert "Dermatology" not in text


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"outcome": Outcome.TELEPHONE_NOW, "telephone": "+32 2 555 03 03"}, "Telephone: +32 2 555 03 03"),
        ({"outcome": Outcome.OTHER_SERVICE, "other_service": "Surgery"}, "Other service: Surgery"),
        ({"see_by": date(2026, 12, 24)}, "Before or on 24 December 2026"),
    ],
)
def test_the_outcome_says_by_when_where_or_whom(
    tmp_path: Path, changes: dict[str, object], line: str
) -> None:
    assert line in text_of(printed(samples.case_file(), language=Language.EN, **changes), tmp_path)


def test_no_log_tells_which_letters_an_answer_has(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO"):
        printed(samples.case_file())
    assert not caplog.records


def test_text_is_composed_and_what_cannot_be_seen_is_left_out() -> None:
    covered = frozenset(map(ord, "abé "))
    assert showable("a\u200db\ufe0f\u202e e\u0301\u2009c", covered) == f"ab é {NO_GLYPH}"
