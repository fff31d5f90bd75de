"""Which format a file has, by its first bytes, and the name and advice with which it is refused.

``format_of`` answers for what travels in a case, JPEG and PNG; ``source_of`` for what ``clean`` takes from a person.
A file is what its first bytes say, whatever its name ends in.
"""

from capture.clean.jpeg_rare import ARITHMETIC_JPEG, UNUSUAL_JPEG, rare_name
from capture.clean.raw import raw_name
from cases.errors import (
    PictureDamaged,
    PictureFormatUnsupported,
    PictureInDocument,
    PictureIsDrawing,
    PictureIsRaw,
    PictureMoves,
    PictureNotRecognised,
)

JPEG, PNG = "JPEG", "PNG"
WEBP, TIFF, GIF, BMP, HEIC, HEIF, AVIF, JPEG_2000, DICOM, PDF = (
    "WebP", "TIFF", "GIF", "BMP", "HEIC", "HEIF", "AVIF", "JPEG 2000", "DICOM", "PDF",
)  # fmt: skip
DECODED = (
    WEBP, TIFF, GIF, BMP, HEIC, HEIF, AVIF, JPEG_2000, DICOM, PDF, ARITHMETIC_JPEG, UNUSUAL_JPEG,
)  # fmt: skip
"""What is taken and does not go on as it is: decoded in a child, and written as PNG or JPEG."""

_BEGINNINGS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\x8bJNG\r\n\x1a\n", "JNG"),
    (b"\x8aMNG\r\n\x1a\n", "MNG"),
    (b"GIF8", GIF),
    (b"BM", BMP),
    (b"II\x2a\x00\x10\x00\x00\x00CR", "Canon RAW (CR2)"),
    (b"II\x1a\x00\x00\x00HEAPCCDR", "Canon RAW (CRW)"),
    (b"IIRO", "Olympus RAW (ORF)"),
    (b"IIRS", "Olympus RAW (ORF)"),
    (b"MMOR", "Olympus RAW (ORF)"),
    (b"IIU\x00", "Panasonic RAW (RW2)"),
    (b"FUJIFILMCCD-RAW", "Fujifilm RAW (RAF)"),
    (b"FOVb", "Sigma RAW (X3F)"),
    (b"\x00MRM", "Minolta RAW (MRW)"),
    (b"II\x2a\x00", TIFF),
    (b"MM\x00\x2a", TIFF),
    (b"II\x2b\x00", TIFF),
    (b"MM\x00\x2b", TIFF),
    (b"II\xbc\x01", "JPEG XR"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "JPEG XL"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", JPEG_2000),
    (b"\xff\x4f\xff\x51", JPEG_2000),
    (b"8BPS", "Photoshop"),
    (b"gimp xcf", "GIMP (XCF)"),
    (b"\x76\x2f\x31\x01", "OpenEXR"),
    (b"\x00\x00\x01\x00", "icon (ICO)"),
    (b"AT&TFORM", "DjVu"),
    *((b"P%d%c" % (kind, space), "Netpbm") for kind in range(1, 8) for space in b"\n\r\t "),
    (b"%PDF-", PDF),
    (b"%!PS", "PostScript (EPS)"),
    (b"\xc5\xd0\xd3\xc6", "PostScript (EPS)"),
    (b"\x1a\x45\xdf\xa3", "video (Matroska)"),
    (b"\x00\x00\x01\xba", "video (MPEG)"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video (WMV)"),
    (b"FLV\x01", "video (FLV)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
    (b"{\\rtf", "Office"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x1f\x8b", "gzip"),
)

_BRANDS = {
    b"heic": HEIC, b"heix": HEIC, b"hevc": HEIC, b"hevx": HEIC, b"heim": HEIC, b"heis": HEIC, b"hevm": HEIC,
    b"mif1": HEIF, b"mif2": HEIF, b"msf1": HEIF, b"avif": AVIF, b"avis": AVIF,
    b"crx ": "Canon RAW (CR3)", b"qt  ": "video (QuickTime)", b"jxl ": "JPEG XL",
}  # fmt: skip
_RIFF = {b"WEBP": WEBP, b"AVI ": "video (AVI)"}
_ADVICE = (
    ("RAW", PictureIsRaw),
    ("video", PictureMoves),
    ("SVG", PictureIsDrawing),
    ("PostScript", PictureIsDrawing),
    ("Office", PictureInDocument),
    ("OpenDocument", PictureInDocument),
    ("ZIP", PictureInDocument),
    ("RAR", PictureInDocument),
    ("7-Zip", PictureInDocument),
    ("gzip", PictureInDocument),
    ("HTML", PictureInDocument),
)
_PDF_BEGINS_WITHIN = 1_024  # readers forgive what stands before it; ISO 32000-2, annex I


def format_of(untrusted: bytes) -> str:
    """``JPEG`` or ``PNG``. Raises PictureFormatUnsupported (another format), PictureDamaged (none known)."""
    name = source_of(untrusted)
    if name not in (JPEG, PNG):
        raise PictureFormatUnsupported(format=name)
    return name


def source_of(untrusted: bytes) -> str:
    """The name of a format that ``clean`` takes.

    Raises PictureFormatUnsupported or, with advice of its own, one of its branches; PictureNotRecognised
    (none known), PictureDamaged (empty).
    """
    name = _name_of(untrusted)
    if name is None:
        if not untrusted:
            raise PictureDamaged(why="it is empty")
        raise PictureNotRecognised
    if name not in (JPEG, PNG, *DECODED):
        raise _refusal(name)
    return name


def _refusal(name: str) -> PictureFormatUnsupported:
    return next((kind for word, kind in _ADVICE if word in name), PictureFormatUnsupported)(format=name)


def _name_of(untrusted: bytes) -> str | None:
    for beginning, name in _BEGINNINGS:
        if untrusted.startswith(beginning):
            return _NARROWER[name](untrusted) if name in _NARROWER else name
    if untrusted[4:8] == b"ftyp":
        return _name_of_boxes(untrusted)
    if untrusted[4:8] in (b"moov", b"mdat", b"wide"):
        return "video (QuickTime)"
    if untrusted.startswith(b"RIFF"):
        return _RIFF.get(untrusted[8:12], "RIFF")
    if untrusted.startswith(b"PK\x03\x04"):
        return _name_of_archive(untrusted)
    if untrusted[128:132] == b"DICM":
        return DICOM
    return _name_of_text(untrusted[:_PDF_BEGINS_WITHIN])


def _name_of_tiff(untrusted: bytes) -> str:
    """DICOM may begin like TIFF, to be both (PS3.10, 7.1); cameras' raw files are built like TIFF."""
    return DICOM if untrusted[128:132] == b"DICM" else raw_name(untrusted) or TIFF


def _name_of_jpeg(untrusted: bytes) -> str:
    return rare_name(untrusted) or JPEG


_NARROWER = {TIFF: _name_of_tiff, JPEG: _name_of_jpeg}
"""Formats of several kinds that begin alike."""


def _name_of_boxes(untrusted: bytes) -> str:
    """By the main brand; one that says no more than that these are pictures is told closer by the others."""
    name = _BRANDS.get(untrusted[8:12])
    if name in (None, HEIF):
        return _by_compatible_brand(untrusted) or name or "video (MP4)"
    return name


def _by_compatible_brand(untrusted: bytes) -> str | None:
    """The still picture that one of them names, by its codec if any does."""
    size = min(int.from_bytes(untrusted[:4], "big"), 256)
    brands = (untrusted[at : at + 4] for at in range(16, size - 3, 4))
    stills = [_BRANDS.get(brand) for brand in brands]
    return next((name for name in (HEIC, AVIF, HEIF) if name in stills), None)


def _name_of_archive(untrusted: bytes) -> str:
    """The first member's name tells Office and OpenDocument from any other ZIP."""
    first = untrusted[30:100]
    if first.startswith((b"[Content_Types].xml", b"_rels/", b"word/", b"xl/", b"ppt/", b"docProps/")):
        return "Office"
    return "OpenDocument" if first.startswith(b"mimetypeapplication/vnd.oasis") else "ZIP"


def _name_of_text(untrusted: bytes) -> str | None:
    text = untrusted.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<!doctype html", b"<html")):
        return "HTML"
    if b"<svg" in text:
        return "SVG"
    return PDF if b"%pdf-" in text else None
