"""The settings: kept at once, people come and go by a passphrase, keys are compared, hospitals joined."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cases.codes import Language
from cases.person import Role
from crypto.key_book import Trust
from crypto.public_keys import fingerprint
from crypto.unlock import Passphrase
from desktop import settings as settings_file
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.passphrase_fields import NewPassphrase
from desktop.gui.place import Place, Where
from desktop.gui.settings.person_form import PersonForm, RemoveForm
from desktop.gui.settings_page import SettingsPage
from desktop.settings import Settings, Theme
from tests.crypto.key_parties import imposter_of
from tests.desktop.world import Site, World

SETTINGS = Place(Where.SETTINGS)
OWN = "paardebloem kwartel zolder vuurtoren"
OTHER = "notenboom fietsbel donderdag kelder"
slow = pytest.mark.slow  # a passphrase takes a second to be tried, as it does for whoever guesses


def shown(qtbot: QtBot, window: MainWindow, desk: Desk) -> SettingsPage:
    desk.go(SETTINGS)
    page = window.page
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: bool(page.people.rows) and bool(page.connection.rows))
    return page


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, desk: Desk) -> SettingsPage:
    return shown(qtbot, window, desk)


@pytest.fixture
def personal(site: Site) -> Site:
    """The practice's first person opens by a passphrase of their own."""
    first = site.practice.document.people[0]
    site.session.add_person(site.key, first, Passphrase(OWN))
    site.session.lock()
    site.session.unlock_as(first.person_id, Passphrase(OWN))
    return site


def on_disk(site: Site) -> Settings:
    return settings_file.load(site.home.settings)


def fill(qtbot: QtBot, fields: NewPassphrase, text: str) -> None:
    fields.fill(text)
    qtbot.waitUntil(lambda: fields.is_ready)


# ── Kept at once ─────────────────────────────────────────────────────────────────────────────────────────


def test_another_language_is_spoken_and_kept_at_once(
    window: MainWindow, page: SettingsPage, site: Site
) -> None:
    page.looks.language.buttons[list(Language).index(Language.NL)].click()
    assert on_disk(site).language is Language.NL
    assert isinstance(window.page, SettingsPage)
    assert window.page is not page
    assert window.page.title() == "Instellingen"


def test_colours_and_discretion_are_kept_at_once(qtbot: QtBot, page: SettingsPage, site: Site) -> None:
    page.looks.discreet.click()
    assert on_disk(site).discreet
    page.looks.theme.buttons[list(Theme).index(Theme.DARK)].click()
    assert on_disk(site).theme is Theme.DARK


def test_the_time_to_the_lock_is_kept(page: SettingsPage, site: Site) -> None:
    page.lock.minutes.buttons[0].click()
    assert on_disk(site).auto_lock_minutes == 2


def test_sending_has_two_switches(page: SettingsPage, site: Site) -> None:
    page.sending.metered.click()
    page.sending.keyring.click()
    assert (on_disk(site).ask_when_metered, on_disk(site).keep_courier_key) == (False, False)
    assert site.keychain.kept is None


def test_filed_cases_stay_as_long_as_the_practice_says(page: SettingsPage, site: Site) -> None:
    page.record.keep.buttons[1].click()
    assert on_disk(site).keep_filed_days == 90
    page.record.keep.buttons[-1].click()
    assert on_disk(site).keep_filed_days is None


def test_a_folder_is_chosen_for_the_record(
    page: SettingsPage, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "record"))
    page.record.choose.click()
    assert on_disk(site).record_folder == tmp_path / "record"
    assert page.record.folder.text() == str(tmp_path / "record")


def test_a_disk_that_takes_nothing_is_said(page: SettingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "settings.json")

    monkeypatch.setattr(settings_file, "save", full)
    page.lock.minutes.buttons[0].click()
    assert not page.lock.trouble.isHidden()


def test_what_is_said_is_scrolled_to(qtbot: QtBot, page: SettingsPage) -> None:
    page.sending.tell("Said")
    assert page.sending.done.visibleRegion().isEmpty()
    qtbot.waitUntil(lambda: not page.sending.done.visibleRegion().isEmpty())


# ── Passphrase and PIN ───────────────────────────────────────────────────────────────────────────────────


@slow
def test_the_own_passphrase_is_changed(qtbot: QtBot, personal: Site, window: MainWindow, desk: Desk) -> None:
    form = shown(qtbot, window, desk).lock.passphrase
    fill(qtbot, form.new, OTHER)
    form.old.edit.setText(OWN)
    form.keep.click()
    qtbot.waitUntil(lambda: form.old.text == "", timeout=20_000)
    person = personal.session.person.person_id
    personal.session.lock()
    personal.session.unlock_as(person, Passphrase(OTHER))


@slow
def test_without_the_right_passphrase_nothing_is_changed(
    qtbot: QtBot, personal: Site, window: MainWindow, desk: Desk
) -> None:
    page = shown(qtbot, window, desk)
    form = page.lock.passphrase
    fill(qtbot, form.new, OTHER)
    form.old.edit.setText("something else entirely")
    form.keep.click()
    qtbot.waitUntil(lambda: not page.lock.trouble.isHidden(), timeout=20_000)
    assert form.keep.isEnabled()


@slow
def test_a_new_recovery_code_is_shown_asked_for_and_opens(
    qtbot: QtBot, personal: Site, window: MainWindow, desk: Desk
) -> None:
    page = shown(qtbot, window, desk)
    form = page.lock.recovery
    form.by.edit.setText(OWN)
    form.make.click()
    qtbot.waitUntil(lambda: form.step is not None, timeout=20_000)
    assert form.step is not None
    code = form.step.notes.code
    assert code is not None
    form.go_on.click()
    groups = code.printed.split("-")
    assert form.step._check is not None
    first, second = form.step._check.places
    form.step.first.setText(groups[first - 1])
    form.step.second.setText(groups[second - 1])
    form.go_on.click()
    qtbot.waitUntil(lambda: not page.lock.done.isHidden())
    assert form.step is None
    assert not personal.session.code_to_check
    personal.session.lock()
    personal.session.unlock(code)


@slow
def test_a_code_that_was_not_checked_is_forgotten_by_leaving(
    qtbot: QtBot, personal: Site, window: MainWindow, desk: Desk
) -> None:
    form = shown(qtbot, window, desk).lock.recovery
    form.by.edit.setText(OWN)
    form.make.click()
    qtbot.waitUntil(lambda: form.step is not None, timeout=20_000)
    assert form.step is not None
    notes = form.step.notes
    desk.go(Place(Where.CHECKUP))
    assert notes.code is None
    assert personal.session.code_to_check


def test_a_weak_passphrase_cannot_be_kept(qtbot: QtBot, page: SettingsPage) -> None:
    form = page.lock.passphrase
    form.old.edit.setText(OWN)
    form.new.fill("password")
    qtbot.wait(400)
    assert not form.keep.isEnabled()


def test_a_pin_of_the_day_is_set(qtbot: QtBot, page: SettingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(page.desk.session, "set_pin", seen.append)
    page.lock.pin.pin.edit.setText("2580")
    page.lock.pin.keep.click()
    qtbot.waitUntil(lambda: not page.lock.done.isHidden())
    assert seen == ["2580"]
    assert page.lock.pin.pin.text == ""


def test_a_pin_that_anybody_would_try_is_refused(qtbot: QtBot, page: SettingsPage) -> None:
    page.lock.pin.pin.edit.setText("1234")
    page.lock.pin.keep.click()
    qtbot.waitUntil(lambda: not page.lock.trouble.isHidden())


# ── People ───────────────────────────────────────────────────────────────────────────────────────────────


def person_form(page: SettingsPage) -> PersonForm:
    return next(each for each in page.people.findChildren(PersonForm) if not each.isHidden())


def test_a_person_is_added_who_chooses_a_passphrase_later(
    qtbot: QtBot, page: SettingsPage, site: Site
) -> None:
    page.people.add.click()
    form = person_form(page)
    form.called.setText("Nora Nurse")
    form.role.buttons[list(Role).index(Role.NURSE)].click()
    form.keep.click()
    qtbot.waitUntil(lambda: len(page.people.rows) == 2)
    assert [(each.name, each.role) for each in site.practice.document.people][1] == ("Nora Nurse", Role.NURSE)
    assert not page.people.done.isHidden()


@slow
def test_a_person_is_added_with_a_passphrase_of_their_own(
    qtbot: QtBot, personal: Site, window: MainWindow, desk: Desk
) -> None:
    page = shown(qtbot, window, desk)
    page.people.add.click()
    form = person_form(page)
    form.called.setText("Dr Two")
    fill(qtbot, form.passphrase, OTHER)
    assert not form.keep.isEnabled()
    form.by.edit.setText(OWN)
    form.keep.click()
    qtbot.waitUntil(lambda: len(page.people.rows) == 2, timeout=30_000)
    assert {holder.name for holder in personal.session.people()} >= {"Dr Two"}


def test_a_person_without_a_name_cannot_be_kept(page: SettingsPage) -> None:
    page.people.add.click()
    assert not person_form(page).keep.isEnabled()


def test_who_somebody_is_can_be_mended(qtbot: QtBot, page: SettingsPage, site: Site) -> None:
    row = next(iter(page.people.rows.values()))
    row.edit.click()
    form = person_form(page)
    form.called.setText("Dr Anna Peeters")
    form.inami.setText("1-90069-51-001")
    form.keep.click()
    qtbot.waitUntil(lambda: site.practice.document.people[0].name == "Dr Anna Peeters")
    assert site.practice.document.people[0].inami == "19006951001"


def test_giving_up_changes_nothing(page: SettingsPage, site: Site) -> None:
    page.people.add.click()
    person_form(page).cancel.click()
    assert len(site.practice.document.people) == 1
    assert not page.people.add.isHidden()


@slow
def test_nobody_is_taken_away_without_a_passphrase_and_the_last_never(
    qtbot: QtBot, personal: Site, window: MainWindow, desk: Desk
) -> None:
    page = shown(qtbot, window, desk)
    next(iter(page.people.rows.values())).remove.click()
    form = page.people.findChildren(RemoveForm)[0]
    assert not form.away.isEnabled()
    form.by.edit.setText(OWN)
    form.away.click()
    qtbot.waitUntil(lambda: not page.people.trouble.isHidden(), timeout=20_000)
    assert len(personal.practice.document.people) == 1


# ── Hospitals ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_service_is_shown_with_how_well_its_keys_are_known(page: SettingsPage) -> None:
    assert page.connection.gateway.text() == "Connected through 127.0.0.1."
    assert page.connection.rows[0].trust.text() == "Not yet compared by telephone"


def test_keys_are_compared_by_telephone(
    qtbot: QtBot, page: SettingsPage, site: Site, everybody: World
) -> None:
    row = page.connection.rows[0]
    row.compare.click()
    assert fingerprint(everybody.expert.keys.record) in row.groups.accessibleName()
    row.same.click()
    qtbot.waitUntil(lambda: page.connection.rows[0].trust.text() == "Compared by telephone")
    assert site.practice.book.trust_of(everybody.expert.keys.party_id) is Trust.VERIFIED


def test_keys_that_changed_are_shown_as_that_and_can_be_refused(
    qtbot: QtBot, site: Site, everybody: World, window: MainWindow, desk: Desk
) -> None:
    expert = everybody.expert.keys
    site.practice.confirm(expert.party_id, fingerprint(expert.record))
    site.practice.import_record(imposter_of(expert).record_file)
    page = shown(qtbot, window, desk)
    assert page.connection.rows[0].trust.text() == "Changed: compare again by telephone"
    page.connection.rows[0].compare.click()
    page.connection.rows[0].differ.click()
    qtbot.waitUntil(lambda: page.connection.rows[0].trust.text() == "Compared by telephone")
    assert site.practice.book.record_of(expert.party_id) == expert.record


def test_another_hospital_is_joined_by_its_file(
    qtbot: QtBot, page: SettingsPage, everybody: World, tmp_path: Path
) -> None:
    (tmp_path / "invitation.json").write_bytes(everybody.expert.invitation())
    page.connection.join.drop.chosen.emit(tmp_path / "invitation.json")
    qtbot.waitUntil(lambda: not page.connection.done.isHidden())


def test_a_file_that_is_no_invitation_is_refused_in_plain_words(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path
) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8 no invitation")
    page.connection.join.drop.chosen.emit(tmp_path / "holiday.jpg")
    qtbot.waitUntil(lambda: not page.connection.trouble.isHidden())
    assert page.connection.join.drop.isEnabled()


def test_a_code_with_a_typing_mistake_is_refused(qtbot: QtBot, page: SettingsPage) -> None:
    page.connection.join.code.setText("gateway.example.be/XXXX")
    page.connection.join.go.click()
    qtbot.waitUntil(lambda: not page.connection.trouble.isHidden())


def test_the_own_key_record_is_saved_for_the_hospital(
    qtbot: QtBot, page: SettingsPage, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "practice.keys.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.connection.save_record.click()
    qtbot.waitUntil(target.exists)
    assert target.read_bytes() == site.practice.record_file
