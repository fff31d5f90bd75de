"""Pictures of other formats decoded in a child that can do nothing else, one child for each page.

    picture = decoded(data, read_heif(data), page=0)     # a PNG or JPEG, upright, that is rebuilt like any other

The child gets the file through a pipe, and never a key (``capture.sandbox``). What it says back is a picture file,
that its parent trusts no more than the one it gave.
"""

import sys

from capture.child import ask
from capture.clean.parts import Dropped, Kind
from capture.foreign.answer import MOST_FILE, Answer, parse
from capture.sandbox import Limits
from capture.verdict import require_whole
from cases.errors import DecoderFailed

CHILD = (sys.executable, "-I", "-m", "capture.foreign.child")
LIMITS = Limits(memory=3 * 2**30)
"""A picture, a converted and a turned copy, and the decoder's own."""


def decoded(untrusted: bytes, name: str, page: int, *, lossy: bool, limits: Limits = LIMITS) -> Answer:
    """The page as PNG, or as JPEG when ``lossy``; untrusted all the same.

    Raises PictureDamaged, PictureTooLarge (pixels by the header alone), PictureLocked, PictureFormatUnsupported, and
    DecoderFailed when the child had to be stopped or broke down.
    """
    numbers = (limits.memory, limits.cpu_seconds, limits.pixels, page, int(lossy))
    command = (*CHILD, name)
    said = ask(command, numbers, untrusted, most=MOST_FILE, wall_seconds=limits.wall_seconds)
    try:
        answer = parse(said)
    except ValueError as error:
        raise DecoderFailed(why="it answered nonsense") from error
    pixels = answer.width * answer.height
    require_whole(answer.verdict, pixels=pixels, most=limits.pixels, name=name)
    return answer


def told(answer: Answer) -> tuple[Dropped, ...]:
    """What the child counted beside the picture. Raises DecoderFailed for a kind that there is none of."""
    try:
        return tuple(
            Dropped(Kind(one.kind), one.size if place == 0 else 0)
            for one in answer.found
            for place in range(min(one.count, 10_000))
        )
    except ValueError as error:
        raise DecoderFailed(why="it answered nonsense") from error
