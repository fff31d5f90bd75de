"""What every page of the reading desk shares: the open home, the configuration, the clock, and who is told of news."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hospital.config import Config
from hospital.desk.sessions import Sessions
from hospital.errands import State
from hospital.fhir.lookup import Lookup
from hospital.home import wall_clock
from hospital.homes import Homes
from hospital.lane import Trouble
from hospital.views import Views


def nobody() -> None:
    """Nobody waits for what is to be sent or filed."""


def no_lookup() -> AbstractContextManager[Lookup | None]:
    """The hospital has no server to ask."""
    return nullcontext(None)


def no_trouble() -> Trouble | None:
    """Nothing stands in the way."""
    return None


def not_here() -> State | None:
    """Nothing is received in this process."""
    return None


@dataclass(frozen=True)
class Desk:
    """One reading desk.

    ``say``: called when something is to be sent to the practices, ``file``: when something is to be filed; both return
    at once. ``lookup``: questions to the hospital's FHIR server, ``None`` where there is none.
    ``receiving``: how that fares in this process; ``filing_trouble``: what stands in the way of all filing here, a full
    disk say (what one archive says of one object stands in the ledger).
    """

    homes: Homes
    config: Config
    now: Callable[[], datetime] = wall_clock
    say: Callable[[], None] = nobody
    file: Callable[[], None] = nobody
    lookup: Callable[[], AbstractContextManager[Lookup | None]] = no_lookup
    receiving: Callable[[], State | None] = not_here
    filing_trouble: Callable[[], Trouble | None] = no_trouble

    views: Views = field(init=False)
    """The tiles of the pictures, for every thread."""

    def __post_init__(self) -> None:
        views = Views(self.homes, on_disk=self.config.desk.tiles_gib * 2**30)
        object.__setattr__(self, "views", views)  # frozen, but for its own making

    def sessions(self) -> Sessions:
        """Who is in, asked in the calling thread."""
        times = self.config.desk
        return Sessions(
            self.homes.mine().connection,
            idle=timedelta(minutes=times.idle_minutes),
            longest=timedelta(minutes=times.longest_minutes),
        )
