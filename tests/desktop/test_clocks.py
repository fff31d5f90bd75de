"""One wrong clock: whose pictures it concerns, by how much, and what each says afterwards."""

from datetime import UTC, datetime, timedelta

import pytest

from cases.errors import PictureUnknown
from cases.picture import CleaningReport, PictureRole, TimeSource, TimeTaken
from desktop.clocks import by_same_clock, difference, is_to_come, shifted
from desktop.draft import KeptPicture, PictureFacts
from desktop.origin import Kept, Origin
from tests.desktop.world import World, case_form, clean_picture, facts

AT = datetime(2026, 3, 4, 12, 0, 27)  # noqa: DTZ001 - a camera's clock knows no zone
HOUR = timedelta(hours=1)


def taken(at: datetime | None = AT, source: TimeSource = TimeSource.FILE) -> TimeTaken:
    return TimeTaken(at=at, source=TimeSource.UNKNOWN if at is None else source)


def picture(number: int, clock: str = "card A", time: TimeTaken | None = None) -> KeptPicture:
    said = PictureFacts(role=PictureRole.OTHER, taken=time or taken(), note=f"note {number}")
    return KeptPicture(
        picture_id=f"{number:032x}",
        sha256="0" * 64,
        type="image/jpeg",
        size=2_000,
        width=64,
        height=48,
        facts=said,
        added_at=datetime(2026, 3, 4, 12, tzinfo=UTC),
        cleaning=CleaningReport(pixels_identical=True),
        clock=clock,
    )


def test_the_difference_is_what_a_person_says_in_minutes() -> None:
    corrected = taken(datetime(2026, 3, 4, 13, 2), TimeSource.PERSON)  # noqa: DTZ001
    assert difference(taken(), corrected) == timedelta(hours=1, minutes=2)
    assert difference(corrected, taken()) == -timedelta(hours=1, minutes=2)


@pytest.mark.parametrize(
    "after", [taken(None), taken(AT.replace(second=0), TimeSource.PERSON)], ids=["none", "the same"]
)
def test_without_another_time_there_is_no_difference(after: TimeTaken) -> None:
    assert difference(taken(), after) is None
    assert difference(after, taken()) is None


def test_a_time_with_an_offset_is_compared_by_the_clock_on_the_wall() -> None:
    here = AT.astimezone()
    assert difference(taken(here.astimezone(UTC)), taken(AT + HOUR, TimeSource.PERSON)) == HOUR


def test_those_by_the_same_clock_are_meant_and_no_others() -> None:
    wrong = picture(1)
    same, elsewhere = picture(2), picture(3, "card B")
    by_hand, unknown = picture(4, time=taken(AT, TimeSource.PERSON)), picture(5, time=taken(None))
    assert by_same_clock([wrong, same, elsewhere, by_hand, unknown], wrong) == (same,)


def test_of_pictures_from_nowhere_known_the_clock_is_not_known_but_this_computer_has_one() -> None:
    assert by_same_clock([picture(1, ""), picture(2, "")], picture(1, "")) == ()
    here = [picture(n, "", taken(AT, TimeSource.CAMERA_CLOCK)) for n in (1, 2)]
    assert by_same_clock(here, here[0]) == (here[1],)


def test_a_shifted_time_is_a_persons_and_nothing_else_of_the_picture_changes() -> None:
    before = picture(2).facts
    after = shifted(before, -HOUR)
    assert after.taken == taken(AT - HOUR, TimeSource.PERSON)
    assert after.note == before.note
    assert shifted(picture(3, time=taken(None)).facts, HOUR).taken.at is None


def test_a_time_to_come_is_known_as_one() -> None:
    assert is_to_come(picture(1).facts, HOUR, AT)
    assert not is_to_come(picture(1).facts, -HOUR, AT)


def test_a_card_has_one_clock_and_a_folder_one_for_each_go() -> None:
    card = Origin(Kept.CARD, "EOS_DIGITAL")
    assert card.clock("one go") == card.clock("another go") != Origin(Kept.CARD, "NIKON").clock("one go")
    assert Origin(Kept.FOLDER, "scans").clock("one go") != Origin(Kept.FOLDER, "scans").clock("another go")


def test_several_are_changed_together_or_not_at_all(everybody: World) -> None:
    site = everybody.practice("Practice Peeters")
    practice = site.practice
    case_id = practice.new_draft(case_form(everybody.expert.service.party_id, site.author))
    ids = [practice.add_picture(case_id, clean_picture(n), facts(), "card A") for n in (1, 2)]
    said = {each: shifted(facts().model_copy(update={"taken": taken()}), HOUR) for each in ids}
    with pytest.raises(PictureUnknown):
        practice.change_pictures(case_id, {**said, "f" * 32: facts()})
    assert all(each.facts == facts() for each in practice.pictures(case_id))
    practice.change_pictures(case_id, said)
    assert [each.facts.taken.at for each in practice.pictures(case_id)] == [AT + HOUR] * 2
    assert [each.clock for each in practice.pictures(case_id)] == ["card A"] * 2
