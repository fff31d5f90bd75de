"""What the header of a DICOM file tells, by category: from its tags' meaning (PS3.6, PS3.15 E), never a value."""

from capture.clean.dicom_elements import Element
from capture.clean.parts import Kind

_OF_PIXELS = (0x0028, 0x7FE0)
_OVERLAYS, _CURVES = 0x6000, 0x5000
_STRUCTURE = frozenset((
    0x0002_0000, 0x0002_0001, 0x0002_0002, 0x0002_0010, 0x0008_0005, 0x0008_0008, 0x0008_0016, 0x0008_0060, 0x0008_0064,
    0xFFFE_E000,
))  # fmt: skip
_BY_TAG = {
    **dict.fromkeys((0x0008_0080, 0x0008_0081, 0x0008_0082, 0x0008_1040, 0x0008_1041, 0x0010_1040, 0x0010_2150,
                     0x0010_2152, 0x0040_0011, 0x0040_0243, 0x0038_0300, 0x0032_1021, 0x0008_0092, 0x0008_0094),
                    Kind.PLACE),
    **dict.fromkeys((0x0008_0070, 0x0008_1010, 0x0008_1090, 0x0018_1000, 0x0018_1002, 0x0018_1004, 0x0018_1005,
                     0x0018_1007, 0x0018_1008, 0x0018_1016, 0x0018_1018, 0x0018_700A, 0x0018_1030, 0x0040_0241,
                     0x0040_0242, 0x0008_0055), Kind.DEVICE),
    **dict.fromkeys((0x0018_1020, 0x0018_1019, 0x0018_1022, 0x0002_0012, 0x0002_0013, 0x0002_0016, 0x0002_0100),
                    Kind.SOFTWARE),
    **dict.fromkeys((0x0008_0050, 0x0010_0020, 0x0010_0021, 0x0010_1000, 0x0010_1002, 0x0020_0010, 0x0020_0011,
                     0x0020_0012, 0x0020_0013, 0x0038_0010, 0x0040_1001, 0x0040_0253, 0x0040_0009, 0x0040_2016,
                     0x0040_2017, 0x0020_4000), Kind.IDENTIFIER),
    **dict.fromkeys((0x0008_1030, 0x0008_103E, 0x0018_4000, 0x0020_4000, 0x0032_4000, 0x0040_0280, 0x0008_2111,
                     0x0018_1030, 0x0040_0254, 0x0040_1400, 0x0010_4000, 0x0010_21B0), Kind.COMMENT),
    0x0088_0200: Kind.THUMBNAIL,
    0x0400_0561: Kind.HIDDEN,
}  # fmt: skip
_BY_KIND = {
    b"PN": Kind.PERSON, b"DA": Kind.TIME, b"TM": Kind.TIME, b"DT": Kind.TIME, b"UI": Kind.IDENTIFIER,
    b"UT": Kind.COMMENT, b"LT": Kind.COMMENT, b"ST": Kind.COMMENT,
}  # fmt: skip
# Where the syntax leaves the two letters out: of the usual tags, those that they would tell apart
_TIMES = frozenset((
    0x0008_0012, 0x0008_0013, 0x0008_0020, 0x0008_0021, 0x0008_0022, 0x0008_0023, 0x0008_002A, 0x0008_0030,
    0x0008_0031, 0x0008_0032, 0x0008_0033, 0x0008_0201, 0x0010_0030, 0x0010_0032, 0x0018_1012, 0x0018_1014,
    0x0040_0244, 0x0040_0245, 0x0040_0250, 0x0040_0251, 0x0018_9074,
))  # fmt: skip
_NAMES = frozenset((
    0x0008_0090, 0x0008_009C, 0x0008_1048, 0x0008_1050, 0x0008_1060, 0x0008_1070, 0x0010_0010, 0x0010_1001,
    0x0010_1005, 0x0010_1060, 0x0010_2297, 0x0032_1032, 0x0040_0006, 0x0040_2008, 0x0040_A075, 0x0040_A123,
))  # fmt: skip
_UIDS = frozenset((0x0008_0018, 0x0020_000D, 0x0020_000E, 0x0020_0052, 0x0008_1155, 0x0002_0003))


def kind_told(element: Element) -> Kind | None:
    """What an element tells, by its meaning; ``None`` for what only says how the pixels are stored."""
    group = element.tag >> 16
    if (
        element.tag in _STRUCTURE
        or group in _OF_PIXELS
        or (element.kind == b"SQ" and element.tag not in _BY_TAG)
    ):
        return None
    if group % 2 or _OVERLAYS <= group < _OVERLAYS + 0x100 or _CURVES <= group < _CURVES + 0x100:
        return Kind.HIDDEN
    found = _BY_TAG.get(element.tag) or _BY_KIND.get(element.kind) or _by_usual_tag(element.tag)
    return found or (Kind.PERSON if group == _PATIENT else Kind.OTHER)


_PATIENT = 0x0010


def _by_usual_tag(tag: int) -> Kind | None:
    for tags, kind in ((_TIMES, Kind.TIME), (_NAMES, Kind.PERSON), (_UIDS, Kind.IDENTIFIER)):
        if tag in tags:
            return kind
    return None
