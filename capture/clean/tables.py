"""The tables of a JPEG file, taken apart into numbers and written anew (ITU-T T.81, B.2.4).

A table that no scan uses, or that a later one replaces before use, could hold any text: `Tables.needed` writes only
those that the scan at hand needs and that were not written yet.
"""

import struct
from collections.abc import Iterable

from capture.clean.standard_tables import STANDARD
from cases.errors import PictureDamaged

MOST_TABLES = 4


class Tables:
    """Quantisation tables by number, Huffman tables by class (0 DC, 1 AC) × 16 + number; last defined and written."""

    def __init__(self) -> None:
        self._quantisation: dict[int, bytes] = {}
        self._huffman: dict[int, bytes] = {}
        self._written_quantisation: dict[int, bytes] = {}
        self._written_huffman: dict[int, bytes] = {}

    def read_quantisation(self, untrusted: bytes) -> None:
        """Take over the tables of one DQT segment. Raises PictureDamaged."""
        position = 0
        while position < len(untrusted):
            precision, number = divmod(untrusted[position], 16)
            end = position + 1 + 64 * (precision + 1)
            if precision > 1 or number >= MOST_TABLES or end > len(untrusted):
                raise PictureDamaged(why="a quantisation table is malformed")
            self._quantisation[number] = untrusted[position:end]
            position = end

    def read_huffman(self, untrusted: bytes) -> None:
        """Take over the tables of one DHT segment. Raises PictureDamaged."""
        position = 0
        while position < len(untrusted):
            end = position + 17 + sum(untrusted[position + 1 : position + 17])
            kind, number = divmod(untrusted[position], 16)
            symbols = untrusted[position + 17 : end]
            # No symbol has two codes: a table that names one twice is text, or nonsense.
            if kind > 1 or number >= MOST_TABLES or end > len(untrusted) or len(set(symbols)) != len(symbols):
                raise PictureDamaged(why="a Huffman table is malformed")
            self._huffman[untrusted[position]] = untrusted[position:end]
            position = end

    def quantisation_needed(self, numbers: Iterable[int]) -> bytes:
        """A DQT segment with those of the tables that are defined and not written yet; empty when there is none.

        Raises PictureDamaged where one has a zero (T.81, B.2.4.1 allows none): what it multiplies is never seen.
        """
        defined = {number: self._quantisation[number] for number in numbers if number in self._quantisation}
        if any(map(_has_zero, defined.values())):
            raise PictureDamaged(why="a quantisation table is malformed")
        return _unwritten(b"\xff\xdb", defined, self._written_quantisation)

    def has_quantisation(self, number: int) -> bool:
        """Whether such a table was defined."""
        return number in self._quantisation

    def huffman_needed(self, selectors: Iterable[int], *, standard: bool) -> bytes:
        """A DHT segment with those of the tables that are not written yet; empty when there is none.

        ``standard``: a missing one is that of Annex K, as in the frames of Motion JPEG cameras, which leave them
        out. Raises PictureDamaged.
        """
        known = STANDARD | self._huffman if standard else self._huffman
        wanted = set(selectors)
        if not wanted <= known.keys():
            raise PictureDamaged(why="a Huffman table is missing")
        return _unwritten(b"\xff\xc4", {one: known[one] for one in wanted}, self._written_huffman)


def _has_zero(table: bytes) -> bool:
    wide = table[0] >> 4
    return any(not any(table[at : at + 1 + wide]) for at in range(1, len(table), 1 + wide))


def _unwritten(marker: bytes, wanted: dict[int, bytes], written: dict[int, bytes]) -> bytes:
    fresh = {one: table for one, table in sorted(wanted.items()) if written.get(one) != table}
    written.update(fresh)
    body = b"".join(fresh.values())
    return marker + struct.pack(">H", len(body) + 2) + body if body else b""
