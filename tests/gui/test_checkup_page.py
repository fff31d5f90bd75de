"""The look at this computer in the window: found, said, left alone, reported, printed."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from cases.codes import Language
from cases.errors import CameraBusy, Cancelled
from desktop.checkup.checks import CHECKS, Check
from desktop.checkup.findings import Finding, Found, State
from desktop.checkup.surroundings import Surroundings, surroundings_of
from desktop.gui import checkup_page, checkup_words, language
from desktop.gui.checkup_page import CheckupPage
from desktop.gui.desk import Desk
from desktop.gui.guide import guide, guide_title
from desktop.gui.help_report_view import HelpReportView
from desktop.gui.main_window import MainWindow
from desktop.gui.place import WORKLIST, Place, Where
from desktop.gui.printing import Sheet, to_pdf
from desktop.session import Session
from tests.cases import samples
from tests.desktop.world import Site

CHECKUP = Place(Where.CHECKUP)


@pytest.fixture(autouse=True)
def computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without cameras, keyring and card reader, whatever this one has."""

    def bare(session: Session) -> Surroundings:
        return replace(
            surroundings_of(session),
            cameras=list,
            has_keyring=lambda: False,
            has_card_reader=lambda: True,
            is_encrypted=lambda _: None,
        )

    monkeypatch.setattr(checkup_page, "surroundings_of", bare)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, desk: Desk) -> CheckupPage:
    """The page, when it has looked at everything."""
    desk.go(CHECKUP)
    page = window.page
    assert isinstance(page, CheckupPage)
    qtbot.waitUntil(page.again.isEnabled)
    return page


def texts(page: CheckupPage, check: Check) -> list[str]:
    return [label.text() for label in page.lines[check].findChildren(QLabel) if label.text()]


def lines_of(page: CheckupPage) -> str:
    return "\n".join(line.accessibleName() for line in page.lines.values())


def test_what_was_found_is_said_line_by_line(page: CheckupPage) -> None:
    assert set(texts(page, Check.CAMERAS)) == {
        "Camera",
        "Advice",
        "No camera was found.",
        "Plug one in and check again, or bring pictures in from a file.",
    }
    assert "The clock of this computer is right." in texts(page, Check.GATEWAY)
    assert "A card reader is plugged in: identity cards can be read." in texts(page, Check.CARD_READER)


def test_who_does_not_see_hears_how_good_it_is_and_what_to_do(page: CheckupPage) -> None:
    said = page.lines[Check.KEYRING].accessibleName()
    assert said.startswith("Keeping secrets Advice This computer keeps no secrets for Pli.")
    assert "For information" in page.lines[Check.ENCRYPTION].accessibleName()


def test_the_worst_of_several_findings_counts(page: CheckupPage) -> None:
    busy = Found(Finding.CAMERA_FAILS, error=CameraBusy(camera="Dermatoscope"))
    works = Found(Finding.CAMERA_WORKS, "Webcam", {"width": 640, "height": 480})
    page.lines[Check.CAMERAS].show_found([works, busy])
    said = page.lines[Check.CAMERAS].accessibleName()
    assert said.startswith("Camera Problem")
    assert "Webcam gives pictures of 640 × 480 points." in said
    assert "Dermatoscope" in said


def test_who_cancels_waits_no_longer(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_: Surroundings, cancelled: Callable[[], bool]) -> list[Found]:
        while not cancelled():
            time.sleep(0.01)
        raise Cancelled

    monkeypatch.setattr(checkup_page, "CHECKS", dict.fromkeys(CHECKS, endless))
    desk.go(CHECKUP)
    page = window.page
    assert isinstance(page, CheckupPage)
    assert not page.again.isEnabled()
    page.cancel.click()
    qtbot.waitUntil(page.again.isEnabled)
    assert lines_of(page).count("Not looked at") == len(CHECKS)


def test_looking_again_looks_again(qtbot: QtBot, page: CheckupPage) -> None:
    page.again.click()
    assert "Looking…" in lines_of(page)
    qtbot.waitUntil(page.again.isEnabled)
    assert "Looking…" not in lines_of(page)


# ── The help report ──────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def report(qtbot: QtBot, page: CheckupPage) -> Iterator[str]:
    QApplication.clipboard().clear()
    page.report.click()
    qtbot.waitUntil(lambda: page.primary is not page.again)
    yield page.findChildren(HelpReportView)[0].shown.toPlainText()
    QApplication.clipboard().clear()


def test_the_report_is_read_before_it_goes_anywhere(page: CheckupPage, report: str) -> None:
    assert "finding camera.none" in report
    assert QApplication.clipboard().text() == ""


def test_it_is_copied_when_somebody_says_so(page: CheckupPage, report: str) -> None:
    page.findChildren(HelpReportView)[0].copy.click()
    assert QApplication.clipboard().text() == report


def test_it_is_saved_where_the_person_says(
    qtbot: QtBot, page: CheckupPage, report: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert page.primary is not None
    page.primary.click()
    qtbot.waitUntil(lambda: target.exists() and target.read_text() == report)


def test_a_file_that_cannot_be_written_is_said(
    qtbot: QtBot,
    page: CheckupPage,
    desk: Desk,
    report: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "x.txt"), ""))
    assert page.primary is not None
    with qtbot.waitSignal(desk.trouble):
        page.primary.click()


def test_escape_leads_from_the_report_to_the_findings_and_then_back(
    page: CheckupPage, desk: Desk, report: str
) -> None:
    page.back()
    assert page.primary is page.again
    page.back()
    assert desk.place == WORKLIST


# ── The guide ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("spoken", list(Language))
def test_the_guide_has_one_page_in_every_language(qapp: QApplication, spoken: Language) -> None:
    services = [samples.service()] * 4
    language.use(qapp, spoken)
    try:
        pdf = to_pdf(guide("Practice Peeters & Sons", services), guide_title())
    finally:
        language.use(qapp, Language.EN)
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1


def test_the_guide_names_the_practice_and_the_telephones_and_takes_nothing_for_markup() -> None:
    service = samples.service().model_copy(update={"name": "<b>Skin & nails</b>"})
    text = guide("<i>Peeters</i>", [service]).toPlainText()
    assert "<i>Peeters</i>" in text
    assert "<b>Skin & nails</b>" in text
    assert service.urgent_telephone in text


def test_the_guide_is_printed(qtbot: QtBot, page: CheckupPage, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[Sheet] = []
    monkeypatch.setattr(checkup_page, "print_on_paper", lambda sheet, _: printed.append(sheet))
    page.print_guide.click()
    qtbot.waitUntil(lambda: len(printed) == 1)
    assert "Practice Peeters" in printed[0].toPlainText()


def test_the_guide_is_saved(
    qtbot: QtBot, page: CheckupPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "guide.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.save_guide.click()
    qtbot.waitUntil(target.exists)
    assert target.read_bytes().startswith(b"%PDF")


# ── Words ────────────────────────────────────────────────────────────────────────────────────────────────


def test_everything_that_can_be_found_has_words(site: Site) -> None:
    with_errors = {Finding.CAMERA_FAILS, Finding.GATEWAY_FAILS}
    assert set(checkup_words.FINDING_WORDS) == set(Finding) - with_errors
    numbers = {"seconds": -600, "megabytes": 52_300, "width": 640, "height": 480}
    for finding in checkup_words.FINDING_WORDS:
        words = checkup_words.words_found(Found(finding, "Name", numbers))
        assert words.what_happened.endswith(".")
        assert "{" not in words.what_happened + words.what_to_do
        assert bool(words.what_to_do) is (Found(finding).state is not State.GOOD)
