"""Bech32 as age uses it: BIP 173 without its limit on length, for keys that people copy and paste.

>>> encode("age", bytes(4))
'age1qqqqqqqd9e8ae'
>>> decode("AGE1QQQQQQQD9E8AE")
('age', b'\\x00\\x00\\x00\\x00')
"""

from collections.abc import Iterable

from cases.errors import KeyInvalid

_CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUES = {character: value for value, character in enumerate(_CHARACTERS)}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM = 6
_LONGEST = 4096  # twice an age1pq1… recipient: the checksum is computed over all of it


def encode(prefix: str, data: bytes) -> str:
    """``prefix`` 1 ``data`` in lower case. ``prefix``: printable ASCII, lower case."""
    words = _regroup(data, 8, 5, pad=True)
    residue = _polymod([*_expand(prefix), *words, *[0] * _CHECKSUM]) ^ 1
    checksum = [residue >> 5 * (_CHECKSUM - 1 - place) & 31 for place in range(_CHECKSUM)]
    return f"{prefix}1{''.join(_CHARACTERS[word] for word in [*words, *checksum])}"


def decode(untrusted: str) -> tuple[str, bytes]:
    """The prefix (in lower case) and the data. Raises ``KeyInvalid`` for anything not canonical."""
    text = _one_case(untrusted)
    prefix, separator, tail = text.rpartition("1")
    if not separator or not prefix or len(tail) < _CHECKSUM:
        raise KeyInvalid(why="no Bech32 text")
    if not set(tail) <= _VALUES.keys():
        raise KeyInvalid(why="a character that Bech32 does not have")
    words = [_VALUES[character] for character in tail]
    if _polymod([*_expand(prefix), *words]) != 1:
        raise KeyInvalid(why="its checksum does not agree; a character is wrong or missing")
    return prefix, bytes(_regroup(words[:-_CHECKSUM], 5, 8, pad=False))


def _one_case(untrusted: str) -> str:
    if len(untrusted) > _LONGEST:
        raise KeyInvalid(why="too long")
    if not all(33 <= ord(character) <= 126 for character in untrusted):
        raise KeyInvalid(why="a space or a character outside ASCII")
    if untrusted not in (untrusted.lower(), untrusted.upper()):
        raise KeyInvalid(why="capitals and small letters mixed")
    return untrusted.lower()


def _expand(prefix: str) -> list[int]:
    return [*(ord(character) >> 5 for character in prefix), 0, *(ord(character) & 31 for character in prefix)]


def _polymod(words: Iterable[int]) -> int:
    check = 1
    for word in words:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ word
        for place, factor in enumerate(_GENERATOR):
            if top >> place & 1:
                check ^= factor
    return check


def _regroup(values: Iterable[int], width: int, wanted: int, *, pad: bool) -> list[int]:
    """The same bits in groups of ``wanted`` bits. Without ``pad`` the rest must be short, and zero."""
    groups, held, bits = [], 0, 0
    for value in values:
        held, bits = held << width | value, bits + width
        while bits >= wanted:
            bits -= wanted
            groups.append(held >> bits & (1 << wanted) - 1)
        held &= (1 << bits) - 1
    if pad and bits:
        groups.append(held << wanted - bits)
    elif not pad and (bits >= width or held):
        raise KeyInvalid(why="Bech32 padding that is not canonical")
    return groups
