"""From the gateway's mailbox into the inbox: each package exactly once, whatever is killed in between.

    list → fetch → open and verify → decode every picture in isolation → row and receipt → acknowledge

Each arrow ends on the disk before the next begins, and each may be repeated: a package that was received is only
acknowledged again. ``hospital.opening`` says what is received, what waits and what is refused; that stays here sealed.
"""

import hashlib
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus

from cases.errors import DiskFull, GatewayRefused, GatewayUntrusted, PliError
from cases.identifiers import CaseId, PackageId
from hospital.arrivals import Arrival, ArrivalState
from hospital.database import transaction
from hospital.documents import Decode
from hospital.home import Home, wall_clock
from hospital.opening import Opened, Opener
from hospital.post import Post, Sent
from host import system
from transport.body import Happened, Progress, never, untold
from transport.client import Client
from transport.mailbox import Item, Outcome, acknowledge, fetch, listing

log = logging.getLogger(__name__)

_SPARE_BYTES = 64 * 2**20


@dataclass
class Pulled:
    """What one pull did. ``refused`` and ``waiting``: package and reason. ``not_fetched``: the last trouble of one."""

    received: list[CaseId] = field(default_factory=list)
    refused: list[tuple[PackageId, str]] = field(default_factory=list)
    waiting: list[tuple[PackageId, str]] = field(default_factory=list)
    sent: Sent = field(default_factory=Sent)
    not_fetched: PliError | None = None


def nobody_told(case_id: CaseId) -> None:
    """Nobody wants to know of a case at once."""


class Receiver:
    """Takes in for one home, in its thread. ``decode`` runs in a child process that never sees a key.

    ``received`` hears of each case as soon as something of it is here, and must return soon.
    """

    def __init__(
        self,
        home: Home,
        client: Client,
        decode: Decode,
        now: Callable[[], datetime] = wall_clock,
        progress: Progress = untold,
        cancelled: Happened = never,
        received: Callable[[CaseId], None] = nobody_told,
    ) -> None:
        self._home = home
        self._client = client
        self._now = now
        self._progress = progress
        self._cancelled = cancelled
        self._received = received
        self._opener = Opener(home, decode, now, cancelled)
        self._tried: dict[PackageId, bytes] = {}
        self.pulled = Pulled()

    def pull(self) -> Pulled:
        """Once: take in everything that waits, and send what we have to say.

        Raises ``SecondCopy``, ``GatewayUnreachable``, ``GatewayBusy``: then what was done stays done.
        """
        with self._home.alone():
            self._home.sweep()
            self.take_in()
            self.pulled.sent = Post(self._home, self._now).send_all(self._client)
        return self.pulled

    def take_in(self) -> Pulled:
        """Take in everything that waits at the gateway or here. Only while ``Home.alone``, and after its ``sweep``.

        What waited before is opened again only when something came that it may have waited for. Raises as ``pull``,
        and ``Cancelled``; ``pulled`` tells what was done until then.
        """
        self.pulled = Pulled()
        for item in self._listed():
            self._take(self._announced(item))
        self._open_held()
        self._acknowledge_all()
        held = self._home.arrivals.in_state(ArrivalState.HELD)
        self.pulled.waiting += [(arrival.package_id, arrival.explained) for arrival in held]
        return self.pulled

    def has_work(self) -> bool:
        """Whether something here may be opened now, or was not acknowledged, without asking the gateway."""
        return bool(self._due()) or bool(self._home.arrivals.to_acknowledge())

    def _listed(self) -> Iterator[Item]:
        cursor = 0
        while page := listing(self._client, cursor).items:
            yield from page
            cursor = page[-1].cursor

    def _announced(self, item: Item) -> Arrival:
        with transaction(self._home.connection):
            return self._home.arrivals.announce(item)

    def _take(self, arrival: Arrival) -> None:
        """Fetch, open and acknowledge one package, as far as it comes; another's trouble is not the next one's."""
        try:
            if arrival.state is ArrivalState.LISTED:
                self._fetch(arrival)
                self._open(self._home.arrivals.get(arrival.package_id))
        except (DiskFull, GatewayRefused, GatewayUntrusted) as error:
            log.warning("not fetched: %s", error.code)
            self._note(arrival, error)
            self.pulled.waiting.append((arrival.package_id, str(error)))
            self.pulled.not_fetched = error
        self._acknowledge_all()

    def _fetch(self, arrival: Arrival) -> None:
        path = self._home.package_path(arrival.package_id)
        if system.free_bytes(self._home.folder) < 2 * arrival.size + _SPARE_BYTES:
            raise DiskFull
        with suppress(FileExistsError):
            os.close(system.open_private(path))
        with path.open("r+b") as part:
            fetch(self._client, arrival.as_item, part, progress=self._progress, cancelled=self._cancelled)
            part.flush()
            os.fsync(part.fileno())
        system.sync_folder(path.parent)
        with transaction(self._home.connection):
            self._home.arrivals.hold(arrival.package_id, self._now())

    def _open_held(self) -> None:
        """Open what is here and still sealed, as long as one received lets another be."""
        while due := self._due():
            for arrival in due:
                self._open(arrival)

    def _due(self) -> list[Arrival]:
        """What is held and was not tried with what is known now, or is wanted again by a person."""
        held = self._home.arrivals.in_state(ArrivalState.HELD)
        known = self._known() if held else b""
        return [each for each in held if each.again or self._tried.get(each.package_id) != known]

    def _known(self) -> bytes:
        """Changes with whatever a package may wait for: keys of parties, and cases."""
        connection, digest = self._home.connection, hashlib.sha256()
        [items] = connection.execute("SELECT count(*) FROM item").fetchone()
        digest.update(str(items).encode())
        for (document,) in connection.execute("SELECT document FROM pin ORDER BY party_id"):
            digest.update(hashlib.sha256(document).digest())
        return digest.digest()

    def _open(self, arrival: Arrival) -> None:
        if self._home.package_path(arrival.package_id).is_file():
            self._tried[arrival.package_id] = self._known()
            self._count(arrival, self._opener.open(arrival))
        else:
            self._fetch_again(arrival)

    def _count(self, arrival: Arrival, opened: Opened) -> None:
        if opened.case_id is not None:
            self.pulled.received.append(opened.case_id)
            self._received(opened.case_id)
        if opened.state is ArrivalState.REFUSED:
            self.pulled.refused.append((arrival.package_id, str(opened.why)))
        if opened.state is ArrivalState.RECEIVED and arrival.acknowledged:  # refused once, and tried again
            self._home.package_path(arrival.package_id).unlink(missing_ok=True)

    def _note(self, arrival: Arrival, error: PliError) -> None:
        with transaction(self._home.connection):
            self._home.arrivals.note(arrival.package_id, error, self._now())

    def _fetch_again(self, arrival: Arrival) -> None:
        with transaction(self._home.connection):
            self._home.arrivals.fetch_again(arrival.package_id)

    def _acknowledge_all(self) -> None:
        for arrival in self._home.arrivals.to_acknowledge():
            self._acknowledge(arrival)

    def _acknowledge(self, arrival: Arrival) -> None:
        received = arrival.state is ArrivalState.RECEIVED
        try:
            acknowledge(self._client, arrival.package_id, Outcome.DELIVERED if received else Outcome.REFUSED)
        except GatewayRefused as error:
            log.warning("not acknowledged: %s", error.code)
            if error.fields["status"] != HTTPStatus.NOT_FOUND:  # else it is too old for the gateway to know
                return
        with transaction(self._home.connection):
            self._home.arrivals.acknowledged(arrival.package_id)
        if received:
            self._home.package_path(arrival.package_id).unlink(missing_ok=True)
