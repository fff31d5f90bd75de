"""What a look at this computer can find. No sentences: the windows have those (``desktop.gui.checkup_words``)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cases.errors import PliError


class State(StrEnum):
    """How good that is. ``OPEN``: nobody can say, or it is not needed."""

    GOOD = "good"
    ADVICE = "advice"
    BAD = "bad"
    OPEN = "open"


class Finding(StrEnum):
    """Everything that can be found; its state is ``state_of``."""

    CAMERA_WORKS = "camera.works"
    CAMERA_FAILS = "camera.fails"
    CAMERA_NONE = "camera.none"
    GATEWAY_ANSWERS = "gateway.answers"
    GATEWAY_WITHOUT_TLS = "gateway.without_tls"
    GATEWAY_FAILS = "gateway.fails"
    GATEWAY_NONE = "gateway.none"
    CLOCK_RIGHT = "clock.right"
    CLOCK_OFF = "clock.off"
    CLOCK_WRONG = "clock.wrong"
    CLOCK_OPEN = "clock.open"
    DISK_ROOM = "disk.room"
    DISK_LITTLE_ROOM = "disk.little_room"
    DISK_FULL = "disk.full"
    DISK_ENCRYPTED = "disk.encrypted"
    DISK_NOT_ENCRYPTED = "disk.not_encrypted"
    DISK_ENCRYPTION_OPEN = "disk.encryption_open"
    KEYRING_THERE = "keyring.there"
    KEYRING_NONE = "keyring.none"
    CARD_READER_THERE = "card_reader.there"
    CARD_READER_NONE = "card_reader.none"
    CARD_SERVICE_NONE = "card_reader.no_service"


_STATES = {
    State.GOOD: {
        Finding.CAMERA_WORKS,
        Finding.GATEWAY_ANSWERS,
        Finding.CLOCK_RIGHT,
        Finding.DISK_ROOM,
        Finding.DISK_ENCRYPTED,
        Finding.KEYRING_THERE,
        Finding.CARD_READER_THERE,
    },
    State.ADVICE: {
        Finding.CAMERA_NONE,
        Finding.GATEWAY_WITHOUT_TLS,
        Finding.GATEWAY_NONE,
        Finding.CLOCK_OFF,
        Finding.DISK_LITTLE_ROOM,
        Finding.DISK_NOT_ENCRYPTED,
        Finding.KEYRING_NONE,
    },
    State.BAD: {
        Finding.CAMERA_FAILS,
        Finding.GATEWAY_FAILS,
        Finding.CLOCK_WRONG,
        Finding.DISK_FULL,
    },
    State.OPEN: {
        Finding.CLOCK_OPEN,
        Finding.DISK_ENCRYPTION_OPEN,
        Finding.CARD_READER_NONE,
        Finding.CARD_SERVICE_NONE,
    },
}


def state_of(finding: Finding) -> State:
    """How good a finding is."""
    return next(state for state, findings in _STATES.items() if finding in findings)


@dataclass(frozen=True)
class Found:
    """One finding. ``name`` is for the person's eyes alone (a camera's may hold somebody's), ``numbers`` are not."""

    finding: Finding
    name: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    error: PliError | None = None

    @property
    def state(self) -> State:
        return state_of(self.finding)
