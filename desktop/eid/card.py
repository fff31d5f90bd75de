"""The conversation with a Belgian card: select the identity file, read it block by block. No other file is known here.

Commands and status words are those of ISO 7816-4. ``Transmit`` carries one command to the card and brings back its
answer with the two status bytes at the end.
"""

from collections.abc import Callable

from cases.errors import CardOfAnotherKind, CardUnreadable
from desktop.eid.identity import MOST_BYTES

Transmit = Callable[[bytes], bytes]

_APPLICATION = bytes.fromhex("A000000177504B43532D3135")
"""The identity application's name; old cards have it selected from the beginning."""
_IDENTITY_FILE = bytes.fromhex("3F00DF014031")
_SELECT_APPLICATION = bytes.fromhex("00A4040C0C") + _APPLICATION
_SELECT_FILE = bytes.fromhex("00A4080C06") + _IDENTITY_FILE
_READ = bytes.fromhex("00B0")
_BLOCK = 0xF8  # some readers carry no more in one answer

_DONE = 0x9000
_END_REACHED = 0x6282
_BEYOND_THE_END = 0x6B00
_OTHER_LENGTH = 0x6C  # the second status byte says which


def read_identity_file(transmit: Transmit) -> bytes:
    """The bytes of the file, at most ``MOST_BYTES``; raises ``CardOfAnotherKind`` or ``CardUnreadable``."""
    if not _selects(transmit, _SELECT_FILE):
        _selects(transmit, _SELECT_APPLICATION)
        if not _selects(transmit, _SELECT_FILE):
            raise CardOfAnotherKind
    file = b""
    while len(file) <= MOST_BYTES:
        block = _read_block(transmit, len(file))
        file += block
        if len(block) < _BLOCK:
            return file
    raise CardUnreadable


def _selects(transmit: Transmit, command: bytes) -> bool:
    return _split(transmit(command))[1] == _DONE


def _read_block(transmit: Transmit, offset: int) -> bytes:
    """What is there from ``offset`` on; less than a block, or nothing, at the end of the file."""
    command = _READ + offset.to_bytes(2, "big")
    block, status = _split(transmit(command + bytes([_BLOCK])))
    if status >> 8 == _OTHER_LENGTH:
        if status & 0xFF == 0:
            return b""
        block, status = _split(transmit(command + bytes([status & 0xFF])))
    if status == _BEYOND_THE_END and offset > 0:
        return b""
    if status not in (_DONE, _END_REACHED) or len(block) > _BLOCK:
        raise CardUnreadable
    return block


def _split(untrusted_answer: bytes) -> tuple[bytes, int]:
    if len(untrusted_answer) < 2:
        raise CardUnreadable
    return untrusted_answer[:-2], int.from_bytes(untrusted_answer[-2:], "big")
