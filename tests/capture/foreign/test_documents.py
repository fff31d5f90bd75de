"""PDF: pages drawn as pictures, locked ones refused, scripts and files within gone."""

from io import BytesIO

import numpy as np
import pytest
from fpdf import FPDF
from fpdf.enums import EncryptionMethod
from PIL import Image

from capture.clean.clean import clean, clean_pages
from capture.clean.taken import time_taken
from capture.foreign.document import DOTS_PER_INCH, MOST_SIDE
from cases.errors import PictureDamaged, PictureLocked, PictureRefused
from cases.picture import Change, Removed
from tests.capture.clean.samples import CANARY, picture

pytestmark = pytest.mark.usefixtures("in_process")


def report(*pages: str, size: tuple[float, float] = (100, 60)) -> FPDF:
    """A document of small pages, each with a word; millimetres."""
    document = FPDF(format=size, orientation="portrait")
    for words in pages:
        document.add_page()
        document.set_font("helvetica", size=30)
        document.text(10, 30, words)
    return document


def ink(data: bytes) -> int:
    """Dark pixels."""
    with Image.open(BytesIO(data)) as image:
        return int((np.asarray(image.convert("L")) < 96).sum())


def test_a_page_is_drawn_so_that_it_can_be_read() -> None:
    cleaned = clean(bytes(report("T. rubrum").output()))
    assert cleaned.media_type == "image/png"
    assert cleaned.report.changes == (Change.RENDERED,)
    wanted = {round(side / 25.4 * DOTS_PER_INCH) for side in (100, 60)}
    assert {cleaned.width, cleaned.height} - wanted <= {side + 1 for side in wanted}
    assert ink(cleaned.data) > 2_000


def test_each_page_is_a_picture_for_who_asks() -> None:
    data = bytes(report("one", "", "three and more").output())
    assert Change.FIRST_OF_SEVERAL in clean(data).report.changes
    drawn = [ink(page.data) for page in clean_pages(data)]
    assert drawn[1] == 0 < drawn[0] < drawn[2]
    with pytest.raises(PictureRefused):
        clean(data, page=3)


def test_a_huge_page_is_drawn_smaller() -> None:
    cleaned = clean(bytes(report("A0", size=(1_189, 841)).output()))
    assert max(cleaned.width, cleaned.height) in (MOST_SIDE, MOST_SIDE + 1)


def test_a_photograph_on_a_page_is_seen() -> None:
    document = report("")
    document.image(picture(), 10, 10, 50)
    with Image.open(BytesIO(clean(bytes(document.output())).data)) as image:
        assert image.convert("RGB").getpixel((200, 200)) != (255, 255, 255)


@pytest.mark.parametrize("method", [EncryptionMethod.RC4, EncryptionMethod.AES_256])
def test_a_document_with_a_password_is_refused(method: EncryptionMethod) -> None:
    document = report("secret")
    document.set_encryption("owner", "user", encryption_method=method)
    with pytest.raises(PictureLocked) as refused:
        clean(bytes(document.output()))
    assert refused.value.fields == {"format": "PDF"}


def test_a_script_does_not_run_and_is_counted() -> None:
    plain = bytes(report("calm").output())
    script = plain.replace(
        b"/Type /Catalog",
        b"/Type /Catalog\n/Names <</JavaScript <</Names [(a) <</S /JavaScript /JS (app.alert(1))>>]>>>>",
    )
    assert script != plain
    cleaned = clean(script)
    assert Removed.HIDDEN_DATA in {one.category for one in cleaned.report.removed}
    assert ink(cleaned.data) == ink(clean(plain).data)


def test_what_is_told_of_a_document_is_counted_and_its_date_is_no_time_of_a_picture() -> None:
    document = report("x")
    document.set_title(CANARY.decode())
    document.set_author(CANARY.decode())
    document.set_producer("Maker")
    data = bytes(document.output())
    found = {one.category for one in clean(data).report.removed}
    assert found >= {Removed.PERSON, Removed.COMMENT, Removed.SOFTWARE, Removed.TIME}
    assert time_taken(data) is None


@pytest.mark.parametrize("cut", [20, 200, 600])
def test_a_document_that_is_cut_off_is_refused_or_drawn(cut: int) -> None:
    with pytest.raises(PictureDamaged):
        clean(bytes(report("x").output())[:cut])
