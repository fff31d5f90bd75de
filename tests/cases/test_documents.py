"""The documents of a case: what they insist on, and that the wire gives back what was written."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cases.answer import Answer, Outcome
from cases.errors import CaseIncomplete, UnknownVersion, WireInvalid, WireRefused, WireTooLarge
from cases.manifest import Manifest
from cases.message import Message, MessageKind
from cases.person import ConsentGiver, Patient, Role, Service
from cases.picture import TimeSource, TimeTaken
from cases.questionnaire import Intake, IntakeAnswer
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request, check_service_questions
from cases.wire import Document, parse, to_json
from cases.working_days import due_day
from tests.cases import samples


def changed(document: Document, **changes: object) -> Document:
    """The document with fields replaced, validated anew."""
    return type(document).model_validate({**dict(document), **changes})


def test_a_request_survives_the_wire() -> None:
    request = samples.request()
    assert parse(Request, to_json(request)) == request


def test_an_answer_survives_the_wire() -> None:
    answer = samples.answer("a" * 32)
    assert parse(Answer, to_json(answer)) == answer


def test_json_is_canonical() -> None:
    service = samples.service()
    assert to_json(parse(Service, to_json(service))) == to_json(service)
    assert b" :" not in to_json(service)


def test_a_picture_before_the_consent_is_refused() -> None:
    early = samples.picture(added_at=samples.NOON - timedelta(minutes=6))
    with pytest.raises(ValidationError, match="without consent"):
        changed(samples.request(), pictures=(early,))


def test_a_picture_after_the_withdrawal_is_refused() -> None:
    request = samples.request()
    withdrawn = changed(request.consent, withdrawn_at=samples.NOON - timedelta(minutes=1))
    with pytest.raises(ValidationError, match="without consent"):
        changed(request, consent=withdrawn)


def test_a_consent_withdrawn_after_the_pictures_sends_nothing_either() -> None:
    request = samples.request()
    withdrawn = changed(request.consent, withdrawn_at=samples.NOON + timedelta(minutes=1))
    changed(request, consent=withdrawn)
    with pytest.raises(ValidationError, match="was withdrawn"):
        changed(request, consent=withdrawn, created=samples.NOON + timedelta(minutes=2))


def test_consent_for_one_service_is_no_consent_for_another() -> None:
    with pytest.raises(ValidationError, match="another service"):
        changed(samples.request(), service=samples.service())


def test_a_service_takes_requests_only_from_those_it_names() -> None:
    doctors_only = changed(samples.service(), may_ask=(Role.DOCTOR,))
    request = samples.request(asked=doctors_only)
    with pytest.raises(ValidationError, match="does not take"):
        changed(request, author=samples.person("Bram Voorbeeld", Role.NURSE))


def test_no_assistant_is_responsible_for_a_request() -> None:
    assistant = samples.person("Ada Helper", Role.ASSISTANT)
    with pytest.raises(ValidationError, match="an assistant is responsible"):
        changed(samples.request(), responsible=assistant)


def test_pictures_are_numbered_as_their_files_and_stand_once() -> None:
    first, second = samples.picture(1), samples.picture(2)
    changed(samples.request(), pictures=(first, second))
    for misnumbered in ((second, first), (second,), (first, samples.picture(3))):
        with pytest.raises(ValidationError, match="numbered as their files"):
            changed(samples.request(), pictures=misnumbered)
    with pytest.raises(ValidationError, match="stands twice"):
        changed(samples.request(), pictures=(first, changed(first, file=2)))


@pytest.mark.parametrize("giver", [ConsentGiver.PARENT, ConsentGiver.REPRESENTATIVE])
def test_who_consents_for_another_is_named(giver: ConsentGiver) -> None:
    consent = samples.request().consent
    changed(consent, given_by=giver, giver_name="Marie Voorbeeld")
    with pytest.raises(ValidationError, match="is named"):
        changed(consent, given_by=giver)


def test_a_consent_is_not_withdrawn_before_it_was_given() -> None:
    consent = samples.request().consent
    with pytest.raises(ValidationError, match="before it was given"):
        changed(consent, withdrawn_at=consent.given_at - timedelta(seconds=1))


def test_a_time_has_a_source_and_a_source_a_time() -> None:
    TimeTaken(source=TimeSource.UNKNOWN)
    with pytest.raises(ValidationError, match="a time has a source"):
        TimeTaken(source=TimeSource.FILE)
    with pytest.raises(ValidationError, match="a time has a source"):
        TimeTaken(at=samples.NOON, source=TimeSource.UNKNOWN)


def test_the_services_own_questions_must_be_answered_or_not_known() -> None:
    service = samples.service()
    with pytest.raises(CaseIncomplete, match="anticoagulant"):
        check_service_questions(service, Intake(protocol="dermatology"))
    check_service_questions(service, samples.request().intake)


def test_an_intake_answer_is_exactly_one() -> None:
    with pytest.raises(ValidationError):
        IntakeAnswer(link_id="itch", question="Itch?")
    with pytest.raises(ValidationError):
        IntakeAnswer(link_id="itch", question="Itch?", yes=True, not_known=True)


def test_a_patient_has_one_number() -> None:
    by_pseudonym = changed(samples.patient(), niss=None, pseudonym="D-104", birth_date="1985")
    assert parse(Patient, to_json(by_pseudonym)) == by_pseudonym
    with pytest.raises(ValidationError):
        changed(samples.patient(), pseudonym="D-104")
    with pytest.raises(ValidationError):
        changed(samples.patient(), birth_date="1985-02-30")


def test_an_answer_is_a_diagnosis_or_why_there_is_none() -> None:
    answer = samples.answer("a" * 32)
    with pytest.raises(ValidationError):
        changed(answer, diagnoses=())
    with pytest.raises(ValidationError):
        changed(answer, cannot_be_assessed="blurred")
    changed(answer, diagnoses=(), cannot_be_assessed="blurred")


def test_an_outcome_says_by_when_or_whom() -> None:
    answer = samples.answer("a" * 32)
    with pytest.raises(ValidationError):
        changed(answer, outcome=Outcome.SEE_IN_PERSON)
    changed(answer, outcome=Outcome.SEE_IN_PERSON, see_by=date(2026, 4, 1))


@pytest.mark.parametrize("kind", MessageKind)
def test_an_empty_message_of_any_kind_is_refused(kind: MessageKind) -> None:
    with pytest.raises(ValidationError):
        Message(case_id="a" * 32, kind=kind, created=samples.NOON, author=samples.person())


def test_only_a_person_reads() -> None:
    delivered = Receipt(
        kind=ReceiptKind.DELIVERED, case_id="a" * 32, item_id="b" * 32, manifest="0" * 64, at=samples.NOON
    )
    changed(delivered, kind=ReceiptKind.READ, person=samples.person())
    with pytest.raises(ValidationError):
        changed(delivered, kind=ReceiptKind.READ)
    with pytest.raises(ValidationError):
        changed(delivered, person=samples.person())
    with pytest.raises(ValidationError):
        changed(delivered, kind=ReceiptKind.REFUSED)


def test_an_unknown_version_is_refused_before_anything_else() -> None:
    with pytest.raises(UnknownVersion, match="request/v9"):
        parse(Request, b'{"v":"request/v9","new_field":1}')
    with pytest.raises(UnknownVersion):
        parse(Manifest, b"{}")


def test_a_document_beyond_its_bound_is_not_even_read() -> None:
    with pytest.raises(WireTooLarge):
        parse(Manifest, b" " * 65_537)


def test_an_error_names_the_field_and_not_what_is_in_it() -> None:
    tree = json.loads(to_json(samples.request()))
    tree["patient"]["niss"] = "85073003329"
    with pytest.raises(WireInvalid) as refused:
        parse(Request, json.dumps(tree).encode())
    assert refused.value.fields["where"] == "/patient/niss"
    assert "85073003329" not in str(refused.value)


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_hostile_bytes_are_refused_and_nothing_else(untrusted: bytes) -> None:
    with pytest.raises(WireRefused):
        parse(Manifest, untrusted)


def test_deeply_nested_json_is_refused() -> None:
    with pytest.raises(WireInvalid):
        parse(Manifest, b"[" * 30_000)


def test_promises_count_belgian_working_days() -> None:
    thursday_before_easter = date(2026, 4, 2)
    assert due_day(thursday_before_easter, 3) == date(2026, 4, 8)
    assert due_day(thursday_before_easter, 3, closed_days={date(2026, 4, 8)}) == date(2026, 4, 9)
    assert due_day(date(2026, 7, 20), 1) == date(2026, 7, 22)
