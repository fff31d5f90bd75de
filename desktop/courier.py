"""All that goes on while Pli is locked: sealed packages out, sealed packages in. It holds no key that opens a case.

>>> courier = Courier(home, key, settings)                                     # doctest: +SKIP
>>> with courier.client() as client:                                           # doctest: +SKIP
...     courier.outbox.send_due(client, courier.gateway_key)
...     courier.look(client)
...     courier.fetch_all(client)
"""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from cases.errors import GatewayRefused, GatewayUnknown, GatewayUntrusted, InvitationInvalid
from cases.identifiers import PackageId, PartyId
from crypto.keys import PartyKeys
from crypto.signing import PublicKey, SigningKey
from desktop.disk import require_room, told_when_full
from desktop.home import Home
from desktop.outbox import Outbox
from desktop.settings import Settings
from desktop.store.courier import Arrival, Arrived, CourierStore
from host.system import make_private_folder, open_private, sync_folder
from transport.body import Happened, never
from transport.client import Client, checked_url
from transport.clock import SigningClock
from transport.mailbox import Item, Outcome, acknowledge, fetch, listing

_NOT_FOUND = 404


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Courier:
    """The open ``courier.db`` with its spool and what arrived. ``clock`` is that of our signatures."""

    def __init__(
        self, home: Home, key: bytes, settings: Settings, now: Callable[[], datetime] = _utc_now
    ) -> None:
        self.store = CourierStore(home.courier, key)
        self.outbox = Outbox(self.store, home.spool, now)
        self.clock = SigningClock(now)
        self._arrived = home.arrived
        self._settings = settings
        self._now = now
        self._looked_up_to = 0
        make_private_folder(home.arrived)

    def close(self) -> None:
        """Close the database."""
        self.store.database.close()

    # ── Who we are, and where the gateway is ─────────────────────────────────────────────────────────────

    def introduce(self, keys: PartyKeys) -> None:
        """Take over the one private key that sending needs."""
        self.store.set_own(
            party=keys.party_id.encode(),
            device=keys.device_id.encode(),
            http_key=keys.http_key.to_bytes(),
        )

    def set_gateway(self, url: str, receipt_key: PublicKey, *, replace: bool = False) -> None:
        """Where to send, and whose receipts count. One that is known stays, unless ``replace`` is meant.

        Raises ``GatewayUntrusted`` for an address without TLS, ``InvitationInvalid`` for another gateway.
        """
        checked = checked_url(url, allow_loopback=self._settings.allow_loopback)
        wanted = {"gateway_url": checked.encode(), "receipt_key": receipt_key.ssh_line.encode()}
        known = {name: self.store.own(name) for name in wanted}
        if not replace and known != wanted and None not in known.values():
            raise InvitationInvalid(why="it names another gateway than this practice uses")
        self.store.set_own(**wanted)

    @property
    def party_id(self) -> PartyId:
        """Ours."""
        return self._own("party").decode()

    @property
    def gateway_key(self) -> PublicKey:
        """What the gateway signs its receipts with; raises ``GatewayUnknown``."""
        return PublicKey.parse(self._own("receipt_key").decode())

    @property
    def gateway_url(self) -> str:
        """Raises ``GatewayUnknown``."""
        return self._own("gateway_url").decode()

    def client(self) -> Client:
        """A connection to the gateway; raises ``GatewayUnknown``."""
        return Client(
            self.gateway_url,
            self._own("device").decode(),
            SigningKey.from_bytes(self._own("http_key")),
            clock=self.clock,
            allow_loopback=self._settings.allow_loopback,
        )

    def _own(self, name: str) -> bytes:
        value = self.store.own(name)
        if value is None:
            raise GatewayUnknown
        return value

    # ── What arrives ─────────────────────────────────────────────────────────────────────────────────────

    def look(self, client: Client, wait: int = 0) -> int:
        """Note what waits at the gateway, and say how much of it is new; ``wait`` seconds for something new."""
        new = 0
        while page := listing(client, self._looked_up_to, wait).items:
            new += self.store.notice(page, self._now())
            self._looked_up_to = max(item.cursor for item in page)
            wait = 0
        return new

    def fetch_all(self, client: Client, cancelled: Happened = never) -> int:
        """Bring in the sealed bytes of everything noticed, and say of how many packages.

        A package that the gateway no longer has, or spoils, is not the next one's trouble.
        """
        fetched = 0
        for arrival in self.store.arrivals(Arrived.NOTICED):
            try:
                with told_when_full():
                    self._fetch(client, arrival.item, cancelled)
            except (GatewayRefused, GatewayUntrusted) as error:
                self._not_fetched(arrival.item, error)
                continue
            self.store.set_arrival(arrival.item.package_id, Arrived.FETCHED)
            fetched += 1
        return fetched

    def _not_fetched(self, item: Item, error: GatewayRefused | GatewayUntrusted) -> None:
        gone = error.fields.get("status") == _NOT_FOUND
        self.store.set_arrival(item.package_id, Arrived.GONE if gone else Arrived.NOTICED, error.code)

    def waiting_to_be_opened(self) -> list[Arrival]:
        """What arrived, or is about to, and was not opened."""
        return self.store.arrivals(Arrived.NOTICED, Arrived.FETCHED, Arrived.WAITING)

    def path_of(self, package_id: PackageId) -> Path:
        """Where the sealed bytes of a package are."""
        return self._arrived / f"{package_id}.age"

    def acknowledge_all(self, client: Client) -> None:
        """Tell the gateway what was opened or refused here; then the sealed bytes go."""
        outcomes = {Arrived.OPENED: Outcome.DELIVERED, Arrived.REFUSED: Outcome.REFUSED}
        for arrival in self.store.arrivals(*outcomes):
            package_id = arrival.item.package_id
            try:
                acknowledge(client, package_id, outcomes[arrival.state])
            except GatewayRefused as error:
                if error.fields["status"] != _NOT_FOUND:
                    raise
            self.store.set_arrival(package_id, Arrived.ACKNOWLEDGED, arrival.trouble)
            self.path_of(package_id).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what a crash left behind. Only while nothing is sealed or fetched."""
        self.outbox.sweep()
        done = {self.path_of(each.item.package_id) for each in self.store.arrivals(Arrived.ACKNOWLEDGED)}
        for path in done & set(self._arrived.iterdir()):
            path.unlink()

    def _fetch(self, client: Client, item: Item, cancelled: Happened) -> None:
        path = self.path_of(item.package_id)
        require_room(self._arrived, item.size)
        with suppress(FileExistsError):
            os.close(open_private(path))
        with path.open("r+b") as part:
            try:
                fetch(client, item, part, cancelled=cancelled)
            finally:
                part.flush()
                os.fsync(part.fileno())
        sync_folder(self._arrived)
