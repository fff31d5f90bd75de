"""What may stand between Pli and a camera that is there, in words without a platform.

Windows writes into its registry which programs may use a camera, and which one does: ``obstacle_in`` reads that
record, handed over as plain values, so that it is tested everywhere.
"""

from collections.abc import Mapping
from enum import Enum


class Obstacle(Enum):
    """Why a camera cannot be had."""

    BUSY = "busy"  # another program has it
    BLOCKED = "blocked"  # the system's privacy settings, or the rights of this user


Values = Mapping[str, str | int]
"""The values of one key of the registry."""

SWITCHES = ("", "NonPackaged")
"""Below the record of the camera: the switch for everything, and the one for desktop programs."""
_DENIED = "Deny"
_STOPPED = "LastUsedTimeStop"


def obstacle_in(switches: list[Values], users: Mapping[str, Values], ourselves: str) -> Obstacle | None:
    """Read the record: switches of the machine and of the user, and who uses a camera, by their path with ``#``.

    A program whose last use has no end is using a camera now.
    """
    if any(values.get("Value") == _DENIED for values in switches):
        return Obstacle.BLOCKED
    others = [values for path, values in users.items() if path.casefold() != ourselves.casefold()]
    return Obstacle.BUSY if any(values.get(_STOPPED) == 0 for values in others) else None
