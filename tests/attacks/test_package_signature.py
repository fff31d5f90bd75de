"""A package says who sealed it only by signatures that a known device made, for this use and no other."""

import io
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

import pytest

from cases.errors import (
    AlreadySeen,
    DeviceUnknown,
    KeyRevoked,
    ManifestMismatch,
    NotForUs,
    PartyUnknown,
    SignatureInvalid,
)
from cases.identifiers import new_id
from cases.manifest import Kind
from cases.person import PartyKind
from cases.wire import to_json
from crypto.allowed_signers import AllowedSigners
from crypto.content import Content
from crypto.key_book import KeyBook
from crypto.keys import PartyKeys
from crypto.opening import Seen, VerifiedPackage, open_package
from crypto.quarantine import MemoryStore
from crypto.signing import CASE, KEYS, RECEIPT, Namespace, allowed_signers_line
from tests.attacks.forge import Insider, archive, payload, refused
from tests.crypto.parties import NOW, NothingSeen, Remembered, book_of, content, receive, send, world


def opened_with(package: bytes, book: KeyBook, seen: Seen | None = None) -> VerifiedPackage:
    service = world().service
    return open_package(
        io.BytesIO(package), service.party_id, service.identities, book, seen or NothingSeen(), MemoryStore()
    )


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return send(tmp_path_factory.mktemp("sealed"), content(b"mole"))[0]


def signed_anew(package: bytes, namespace: Namespace, mldsa_namespace: Namespace) -> bytes:
    """The genuine content with signatures of the genuine device for other uses."""
    practice, (verified, files) = world().practice, receive(package)
    raw = to_json(verified.manifest)
    ssh, mldsa = practice.sign(raw, namespace).ssh, practice.sign(raw, mldsa_namespace).mldsa
    members = [
        ("manifest.json", raw),
        ("manifest.json.sig", ssh.encode()),
        ("manifest.json.mldsa", mldsa or b""),
    ]
    members += [(f"files/{number:04}", data) for number, data in files.items()]
    return Insider.open(package, practice).with_payload(archive(members))


def test_signatures_of_the_package_namespace_are_taken(package: bytes) -> None:
    receive(signed_anew(package, CASE, CASE))


@pytest.mark.parametrize("other", [KEYS, RECEIPT])
def test_a_signature_of_another_namespace_is_refused(package: bytes, other: Namespace) -> None:
    refused(signed_anew(package, other, CASE), SignatureInvalid, "namespace")
    refused(signed_anew(package, CASE, other), SignatureInvalid, "ML-DSA")


def test_a_stripped_post_quantum_signature_is_refused(package: bytes) -> None:
    """Also from the sender's own machine: its record lists such a key, so nothing is said without it."""
    insider = Insider.open(package, world().practice)
    start = insider.payload.index(b"manifest.json.mldsa")
    end = start + 512 + 3584
    refused(insider.with_payload(insider.payload[:start] + insider.payload[end:]), SignatureInvalid, "ML-DSA")


def test_a_damaged_post_quantum_signature_is_refused(package: bytes) -> None:
    insider = Insider.open(package, world().practice)
    place = insider.payload.index(b"manifest.json.mldsa") + 512 + 100
    changed = insider.payload[:place] + bytes([insider.payload[place] ^ 1]) + insider.payload[place + 1 :]
    refused(insider.with_payload(changed), SignatureInvalid, "ML-DSA")


def test_a_sender_without_post_quantum_key_is_taken_without_and_refused_with_one(tmp_path: Path) -> None:
    old = PartyKeys.create(PartyKind.PRACTICE, "Old Practice", "desk", NOW, post_quantum=False)
    book = book_of(old, world().service)
    package, _ = send(tmp_path, content(b"mole"), by=old, to=[world().service])
    verified = opened_with(package, book)
    assert verified.signed.mldsa is None
    insider = Insider.open(package, old)
    start = insider.payload.index(b"files/0000")
    added = archive([("manifest.json.mldsa", bytes(3309))])[:-1024]
    with pytest.raises(SignatureInvalid, match="not expected"):
        opened_with(insider.with_payload(insider.payload[:start] + added + insider.payload[start:]), book)


def test_a_sender_nobody_knows_is_refused(package: bytes) -> None:
    with pytest.raises(PartyUnknown):
        opened_with(package, book_of(world().service, world().gp))


def test_a_device_its_party_does_not_list_is_refused(package: bytes) -> None:
    insider = Insider.open(package, world().practice)
    verified, files = receive(package)
    sender = verified.manifest.sender.model_copy(update={"device": new_id()})
    posing = verified.manifest.model_copy(update={"sender": sender})
    refused(insider.with_payload(payload(posing, list(files.values()), world().practice)), DeviceUnknown)


def test_a_revoked_device_is_refused(package: bytes) -> None:
    practice = world().practice
    revoked = practice.revoke_device(practice.device_id, NOW)
    with pytest.raises(KeyRevoked):
        opened_with(package, book_of(revoked, world().service))


def test_what_was_held_before_the_device_was_revoked_still_counts(package: bytes) -> None:
    """By our own clock, never by the time the package gives: that one is the thief's."""
    practice, service = world().practice, world().service
    book = book_of(practice.revoke_device(practice.device_id, NOW), service)
    for held_since, counts in ((NOW - timedelta(seconds=1), True), (NOW, False)):
        with nullcontext() if counts else pytest.raises(KeyRevoked):
            open_package(
                io.BytesIO(package),
                service.party_id,
                service.identities,
                book,
                NothingSeen(),
                MemoryStore(),
                held_since=held_since,
            )


def test_a_manifest_that_names_another_key_than_it_was_signed_with_is_refused(package: bytes) -> None:
    insider = Insider.open(package, world().practice)
    verified, files = receive(package)
    sender = verified.manifest.sender.model_copy(update={"key": f"SHA256:{'A' * 43}"})
    posing = verified.manifest.model_copy(update={"sender": sender})
    refused(
        insider.with_payload(payload(posing, list(files.values()), world().practice)),
        ManifestMismatch,
        "another key",
    )


def test_a_manifest_that_names_another_key_is_refused_also_where_only_the_identity_is_known(
    package: bytes,
) -> None:
    practice, signers = world().practice, AllowedSigners()
    signers.add(allowed_signers_line(practice.party_id, practice.record.identity_key).encode())
    opened_with(package, signers)
    verified, files = receive(package)
    sender = verified.manifest.sender.model_copy(update={"key": f"SHA256:{'A' * 43}"})
    posing = verified.manifest.model_copy(update={"sender": sender})
    with pytest.raises(ManifestMismatch, match="another key"):
        opened_with(
            Insider.open(package, practice).with_payload(payload(posing, list(files.values()), practice)),
            signers,
        )


def test_a_practice_that_calls_itself_a_service_is_refused(package: bytes) -> None:
    """Else it could answer a request: who may do what hangs on the kind, which its own record says."""
    verified, files = receive(package)
    party = verified.manifest.sender.party.model_copy(update={"kind": PartyKind.SERVICE})
    sender = verified.manifest.sender.model_copy(update={"party": party})
    posing = verified.manifest.model_copy(update={"sender": sender})
    forged = payload(posing, list(files.values()), world().practice)
    refused(Insider.open(package, world().practice).with_payload(forged), ManifestMismatch, "its sender")


def test_another_party_with_the_senders_names_is_refused(package: bytes, tmp_path: Path) -> None:
    """A thief makes keys of its own under the practice's very identifiers, and seals properly with them."""
    thief = PartyKeys.create(PartyKind.PRACTICE, world().practice.record.name, "desk", NOW)
    posing, _ = send(tmp_path, content(b"mole"), by=thief, to=[world().service])
    refused(posing, PartyUnknown)
    insider = Insider.open(posing, thief)
    verified = opened_with(posing, book_of(thief, world().service))
    manifest = verified.manifest.model_copy(update={"sender": receive(package)[0].manifest.sender})
    last = manifest.to[-1].model_copy(update={"party": manifest.sender.party})
    manifest = manifest.model_copy(update={"to": (*manifest.to[:-1], last)})
    refused(insider.with_payload(payload(manifest, [b"{}", b"mole"], thief)), SignatureInvalid)


def test_a_package_is_refused_where_it_was_not_sent(package: bytes, tmp_path: Path) -> None:
    for_gp, _ = send(tmp_path, content(b"mole"), to=[world().gp])
    refused(for_gp, NotForUs)


def test_a_replayed_package_is_refused(package: bytes) -> None:
    first, _ = receive(package)
    with pytest.raises(AlreadySeen):
        opened_with(package, world().book, Remembered(first))


def test_an_item_sealed_again_is_refused_once_it_was_received(tmp_path: Path) -> None:
    """Another package, the same item: after a rotated key both may arrive, and one counts."""
    item = content(b"mole")
    first, again = send(tmp_path, item)[0], send(tmp_path, item)[0]
    received, _ = receive(first)
    with pytest.raises(AlreadySeen):
        opened_with(again, world().book, Remembered(received))
    assert receive(again)[0].manifest.item_id == received.manifest.item_id


def test_nobody_can_use_up_the_identifiers_of_another_sender(package: bytes, tmp_path: Path) -> None:
    """The GP knows the item's identifier, and races the practice to the service with it."""
    genuine, _ = receive(package)
    stolen = content(b"nonsense")
    racing = Content(
        case_id=stolen.case_id,
        kind=stolen.kind,
        created=NOW,
        reply_to=stolen.reply_to,
        files=stolen.files,
        item_id=genuine.manifest.item_id,
    )
    first, _ = receive(send(tmp_path, racing, by=world().gp, to=[world().service])[0])
    opened_with(package, world().book, Remembered(first))


def test_an_answer_spliced_onto_another_request_is_refused(tmp_path: Path) -> None:
    practice, service, gp = world().practice, world().service, world().gp
    asked = [send(tmp_path, content(data), to=[service])[1] for data in (b"left arm", b"right arm")]
    item = content(b"biopsy", kind=Kind.ANSWER, in_reply_to=asked[0].manifest_sha256)
    answer, _ = receive(send(tmp_path, item, by=service, to=[practice])[0], practice)
    answer.require_reply_to(item.case_id, asked[0].manifest_sha256, {service.party_id})
    with pytest.raises(ManifestMismatch, match="something else"):
        answer.require_reply_to(item.case_id, asked[1].manifest_sha256, {service.party_id})
    with pytest.raises(ManifestMismatch, match="something else"):
        answer.require_reply_to(new_id(), asked[0].manifest_sha256, {service.party_id})
    with pytest.raises(ManifestMismatch, match="not asked"):
        answer.require_reply_to(item.case_id, asked[0].manifest_sha256, {gp.party_id})
