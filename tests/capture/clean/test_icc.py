"""Colour profiles: the same colours, and not a word beside them."""

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image, ImageCms

from capture.clean.clean import clean
from capture.clean.icc import rebuilt_profile
from cases.errors import PictureDamaged, PictureFormatUnsupported
from cases.picture import ColourProfile, Removed
from tests.capture.clean.lookup_profile import lookup_profile
from tests.capture.clean.samples import (
    CANARY,
    Pixels,
    after_start,
    jpeg,
    picture,
    png,
    saved,
    segment,
    srgb_profile,
    with_chunk,
)
from tests.capture.clean.seen import assert_same_picture, by_pillow

pytestmark = pytest.mark.usefixtures("in_process")
XYZ = {
    b"rXYZ": (0.4361, 0.2225, 0.0139), b"gXYZ": (0.3851, 0.7169, 0.0971), b"bXYZ": (0.1431, 0.0606, 0.7141),
}  # fmt: skip
WIDE = {
    b"rXYZ": (0.5151, 0.2412, -0.0011),
    b"gXYZ": (0.2920, 0.6922, 0.0419),
    b"bXYZ": (0.1571, 0.0666, 0.7841),
}


def fixed(*numbers: float) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(number * 65_536) for number in numbers))


def xyz(*numbers: float) -> bytes:
    return b"XYZ \0\0\0\0" + fixed(*numbers)


def curve(*points: int) -> bytes:
    return struct.pack(f">4s4xI{len(points)}H", b"curv", len(points), *points)


def parametric(form: int, *numbers: float) -> bytes:
    return struct.pack(">4s4xHH", b"para", form, 0) + fixed(*numbers)


def profile(
    colours: Mapping[bytes, tuple[float, ...]] = XYZ,
    tone: bytes = curve(0x0233),
    version: int = 0x02400000,
    extra: dict[bytes, bytes] | None = None,
    space: bytes = b"RGB ",
) -> bytes:
    """A display profile with text in every place that has room for it."""
    tags = {name: xyz(*numbers) for name, numbers in colours.items()}
    tags |= {b"kTRC": tone} if space == b"GRAY" else dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), tone)
    tags |= {
        b"wtpt": xyz(0.9642, 1, 0.8249),
        b"desc": b"desc\0\0\0\0\0\0\0\x2a" + CANARY,
        b"cprt": b"text" + CANARY,
    }
    tags |= {b"dmnd": CANARY, b"priv": CANARY} | (extra or {})
    directory, body = b"", b""
    begin = 132 + 12 * len(tags)
    for name, content in tags.items():
        directory += struct.pack(">4sII", name, begin + len(body), len(content))
        body += content + bytes(-len(content) % 4) + CANARY[:8]
    header = struct.pack(">I4sI", begin + len(body), CANARY[:4], version) + b"mntr" + space + b"XYZ "
    header += (
        struct.pack(">6H", 2024, 5, 6, 7, 8, 9) + b"acsp" + CANARY[:4] + bytes(4) + CANARY[:8] + bytes(12)
    )
    header += fixed(0.9642, 1, 0.8249) + CANARY
    return header[:128].ljust(128, b"C") + struct.pack(">I", len(tags)) + directory + body


def doubled(name: bytes, content: bytes) -> bytes:
    """A profile that bears a second tag of this name."""
    return profile(extra={b"more": content}).replace(b"more", name)


KINDS = {
    "gamma": profile(),
    "version 4": profile(version=0x04300000),
    "wide gamut": profile(WIDE),
    "linear": profile(tone=curve()),
    "table": profile(tone=curve(*(round(65_535 * (step / 255) ** 2.2) for step in range(256)))),
    "big table": profile(tone=curve(*(round(65_535 * (step / 4095) ** 1.8) for step in range(4_096)))),
    "power": profile(tone=parametric(0, 2.2), version=0x04200000),
    "sRGB curve": profile(tone=parametric(3, 2.4, 0.9479, 0.0521, 0.0774, 0.0405), version=0x04200000),
    "seven numbers": profile(tone=parametric(4, 2.4, 0.9, 0.05, 0.07, 0.04, 0.01, 0.01), version=0x04200000),
    "adapted": profile(
        extra={b"chad": b"sf32\0\0\0\0" + fixed(1.048, 0.023, -0.05, 0.03, 0.99, -0.017, 0, 0, 0.75)}
    ),
    "code points": profile(extra={b"cicp": b"cicp\0\0\0\0\x01\x0d\0\x01"}, version=0x04400000),
    "by LittleCMS": srgb_profile(),
}

NOT_NUMBERS = {
    "lookup table": lookup_profile(),
    "both": profile(extra={b"A2B0": b"mft2"}),
    "falling curve": profile(tone=curve(0, 5, 4, 9)),
    "text for a curve": profile(tone=struct.pack(">4s4xI", b"curv", 21) + CANARY),
    "text for a colour": profile(extra={b"wtpt": b"XYZ \0\0\0\0" + CANARY[:12]}),
    "colour far below nought": profile(extra={b"wtpt": xyz(0.9642, -30_000, 0.8249)}),
    "code points of no range": profile(extra={b"cicp": b"cicp\0\0\0\0\x01\x0d\0\x02"}, version=0x04400000),
    "text for parameters": profile(tone=b"para\0\0\0\0\0\0\0\0" + CANARY[:4]),
    "curve of another kind": profile(tone=b"para\0\0\0\0\0\x09\0\0" + bytes(40)),
    "short curve": profile(tone=struct.pack(">4s4xI", b"curv", 4_000_000_000)),
    "colour missing": profile({name: XYZ[name] for name in (b"rXYZ", b"gXYZ")}),
    "two reds": doubled(b"rXYZ", xyz(*WIDE[b"rXYZ"])),
    "two white points": doubled(b"wtpt", xyz(0.95, 1, 1.09)),
    "version 5": profile(version=0x05000000),
    "empty": b"",
    "header alone": profile()[:128],
    "cut off": profile()[:400],
    "no profile": b"x" * 3_000,
    "tags without end": profile()[:128] + b"\xff\xff\xff\xff" + profile()[132:],
}


def seen_through(untrusted_profile: bytes) -> Pixels:
    """What a viewer with colour management shows of the sample picture."""
    shown = ImageCms.profileToProfile(
        picture(), ImageCms.ImageCmsProfile(BytesIO(untrusted_profile)), ImageCms.createProfile("sRGB")
    )
    assert shown is not None
    return np.asarray(shown)


@pytest.mark.parametrize("kind", KINDS)
def test_a_rebuilt_profile_gives_the_same_colours(kind: str) -> None:
    rebuilt = rebuilt_profile(KINDS[kind])
    assert rebuilt is not None
    assert np.array_equal(seen_through(KINDS[kind]), seen_through(rebuilt))
    assert rebuilt_profile(rebuilt) == rebuilt


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_hides_in_a_rebuilt_profile(kind: str) -> None:
    rebuilt = rebuilt_profile(KINDS[kind]) or b""
    assert b"CAN" not in rebuilt
    assert b"Jea" not in rebuilt
    for intent in ImageCms.Intent:
        ImageCms.isIntentSupported(
            ImageCms.ImageCmsProfile(BytesIO(rebuilt)), intent, ImageCms.Direction.INPUT
        )


def test_a_grey_profile_is_rebuilt() -> None:
    rebuilt = rebuilt_profile(profile({}, space=b"GRAY")) or b""
    opened = ImageCms.ImageCmsProfile(BytesIO(rebuilt))
    assert opened.profile.xcolor_space.strip() == "GRAY"


def test_a_printers_grey_is_one_curve_and_keeps_the_pixels() -> None:
    """Photoshop's "Dot Gain 20%"; a printer's colours are tables, and what claims otherwise is not rebuilt."""
    of_printer = profile({}, space=b"GRAY").replace(b"mntr", b"prtr")
    tagged = jpeg("L", icc_profile=of_printer)
    image = clean(tagged)
    assert image.report.colour is ColourProfile.REBUILT
    assert_same_picture(tagged, image.data)
    assert CANARY[:6] not in image.data
    assert rebuilt_profile(profile().replace(b"mntr", b"prtr")) is None


@pytest.mark.parametrize("kind", NOT_NUMBERS)
def test_what_is_not_told_by_numbers_is_not_rebuilt(kind: str) -> None:
    assert rebuilt_profile(NOT_NUMBERS[kind]) is None


def test_a_tag_of_words_that_lies_outside_changes_no_colour() -> None:
    whole = KINDS["gamma"]
    place = whole.index(b"desc") + 4
    broken = whole[:place] + b"\x7f\xff\xff\xff" + whole[place + 4 :]
    assert rebuilt_profile(broken) == rebuilt_profile(whole)


@pytest.mark.parametrize(("name", "content"), [(b"rXYZ", xyz(*XYZ[b"rXYZ"])), (b"desc", b"desc" + bytes(40))])
def test_a_tag_that_is_told_twice_alike_or_is_of_words_changes_no_colour(name: bytes, content: bytes) -> None:
    assert rebuilt_profile(doubled(name, content)) == rebuilt_profile(profile())


@given(some.binary(max_size=600), some.integers(0, 900), some.sampled_from(sorted(KINDS)))
def test_no_profile_upsets_the_reader(content: bytes, place: int, kind: str) -> None:
    untrusted = KINDS[kind][:place] + content + KINDS[kind][place + len(content) :]
    rebuilt = rebuilt_profile(untrusted)
    assert rebuilt is None or rebuilt_profile(rebuilt) == rebuilt


@pytest.mark.parametrize("kind", KINDS)
def test_a_jpeg_keeps_its_profile_and_its_pixels(kind: str) -> None:
    tagged = jpeg(icc_profile=KINDS[kind])
    image = clean(tagged)
    assert_same_picture(tagged, image.data)
    assert b"CANARY" not in image.data
    assert image.report.colour is ColourProfile.REBUILT


def test_a_profile_in_several_segments_is_put_together() -> None:
    tone = curve(*range(60_000))
    image = clean(jpeg(icc_profile=profile(tone=tone)))
    assert image.data.count(b"ICC_PROFILE\0") == 2
    assert image.report.colour is ColourProfile.REBUILT


@pytest.mark.parametrize("counted", [1, 3])
def test_a_profile_of_which_a_piece_is_missing_or_too_much_is_none(counted: int) -> None:
    """As decoders have it; a program that drops segments it does not know leaves such files."""
    whole = profile(extra={b"priv": bytes(200)})
    pieces = [
        segment(0xE2, b"ICC_PROFILE\0" + bytes((number, counted)) + part)
        for number, part in enumerate((whole[:500], whole[500:]), 1)
    ]
    tagged = after_start(jpeg(), b"".join(pieces))
    image = clean(tagged)
    assert_same_picture(tagged, image.data)
    assert image.data == clean(jpeg()).data
    assert [one.category for one in image.report.removed] == [Removed.OTHER]
    with Image.open(BytesIO(tagged)) as seen:
        assert not seen.info.get("icc_profile")


@pytest.mark.parametrize(("make", "mode", "channels"), [(jpeg, "RGB", 3), (jpeg, "CMYK", 4), (png, "RGB", 3)])
def test_a_lookup_profile_is_converted_and_said_so(
    make: Callable[..., bytes], mode: str, channels: int
) -> None:
    lookup = lookup_profile(channels)
    tagged = make(mode, icc_profile=lookup)
    image = clean(tagged)
    assert image.report.colour is ColourProfile.CONVERTED
    assert not image.report.pixels_identical
    assert b"CANARY" not in image.data
    assert difference(shown(tagged, lookup), shown(image.data)) < 1.5
    assert clean(image.data).data == image.data


def test_a_lookup_profile_on_a_palette_is_converted() -> None:
    lookup = lookup_profile()
    indexed = saved(picture().quantize(200), "PNG", icc_profile=lookup)
    image = clean(indexed)
    assert image.report.colour is ColourProfile.CONVERTED
    assert difference(shown(indexed, lookup), shown(image.data)) < 1.5


def test_opacity_stays_when_colours_are_converted() -> None:
    image = clean(png("RGBA", icc_profile=lookup_profile()))
    mode, after = by_pillow(image.data)
    assert mode == "RGBA"
    assert np.array_equal(after[..., 3], np.asarray(picture("RGBA"))[..., 3])


def test_a_lookup_profile_on_bits_is_converted_as_grey() -> None:
    bits = saved(picture("L").convert("1"), "PNG", icc_profile=lookup_profile(1))
    assert clean(bits).report.colour is ColourProfile.CONVERTED


def test_sixteen_bits_with_a_lookup_profile_are_refused_by_name() -> None:
    wide = cv2.imencode(".png", np.full((9, 9, 3), 40_000, np.uint16))[1].tobytes()
    with pytest.raises(PictureFormatUnsupported, match="16-bit"):
        clean(with_chunk(wide, b"iCCP", b"x\0\0" + zlib.compress(lookup_profile())))


def test_a_converted_picture_stays_the_right_way_up() -> None:
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    for make in (jpeg, png):
        image = clean(make(icc_profile=lookup_profile(), exif=exif))
        assert image.report.orientation == 6
        assert clean(image.data).report.orientation == 6


def shown(data: bytes, untrusted_profile: bytes | None = None) -> Pixels:
    """As an sRGB viewer shows it."""
    with_profile = untrusted_profile or srgb_profile()
    mode, pixels = by_pillow(data)
    image = picture("CMYK" if mode == "CMYK" else "RGB")
    image.frombytes(pixels.tobytes() if mode == "CMYK" else np.ascontiguousarray(pixels[..., :3]).tobytes())
    converted = ImageCms.profileToProfile(
        image,
        ImageCms.ImageCmsProfile(BytesIO(with_profile)),
        ImageCms.createProfile("sRGB"),
        outputMode="RGB",
    )
    assert converted is not None
    return np.asarray(converted)


def difference(one: Pixels, other: Pixels) -> float:
    """Mean difference of a channel, of 255: about one for a re-encoded JPEG."""
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


@pytest.mark.parametrize("kind", ["no profile", "header alone", "cut off"])
@pytest.mark.parametrize("make", [jpeg, png])
def test_a_broken_profile_is_refused(make: Callable[..., bytes], kind: str) -> None:
    with pytest.raises(PictureDamaged, match="colour profile"):
        clean(make(icc_profile=NOT_NUMBERS[kind]))


def test_a_profile_of_other_channels_is_refused_when_it_must_be_converted() -> None:
    with pytest.raises(PictureDamaged, match="does not fit"):
        clean(jpeg("L", icc_profile=lookup_profile(4)))
