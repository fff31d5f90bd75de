"""What a dishonest service, or whoever gets a case, could send as a forward: the practice's word must not be forged.

The first service is asked by the practice, and has its request with the genuine signatures; the second is to believe
what the first makes of it.
"""

import hashlib
import io
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cases.embedded import MANIFEST_TYPE, MLDSA_TYPE, SIGNATURE_TYPE
from cases.errors import PictureDamaged
from cases.identifiers import new_id
from cases.manifest import FileRole, Kind
from cases.message import Message, MessageKind
from cases.person import PartyKind
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request
from cases.wire import Wire, to_json
from crypto.age import NewFile
from crypto.content import Content, ContentFile
from crypto.keys import PartyKeys
from crypto.sealing import Addressed, seal
from hospital.arrivals import ArrivalState
from hospital.database import transaction
from hospital.forwarding import forward
from hospital.originals import embedded_files
from hospital.receive import Receiver
from tests.attacks.forge import Insider, sealed
from tests.cases import samples
from tests.gateway.server import Caller, RunningGateway, register, running
from tests.hospital.two_services import TwoServices, know
from tests.hospital.world import Asking, World, clinician, decode_here, jpeg

Files = tuple[ContentFile, ...]


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    with running(tmp_path_factory.mktemp("gateway") / "folder") as gateway:
        yield gateway


@pytest.fixture(autouse=True)
def refusals_are_logged(expected_logs: set[str]) -> None:
    expected_logs.add("refused: ")


@dataclass
class Forger:
    """The first service with its keys in hand, and a genuine request of a practice with post-quantum signatures."""

    both: TwoServices
    practice: Asking
    request: Request
    folder: Path

    @property
    def own(self) -> PartyKeys:
        return self.both.first.home.keys

    @property
    def second(self) -> World:
        return self.both.second

    def message(self, **changes: object) -> Message:
        """The forward as an honest service writes it, changed."""
        home, case_id = self.both.first.home, self.request.case_id
        fields: dict[str, object] = {
            "case_id": case_id,
            "kind": MessageKind.FORWARD,
            "created": datetime.now(UTC),
            "author": clinician(),
            "text": "Yours",
            "forwarded_to": self.second.home.keys.party,
            "original_manifest": home.case(case_id).request.seal.manifest_sha256,
            "consent_basis": "The patient, today",
        }
        return Message.model_validate(fields | changes)

    def original(self, case_id: str | None = None) -> Files:
        """What an honest service embeds."""
        return embedded_files(self.both.first.home, case_id or self.request.case_id, datetime.now(UTC))

    def send(self, message: Message, files: Files, keys: PartyKeys | None = None) -> None:
        """Sealed and signed by the first service's device, or another's, for the second."""
        document = ContentFile.of_bytes("m.json", "application/json", FileRole.DOCUMENT, to_json(message))
        content = Content(
            case_id=message.case_id,
            kind=Kind.MESSAGE,
            created=message.created,
            reply_to=((keys or self.own).party,),
            files=(document, *files),
            person=message.author,
            in_reply_to=message.original_manifest,
        )
        self.upload(content, keys or self.own)

    def upload(self, content: Content, keys: PartyKeys) -> None:
        home, path = self.second.home, self.folder / new_id()
        package = seal(content, keys, [Addressed(home.keys.party, home.keys.recipient)], path)
        self.bring(path.read_bytes(), package.package_id, keys)

    def bring(self, package: bytes, package_id: str, keys: PartyKeys) -> None:
        Caller(self.both.first.gateway.url, keys).upload([self.both.other], package, package_id)

    def refused(self, why: str) -> None:
        """Assert that the second service refuses it for that reason, and shows and keeps nothing of it."""
        self.second.pull()
        home = self.second.home
        [arrival] = home.arrivals.in_state(ArrivalState.REFUSED)
        assert why in arrival.explained
        assert home.inbox.case_ids() == []
        assert home.objects.object_ids() == set()


@pytest.fixture
def forger(gateway: RunningGateway, tmp_path: Path) -> Iterator[Forger]:
    both = TwoServices.made(gateway, tmp_path)
    practice = post_quantum(both, gateway, tmp_path)
    request, _ = practice.ask(both.first.service, jpeg(10), jpeg(20))
    both.first.pull()
    yield Forger(both, practice, request, tmp_path)
    both.close()


def post_quantum(both: TwoServices, gateway: RunningGateway, folder: Path) -> Asking:
    """A practice as the app makes it: its device has an ML-DSA key too."""
    keys = PartyKeys.create(PartyKind.PRACTICE, "Example Practice", "desk", datetime.now(UTC))
    register(gateway.folder, keys)
    outbox = folder / "practice"
    outbox.mkdir()
    described = samples.practice().model_copy(update={"party_id": keys.party_id})
    practice = Asking(described, keys, Caller(gateway.url, keys), outbox)
    for world in (both.first, both.second):
        world.introduce(practice)
    return practice


def swapped(files: Files, kind: str, change: Callable[[bytes], bytes]) -> Files:
    """The first file of that type, with other bytes."""
    place = next(number for number, file in enumerate(files) if file.type == kind)
    return (*files[:place], with_bytes(files[place], change(files[place].open().read())), *files[place + 1 :])


def with_bytes(file: ContentFile, data: bytes) -> ContentFile:
    return ContentFile.of_bytes(file.name, file.type, file.role, data)


def sha256(file: ContentFile) -> str:
    return hashlib.sha256(file.open().read()).hexdigest()


def without(files: Files, kind: str) -> Files:
    return tuple(file for file in files if file.type != kind)


def test_what_an_honest_service_sends_is_taken(forger: Forger) -> None:
    """Else every refusal below might have another reason."""
    forger.send(forger.message(), forger.original())
    assert forger.second.pull().received == [forger.request.case_id]


# ── As if it were the practice's own ─────────────────────────────────────────────────────────────────────


def test_a_service_cannot_forward_the_package_as_if_it_were_the_original(forger: Forger) -> None:
    """The practice's payload, word for word, sealed for another service without a manifest of its own."""
    [package] = forger.practice.folder.iterdir()
    insider = Insider.open(package.read_bytes(), forger.own)
    new = NewFile.start([forger.second.home.keys.recipient, forger.own.recipient])
    forger.bring(sealed(new, insider.payload), new_id(), forger.own)
    forger.refused("signed for another header")


def test_nor_as_a_request_of_its_own(forger: Forger) -> None:
    """The practice's document and pictures, under the forwarding service's signature alone."""
    document = ContentFile.of_bytes("r.json", "application/json", FileRole.DOCUMENT, to_json(forger.request))
    pictures = (ContentFile.of_bytes("p", "image/jpeg", FileRole.PICTURE, jpeg(shade)) for shade in (10, 20))
    content = Content(
        case_id=forger.request.case_id,
        kind=Kind.REQUEST,
        created=datetime.now(UTC),
        reply_to=(forger.own.party,),
        files=(document, *pictures),
    )
    forger.upload(content, forger.own)
    forger.refused("in the name of another practice")


def test_a_forward_without_the_practice_s_manifest_is_refused(forger: Forger) -> None:
    forger.send(forger.message(), without(forger.original(), MANIFEST_TYPE))
    forger.refused("without the original's manifest")


def test_a_forward_that_embeds_nothing_is_refused(forger: Forger) -> None:
    forger.send(forger.message(), ())
    forger.refused("without the original")


# ── What the practice signed, changed ────────────────────────────────────────────────────────────────────


def test_an_original_manifest_that_was_altered_is_refused(forger: Forger) -> None:
    """The forward names the altered one, so that only the practice's signature stands in the way."""
    files = swapped(forger.original(), MANIFEST_TYPE, lambda raw: raw.replace(b"p.jpg", b"q.jpg", 1))
    forger.send(forger.message(original_manifest=sha256(files[0])), files)
    forger.refused("signature")


def test_an_original_manifest_that_the_forward_does_not_name_is_refused(forger: Forger) -> None:
    files = swapped(forger.original(), MANIFEST_TYPE, lambda raw: raw.replace(b"p.jpg", b"q.jpg", 1))
    forger.send(forger.message(), files)
    forger.refused("another original than the forward names")


def test_a_picture_swapped_inside_the_original_is_refused(forger: Forger) -> None:
    swap = swapped(forger.original(), "image/jpeg", lambda _: jpeg(99))
    forger.send(forger.message(), swap)
    forger.refused("signed with other files")


def test_a_picture_left_out_of_the_original_is_refused(forger: Forger) -> None:
    forger.send(forger.message(), forger.original()[:-1])
    forger.refused("signed with other files")


def test_a_question_changed_inside_the_original_is_refused(forger: Forger) -> None:
    changed = to_json(forger.request.model_copy(update={"question": "Nothing urgent"}))
    forger.send(forger.message(), swapped(forger.original(), "application/json", lambda _: changed))
    forger.refused("signed with other files")


def test_a_practice_s_signature_that_is_missing_is_refused(forger: Forger) -> None:
    forger.send(forger.message(), without(forger.original(), SIGNATURE_TYPE))
    forger.refused("without its signature")


def test_a_signature_of_the_forwarding_service_in_its_place_is_refused(forger: Forger) -> None:
    files = forger.original()
    own = forger.own.sign(files[0].open().read(), "clinical-case/v1")
    signed = swapped(files, SIGNATURE_TYPE, lambda _: own.ssh.encode())
    forger.send(forger.message(), swapped(signed, MLDSA_TYPE, lambda _: own.mldsa or b""))
    forger.refused("signature")


def test_a_post_quantum_signature_stripped_from_the_original_is_refused(forger: Forger) -> None:
    forger.send(forger.message(), without(forger.original(), MLDSA_TYPE))
    forger.refused("ML-DSA signature missing")


def test_an_original_with_a_part_too_large_is_refused_before_it_is_read(forger: Forger) -> None:
    files = swapped(forger.original(), SIGNATURE_TYPE, lambda ssh: ssh + b" " * 2**20)
    forger.send(forger.message(), files)
    forger.refused("at most 4096")


# ── The practice's own word, at another place ────────────────────────────────────────────────────────────


def test_the_original_of_another_case_is_refused(forger: Forger) -> None:
    """Signed by the practice, every byte genuine; but the forward gives it the number of another case."""
    files = forger.original()
    forger.send(forger.message(case_id=new_id()), files)
    forger.refused("the original of another case")


def test_a_message_in_place_of_the_request_is_refused(forger: Forger) -> None:
    forger.practice.say(forger.request, MessageKind.ADDITION, "One more", jpeg(30))
    forger.both.first.pull()
    files = forger.original()
    second = [place for place, file in enumerate(files) if file.type == MANIFEST_TYPE][1]
    forger.send(forger.message(original_manifest=sha256(files[second])), files[second:])
    forger.refused("an original that is no request")


def test_one_item_embedded_twice_is_refused(forger: Forger) -> None:
    forger.practice.say(forger.request, MessageKind.ADDITION, "One more", jpeg(30))
    forger.both.first.pull()
    files = forger.original()
    second = [place for place, file in enumerate(files) if file.type == MANIFEST_TYPE][1]
    forger.send(forger.message(), (*files, *files[second:]))
    forger.refused("a forward of what is here already")


def test_a_message_of_a_stranger_among_the_originals_is_refused(forger: Forger) -> None:
    """Somebody whom the second service knows, but whom the case does not concern, puts in a picture."""
    stranger = forger.both.first.another_practice()
    forger.second.introduce(stranger)
    forger.practice.say(forger.request, MessageKind.ADDITION, "One more", jpeg(30))
    forger.both.first.pull()
    impostor = replace(stranger, described=forger.practice.described)
    own = insiders_addition(impostor, forger)
    forger.send(forger.message(), (*forger.original(), *own))
    forger.refused("a party that the case does not concern")


def insiders_addition(by: Asking, forger: Forger) -> Files:
    """An addition, sealed for the first service, as it stands in a package."""
    package = by.say(forger.request, MessageKind.ADDITION, "Look at this", jpeg(40))
    [path] = [each for each in by.folder.iterdir() if each.stat().st_size == package.size]
    return embedded(path.read_bytes(), forger.own)


def embedded(package: bytes, recipient: PartyKeys) -> Files:
    """A package as one of its recipients would embed it."""
    payload = Insider.open(package, recipient).payload
    with tarfile.open(fileobj=io.BytesIO(payload)) as tar:
        members = {member.name: read_member(tar, member) for member in tar if member.name != "padding"}
    types = {"manifest.json": MANIFEST_TYPE, "manifest.json.sig": SIGNATURE_TYPE}
    types |= {"manifest.json.mldsa": MLDSA_TYPE, "files/0000": "application/json"}
    return tuple(
        ContentFile.of_bytes(name, types.get(name, "image/jpeg"), FileRole.ATTACHMENT, data)
        for name, data in members.items()
    )


def read_member(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = tar.extractfile(member)
    assert file is not None
    return file.read()


def test_the_request_embedded_twice_is_refused(forger: Forger) -> None:
    files = forger.original()
    forger.send(forger.message(), (*files, *files))
    forger.refused("no message of the practice")


def test_a_request_in_the_name_of_another_practice_is_refused(forger: Forger) -> None:
    """A practice and the service conspire: it seals a request that says to be of another one."""
    accomplice = replace(forger.practice, keys=forger.both.first.another_practice().keys)
    know(forger.second.home, accomplice.keys)
    request = accomplice.prepared(forger.both.first.service)
    content = accomplice.content(Kind.REQUEST, request.case_id, request, (jpeg(),), (accomplice,))
    path = forger.folder / new_id()
    seal(content, accomplice.keys, [Addressed(forger.own.party, forger.own.recipient)], path)
    files = embedded(path.read_bytes(), forger.own)
    forger.send(forger.message(case_id=request.case_id, original_manifest=sha256(files[0])), files)
    forger.refused("in the name of another practice")


# ── Who may forward, and to whom ─────────────────────────────────────────────────────────────────────────


def test_a_forward_by_a_practice_is_refused(forger: Forger) -> None:
    """Even by the one that asked: to ask another service it sends a request."""
    forger.send(forger.message(), forger.original(), forger.practice.keys)
    forger.refused("a party that is no service")


def test_a_forward_by_a_service_that_the_original_was_not_sealed_for_is_refused(
    forger: Forger, gateway: RunningGateway, tmp_path: Path
) -> None:
    """A third service, which got the original somehow, passes it on as if it had been asked."""
    place = tmp_path / "third"
    place.mkdir()
    with World.made(gateway, place).home as third:
        know(forger.second.home, third.keys)
        forger.send(forger.message(), forger.original(), third.keys)
        forger.refused("not sealed for the service that forwards it")


def test_a_forward_by_a_service_that_got_a_copy_but_was_not_asked_is_refused(
    forger: Forger, gateway: RunningGateway, tmp_path: Path
) -> None:
    place = tmp_path / "third"
    place.mkdir()
    with World.made(gateway, place).home as third:
        know(forger.second.home, third.keys)
        request = forger.practice.prepared(forger.both.first.service)
        practices = (forger.practice,)
        content = forger.practice.content(Kind.REQUEST, request.case_id, request, (jpeg(),), practices)
        path = forger.folder / new_id()
        to = [Addressed(keys.party, keys.recipient) for keys in (forger.own, third.keys)]
        seal(content, forger.practice.keys, to, path)
        files = embedded(path.read_bytes(), third.keys)
        message = forger.message(case_id=request.case_id, original_manifest=sha256(files[0]))
        forger.send(message, files, third.keys)
        forger.refused("another service than the one that forwards it")


def test_a_forward_to_another_service_than_this_is_refused(forger: Forger) -> None:
    forger.send(forger.message(forwarded_to=forger.own.party), forger.original())
    forger.refused("forwarded to another service")


def test_a_forward_of_a_practice_posing_as_a_service_is_refused(forger: Forger) -> None:
    """Its manifest says *service*; its key record, which the second service compared, says *practice*."""
    keys = forger.practice.keys
    posing = replace(keys, record=keys.record.model_copy(update={"kind": PartyKind.SERVICE}))
    forger.send(forger.message(), forger.original(), posing)
    forger.refused("its sender is not what it says it is")


def test_a_forward_that_no_consent_covers_is_refused(forger: Forger) -> None:
    forger.send(forger.message(consent_basis=None), forger.original())
    forger.refused("without the patient's consent")


def test_an_original_of_a_practice_with_a_revoked_device_is_refused(forger: Forger) -> None:
    with transaction(forger.second.home.connection):
        revoked = forger.practice.keys.revoke_device(forger.practice.keys.device_id, datetime.now(UTC))
        forger.second.home.book.import_record(revoked.record_file, datetime.now(UTC))
    forger.send(forger.message(), forger.original())
    forger.refused("revoked")


# ── Again ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_case_that_is_forwarded_twice_is_there_once(forger: Forger) -> None:
    """By two forwards, each genuine: the second is refused, and changes nothing of the first."""
    forger.send(forger.message(), forger.original())
    forger.second.pull()
    forger.send(forger.message(text="Once more"), forger.original())
    forger.second.pull()
    [arrival] = forger.second.home.arrivals.in_state(ArrivalState.REFUSED)
    assert "a forward of what is here already" in arrival.explained
    case = forger.second.home.case(forger.request.case_id)
    assert [message.document.text for message in case.messages] == ["Yours"]
    assert len(forger.second.home.inbox.case_ids()) == 1


def test_a_case_that_is_here_is_not_forwarded_by_yet_another_service(
    forger: Forger, gateway: RunningGateway, tmp_path: Path
) -> None:
    forger.send(forger.message(), forger.original())
    forger.second.pull()
    place = tmp_path / "third"
    place.mkdir()
    with World.made(gateway, place).home as third:
        know(forger.second.home, third.keys)
        forger.send(forger.message(), forger.original(), third.keys)
        [(_, why)] = forger.second.pull().refused
    assert "where it is already" in why


def test_another_request_does_not_take_the_place_of_the_one_that_was_forwarded(forger: Forger) -> None:
    """Of the same case, and signed by the practice: but not the one that is here."""
    forger.send(forger.message(), forger.original())
    forger.second.pull()
    pictures = (jpeg(10), jpeg(20))
    content = forger.practice.content(
        Kind.REQUEST, forger.request.case_id, forger.request, pictures, (forger.practice,)
    )
    path = forger.folder / new_id()
    seal(content, forger.practice.keys, [Addressed(forger.own.party, forger.own.recipient)], path)
    files = embedded(path.read_bytes(), forger.own)
    forger.send(forger.message(original_manifest=sha256(files[0])), files)
    [(_, why)] = forger.second.pull().refused
    assert "where it is already" in why


def test_an_original_under_the_number_of_another_item_is_refused(forger: Forger) -> None:
    """The practice gave one number to two items: of another case here, and of the one that is forwarded."""
    number = new_id()
    other = forger.practice.prepared(forger.second.service)
    content = forger.practice.content(
        Kind.REQUEST, other.case_id, other, (jpeg(),), (forger.practice,), number
    )
    forger.practice.send(content, forger.both.other)
    assert forger.second.pull().received == [other.case_id]
    forger.practice.say(forger.request, MessageKind.ADDITION, "One more", jpeg(30), item_id=number)
    forger.both.first.pull()
    forger.send(forger.message(), forger.original())
    [(_, why)] = forger.second.pull().refused
    assert "under the number of another item" in why
    assert forger.second.home.inbox.case_ids() == [other.case_id]


def test_a_forward_sealed_again_is_taken_once(forger: Forger) -> None:
    """The same item in another package, as after a key was changed."""
    home = forger.both.first.home
    first = forward(home, forger.request.case_id, forger.both.other, clinician(), "Yours", "The patient")
    path = home.spool_path(first.package_id)
    copy = path.read_bytes()
    path.unlink()
    assert forger.both.pass_on().received == [forger.request.case_id]
    forger.bring(copy, first.package_id, forger.own)
    again = forger.second.pull()
    assert (again.received, again.refused, again.waiting) == ([], [], [])
    assert len(forger.second.home.inbox.items(forger.request.case_id)) == 2


def test_a_case_that_the_first_service_gets_back_is_refused(forger: Forger) -> None:
    """The second service forwards to the first what the first has: its own case stays as it is."""
    first, files = forger.both.first.home, forger.original()
    message = forger.message(forwarded_to=first.keys.party)
    document = ContentFile.of_bytes("m.json", "application/json", FileRole.DOCUMENT, to_json(message))
    content = Content(
        case_id=message.case_id,
        kind=Kind.MESSAGE,
        created=message.created,
        reply_to=(forger.second.home.keys.party,),
        files=(document, *files),
    )
    path = forger.folder / new_id()
    keys = forger.second.home.keys
    package = seal(content, keys, [Addressed(first.keys.party, first.keys.recipient)], path)
    Caller(forger.both.first.gateway.url, keys).upload(
        [first.keys.party_id], path.read_bytes(), package.package_id
    )
    [(_, why)] = forger.both.first.pull().refused
    assert "where it is already" in why


# ── Pictures, answers and receipts ───────────────────────────────────────────────────────────────────────


def test_every_embedded_picture_is_decoded_in_isolation_before_the_case_is_there(forger: Forger) -> None:
    seen: list[bytes] = []

    def refusing_the_second(data: bytes) -> tuple[str, int, int]:
        seen.append(data)
        if len(seen) == 2:
            raise PictureDamaged(why="not a picture")
        return decode_here(data)

    forger.send(forger.message(), forger.original())
    with forger.second.home.client() as client:
        Receiver(forger.second.home, client, refusing_the_second).pull()
    assert seen == [jpeg(10), jpeg(20)]
    forger.refused("not a picture")


def test_an_answer_of_a_service_that_it_was_not_forwarded_to_is_refused(forger: Forger) -> None:
    answer = samples.answer(forger.request.case_id)
    [why] = sent_to_the_first(forger, Kind.ANSWER, answer)
    assert "was not forwarded to" in why


def test_an_answer_to_something_else_is_refused(forger: Forger) -> None:
    first, case_id = forger.both.first.home, forger.request.case_id
    forward(first, case_id, forger.both.other, clinician(), "Yours", "The patient, today")
    [why] = sent_to_the_first(forger, Kind.ANSWER, samples.answer(case_id), in_reply_to="0" * 64)
    assert "answers something else" in why


def test_a_receipt_of_a_service_that_it_was_not_forwarded_to_is_refused(forger: Forger) -> None:
    seal_of_request = forger.both.first.home.case(forger.request.case_id).request.seal
    receipt = Receipt(
        kind=ReceiptKind.READ,
        case_id=forger.request.case_id,
        item_id=seal_of_request.item_id,
        manifest=seal_of_request.manifest_sha256,
        at=datetime.now(UTC),
        person=clinician(),
    )
    [why] = sent_to_the_first(forger, Kind.RECEIPT, receipt)
    assert "never sent" in why


def sent_to_the_first(
    forger: Forger, kind: Kind, document: Wire, in_reply_to: str | None = None
) -> list[str]:
    """By the second service; why the first refused it."""
    first, keys = forger.both.first, forger.second.home.keys
    answered = first.home.case(forger.request.case_id).request.seal.manifest_sha256
    file = ContentFile.of_bytes("d.json", "application/json", FileRole.DOCUMENT, to_json(document))
    content = Content(
        case_id=forger.request.case_id,
        kind=kind,
        created=datetime.now(UTC),
        reply_to=(keys.party,),
        files=(file,),
        in_reply_to=in_reply_to or answered,
    )
    path = forger.folder / new_id()
    to = first.home.keys
    package = seal(content, keys, [Addressed(to.party, to.recipient)], path)
    Caller(first.gateway.url, keys).upload([to.party_id], path.read_bytes(), package.package_id)
    return [why for _, why in first.pull().refused]
