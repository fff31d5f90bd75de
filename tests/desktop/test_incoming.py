"""What is properly sealed and signed, and still is not taken: it does not belong where it says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cases.errors import CaseUnknown
from cases.identifiers import new_id
from cases.manifest import FileRole, Kind
from cases.message import Message, MessageKind
from cases.receipt import Receipt, ReceiptKind
from cases.wire import to_json
from crypto.content import Content, ContentFile
from crypto.keys import PartyKeys
from desktop.case_view import Stage
from desktop.exchange import Round
from desktop.store.courier import Arrived
from tests.cases import samples
from tests.desktop.world import Expert, Received, Site, World, clean_picture, expert_of
from transport import mailbox


@pytest.fixture
def gp(everybody: World) -> Site:
    return everybody.practice()


@pytest.fixture
def asked(everybody: World, gp: Site) -> Received:
    gp.case(everybody.expert.keys.party_id)
    gp.sync()
    [asked] = everybody.expert.pull()
    return asked


def trouble(site: Site) -> str:
    [arrival] = site.session.courier.store.arrivals(*Arrived)
    return arrival.trouble


def refused(site: Site) -> str:
    """Sync, and say why what arrived was refused."""
    done = site.sync()
    assert (done.refused, done.opened) == (1, 0)
    assert list(site.home.arrived.iterdir()) == []
    assert {path.stem for path in site.home.objects.iterdir()} <= site.practice._store.object_ids()
    return trouble(site)


def test_an_answer_spliced_onto_another_case_is_refused(everybody: World, gp: Site, asked: Received) -> None:
    expert = everybody.expert
    other = replace(expert.answer(asked), case_id=new_id())
    expert.send(other, gp.party_id)
    assert refused(gp) == "package.manifest_mismatch"


def test_a_document_of_another_case_than_its_manifest_is_refused(
    everybody: World, gp: Site, asked: Received
) -> None:
    expert = everybody.expert
    file = ContentFile.of_bytes(
        "answer.json",
        "application/json",
        expert.answer(asked).files[0].role,
        to_json(samples.answer(new_id())),
    )
    expert.send(replace(expert.answer(asked), files=(file,)), gp.party_id)
    assert refused(gp) == "package.manifest_mismatch"


def test_an_answer_of_a_service_that_was_not_asked_is_refused(
    everybody: World, gp: Site, asked: Received
) -> None:
    other = second_expert(everybody, gp)
    other.send(other.answer(asked), gp.party_id)
    assert refused(gp) == "package.manifest_mismatch"


def test_an_answer_of_the_service_it_was_forwarded_to_is_taken(
    everybody: World, gp: Site, asked: Received
) -> None:
    other, expert = second_expert(everybody, gp), everybody.expert
    expert.send(expert.forward(asked, other.keys.party), gp.party_id)
    other.send(other.answer(asked), gp.party_id)
    assert gp.sync().opened == 2


def test_what_a_forward_embeds_is_not_kept_a_second_time(everybody: World, gp: Site, asked: Received) -> None:
    other, expert = second_expert(everybody, gp), everybody.expert
    before = {path.name for path in gp.home.objects.iterdir()}
    expert.send(expert.forward(asked, other.keys.party), gp.party_id)
    assert gp.sync().opened == 1
    assert {path.name for path in gp.home.objects.iterdir()} == before


def test_an_answer_of_a_service_that_is_not_known_yet_waits_for_its_invitation(
    everybody: World, gp: Site, asked: Received
) -> None:
    expert, other = everybody.expert, expert_of(everybody.folder, everybody.gateway, "Nails")
    other.book.import_record(gp.practice.record_file, datetime.now(UTC))
    expert.send(expert.forward(asked, other.keys.party), gp.party_id)
    other.send(other.answer(asked), gp.party_id)
    done = gp.sync()
    assert (done.opened, done.waiting) == (1, 1)
    case_id = asked.manifest.case_id
    assert gp.practice.unconnected(case_id) == (other.keys.party,)
    gp.practice.join(other.invitation())
    assert gp.practice.unconnected(case_id) == ()
    assert gp.sync().opened == 1
    assert gp.stages()[case_id] == Stage.ANSWERED


def test_what_is_said_later_goes_to_the_service_it_was_passed_on_to(
    everybody: World, gp: Site, asked: Received
) -> None:
    other, expert = second_expert(everybody, gp), everybody.expert
    expert.book.import_record(other.keys.record_file, datetime.now(UTC))
    expert.send(expert.forward(asked, other.keys.party), gp.party_id)
    gp.sync()
    gp.practice.say(asked.manifest.case_id, MessageKind.REPLY, "It bleeds now")
    gp.sync()
    for each in (expert, other):
        [said] = each.pull()
        assert isinstance(said.document, Message)
        assert said.document.text == "It bleeds now"


@pytest.mark.parametrize("who", ["another service", "a colleague"])
def test_only_the_service_that_was_asked_passes_a_case_on(everybody: World, who: str) -> None:
    """Else whoever got a copy could name a service of theirs, and its answer would be taken."""
    nurse, gp, expert = everybody.practice("Nurses"), everybody.practice("GP"), everybody.expert
    other = second_expert(everybody, nurse)
    nurse.practice.import_record(gp.practice.record_file)
    gp.practice.import_record(nurse.practice.record_file)
    nurse.case(expert.keys.party_id, copies_to=(gp.party_id,))
    nurse.sync()
    [asked] = expert.pull()
    expert.book.import_record(nurse.practice.record_file, datetime.now(UTC))
    keys = other.keys if who == "another service" else gp.practice._keys
    forger = replace_keys(expert, keys)
    forger.send(forger.forward(asked, other.keys.party), nurse.party_id)
    assert refused(nurse) == "package.manifest_mismatch"


@pytest.mark.parametrize("what", ["another original", "nothing embedded", "to a practice"])
def test_a_case_is_passed_on_to_a_service_and_with_the_very_original(
    everybody: World, gp: Site, asked: Received, what: str
) -> None:
    other, expert = second_expert(everybody, gp), everybody.expert
    to = gp.practice._keys.party if what == "to a practice" else other.keys.party
    content = expert.forward(asked, to)
    if what == "nothing embedded":
        content = replace(content, files=content.files[:1])
    if what == "another original":
        gp.case(expert.keys.party_id)
        gp.sync()
        [second] = [each for each in expert.pull() if each.manifest.kind is Kind.REQUEST]
        embedded = expert.forward(second, to).files[1:]
        content = replace(content, files=(content.files[0], *embedded))
    expert.send(content, gp.party_id)
    assert refused(gp) == "package.manifest_mismatch"


def second_expert(everybody: World, gp: Site) -> Expert:
    other = expert_of(everybody.folder, everybody.gateway, "Nails")
    other.book.import_record(gp.practice.record_file, datetime.now(UTC))
    gp.practice.import_record(other.keys.record_file)
    return other


def test_an_answer_by_a_colleague_is_refused(everybody: World) -> None:
    nurse, gp, expert = everybody.practice("Nurses"), everybody.practice("GP"), everybody.expert
    nurse.practice.import_record(gp.practice.record_file)
    gp.practice.import_record(nurse.practice.record_file)
    nurse.case(expert.keys.party_id, copies_to=(gp.party_id,))
    nurse.sync()
    [asked] = expert.pull()
    expert.book.import_record(nurse.practice.record_file, datetime.now(UTC))
    as_gp = replace_keys(expert, gp.practice._keys)
    as_gp.send(expert.answer(asked), nurse.party_id)
    assert refused(nurse) == "package.manifest_mismatch"


def test_a_withdrawal_by_another_than_who_asked_is_refused(
    everybody: World, gp: Site, asked: Received
) -> None:
    expert = everybody.expert
    withdrawal = Message(
        case_id=asked.manifest.case_id,
        kind=MessageKind.WITHDRAWAL,
        created=datetime.now(UTC),
        author=expert.person,
        text="We withdraw it",
    )
    expert.send(expert.content(Kind.MESSAGE, withdrawal, asked), gp.party_id)
    assert refused(gp) == "package.manifest_mismatch"
    assert gp.stages()[asked.manifest.case_id] != Stage.WITHDRAWN


def test_a_picture_without_the_patient_s_consent_is_refused(
    everybody: World, gp: Site, asked: Received
) -> None:
    """From whomever the case concerns: here from the service."""
    expert, image = everybody.expert, clean_picture(8)
    picture = samples.picture(added_at=samples.NOON).model_copy(update={"sha256": image.sha256})
    addition = Message(
        case_id=asked.manifest.case_id,
        kind=MessageKind.ADDITION,
        created=datetime.now(UTC),
        author=expert.person,
        pictures=(picture,),
    )
    content = expert.content(Kind.MESSAGE, addition, asked)
    file = ContentFile.of_bytes("picture 1", "image/jpeg", FileRole.PICTURE, image.data)
    expert.send(replace(content, files=(*content.files, file)), gp.party_id)
    assert refused(gp) == "package.manifest_mismatch"


def test_a_receipt_for_another_item_is_refused(everybody: World, gp: Site, asked: Received) -> None:
    expert = everybody.expert
    receipt = Receipt(
        kind=ReceiptKind.DELIVERED,
        case_id=asked.manifest.case_id,
        item_id=new_id(),
        manifest=asked.sha256,
        at=datetime.now(UTC),
    )
    expert.send(expert.content(Kind.RECEIPT, receipt, asked), gp.party_id)
    assert refused(gp) == "package.manifest_mismatch"


@pytest.mark.parametrize("whose", ["another practice", "the same case again", "its own"])
def test_a_copy_of_a_request_must_be_the_sender_s_own_and_the_first(
    everybody: World, gp: Site, asked: Received, whose: str
) -> None:
    colleague = everybody.practice("Colleague")
    gp.practice.import_record(colleague.practice.record_file)
    image = clean_picture()
    request = samples.request(
        None if whose == "another practice" else colleague.practice.document
    ).model_copy(update={"pictures": (samples.picture().model_copy(update={"sha256": image.sha256}),)})
    if whose == "the same case again":
        request = request.model_copy(update={"case_id": asked.manifest.case_id})
    picture = ContentFile.of_bytes("picture 1", "image/jpeg", FileRole.PICTURE, image.data)
    content = everybody.expert.content(Kind.REQUEST, request, asked)
    sender = replace_keys(everybody.expert, colleague.practice._keys)
    files = (*content.files, picture)
    sender.send(replace(content, case_id=request.case_id, in_reply_to=None, files=files), gp.party_id)
    if whose == "its own":
        assert gp.sync().opened == 1
    else:
        assert refused(gp) == "package.manifest_mismatch"


def test_something_that_is_no_document_is_refused(everybody: World, gp: Site, asked: Received) -> None:
    expert = everybody.expert
    answer = expert.answer(asked)
    garbage = ContentFile.of_bytes(
        "answer.json", "application/json", answer.files[0].role, b'{"v":"answer/v1"}'
    )
    expert.send(replace(answer, files=(garbage,)), gp.party_id)
    assert refused(gp) == "wire.invalid"


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda expert, asked: newer(expert.answer(asked)), "wire.unknown_version"),
        (lambda expert, asked: replace(expert.answer(asked), in_reply_to="0" * 64), "case.unknown"),
    ],
    ids=["of a newer Pli", "to an item that is not here"],
)
def test_what_may_be_understood_later_waits(
    everybody: World, gp: Site, asked: Received, make: Callable[[Expert, Received], Content], code: str
) -> None:
    everybody.expert.send(make(everybody.expert, asked), gp.party_id)
    assert gp.sync().waiting == 1
    assert trouble(gp) == code
    assert gp.sync().waiting == 1
    assert len(list(gp.home.arrived.iterdir())) == 1


def newer(answer: Content) -> Content:
    file = ContentFile.of_bytes("answer.json", "application/json", answer.files[0].role, b'{"v":"answer/v2"}')
    return replace(answer, files=(file,))


def test_a_package_of_an_unknown_party_waits_for_its_record(
    everybody: World, gp: Site, asked: Received
) -> None:
    other = expert_of(everybody.folder, everybody.gateway, "Unknown")
    other.book.import_record(gp.practice.record_file, datetime.now(UTC))
    other.send(other.answer(asked), gp.party_id)
    assert gp.sync().waiting == 1
    assert trouble(gp) == "key.party_unknown"
    gp.practice.import_record(other.keys.record_file)
    assert refused(gp) == "package.manifest_mismatch"


def test_bytes_that_were_changed_on_this_disk_are_refused(
    everybody: World, gp: Site, asked: Received
) -> None:
    everybody.expert.send(everybody.expert.answer(asked), gp.party_id)
    gp.session.lock()
    gp.sync()
    [path] = gp.home.arrived.iterdir()
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    gp.session.unlock(gp.key)
    assert refused(gp).startswith("package.")


def test_bytes_that_are_gone_from_this_disk_are_fetched_again(
    everybody: World, gp: Site, asked: Received
) -> None:
    everybody.expert.send(everybody.expert.answer(asked), gp.party_id)
    gp.session.lock()
    gp.sync()
    [path] = gp.home.arrived.iterdir()
    path.unlink()
    gp.session.unlock(gp.key)
    rounds: list[Round] = [gp.sync(), gp.sync()]
    assert [done.opened for done in rounds] == [0, 1]


def test_a_package_that_the_gateway_no_longer_has_is_let_go(
    everybody: World, gp: Site, asked: Received
) -> None:
    expert = everybody.expert
    package_id = expert.send(expert.answer(asked), gp.party_id)
    courier = gp.session.courier
    with courier.client() as client:
        courier.look(client)
        mailbox.acknowledge(client, package_id, mailbox.Outcome.DELIVERED)
    [arrival] = courier.store.arrivals(Arrived.NOTICED)
    gone = mailbox.Item.model_validate(dict(arrival.item) | {"package_id": new_id()})
    courier.store.database.run("DELETE FROM arrival")
    courier.store.notice([gone], datetime.now(UTC))
    assert gp.sync().trouble is None
    assert [each.state for each in courier.store.arrivals(*Arrived)] == [Arrived.GONE]


def test_an_unknown_case_is_said_so(gp: Site) -> None:
    with pytest.raises(CaseUnknown):
        gp.practice.overview.case(new_id())


def replace_keys(expert: Expert, keys: PartyKeys) -> Expert:
    """Somebody else who sends in the expert's way."""
    return replace(expert, keys=keys)
