"""A recipient of a package knows its file key. What it can make of that must not pass for the sender's word."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cases.errors import DeviceUnknown, HeaderForged, ManifestMismatch, SignatureInvalid
from cases.wire import to_json
from crypto.age import NewFile
from crypto.age_header import Stanza, write_header
from crypto.binding import header_sha256
from crypto.recipients import Identity
from tests.attacks.forge import Insider, archive, payload, refused, sealed
from tests.crypto.parties import content, receive, send, world


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """From the practice to the service and the GP."""
    return send(tmp_path_factory.mktemp("sealed"), content(b"melanoma, urgent"))[0]


def test_an_insider_cannot_put_another_genuine_payload_behind_the_header(
    package: bytes, tmp_path: Path
) -> None:
    """The GP got two packages of the practice, and shows the service the second one's payload as the first."""
    second, _ = send(tmp_path, content(b"harmless"))
    gp = world().gp
    swapped = Insider.open(package, gp).with_payload(Insider.open(second, gp).payload)
    receive(package)
    refused(swapped, ManifestMismatch, "signed for another header")


def test_an_insider_cannot_swap_a_file_under_the_genuine_manifest(package: bytes) -> None:
    insider = Insider.open(package, world().gp)
    swapped = insider.payload.replace(b"melanoma, urgent", b"nothing, no hurry"[:16])
    assert len(swapped) == len(insider.payload)
    refused(insider.with_payload(swapped), ManifestMismatch, "another content")


def test_an_insider_cannot_sign_in_the_senders_name(package: bytes) -> None:
    """Same manifest, other files, signed by the GP's own device: its certificate is of another identity."""
    genuine, files = receive(package)
    forged = payload(genuine.manifest, list(files.values()), world().gp)
    refused(Insider.open(package, world().gp).with_payload(forged), SignatureInvalid)


def test_an_insider_cannot_name_its_own_device_as_the_senders(package: bytes) -> None:
    gp = world().gp
    manifest = receive(package)[0].manifest
    posing = manifest.model_copy(
        update={"sender": manifest.sender.model_copy(update={"device": gp.device_id})}
    )
    forged = payload(posing, [b"{}", b"x"], gp)
    refused(Insider.open(package, gp).with_payload(forged), DeviceUnknown)


def test_an_insider_cannot_change_bytes_of_the_manifest(package: bytes) -> None:
    insider = Insider.open(package, world().gp)
    changed = insider.payload.replace(b'"name":"mole.jpg"', b'"name":"hand.jpg"', 1)
    assert changed != insider.payload
    refused(insider.with_payload(changed), SignatureInvalid)


def test_a_recipient_cannot_forward_a_package_to_another_party_as_if_original(package: bytes) -> None:
    """The service re-seals what it got, word for word, for a GP that was never addressed."""
    stranger = Identity.generate()
    insider = Insider.open(package, world().service)
    new = NewFile.start([stranger.recipient, *(key.recipient for key in world().gp.identities)])
    refused(sealed(new, insider.payload), ManifestMismatch, "another header", world().gp)


def test_a_recipient_cannot_forward_a_package_under_the_same_file_key(package: bytes) -> None:
    """As above, but with the genuine file key and nonce, and the GP's genuine stanza among the new ones."""
    insider = Insider.open(package, world().service)
    stranger = Identity.generate().recipient.wrap(insider.file_key)
    forwarded = insider.with_stanzas(lambda genuine: [stranger, *genuine[1:]])
    refused(forwarded, ManifestMismatch, "another header", world().gp)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda stanzas: stanzas[:-1], id="removed"),
        pytest.param(lambda stanzas: [*stanzas, stanzas[-1]], id="added"),
        pytest.param(lambda stanzas: [stanzas[1], stanzas[0], stanzas[2]], id="reordered"),
        pytest.param(lambda stanzas: [stanzas[0], stanzas[0], stanzas[2]], id="replaced"),
    ],
)
def test_an_insider_cannot_add_remove_or_reorder_recipients(
    package: bytes, change: Callable[[list[Stanza]], Sequence[Stanza]]
) -> None:
    """With a MAC that holds, since an insider can compute it."""
    changed = Insider.open(package, world().gp).with_stanzas(change)
    refused(changed, ManifestMismatch, "another header")


def test_the_senders_own_manifest_must_name_the_recipients_in_the_order_of_their_stanzas(
    package: bytes,
) -> None:
    """Signed by the true sender for the true header, but with the first two addressees exchanged."""
    insider = Insider.open(package, world().practice)
    verified, files = receive(package)
    first, second, last = verified.manifest.to
    exchanged = verified.manifest.model_copy(update={"to": (second, first, last)})
    forged = insider.with_payload(payload(exchanged, list(files.values()), world().practice))
    refused(forged, ManifestMismatch, "our key does not stand in our place")


def test_the_senders_own_manifest_must_name_every_recipient(package: bytes) -> None:
    insider = Insider.open(package, world().practice)
    verified, files = receive(package)
    first, _, last = verified.manifest.to
    hiding = verified.manifest.model_copy(update={"to": (first, last)})
    forged = insider.with_payload(payload(hiding, list(files.values()), world().practice))
    refused(forged, ManifestMismatch, "other addressees than recipients")


def test_our_key_under_the_name_of_another_party_is_refused(package: bytes) -> None:
    insider = Insider.open(package, world().practice)
    verified, files = receive(package)
    first, second, last = verified.manifest.to
    renamed = first.model_copy(update={"party": second.party})
    misnamed = verified.manifest.model_copy(update={"to": (renamed, second, last)})
    forged = insider.with_payload(payload(misnamed, list(files.values()), world().practice))
    refused(forged, ManifestMismatch, "our key does not stand in our place")


def test_one_payload_cannot_have_two_file_keys(package: bytes) -> None:
    """A header that gives the service one file key and the GP another: its MAC can hold under one alone."""
    insider = Insider.open(package, world().practice)
    other_key = bytes(16)
    gp_stanza = world().gp.recipient.wrap(other_key)
    raw = write_header([insider.header.stanzas[0], gp_stanza, insider.header.stanzas[2]], insider.file_key)
    verified, files = receive(package)
    rebound = verified.manifest.model_copy(update={"age_header_sha256": header_sha256(raw, insider.nonce)})
    forged = sealed(
        NewFile(raw, insider.nonce, insider.file_key),
        payload(rebound, list(files.values()), world().practice),
    )
    assert receive(forged)[1] == files
    refused(forged, HeaderForged, party=world().gp)


def test_one_recipient_cannot_be_given_two_file_keys(package: bytes) -> None:
    insider = Insider.open(package, world().practice)
    second = world().service.recipient.wrap(bytes(16))
    forged = insider.with_stanzas(lambda genuine: [genuine[0], second, genuine[2]])
    refused(forged, HeaderForged)


def test_a_manifest_spelled_otherwise_is_refused_even_with_a_good_signature(package: bytes) -> None:
    """JSON with a key twice, or other white space, could mean something else to another reader."""
    insider = Insider.open(package, world().practice)
    verified, files = receive(package)
    raw = to_json(verified.manifest)
    doubled = b'{"case_id":"' + b"0" * 32 + b'",' + raw[1:]
    ssh = world().practice.sign(doubled, "clinical-case/v1")
    members = [("manifest.json", doubled), ("manifest.json.sig", ssh.ssh.encode())]
    members += [("manifest.json.mldsa", ssh.mldsa or b""), ("files/0000", files[0]), ("files/0001", files[1])]
    refused(insider.with_payload(archive(members)), ManifestMismatch, "canonical")
