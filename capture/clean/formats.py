"""Which format a file has, by its first bytes, and the name under which it is refused.

Only JPEG and PNG are taken; the name of any other goes into the error that the person reads.
"""

from cases.errors import PictureDamaged, PictureFormatUnsupported

JPEG = "JPEG"
PNG = "PNG"

_BEGINNINGS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\x8bJNG\r\n\x1a\n", "JNG"),
    (b"\x8aMNG\r\n\x1a\n", "MNG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II\x2a\x00\x10\x00\x00\x00CR", "Canon RAW (CR2)"),
    (b"IIRO", "Olympus RAW (ORF)"),
    (b"IIU\x00", "Panasonic RAW (RW2)"),
    (b"FUJIFILMCCD-RAW", "Fujifilm RAW (RAF)"),
    (b"II\x2a\x00", "TIFF or RAW"),
    (b"MM\x00\x2a", "TIFF or RAW"),
    (b"II\x2b\x00", "BigTIFF"),
    (b"MM\x00\x2b", "BigTIFF"),
    (b"II\xbc\x01", "JPEG XR"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "JPEG XL"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"8BPS", "Photoshop"),
    (b"%PDF-", "PDF"),
    (b"\x1a\x45\xdf\xa3", "video (Matroska)"),
    (b"PK\x03\x04", "ZIP"),
)

_BRANDS = {
    b"heic": "HEIC", b"heix": "HEIC", b"hevc": "HEIC", b"hevx": "HEIC", b"heim": "HEIC", b"heis": "HEIC",
    b"mif1": "HEIF", b"msf1": "HEIF", b"avif": "AVIF", b"avis": "AVIF",
    b"crx ": "Canon RAW (CR3)", b"qt  ": "video (QuickTime)",
}  # fmt: skip
_RIFF = {b"WEBP": "WebP", b"AVI ": "video (AVI)"}


def format_of(untrusted: bytes) -> str:
    """``JPEG`` or ``PNG``. Raises PictureFormatUnsupported (another format), PictureDamaged (none known)."""
    name = _name_of(untrusted)
    if name is None:
        raise PictureDamaged(why="it is no picture format that Pli knows")
    if name not in (JPEG, PNG):
        raise PictureFormatUnsupported(format=name)
    return name


def _name_of(untrusted: bytes) -> str | None:
    for beginning, name in _BEGINNINGS:
        if untrusted.startswith(beginning):
            return name
    if untrusted[4:8] == b"ftyp":
        return _BRANDS.get(untrusted[8:12], "video (MP4)")
    if untrusted.startswith(b"RIFF"):
        return _RIFF.get(untrusted[8:12], "RIFF")
    if untrusted[128:132] == b"DICM":
        return "DICOM"
    return _name_of_text(untrusted[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower())


def _name_of_text(untrusted: bytes) -> str | None:
    if b"<svg" in untrusted:
        return "SVG"
    return "HTML" if untrusted.startswith((b"<!doctype html", b"<html")) else None
