"""Paper and PDF: a text of ours laid out on A4, for a printer or as the bytes of a file.

>>> sheet = a4(f"<h1>{escape(title)}</h1>")                                    # doctest: +SKIP
>>> pdf = to_pdf(sheet, title)                                                 # doctest: +SKIP
>>> print_on_paper(sheet, page)                                                # doctest: +SKIP

Whatever stands in the text and is not ours goes through ``html.escape`` first. Nothing is loaded from anywhere: a
picture is only there when it was added to the document.
"""

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

_MARGIN = 18
"""Millimetres."""
_RESOLUTION = 300
_POINTS, _FOOT_POINTS = 10.5, 8.5
_FOOT = 0.3
"""Inches below the text, where something stands on every page."""
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

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        """A picture of nothing: where there is none, Qt would look for a file of that name."""
        nothing = QImage(1, 1, QImage.Format.Format_Mono)
        nothing.fill(1)
        return nothing


def a4(html: str) -> Sheet:
    """The text on A4, in the font of the windows. Any thread may make one, for itself."""
    QEventLoop()  # gives the thread what the timer of a document's layout asks for
    sheet = Sheet()
    font = QFont(QApplication.font())
    font.setPointSizeF(_POINTS)
    sheet.setDefaultFont(font)
    sheet.setDefaultStyleSheet(_STYLE)
    sheet.setDocumentMargin(0)
    sheet.setHtml(html)
    return sheet


def to_pdf(sheet: Sheet, title: str, foot: str = "") -> bytes:
    """The bytes of a PDF file; ``foot`` stands below every page, with its number."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Pli")
    _set_paper(writer)
    _put(sheet, writer, foot)
    buffer.close()
    return bytes(buffer.data().data())


def print_on_paper(sheet: Sheet, parent: QWidget, foot: str = "") -> bool:
    """Ask which printer, and print; ``False`` when the person thought better of it. ``foot``: as ``to_pdf``."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _set_paper(printer)
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    _put(sheet, printer, foot)
    return True


def _put(sheet: Sheet, device: QPagedPaintDevice, foot: str) -> None:
    """Lay it out for that very device, for which alone it is good then: the same points on paper on every screen."""
    sheet.documentLayout().setPaintDevice(device)
    paper = QRectF(QPointF(0, 0), QSizeF(device.pageLayout().paintRectPixels(device.logicalDpiX()).size()))
    page = paper.adjusted(0, 0, 0, -_FOOT * device.logicalDpiY()) if foot else paper
    sheet.setPageSize(page.size())
    painter = QPainter(device)
    for number in range(sheet.pageCount()):
        if number:
            device.newPage()
        _put_page(sheet, painter, page, number)
        if foot:
            _put_foot(painter, paper, f"{foot} · {number + 1} / {sheet.pageCount()}")
    painter.end()


def _put_page(sheet: Sheet, painter: QPainter, page: QRectF, number: int) -> None:
    part = page.translated(0, number * page.height())
    painter.save()
    painter.translate(-part.topLeft())
    painter.setClipRect(part)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(
        QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black)
    )  # whatever the windows wear
    context.clip = part
    sheet.documentLayout().draw(painter, context)
    painter.restore()


def _put_foot(painter: QPainter, paper: QRectF, words: str) -> None:
    font = QFont(QApplication.font())
    font.setPointSizeF(_FOOT_POINTS)
    painter.setFont(font)
    painter.setPen(QColor(Qt.GlobalColor.black))
    painter.drawText(paper, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, words)


def _set_paper(device: QPdfWriter | QPrinter) -> None:
    device.setResolution(_RESOLUTION)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
