"""What the application segments and comments of a JPEG file say of its colours and its orientation; the rest is noted.

JFIF (ITU-T T.871), Exif and XMP, ICC profiles (ICC.1, Annex B.4), Adobe's segment (ITU-T T.872). Decoders take hints
before the first scan only.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from capture.clean.parts import Dropped, Kind

_EXIF, _XMP, _ICC = b"Exif\x00\x00", b"http://ns.adobe.com/xap/1.0/\x00", b"ICC_PROFILE\x00"
_XMP_MORE = b"http://ns.adobe.com/xmp/extension/\x00"
_OF_PICTURES = (b"MPF\x00", b"urn:iso:std:iso:ts:21496:-1\x00")
_KINDS = {0xED: Kind.IPTC, 0xFE: Kind.TEXT}


@dataclass(slots=True)
class Hints:
    """What the segments before the first scan say of colour and orientation."""

    jfif: bool = False
    untrusted_adobe: bytes | None = None
    untrusted_exif: bytes | None = None
    untrusted_xmp: bytes = b""
    untrusted_profile: list[bytes] = field(default_factory=list)

    def read(self, marker: int, untrusted: bytes, *, in_head: bool) -> tuple[Dropped, ...]:
        """Take the hint of a segment, ``in_head`` when no scan was met; a note of what of it is left behind."""
        if reader := _READERS.get(marker):
            return tuple(reader(self, untrusted, in_head))
        return (_dropped(_KINDS.get(marker, Kind.OTHER), untrusted),)


def _dropped(kind: Kind, untrusted: bytes) -> Dropped:
    return Dropped(kind, len(untrusted), untrusted)


def _read_app0(hints: Hints, untrusted: bytes, in_head: bool) -> Iterator[Dropped]:
    if untrusted.startswith(b"JFIF\x00") and len(untrusted) >= 14 and in_head:
        hints.jfif = True
        if len(untrusted) > 14:
            yield Dropped(Kind.THUMBNAIL, len(untrusted) - 14)
    else:
        yield _dropped(Kind.THUMBNAIL if untrusted.startswith(b"JFXX\x00") else Kind.OTHER, untrusted)


def _read_app1(hints: Hints, untrusted: bytes, in_head: bool) -> Iterator[Dropped]:
    if untrusted.startswith(_EXIF):
        if in_head and hints.untrusted_exif is None:
            hints.untrusted_exif = untrusted[6:]
        yield _dropped(Kind.EXIF, untrusted[6:])
    elif untrusted.startswith(_XMP):
        if in_head and not hints.untrusted_xmp:
            hints.untrusted_xmp = untrusted
        yield _dropped(Kind.XMP, untrusted)
    else:
        yield _dropped(Kind.XMP if untrusted.startswith(_XMP_MORE) else Kind.OTHER, untrusted)


def _read_app2(hints: Hints, untrusted: bytes, in_head: bool) -> Iterator[Dropped]:
    if untrusted.startswith(_ICC) and in_head:
        hints.untrusted_profile.append(untrusted[len(_ICC) :])
    else:
        yield _dropped(Kind.PICTURE if untrusted.startswith(_OF_PICTURES) else Kind.OTHER, untrusted)


def _read_app14(hints: Hints, untrusted: bytes, in_head: bool) -> Iterator[Dropped]:
    if untrusted.startswith(b"Adobe") and len(untrusted) >= 12 and in_head:
        hints.untrusted_adobe = untrusted[:12]
    else:
        yield _dropped(Kind.OTHER, untrusted)


_READERS: dict[int, Callable[[Hints, bytes, bool], Iterator[Dropped]]] = {
    0xE0: _read_app0,
    0xE1: _read_app1,
    0xE2: _read_app2,
    0xEE: _read_app14,
}
