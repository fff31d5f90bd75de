"""Which error each verdict of a child is, and that a whole picture is none."""

import pytest

from capture.verdict import Verdict, require_whole
from cases.errors import (
    DecoderFailed,
    PictureDamaged,
    PictureFormatUnsupported,
    PictureHidesData,
    PictureLocked,
    PictureTooLarge,
    PliError,
)


def test_a_whole_picture_is_no_error() -> None:
    require_whole(Verdict.WHOLE, pixels=1, most=1)


@pytest.mark.parametrize(
    ("verdict", "error", "words"),
    [
        (Verdict.TOO_MANY_PIXELS, PictureTooLarge, "12 pixels"),
        (Verdict.DAMAGED, PictureDamaged, "cannot be decoded"),
        (Verdict.TOO_MUCH_MEMORY, DecoderFailed, "memory"),
        (Verdict.LOCKED, PictureLocked, "PDF"),
        (Verdict.UNSUPPORTED, PictureFormatUnsupported, "PDF"),
        (Verdict.HIDES_DATA, PictureHidesData, "coded part"),
    ],
)
def test_each_other_verdict_is_an_error_of_its_own(
    verdict: Verdict, error: type[PliError], words: str
) -> None:
    with pytest.raises(error, match=words):
        require_whole(verdict, pixels=12, most=10, name="PDF")
