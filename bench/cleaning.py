"""What cleaning leaves in pictures, and does to them, beside the programs that people use for it.

What the pictures are, `bench.hiding` says; what counts as left over, `bench.remains` and `bench.structure`. Each peer
is counted on the formats that it says it takes; ours on the same files, where none may be wrong. Exiv2 is shown for
what it leaves.
"""

import sys
from collections.abc import Callable, Sequence

from bench import remains
from bench.cleaners import FAITHFUL, PEERS, ours
from bench.hiding import (
    LOSSLESS,
    Sample,
    at_hand,
    coloured_by_numbers,
    coloured_by_tables,
    hiding,
    of_formats,
    turned,
)
from bench.measure import Measurement, count

_ALONE = (".bmp", ".dcm", ".pdf")
"""Formats that no peer, or one alone, takes."""
_PICTURES = (".webp", ".tif", ".gif", ".bmp", ".heic", ".avif")
Counted = Callable[[Sequence[Sample], Sequence[bytes]], list[str]]


def leaks_hidden() -> list[Measurement]:
    """Files of which something is left, by byte and by ExifTool: a canary in every place, camera headers, profiles."""
    samples = [*hiding(), *coloured_by_numbers(), *coloured_by_tables()]
    return _leaks("leaks, hidden", samples)


def leaks_at_hand() -> list[Measurement]:
    """The same of pictures that packages bring."""
    return _leaks("leaks, at hand", at_hand())


def faithfulness() -> list[Measurement]:
    """JPEG and PNG whose pixels changed, pictures shown another way up than before, colours shown that are others.

    Profiles that work by tables are counted among the colours alone: converting them to sRGB changes the numbers.
    """
    by_numbers = coloured_by_numbers()
    lossless = of_formats([*hiding(), *at_hand(), *by_numbers], LOSSLESS)
    return [
        *_beside_peers("pixels changed", lossless, remains.changed),
        *_beside_peers("wrongly rotated", turned(), remains.rotated),
        *_beside_peers("profile lost, colours others", by_numbers, remains.discoloured),
        *_beside_peers("the same, profile of tables", coloured_by_tables(), remains.discoloured),
    ]


def refused_at_hand() -> list[Measurement]:
    """Pictures of packages that are not taken; of JPEG and PNG they count as changed already."""
    samples = of_formats(at_hand(), _PICTURES)
    refused = [sample.name for sample, data in zip(samples, ours(samples), strict=True) if not data]
    return [_counted("refused, at hand", len(samples), refused, 0, "promised limit")]


MEASURES = (leaks_hidden, leaks_at_hand, faithfulness, refused_at_hand)


def _leaks(name: str, samples: list[Sample]) -> list[Measurement]:
    lossless = of_formats(samples, LOSSLESS)
    others = [sample for sample in samples if sample.suffix not in LOSSLESS]
    return [
        *_beside_peers(name, lossless, remains.leaking),
        *_beside_peers(f"{name}, other formats", others, remains.leaking),
        _by_ourselves(name, of_formats(samples, _ALONE)),
    ]


def _by_ourselves(name: str, samples: list[Sample]) -> Measurement:
    """Of those that were taken; what a DICOM file holds is often no picture."""
    done = [(sample, data) for sample, data in zip(samples, ours(samples), strict=True) if data]
    left = remains.leaking([sample for sample, _ in done], [data for _, data in done])
    return _counted(f"{name}, BMP DICOM PDF", len(done), left, 0, "promised limit")


def _beside_peers(name: str, samples: list[Sample], counted: Counted) -> list[Measurement]:
    """How many of the samples each program does wrong, ours on the same ones."""
    wrong = set(counted(samples, ours(samples)))
    done = []
    for peer_name, (peer, takes) in {**PEERS, **FAITHFUL}.items():
        taken = of_formats(samples, takes)
        if taken:
            left = [sample.name for sample in taken if sample.name in wrong]
            done.append(_counted(name, len(taken), left, len(counted(taken, peer(taken))), peer_name))
    return done


def _counted(name: str, of: int, left: list[str], theirs: int, peer_name: str) -> Measurement:
    """Missed as soon as one of ours is wrong, whatever the peer does."""
    if left:
        print(f"{name}: {', '.join(left)}", file=sys.stderr)
    return count(f"{name}, of {of}", "files", len(left), theirs, peer_name, 1.0 if not left else of + 2)
