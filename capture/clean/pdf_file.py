"""A PDF file looked at from outside (ISO 32000-2): packets of XMP, and what stands around it.

Its pages are drawn by the child, which counts what pdfium finds.
"""

import re
from collections.abc import Iterator

from capture.clean.formats import PDF
from capture.clean.parts import Dropped, Kind
from capture.clean.source import Source

_MOST_PACKETS = 1_000
_MOST_PACKET = 1_000_000
_BEGIN, _STOP = b"<x:xmpmeta", b"</x:xmpmeta>"
_END = re.compile(rb"%%EOF[\r\n \x00]*")


def read_pdf(untrusted: bytes, _page: int = 0) -> Source:
    """Look at such a file. Its pages have sizes only once they are drawn: here 1 by 1."""
    return Source(PDF, 1, 1, lossy=False, dropped=tuple(_beside(untrusted)))


def _beside(untrusted: bytes) -> Iterator[Dropped]:
    before = untrusted.find(b"%PDF-")
    if before > 0:
        yield Dropped(Kind.HIDDEN, before)
    yield from _packets(untrusted)
    ends = [found.end() for found in _END.finditer(untrusted)]
    if ends and ends[-1] < len(untrusted):
        yield Dropped(Kind.TRAILER, len(untrusted) - ends[-1])


def _packets(untrusted: bytes) -> Iterator[Dropped]:
    begin = untrusted.find(_BEGIN)
    for _ in range(_MOST_PACKETS):
        if begin < 0:
            return
        stop = untrusted.find(_STOP, begin, begin + _MOST_PACKET)
        packet = untrusted[begin : stop if stop >= 0 else begin + len(_BEGIN)]
        yield Dropped(Kind.XMP, len(packet), packet)
        begin = untrusted.find(_BEGIN, begin + len(packet))
