"""What a child says became of a picture, and the error that each verdict is."""

from enum import IntEnum

from cases.errors import (
    DecoderFailed,
    PictureDamaged,
    PictureFormatUnsupported,
    PictureHidesData,
    PictureLocked,
    PictureTooLarge,
)


class Verdict(IntEnum):
    """The first byte of an answer. A child that may not say one of these is not believed, nor is its picture."""

    WHOLE = 1
    TOO_MANY_PIXELS = 2
    DAMAGED = 3
    TOO_MUCH_MEMORY = 4
    LOCKED = 5
    UNSUPPORTED = 6
    HIDES_DATA = 7


def require_whole(
    verdict: Verdict,
    *,
    pixels: int,
    most: int,
    name: str = "picture",
    damage: str = "it cannot be decoded to its end",
) -> None:
    """Raise what a verdict means, unless the picture was whole.

    ``pixels``: how many it has by its header, where ``most`` are allowed; ``name``: of its format, for a person;
    ``damage``: what is wrong with a damaged one.

    Raises PictureTooLarge, PictureDamaged, PictureLocked, PictureFormatUnsupported, PictureHidesData, DecoderFailed.
    """
    match verdict:
        case Verdict.TOO_MANY_PIXELS:
            raise PictureTooLarge(size=pixels, unit="pixels", most=most)
        case Verdict.DAMAGED:
            raise PictureDamaged(why=damage)
        case Verdict.TOO_MUCH_MEMORY:
            raise DecoderFailed(why="it needed too much memory")
        case Verdict.LOCKED:
            raise PictureLocked(format=name)
        case Verdict.UNSUPPORTED:
            raise PictureFormatUnsupported(format=f"{name} (a rare kind)")
        case Verdict.HIDES_DATA:
            raise PictureHidesData(what="bytes inside its coded part that are no pixels")
        case Verdict.WHOLE:
            return


def of_a_whole(
    untrusted_answer: bytes,
    *,
    pixels: int,
    most: int,
    name: str = "picture",
    damage: str = "it cannot be decoded to its end",
) -> bytes:
    """What follows the verdict, the first byte of an answer, of a picture that was whole: still untrusted.

    Raises what ``require_whole`` raises, and DecoderFailed when the answer begins with no verdict.
    """
    try:
        verdict = Verdict(untrusted_answer[0] if untrusted_answer else 0)
    except ValueError as error:
        raise DecoderFailed(why="it answered nonsense") from error
    require_whole(verdict, pixels=pixels, most=most, name=name, damage=damage)
    return untrusted_answer[1:]
