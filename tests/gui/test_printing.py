"""What is printed is A4, selectable, and made of nothing but what was put into it."""

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from desktop.gui.printing import a4, print_on_paper, to_pdf
from tests.desktop.world import jpeg


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def test_a_sheet_becomes_a_pdf_on_a4(qtbot: QtBot) -> None:
    pdf = to_pdf(a4("<h1>Guide</h1><p>Text</p>"), "Guide")
    assert pdf.startswith(b"%PDF-1.4")
    assert re.search(rb"/MediaBox \[0 0 595[.0-9]* 842[.0-9]*\]", pdf)
    assert pages_of(pdf) == 1


def test_what_does_not_fit_goes_on_further_pages(qtbot: QtBot) -> None:
    paragraph = "<p>" + "word " * 200 + "</p>"
    assert pages_of(to_pdf(a4(paragraph * 6), "Long")) == 2


def test_a_picture_that_a_text_names_is_not_fetched(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(jpeg(side=256))
    with_name = to_pdf(a4(f'<p>x</p><img src="{(tmp_path / "secret.jpg").as_uri()}">'), "x")
    assert b"/DCTDecode" not in with_name
    assert len(with_name) < 15_000


def test_thinking_better_of_it_prints_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert not print_on_paper(a4("<p>x</p>"), parent)


def test_a_long_sheet_is_made_in_any_thread_and_in_silence(qtbot: QtBot, qtlog: _QtMessageCapture) -> None:
    made: list[bytes] = []
    html = "<table>" + "<tr><td>word</td><td>word</td></tr>" * 400 + "</table>"
    thread = threading.Thread(target=lambda: made.append(to_pdf(a4(html), "Long")))
    thread.start()
    thread.join()
    assert pages_of(made[0]) > 2
    assert qtlog.records == []
