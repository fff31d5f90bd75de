"""Seals what is to be said and brings it to the gateway; what cannot go now stays and is tried at the next pull."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cases.errors import GatewayRefused, GatewayUntrusted, KeyRefused
from cases.manifest import FileRole, Sender
from crypto.content import Content, ContentFile
from crypto.sealing import Addressed, seal
from hospital.database import transaction
from hospital.home import Home, wall_clock
from hospital.originals import embedded_files, is_forward, reply_to
from hospital.outgoing import Entry, SealedAs
from transport.client import Client
from transport.upload import Parcel, upload

log = logging.getLogger(__name__)


@dataclass
class Sent:
    """How many entries went, and how many wait (their reason stands in ``outgoing``)."""

    gone: int = 0
    waiting: int = 0


class Post:
    """The way out of a home."""

    def __init__(self, home: Home, now: Callable[[], datetime] = wall_clock) -> None:
        self._home = home
        self._now = now

    def seal(self, entry: Entry) -> SealedAs:
        """Seal an entry into the spool and note it. Inside a transaction: ``Home.sweep`` keeps away meanwhile.

        Raises ``PartyUnknown``, ``KeyChanged`` or ``KeyRevoked`` when a recipient cannot be sealed for.
        """
        addressed = self._addressed(entry)
        new = self._home.spool_path(f"new-{entry.item_id}")
        package = seal(self._content(entry), self._home.keys, addressed, new)
        new.replace(self._home.spool_path(package.package_id))
        sealed = SealedAs(
            package_id=package.package_id,
            manifest=package.manifest_sha256,
            size=package.size,
            sha256=package.sha256,
            sealed_for=_fingerprints(addressed),
            sealed_at=entry.created,
            sender=self._sender(entry),
        )
        self._home.outgoing.sealed(entry.item_id, sealed)
        return sealed

    def send_all(self, client: Client) -> Sent:
        """Bring everything unsent to the gateway. Only while ``Home.alone``.

        Raises ``NotNow`` when the gateway cannot be reached: what is left goes with the next call.
        """
        sent = Sent()
        for entry in self._home.outgoing.unsent():
            try:
                self._send(client, entry)
                sent.gone += 1
            except (KeyRefused, GatewayRefused, GatewayUntrusted) as error:
                log.warning("not sent: %s", error.code)
                with transaction(self._home.connection):
                    self._home.outgoing.note(entry.item_id, error)
                sent.waiting += 1
        return sent

    def _send(self, client: Client, entry: Entry) -> None:
        sealed = self._sealed_for_today(entry)
        path = self._home.spool_path(sealed.package_id)
        parcel = Parcel(sealed.package_id, entry.recipients, path, sealed.size, sealed.sha256)
        receipt = upload(client, parcel, self._home.receipt_key)
        with transaction(self._home.connection):
            self._home.outgoing.stored(entry.item_id, receipt.signed)
        path.unlink()

    def _sealed_for_today(self, entry: Entry) -> SealedAs:
        """As it lies in the spool, or sealed anew where that is gone or a recipient has other keys now."""
        sealed = entry.sealed
        if (
            sealed is not None
            and sealed.sealed_for == _fingerprints(self._addressed(entry))
            and self._home.spool_path(sealed.package_id).is_file()
        ):
            return sealed
        with transaction(self._home.connection):
            return self.seal(entry)

    def _addressed(self, entry: Entry) -> list[Addressed]:
        return [Addressed.of(self._home.book, party_id) for party_id in entry.recipients]

    def _content(self, entry: Entry) -> Content:
        name = f"{entry.kind.value}.json"
        document = ContentFile.of_bytes(name, "application/json", FileRole.DOCUMENT, entry.document)
        return Content(
            case_id=entry.case_id,
            kind=entry.kind,
            created=entry.created,
            reply_to=reply_to(self._home, entry) if is_forward(entry) else (self._home.keys.party,),
            files=(document, *self._embedded(entry)),
            item_id=entry.item_id,
            person=entry.person,
            in_reply_to=entry.in_reply_to,
        )

    def _embedded(self, entry: Entry) -> tuple[ContentFile, ...]:
        return embedded_files(self._home, entry.case_id, entry.created) if is_forward(entry) else ()

    def _sender(self, entry: Entry) -> Sender:
        keys = self._home.keys
        key = keys.signing_key.fingerprint
        return Sender(party=keys.party, device=keys.device_id, key=key, person=entry.person)


def _fingerprints(addressed: list[Addressed]) -> tuple[str, ...]:
    return tuple(each.recipient.fingerprint for each in addressed)
