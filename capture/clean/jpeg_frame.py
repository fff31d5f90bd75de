"""Frame and scan headers of a JPEG file, read into numbers and written anew (ITU-T T.81, B.2.2 and B.2.3)."""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import ceil

from capture.clean.parts import check_size
from cases.errors import PictureDamaged, PictureFormatUnsupported, PictureHidesData

MOST_SCANS = 100
MOST_SCANNED_PIXELS = 2_000_000_000
_BASELINE, _EXTENDED, PROGRESSIVE = 0xC0, 0xC1, 0xC2
ARITHMETIC = (0xC9, 0xCA)
_REFINED = (PROGRESSIVE, ARITHMETIC[1])
_MALFORMED = "a header of its frame or scan is malformed"


@dataclass(frozen=True, slots=True)
class Component:
    """One colour component: its identifier, sampling factors and quantisation table."""

    name: int
    horizontal: int
    vertical: int
    quantisation: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame header; ``process`` is its marker (C0, C1 or C2; C9 or CA of arithmetic coding)."""

    process: int
    width: int
    height: int
    components: tuple[Component, ...]

    @property
    def progressive(self) -> bool:
        """Whether scans refine each other."""
        return self.process in _REFINED

    def written(self) -> bytes:
        """The SOF segment."""
        body = b"".join(
            bytes((one.name, one.horizontal << 4 | one.vertical, one.quantisation)) for one in self.components
        )
        head = struct.pack(">HBHHB", 8 + len(body), 8, self.height, self.width, len(self.components))
        return bytes((0xFF, self.process)) + head + body

    def units(self, components: tuple[Component, ...]) -> int:
        """Minimum coded units in a scan of these components (A.2)."""
        across = max(one.horizontal for one in self.components)
        down = max(one.vertical for one in self.components)
        if len(components) > 1:
            return ceil(self.width / (8 * across)) * ceil(self.height / (8 * down))
        one = components[0]
        columns = ceil(ceil(self.width * one.horizontal / across) / 8)
        return columns * ceil(ceil(self.height * one.vertical / down) / 8)

    def is_whole(self, scans: "Iterable[ScanHeader]") -> bool:
        """Whether every coefficient comes with its last bit: else the file was cut off between two scans.

        Decoders show such a picture blurred, each in a way of its own. Raises PictureHidesData where a scan tells
        again what an earlier one told: decoders show the later, and the earlier may be another picture;
        PictureDamaged where one refines what is not there.
        """
        told: dict[int, list[int | None]] = {one.name: [None] * 64 for one in self.components}
        for scan in scans:
            places = slice(scan.first, scan.last + 1)
            for one, _, _ in scan.components:
                _check_follows(set(told[one.name][places]), scan.high)
                told[one.name][places] = [scan.low] * (scan.last + 1 - scan.first)
        return all(set(bits) == {0} for bits in told.values())


@dataclass(frozen=True, slots=True)
class ScanHeader:
    """The scan header: components with DC and AC table numbers, and the coefficients and bits it carries."""

    components: tuple[tuple[Component, int, int], ...]
    first: int
    last: int
    high: int
    low: int

    @property
    def named(self) -> tuple[Component, ...]:
        """Its components."""
        return tuple(one for one, _, _ in self.components)

    def with_components(self, named: Mapping[int, Component]) -> "ScanHeader":
        """The same of other components, which are given by the names of these."""
        return replace(self, components=tuple((named[one.name], dc, ac) for one, dc, ac in self.components))

    def written(self) -> bytes:
        """The SOS segment."""
        body = b"".join(bytes((one.name, dc << 4 | ac)) for one, dc, ac in self.components)
        head = struct.pack(">HB", 6 + len(body), len(self.components))
        return b"\xff\xda" + head + body + bytes((self.first, self.last, self.high << 4 | self.low))

    def huffman_selectors(self) -> set[int]:
        """The Huffman tables that decoding needs: class × 16 + number."""
        needs_dc = self.first == 0 and self.high == 0
        dc = {dc for _, dc, _ in self.components if needs_dc}
        return dc | {0x10 | ac for _, _, ac in self.components if self.last > 0}


def read_frame(process: int, untrusted: bytes, *, arithmetic: bool = False) -> Frame:
    """Read the content of a SOF segment, ``arithmetic``: also of one whose scans are coded so.

    Raises PictureFormatUnsupported (a rare process), PictureDamaged, PictureTooLarge.
    """
    if process not in (_BASELINE, _EXTENDED, PROGRESSIVE, *(ARITHMETIC if arithmetic else ())):
        raise PictureFormatUnsupported(format=_rare_process(process))
    if len(untrusted) < 6:
        raise PictureDamaged(why=_MALFORMED)
    precision, height, width, count = struct.unpack_from(">BHHB", untrusted)
    if precision != 8:
        raise PictureFormatUnsupported(format=f"{precision}-bit JPEG")
    if height == 0 and width:
        raise PictureFormatUnsupported(format="JPEG that tells its height at its end")
    check_size(width, height)
    if count not in (1, 3, 4) or len(untrusted) < 6 + 3 * count:
        raise PictureDamaged(why=_MALFORMED)
    components = tuple(_component(untrusted[at : at + 3]) for at in range(6, 6 + 3 * count, 3))
    if len({one.name for one in components}) != count:
        raise PictureDamaged(why=_MALFORMED)
    return Frame(process, width, height, components)


def read_scan_header(frame: Frame, untrusted: bytes) -> ScanHeader:
    """Read the content of a SOS segment. Raises PictureDamaged."""
    count = untrusted[0] if untrusted else 0
    if not 1 <= count <= 4 or len(untrusted) < 4 + 2 * count:
        raise PictureDamaged(why=_MALFORMED)
    named = {one.name: one for one in frame.components}
    components = []
    for at in range(1, 1 + 2 * count, 2):
        component = named.pop(untrusted[at], None)
        dc, ac = divmod(untrusted[at + 1], 16)
        if component is None or dc > 3 or ac > 3:
            raise PictureDamaged(why=_MALFORMED)
        components.append((component, dc, ac))
    first, last, bits = untrusted[1 + 2 * count : 4 + 2 * count]
    if not frame.progressive:  # these three say nothing in a sequential scan
        return ScanHeader(tuple(components), 0, 63, 0, 0)
    return _progressive(ScanHeader(tuple(components), first, last, *divmod(bits, 16)))


def _check_follows(told: set[int | None], high: int) -> None:
    """``told``: to which bit coefficients are known; ``high``: 0 where a scan begins them, else the bit it refines."""
    if high == 0 and told != {None}:
        raise PictureHidesData(what="a scan that another one covers")
    if high and told != {high}:
        raise PictureDamaged(why="its scans do not follow each other")


def _progressive(scan: ScanHeader) -> ScanHeader:
    only_dc = scan.first == 0 and scan.last == 0
    only_ac = 1 <= scan.first <= scan.last <= 63 and len(scan.components) == 1
    if not (only_dc or only_ac) or scan.low > 13 or scan.high not in (0, scan.low + 1):
        raise PictureDamaged(why=_MALFORMED)
    uses_dc, uses_ac = scan.first == 0 and scan.high == 0, scan.last > 0
    named = tuple((one, dc * uses_dc, ac * uses_ac) for one, dc, ac in scan.components)
    return replace(scan, components=named)  # the number of a table that is not used says nothing


def _component(untrusted: bytes) -> Component:
    name, sampling, quantisation = untrusted
    horizontal, vertical = divmod(sampling, 16)
    if not (1 <= horizontal <= 4 and 1 <= vertical <= 4 and quantisation <= 3):
        raise PictureDamaged(why=_MALFORMED)
    return Component(name, horizontal, vertical, quantisation)


def _rare_process(process: int) -> str:
    if process in (0xC3, 0xC7, 0xCB, 0xCF):
        return "lossless JPEG"
    return "arithmetic-coded JPEG" if process in ARITHMETIC else "hierarchical JPEG"
