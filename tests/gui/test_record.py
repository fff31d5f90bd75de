"""A case in the practice's own record: the PDF is read back, the pictures are the very bytes, the name says nobody."""

import re
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cases.codes import Language
from cases.errors import FileRefused
from cases.identifiers import CaseId
from desktop.gui.case.material import read
from desktop.gui.case.record import record_foot, record_sheet, record_text, record_title
from desktop.gui.case_page import CasePage
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.pictures import image_of
from desktop.gui.place import Place, Where
from desktop.gui.printing import to_pdf
from tests.desktop.world import Expert, Site, World, clean_picture
from tests.gui import cases_on_the_way as cases
from tests.gui.test_case_page import buttons, shown


@pytest.fixture
def expert(everybody: World) -> Expert:
    return everybody.expert


@pytest.fixture
def record(tmp_path: Path, desk: Desk) -> Path:
    """The folder that the practice chose."""
    folder = tmp_path / "record"
    folder.mkdir()
    desk.change_settings(desk.settings.with_fields(record_folder=folder))
    return folder


def text_of(pdf: Path) -> str:
    return subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True
    ).stdout


def filed(qtbot: QtBot, page: CasePage) -> Path:
    with qtbot.waitSignal(page.filing.filed, timeout=20_000) as signal:
        page._file()
    assert signal.args is not None
    return Path(signal.args[0])


def test_one_click_writes_the_opinion_and_the_pictures(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    site: Site,
    expert: Expert,
    record: Path,
) -> None:
    case_id = cases.answered(site, expert, 0, pictures=3).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    folder = filed(qtbot, page)
    assert folder.parent == record
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["opinion.pdf", "picture 1.jpg", "picture 2.jpg", "picture 3.jpg"]
    assert (folder / "picture 2.jpg").read_bytes() == clean_picture(1, 240).data
    said = text_of(folder / "opinion.pdf")
    for words in (
        "Opinion of Dermatology, CHU Example",
        "PEETERS Marie-Christine",
        "30.11.1947",
        "To be seen in person by",
        "Dysplastic naevus (probable)",
        "No cream until then.",
        "Is a biopsy needed?",
        "Dr Carla Expert",
        "Practice Peeters",
        "Answer read: Practice Peeters Author",
        "3. whole lesion",
    ):
        assert words in said, words
    assert site.practice.overview.case(case_id).filed


def test_every_page_says_whose_it_is_and_its_number(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    site: Site,
    expert: Expert,
    record: Path,
) -> None:
    case_id = cases.answered(site, expert, 0, pictures=5).manifest.case_id
    folder = filed(qtbot, shown(qtbot, window, desk, case_id))
    pages = text_of(folder / "opinion.pdf").removesuffix("\f").split("\f")
    assert len(pages) >= 2
    for number, page in enumerate(pages, 1):
        assert f"PEETERS Marie-Christine · 30.11.1947 · {number} / {len(pages)}" in page


def test_neither_names_nor_what_a_pdf_says_of_itself_tell_of_the_patient(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert, record: Path
) -> None:
    case_id = cases.answered(site, expert, 0).manifest.case_id
    folder = filed(qtbot, shown(qtbot, window, desk, case_id))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d [0-9a-f]{8}", folder.name)
    about = subprocess.run(
        ["pdfinfo", folder / "opinion.pdf"], check=True, capture_output=True, text=True
    ).stdout
    assert "PEETERS" not in about.upper()
    assert "Pli" in about


def test_what_somebody_wrote_is_never_markup(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"x")
    advice = f'<img src="{secret.as_uri()}"><b>bold</b> & <script>1</script>'
    case_id = cases.answered(site, expert, 0, 1, {"advice": advice}).manifest.case_id
    material = read(site.practice, case_id)
    pdf = tmp_path / "x.pdf"
    pdf.write_bytes(to_pdf(record_sheet(material, []), record_title(material), record_foot(material)))
    said = " ".join(text_of(pdf).split())
    assert "<b>bold</b> & <script>1</script>" in said


def test_the_text_is_copied_on_command_alone(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert, record: Path
) -> None:
    QGuiApplication.clipboard().clear()
    case_id = cases.answered(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    filed(qtbot, page)
    assert QGuiApplication.clipboard().text() == ""
    [copy] = [each for each in buttons(page) if each.text() == "Copy the text"]
    copy.click()
    text = QGuiApplication.clipboard().text()
    assert "PEETERS Marie-Christine · 30.11.1947" in text
    assert "Advice: Please let us see her in person." in text
    QGuiApplication.clipboard().clear()


def test_the_folder_is_asked_once(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    site: Site,
    expert: Expert,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def choose(_parent: object, title: str) -> str:
        asked.append(title)
        return str(tmp_path)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    case_id = cases.answered(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    filed(qtbot, page)
    filed(qtbot, page)
    assert len(asked) == 1
    assert desk.settings.record_folder == tmp_path


def test_who_chooses_no_folder_files_nothing(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    site: Site,
    expert: Expert,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    case_id = cases.answered(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    page._file()
    assert desk.settings.record_folder is None
    assert not site.practice.overview.case(case_id).filed


def test_a_folder_that_is_gone_is_said_and_another_can_be_chosen(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    site: Site,
    expert: Expert,
    record: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record.rmdir()
    case_id = cases.answered(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    with qtbot.waitSignal(page.filing.refused, timeout=20_000) as signal:
        page._file()
    assert signal.args is not None
    assert isinstance(signal.args[0], FileRefused)
    assert not site.practice.overview.case(case_id).filed
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    [elsewhere] = [each for each in buttons(page) if each.text() == "Choose another folder"]
    with qtbot.waitSignal(page.filing.filed, timeout=20_000):
        elsewhere.click()
    assert site.practice.overview.case(case_id).filed


def test_the_folder_is_shown_by_the_system(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    site: Site,
    expert: Expert,
    record: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    case_id = cases.answered(site, expert, 0).manifest.case_id
    page = shown(qtbot, window, desk, case_id)
    folder = filed(qtbot, page)
    [show] = [each for each in buttons(page) if each.text() == "Show the folder"]
    show.click()
    assert opened == [str(folder)]


def test_a_request_that_waits_is_printed_without_an_opinion(qtbot: QtBot, site: Site, expert: Expert) -> None:
    case_id: CaseId = cases.asked(site, expert, 0).manifest.case_id
    material = read(site.practice, case_id)
    assert record_title(material) == "Request to Dermatology, CHU Example"
    assert "Opinion" not in record_text(material)
    picture = image_of(clean_picture(0, 240).data, QSize(100, 100))
    assert "picture:0" in record_sheet(material, [picture]).toHtml()


def test_the_record_speaks_the_language_of_the_windows(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, expert: Expert, record: Path
) -> None:
    desk.change_settings(desk.settings.with_fields(language=Language.FR))
    case_id = cases.answered(site, expert, 0).manifest.case_id
    desk.go(Place(Where.CASE, case_id))
    page = window.page
    assert isinstance(page, CasePage)
    qtbot.waitUntil(lambda: page.material is not None)
    said = text_of(filed(qtbot, page) / "opinion.pdf")
    assert "À voir en consultation" in said
    assert "No cream until then." in said
