"""The way of a parcel, as a table. It does nothing itself: it says what is to be done.

              BEGIN              RECEIPT                DELIVERED
    sealed ─────────► uploading ─────────► uploaded ───────────────► acknowledged
      ▲ ▲               │ ▲  │                 │
      │ │               │ └──┘ LATER           │
      │ │       REFUSED ▼                      │ LOST (refused there, or expired)
      │ └────────── attention ◄────────────────┘
      │    AGAIN        ▲
      └──── REFUSED ────┘   (a key that changed or was revoked before anything was sent)

The bytes in the spool are deleted when the receipt is stored, not before; a parcel that was lost after that is
sealed again from the case it came from.
"""

from enum import StrEnum


class State(StrEnum):
    """Where a parcel is."""

    SEALED = "sealed"
    UPLOADING = "uploading"
    UPLOADED = "uploaded"
    ACKNOWLEDGED = "acknowledged"
    ATTENTION = "attention"


class Event(StrEnum):
    """What can happen to it."""

    BEGIN = "begin"
    LATER = "later"
    RECEIPT = "receipt"
    DELIVERED = "delivered"
    REFUSED = "refused"
    LOST = "lost"
    AGAIN = "again"


class Do(StrEnum):
    """What is done about it, in the order of the table."""

    SEND = "send"
    WAIT = "wait"
    STORE_RECEIPT = "store_receipt"
    DELETE_BYTES = "delete_bytes"
    TELL = "tell"
    SEAL_AGAIN_IF_GONE = "seal_again_if_gone"


TABLE: dict[tuple[State, Event], tuple[State, tuple[Do, ...]]] = {
    (State.SEALED, Event.BEGIN): (State.UPLOADING, (Do.SEND,)),
    (State.SEALED, Event.REFUSED): (State.ATTENTION, (Do.TELL,)),
    (State.UPLOADING, Event.BEGIN): (State.UPLOADING, (Do.SEND,)),
    (State.UPLOADING, Event.LATER): (State.UPLOADING, (Do.WAIT,)),
    (State.UPLOADING, Event.RECEIPT): (State.UPLOADED, (Do.STORE_RECEIPT, Do.DELETE_BYTES)),
    (State.UPLOADING, Event.REFUSED): (State.ATTENTION, (Do.TELL,)),
    (State.UPLOADED, Event.DELIVERED): (State.ACKNOWLEDGED, ()),
    (State.UPLOADED, Event.LOST): (State.ATTENTION, (Do.TELL,)),
    (State.ATTENTION, Event.AGAIN): (State.SEALED, (Do.SEAL_AGAIN_IF_GONE,)),
    (State.ATTENTION, Event.DELIVERED): (State.ACKNOWLEDGED, ()),
}


def step(state: State, event: Event) -> tuple[State, tuple[Do, ...]]:
    """The next state and what to do; an event that means nothing here changes nothing."""
    return TABLE.get((state, event), (state, ()))
