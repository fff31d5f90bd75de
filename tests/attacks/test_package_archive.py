"""Tar has thirty years of surprises. An insider writes any archive behind a genuine header; none is followed."""

import io
import tarfile
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from cases.errors import ArchiveInvalid, ManifestMismatch, PackageRefused, Refused
from crypto.archive import BLOCK, END, Member, member_header
from tests.attacks.forge import Insider, archive, refused
from tests.crypto.parties import content, receive, send, world

Members = list[tuple[str, bytes]]


@pytest.fixture(scope="module")
def insider(tmp_path_factory: pytest.TempPathFactory) -> Insider:
    package, _ = send(tmp_path_factory.mktemp("sealed"), content(b"first", b"second" * 100), padded=False)
    return Insider.open(package, world().gp)


def members(insider: Insider) -> Members:
    """What the sender packed: manifest, two signatures, the document, two pictures."""
    with tarfile.open(fileobj=io.BytesIO(insider.payload)) as tar:
        found = [(info.name, tar.extractfile(info)) for info in tar]
    return [(name, file.read()) for name, file in found if file]


def header(name: str, size: int = 0, kind: bytes = tarfile.REGTYPE, target: str = "", **fields: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname = size, kind, target
    for field, value in fields.items():
        setattr(info, field, value)
    return info.tobuf(tarfile.USTAR_FORMAT)


def start_of(insider: Insider, name: str) -> int:
    return insider.payload.index(name.encode() + bytes(100 - len(name)))


def test_the_archive_is_taken_as_it_was_packed(insider: Insider) -> None:
    assert archive(members(insider)) == insider.payload
    receive(insider.with_payload(insider.payload))


NAME = "files/0001"
HEADERS = {
    "symbolic link": header(NAME, kind=tarfile.SYMTYPE, target="/etc/passwd"),
    "hard link": header(NAME, kind=tarfile.LNKTYPE, target="manifest.json"),
    "character device": header(NAME, kind=tarfile.CHRTYPE),
    "block device": header(NAME, kind=tarfile.BLKTYPE),
    "pipe": header(NAME, kind=tarfile.FIFOTYPE),
    "folder": header(NAME, kind=tarfile.DIRTYPE),
    "contiguous file": header(NAME, 5, kind=tarfile.CONTTYPE),
    "old regular file": header(NAME, 5, kind=tarfile.AREGTYPE),
    "sparse file": header(NAME, 5, kind=tarfile.GNUTYPE_SPARSE),
    "pax header": header(NAME, 5, kind=tarfile.XHDTYPE),
    "global pax header": header(NAME, 5, kind=tarfile.XGLTYPE),
    "GNU long name": header(NAME, 5, kind=tarfile.GNUTYPE_LONGNAME),
    "GNU long link": header(NAME, 5, kind=tarfile.GNUTYPE_LONGLINK),
    "unknown type": header(NAME, 5, kind=b"Z"),
    "absolute path": header("/etc/passwd", 5),
    "path that climbs": header("../../files/0001", 5),
    "path that climbs inside": header("files/../files/0001", 5),
    "other separator": header("files\\0001", 5),
    "name with a slash more": header("files//0001", 5),
    "name in the prefix field": (lambda raw: raw[:345] + b"x" + raw[346:])(header(NAME, 5)),
    "owner": header(NAME, 5, uid=1000),
    "executable": header(NAME, 5, mode=0o755),
    "set-uid": header(NAME, 5, mode=0o4755),
    "time": header(NAME, 5, mtime=1_700_000_000),
    "GNU magic": tarfile.TarInfo(NAME).tobuf(tarfile.GNU_FORMAT),
    "no magic": member_header(Member(NAME, 5))[:257] + bytes(255),
    "wrong checksum": member_header(Member(NAME, 5)).replace(b"0000644", b"0000640"),
    "size in binary": (lambda raw: raw[:124] + b"\x80" + bytes(7) + b"\0\0\0\5" + raw[136:])(header(NAME, 5)),
    "negative size": (lambda raw: raw[:124] + b"\xff" * 12 + raw[136:])(header(NAME, 5)),
    "size with spaces": (lambda raw: raw[:124] + b"          5\0" + raw[136:])(header(NAME, 5)),
    "name outside ASCII": header("files/0001é", 5),
    "zeros": bytes(BLOCK),
    "rubbish": b"\xff" * BLOCK,
}


def rechecked(raw: bytes) -> bytes:
    """With the checksum put right, so that it is not what refuses the header."""
    blank = raw[:148] + b" " * 8 + raw[156:]
    return raw[:148] + b"%06o\0 " % sum(blank) + raw[156:]


@pytest.mark.parametrize("name", list(HEADERS))
def test_a_header_of_any_other_kind_is_refused(insider: Insider, name: str) -> None:
    start = start_of(insider, NAME)
    intact = name in ("wrong checksum", "zeros", "rubbish")
    changed = HEADERS[name] if intact else rechecked(HEADERS[name])
    assert len(changed) == BLOCK
    payload = insider.payload[:start] + changed + insider.payload[start + BLOCK :]
    refused(insider.with_payload(payload), ArchiveInvalid)


CHANGES: dict[str, Callable[[Members], Members]] = {
    "duplicate manifest": lambda m: [m[0], *m],
    "duplicate signature": lambda m: [m[0], m[1], m[1], *m[2:]],
    "duplicate file": lambda m: [*m[:4], m[3], *m[4:]],
    "files exchanged": lambda m: [*m[:4], m[5], m[4]],
    "signature first": lambda m: [m[1], m[0], *m[2:]],
    "files first": lambda m: [*m[3:], *m[:3]],
    "manifest missing": lambda m: m[1:],
    "signature missing": lambda m: [m[0], *m[2:]],
    "last file missing": lambda m: m[:-1],
    "first file missing": lambda m: [*m[:3], *m[4:]],
    "one file more": lambda m: [*m, ("files/0003", b"more")],
    "unknown member at the end": lambda m: [*m, ("readme", b"more")],
    "padding in the middle": lambda m: [*m[:4], ("padding", bytes(512)), *m[4:]],
    "padding that says something": lambda m: [*m, ("padding", b"hidden")],
    "padding twice": lambda m: [*m, ("padding", bytes(512)), ("padding", bytes(512))],
    "padding out of proportion": lambda m: [*m, ("padding", bytes(1 << 20))],
    "manifest of 64 KiB and a byte": lambda m: [("manifest.json", bytes(65_537)), *m[1:]],
    "signature too large": lambda m: [m[0], (m[1][0], bytes(5_000)), *m[2:]],
    "second signature too large": lambda m: [*m[:2], (m[2][0], bytes(4_000)), *m[3:]],
    "file shorter than signed": lambda m: [*m[:5], (m[5][0], m[5][1][:-1])],
    "file longer than signed": lambda m: [*m[:5], (m[5][0], m[5][1] + b"x")],
    "nothing at all": lambda m: [],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_members_double_missing_moved_added_or_oversize_are_refused(
    insider: Insider, change: Callable[[Members], Members]
) -> None:
    refused(insider.with_payload(archive(change(members(insider)))), PackageRefused)


@pytest.mark.parametrize(("size", "why"), [(4, "another size"), (6, "too large")])
def test_a_file_of_another_size_than_was_signed_is_refused_by_its_header(
    insider: Insider, size: int, why: str
) -> None:
    changed = members(insider)
    changed[4] = (changed[4][0], b"first!"[:size])
    refused(insider.with_payload(archive(changed)), ArchiveInvalid, why)


def test_another_dialect_of_tar_is_called_so(insider: Insider) -> None:
    start = start_of(insider, NAME)
    payload = insider.payload[:start] + HEADERS["GNU magic"] + insider.payload[start + BLOCK :]
    refused(insider.with_payload(payload), ArchiveInvalid, "not a USTAR header")


def test_a_file_of_the_right_size_and_another_content_is_refused(insider: Insider) -> None:
    changed = members(insider)
    changed[4] = (changed[4][0], b"fir5t")
    refused(insider.with_payload(archive(changed)), ManifestMismatch, "another content")


def test_bytes_between_members_must_be_zero(insider: Insider) -> None:
    place = start_of(insider, NAME) + BLOCK + len(b"first")
    payload = insider.payload[:place] + b"hidden" + insider.payload[place + 6 :]
    refused(insider.with_payload(payload), ArchiveInvalid, "zeros")


@pytest.mark.parametrize(
    "end",
    [b"", END[:BLOCK], END[:-1], END + bytes(BLOCK), END + b"x", END[:BLOCK] + b"x" * BLOCK],
    ids=["none", "half", "a byte short", "a block more", "a byte more", "not zeros"],
)
def test_the_archive_ends_with_exactly_two_blocks_of_zeros(insider: Insider, end: bytes) -> None:
    refused(insider.with_payload(insider.payload[: -len(END)] + end), ArchiveInvalid)


def test_a_huge_pax_header_is_refused_without_reading_on(insider: Insider) -> None:
    """tarfile's own reader would take 700 MB into memory for it, before any signature was seen."""
    payload = header("pax", 700_000_000, kind=tarfile.XHDTYPE) + bytes(8 << 20)
    package = insider.with_payload(payload)
    tracemalloc.start()
    try:
        refused(package, ArchiveInvalid, "not a plain file")
        assert tracemalloc.get_traced_memory()[1] < 2 << 20
    finally:
        tracemalloc.stop()


def test_an_oversize_member_is_refused_by_its_header_alone(insider: Insider) -> None:
    payload = member_header(Member("manifest.json", 7 << 30))
    refused(insider.with_payload(payload), ArchiveInvalid, "too large")


def test_padding_of_zeros_in_proportion_is_taken(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(bytes(100_000)))
    payload = Insider.open(package, world().gp).payload
    assert b"padding" in payload
    receive(package)


def test_every_single_changed_byte_of_the_archive_is_refused(insider: Insider) -> None:
    """Also where a changed byte would mean the same to tar."""
    for place in range(0, len(insider.payload), 61):
        changed = bytearray(insider.payload)
        changed[place] ^= 0x10
        refused(insider.with_payload(bytes(changed)), Refused)
