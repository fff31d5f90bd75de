"""Where something can hide in a file of each format: a canary planted there, and the category that must be told."""

import struct
from collections.abc import Callable
from io import BytesIO

from fpdf import FPDF
from PIL import Image
from pydicom import dcmread

from cases.picture import Removed
from tests.capture.clean.samples import CANARY, picture, saved, tiff_with
from tests.capture.foreign.makers import dicom, even, heic

SECOND = [Image.frombytes("RGB", (24, 8), (CANARY * 20)[:576])]
_PAD = CANARY + b"\0" * (len(CANARY) % 2)


def webp(**options: object) -> bytes:
    return saved(picture(), "WEBP", **options)


def with_riff_chunk(data: bytes, name: bytes, content: bytes = _PAD) -> bytes:
    grown = data + name + struct.pack("<I", len(content)) + content
    return grown[:4] + struct.pack("<I", len(grown) - 8) + grown[8:]


def gif(**options: object) -> bytes:
    return saved(picture().quantize(32), "GIF", **options)


def with_gif_block(label: int, head: bytes = b"") -> bytes:
    """An extension before the end."""
    pieces = head + bytes((len(CANARY),)) + CANARY + b"\0"
    return gif()[:-1] + bytes((0x21, label)) + pieces + b"\x3b"


def with_bmp_gap() -> bytes:
    """Bytes between the header and the pixels."""
    data = saved(picture(), "BMP")
    begin = struct.unpack_from("<I", data, 10)[0]
    moved = data[:10] + struct.pack("<I", begin + len(CANARY)) + data[14:begin]
    return moved + CANARY + data[begin:]


def tiff(**options: object) -> bytes:
    return saved(picture(), "TIFF", **options)


def tiff_with_tag(number: int, value: bytes | str) -> bytes:
    return tiff(tiffinfo={number: value})


def with_box(data: bytes, name: bytes) -> bytes:
    return data + struct.pack(">I", 8 + len(CANARY)) + name + CANARY


def jp2(**options: object) -> bytes:
    return saved(picture(), "JPEG2000", **options)


def with_jp2_uuid(name: bytes, content: bytes) -> bytes:
    """Behind the codestream, whose box then must say where it ends."""
    data = jp2()
    begin = data.index(b"jp2c") - 4
    ended = data[:begin] + struct.pack(">I", len(data) - begin) + data[begin + 4 :]
    return ended + struct.pack(">I", 24 + len(content)) + b"uuid" + name + content


def dicom_with(*keys: str) -> bytes:
    options = [word for key in keys for word in ("-k", key)]
    return dicom(None, *options)


def private_dicom() -> bytes:
    dataset = dcmread(BytesIO(dicom()))
    dataset.private_block(0x0009, "MAKER", create=True).add_new(1, "LO", CANARY.decode())
    out = BytesIO()
    dataset.save_as(out)
    return out.getvalue()


def pdf() -> FPDF:
    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=24)
    document.text(20, 40, "Mycology")
    return document


def attached_pdf() -> bytes:
    document = pdf()
    document.set_compression(False)
    document.embed_file(bytes=CANARY, basename="a.txt", compress=False)
    return bytes(document.output())


def authored_pdf() -> bytes:
    document = pdf()
    document.set_author(CANARY.decode())
    return bytes(document.output())


def titled_pdf() -> bytes:
    document = pdf()
    document.set_xmp_metadata(f"<x:xmpmeta><dc:creator>{CANARY.decode()}</dc:creator></x:xmpmeta>")
    return bytes(document.output())


PLACES: dict[str, tuple[Callable[[], bytes], Removed]] = {
    "WebP: unknown chunk": (lambda: with_riff_chunk(webp(), b"ABCD"), Removed.HIDDEN_DATA),
    "WebP: second picture": (lambda: with_riff_chunk(webp(), b"VP8 "), Removed.HIDDEN_DATA),
    "WebP: trailer": (lambda: webp() + CANARY, Removed.TRAILER),
    "WebP: XMP": (lambda: webp(xmp=b"<x:xmpmeta>" + CANARY), Removed.OTHER),
    "GIF: comment": (lambda: gif(comment=CANARY), Removed.COMMENT),
    "GIF: application": (lambda: with_gif_block(0xFF, b"\x0bABCDEFGH1.0"), Removed.HIDDEN_DATA),
    "GIF: plain text": (lambda: with_gif_block(0x01, b"\x0c" + bytes(12)), Removed.COMMENT),
    "GIF: unknown block": (lambda: with_gif_block(0x55), Removed.HIDDEN_DATA),
    "GIF: trailer": (lambda: gif() + CANARY, Removed.TRAILER),
    "BMP: gap": (with_bmp_gap, Removed.HIDDEN_DATA),
    "BMP: trailer": (lambda: saved(picture(), "BMP") + CANARY, Removed.TRAILER),
    "TIFF: artist": (lambda: tiff_with_tag(315, CANARY.decode()), Removed.PERSON),
    "TIFF: host": (lambda: tiff_with_tag(316, CANARY.decode()), Removed.SOFTWARE),
    "TIFF: description": (lambda: tiff_with_tag(270, CANARY.decode()), Removed.COMMENT),
    "TIFF: private tag": (lambda: tiff_with_tag(65_000, CANARY), Removed.OTHER),
    "TIFF: Photoshop": (lambda: tiff_with_tag(34_377, CANARY), Removed.OTHER),
    "TIFF: page": (
        lambda: tiff(save_all=True, append_images=SECOND),
        Removed.FURTHER_PICTURE,
    ),
    "TIFF: trailer": (lambda: tiff() + CANARY, Removed.HIDDEN_DATA),
    "HEIC: trailer": (lambda: heic() + CANARY, Removed.TRAILER),
    "HEIC: film": (lambda: with_box(heic(), b"mpvd"), Removed.HIDDEN_DATA),
    "HEIC: free space": (lambda: with_box(heic(), b"free"), Removed.HIDDEN_DATA),
    "HEIC: own box": (lambda: with_box(heic(), b"uuid"), Removed.HIDDEN_DATA),
    "HEIC: thumbnail": (lambda: heic(even(), "-t", "64") + CANARY, Removed.THUMBNAIL),
    "AVIF: trailer": (lambda: saved(picture(), "AVIF") + CANARY, Removed.TRAILER),
    "AVIF: own box": (lambda: with_box(saved(picture(), "AVIF"), b"sefd"), Removed.HIDDEN_DATA),
    "JPEG 2000: comment": (lambda: jp2(comment=CANARY), Removed.COMMENT),
    "JPEG 2000: own box": (lambda: with_jp2_uuid(bytes(16), CANARY), Removed.HIDDEN_DATA),
    "JPEG 2000: XMP": (
        lambda: with_jp2_uuid(bytes.fromhex("be7acfcb97a942e89c71999491e3afac"), b"<dc:creator>" + CANARY),
        Removed.PERSON,
    ),
    "JPEG 2000: Exif": (
        lambda: with_jp2_uuid(b"JpgTiffExif->JP2", tiff_with({0x013B: CANARY})),
        Removed.PERSON,
    ),
    "DICOM: patient": (lambda: dicom_with(f"PatientName={CANARY.decode()}"), Removed.PERSON),
    "DICOM: institution": (lambda: dicom_with(f"InstitutionName={CANARY.decode()}"), Removed.PLACE),
    "DICOM: device": (lambda: dicom_with(f"DeviceSerialNumber={CANARY.decode()}"), Removed.DEVICE),
    "DICOM: number": (lambda: dicom_with(f"PatientID={CANARY.decode()}"), Removed.IDENTIFIER),
    "DICOM: comment": (lambda: dicom_with(f"ImageComments={CANARY.decode()}"), Removed.COMMENT),
    "DICOM: private": (private_dicom, Removed.HIDDEN_DATA),
    "DICOM: preamble": (lambda: CANARY.ljust(128, b"\0") + dicom()[128:], Removed.HIDDEN_DATA),
    "PDF: author": (authored_pdf, Removed.PERSON),
    "PDF: XMP": (titled_pdf, Removed.PERSON),
    "PDF: attachment": (attached_pdf, Removed.HIDDEN_DATA),
    "PDF: trailer": (lambda: bytes(pdf().output()) + b"\n" + CANARY, Removed.TRAILER),
    "PDF: before": (lambda: CANARY + b"\n" + bytes(pdf().output()), Removed.HIDDEN_DATA),
}
