"""The first step as a person fills it in: patient, service, question and people, and the consent."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from cases.codes import Language, Words
from cases.identifiers import Sex
from cases.person import ConsentGiver, Role, ServiceQuestion
from cases.request import Urgency
from desktop.draft import Missing
from desktop.gui import formats
from desktop.gui.place import Place, Step, Where
from desktop.gui.request.known_patients import KnownPatients
from tests.cases import samples
from tests.desktop.world import World, expert_of
from tests.gateway.server import RunningGateway
from tests.gui.asking import Asking, button, read_aloud, write

TODAY = date.today()  # noqa: DTZ011 – as the page's own


# ── The patient ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_number_that_is_right_fills_in_birth_date_and_sex(asked: Asking) -> None:
    patient = asked.first.patient
    write(patient.niss, "85.07.30-033 28")
    assert (patient.birth_date.text(), patient.sex.value) == ("30.07.1985", Sex.MALE)
    assert "right" in patient.niss_note.text()
    kept = asked.kept().patient
    assert (kept.birth_date, kept.sex) == ("1985-07-30", Sex.MALE)


def test_a_mistyped_number_is_said_as_it_is_typed(asked: Asking) -> None:
    patient = asked.first.patient
    write(patient.niss, "8507300332")
    assert patient.niss_note.isHidden()
    QTest.keyClicks(patient.niss, "9")
    assert "not a national number" in patient.niss_note.text()
    assert patient.birth_date.text() == ""
    assert Missing.PATIENT in asked.missing()


def test_another_number_takes_back_what_the_first_one_gave_and_not_what_was_typed(asked: Asking) -> None:
    patient = asked.first.patient
    write(patient.niss, "85073003328")
    write(patient.niss, "17073003384")
    assert patient.birth_date.text() == "30.07.2017"
    write(patient.birth_date, "31.07.2017")
    write(patient.niss, "85073003328")
    assert patient.birth_date.text() == "31.07.2017"
    assert "30.07.1985" in patient.birth_note.text()


def test_a_birth_date_is_never_forced_out_of_a_number_without_one(asked: Asking) -> None:
    without = 850_000_001
    write(asked.first.patient.niss, f"{without}{97 - without % 97:02}")
    assert "does not tell the birth date" in asked.first.patient.niss_note.text()
    assert asked.first.patient.birth_date.text() == ""
    write(asked.first.patient.birth_date, "1985")
    assert asked.first.patient.birth_note.isHidden()
    assert asked.kept().patient.birth_date == "1985"


@pytest.mark.parametrize(
    ("typed", "shown"), [("30071985", "30.07.1985"), ("30/7/1985", "30.07.1985"), ("1985", "1985")]
)
def test_a_birth_date_is_understood_as_it_is_typed(asked: Asking, typed: str, shown: str) -> None:
    write(asked.first.patient.birth_date, typed)
    asked.first.patient.birth_date.editingFinished.emit()
    assert asked.first.patient.birth_date.text() == shown
    assert asked.first.patient.birth_note.isHidden()


@pytest.mark.parametrize("typed", ["31.02.1985", "tomorrow", "01.01.2999"])
def test_a_birth_date_that_is_none_is_said(asked: Asking, typed: str) -> None:
    write(asked.first.patient.birth_date, typed)
    asked.first.patient.birth_date.editingFinished.emit()
    assert not asked.first.patient.birth_note.isHidden()
    assert asked.first.patient.birth_date.text() == typed


def test_a_patient_without_a_national_number_has_the_practices_own(asked: Asking) -> None:
    patient = asked.first.patient
    assert not patient.own_number.isVisible()
    button(patient, "No national number").click()
    assert patient.own_number.hasFocus()
    write(patient.own_number, "P-1234")
    write(patient.family_name, "Voorbeeld")
    write(patient.given_name, "Jan")
    write(patient.birth_date, "30.07.1985")
    assert Missing.PATIENT not in asked.missing()
    assert asked.kept().patient.patient().pseudonym == "P-1234"


@pytest.mark.parametrize(("field", "typed"), [("family_name", "Kana"), ("niss", "850730")])
def test_a_known_patient_is_found_while_one_types_and_chosen_with_two_keys(
    asking: Asking, everybody: World, qtbot: QtBot, field: str, typed: str
) -> None:
    asking.site.case(everybody.expert.keys.party_id)
    asking.begin()
    patient = asking.first.patient
    line: QLineEdit = getattr(patient, field)
    line.setFocus()
    write(line, typed)
    known = patient.findChild(KnownPatients)
    assert isinstance(known, KnownPatients)
    qtbot.waitUntil(known.popup.isVisible)
    QTest.keyClick(known.popup, Qt.Key.Key_Down)
    assert line.text() == typed
    QTest.keyClick(known.popup, Qt.Key.Key_Return)
    assert patient.niss.text() == "85.07.30-033.28"
    assert asking.kept().patient.family_name == "Kanarievogel"
    assert asking.first.question.question.hasFocus()


# ── Service, question, people ────────────────────────────────────────────────────────────────────────────────


def test_the_only_service_is_chosen_with_what_it_promises_and_refuses(asked: Asking) -> None:
    assert asked.kept().service is not None
    words = read_aloud(asked.first.service)
    assert "Emergencies" in words
    assert "working day" in words


def test_an_urgent_request_shows_the_telephone(asked: Asking) -> None:
    number = formats.telephone("+32 2 555 02 02")
    assert number not in read_aloud(asked.first)
    asked.first.question.urgency.buttons[2].click()
    assert number in read_aloud(asked.first.question)
    assert asked.kept().urgency is Urgency.URGENT


def test_a_question_that_is_too_long_is_said_and_its_beginning_kept(asked: Asking) -> None:
    asked.first.question.question.setPlainText("a" * 8_003)
    assert "3 letters too long" in read_aloud(asked.first.question)
    assert len(asked.kept().question) == 8_000


def test_a_service_says_when_it_does_not_take_requests_of_the_author(asking: Asking) -> None:
    assistant = samples.person("Ann", Role.ASSISTANT)
    asking.site.practice.add_person(assistant)
    asking.begin()
    _choose(asking.first.people.author, assistant.person_id)
    assert "It takes requests of these alone: Doctor, Nurse" in read_aloud(asking.first.service)
    assert {Missing.AUTHOR, Missing.RESPONSIBLE} <= set(asking.missing())


def test_the_services_questions_must_be_answered_and_not_known_is_enough(
    asking: Asking, everybody: World
) -> None:
    question = ServiceQuestion(link_id="anticoagulant", text=Words(en="Any anticoagulant?"))
    everybody.expert.service = everybody.expert.service.model_copy(update={"questions": (question,)})
    asking.site.practice.join(everybody.expert.invitation())
    asking.begin()
    assert Missing.SERVICE_QUESTION in asking.missing()
    asking.page.show_step(Step.PATIENT, Missing.SERVICE_QUESTION)
    asking.settle()
    button(asking.first.intake.service_form, "Not known").click()
    assert Missing.SERVICE_QUESTION not in asking.missing()
    intake = asking.kept().intake
    assert intake is not None
    assert (intake.protocol, [answer.not_known for answer in intake.answers]) == ("dermatology", [True])


def test_another_service_is_asked_with_its_own_form_and_questions(
    asking: Asking, everybody: World, gateway: RunningGateway
) -> None:
    question = ServiceQuestion(link_id="smoker", text=Words(en="A smoker?"))
    wounds = expert_of(everybody.folder, gateway, "Wound care")
    wounds.service = wounds.service.model_copy(update={"name": "Wound care", "questions": (question,)})
    asking.site.practice.join(wounds.invitation())
    asking.begin()
    assert asking.kept().service is None
    assert Missing.SERVICE in asking.missing()
    _choose(asking.first.service.box, wounds.keys.party_id)
    kept = asking.kept()
    assert kept.intake is not None
    assert (kept.service, kept.intake.protocol) == (wounds.keys.party_id, "wounds")
    assert "A smoker?" in read_aloud(asking.first.intake.service_form)


def test_another_form_keeps_what_both_ask(asked: Asking) -> None:
    asked.first.intake_fold.open()
    form = asked.first.intake.form
    assert form is not None
    button(form.fields["medicines"], "Yes").click()
    button(form.fields["itch"], "Yes").click()
    button(asked.first.intake.choice, "Nails").click()
    intake = asked.kept().intake
    assert intake is not None
    assert (intake.protocol, [answer.link_id for answer in intake.answers]) == ("nails", ["medicines"])


def test_the_day_last_seen_is_today_unless_said_otherwise(asked: Asking) -> None:
    assert asked.kept().last_seen_on == TODAY
    write(asked.first.last_seen.line, "24.12.2999")
    assert Missing.LAST_SEEN in asked.missing()
    write(asked.first.last_seen.line, "02.03.2026")
    assert asked.kept().last_seen_on == date(2026, 3, 2)


def test_another_author_is_responsible_too_unless_somebody_else_is(asking: Asking) -> None:
    nurse, doctor = samples.person("Bram", Role.NURSE), samples.person("Dr Chris")
    asking.site.practice.add_person(nurse)
    asking.site.practice.add_person(doctor)
    asking.begin()
    people = asking.first.people
    _choose(people.author, nurse.person_id)
    assert (asking.kept().author, asking.kept().responsible) == (nurse, None)
    assert people.responsible.currentData() == nurse.person_id
    _choose(people.responsible, doctor.person_id)
    assert asking.kept().responsible == doctor


def test_a_copy_goes_to_another_service_and_never_to_the_one_that_is_asked(
    asking: Asking, everybody: World, gateway: RunningGateway
) -> None:
    wounds = expert_of(everybody.folder, gateway, "Wound care")
    wounds.service = wounds.service.model_copy(update={"name": "Wound care"})
    asking.site.practice.join(wounds.invitation())
    asking.begin()
    first, second = everybody.expert.keys.party_id, wounds.keys.party_id
    _choose(asking.first.service.box, first)
    asking.first.people_fold.open()
    button(asking.first.people, "Wound care, CHU Example").click()
    assert asking.kept().copies_to == (second,)
    _choose(asking.first.service.box, second)
    assert asking.kept().copies_to == ()


def test_the_language_of_the_request_is_that_of_its_questions_too(asked: Asking) -> None:
    assert "It reads Français, Nederlands" in read_aloud(asked.first.service)
    asked.first.intake_fold.open()
    form = asked.first.intake.form
    assert form is not None
    button(form.fields["itch"], "Yes").click()
    button(asked.first.people, "Nederlands").click()
    kept = asked.kept()
    assert kept.intake is not None
    assert (kept.language, kept.intake.answers[0].question) == (Language.NL, "Jeuk?")
    assert "It reads" not in read_aloud(asked.first.service)


def test_an_intake_that_stays_folded_stays_as_it_was(asked: Asking) -> None:
    asked.first.intake_fold.open()
    form = asked.first.intake.form
    assert form is not None
    button(form.fields["itch"], "Yes").click()
    case_id = asked.case_id
    asked.kept()
    asked.go(Place(Where.REQUEST, case_id))
    assert asked.first.intake.form is None
    assert "1 question answered" in read_aloud(asked.first.intake_fold)
    write(asked.first.patient.given_name, "Jan")
    intake = asked.kept().intake
    assert intake is not None
    assert [answer.link_id for answer in intake.answers] == ["itch"]


# ── Consent ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_consent_is_recorded_in_one_act_and_by_whom(asked: Asking) -> None:
    asked.first.consent.record.click()
    asked.settle()
    consent = asked.kept().consent
    assert consent is not None
    assert (consent.given_by, consent.recorded_by) == (ConsentGiver.PATIENT, asked.desk.person.person_id)
    assert "consented" in read_aloud(asked.first.consent)
    assert not asked.first.consent.record.isVisible()


def test_a_parent_who_consents_is_named(asked: Asking) -> None:
    consent = asked.first.consent
    button(consent, "A parent").click()
    assert not consent.record.isEnabled()
    write(consent.giver_name, "Anna Voorbeeld")
    consent.teaching.click()
    consent.record.click()
    asked.settle()
    kept = asked.kept().consent
    assert kept is not None
    assert (kept.given_by, kept.giver_name, kept.teaching) == (ConsentGiver.PARENT, "Anna Voorbeeld", True)


def test_what_is_pasted_into_any_field_is_taken_without_what_is_not_seen(asked: Asking) -> None:
    pasted = "An\u2028na\u200b\x07 Voorbeeld"
    consent = asked.first.consent
    button(consent, "A parent").click()
    consent.giver_name.setText(pasted)
    consent.giver_name.textEdited.emit(pasted)
    consent.record.click()
    asked.settle()
    asked.first.question.question.setPlainText(pasted)
    asked.first.patient.family_name.setText(pasted)
    asked.first.patient.family_name.textEdited.emit(pasted)
    kept = asked.kept()
    assert kept.consent is not None
    assert kept.consent.giver_name == kept.patient.family_name == "An na Voorbeeld"
    assert kept.question.replace("\n", " ").isprintable()


def test_what_was_mistyped_about_the_consent_is_mended_and_its_moment_stays(asked: Asking) -> None:
    consent = asked.first.consent
    consent.record.click()
    asked.settle()
    before = asked.kept().consent
    button(consent, "Correct").click()
    consent.teaching.click()
    consent.record.click()
    asked.settle()
    after = asked.kept().consent
    assert before is not None
    assert after is not None
    assert (after.given_at, after.teaching) == (before.given_at, True)


def test_what_is_typed_while_the_consent_is_recorded_stays(asked: Asking) -> None:
    write(asked.first.patient.family_name, "Voor")
    asked.first.consent.record.click()
    write(asked.first.patient.family_name, "Voorbeeld")
    asked.settle()
    kept = asked.kept()
    assert kept.consent is not None
    assert kept.patient.family_name == "Voorbeeld"


def _choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())
