"""What the looking child says: boxes and nothing else, in bytes of fixed places, checked by whoever reads them.

An answer cannot hold a pixel: each finding is a kind, four sides and a confidence, and there are few of them.
"""

import math
import struct
from collections.abc import Iterable
from dataclasses import dataclass

from capture.verdict import Verdict
from cases.privacy import MOST_AREAS, Found

HEADER = struct.Struct("!BIIH")  # verdict, upright width and height, how many findings
_FINDING = struct.Struct("!B4If")  # kind, left, top, width, height, confidence
_KINDS = (Found.FACE, Found.TEXT, Found.CODE)
LONGEST = HEADER.size + MOST_AREAS * _FINDING.size
_MOST_SIDE = 65_535


@dataclass(frozen=True, slots=True)
class Finding:
    """A box in upright pixels: ``left``, ``top`` inside, ``width``, ``height`` at least 1; confidence 0 to 1."""

    kind: Found
    left: int
    top: int
    width: int
    height: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in a picture of ``width`` × ``height`` upright pixels, the surest first."""

    verdict: Verdict
    width: int = 0
    height: int = 0
    found: tuple[Finding, ...] = ()


def surest(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """As many as an answer holds."""
    return tuple(sorted(found, key=lambda each: -each.confidence)[:MOST_AREAS])


def to_bytes(findings: Findings) -> bytes:
    """The answer as it goes through the pipe."""
    header = HEADER.pack(findings.verdict, findings.width, findings.height, len(findings.found))
    return header + b"".join(map(_packed, findings.found))


def _packed(one: Finding) -> bytes:
    return _FINDING.pack(_KINDS.index(one.kind), one.left, one.top, one.width, one.height, one.confidence)


def parse(untrusted: bytes) -> Findings:
    """Read an answer back. ``ValueError`` when it is not exactly one, or a finding lies outside of the picture."""
    if len(untrusted) < HEADER.size:
        raise ValueError("too short")
    verdict, width, height, count = HEADER.unpack_from(untrusted)
    body = untrusted[HEADER.size :]
    if count > MOST_AREAS or len(body) != count * _FINDING.size or max(width, height) > _MOST_SIDE:
        raise ValueError("sizes out of bounds")
    found = tuple(_checked(fields, width, height) for fields in _FINDING.iter_unpack(body))
    return Findings(Verdict(verdict), width, height, found)


def _checked(fields: tuple[int, int, int, int, int, float], width: int, height: int) -> Finding:
    kind, left, top, across, down, confidence = fields
    inside = left + across <= width and top + down <= height and across and down
    if kind >= len(_KINDS) or not inside or not (math.isfinite(confidence) and 0 <= confidence <= 1):
        raise ValueError("no finding")
    return Finding(_KINDS[kind], left, top, across, down, confidence)
