"""Paper and PDF: a text of ours laid out on A4, for a printer or as the bytes of a file.

>>> sheet = a4(f"<h1>{escape(title)}</h1>")                                    # doctest: +SKIP
>>> pdf = to_pdf(sheet, title)                                                 # doctest: +SKIP
>>> print_on_paper(sheet, page)                                                # doctest: +SKIP

Whatever stands in the text and is not ours goes through ``html.escape`` first. Nothing is loaded from anywhere: a
picture is only there when it was added to the document.
"""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import QFont, QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

_MARGIN = 18
"""Millimetres."""
_RESOLUTION = 300
_POINTS = 10.5
_STYLE = """
body { color: #000000; }
h1 { font-size: 20pt; font-weight: 600; margin-top: 0; margin-bottom: 6px; }
h2 { font-size: 13pt; font-weight: 600; margin-top: 22px; margin-bottom: 6px; }
p { margin-top: 0; margin-bottom: 6px; }
li { margin-bottom: 4px; }
td { padding: 2px 16px 2px 0; }
.small { font-size: 8.5pt; color: #333333; }
"""
"""Type in points; distances in pixels of which an inch has 96: Qt knows no others here."""


class Sheet(QTextDocument):
    """A document that loads nothing: only what was added to it is shown."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:  # noqa: N802
        """A picture of nothing: where there is none, Qt would look for a file of that name."""
        nothing = QImage(1, 1, QImage.Format.Format_Mono)
        nothing.fill(1)
        return nothing


def a4(html: str) -> Sheet:
    """The text on A4, in the font of the windows."""
    sheet = Sheet()
    font = QFont(QApplication.font())
    font.setPointSizeF(_POINTS)
    sheet.setDefaultFont(font)
    sheet.setDefaultStyleSheet(_STYLE)
    sheet.setDocumentMargin(0)
    sheet.setHtml(html)
    return sheet


def to_pdf(sheet: Sheet, title: str) -> bytes:
    """The bytes of a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Pli")
    _set_paper(writer)
    _put(sheet, writer)
    buffer.close()
    return bytes(buffer.data().data())


def print_on_paper(sheet: Sheet, parent: QWidget) -> bool:
    """Ask which printer, and print; ``False`` when the person thought better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _set_paper(printer)
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    _put(sheet, printer)
    return True


def _put(sheet: Sheet, device: QPagedPaintDevice) -> None:
    """Lay it out for that very device, for which alone it is good then: the same points on paper on every screen."""
    sheet.documentLayout().setPaintDevice(device)
    sheet.setPageSize(QSizeF(device.pageLayout().paintRectPixels(device.logicalDpiX()).size()))
    sheet.print_(device)


def _set_paper(device: QPdfWriter | QPrinter) -> None:
    device.setResolution(_RESOLUTION)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
