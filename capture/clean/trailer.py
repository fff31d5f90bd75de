"""What stands behind the end of a picture: a further picture or a film, or something else."""

import re

from capture.clean.parts import Dropped, Kind

_PICTURE_BEGINS = re.compile(
    rb"\xff\xd8\xff[\xc0-\xfe]|\x89PNG\r\n\x1a\n|ftyp(?:mp4|iso|qt  |heic|avif|mif1|M4V)"
)


def trailer(untrusted: bytes, begin: int) -> tuple[Dropped, ...]:
    """A note of all that follows ``begin``; none when nothing does.

    A second picture (MPF), a gain map (Ultra HDR) or the film of a motion photo count as further picture, wherever
    in the trailer they begin: Samsung wraps them in blocks of its own.
    """
    size = len(untrusted) - begin
    if size <= 0:
        return ()
    kind = Kind.PICTURE if _PICTURE_BEGINS.search(untrusted, begin) else Kind.TRAILER
    return (Dropped(kind, size),)
