"""When a camera counts as lost, and when to try again: a table that does no input or output.

                   OPEN                    NEWS
        CLOSED ───────────▶ OPENING ────────────────▶ LIVE ◀───────┐
                               │ FAILED, QUIET          │ FAILED,  │ NEWS
                               ▼                        │ QUIET    │
                             LOST ◀─────────────────────┘          │
                               │  ▲ FAILED, QUIET                  │
                         RETRY ▼  │                                │
                             REOPENING ────────────────────────────┘
        CLOSE leads from everywhere to CLOSED.

``NEWS`` is a picture that differs from the one before: a camera that freezes sends the same bytes for ever.
``FAILED`` is what the device says itself, ``QUIET`` what we notice because nothing else happens.
"""

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """Where the camera is; ``LOST`` and ``REOPENING`` look the same from outside."""

    CLOSED = "closed"
    OPENING = "opening"
    LIVE = "live"
    LOST = "lost"
    REOPENING = "reopening"


class Event(Enum):
    """What can happen to it."""

    OPEN = "open"
    NEWS = "news"
    FAILED = "failed"
    QUIET = "quiet"
    RETRY = "retry"
    CLOSE = "close"


class Action(Enum):
    """What to do about it."""

    START = "start"  # make a camera and a thread that reads it
    ABANDON = "abandon"  # let the reader end when it can, and wait for nothing
    TELL = "tell"  # the person
    EXPLAIN = "explain"  # to the person, if something else than before stands in the way


_LOSE = (State.LOST, (Action.ABANDON, Action.TELL))
_LOSE_AGAIN = (State.LOST, (Action.ABANDON, Action.EXPLAIN))
_END = (State.CLOSED, (Action.ABANDON, Action.TELL))

TABLE: dict[tuple[State, Event], tuple[State, tuple[Action, ...]]] = {
    (State.CLOSED, Event.OPEN): (State.OPENING, (Action.TELL, Action.START)),
    (State.OPENING, Event.NEWS): (State.LIVE, (Action.TELL,)),
    (State.OPENING, Event.FAILED): _LOSE,
    (State.OPENING, Event.QUIET): _LOSE,
    (State.OPENING, Event.CLOSE): _END,
    (State.LIVE, Event.NEWS): (State.LIVE, ()),
    (State.LIVE, Event.FAILED): _LOSE,
    (State.LIVE, Event.QUIET): _LOSE,
    (State.LIVE, Event.CLOSE): _END,
    (State.LOST, Event.RETRY): (State.REOPENING, (Action.START,)),
    (State.LOST, Event.CLOSE): _END,
    (State.REOPENING, Event.NEWS): (State.LIVE, (Action.TELL,)),
    (State.REOPENING, Event.FAILED): _LOSE_AGAIN,
    (State.REOPENING, Event.QUIET): _LOSE_AGAIN,
    (State.REOPENING, Event.CLOSE): _END,
}


@dataclass(frozen=True)
class Patience:
    """How long to wait, in seconds."""

    quiet: float = 1.5
    """Without a new picture until a live camera counts as stalled: it must be noticed within 2."""
    opening: float = 20.0
    """Until an opening counts as stuck: some drivers do take ten."""
    retry_first: float = 0.25
    retry_most: float = 4.0
    """Between attempts to open it again; each waits twice as long as the one before."""


class Watch:
    """One camera's state. Times are seconds of one clock that only goes forward."""

    def __init__(self, patience: Patience) -> None:
        self.state = State.CLOSED
        self._patience = patience
        self._retry = patience.retry_first
        self._deadline: float | None = None

    def happen(self, event: Event, now: float) -> tuple[Action, ...]:
        """Take note of an event and say what to do; what the table does not know is too late and changes nothing."""
        if (self.state, event) not in TABLE:
            return ()
        self.state, actions = TABLE[self.state, event]
        self._deadline = self._next_deadline(now)
        return actions

    def remaining(self, now: float) -> float | None:
        """Seconds until something must happen by itself (0 if overdue); ``None`` while nothing must."""
        return None if self._deadline is None else max(0.0, self._deadline - now)

    def overdue(self, now: float) -> Event | None:
        """What has happened by now because nothing else did."""
        if self._deadline is None or now < self._deadline:
            return None
        return Event.RETRY if self.state is State.LOST else Event.QUIET

    def _next_deadline(self, now: float) -> float | None:
        if self.state is State.LOST:
            wait, self._retry = self._retry, min(2 * self._retry, self._patience.retry_most)
            return now + wait
        if self.state is State.LIVE:
            self._retry = self._patience.retry_first
            return now + self._patience.quiet
        return None if self.state is State.CLOSED else now + self._patience.opening
