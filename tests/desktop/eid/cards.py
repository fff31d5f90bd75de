"""Cards that are none: a Belgian one with an invented holder, and others that misbehave."""

from collections.abc import Callable

FIELDS = {
    0: b"\x00\x01",
    1: b"592000000097",
    2: bytes(range(16)),
    3: b"01.01.2024",
    4: b"01.01.2034",
    5: b"Voorbeeldgem",
    6: b"85073003328",
    7: b"Voorbeeld-Muster",
    8: "Zoë Jean".encode(),
    9: b"P",
    10: b"Belg",
    11: b"Elders",
    12: b"30 JUL  1985",
    13: b"M",
    14: b"",
    15: b"01",
    16: b"0",
    17: bytes(range(100, 148)),
}
"""As the layout has them: file version, card, chip, valid from and to, place, number, names, …, hash of the photo."""

SELECT = bytes.fromhex("00A4")
READ = bytes.fromhex("00B0")
IDENTITY_PATH = bytes.fromhex("3F00DF014031")
APPLICATION = bytes.fromhex("A000000177504B43532D3135")
NOT_FOUND, WRONG_OFFSET, DONE = b"\x6a\x82", b"\x6b\x00", b"\x90\x00"


def identity_file(padding: int = 0, **changed: bytes) -> bytes:
    """A file of these fields; ``tag_7=b"…"`` for another family name."""
    fields = FIELDS | {int(name.removeprefix("tag_")): value for name, value in changed.items()}
    return b"".join(bytes([tag, len(value)]) + value for tag, value in fields.items()) + bytes(padding)


class Card:
    """Holds one file. ``commands``: all that it was asked."""

    atr = bytes.fromhex("3B9813400AA503010101AD1311")

    def __init__(self, file: bytes) -> None:
        self.file = file
        self.selected = False
        self.commands: list[bytes] = []

    def answer(self, command: bytes) -> bytes:
        """What it says, as the applet of 2004 does: a length that is too much is answered by the right one."""
        self.commands.append(command)
        if command.startswith(SELECT):
            self.selected = command[5:] == IDENTITY_PATH
            return DONE if self.selected else NOT_FOUND
        if command.startswith(READ) and self.selected:
            offset, length = int.from_bytes(command[2:4], "big"), command[4]
            return self.read(self.file[offset : offset + length], offset, length)
        return b"\x6d\x00"

    def read(self, block: bytes, offset: int, length: int) -> bytes:
        """One block."""
        if offset >= len(self.file):
            return WRONG_OFFSET
        return block + DONE if len(block) == length else b"\x6c" + bytes([len(block)])


class NewCard(Card):
    """Gives what is there, says that it was all, and wants its application selected first."""

    awake = False

    def answer(self, command: bytes) -> bytes:
        if command[:4] == bytes.fromhex("00A4040C"):
            self.commands.append(command)
            self.awake = command[5:] == APPLICATION
            return DONE if self.awake else NOT_FOUND
        return super().answer(command) if self.awake else NOT_FOUND

    def read(self, block: bytes, offset: int, length: int) -> bytes:
        return block + (DONE if len(block) == length else b"\x62\x82")


class ForeignCard(Card):
    """Knows nothing of Belgium."""

    def answer(self, command: bytes) -> bytes:
        self.commands.append(command)
        return NOT_FOUND


class EndlessCard(Card):
    """Never says that it was all."""

    def read(self, block: bytes, offset: int, length: int) -> bytes:
        return bytes(length) + DONE


class TalkativeCard(Card):
    """Gives more than it was asked for."""

    def read(self, block: bytes, offset: int, length: int) -> bytes:
        return bytes(251) + DONE


class LockedCard(Card):
    """Lets its file be selected, and not read."""

    def read(self, block: bytes, offset: int, length: int) -> bytes:
        return b"\x69\x82"


class TornCard(Card):
    """Is pulled out while it is read."""

    def read(self, block: bytes, offset: int, length: int) -> bytes:
        raise ConnectionAbortedError


CARDS: dict[str, Callable[[], Card]] = {
    "old": lambda: Card(identity_file()),
    "new": lambda: NewCard(identity_file(padding=300)),
    "foreign": lambda: ForeignCard(b""),
    "endless": lambda: EndlessCard(b"\0"),
    "talkative": lambda: TalkativeCard(b"\0"),
    "locked": lambda: LockedCard(b"\0"),
    "torn": lambda: TornCard(identity_file()),
    "blank": lambda: Card(bytes(200)),
}
