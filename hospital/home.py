"""The folder a service lives in, opened: its keys, its database, its pictures, and whom it trusts.

    key                      opens the vault (mode 0600), unless another secret does (``hospital.unlocking``)
    vault.json               the vault's header
    inbox.db, objects/       cases, encrypted
    packages/                sealed packages being fetched, waiting, or refused
    spool/                   sealed receipts and answers on their way out
    pull.lock, serve.lock    held by the one process that talks to the gateway, and by the one that serves

>>> with Home.open(folder) as home:                        # doctest: +SKIP
...     home.keys.party, home.service.promised_working_days

Nothing in it is in the clear.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import StringConstraints
from sqlcipher3.dbapi2 import Connection

from cases.errors import SecondCopy, VaultAbsent, VaultExists
from cases.identifiers import CaseId
from cases.message import MessageKind
from cases.person import PartyKind, Service
from cases.wire import Wire, parse, to_json
from crypto.database import connect
from crypto.keys import PartyKeys
from crypto.objects import ObjectStore
from crypto.pinned_key_book import PinnedKeyBook
from crypto.public_keys import SshKey
from crypto.signing import PublicKey
from crypto.vault import HEADER_NAME, Vault
from hospital.arrivals import Arrivals, ArrivalState
from hospital.case_file import CaseFile
from hospital.database import migrate, transaction
from hospital.inbox import Inbox
from hospital.outgoing import Outgoing
from hospital.people import People
from hospital.pins import TablePins
from hospital.settings import document, keep, setting
from hospital.unlocking import secret_of
from host import system
from transport.client import Client, checked_url

_DATABASE = "inbox.db"


def wall_clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


class GatewayAddress(Wire):
    """Where the service's mailbox is, and the key that signs its receipts."""

    v: Literal["gateway-address/v1"] = "gateway-address/v1"
    url: Annotated[str, StringConstraints(max_length=300)]
    receipt_key: SshKey


@dataclass(frozen=True)
class Home:
    """An open home. Made by ``create`` and ``open``; one thread uses it."""

    folder: Path
    connection: Connection
    keys: PartyKeys
    gateway: GatewayAddress
    objects: ObjectStore

    @classmethod
    def create(
        cls,
        folder: Path,
        service: Service,
        gateway: GatewayAddress,
        now: datetime,
        key_file: Path | None = None,
        passphrase_file: Path | None = None,
    ) -> Self:
        """A new home with fresh keys. The service's ``party_id`` becomes that of the keys.

        Raises ``VaultExists``, ``GatewayUntrusted`` for an address that is not https, and what opening raises.
        A creation that was interrupted is completed by the next.
        """
        checked_url(gateway.url, allow_loopback=True)
        system.make_private_folder(folder)
        connection = _connect(folder, _database_key(_vault(folder, key_file, passphrase_file)))
        if setting(connection, "keys") is not None:
            connection.close()
            raise VaultExists
        keys = PartyKeys.create(PartyKind.SERVICE, service.party.name, folder.name or "hospital", now)
        service = service.model_copy(update={"party_id": keys.party_id})
        with transaction(connection):
            for name, value in (
                ("keys", keys.to_bytes()),
                ("service", to_json(service)),
                ("gateway", to_json(gateway)),
            ):
                keep(connection, name, value)
        return cls._of(folder, connection)

    @classmethod
    def open(cls, folder: Path, key_file: Path | None = None) -> Self:
        """Open a home; raises ``VaultAbsent``, ``WrongPassphrase``, ``SecretFileExposed`` or ``FileUnreadable``."""
        return cls.unlocked(folder, unlock(folder, key_file))

    @classmethod
    def unlocked(cls, folder: Path, database_key: bytes) -> Self:
        """Open a home with what ``unlock`` returned, for as many threads as there are, one home each."""
        connection = _connect(folder, database_key)
        try:
            return cls._of(folder, connection)
        except BaseException:
            connection.close()
            raise

    @classmethod
    def _of(cls, folder: Path, connection: Connection) -> Self:
        keys = setting(connection, "keys")
        if keys is None:
            raise VaultAbsent
        for name in ("packages", "spool"):
            system.make_private_folder(folder / name)
        return cls(
            folder=folder,
            connection=connection,
            keys=PartyKeys.from_bytes(keys),
            gateway=document(connection, "gateway", GatewayAddress),
            objects=ObjectStore(folder / "objects"),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self.connection.close()

    def describe(self, service: Service) -> None:
        """Change what the service says of itself; its identifier stays that of its keys."""
        named = service.model_copy(update={"party_id": self.keys.party_id})
        with transaction(self.connection):
            keep(self.connection, "service", to_json(named))

    @property
    def service(self) -> Service:
        """What the service says of itself now, whichever process changed it."""
        return _described(setting(self.connection, "service") or b"")

    @property
    def inbox(self) -> Inbox:
        """What was opened and verified."""
        return Inbox(self.connection, self.objects)

    @property
    def arrivals(self) -> Arrivals:
        """Packages on their way in."""
        return Arrivals(self.connection)

    @property
    def outgoing(self) -> Outgoing:
        """Receipts and answers on their way out."""
        return Outgoing(self.connection)

    @property
    def book(self) -> PinnedKeyBook:
        """The keys of the practices."""
        return PinnedKeyBook(TablePins(self.connection))

    @property
    def people(self) -> People:
        """Who may answer here."""
        return People(self.connection)

    def case(self, case_id: CaseId) -> CaseFile:
        """All that is known of a case; raises ``CaseUnknown``."""
        theirs = self.inbox.messages(case_id)
        forwards = [each for each in theirs if each.document.kind is MessageKind.FORWARD]
        messages = (*theirs, *self.outgoing.messages(case_id))
        return CaseFile(
            request=self.inbox.request(case_id),
            messages=tuple(sorted(messages, key=lambda each: each.seal.received_at)),
            answers=self.outgoing.answers(case_id),
            readers=self.outgoing.readers(case_id),
            receipts=self.inbox.receipts(case_id),
            forwarded_by=forwards[0] if forwards else None,
            other_answers=self.inbox.answers(case_id),
        )

    @property
    def receipt_key(self) -> PublicKey:
        """The gateway's; raises ``KeyInvalid``."""
        return PublicKey.parse(self.gateway.receipt_key)

    def package_path(self, package_id: str) -> Path:
        """Where a package that arrives lies, sealed."""
        return self.folder / "packages" / f"{package_id}.age"

    def spool_path(self, package_id: str) -> Path:
        """Where a package on its way out lies, sealed."""
        return self.folder / "spool" / f"{package_id}.age"

    def client(self) -> Client:
        """A connection to the gateway, as this service's device."""
        return Client(self.gateway.url, self.keys.device_id, self.keys.http_key, allow_loopback=True)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Be the one process that pulls; raises ``SecondCopy``."""
        with (self.folder / "pull.lock").open("ab") as file:
            if not system.try_lock(file):
                raise SecondCopy
            yield

    def sweep(self) -> None:
        """Remove what a kill left behind: files that no row knows. Only while ``alone``."""
        with transaction(self.connection):  # nobody seals meanwhile
            self.objects.sweep(self.inbox.object_ids())
            received = self.arrivals.in_state(ArrivalState.RECEIVED)
            gone = [each for each in received if each.acknowledged]
            gone += self.arrivals.in_state(ArrivalState.REMOVED)
            done = {self.package_path(arrival.package_id) for arrival in gone}
            waiting = {
                self.spool_path(entry.sealed.package_id) for entry in self.outgoing.unsent() if entry.sealed
            }
            strays = set(self.folder.joinpath("spool").iterdir()) - waiting
            for path in strays | done:
                path.unlink(missing_ok=True)


@lru_cache(maxsize=8)
def _described(kept: bytes) -> Service:
    """Asked for each row of a list, changed once a year."""
    return parse(Service, kept)


def unlock(folder: Path, key_file: Path | None = None, passphrase_file: Path | None = None) -> bytes:
    """The key of a home's database; raises what ``Home.open`` does. A passphrase takes about a second."""
    if not (folder / HEADER_NAME).is_file():
        raise VaultAbsent
    return _database_key(Vault.open(folder, secret_of(folder, key_file, passphrase_file)))


def _vault(folder: Path, key_file: Path | None, passphrase_file: Path | None) -> Vault:
    """The vault of a new home: made, or found where an earlier creation was interrupted."""
    secret = secret_of(folder, key_file, passphrase_file, create=True)
    try:
        return Vault.create(folder, secret)
    except VaultExists:
        return Vault.open(folder, secret)


def _database_key(vault: Vault) -> bytes:
    key = vault.subkey(_DATABASE)
    vault.forget()
    return key


def _connect(folder: Path, database_key: bytes) -> Connection:
    connection = connect(folder / _DATABASE, database_key, check_same_thread=False)
    connection.isolation_level = None  # transactions begin where they are written down
    migrate(connection)
    return connection
