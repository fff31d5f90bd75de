"""JPEG: the file is written anew from an allowlist, its picture untouched to the byte (T.81, JFIF, Exif, ICC).

In this order: SOI · a fresh JFIF, only where colours are read the same with it · an Exif of 36 bytes with the
orientation alone, when it is not 1 · the ICC profile, rebuilt from its numbers · the Adobe segment's numbers ·
quantisation tables · frame · Huffman tables, restart interval, scan header and coded bytes of each scan · EOI.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import replace

from capture.clean.exif import only_orientation, orientation_in, orientation_in_xmp
from capture.clean.icc import rebuilt_profile
from capture.clean.jpeg_file import JpegFile, Scan, read_jpeg
from capture.clean.jpeg_frame import Frame
from capture.clean.jpeg_hints import Hints
from capture.clean.parts import Dropped, Kind, Rebuilt
from cases.picture import ColourProfile

MEDIA_TYPE = "image/jpeg"
_START, _END = b"\xff\xd8", b"\xff\xd9"
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_MOST_PROFILE_PIECE = 65_519
_TRANSFORMS = {1: (0,), 3: (0, 1), 4: (0, 2)}
"""What Adobe may say of so many components; whatever else it says, libjpeg takes for the last of these."""
_USUAL_ADOBE_FLAGS = (0, 0x4000, 0x8000, 0xC000)


def rebuild_jpeg(untrusted: bytes) -> Rebuilt:
    """Write the file anew. Raises PictureDamaged, PictureFormatUnsupported, PictureTooLarge."""
    file = _numbered(read_jpeg(untrusted))
    untrusted_profile = joined_profile(file.hints.untrusted_profile)
    profile = rebuilt_profile(untrusted_profile)
    orientation = orientation_of(file.hints)
    return Rebuilt(
        data=written(head(file.frame, file.hints, orientation, profile), file, file.scans),
        media_type=MEDIA_TYPE,
        width=file.frame.width,
        height=file.frame.height,
        orientation=orientation,
        colour=ColourProfile.REBUILT if profile else ColourProfile.NONE,
        dropped=file.dropped if untrusted_profile else (*file.dropped, *_pieces_left(file.hints)),
        untrusted_profile=untrusted_profile if untrusted_profile and profile is None else None,
    )


def orientation_of(hints: Hints) -> int:
    """As viewers turn the picture: the Exif tag, else that of XMP, else 1."""
    in_exif = orientation_in(hints.untrusted_exif or b"")
    return in_exif or orientation_in_xmp(hints.untrusted_xmp) or 1


def joined_profile(untrusted_pieces: list[bytes]) -> bytes:
    """The profile of its APP2 pieces (number, count, content), in the order of their numbers.

    Empty when there are more or fewer than the first one counts: decoders then take them for no profile.
    """
    pieces = sorted(untrusted_pieces, key=lambda piece: piece[:1])
    if not pieces or int.from_bytes(pieces[0][1:2], "big") != len(pieces):
        return b""
    return b"".join(piece[2:] for piece in pieces)


def _numbered(file: JpegFile) -> JpegFile:
    """Its components as 1, 2, 3, 4, unless their names alone tell decoders which colours they are."""
    if not (_is_read_as_jfif(file.frame, file.hints) or file.hints.untrusted_adobe):
        return file
    of_frame = file.frame.components
    named = {one.name: replace(one, name=number) for number, one in enumerate(of_frame, 1)}
    scans = (replace(scan, header=scan.header.with_components(named)) for scan in file.scans)
    return replace(file, frame=replace(file.frame, components=tuple(named.values())), scans=tuple(scans))


def _pieces_left(hints: Hints) -> Iterator[Dropped]:
    return (Dropped(Kind.OTHER, len(piece)) for piece in hints.untrusted_profile)


def head(frame: Frame, hints: Hints, orientation: int, profile: bytes | None) -> bytes:
    """The segments before the first table, which say how colours and orientation are to be read."""
    return b"".join(
        (
            _START,
            _JFIF if _is_read_as_jfif(frame, hints) else b"",
            _segment(0xE1, b"Exif\x00\x00" + only_orientation(orientation)) if orientation != 1 else b"",
            profile_segments(profile or b""),
            _segment(0xEE, _adobe(hints.untrusted_adobe, len(frame.components)))
            if hints.untrusted_adobe
            else b"",
        )
    )


def written(head: bytes, file: JpegFile, scans: Sequence[Scan]) -> bytes:
    """The whole file, with these scans."""
    pieces: list[bytes | memoryview] = [head]
    frame = file.frame.written()
    for scan in scans:
        pieces += (scan.quantisation, frame, scan.tables, scan.header.written(), *scan.coded)
        frame = b""
    return b"".join((*pieces, _END))


def _is_read_as_jfif(frame: Frame, hints: Hints) -> bool:
    """Whether decoders take the components for grey or YCbCr, as JFIF says, with the segment and without it."""
    if hints.jfif:
        return True
    names = tuple(one.name for one in frame.components)
    return hints.untrusted_adobe is None and (len(names) == 1 or names == (1, 2, 3))


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _adobe(untrusted: bytes, components: int) -> bytes:
    """The twelve bytes exactly, when they are the numbers that writers use; of others the transform alone."""
    version, flags, more_flags, transform = struct.unpack(">HHHB", untrusted[5:12])
    known = _TRANSFORMS[components]
    if version in (100, 101) and flags in _USUAL_ADOBE_FLAGS and more_flags == 0 and transform in known:
        return untrusted
    return struct.pack(">5sHHHB", b"Adobe", 100, 0, 0, transform if transform in known else known[-1])


def profile_segments(profile: bytes) -> bytes:
    pieces = [profile[at : at + _MOST_PROFILE_PIECE] for at in range(0, len(profile), _MOST_PROFILE_PIECE)]
    return b"".join(
        _segment(0xE2, b"ICC_PROFILE\x00" + bytes((number, len(pieces))) + piece)
        for number, piece in enumerate(pieces, 1)
    )
