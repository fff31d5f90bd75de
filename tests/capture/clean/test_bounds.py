"""What is cleaned in a practice can be decoded at the hospital: one set of bounds for both."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from capture.clean import clean as module
from capture.clean.parts import MOST_BYTES, MOST_PIXELS
from capture.clean.png import rebuild_png
from capture.sandbox import LIMITS
from cases.errors import PictureTooLarge


def test_the_sandbox_takes_whatever_cleaning_lets_out() -> None:
    assert LIMITS.file_bytes >= MOST_BYTES
    assert LIMITS.pixels >= MOST_PIXELS


def test_a_picture_that_cleaning_made_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    out = BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG")
    module.clean(out.getvalue())
    grown = replace(rebuild_png(out.getvalue()), data=bytes(2_000))
    monkeypatch.setattr(module, "MOST_BYTES", 1_000)
    monkeypatch.setitem(module._STEPS, "PNG", (lambda _: grown, lambda rebuilt: rebuilt))
    with pytest.raises(PictureTooLarge):
        module.clean(out.getvalue())
