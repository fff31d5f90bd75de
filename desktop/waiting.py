"""What goes on while Pli is locked, in numbers alone: names are sealed, and others may see the screen."""

from dataclasses import dataclass

from cases.errors import VaultAbsent, VaultLocked
from desktop.outbox_states import State
from desktop.session import Session


@dataclass(frozen=True)
class Waiting:
    """``to_send``: under way or to be; ``stuck``: somebody must look at; ``to_open``: arrived and sealed."""

    to_send: int = 0
    stuck: int = 0
    to_open: int = 0


def waiting(session: Session) -> Waiting | None:
    """The numbers; ``None`` where nothing can go on before somebody unlocks."""
    try:
        courier = session.courier
    except (VaultLocked, VaultAbsent):
        return None
    states = [state for state, _ in courier.store.states().values()]
    return Waiting(
        to_send=sum(state in (State.SEALED, State.UPLOADING) for state in states),
        stuck=states.count(State.ATTENTION),
        to_open=len(courier.waiting_to_be_opened()),
    )
