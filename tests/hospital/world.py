"""A service with a real gateway on loopback, and practices that write to it by hand.

with running(tmp_path / "gateway") as gateway:
    world = World.made(gateway, tmp_path)
    request = world.practice.ask(world.service)           # sealed, uploaded
    world.pull()                                          # the service takes it in
    world.practice.replies()                              # what came back, opened
"""

import functools
import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image

from cases.documents import check_document, parse_document
from cases.identifiers import ItemId, PackageId, PartyId, new_id
from cases.manifest import FileRole, Kind
from cases.message import Message, MessageKind
from cases.person import Person, Practice, Role, Service
from cases.picture import Picture
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request
from cases.wire import Wire, to_json
from crypto.content import Content, ContentFile
from crypto.keys import PartyKeys
from crypto.opening import VerifiedPackage, open_package
from crypto.pinned_key_book import PinnedKeyBook
from crypto.quarantine import MemoryStore
from crypto.sealing import Addressed, SealedPackage, seal
from hospital.database import transaction
from hospital.home import GatewayAddress, Home
from hospital.receive import Pulled, Receiver
from tests.cases import samples
from tests.crypto.key_parties import imposter_of
from tests.crypto.parties import MemoryPins, NothingSeen
from tests.gateway.server import Caller, RunningGateway, register
from tests.hospital import samples as hospital_samples
from transport.mailbox import listing

PIXELS = (64, 48)


@functools.cache
def jpeg(shade: int = 120) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", PIXELS, (shade, 90, 80)).save(out, "JPEG")
    return out.getvalue()


def decode_here(data: bytes) -> tuple[str, int, int]:
    """In place of the child process, for pictures of our own."""
    with Image.open(io.BytesIO(data)) as image:
        return f"image/{str(image.format).lower()}", *image.size


def picture_of(data: bytes, file: int, added_at: datetime) -> Picture:
    return samples.picture(file, added_at).model_copy(
        update={
            "sha256": hashlib.sha256(data).hexdigest(),
            "width": PIXELS[0],
            "height": PIXELS[1],
            "site": hospital_samples.FOREARM,
        }
    )


@dataclass
class Asking:
    """A practice: its keys, its people, what it knows of others."""

    described: Practice
    keys: PartyKeys
    caller: Caller
    folder: Path
    book: PinnedKeyBook = field(default_factory=lambda: PinnedKeyBook(MemoryPins()))

    @property
    def party_id(self) -> PartyId:
        return self.keys.party_id

    def prepared(self, service: Service, *pictures: bytes) -> Request:
        """A request with these pictures."""
        now = datetime.now(UTC).replace(microsecond=0)
        base = samples.request(self.described, service)
        shown = [picture_of(data, number, now) for number, data in enumerate(pictures or (jpeg(),), start=1)]
        return base.model_copy(
            update={
                "created": now,
                "consent": base.consent.model_copy(update={"given_at": now - timedelta(minutes=5)}),
                "intake": hospital_samples.intake(),
                "pictures": tuple(shown),
            }
        )

    def ask(
        self, service: Service, *pictures: bytes, reply_to: tuple["Asking", ...] = ()
    ) -> tuple[Request, SealedPackage]:
        """Seal a request and bring it to the gateway."""
        request = self.prepared(service, *pictures)
        return request, self.send_request(request, *pictures, reply_to=reply_to)

    def send_request(
        self,
        request: Request,
        *pictures: bytes,
        reply_to: tuple["Asking", ...] = (),
        to: PartyId | None = None,
    ) -> SealedPackage:
        """A request as it is, with these pictures."""
        files = pictures or (jpeg(),)
        content = self.content(Kind.REQUEST, request.case_id, request, files, (self, *reply_to))
        return self.send(content, to or request.service.party_id)

    def say(
        self,
        request: Request,
        kind: MessageKind,
        text: str = "",
        *pictures: bytes,
        item_id: ItemId | None = None,
        added_at: datetime | None = None,
    ) -> SealedPackage:
        """A message on a case."""
        now = datetime.now(UTC)
        added_at = added_at or now
        message = Message(
            case_id=request.case_id,
            kind=kind,
            created=now,
            author=self.described.people[0],
            text=text,
            pictures=tuple(
                picture_of(data, number, added_at) for number, data in enumerate(pictures, start=1)
            ),
        )
        content = self.content(Kind.MESSAGE, request.case_id, message, pictures, (self,), item_id)
        return self.send(content, request.service.party_id)

    def confirm_reading(self, answer: "Reply", service: PartyId) -> SealedPackage:
        """The *answer read* receipt."""
        manifest = answer.verified.manifest
        receipt = Receipt(
            kind=ReceiptKind.ANSWER_READ,
            case_id=manifest.case_id,
            item_id=manifest.item_id,
            manifest=answer.verified.signed.sha256,
            at=datetime.now(UTC),
            person=self.described.people[0],
        )
        return self.send(self.content(Kind.RECEIPT, manifest.case_id, receipt, (), (self,)), service)

    def send(
        self,
        content: Content,
        to: PartyId,
        *,
        announced_as: PackageId | None = None,
        change: Callable[[bytes], bytes] = bytes,
    ) -> SealedPackage:
        """Seal and upload, perhaps changed on the way or under another name."""
        path = self.folder / new_id()
        package = seal(content, self.keys, [Addressed.of(self.book, to)], path)
        self.caller.upload([to], change(path.read_bytes()), announced_as or package.package_id)
        return package

    def send_to(self, content: Content, *to: PartyId) -> SealedPackage:
        """Seal once for several parties, and upload."""
        path = self.folder / new_id()
        package = seal(content, self.keys, [Addressed.of(self.book, each) for each in to], path)
        self.caller.upload(list(to), path.read_bytes(), package.package_id)
        return package

    def replies(self) -> list["Reply"]:
        """Everything in the mailbox, opened and acknowledged."""
        listed = self.caller.call("GET", "/v1/mailbox").json()["items"]
        return [self._open(item["package_id"]) for item in listed]

    def receipts(self) -> list[Receipt]:
        """The receipts in the mailbox; answers are acknowledged too."""
        return [reply.document for reply in self.replies() if isinstance(reply.document, Receipt)]

    def _open(self, package_id: PackageId) -> "Reply":
        data = self.caller.call("GET", f"/v1/mailbox/{package_id}").content
        store = MemoryStore()
        verified = open_package(
            io.BytesIO(data), self.party_id, self.keys.identities, self.book, NothingSeen(), store
        )
        assert self.caller.acknowledge(package_id).status_code == 204
        document = parse_document(verified.manifest.kind, store.files[0])
        check_document(verified.manifest, document)
        return Reply(verified, document)

    def content(
        self,
        kind: Kind,
        case_id: str,
        document: Wire,
        pictures: tuple[bytes, ...],
        reply_to: tuple["Asking", ...],
        item_id: ItemId | None = None,
    ) -> Content:
        files = [
            ContentFile.of_bytes("d.json", "application/json", FileRole.DOCUMENT, to_json(document)),
            *(ContentFile.of_bytes("p.jpg", "image/jpeg", FileRole.PICTURE, data) for data in pictures),
        ]
        return Content(
            case_id=case_id,
            kind=kind,
            created=datetime.now(UTC),
            reply_to=tuple(practice.keys.party for practice in reply_to),
            files=tuple(files),
            item_id=item_id or new_id(),
        )


@dataclass(frozen=True)
class Reply:
    """A package that came to a practice."""

    verified: VerifiedPackage
    document: Wire


@dataclass
class World:
    """A service, its gateway, a practice it trusts, and a clinician."""

    gateway: RunningGateway
    home: Home
    practice: Asking
    folder: Path

    @classmethod
    def made(cls, gateway: RunningGateway, folder: Path, service: Service | None = None) -> "World":
        address = GatewayAddress(url=gateway.url, receipt_key=gateway.key.ssh_line)
        home = Home.create(folder / "home", service or samples.service(), address, datetime.now(UTC))
        register(gateway.folder, home.keys)
        world = cls(gateway, home, _practice(gateway, folder), folder)
        world.introduce(world.practice)
        with transaction(home.connection):
            home.people.add(clinician())
        return world

    @property
    def service(self) -> Service:
        return self.home.service

    def another_practice(self, *, trusted: bool = True) -> Asking:
        practice = _practice(self.gateway, self.folder)
        if trusted:
            self.introduce(practice)
        else:
            practice.book.import_record(self.home.keys.record_file, datetime.now(UTC))
        return practice

    def impostor_of(self, practice: Asking) -> Asking:
        """Somebody who shows a record of another identity under the practice's identifier."""
        return replace(practice, keys=imposter_of(practice.keys))

    def introduce(self, practice: Asking) -> None:
        """Each has the other's record."""
        practice.book.import_record(self.home.keys.record_file, datetime.now(UTC))
        with transaction(self.home.connection):
            self.home.book.import_record(practice.keys.record_file, datetime.now(UTC))

    def pull(self) -> Pulled:
        with self.home.client() as client:
            return Receiver(self.home, client, decode_here).pull()

    def waiting(self) -> int:
        """How many packages the gateway still holds for the service."""
        with self.home.client() as client:
            return len(listing(client).items)


def clinician() -> Person:
    return Person(person_id="c" * 32, name="Dr Carla Expert", role=Role.DOCTOR, inami="19006951001")


def _practice(gateway: RunningGateway, folder: Path) -> Asking:
    caller = gateway.party("Example Practice")
    described = samples.practice().model_copy(update={"party_id": caller.party_id})
    outbox = folder / f"practice-{caller.party_id}"
    outbox.mkdir()
    return Asking(described, caller.keys, caller, outbox)
