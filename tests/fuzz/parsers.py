"""What must hold for any bytes whatever, when the parsers read them: an answer or their own refusal, never a crash."""

from contextlib import suppress
from io import BytesIO

from capture import pyramid_check, sandbox_answer, turning_answer
from capture.clean.exif import only_orientation, orientation_in, orientation_in_xmp, read_tags
from capture.clean.formats import DECODED, source_of
from capture.clean.icc import rebuilt_profile
from capture.clean.other import metadata_of
from capture.clean.parts import Dropped, Kind
from capture.clean.report import removals
from capture.clean.taken import time_taken
from capture.foreign import answer as foreign_answer
from cases.errors import ArchiveInvalid, HeaderInvalid, PackageRefused, PictureRefused, WireRefused
from crypto.age_header import read_header
from crypto.archive import member_header, parse_header
from crypto.opening import parse_signed


def icc(untrusted: bytes) -> None:
    """A rebuilt profile is its own rebuild, and much of it is constant."""
    rebuilt = rebuilt_profile(untrusted)
    if rebuilt is not None:
        assert rebuilt_profile(rebuilt) == rebuilt
        assert len(rebuilt) <= len(untrusted) + 1_000
        assert rebuilt[24:36] == bytes.fromhex("07d0 0001 0001 0000 0000 0000")
        assert not any(rebuilt[48:64])
        assert not any(rebuilt[80:128])


def exif(untrusted: bytes) -> None:
    """Exif, XMP and IPTC never upset what counts them, and an orientation is written as it was read."""
    orientation = orientation_in(untrusted)
    assert orientation is None or orientation_in(only_orientation(orientation)) == orientation
    assert (orientation_in_xmp(untrusted) or 1) in range(1, 9)
    assert len(read_tags(untrusted)) <= 4_000
    for kind in Kind:
        counted = removals((Dropped(kind, len(untrusted), untrusted, untrusted[:79]),))
        assert all(one.count >= 1 and one.bytes >= 0 for one in counted)


def sniff(untrusted: bytes) -> None:
    """Every format's reader gives its facts or refuses; a time is found or not."""
    time_taken(untrusted)
    with suppress(PictureRefused):
        if source_of(untrusted) in DECODED:
            removals(metadata_of(untrusted))


def answers(untrusted: bytes) -> None:
    """What a child says that was taken over: exactly one answer within bounds, or ``ValueError``."""
    with suppress(ValueError):
        said = sandbox_answer.parse(untrusted, (64, 64))
        assert sandbox_answer.to_bytes(said) == untrusted
    with suppress(ValueError):
        turned = turning_answer.parse(untrusted, 4_096)
        assert turning_answer.to_bytes(turned) == untrusted
    with suppress(ValueError):
        foreign_answer.parse(untrusted)
    with suppress(ValueError):
        pyramid_check.parse(untrusted, 4_096)


def package(untrusted: bytes) -> None:
    """The first bytes of a package, a member's header, a manifest: what is taken is written as it was read."""
    with suppress(HeaderInvalid):
        assert untrusted.startswith(read_header(BytesIO(untrusted)).raw)
    with suppress(ArchiveInvalid):
        member = parse_header(untrusted[:512])
        assert member is None or member_header(member) == untrusted[:512]
    with suppress(PackageRefused, WireRefused):
        assert parse_signed(untrusted, b"", None).raw == untrusted
