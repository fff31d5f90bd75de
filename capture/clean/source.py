"""A file of a format that does not go on as it is: what its own reader found out before anything is decoded."""

from dataclasses import dataclass, field

from capture.clean.parts import Dropped


@dataclass(frozen=True, slots=True)
class Source:
    """``width``, ``height``: pixels of the picture asked for, by the header. ``pictures``: pages or frames.

    ``depth``: bits a sample. ``lossy``: whether its pixels were stored with loss, and may be again. ``dropped``: what
    is not pixels; ``others``: the other pages and what stands beside them, which are left only when they are not
    taken too.
    ``untrusted_jpeg``: the picture itself where the file is but a wrapper of a JPEG, which then stays as it is.
    """

    format: str
    width: int
    height: int
    lossy: bool
    dropped: tuple[Dropped, ...]
    pictures: int = 1
    depth: int = 8
    others: tuple[Dropped, ...] = ()
    untrusted_jpeg: bytes = field(default=b"", repr=False)
