"""The ways to unlock, between which a person goes back and forth."""

from enum import Enum, auto


class Mode(Enum):
    """What the unlock page asks."""

    WHO = auto()
    PASSPHRASE = auto()
    PIN = auto()
    CODE = auto()
    IN = auto()
    """Unlocked."""
