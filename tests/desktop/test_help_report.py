"""The help report helps, and tells nothing about anybody."""

import getpass
import platform
import re
from collections import Counter
from pathlib import Path

import pytest

from cases.codes import Language
from cases.errors import CameraAbsent, GatewayRefused, GatewayUnreachable
from desktop.checkup.findings import Finding, Found
from desktop.checkup.report import Counts, counts_of, help_report
from desktop.settings import Settings, Theme
from tests.desktop.world import NAME_CANARY, QUESTION_CANARY, World

LINE = re.compile(r"[a-z0-9_.-]+( ([a-z0-9_./]+|[0-9.]+|Linux|Windows|Darwin|AMD64|-?[0-9]+))+", re.ASCII)
CAMERA_CANARY = "Kanarievogels iPhone"
FILE_CANARY = "kanarievogel.jpg"
FOUND = [
    Found(Finding.CAMERA_WORKS, CAMERA_CANARY, {"width": 3840, "height": 2160}),
    Found(Finding.CAMERA_FAILS, CAMERA_CANARY, error=CameraAbsent(camera=CAMERA_CANARY)),
    Found(Finding.GATEWAY_FAILS, "gateway.kanarievogel.be", error=GatewayUnreachable(why=FILE_CANARY)),
    Found(Finding.CLOCK_WRONG, numbers={"seconds": -600}),
]


def test_nothing_that_anybody_typed_or_is_called_is_in_it(everybody: World, tmp_path: Path) -> None:
    site = everybody.practice("Praktijk Kanarievogel")
    site.case(everybody.expert.keys.party_id)
    site.draft(everybody.expert.keys.party_id)
    settings = site.session.settings.with_fields(
        record_folder=tmp_path / FILE_CANARY, camera=f"/dev/{CAMERA_CANARY}"
    )
    report = help_report(FOUND, settings, counts_of(site.practice, site.session.courier.store))
    canaries = {
        *(NAME_CANARY, "Jan", "85073003328", "1985", CAMERA_CANARY, FILE_CANARY, "Kanarievogel"),
        *(QUESTION_CANARY, "Praktijk", site.author, "Dermatology", "127.0.0.1"),
        *(site.party_id, everybody.expert.keys.party_id, str(site.home.folder), str(Path.home())),
        *(platform.node(), getpass.getuser()),
    }
    assert not [canary for canary in canaries if canary.casefold() in report.casefold().split()]
    assert not [canary for canary in canaries if len(canary) > 4 and canary.casefold() in report.casefold()]


def test_every_line_is_made_of_our_words_and_numbers(everybody: World) -> None:
    site = everybody.practice("Praktijk Kanarievogel")
    site.case(everybody.expert.keys.party_id)
    report = help_report(FOUND, site.session.settings, counts_of(site.practice, site.session.courier.store))
    assert [line for line in report.splitlines() if not LINE.fullmatch(line)] == []


def test_it_says_what_was_found_and_how_much_there_is(everybody: World) -> None:
    site = everybody.practice()
    site.case(everybody.expert.keys.party_id)
    lines = help_report(
        FOUND, site.session.settings, counts_of(site.practice, site.session.courier.store)
    ).splitlines()
    assert "finding camera.works width 3840 height 2160" in lines
    assert "finding camera.fails error camera.absent" in lines
    assert "finding clock.wrong seconds -600" in lines
    assert {"people 1", "services 1", "case queued 1", "parcel sealed 1"} <= set(lines)


def test_troubles_are_counted_by_their_codes(everybody: World) -> None:
    site = everybody.practice()
    for _ in range(2):
        parcel = site.case(everybody.expert.keys.party_id)
        site.session.courier.store.update(parcel, parcel.state, trouble="gateway.unreachable")
    lines = help_report(
        [], site.session.settings, counts_of(site.practice, site.session.courier.store)
    ).splitlines()
    assert "trouble gateway.unreachable 2" in lines


@pytest.mark.parametrize("problem", ["kanarievogel", "request.time"])
def test_what_a_gateway_says_is_repeated_only_where_it_is_a_word_of_ours(problem: str) -> None:
    refused = Found(Finding.GATEWAY_FAILS, error=GatewayRefused(status=403, problem=problem))
    said = "request.time" if problem == "request.time" else "other"
    assert f"error gateway.refused/{said}" in help_report([refused], Settings(), None)


def test_a_trouble_that_was_kept_with_a_gateways_word_is_cleaned_too(everybody: World) -> None:
    site = everybody.practice()
    parcel = site.case(everybody.expert.keys.party_id)
    site.session.courier.store.update(parcel, parcel.state, trouble="gateway.refused/kanarievogel")
    counts = counts_of(site.practice, site.session.courier.store)
    assert counts.troubles == Counter({"gateway.refused/other": 1})


def test_a_system_whose_release_is_named_after_somebody_gives_numbers_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("platform.release", lambda: "6.1.0-jans-laptop")
    monkeypatch.setattr("platform.system", lambda: "JanOS")
    monkeypatch.setattr("platform.machine", lambda: "jan64")
    assert "system other 6.1.0 other" in help_report([], Settings(), None).splitlines()


def test_the_settings_are_said_without_the_folders() -> None:
    settings = Settings(language=Language.NL, theme=Theme.DARK, record_folder=Path.home() / "x")
    lines = help_report([], settings, None).splitlines()
    assert {"language nl", "theme dark", "record_folder chosen", "keep_filed_days ever"} <= set(lines)


def test_a_locked_practice_has_no_counts() -> None:
    assert "people" not in help_report([], Settings(), None)
    empty = Counts(1, 0, Counter(), Counter(), Counter(), Counter())
    assert "people 1" in help_report([], Settings(), empty)
