"""Filing by itself for as long as the service runs: one lane that looks into the ledger.

    with filing_lane(homes, targets) as lane:
        lane.wake()                      # a case was matched: it is filed at once

What an archive said stands in the ledger, row by row; the lane itself never waits for one archive before it asks the
other.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime

from hospital.filing.filer import Filer, Small
from hospital.filing.ledger import Ledger
from hospital.filing.targets import Targets
from hospital.home import wall_clock
from hospital.homes import Homes
from hospital.lane import Lane


@contextmanager
def filing_lane(
    homes: Homes, targets: Targets, small: Small | None = None, now: Callable[[], datetime] = wall_clock
) -> Iterator[Lane]:
    """The lane, running. Stopping cuts what it waits for; the object under way is offered again at the next start."""

    def work() -> None:
        with ExitStack() as stack:
            Filer(homes.mine(), targets.pacs(stack), targets.fhir(stack), now, small).once()

    def due() -> bool:
        ledger = Ledger(homes.mine().connection)
        return bool(ledger.due(now()) or ledger.changed_cases())

    lane = Lane("filing", work, now, due=due, hang_up=targets.hang_up)
    lane.start()
    try:
        yield lane
    finally:
        lane.stop()
