"""What was sealed and waits to be sent: a spool of files, rows that say what they are, and patience.

A file is in the spool, whole and synced, before its row exists; it is deleted when the gateway's receipt is stored,
not before. So whatever is killed whenever, each item goes exactly once: repeating an upload is harmless, and a file
without a row is a sealing that will be made again.

The machine is ``desktop.outbox_states``; this carries out what its table says.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from cases.errors import (
    Cancelled,
    FileUnreadable,
    GatewayRefused,
    GatewayUntrusted,
    NotNow,
    PliError,
    pause_asked,
)
from cases.identifiers import ItemId, PackageId, new_id
from crypto.sealing import SealedPackage
from crypto.signing import PublicKey
from desktop.outbox_states import Do, Event, State, step
from desktop.store.courier import CourierStore, Parcel, Recipient
from host.system import make_private_folder, sync_folder
from transport import upload
from transport.backoff import wait_before
from transport.body import Happened, never
from transport.client import Client
from transport.mailbox import Event as Became
from transport.mailbox import notices

_FARTHEST = timedelta(hours=1)  # the longest Retry-After that is respected
_PAGE = 100

Sending = Callable[[ItemId, int, int], None]
"""Hears of an item on its way: bytes done, bytes in all; at most every 50 ms, and once at the end."""


def untold(item_id: ItemId, done: int, total: int) -> None:
    """Nobody wants to know."""


@dataclass
class Sent:
    """What one pass did. ``trouble``: why it ended before its end."""

    uploaded: list[PackageId] = field(default_factory=list)
    refused: list[PackageId] = field(default_factory=list)
    trouble: PliError | None = None


class Outbox:
    """Parcels and their files. ``now`` is the computer's clock, which may be set back."""

    def __init__(
        self, store: CourierStore, spool: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        make_private_folder(spool)
        self._store = store
        self._spool = spool
        self._now = now

    def new_file(self) -> Path:
        """Where the next package is to be sealed to."""
        return self._spool / f"{new_id()}.age"

    def put(
        self, file: Path, sealed: SealedPackage, recipients: Sequence[Recipient], *, urgent: bool
    ) -> Parcel:
        """Take in a package that lies in the spool, in place of an earlier sealing of the same item.

        Where that began to be sent meanwhile it stays, and is returned.
        """
        parcel = Parcel(
            package_id=sealed.package_id,
            item_id=sealed.item_id,
            file=file.name,
            state=State.SEALED,
            urgent=urgent,
            size=sealed.size,
            sha256=sealed.sha256,
            manifest_sha256=sealed.manifest_sha256,
            recipients=tuple(recipients),
            created_at=self._now(),
        )
        before = self._store.parcel_of(sealed.item_id)
        if not self._store.add(parcel):
            self._delete(parcel)
            return self._store.parcel_of(sealed.item_id) or parcel
        if before is not None:
            self._delete(before)
        return parcel

    def send_due(
        self,
        client: Client,
        gateway: PublicKey,
        *,
        sending: Sending = untold,
        cancelled: Happened = never,
        at_once: bool = False,
    ) -> Sent:
        """Send what may be sent now, urgent and small ones first; ``at_once`` does not wait for anything.

        Where the gateway is busy or cannot be reached, the pass ends: the next parcel would fare no better.
        """
        sent = Sent()
        for parcel in self._due(at_once=at_once):
            state, _ = step(parcel.state, Event.BEGIN)
            if not self._store.begin(parcel, state):
                continue  # sealed again since it was looked up
            try:
                self._send(parcel, state, client, gateway, sending, cancelled)
                sent.uploaded.append(parcel.package_id)
            except (GatewayRefused, FileUnreadable):
                sent.refused.append(parcel.package_id)
            except (NotNow, GatewayUntrusted) as error:
                sent.trouble = error
                break
        return sent

    def note_deliveries(self, client: Client) -> None:
        """Ask the gateway what became of what we sent."""
        cursor = int(self._store.own("notices_cursor") or b"0")
        while found := notices(client, cursor).items:
            cursor = max(cursor + 1, *(notice.cursor for notice in found))
            self._store.note_deliveries(found, cursor)
            if len(found) < _PAGE:
                break
        for parcel in self._store.parcels():
            if parcel.state in (State.UPLOADED, State.ATTENTION) and parcel.receipt is not None:
                self._note_delivery(parcel)

    def again(self, parcel: Parcel) -> bool:
        """A person wants it tried again; ``False`` when its bytes are gone and it must be sealed again."""
        state, todo = step(parcel.state, Event.AGAIN)
        if Do.SEAL_AGAIN_IF_GONE in todo and not self._path(parcel).exists():
            return False
        self._store.update(parcel, state)
        return True

    def block(self, parcel: Parcel, error: PliError) -> None:
        """Something about its recipients stands in the way, and only a person can mend it."""
        state, _ = step(parcel.state, Event.REFUSED)
        self._store.update(parcel, state, trouble=error.code)

    def sweep(self) -> None:
        """Remove what a crash left in the spool, or did not come to remove. Only while nothing is being sealed."""
        needed = {parcel.file for parcel in self._store.parcels() if parcel.receipt is None}
        strays = [path for path in self._spool.iterdir() if path.name not in needed]
        for path in strays:
            path.unlink()
        if strays:
            sync_folder(self._spool)

    def _due(self, *, at_once: bool) -> list[Parcel]:
        now = self._now()
        farthest = now if at_once else now + _FARTHEST
        return self._store.due(now.timestamp(), farthest.timestamp())

    def _send(
        self,
        parcel: Parcel,
        state: State,
        client: Client,
        gateway: PublicKey,
        sending: Sending,
        cancelled: Happened,
    ) -> None:
        to = [recipient.party_id for recipient in parcel.recipients]
        ready = upload.Parcel(parcel.package_id, to, self._path(parcel), parcel.size, parcel.sha256)
        try:
            progress = partial(sending, parcel.item_id)
            receipt = upload.upload(client, ready, gateway, progress=progress, cancelled=cancelled)
        except OSError as error:
            self._refused(parcel, state, FileUnreadable.code)
            raise FileUnreadable(name=parcel.file, why=error.strerror or "unknown") from error
        except GatewayRefused as error:
            self._refused(parcel, state, f"{error.code}/{error.fields['problem']}")
            raise
        except (NotNow, GatewayUntrusted) as error:
            self._later(parcel, state, error)
            raise
        state, _ = step(state, Event.RECEIPT)
        self._store.update(parcel, state, receipt=receipt.signed)
        self._delete(parcel)

    def _refused(self, parcel: Parcel, state: State, trouble: str) -> None:
        state, _ = step(state, Event.REFUSED)
        self._store.update(parcel, state, trouble=trouble, attempts=parcel.attempts + 1)

    def _later(self, parcel: Parcel, state: State, error: PliError) -> None:
        state, _ = step(state, Event.LATER)
        asked = pause_asked(error)
        wait = timedelta(0) if isinstance(error, Cancelled) else wait_before(parcel.attempts, asked)
        self._store.update(
            parcel,
            state,
            trouble=error.code,
            attempts=parcel.attempts + 1,
            not_before=(self._now() + wait).timestamp(),
        )

    def _note_delivery(self, parcel: Parcel) -> None:
        became = self._store.deliveries(parcel.package_id)
        fates = [became.get(recipient.party_id) for recipient in parcel.recipients]
        if all(fate is Became.DELIVERED for fate in fates):
            state, _ = step(parcel.state, Event.DELIVERED)
            self._store.update(parcel, state)
        elif Became.EXPIRED in fates or Became.REFUSED in fates:
            state, _ = step(parcel.state, Event.LOST)
            lost = Became.REFUSED if Became.REFUSED in fates else Became.EXPIRED
            self._store.update(parcel, state, trouble=f"package.{lost}")

    def _path(self, parcel: Parcel) -> Path:
        return self._spool / parcel.file

    def _delete(self, parcel: Parcel) -> None:
        self._path(parcel).unlink(missing_ok=True)
        sync_folder(self._spool)
