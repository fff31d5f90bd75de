"""Drawing one page of a PDF, by pdfium without JavaScript or XFA. In the child only: it opens no other file."""

import ctypes
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from capture.clean.parts import Kind
from capture.foreign.answer import Answer, Found
from capture.foreign.written import written
from capture.verdict import Verdict

DOTS_PER_INCH = 200
MOST_SIDE = 4_000
"""Pixels of a page's longer side: an A3 sheet at 240 dots per inch."""
_POINTS_PER_INCH = 72
_MOST_PAGES = 65_535
_MOST_COUNT = 1_000_000
_KINDS = {
    "Author": Kind.PERSON, "Title": Kind.COMMENT, "Subject": Kind.COMMENT, "Keywords": Kind.COMMENT,
    "Creator": Kind.SOFTWARE, "Producer": Kind.SOFTWARE, "CreationDate": Kind.TIME, "ModDate": Kind.TIME,
}  # fmt: skip


def examine(untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
    """The page as a picture on white, forms as they are filled in. Raises what pdfium raises for a damaged file."""
    try:
        document = pypdfium2.PdfDocument(untrusted)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            return Answer(Verdict.LOCKED)
        raise
    if not 0 < len(document) <= _MOST_PAGES:
        return Answer(Verdict.DAMAGED)
    document.init_forms()
    drawn = _drawn(document[page], pixels)
    answer = written(drawn, lossy=lossy, pictures=len(document))
    return Answer(answer.verdict, *drawn.size, answer.pictures, False, _found(document), answer.data)


def warm_up(_name: str) -> None:
    """Draw a document of our own with a word in it, so that fonts are loaded that come with pdfium."""
    examine(_own(), 10_000_000, 0, lossy=False)


def _drawn(page: pypdfium2.PdfPage, pixels: int) -> Image.Image:
    width, height = page.get_size()
    scale = min(DOTS_PER_INCH / _POINTS_PER_INCH, MOST_SIDE / max(width, height, 1))
    if width * height * scale**2 > pixels:
        raise ValueError("the page is too large")
    image: Image.Image = page.render(scale=scale, prefer_bgrx=True, draw_annots=True).to_pil()
    return image.convert("RGB")


def _found(document: pypdfium2.PdfDocument) -> tuple[Found, ...]:
    """What the document holds beside its pages, by kind."""
    sums: dict[Kind, list[int]] = {}
    for key, value in document.get_metadata_dict(skip_empty=True).items():
        total = sums.setdefault(_KINDS.get(key, Kind.OTHER), [0, 0])
        total[0] += 1
        total[1] += len(value)
    scripts = max(0, pdfium.FPDFDoc_GetJavaScriptActionCount(document))
    hidden = document.count_attachments() + scripts
    if hidden > 0:
        sums[Kind.HIDDEN] = [hidden, _attached(document)]
    return tuple(Found(kind.value, min(count, _MOST_COUNT), size) for kind, (count, size) in sums.items())


def _attached(document: pypdfium2.PdfDocument) -> int:
    """Bytes of the files within the file, by what they say of themselves."""
    total = 0
    for number in range(min(document.count_attachments(), 1_000)):
        size = ctypes.c_ulong()
        pdfium.FPDFAttachment_GetFile(document.get_attachment(number), None, 0, size)
        total += size.value
    return min(total, 2**31)


def _own() -> bytes:
    """A page of one inch with a word on it, in a font that is not embedded."""
    content = b"BT /F 9 Tf 9 9 Td (Pli) Tj ET"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        font,
    )
    out = BytesIO(b"%PDF-1.4\n")
    out.seek(0, 2)
    places = []
    for number, one in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj%s\nendobj\n" % (number, one))
    begin = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places))
    out.write(b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % begin)
    return out.getvalue()
