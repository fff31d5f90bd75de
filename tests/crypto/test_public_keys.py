"""Key records, fingerprints and invitations: what holds, and what is refused."""

import base64
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.errors import (
    InvitationInvalid,
    KeyInvalid,
    KeyRecordInvalid,
    PliError,
    UnknownVersion,
    WireRefused,
)
from cases.person import PartyKind, Service
from cases.wire import to_json
from crypto.keys import PartyKeys, _signed_by
from crypto.public_keys import (
    Invitation,
    KeyRecord,
    SignedRecord,
    SignedService,
    check_signed_record,
    check_successor,
    device_key,
    device_statement,
    fingerprint,
    parse_invitation,
    parse_record,
    same_identity,
)
from crypto.signing import KEYS, SigningKey
from tests.cases import samples
from tests.crypto.key_parties import HOSPITAL, LATER, NOW, PRACTICE, imposter_of, signed_by

IDENTITY = PRACTICE._administering()


def refused(record: KeyRecord, **fields: object) -> str:
    """Why a record of the practice, re-signed with other fields, does not hold."""
    changed = record.model_copy(update=fields)
    with pytest.raises(KeyRecordInvalid) as caught:
        check_signed_record(signed_by(IDENTITY, changed))
    return str(caught.value.fields["why"])


def device(**fields: object) -> dict[str, object]:
    return {"devices": (PRACTICE.record.devices[0].model_copy(update=fields),)}


@pytest.mark.parametrize("keys", [HOSPITAL, PRACTICE])
def test_a_record_file_gives_the_record_that_was_signed(keys: PartyKeys) -> None:
    assert parse_record(keys.record_file) == keys.record


def test_a_record_names_the_party_as_manifests_do() -> None:
    assert HOSPITAL.record.party == HOSPITAL.party
    assert HOSPITAL.party.kind is PartyKind.SERVICE


def test_a_changed_record_is_refused() -> None:
    file = json.loads(PRACTICE.record_file)
    file["record"] = file["record"].replace("Dumont", "Dupont")
    with pytest.raises(KeyRecordInvalid, match="Ed25519"):
        parse_record(json.dumps(file).encode())


def test_a_record_that_another_identity_signed_is_refused() -> None:
    with pytest.raises(KeyRecordInvalid, match="another key"):
        check_signed_record(signed_by(SigningKey.generate(post_quantum=False), PRACTICE.record))


def test_a_record_without_the_post_quantum_signature_its_identity_calls_for_is_refused() -> None:
    stripped = HOSPITAL.signed_record.model_copy(update={"mldsa": None})
    with pytest.raises(KeyRecordInvalid, match="ML-DSA"):
        check_signed_record(stripped)


def test_a_record_with_a_false_post_quantum_signature_is_refused() -> None:
    false = base64.b64encode(HOSPITAL._device.sign_mldsa(HOSPITAL.signed_record.record.encode(), KEYS))
    with pytest.raises(KeyRecordInvalid, match="ML-DSA"):
        check_signed_record(HOSPITAL.signed_record.model_copy(update={"mldsa": false.decode()}))


def test_a_record_spelled_otherwise_is_refused() -> None:
    spaced = json.dumps(json.loads(PRACTICE.signed_record.record))
    with pytest.raises(KeyRecordInvalid, match="canonical"):
        check_signed_record(PRACTICE.signed_record.model_copy(update={"record": spaced}))


def test_a_record_of_a_later_version_says_to_update() -> None:
    file = PRACTICE.record_file.replace(b"signed-keys/v1", b"signed-keys/v2")
    with pytest.raises(UnknownVersion):
        parse_record(file)


def test_a_device_that_the_identity_did_not_certify_is_refused() -> None:
    stranger = SigningKey.generate(post_quantum=False)
    own = PRACTICE.record.devices[0]
    certificate = stranger.certify(PRACTICE.party_id, own.device_id, PRACTICE.signing_key)
    assert refused(PRACTICE.record, **device(certificate=certificate)) == "unexpected authority"


def test_a_device_under_the_certificate_of_another_is_refused() -> None:
    assert refused(PRACTICE.record, **device(device_id="e" * 32)) == "certificate of another device"


def test_a_certificate_for_another_party_is_refused() -> None:
    assert refused(PRACTICE.record, party_id="e" * 32) == "unexpected party"


def test_half_a_post_quantum_certificate_is_refused() -> None:
    mldsa = HOSPITAL.signing_key.mldsa_base64
    assert refused(PRACTICE.record, **device(mldsa=mldsa)) == "half of an ML-DSA certificate"


def test_a_post_quantum_device_key_that_the_identity_did_not_certify_is_refused() -> None:
    own = HOSPITAL.record.devices[0]
    other = SigningKey.generate().public.mldsa_base64
    with pytest.raises(Exception, match="ML-DSA"):
        device_key(HOSPITAL.record, own.model_copy(update={"mldsa": other}))


def test_one_key_in_two_places_is_refused() -> None:
    own = PRACTICE.record.devices[0]
    assert refused(PRACTICE.record, devices=(own, own)) == "one key or device twice"
    assert refused(PRACTICE.record, **device(http_key=PRACTICE.record.identity)) == "one key or device twice"
    twice = PRACTICE.record.recipients * 2
    assert refused(PRACTICE.record, recipients=twice) == "one key or device twice"


def test_only_a_key_with_a_post_quantum_half_is_stated() -> None:
    with pytest.raises(KeyInvalid):
        device_statement(PRACTICE.party_id, PRACTICE.device_id, PRACTICE.signing_key)


def test_a_successor_has_a_higher_serial() -> None:
    newer = PRACTICE.rotate_recipient(LATER).record
    check_successor(newer, PRACTICE.record)
    for older in (PRACTICE.record, newer):
        with pytest.raises(KeyRecordInvalid, match="not newer"):
            check_successor(older, newer)


def test_a_record_of_another_party_or_kind_succeeds_nobody() -> None:
    for fields in ({"party_id": "e" * 32}, {"kind": PartyKind.SERVICE}):
        with pytest.raises(KeyRecordInvalid, match="another party"):
            check_successor(PRACTICE.record.model_copy(update={"serial": 2, **fields}), PRACTICE.record)


def test_another_identity_counts_its_own_serials() -> None:
    imposter = imposter_of(PRACTICE).record
    assert not same_identity(imposter, PRACTICE.record)
    check_successor(imposter, PRACTICE.rotate_recipient(LATER).record)


def test_an_identity_without_its_post_quantum_half_is_another() -> None:
    assert not same_identity(HOSPITAL.record.model_copy(update={"identity_mldsa": None}), HOSPITAL.record)


def test_a_fingerprint_is_sixty_digits_in_twelve_groups() -> None:
    assert re.fullmatch(r"\d{5}( \d{5}){11}", fingerprint(PRACTICE.record))


def test_a_fingerprint_covers_the_whole_record() -> None:
    own = PRACTICE.record
    others = [
        own.model_copy(update={"name": "Cabinet Dupont"}),
        own.model_copy(update={"recipients": HOSPITAL.record.recipients}),
        own.model_copy(update=device(name="cellar")),
    ]
    assert len({fingerprint(each) for each in (own, *others)}) == 4


def test_a_fingerprint_stays_what_it_was_when_pli_grows() -> None:
    record = KeyRecord.model_validate(
        {
            "party_id": "a" * 32,
            "kind": PartyKind.PRACTICE,
            "name": "x",
            "serial": 1,
            "issued_at": NOW,
            "identity": "ssh-ed25519 " + "A" * 68,
            "recipients": (),
            "devices": (
                {
                    "device_id": "b" * 32,
                    "name": "y",
                    "certificate": "ssh-ed25519-cert-v01@openssh.com AAAA",
                    "http_key": "ssh-ed25519 " + "B" * 68,
                },
            ),
        }
    )
    assert fingerprint(record) == "50425 71849 50656 12148 19578 79762 91483 60905 16168 05267 96259 23111"


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
def test_no_file_of_any_bytes_does_more_than_be_refused(untrusted: bytes) -> None:
    with pytest.raises(WireRefused):
        parse_record(untrusted)


@given(st.data())
def test_a_record_changed_anywhere_is_refused(data: st.DataObject) -> None:
    file = bytearray(PRACTICE.record_file)
    position = data.draw(st.integers(0, len(file) - 1))
    file[position] = data.draw(st.integers(0, 255).filter(lambda value: value != file[position]))
    with pytest.raises(PliError):
        parse_record(bytes(file))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=20), st.lists, max_leaves=5))
def test_a_record_with_a_field_of_any_other_value_is_refused(value: object) -> None:
    for name in json.loads(PRACTICE.signed_record.record):
        tree = json.loads(PRACTICE.signed_record.record) | {name: value}
        text = json.dumps(tree, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        file = json.dumps(
            {"v": "signed-keys/v1", "record": text, "signature": PRACTICE.signed_record.signature}
        )
        with pytest.raises(PliError):
            parse_record(file.encode())


def service_of(keys: PartyKeys) -> Service:
    return Service.model_validate(dict(samples.service()) | {"party_id": keys.party_id})


def invitation(**fields: object) -> bytes:
    valid: dict[str, object] = {
        "gateway_url": "https://gateway.example/pli",
        "gateway_receipt_key": SigningKey.generate(post_quantum=False).public.ssh_line,
        "records": (HOSPITAL.signed_record,),
        "services": (HOSPITAL.sign_service(service_of(HOSPITAL), NOW),),
    }
    return to_json(Invitation.model_validate(valid | fields))


def test_an_invitation_gives_the_records_of_its_services() -> None:
    read = parse_invitation(invitation())
    assert read.gateway_url == "https://gateway.example/pli"
    assert read.records == (HOSPITAL.record,)
    assert [(service.party_id, service.issued_at) for service in read.services] == [(HOSPITAL.party_id, NOW)]


def test_a_description_without_the_time_it_was_issued_is_refused() -> None:
    timeless = to_json(service_of(HOSPITAL))
    ssh, mldsa = _signed_by(HOSPITAL._administering(), timeless)
    with pytest.raises(InvitationInvalid, match="when it was issued"):
        parse_invitation(
            invitation(services=(SignedService(service=timeless.decode(), signature=ssh, mldsa=mldsa),))
        )


def test_a_service_is_described_by_its_own_identity_alone() -> None:
    described = HOSPITAL.sign_service(service_of(HOSPITAL), NOW)
    dearer = described.service.replace("Dermatology", "Oncology")
    changed = SignedService(service=dearer, signature=described.signature, mldsa=described.mldsa)
    with pytest.raises(InvitationInvalid):
        parse_invitation(invitation(services=(changed,)))
    with pytest.raises(InvitationInvalid, match="without a key record"):
        parse_invitation(invitation(services=(PRACTICE.sign_service(service_of(PRACTICE), NOW),)))
    with pytest.raises(KeyInvalid):
        HOSPITAL.sign_service(service_of(PRACTICE), NOW)


def test_a_practice_does_not_describe_itself_as_a_service() -> None:
    with pytest.raises(InvitationInvalid, match="without a key record"):
        parse_invitation(
            invitation(
                records=(PRACTICE.signed_record,),
                services=(PRACTICE.sign_service(service_of(PRACTICE), NOW),),
            )
        )


def test_a_description_spelled_otherwise_is_refused_even_with_a_good_signature() -> None:
    twice = HOSPITAL.sign_service(service_of(HOSPITAL), NOW).service.replace(
        "{", '{"hospital":"Elsewhere",', 1
    )
    ssh, mldsa = _signed_by(HOSPITAL._administering(), twice.encode())
    with pytest.raises(InvitationInvalid, match="canonical"):
        parse_invitation(invitation(services=(SignedService(service=twice, signature=ssh, mldsa=mldsa),)))


def test_an_invitation_with_a_false_record_is_refused() -> None:
    false = SignedRecord(
        record=HOSPITAL.signed_record.record, signature=PRACTICE.signed_record.signature, mldsa=None
    )
    with pytest.raises(InvitationInvalid):
        parse_invitation(invitation(records=(false,)))


def test_an_invitation_names_each_party_once() -> None:
    with pytest.raises(InvitationInvalid, match="twice"):
        parse_invitation(invitation(records=(HOSPITAL.signed_record,) * 2))


@pytest.mark.parametrize(
    "url",
    [
        "http://gateway.example",
        "ftp://gateway.example",
        "https://",
        "https://me:secret@gateway.example",
        "https://gateway.example/?a=b",
        "https://gateway.example/#part",
        "https://gateway.example/\n",
        "https://[",
        "",
    ],
)
def test_an_invitation_leads_to_a_plain_https_address_alone(url: str) -> None:
    file = json.loads(invitation()) | {"gateway_url": url}
    with pytest.raises(WireRefused):
        parse_invitation(json.dumps(file).encode())


def test_a_gateway_on_this_machine_needs_no_tls() -> None:
    read = parse_invitation(invitation(gateway_url="http://127.0.0.1:8080"))
    assert read.gateway_url == "http://127.0.0.1:8080"
