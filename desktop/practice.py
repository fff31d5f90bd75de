"""The one face that windows and commands talk to: a practice, its people, its cases. There only while unlocked.

>>> practice = session.practice                                                # doctest: +SKIP
>>> case_id = practice.new_draft(form)                                         # doctest: +SKIP
>>> practice.add_picture(case_id, clean(data), facts)                          # doctest: +SKIP
>>> practice.send(case_id)                         # sealed and in the outbox  # doctest: +SKIP
>>> practice.overview.answers()                                                # doctest: +SKIP

Each method that changes something has it on the disk when it returns.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Final, Literal

from cases.errors import (
    CaseSent,
    CaseUnknown,
    ConsentMissing,
    CoverPending,
    DeviceUnknown,
    KeyRefused,
    PackageRefused,
    PartyUnknown,
    PictureUnknown,
    PliError,
    UnknownVersion,
    WireRefused,
)
from cases.identifiers import CaseId, ItemId, PartyId, PersonId, new_id
from cases.manifest import Kind
from cases.message import Message, MessageKind
from cases.person import Party, Person, Service
from cases.person import Practice as PracticeDocument
from cases.picture import Picture
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request
from cases.wire import parse, to_json
from crypto.key_book import Trust
from crypto.keys import PartyKeys
from crypto.objects import ObjectStore
from crypto.pinned_key_book import PinnedKeyBook
from crypto.public_keys import CheckedInvitation, Invitation, KeyRecord, parse_invitation, same_identity
from desktop.consent import told_as_missing
from desktop.courier import Courier
from desktop.disk import told_when_full
from desktop.draft import KeptPicture, find_person, find_service
from desktop.drafting import Drafting
from desktop.filing import Filing
from desktop.forwards import is_known, passed_on_to
from desktop.home import Home
from desktop.incoming import Incoming, document_of
from desktop.overview import Overview
from desktop.sending import Sending
from desktop.store.cases import CaseStore, Pins, entry_of
from desktop.store.courier import Arrival, Arrived, Parcel
from desktop.store.stored import Direction, StoredItem, StoredObject

_MAY_COME: Final = (PartyUnknown, DeviceUnknown, CaseUnknown, UnknownVersion)
"""What a record, an earlier package or a newer Pli mends: such a package waits, and is tried again."""

MessageText = Literal[MessageKind.REPLY, MessageKind.CORRECTION, MessageKind.WITHDRAWAL]


class Practice(Drafting):
    """An unlocked practice. Made by ``desktop.session``; useless after ``close``."""

    def __init__(self, home: Home, store: CaseStore, courier: Courier, now: Callable[[], datetime]) -> None:
        objects, book = ObjectStore(home.objects), PinnedKeyBook(Pins(store.database))
        super().__init__(home, store, objects, book, now)
        self._courier = courier
        self._keys = PartyKeys.from_bytes(store.own("keys") or b"")
        self._sending = Sending(store, self._objects, self._keys, self.book, courier, now)
        self._incoming = Incoming(store, self._objects, self._keys, self.book)
        self.overview = Overview(store, courier.store, self.book)
        self._filing = Filing(store, objects, self.overview, now)

    def close(self) -> None:
        """Close ``case.db``; the keys go with this object."""
        self._store.database.close()

    # ── Ourselves and others ─────────────────────────────────────────────────────────────────────────────

    @property
    def record(self) -> KeyRecord:
        """Our public keys."""
        return self._keys.record

    @property
    def record_file(self) -> bytes:
        """Our signed key record, for the gateway and for others."""
        return self._keys.record_file

    def add_person(self, person: Person) -> None:
        """Somebody joins the practice, or is known better; the identifier decides."""
        document = self.document
        others = tuple(each for each in document.people if each.person_id != person.person_id)
        changed = PracticeDocument.model_validate(dict(document) | {"people": (*others, person)})
        self._store.set_own(practice=to_json(changed))

    def join(self, untrusted_invitation: bytes, *, replace_gateway: bool = False) -> CheckedInvitation:
        """Learn of a hospital: its gateway, its services, their keys. Raises what ``parse_invitation`` raises.

        An invitation to another gateway is refused, unless that one is to be replaced. Descriptions older than what
        is known are ignored, and so are those by an identity that nobody has compared yet.
        """
        invitation = parse_invitation(untrusted_invitation)
        self._courier.set_gateway(
            invitation.gateway_url, invitation.gateway_receipt_key, replace=replace_gateway
        )
        for record in parse(Invitation, untrusted_invitation).records:
            self.book.import_record(to_json(record), self._now())
        for service in invitation.services:
            self._learn(service, invitation)
        self._sending.complete()
        return invitation

    def _learn(self, service: Service, invitation: CheckedInvitation) -> None:
        """Keep a description unless a later one is known, or another identity than the pinned one signed it."""
        signer = next(each for each in invitation.records if each.party_id == service.party_id)
        if not same_identity(signer, self.book.record_of(service.party_id)):
            return
        known = next((each for each in self.services() if each.party_id == service.party_id), None)
        if known is None or _issued(known) <= _issued(service):
            self._store.set_service(service)

    def import_record(self, untrusted_record: bytes) -> Trust:
        """Learn a party's keys, or its newer ones; what waits to be sent to it is sealed again."""
        trust = self.book.import_record(untrusted_record, self._now())
        self._sending.complete()
        return trust

    def confirm(self, party_id: PartyId, compared_fingerprint: str) -> None:
        """A person compared the fingerprint by telephone."""
        self.book.confirm(party_id, compared_fingerprint, self._now())
        self._sending.complete()

    def reject_change(self, party_id: PartyId) -> None:
        """A person compared the fingerprint by telephone, and it was another: what was pinned stays."""
        self.book.reject_change(party_id, self._now())

    # ── Sending ──────────────────────────────────────────────────────────────────────────────────────────

    def send(self, case_id: CaseId, author: str | None = None) -> Parcel:
        """Seal the draft, or the pictures added since as an *addition*, and put it into the outbox.

        Raises ``CaseRefused`` for what is missing, ``CoverPending``, ``KeyRefused``, ``DiskFull``; the draft stays as
        it is then.
        """
        draft = self._store.draft(case_id)
        kept = self._store.waiting_pictures(case_id)
        if not all(picture.is_covered for picture, _ in kept):
            raise CoverPending
        pictures = tuple(picture.picture(n) for n, (picture, _) in enumerate(kept, 1))
        if draft is not None:
            service = find_service(self.services(), draft.service)
            request = draft.request(self.document, service, pictures, self._now())
            return self._send(Kind.REQUEST, request, draft.recipients, request.author, kept)
        message = self._message(case_id, MessageKind.ADDITION, author, "", pictures)
        return self._send(Kind.MESSAGE, message, self._everybody(case_id), message.author, kept)

    # ── A case that was sent ─────────────────────────────────────────────────────────────────────────────

    def say(self, case_id: CaseId, kind: MessageText, text: str, author: str | None = None) -> Parcel:
        """Send a reply, a correction or a withdrawal to all whom the case concerns."""
        message = self._message(case_id, kind, author, text, ())
        parcel = self._send(Kind.MESSAGE, message, self._everybody(case_id), message.author)
        self._store.set_unsent(case_id, kind, "")
        return parcel

    def answer_read(self, item_id: ItemId, reader: str) -> Parcel | None:
        """Somebody of the practice says to have read an answer; ``None`` when they said so before."""
        person = find_person(self.document, reader)
        history, _ = self.overview.answer_came(item_id)
        if person in history.read_by.get(item_id, ()):
            return None
        item = next(each for each in self._store.items(history.case_id) if each.item_id == item_id)
        receipt = Receipt(
            kind=ReceiptKind.ANSWER_READ,
            case_id=item.case_id,
            item_id=item_id,
            manifest=item.manifest_sha256 or "",
            at=self._now(),
            person=person,
        )
        return self._send(Kind.RECEIPT, receipt, (item.sender,), person, in_reply_to=item.manifest_sha256)

    def inform_patient(self, item_id: ItemId, person: PersonId) -> None:
        """Somebody told the patient what an answer says: it is open no more. Raises ``CaseUnknown``."""
        told = find_person(self.document, person)
        _, came = self.overview.answer_came(item_id)
        self._store.set_informed(came.sender, item_id, told, self._now())

    def not_informed(self, item_id: ItemId) -> None:
        """That the patient was told was a mistake: the answer is open again. Raises ``CaseUnknown``."""
        _, came = self.overview.answer_came(item_id)
        self._store.unset_informed(came.sender, item_id)

    def unsent(self, case_id: CaseId) -> dict[str, str]:
        """What was begun to be written on a case, by the kind of message."""
        return self._store.unsent(case_id)

    def keep_unsent(self, case_id: CaseId, kind: MessageText, text: str) -> None:
        """Keep what is being written; ``say`` with that kind ends it."""
        self._store.set_unsent(case_id, kind, text)

    def see_messages(self, case_id: CaseId) -> None:
        """Somebody looks at a case: its messages are news no more."""
        came = self.overview.history(case_id).messages
        self._store.set_seen((each.sender, each.item_id) for each in came)

    def unconnected(self, case_id: CaseId) -> tuple[Party, ...]:
        """Services that a case was passed on to, whose answer cannot be opened before their keys are known."""
        passed_on = passed_on_to(self._store.items(case_id))
        return tuple(each for each in passed_on if not is_known(self.book, each))

    def mark_filed(self, case_id: CaseId) -> None:
        """The practice's record has the case as it is now."""
        self._filing.mark_filed(case_id)

    def remove_filed(self, keep_days: int | None) -> int:
        """Remove finished cases that were filed so many days ago; says how many."""
        return self._filing.remove_filed(keep_days)

    def send_again(self, item_id: ItemId) -> None:
        """What needed attention was attended to: try once more."""
        parcel = self._courier.store.parcel_of(item_id)
        item = self._store.own_item(item_id)
        if item is None:
            raise CaseUnknown(case=item_id)
        if parcel is None or not self._courier.outbox.again(parcel):
            self._sending.seal(item)

    def picture(self, item: ItemId, file: int) -> bytes:
        """The bytes of a picture of an item, ours or received; for a decoder in another process.

        Raises ``CaseUnknown``, ``PictureUnknown``.
        """
        for stored in self._store.items():
            if stored.item_id == item:
                found = {entry.n: kept for entry, kept in self._store.files(stored)}.get(file)
                if found is None:
                    raise PictureUnknown(number=file)
                return self._objects.read(found.object_id, found.key)
        raise CaseUnknown(case=item)

    # ── For the exchange ─────────────────────────────────────────────────────────────────────────────────

    def complete(self) -> None:
        """Finish what a kill interrupted; remove what it left. Only while nothing else is going on."""
        self._sending.complete()
        self._objects.sweep(self._store.object_ids())

    def open(self, arrival: Arrival) -> Arrived:
        """Open one package that arrived, and say what became of it."""
        package_id = arrival.item.package_id
        try:
            with told_when_full():
                self._incoming.open(arrival, self._courier.path_of(package_id))
        except _MAY_COME as error:
            return self._arrived(arrival, Arrived.WAITING, error)
        except (PackageRefused, WireRefused, KeyRefused) as error:
            return self._arrived(arrival, Arrived.REFUSED, error)
        except FileNotFoundError:
            return self._arrived(arrival, Arrived.NOTICED)
        return self._arrived(arrival, Arrived.OPENED)

    def _arrived(self, arrival: Arrival, state: Arrived, error: PliError | None = None) -> Arrived:
        self._courier.store.set_arrival(arrival.item.package_id, state, "" if error is None else error.code)
        return state

    def _everybody(self, case_id: CaseId) -> tuple[PartyId, ...]:
        """All whom a case concerns but ourselves; a service that it was passed on to, once its keys are known."""
        first, passed_on = self._store.first_item(case_id), passed_on_to(self._store.items(case_id))
        connected = (each.party_id for each in passed_on if is_known(self.book, each))
        concerned = dict.fromkeys((first.sender, *first.addressed, *connected))
        return tuple(each for each in concerned if each != self._keys.party_id)

    def _message(
        self,
        case_id: CaseId,
        kind: MessageKind,
        author: str | None,
        text: str,
        pictures: tuple[Picture, ...],
    ) -> Message:
        begun = self._begun(case_id)
        request = document_of(self._store.first_item(case_id))
        if kind is MessageKind.ADDITION and not pictures:
            raise CaseSent
        if isinstance(request, Request) and not request.consents_to(pictures):
            raise ConsentMissing
        if author is None and isinstance(request, Request):
            author = request.author.person_id
        person = find_person(self.document, author or "")
        created = max(self._now(), begun)
        with told_as_missing():
            return Message(
                case_id=case_id, kind=kind, created=created, author=person, text=text, pictures=pictures
            )

    def _send(
        self,
        kind: Kind,
        document: Request | Message | Receipt,
        to: tuple[PartyId, ...],
        person: Person,
        kept: Sequence[tuple[KeptPicture, StoredObject]] = (),
        in_reply_to: str | None = None,
    ) -> Parcel:
        data = to_json(document)
        self._sending.check(to, len(data) + sum(picture.size for picture, _ in kept))
        item = StoredItem(
            item_id=new_id(),
            case_id=document.case_id,
            direction=Direction.OUT,
            kind=kind,
            sender=self._keys.party_id,
            created=self._now(),
            document=data,
            addressed=to,
            in_reply_to=in_reply_to,
            person=to_json(person),
        )
        files = [(entry_of(n, picture), stored) for n, (picture, stored) in enumerate(kept, 1)]
        patient = document.patient if isinstance(document, Request) else None
        waiting = [picture.picture_id for picture, _ in kept]
        uncovered = [original.object_id for each in waiting if (original := self._store.original_of(each))]
        self._store.add_item(item, files, pictures=waiting, patient=patient)
        for object_id in uncovered:  # what a crash leaves of them, the next unlocking sweeps away
            self._objects.delete(object_id)
        return self._sending.seal(item)


def _issued(service: Service) -> datetime:
    """When a description was issued; one kept before descriptions said so is older than all that do."""
    return service.issued_at or datetime.min.replace(tzinfo=UTC)
