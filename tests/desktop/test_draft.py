"""Before anything is sealed: what a case must have, who may ask, and settings that are kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cases.errors import (
    AuthorNotAdmitted,
    CaseIncomplete,
    ConsentMissing,
    PersonUnknown,
    UnknownVersion,
    WireInvalid,
)
from cases.person import ConsentGiver, Role
from desktop import settings
from desktop.case_form import draft_of
from desktop.draft import Draft, find_person
from desktop.settings import Settings
from tests.cases import samples
from tests.desktop.world import case_form

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
PRACTICE = samples.practice()
SERVICE = samples.service()
DOCTOR, NURSE = PRACTICE.people


def draft(**changes: object) -> Draft:
    form = case_form(SERVICE.party_id, DOCTOR.name)
    return draft_of(form.model_copy(update=changes), PRACTICE, SERVICE, NOON)


def answered() -> Draft:
    return draft(intake=samples.request().intake)


def test_a_complete_draft_becomes_a_request() -> None:
    request = answered().request(PRACTICE, SERVICE, (samples.picture(),), NOON)
    assert request.author == DOCTOR
    assert request.consent.given_at == NOON
    assert request.consent.recipients == (SERVICE.party_id,)


def test_the_question_that_the_service_asks_must_be_answered() -> None:
    with pytest.raises(CaseIncomplete, match="anticoagulant"):
        draft().request(PRACTICE, SERVICE, (samples.picture(),), NOON)


def test_a_picture_from_before_the_consent_is_refused() -> None:
    early = samples.picture(added_at=NOON - timedelta(seconds=1))
    with pytest.raises(ConsentMissing):
        answered().request(PRACTICE, SERVICE, (early,), NOON)


def test_the_service_says_who_may_ask() -> None:
    doctors_only = SERVICE.model_copy(update={"may_ask": (Role.DOCTOR,)})
    form = case_form(SERVICE.party_id, NURSE.person_id)
    with pytest.raises(AuthorNotAdmitted):
        draft_of(form, PRACTICE, doctors_only, NOON)


def test_an_assistant_may_write_but_not_be_responsible() -> None:
    assistant = samples.person("Anton Assistant", Role.ASSISTANT)
    with_assistant = PRACTICE.model_copy(update={"people": (*PRACTICE.people, assistant)})
    form = case_form(SERVICE.party_id, DOCTOR.name).model_copy(
        update={"responsible": assistant.name, "intake": samples.request().intake}
    )
    made = draft_of(form, with_assistant, SERVICE, NOON)
    with pytest.raises(CaseIncomplete, match="responsible"):
        made.request(with_assistant, SERVICE, (samples.picture(),), NOON)


def test_a_parent_who_consents_is_named() -> None:
    form = case_form(SERVICE.party_id, DOCTOR.name)
    parent = form.consent.model_copy(update={"given_by": ConsentGiver.PARENT})
    with pytest.raises(CaseIncomplete, match="parent or representative is named"):
        draft_of(form.model_copy(update={"consent": parent}), PRACTICE, SERVICE, NOON)


def test_people_are_found_by_name_or_identifier() -> None:
    assert find_person(PRACTICE, NURSE.name) == find_person(PRACTICE, NURSE.person_id) == NURSE
    with pytest.raises(PersonUnknown):
        find_person(PRACTICE, "Nobody")


def test_settings_are_kept_and_those_left_out_have_their_own_value(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    assert settings.load(path) == Settings()
    settings.save(path, Settings().with_fields(auto_lock_minutes=3))
    assert settings.load(path).auto_lock_minutes == 3
    path.write_text('{"v":"settings/v1"}')
    assert settings.load(path) == Settings()


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ('{"v":"settings/v2"}', UnknownVersion),
        ('{"v":"settings/v1","colour":"red"}', WireInvalid),
        ('{"v":"settings/v1","auto_lock_minutes":0}', WireInvalid),
    ],
)
def test_settings_of_another_pli_are_not_forgotten_silently(
    written: str, error: type[Exception], tmp_path: Path
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(written)
    with pytest.raises(error):
        settings.load(path)
