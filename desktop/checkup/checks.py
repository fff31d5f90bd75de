"""All looks at this computer, in the order in which a person reads what they found.

>>> for check, look in CHECKS.items():                                         # doctest: +SKIP
...     found[check] = look(surroundings_of(session), running.is_cancelled)

Each may take seconds and none waits for another; whoever shows them runs them beside each other.
"""

from collections.abc import Callable
from enum import StrEnum

from desktop.checkup.cameras import look_at_cameras
from desktop.checkup.findings import Found
from desktop.checkup.gateway import look_at_gateway
from desktop.checkup.machine import (
    look_at_card_reader,
    look_at_encryption,
    look_at_keyring,
    look_at_room,
)
from desktop.checkup.surroundings import Surroundings
from transport.body import Happened

Look = Callable[[Surroundings, Happened], list[Found]]


class Check(StrEnum):
    """What is looked at."""

    CAMERAS = "cameras"
    GATEWAY = "gateway"
    ROOM = "room"
    ENCRYPTION = "encryption"
    KEYRING = "keyring"
    CARD_READER = "card_reader"


CHECKS: dict[Check, Look] = {
    Check.CAMERAS: look_at_cameras,
    Check.GATEWAY: look_at_gateway,
    Check.ROOM: look_at_room,
    Check.ENCRYPTION: look_at_encryption,
    Check.KEYRING: look_at_keyring,
    Check.CARD_READER: look_at_card_reader,
}
