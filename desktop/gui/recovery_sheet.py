"""The recovery code on paper: what it is for, where to keep it, and the code."""

from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crypto.unlock import RecoveryCode
from desktop.gui import formats
from desktop.gui.printing import a4, print_on_paper


def sheet_of(code: RecoveryCode, practice_name: str, today: date) -> str:
    """The sheet as a text to be laid out."""
    title = QCoreApplication.translate("sheet", "Recovery code for Pli")
    whose = QCoreApplication.translate("sheet", "{practice}, {day}").format(
        practice=practice_name, day=formats.day(today)
    )
    says = (
        QCoreApplication.translate(
            "sheet", "Whoever forgot their passphrase opens Pli with this code and chooses another one."
        ),
        QCoreApplication.translate(
            "sheet",
            "Keep it away from the computer, where only you and your colleagues find it: a safe, say.",
        ),
        QCoreApplication.translate(
            "sheet", "Nobody else has it. Without it and without a passphrase what is in Pli is lost."
        ),
    )
    lines = "".join(f"<p>{escape(each)}</p>" for each in says)
    groups = code.printed.split("-")
    rows = "".join(f"<td>{number}</td>" for number in range(1, len(groups) + 1))
    cells = "".join(f"<td><b>{group}</b></td>" for group in groups)
    return (
        f"<h1>{escape(title)}</h1><p>{escape(whose)}</p>"
        f'<br><table cellpadding="4" style="font-size: 20pt; font-family: monospace;"><tr>{cells}</tr>'
        f'<tr class="small">{rows}</tr></table><br>{lines}'
    )


def print_sheet(code: RecoveryCode, practice_name: str, today: date, parent: QWidget) -> bool:
    """Ask which printer, and print; ``False`` when the person thought better of it."""
    return print_on_paper(a4(sheet_of(code, practice_name, today)), parent)
