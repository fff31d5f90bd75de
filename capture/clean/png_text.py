"""The text chunks of PNG, read within bounds: for what they tell of a picture, never to be written again."""

import zlib

from capture.clean.parts import Dropped, Kind

MOST_TEXT = 4_000_000
XMP_KEYWORD = b"XML:com.adobe.xmp"
_RAW = b"Raw profile type "
_RAW_KINDS = {
    b"exif": Kind.EXIF,
    b"app1": Kind.EXIF,
    b"xmp": Kind.XMP,
    b"iptc": Kind.IPTC,
    b"8bim": Kind.IPTC,
}


def dropped_text(name: bytes, untrusted: bytes) -> Dropped:
    """A note of a tEXt, zTXt or iTXt chunk: Exif, XMP and IPTC that stand in one are told as such."""
    keyword, _, rest = untrusted.partition(b"\x00")
    text = _text(name, rest)
    if keyword == XMP_KEYWORD:
        return Dropped(Kind.XMP, len(untrusted), text)
    if keyword.startswith(_RAW):
        kind = _RAW_KINDS.get(keyword.removeprefix(_RAW).lower(), Kind.OTHER)
        return Dropped(kind, len(untrusted), _from_hex(text).removeprefix(b"Exif\x00\x00"))
    return Dropped(Kind.TEXT, len(untrusted), text, keyword[:79])


def inflated(untrusted: bytes, most: int) -> bytes | None:
    """A zlib stream of at most ``most`` bytes; ``None`` when it is longer or broken."""
    inflate = zlib.decompressobj()
    try:
        content = inflate.decompress(untrusted, most)
    except zlib.error:
        return None
    return content if inflate.eof else None


def _text(name: bytes, untrusted: bytes) -> bytes:
    if name == b"tEXt":
        return untrusted
    if name == b"zTXt":
        return inflated(untrusted[1:], MOST_TEXT) or b""
    compressed = untrusted[:1] == b"\x01"
    text = untrusted[2:].split(b"\x00", 2)[-1]  # after the language and the translated keyword
    return (inflated(text, MOST_TEXT) or b"") if compressed else text


def _from_hex(untrusted: bytes) -> bytes:
    """The content of ImageMagick's raw profiles: a name, a length, then hexadecimal lines."""
    try:
        return bytes.fromhex(b"".join(untrusted.split(b"\n")[3:]).decode("ascii"))
    except ValueError:
        return b""
