"""Covering pictures that wait: undone until the case is sent, gone from the vault afterwards."""

import hashlib

import pytest

from capture.privacy.mask import mask
from cases.errors import CoverPending, PictureUnknown
from cases.identifiers import CaseId, PictureId
from cases.message import MessageKind
from cases.picture import PictureRole
from cases.privacy import Area, Decision, Found
from desktop.draft import KeptPicture
from tests.desktop.world import Site, World, case_form, clean_picture, facts

FACE = Area(found=Found.FACE, left=8, top=8, width=16, height=16)
COVERED = FACE.model_copy(update={"decision": Decision.COVERED})
OWN = COVERED.model_copy(update={"found": Found.OWN, "left": 24})


@pytest.fixture
def site(everybody: World) -> Site:
    return everybody.practice("Practice Peeters")


@pytest.fixture
def case_id(site: Site, everybody: World) -> CaseId:
    case_id = site.practice.new_draft(case_form(everybody.expert.service.party_id, site.author))
    site.practice.add_picture(case_id, clean_picture(), facts(PictureRole.CLOSE_UP))
    return case_id


def only(site: Site, case_id: CaseId) -> KeptPicture:
    (picture,) = site.practice.pictures(case_id)
    return picture


def cover(site: Site, case_id: CaseId, picture_id: PictureId, *areas: Area) -> None:
    practice = site.practice
    practice.decide(case_id, picture_id, areas, None)
    wanted = practice.waiting_picture(case_id, picture_id).covered
    data = practice.original_picture(case_id, picture_id)
    practice.cover(case_id, picture_id, wanted, mask(data, wanted) if wanted else None)


def test_a_covered_picture_has_other_bytes_and_says_so(site: Site, case_id: CaseId) -> None:
    before = only(site, case_id)
    cover(site, case_id, before.picture_id, COVERED)
    after = only(site, case_id)
    data = site.practice.draft_picture(case_id, after.picture_id)
    assert hashlib.sha256(data).hexdigest() == after.sha256 != before.sha256
    assert after.size == len(data)
    assert not after.cleaning.pixels_identical
    assert after.is_covered
    assert after.picture(1).privacy is not None
    assert after.picture(1).privacy == after.privacy


def test_a_covered_picture_is_known_again_without_what_was_covered(site: Site, case_id: CaseId) -> None:
    before = only(site, case_id)
    cover(site, case_id, before.picture_id, COVERED)
    assert site.practice.has_picture(case_id, before.sha256)
    assert site.practice.has_picture(case_id, only(site, case_id).sha256)


def test_undoing_brings_the_very_bytes_back_and_keeps_nothing_else(site: Site, case_id: CaseId) -> None:
    before = only(site, case_id)
    objects = site.practice._objects
    cover(site, case_id, before.picture_id, COVERED)
    cover(site, case_id, before.picture_id, COVERED, OWN)
    assert len(objects.object_ids()) == 2
    cover(site, case_id, before.picture_id, FACE)
    after = only(site, case_id)
    assert (after.sha256, after.size, after.cleaning) == (before.sha256, before.size, before.cleaning)
    assert len(objects.object_ids()) == 1


def test_the_original_is_gone_once_the_case_is_sent(site: Site, case_id: CaseId, everybody: World) -> None:
    before = only(site, case_id)
    site.practice.was_looked_at(case_id, before.picture_id, [FACE])
    cover(site, case_id, before.picture_id, COVERED)
    assert len(site.practice._objects.object_ids()) == 2
    site.practice.send(case_id)
    assert len(site.practice._objects.object_ids()) == 1
    assert site.practice._store.original(before.picture_id) is None


def test_nothing_is_sent_before_it_is_covered(site: Site, case_id: CaseId) -> None:
    picture_id = only(site, case_id).picture_id
    site.practice.decide(case_id, picture_id, [COVERED], None)
    with pytest.raises(CoverPending):
        site.practice.send(case_id)
    cover(site, case_id, picture_id, COVERED)
    site.practice.send(case_id)


def test_a_reply_leaves_the_original_of_a_picture_that_waits(site: Site, case_id: CaseId) -> None:
    site.practice.send(case_id)
    picture_id = site.practice.add_picture(case_id, clean_picture(), facts())
    cover(site, case_id, picture_id, COVERED)
    site.practice.say(case_id, MessageKind.REPLY, "Thank you")
    assert site.practice._store.original(picture_id) is not None


def test_what_was_found_is_noted_once_and_no_decision_loses_it(site: Site, case_id: CaseId) -> None:
    picture_id = only(site, case_id).picture_id
    site.practice.decide(case_id, picture_id, [OWN], None)
    site.practice.was_looked_at(case_id, picture_id, [FACE])
    site.practice.was_looked_at(case_id, picture_id, [FACE])
    assert only(site, case_id).areas == (OWN, FACE)
    site.practice.decide(case_id, picture_id, [OWN], recognisable=False)  # decided before anything was found
    assert only(site, case_id).areas == (OWN, FACE)
    assert only(site, case_id).undecided == 1
    site.practice.keep_open(case_id)
    assert only(site, case_id).undecided == 0
    assert only(site, case_id).recognisable is False


@pytest.mark.parametrize("removal", ["picture", "draft"])
def test_what_is_removed_takes_its_original_along(site: Site, case_id: CaseId, removal: str) -> None:
    picture_id = only(site, case_id).picture_id
    cover(site, case_id, picture_id, COVERED)
    if removal == "picture":
        site.practice.remove_picture(case_id, picture_id)
    else:
        site.practice.drop_draft(case_id)
    assert site.practice._objects.object_ids() == set()


def test_a_picture_that_does_not_wait_is_unknown(site: Site, case_id: CaseId) -> None:
    with pytest.raises(PictureUnknown):
        site.practice.original_picture(case_id, "0" * 32)


def test_a_picture_nobody_looked_at_says_nothing_of_people(site: Site, case_id: CaseId) -> None:
    assert only(site, case_id).privacy is None
