"""A gateway put together from its folder: settings, database, blobs, receipt key, and what works on them."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from gateway import receipts, settings
from gateway.accounts import Accounts, Clock
from gateway.bell import Bell
from gateway.blobs import Blobs, FolderBlobs
from gateway.invitations import FOLDER, Invitations, Turnstile
from gateway.mailbox import Mailboxes
from gateway.retention import Purged, purge
from gateway.settings import Settings
from gateway.store import Store
from gateway.upload import Uploads
from host import system

DATABASE_FILE = "gateway.db"
BLOBS_FOLDER = "packages"


def wall_clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Gateway:
    """Everything behind the HTTP face. ``public_url`` has no slash at its end."""

    public_url: str
    settings: Settings
    store: Store
    blobs: Blobs
    accounts: Accounts
    uploads: Uploads
    mailboxes: Mailboxes
    invitations: Invitations
    turnstile: Turnstile
    bell: Bell
    clock: Clock

    @classmethod
    def open(
        cls, folder: Path, own_url: str, *, clock: Clock = wall_clock, blobs: Blobs | None = None
    ) -> Self:
        """Open the gateway of a folder that ``init`` made; ``own_url`` is used where the settings name none.

        Raises ``WrongUsage``, ``WireRefused``, ``SecretFileExposed``.
        """
        known = settings.load(folder)
        key = receipts.load_key(folder)
        store = Store.open(folder / DATABASE_FILE)
        blobs = blobs or FolderBlobs(folder / BLOBS_FOLDER)
        bell = Bell()
        return cls(
            public_url=known.public_url or own_url,
            settings=known,
            store=store,
            blobs=blobs,
            accounts=Accounts(store, clock),
            uploads=Uploads(store, blobs, known.limits, key, clock, on_stored=bell.ring),
            mailboxes=Mailboxes(store, blobs, clock),
            invitations=Invitations(folder / FOLDER),
            turnstile=Turnstile(time.monotonic),
            bell=bell,
            clock=clock,
        )

    def purge(self) -> Purged:
        """Delete what is older than the retention allows."""
        return purge(self.store, self.blobs, self.settings.retention, self.clock)


def init(folder: Path, chosen: Settings) -> None:
    """Make a new gateway in an empty or absent folder; raises ``WrongUsage`` where there is one."""
    system.make_private_folder(folder)
    receipts.make_key(folder)
    settings.save(folder, chosen)
    Store.open(folder / DATABASE_FILE).close()
