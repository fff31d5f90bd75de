"""An answer as a PDF: for the PACS, for the FHIR report, and for paper.

>>> answer_pdf(case, case.answers[0])      # doctest: +SKIP
b'%PDF-1.7...'
"""

from collections.abc import Iterator, Mapping
from datetime import tzinfo

from cases.answer import Answer
from cases.identifiers import PictureId
from cases.picture import Picture
from hospital.case_file import CaseFile, Verified
from hospital.report.content import sheet
from hospital.report.layout import Pages, SmallPicture
from hospital.report.phrasing import Phrasing
from hospital.words import later as _
from hospital.words import said_once

MOST_PICTURES = 6
PAGE_OF = _("Page {page} of {pages}")


def answer_pdf(
    case: CaseFile,
    answer: Verified[Answer],
    pictures: Mapping[PictureId, bytes] | None = None,
    zone: tzinfo | None = None,
) -> bytes:
    """The PDF of an answer in its own language, the same bytes for the same answer.

    ``pictures``: small JPEGs made by the sandbox, by picture; the first six in the case's order are shown, of those
    that were here when it was answered.
    ``zone``: the clock for the times in it (this machine's by default).
    """
    phrasing = Phrasing(answer.document.language, zone)
    content = sheet(case, answer, phrasing)
    page_of = phrasing.text(PAGE_OF)
    pages = Pages(content, answer.seal.sealed_at, phrasing.locale.replace("_", "-"), page_of)
    pages.opening()
    for section in content.sections:
        pages.section(section)
    shown = list(_shown(case, answer, pictures or {}, phrasing))[:MOST_PICTURES]
    pages.pictures(phrasing.word("pictures"), shown)
    return bytes(pages.output())


def _shown(
    case: CaseFile, answer: Verified[Answer], small: Mapping[PictureId, bytes], phrasing: Phrasing
) -> Iterator[SmallPicture]:
    for number, (picture, seal) in enumerate(case.pictures(), start=1):
        if picture.picture_id in small and seal.received_at <= answer.seal.sealed_at:
            yield SmallPicture(small[picture.picture_id], f"{number}. {_caption(picture, phrasing)}")


def _caption(picture: Picture, phrasing: Phrasing) -> str:
    side = phrasing.word(picture.laterality) if picture.laterality else ""
    site = picture.site.display if picture.site else ""
    return said_once(phrasing.word(picture.role), picture.view, site, side)
