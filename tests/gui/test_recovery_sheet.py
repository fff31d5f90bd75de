"""The printed recovery code: all of it, on one page, with nothing of a name taken for markup."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from cases.codes import Language
from crypto.unlock import RecoveryCode
from desktop.gui import language
from desktop.gui.printing import a4, to_pdf
from desktop.gui.recovery_sheet import sheet_of

CODE = RecoveryCode(bytes(range(100, 116)))
TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("spoken", Language)
def test_the_sheet_has_the_whole_code_in_its_order_on_one_page(qapp: QApplication, spoken: Language) -> None:
    language.use(qapp, spoken)
    sheet = a4(sheet_of(CODE, "Cabinet <Lambert> & fils", TODAY))
    text = sheet.toPlainText()
    places = [text.index(group) for group in CODE.printed.split("-")]
    assert places == sorted(places)
    assert "Cabinet <Lambert> & fils" in text
    assert "2026" in text
    assert to_pdf(sheet, "code").startswith(b"%PDF-")
    assert sheet.pageCount() == 1
    language.use(qapp, Language.EN)
