"""Files as phones write them, with text wherever these formats have room: each built by its specification."""

import struct

from tests.capture.clean.samples import CANARY, after_start, jpeg, segment

XMP = b"http://ns.adobe.com/xap/1.0/\0"
GAIN_MAP = b"urn:iso:std:iso:ts:21496:-1\0"
FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + struct.pack(">I4s", 8 + len(CANARY), b"mdat") + CANARY
_NAMES = (
    b'xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" '
    b'xmlns:Container="http://ns.google.com/photos/1.0/container/" '
    b'xmlns:Item="http://ns.google.com/photos/1.0/container/item/" '
    b'xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" '
)


def xmp(attributes: bytes, inside: bytes = b"") -> bytes:
    """An XMP segment of one description."""
    begin = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    body = b"<rdf:Description " + _NAMES + attributes + b">" + inside + b"</rdf:Description>"
    return segment(0xE1, XMP + begin + body + b"</rdf:RDF></x:xmpmeta>")


def _item(kind: bytes, meaning: bytes, size: int) -> bytes:
    said = b'Item:Mime="%s" Item:Semantic="%s" Item:Length="%d"' % (kind, meaning, size)
    return b'<rdf:li rdf:parseType="Resource"><Container:Item ' + said + b"/></rdf:li>"


def _directory(*items: bytes) -> bytes:
    return b"<Container:Directory><rdf:Seq>" + b"".join(items) + b"</rdf:Seq></Container:Directory>"


def with_second(first: bytes, second: bytes) -> bytes:
    """Multi-Picture Format (CIPA DC-007): an index in APP2 with true offsets, and the second picture behind."""
    index = _mpf(0, 0, 0)
    place = 2
    whole = len(first) + len(index)
    begin = whole - (place + 8)  # counted from the byte order mark of the index
    return first[:place] + _mpf(whole, len(second), begin) + first[place:] + second


def _mpf(first: int, second: int, begin: int) -> bytes:
    entries = struct.pack(">IIIHH", 0x030000, first, 0, 0, 0) + struct.pack(">IIIHH", 0, second, begin, 0, 0)
    tags = struct.pack(">HHI4s", 0xB000, 7, 4, b"0100") + struct.pack(">HHII", 0xB001, 4, 1, 2)
    tags += struct.pack(">HHII", 0xB002, 7, 32, 8 + 2 + 36 + 4)
    return segment(0xE2, b"MPF\0MM\0*\0\0\0\x08\0\x03" + tags + bytes(4) + entries)


def two_pictures() -> bytes:
    """Such as a large preview beside the photograph."""
    return with_second(jpeg(), after_start(jpeg("L"), segment(0xFE, CANARY)))


def ultra_hdr() -> bytes:
    """Android's Ultra HDR 1.0 with ISO 21496-1: a gain map as second picture, told in XMP and in APP2."""
    version = segment(0xE2, GAIN_MAP + bytes(4))
    told = segment(0xE2, GAIN_MAP + bytes(4) + CANARY)
    second = after_start(jpeg("L", quality=60), xmp(b'hdrgm:Version="1.0" hdrgm:GainMapMax="2.5"') + told)
    items = _item(b"image/jpeg", b"Primary", 0), _item(b"image/jpeg", b"GainMap", len(second))
    first = after_start(jpeg(quality=92), xmp(b'hdrgm:Version="1.0"', _directory(*items)) + version)
    return with_second(first, second)


def motion_photo() -> bytes:
    """Google's Motion Photo 1.0: the film behind the photograph."""
    items = _item(b"image/jpeg", b"Primary", 0), _item(b"video/mp4", b"MotionPhoto", len(FILM))
    words = b'GCamera:MotionPhoto="1" GCamera:MotionPhotoVersion="1" GCamera:MotionPhotoPresentationTimestampUs="5"'
    return after_start(jpeg(), xmp(words, _directory(*items))) + FILM


def micro_video() -> bytes:
    """Google's older form."""
    words = b'GCamera:MicroVideo="1" GCamera:MicroVideoVersion="1" GCamera:MicroVideoOffset="%d"' % len(FILM)
    return after_start(jpeg(), xmp(words)) + FILM


def samsung() -> bytes:
    """Samsung's trailer: named blocks (time, place of the SIM, film), then a directory that counts backwards."""
    blocks = (
        (0x0A01, b"Image_UTC_Data", b"1757340000000"),
        (0x0A30, b"MotionPhoto_Data", FILM),
        (0x0A11, b"MCC_Data", CANARY),
    )
    body, places = b"", []
    for kind, name, content in blocks:
        block = struct.pack("<HHI", 0, kind, len(name)) + name + content
        places.append((kind, len(body), len(block)))
        body += block
    entries = b"".join(struct.pack("<HHII", 0, kind, len(body) - at, size) for kind, at, size in places)
    directory = b"SEFH" + struct.pack("<II", 106, len(places)) + entries
    return jpeg() + body + directory + struct.pack("<I", len(directory)) + b"SEFT"


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def credentials() -> bytes:
    """Content Credentials (C2PA): JUMBF boxes in APP11 (ISO 19566-5), in two segments."""
    description = bytes.fromhex("63327061 0011 0010 8000 00aa00389b71") + b"\x03c2pa\0"
    claim = box(b"json", b'{"claim_generator":"%s"}' % CANARY)
    inner = box(b"jumd", bytes.fromhex("6a736f6e 0011 0010 8000 00aa00389b71") + b"\x03stds.claim\0") + claim
    content = box(b"jumd", description) + box(b"jumb", inner)
    head = struct.pack(">I4s", 8 + len(content), b"jumb")
    halves = content[:60], content[60:]
    pieces = (
        segment(0xEB, struct.pack(">2sHI", b"JP", 1, n) + head + half) for n, half in enumerate(halves, 1)
    )
    return after_start(jpeg(), b"".join(pieces))
