"""The pages: A4, PDF/A-2u, fonts embedded, and the same bytes whenever the same answer is printed.

Patient and birth date stand on every page, so that loose sheets are not mixed up.
"""

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont
from fpdf.util import Padding

from hospital.report.content import Section, Sheet
from hospital.report.glyphs import FAMILY, STYLES, covered_by, font_path, showable

logging.getLogger("fontTools").setLevel(logging.WARNING)  # else it logs which letters a document has

_MARGIN = 20.0
_WIDTH = 210.0 - 2 * _MARGIN
_FOOT = 24.0
_ACROSS = 3
_GAP = 4.0
_PICTURE = ((_WIDTH - (_ACROSS - 1) * _GAP) / _ACROSS, 40.0)
"""Width and height in millimetres within which a picture is shown."""
_INSIDE, _BELOW = Padding(3, 3, 3, 3), Padding(0, 3, 3, 3)
_TEXT, _MUTED, _ACCENT, _SOFT = (15, 23, 42), (71, 85, 105), (15, 118, 110), (221, 247, 243)
_XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmp:CreateDate="{at}" xmp:ModifyDate="{at}" xmp:MetadataDate="{at}">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
"""The library's own would say when it was printed."""


@dataclass(frozen=True)
class SmallPicture:
    """A JPEG that the sandbox made, and what it shows."""

    jpeg: bytes
    caption: str


class Pages(FPDF):
    """A sheet as it is laid out."""

    def __init__(self, sheet: Sheet, made_at: datetime, language: str, page_of: str) -> None:
        """``page_of``: the words with ``{page}`` and ``{pages}`` in them."""
        super().__init__(format="A4", enforce_compliance="PDF/A-2U")
        self._sheet = sheet
        self._page_of = page_of
        self.set_creation_date(made_at)
        self.set_xmp_metadata(
            _XMP.format(at=made_at.isoformat(timespec="seconds"), title=escape(sheet.title))
        )
        self.set_lang(language)
        self.set_margins(_MARGIN, _MARGIN)
        self.c_margin = 0
        self.set_auto_page_break(auto=True, margin=_FOOT)
        for style in STYLES:
            self.add_font(FAMILY, style, font_path(style))
        self._covered = covered_by(font for font in self.fonts.values() if isinstance(font, TTFFont))
        self.add_page()

    def header(self) -> None:
        """House and service to the left, the patient to the right."""
        top = self.get_y()
        left, right = self._sheet.hospital or self._sheet.service, self._sheet.patient
        self._write(left, 10, bold=True, colour=_ACCENT, width=_WIDTH * 0.55)
        if self._sheet.hospital:
            self._write(self._sheet.service, 9, colour=_MUTED, width=_WIDTH * 0.55)
        left_end = self.get_y()
        self.set_xy(_MARGIN + _WIDTH * 0.57, top)
        self._write(right, 10, bold=True, width=_WIDTH * 0.43, align="R")
        self.set_x(_MARGIN + _WIDTH * 0.57)
        self._write(self._sheet.patient_lines[0], 9, colour=_MUTED, width=_WIDTH * 0.43, align="R")
        self.set_y(max(left_end, self.get_y()) + 2)
        self.set_draw_color(*_ACCENT)
        self.line(_MARGIN, self.get_y(), _MARGIN + _WIDTH, self.get_y())
        self.set_xy(_MARGIN, self.get_y() + 5)

    def footer(self) -> None:
        """Which page of how many, which case, which sealed answer."""
        numbered = self._page_of.format(page=self.page_no(), pages=self.str_alias_nb_pages)
        self.set_y(-_FOOT + 5)
        self._write(f"{numbered}\n{self._sheet.footer}", 7, colour=_MUTED)

    def opening(self) -> None:
        """The title, who the patient is, and the outcome."""
        self._write(self._sheet.title, 17, bold=True)
        self.ln(2)
        self._write(self._sheet.patient, 12, bold=True)
        for line in self._sheet.patient_lines:
            self._write(line, 10)
        self.ln(4)
        self.set_fill_color(*_SOFT)
        self._write(self._sheet.verdict, 14, bold=True, colour=_ACCENT, fill=True, padding=_INSIDE)
        for line in self._sheet.verdict_lines:
            self._write(line, 11, bold=True, fill=True, padding=_BELOW)
        self.ln(3)

    def section(self, section: Section) -> None:
        """A heading, kept with the first lines under it."""
        if self.will_page_break(18):
            self.add_page()
        self._write(section.heading, 9, bold=True, colour=_MUTED)
        for line in section.lines:
            self._write(line, 10.5)
        self.ln(3)

    def pictures(self, heading: str, pictures: Sequence[SmallPicture]) -> None:
        """Small pictures in rows of three, each with its caption."""
        for start in range(0, len(pictures), _ACROSS):
            if self.will_page_break(_PICTURE[1] + 20):
                self.add_page()
            if start == 0:
                self._write(heading, 9, bold=True, colour=_MUTED)
            self._row(pictures[start : start + _ACROSS])

    def _row(self, pictures: Sequence[SmallPicture]) -> None:
        top, ends = self.get_y() + 1, [self.get_y()]
        for column, picture in enumerate(pictures):
            left = _MARGIN + column * (_PICTURE[0] + _GAP)
            self.image(
                io.BytesIO(picture.jpeg), left, top, *_PICTURE,
                keep_aspect_ratio=True, alt_text=self._showable(picture.caption),
            )  # fmt: skip
            self.set_xy(left, top + _PICTURE[1] + 1)
            self._write(picture.caption, 8, colour=_MUTED, width=_PICTURE[0])
            ends.append(self.get_y())
        self.set_xy(_MARGIN, max(ends) + 3)

    def _showable(self, text: str) -> str:
        return showable(text, self._covered)

    def _write(
        self, text: str, size: float, *, bold: bool = False, colour: tuple[int, int, int] = _TEXT,
        width: float = _WIDTH, align: str = "L", fill: bool = False,
        padding: Padding | int = 0,
    ) -> None:  # fmt: skip
        self.set_font(FAMILY, "B" if bold else "", size)
        self.set_text_color(*colour)
        self.multi_cell(
            width, size * 0.48, self._showable(text), align=align, fill=fill, padding=padding,
            new_x=XPos.LMARGIN, new_y=YPos.NEXT,
        )  # fmt: skip
