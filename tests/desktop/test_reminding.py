"""Where originals still are is said until somebody read it: also after a restart, and nothing of it in the clear."""

import pytest

from cases.identifiers import CaseId
from desktop.origin import Kept, Origin
from tests.desktop.world import Site, World, case_form, clean_picture, facts

CARD = Origin(Kept.CARD, "EOS_KANARIEVOGEL")
MAIL = Origin(Kept.PROGRAM)


@pytest.fixture
def site(everybody: World) -> Site:
    return everybody.practice("Practice Peeters")


@pytest.fixture
def case_id(site: Site, everybody: World) -> CaseId:
    case_id = site.practice.new_draft(case_form(everybody.expert.service.party_id, site.author))
    site.practice.add_picture(case_id, clean_picture(), facts())
    return case_id


def test_each_place_is_said_once_and_a_clipboard_never(site: Site, case_id: CaseId) -> None:
    for origin in (CARD, MAIL, CARD, Origin(Kept.CLIPBOARD)):
        site.practice.remind(case_id, origin)
    assert site.practice.reminders(case_id) == (CARD, MAIL)


def test_what_nobody_read_is_still_said_after_a_restart_and_what_was_read_is_not(
    site: Site, case_id: CaseId
) -> None:
    for origin in (CARD, MAIL):
        site.practice.remind(case_id, origin)
    site.practice.reminder_was_read(case_id, MAIL)
    site.session.lock()
    assert site.session.unlock(site.key).reminders(case_id) == (CARD,)


def test_a_place_that_was_read_is_said_again_when_more_comes_from_it(site: Site, case_id: CaseId) -> None:
    for _ in range(2):
        site.practice.remind(case_id, CARD)
        assert site.practice.reminders(case_id) == (CARD,)
        site.practice.reminder_was_read(case_id, CARD)
        assert site.practice.reminders(case_id) == ()


def test_sending_takes_no_reminder_away_and_another_case_has_its_own(
    site: Site, case_id: CaseId, everybody: World
) -> None:
    site.practice.remind(case_id, CARD)
    site.practice.send(case_id, site.author)
    assert site.practice.reminders(case_id) == (CARD,)
    other = site.practice.new_draft(case_form(everybody.expert.service.party_id, site.author))
    assert site.practice.reminders(other) == ()


def test_a_draft_that_is_dropped_takes_its_reminders_along(site: Site, case_id: CaseId) -> None:
    site.practice.remind(case_id, CARD)
    site.practice.drop_draft(case_id)
    assert site.practice.reminders(case_id) == ()


def test_the_name_of_a_card_is_on_no_disk_in_the_clear(site: Site, case_id: CaseId) -> None:
    site.practice.remind(case_id, CARD)
    site.session.lock()
    files = [path for path in site.home.folder.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if CARD.name.encode() in path.read_bytes()]
