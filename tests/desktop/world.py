"""A practice, or several, with a real gateway and an expert at the other end, for tests of the practice's core.

    with world(tmp_path, gateway) as w:
        nurse = w.practice("Nurses", Role.NURSE)
        case = nurse.case(copies_to=(gp.party_id,))
        nurse.sync()
        w.expert.pull()

The expert speaks with ``crypto`` and ``transport`` alone, so that these tests need no hospital.
"""

import io
import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import cv2
import numpy as np

from capture.clean.clean import CleanImage, clean
from cases.answer import Answer, Certainty, Diagnosis, Outcome
from cases.codes import Language
from cases.documents import Document, parse_document
from cases.identifiers import PackageId, PartyId, Sex, new_id
from cases.manifest import FileRole, Kind, Manifest
from cases.message import Message, MessageKind
from cases.person import Party, Patient, Person, Practice, Role, Service
from cases.picture import PictureRole, TimeSource, TimeTaken
from cases.questionnaire import Intake
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request
from cases.wire import to_json
from crypto.binding import SignedManifest
from crypto.content import Content, ContentFile
from crypto.embedding import Original, embed
from crypto.keys import PartyKeys
from crypto.opening import open_package
from crypto.pinned_key_book import FolderPins, PinnedKeyBook
from crypto.public_keys import Invitation
from crypto.quarantine import MemoryStore
from crypto.sealing import Addressed, seal
from crypto.unlock import KeySlot
from desktop.case_form import CaseForm
from desktop.consent import ConsentForm
from desktop.draft import PictureFacts
from desktop.exchange import Exchange, Round
from desktop.home import Home
from desktop.keychain import Keychain
from desktop.practice import Practice as Unlocked
from desktop.session import Session
from desktop.store.courier import Parcel
from tests.cases import samples
from tests.gateway.server import RunningGateway, register, running
from transport import mailbox
from transport.client import Client
from transport.upload import Parcel as Upload
from transport.upload import upload

NAME_CANARY = "Kanarievogel"
QUESTION_CANARY = "Is this kanarienvogelfleck benign?"


def jpeg(seed: int = 0, side: int = 64) -> bytes:
    """A small photograph of noise, as a camera would hand it over."""
    pixels = np.random.default_rng(seed).integers(0, 256, (side, side, 3), np.uint8)
    encoded = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, 80])[1]
    return encoded.tobytes()


def clean_picture(seed: int = 0, side: int = 64) -> CleanImage:
    return clean(jpeg(seed, side))


def facts(role: PictureRole = PictureRole.DERMOSCOPY) -> PictureFacts:
    taken = TimeTaken(at=datetime(2026, 3, 4, 12, tzinfo=UTC), source=TimeSource.CAMERA_CLOCK)
    return PictureFacts(role=role, view="whole lesion", taken=taken)


def case_form(service: PartyId, author: str, copies_to: tuple[PartyId, ...] = ()) -> CaseForm:
    patient = Patient(
        niss="85073003328", family_name=NAME_CANARY, given_name="Jan", birth_date="1985", sex=Sex.MALE
    )
    return CaseForm(
        service=service,
        copies_to=copies_to,
        author=author,
        language=Language.FR,
        patient=patient,
        consent=ConsentForm(),
        last_seen_on=date(2026, 3, 4),
        question=QUESTION_CANARY,
        intake=Intake(protocol="dermatology"),
    )


class MemoryKeychain(Keychain):
    """A keyring that belongs to one test."""

    def __init__(self) -> None:
        self.kept: bytes | None = None
        self.others: dict[str, MemoryKeychain] = {}

    def is_there(self) -> bool:
        return True

    def beside(self, purpose: str) -> "MemoryKeychain":
        return self.others.setdefault(purpose, MemoryKeychain())

    def read(self) -> bytes | None:
        return self.kept

    def keep(self, key: bytes) -> bool:
        self.kept = key
        return True

    def forget(self) -> None:
        self.kept = None


@dataclass
class Site:
    """A practice's computer: its session may be closed and opened again."""

    home: Home
    key: KeySlot
    keychain: MemoryKeychain
    now: Callable[[], datetime]
    session: Session

    @property
    def practice(self) -> Unlocked:
        return self.session.practice

    @property
    def party_id(self) -> PartyId:
        return self.practice.record.party_id

    @property
    def author(self) -> str:
        return self.practice.document.people[0].name

    def restart(self, *, unlock: bool = True) -> None:
        """As after the program ended."""
        self.session.close()
        self.session = Session(self.home, self.keychain, self.now)
        if unlock:
            self.session.unlock(self.key)

    def close(self) -> None:
        self.session.close()

    def draft(self, service: PartyId, copies_to: tuple[PartyId, ...] = (), pictures: int = 1) -> str:
        case_id = self.practice.new_draft(case_form(service, self.author, copies_to))
        for seed in range(pictures):
            self.practice.add_picture(case_id, clean_picture(seed), facts())
        return case_id

    def case(self, service: PartyId, copies_to: tuple[PartyId, ...] = (), pictures: int = 1) -> Parcel:
        return self.practice.send(self.draft(service, copies_to, pictures))

    def sync(self, *, at_once: bool = True) -> Round:
        return Exchange(self.session).once(at_once=at_once)

    def stages(self) -> dict[str, str]:
        return {case.case_id: case.stage.value for case in self.practice.overview.cases()}


@dataclass
class Received:
    """What the expert opened."""

    manifest: Manifest
    sha256: str
    document: Document
    files: dict[int, bytes]
    signed: SignedManifest


class NothingSeen:
    """``crypto.opening.Seen`` of somebody who wants to see repetitions."""

    def has_seen(self, sender: PartyId, package_id: PackageId, item_id: str) -> bool:
        return False


@dataclass
class Expert:
    """A service, by its keys alone."""

    keys: PartyKeys
    service: Service
    book: PinnedKeyBook
    folder: Path
    gateway: RunningGateway
    person: Person = field(default_factory=lambda: samples.person("Dr Carla Expert"))

    def client(self) -> Client:
        return Client(self.gateway.url, self.keys.device_id, self.keys.http_key, allow_loopback=True)

    def invitation(self) -> bytes:
        return to_json(
            Invitation(
                gateway_url=self.gateway.url,
                gateway_receipt_key=self.gateway.key.ssh_line,
                records=(self.keys.signed_record,),
                services=(self.keys.sign_service(self.service, datetime.now(UTC)),),
            )
        )

    def pull(self) -> list[Received]:
        """Open and acknowledge everything that waits."""
        with self.client() as client:
            items = mailbox.listing(client).items
            received = [self._open(client, item) for item in items]
            for item in items:
                mailbox.acknowledge(client, item.package_id, mailbox.Outcome.DELIVERED)
        return received

    def answer(self, asked: Received) -> Content:
        """A plain opinion on a request, not sent yet."""
        answer = Answer(
            case_id=asked.manifest.case_id,
            created=datetime.now(UTC),
            language=Language.FR,
            author=self.person,
            diagnoses=(Diagnosis(text="Naevus", certainty=Certainty.PROBABLE),),
            outcome=Outcome.TREAT_HERE,
            advice="No treatment needed.",
        )
        return self.content(Kind.ANSWER, answer, asked)

    def receipt(self, kind: ReceiptKind, asked: Received, reason: str = "") -> Content:
        """A receipt for an item."""
        by_a_person = kind in (ReceiptKind.READ, ReceiptKind.ANSWERED)
        receipt = Receipt(
            kind=kind,
            case_id=asked.manifest.case_id,
            item_id=asked.manifest.item_id,
            manifest=asked.sha256,
            at=datetime.now(UTC),
            person=self.person if by_a_person else None,
            reason=reason,
        )
        return self.content(Kind.RECEIPT, receipt, asked)

    def forward(self, asked: Received, to: Party) -> Content:
        """The case is passed on to another service, the original inside."""
        forward = Message(
            case_id=asked.manifest.case_id,
            kind=MessageKind.FORWARD,
            created=datetime.now(UTC),
            author=self.person,
            text="It is theirs to judge.",
            forwarded_to=to,
            original_manifest=asked.sha256,
        )
        content = self.content(Kind.MESSAGE, forward, asked)
        openers = tuple(partial(io.BytesIO, data) for data in asked.files.values())
        return replace(content, files=(*content.files, *embed([Original(asked.signed, openers)])))

    def content(self, kind: Kind, document: Request | Message | Answer | Receipt, asked: Received) -> Content:
        file = ContentFile.of_bytes(f"{kind}.json", "application/json", FileRole.DOCUMENT, to_json(document))
        return Content(
            case_id=asked.manifest.case_id,
            kind=kind,
            created=datetime.now(UTC),
            reply_to=(self.keys.party,),
            files=(file,),
            in_reply_to=asked.sha256,
            person=self.person,
        )

    def send(self, content: Content, *to: PartyId, keys: PartyKeys | None = None) -> PackageId:
        """Seal for these parties and upload."""
        path = self.folder / new_id()
        sealed = seal(content, keys or self.keys, [Addressed.of(self.book, each) for each in to], path)
        with self.client() as client:
            ready = Upload(sealed.package_id, to, path, sealed.size, sealed.sha256)
            upload(client, ready, self.gateway.key)
        return sealed.package_id

    def _open(self, client: Client, item: mailbox.Item) -> Received:
        part, store = io.BytesIO(), MemoryStore()
        mailbox.fetch(client, item, part)
        part.seek(0)
        verified = open_package(
            part, self.keys.party_id, self.keys.identities, self.book, NothingSeen(), store
        )
        document = parse_document(verified.manifest.kind, store.files[0])
        return Received(verified.manifest, verified.signed.sha256, document, store.files, verified.signed)


@dataclass
class World:
    """Everybody."""

    folder: Path
    gateway: RunningGateway
    expert: Expert
    stack: ExitStack

    def practice(
        self,
        name: str = "Practice",
        role: Role = Role.DOCTOR,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> Site:
        """A practice that has joined, registered at the gateway and known to the expert."""
        home = Home(self.folder / name)
        self.stack.enter_context(home.held())
        keychain, key = MemoryKeychain(), KeySlot.generate()
        session = Session(home, keychain, now)
        session.change_settings(session.settings.with_fields(allow_loopback=True))
        people = (samples.person(f"{name} Author", role),)
        session.create(Practice(party_id=new_id(), name=name, people=people), "desk", key)
        site = Site(home, key, keychain, now, session)
        self.stack.callback(site.close)
        site.practice.join(self.expert.invitation())
        register(self.gateway.folder, site.practice._keys)
        self.expert.book.import_record(site.practice.record_file, datetime.now(UTC))
        return site


@contextmanager
def world(folder: Path, gateway: RunningGateway) -> Iterator[World]:
    """Fresh parties at a gateway that runs."""
    with ExitStack() as stack:
        yield World(folder, gateway, expert_of(folder, gateway), stack)


@contextmanager
def gateway_in(folder: Path) -> Iterator[RunningGateway]:
    """A gateway of a test's own."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
    with running(folder / "gateway") as gateway:
        yield gateway


def expert_of(folder: Path, gateway: RunningGateway, name: str = "Dermatology") -> Expert:
    """A registered service of the sample's description, which asks nothing of its own."""
    described = samples.service()
    keys = PartyKeys.create(
        samples.service().party.kind, described.party.name, "reading desk", datetime.now(UTC)
    )
    service = described.model_copy(update={"party_id": keys.party_id, "questions": ()})
    register(gateway.folder, keys)
    place = folder / f"expert {name}"
    place.mkdir()
    return Expert(keys, service, PinnedKeyBook(FolderPins(place / "pins")), place, gateway)
