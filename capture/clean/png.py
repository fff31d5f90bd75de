"""PNG: the file is written anew from an allowlist, its pixels untouched (W3C PNG, third edition).

In this order: IHDR · the numbers of cICP, sRGB, gAMA, cHRM · an iCCP rebuilt from its numbers · PLTE and tRNS
as far as pixels use them · an eXIf of 26 bytes with the orientation alone, when it is not 1 · IDAT, deflated anew ·
IEND. Of an animation the first picture is taken.
"""

import struct
import zlib

from capture.clean.exif import only_orientation, orientation_in, orientation_in_xmp
from capture.clean.icc import rebuilt_profile
from capture.clean.parts import Dropped, Kind, Rebuilt
from capture.clean.png_colour import COLOUR_CHUNKS, colour_numbers, profile_in, transparent_colour
from capture.clean.png_file import INDEXED, SIGNATURE, Header, PngFile, read_png
from capture.clean.png_indices import packed, samples_of, used_palette
from capture.clean.png_pixels import deflated_anew
from cases.errors import PictureDamaged
from cases.picture import ColourProfile

MEDIA_TYPE = "image/png"
_IDAT_PIECE = 1 << 20


def rebuild_png(untrusted: bytes) -> Rebuilt:
    """Write the file anew. Raises PictureDamaged, PictureFormatUnsupported, PictureTooLarge."""
    file = read_png(untrusted)
    untrusted_profile = _profile_of(file)
    profile = rebuilt_profile(untrusted_profile or b"")
    orientation = orientation_of(file.dropped)
    colours = _colour_chunks(file, profile) if profile or not untrusted_profile else b""
    header, pixels = _pixel_chunks(file)
    return Rebuilt(
        data=_joined(header, colours, _orientation_chunk(orientation), pixels),
        media_type=MEDIA_TYPE,
        width=header.width,
        height=header.height,
        orientation=orientation,
        colour=ColourProfile.REBUILT if profile else ColourProfile.NONE,
        dropped=tuple(file.dropped),
        untrusted_profile=untrusted_profile if profile is None else None,
    )


def orientation_of(dropped: list[Dropped]) -> int:
    """As viewers turn the picture: the Exif tag of eXIf or a raw profile, else that of XMP, else 1."""
    in_exif = (orientation_in(one.untrusted) for one in dropped if one.kind is Kind.EXIF)
    in_xmp = (orientation_in_xmp(one.untrusted) for one in dropped if one.kind is Kind.XMP)
    return next(filter(None, in_exif), None) or next(filter(None, in_xmp), None) or 1


def chunk(name: bytes, content: bytes) -> bytes:
    """One chunk with its length and checksum."""
    checksum = zlib.crc32(content, zlib.crc32(name))
    return struct.pack(">I4s", len(content), name) + content + struct.pack(">I", checksum)


def _profile_of(file: PngFile) -> bytes | None:
    """What its iCCP holds; a chunk that holds none is left behind."""
    if b"iCCP" not in file.untrusted:
        return None
    profile = profile_in(file.untrusted[b"iCCP"])
    if profile is None:
        file.dropped.append(Dropped(Kind.OTHER, len(file.untrusted[b"iCCP"])))
    return profile


def _colour_chunks(file: PngFile, profile: bytes | None) -> bytes:
    numbers = {
        name: colour_numbers(name, file.untrusted[name]) for name in COLOUR_CHUNKS if name in file.untrusted
    }
    chunks = b"".join(chunk(name, content) for name, content in numbers.items() if content)
    return chunks + (chunk(b"iCCP", b"ICC\x00\x00" + zlib.compress(profile, 9)) if profile else b"")


def _orientation_chunk(orientation: int) -> bytes:
    return chunk(b"eXIf", only_orientation(orientation)) if orientation != 1 else b""


def _pixel_chunks(file: PngFile) -> tuple[Header, tuple[bytes, bytes]]:
    """The header as the pixels are written; palette and transparency chunks; the deflated lines."""
    header = file.header
    lines = deflated_anew(header, file.untrusted_idat)
    if lines.surplus:
        file.dropped.append(Dropped(Kind.HIDDEN, lines.surplus))
    if header.form == INDEXED or header.depth < 8:
        return _small_pixels(file, lines.deflated)
    key = transparent_colour(file.untrusted.get(b"tRNS", b""), header) if b"tRNS" in file.untrusted else b""
    return header, (chunk(b"tRNS", key) if key else b"", lines.deflated)


def _small_pixels(file: PngFile, deflated: bytes) -> tuple[Header, tuple[bytes, bytes]]:
    header = file.header
    colours, opacity = file.untrusted.get(b"PLTE", b""), file.untrusted.get(b"tRNS", b"")
    if header.form == INDEXED and not colours:
        raise PictureDamaged(why="its palette is missing")
    bare = _joined(header, b"", b"", (chunk(b"PLTE", bytes(768)) if colours else b"", deflated))
    samples = samples_of(header, bare)
    if header.form == INDEXED:
        palette = used_palette(samples, colours, opacity)
        extra = chunk(b"PLTE", palette.colours) + (chunk(b"tRNS", palette.opacity) if opacity else b"")
    else:
        key = transparent_colour(opacity, header) if opacity else b""
        extra = chunk(b"tRNS", key) if key else b""
    if header.depth == 8:
        return header, (extra, deflated)
    return header._replace(interlaced=False), (extra, packed(header, samples))


def _joined(header: Header, colours: bytes, orientation: bytes, pixels: tuple[bytes, bytes]) -> bytes:
    extra, deflated = pixels
    pieces = (deflated[at : at + _IDAT_PIECE] for at in range(0, len(deflated), _IDAT_PIECE))
    idat = b"".join(chunk(b"IDAT", piece) for piece in pieces)
    head = SIGNATURE + chunk(b"IHDR", header.written())
    return b"".join((head, colours, extra, orientation, idat, chunk(b"IEND", b"")))
