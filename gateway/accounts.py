"""Who may use the gateway: parties registered by an administrator, and the signed requests of their devices."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from cases.errors import (
    KeyChanged,
    KeyRecordInvalid,
    PartyUnknown,
    RecipientUnknown,
    RequestOutOfTime,
    RequestReplayed,
)
from crypto.http_signature import VerifiedHead, verify_head
from crypto.public_keys import KeyRecord
from crypto.signing import PublicKey
from gateway.store import Store
from gateway.tables import device, forgotten, nonce, party

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Caller:
    """The device that signed a request, and its party."""

    party_id: str
    device_id: str


@dataclass(frozen=True)
class PartyRow:
    """A registered party as the administrator sees it."""

    party_id: str
    kind: str
    name: str
    serial: int
    revoked: bool
    devices: int


class Accounts:
    """Registration and admission."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def register(self, record: KeyRecord, *, replace_identity: bool = False) -> None:
        """Register a party, or take its newer record; registering the same one again changes nothing.

        Raises ``KeyRecordInvalid`` for an older record, and ``KeyChanged`` when the identity is another one and
        the administrator has not said that he compared it (``replace_identity``).
        """
        with self._store.writing() as connection:
            known = connection.execute(select(party).where(party.c.party_id == record.party_id)).one_or_none()
            if known is not None and not _changes(known, record, replace_identity):
                return
            self._put_party(connection, record, is_known=known is not None)
            _put_devices(connection, record)

    def revoke(self, party_id: str, device_id: str | None = None) -> None:
        """From now on refuse a party, or one of its devices; raises ``PartyUnknown``."""
        table = party if device_id is None else device
        change = update(table).where(table.c.party_id == party_id).values(revoked_at=self._clock())
        if device_id is not None:
            change = change.where(device.c.device_id == device_id)
        with self._store.writing() as connection:
            if connection.execute(change).rowcount == 0:
                raise PartyUnknown(party=party_id)

    def parties(self) -> list[PartyRow]:
        """All parties, the revoked ones too, by name."""
        with self._store.reading() as connection:
            rows = connection.execute(select(party).order_by(party.c.name, party.c.party_id)).all()
            owners = connection.scalars(select(device.c.party_id).where(device.c.revoked_at.is_(None))).all()
        return [
            PartyRow(
                row.party_id,
                row.kind,
                row.name,
                row.serial,
                row.revoked_at is not None,
                owners.count(row.party_id),
            )
            for row in rows
        ]

    def admit(
        self, method: str, public_url: str, untrusted_headers: Iterable[tuple[str, str]]
    ) -> tuple[Caller, VerifiedHead]:
        """Check who sent a request; that it is new (``remember``) and its body are still to be checked.

        Raises ``RequestUnsigned`` or ``RequestOutOfTime``.
        """
        found: dict[str, tuple[Caller, PublicKey]] = {}

        def key_of(untrusted_device_id: str) -> PublicKey | None:
            device_and_key = self._device(untrusted_device_id)
            if device_and_key is None:
                return None
            found[untrusted_device_id] = device_and_key
            return device_and_key[1]

        head = verify_head(method, public_url, untrusted_headers, key_of=key_of, now=self._clock())
        return found[head.key_id][0], head

    def remember(self, head: VerifiedHead) -> None:
        """Durably take note of a request, so that it counts once; raises ``RequestReplayed``, ``RequestOutOfTime``."""
        seen = insert(nonce).values(device_id=head.key_id, nonce=head.nonce, usable_until=head.usable_until)
        try:
            with self._store.writing() as connection:
                horizon = connection.scalar(select(forgotten.c.until))
                if horizon is not None and head.usable_until < horizon:
                    # the gateway's clock went back, and the nonces of that time are gone
                    raise RequestOutOfTime(why="the gateway can no longer tell whether it is new")
                connection.execute(seen)
        except IntegrityError as error:
            raise RequestReplayed from error

    def _device(self, device_id: str) -> tuple[Caller, PublicKey] | None:
        query = (
            select(device.c.device_id, device.c.party_id, device.c.http_key)
            .join(party)
            .where(
                device.c.device_id == device_id, device.c.revoked_at.is_(None), party.c.revoked_at.is_(None)
            )
        )
        with self._store.reading() as connection:
            row = connection.execute(query).one_or_none()
        return row and (Caller(row.party_id, row.device_id), PublicKey.parse(row.http_key))

    def _put_party(self, connection: Connection, record: KeyRecord, *, is_known: bool) -> None:
        values: dict[str, object] = {
            "kind": record.kind.value,
            "name": record.name,
            "identity": _identity(record),
            "serial": record.serial,
            "revoked_at": None,
        }
        if is_known:
            connection.execute(update(party).where(party.c.party_id == record.party_id).values(values))
        else:
            values |= {"party_id": record.party_id, "registered_at": self._clock()}
            connection.execute(insert(party).values(values))


def _changes(known: Row[tuple[object, ...]], record: KeyRecord, replace_identity: bool) -> bool:
    if known.identity != _identity(record) and not replace_identity:
        raise KeyChanged(party=record.name)
    if record.serial < known.serial:
        raise KeyRecordInvalid(why="older than the one registered")
    return record.serial > known.serial or known.identity != _identity(record) or known.revoked_at is not None


def _identity(record: KeyRecord) -> str:
    return hashlib.sha256(f"{record.identity}\n{record.identity_mldsa}".encode()).hexdigest()


def _put_devices(connection: Connection, record: KeyRecord) -> None:
    of_others = select(device.c.device_id).where(
        device.c.party_id != record.party_id,
        device.c.device_id.in_([each.device_id for each in record.devices]),
    )
    if connection.execute(of_others).first() is not None:
        raise KeyRecordInvalid(why="a device is registered for another party")
    ours = device.c.party_id == record.party_id
    revoked_here = select(device.c.device_id, device.c.revoked_at).where(
        ours, device.c.revoked_at.is_not(None)
    )
    revoked = {row.device_id: row.revoked_at for row in connection.execute(revoked_here)}
    connection.execute(delete(device).where(ours))
    for each in record.devices:
        connection.execute(
            insert(device).values(
                device_id=each.device_id,
                party_id=record.party_id,
                http_key=each.http_key,
                revoked_at=each.revoked_at or revoked.get(each.device_id),
            )
        )


def check_recipients(connection: Connection, party_ids: Iterable[str]) -> None:
    """Raise ``RecipientUnknown`` unless every party is registered and not revoked."""
    wanted = set(party_ids)
    known = select(party.c.party_id).where(party.c.party_id.in_(wanted), party.c.revoked_at.is_(None))
    if set(connection.scalars(known)) != wanted:
        raise RecipientUnknown


def forget_nonces(connection: Connection, now: datetime) -> int:
    """Delete nonces whose signatures nobody can use any more; returns how many.

    The moment is written down: should the clock go back, requests of before are refused as unknown.
    """
    horizon = connection.scalar(select(forgotten.c.until))
    now = now.replace(microsecond=0)
    if horizon is None:
        connection.execute(insert(forgotten).values(row=1, until=now))
    elif horizon < now:
        connection.execute(update(forgotten).values(until=now))
    return connection.execute(delete(nonce).where(nonce.c.usable_until < now)).rowcount
