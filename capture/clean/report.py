"""What was removed, by category, told from a real look at what stood in the file.

Counts are pieces: an Exif tag, a keyword of XMP, a comment, a segment. Bytes are those of the pieces; a packet that
tells several things (XMP) counts its bytes once, at the first. Broken metadata is no error: it is gone all the same,
and counted as other.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from capture.clean.exif import ORIENTATION, Directory, Tag, read_tags
from capture.clean.parts import Dropped, Kind
from cases.picture import Removal, Removed

_MOST_COUNT = 1_000_000
_MOST_COUNTED = 2**31


class Found(NamedTuple):
    """One piece: its category and its bytes."""

    category: Removed
    size: int


# Make, Model, camera and lens names and serial numbers, image number and identifier, the maker's note
_DEVICE = (0x010F, 0x0110, 0x9211, 0x927C, 0xA420, 0xA431, 0xA432, 0xA433, 0xA434, 0xA435, 0xC614, 0xC62F)
# DateTime and its original, digitised, offset, sub-second and time zone companions
_TIME = (0x0132, 0x882A, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292)
# Artist, Copyright, CameraOwnerName, Photographer, XPAuthor
_PERSON = (0x013B, 0x8298, 0xA430, 0xA437, 0x9C9D)
# ProcessingSoftware, Software, HostComputer, camera firmware, raw developer, image and metadata editor
_SOFTWARE = (0x000B, 0x0131, 0x013C, 0xA439, 0xA43A, 0xA43B, 0xA43C)
# DocumentName, ImageDescription, UserComment, ImageTitle, XPTitle, XPComment, XPKeywords, XPSubject
_COMMENT = (0x010D, 0x010E, 0x9286, 0xA436, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F)
_EXIF_TAGS = {
    **dict.fromkeys(_DEVICE, Removed.DEVICE),
    **dict.fromkeys(_TIME, Removed.TIME),
    **dict.fromkeys(_PERSON, Removed.PERSON),
    **dict.fromkeys(_SOFTWARE, Removed.SOFTWARE),
    **dict.fromkeys(_COMMENT, Removed.COMMENT),
}
_BOOKKEEPING = frozenset((ORIENTATION, 0x8769, 0x8825, 0xA005, 0x014A))

_XMP_NAME = re.compile(
    rb"[<\s]([\w.-]+:[\w.-]+)(?=[\s=/>])"
)  # of an element where it opens, or of an attribute
_XMP_WORDS = (
    (Removed.PLACE, rb"exif:GPS\w+|\w+:(Location\w*|City|Country\w*|State|Sublocation)"),
    (Removed.TIME, rb"\w+:(CreateDate|ModifyDate|MetadataDate|DateCreated|DateTime\w*)"),
    (Removed.DEVICE, rb"tiff:(Make|Model)|\w+:(Lens\w*|SerialNumber|BodySerialNumber)"),
    (Removed.PERSON, rb"dc:(creator|rights)|mwg-rs:Name|\w+:(PersonInImage|Creator\w*Info|OwnerName|Artist)"),
    (Removed.PERSON, rb"xmpRights:Owner|photoshop:(AuthorsPosition|CaptionWriter|Credit)"),
    (
        Removed.IDENTIFIER,
        rb"\w+:(DocumentID|InstanceID|OriginalDocumentID|ImageUniqueID)|stRef:\w+ID|stEvt:\w+ID",
    ),
    (Removed.SOFTWARE, rb"\w+:(CreatorTool|History|softwareAgent|Toolkit)|tiff:Software"),
    (Removed.THUMBNAIL, rb"\w+:Thumbnails|xmpGImg:\w+"),
    (Removed.COMMENT, rb"dc:(description|title|subject)|\w+:(UserComment|Headline|Caption\w*)"),
    (Removed.HIDDEN_DATA, rb"(GCamera|hdrgm|GDepth|GImage):\w+|Container:Directory|\w+:GainMap\w*"),
)
_XMP_PATTERNS = tuple((category, re.compile(words)) for category, words in _XMP_WORDS)

_IPTC_DATASET = re.compile(rb"\x1c\x02([\x00-\xff])([\x00-\xff]{2})")
_IPTC = {
    **dict.fromkeys((26, 27, 90, 92, 95, 100, 101), Removed.PLACE),
    **dict.fromkeys((30, 35, 37, 38, 47, 55, 60, 62, 63), Removed.TIME),
    **dict.fromkeys((80, 85, 110, 115, 116, 118, 122), Removed.PERSON),
    **dict.fromkeys((65, 70), Removed.SOFTWARE),
    **dict.fromkeys((5, 25, 40, 105, 120), Removed.COMMENT),
}

_PNG_KEYWORDS = {
    b"author": Removed.PERSON, b"copyright": Removed.PERSON, b"artist": Removed.PERSON,
    b"creation time": Removed.TIME, b"date:create": Removed.TIME, b"date:modify": Removed.TIME,
    b"date:timestamp": Removed.TIME, b"software": Removed.SOFTWARE, b"source": Removed.DEVICE,
    b"camera": Removed.DEVICE, b"location": Removed.PLACE,
}  # fmt: skip


def removals(dropped: tuple[Dropped, ...]) -> tuple[Removal, ...]:
    """The sums by category, in the order of the categories."""
    sums: dict[Removed, list[int]] = {}
    for one in dropped:
        for found in _LOOKS[one.kind](one):
            total = sums.setdefault(found.category, [0, 0])
            total[0] += 1
            total[1] += found.size
    return tuple(
        Removal(
            category=category,
            count=min(sums[category][0], _MOST_COUNT),
            bytes=min(sums[category][1], _MOST_COUNTED),
        )
        for category in Removed
        if category in sums
    )


def _exif(dropped: Dropped) -> Iterator[Found]:
    tags = read_tags(dropped.untrusted)
    if not tags:
        yield Found(Removed.OTHER, dropped.size)
    for tag in tags:
        if tag.number not in _BOOKKEEPING:
            yield Found(_category_of(tag), tag.size)


def _category_of(tag: Tag) -> Removed:
    if tag.directory is Directory.GPS:
        return Removed.PLACE
    if tag.directory is Directory.THUMBNAIL:
        return Removed.THUMBNAIL
    return _EXIF_TAGS.get(tag.number, Removed.OTHER)


def _tag(dropped: Dropped) -> Iterator[Found]:
    yield Found(_EXIF_TAGS.get(int.from_bytes(dropped.name, "big"), Removed.OTHER), dropped.size)


def _xmp(dropped: Dropped) -> Iterator[Found]:
    size = dropped.size
    for name in _XMP_NAME.finditer(dropped.untrusted):
        category = next((kind for kind, words in _XMP_PATTERNS if words.fullmatch(name[1])), None)
        if category:
            yield Found(category, size)
            size = 0
    if size:
        yield Found(Removed.OTHER, size)


def _iptc(dropped: Dropped) -> Iterator[Found]:
    found = 0
    for dataset in _IPTC_DATASET.finditer(dropped.untrusted):
        size = int.from_bytes(dataset[2], "big")
        yield Found(_IPTC.get(dataset[1][0], Removed.OTHER), min(size, dropped.size))
        found += 1
    if not found:
        yield Found(Removed.OTHER, dropped.size)


def _text(dropped: Dropped) -> Iterator[Found]:
    yield Found(_PNG_KEYWORDS.get(dropped.name.lower(), Removed.COMMENT), dropped.size)


def _as(category: Removed) -> Callable[[Dropped], Iterator[Found]]:
    return lambda dropped: iter((Found(category, dropped.size),))


_LOOKS: dict[Kind, Callable[[Dropped], Iterator[Found]]] = {
    Kind.EXIF: _exif,
    Kind.XMP: _xmp,
    Kind.IPTC: _iptc,
    Kind.TEXT: _text,
    Kind.TAG: _tag,
    Kind.PLACE: _as(Removed.PLACE),
    Kind.TIME: _as(Removed.TIME),
    Kind.DEVICE: _as(Removed.DEVICE),
    Kind.PERSON: _as(Removed.PERSON),
    Kind.SOFTWARE: _as(Removed.SOFTWARE),
    Kind.COMMENT: _as(Removed.COMMENT),
    Kind.IDENTIFIER: _as(Removed.IDENTIFIER),
    Kind.PICTURE: _as(Removed.FURTHER_PICTURE),
    Kind.THUMBNAIL: _as(Removed.THUMBNAIL),
    Kind.HIDDEN: _as(Removed.HIDDEN_DATA),
    Kind.TRAILER: _as(Removed.TRAILER),
    Kind.OTHER: _as(Removed.OTHER),
}
