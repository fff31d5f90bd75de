"""Which error each verdict of a child is, and that a whole picture is none."""

import pytest

from capture.verdict import Verdict, of_a_whole, require_whole
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


def test_of_a_whole_picture_comes_what_was_said_of_it() -> None:
    assert of_a_whole(b"\x01picture", pixels=1, most=1) == b"picture"


def test_what_is_said_of_another_is_not_heard() -> None:
    with pytest.raises(PictureTooLarge, match="12 pixels"):
        of_a_whole(b"\x02picture", pixels=12, most=10)


@pytest.mark.parametrize("untrusted", [b"", b"\x00picture", b"\x08picture"])
def test_an_answer_without_a_verdict_is_nonsense(untrusted: bytes) -> None:
    with pytest.raises(DecoderFailed, match="nonsense"):
        of_a_whole(untrusted, pixels=1, most=1)
