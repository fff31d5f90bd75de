"""The places of the body: each has words, those of the list are found again, and one's own words are kept."""

from cases.codes import BODY_SITES, NAIL_UNITS, SITE_IN_WORDS, Code
from cases.protocol import Locator
from desktop.gui.site_words import in_words, site_named, site_words, sites


def test_every_place_has_words_and_no_two_the_same() -> None:
    offered = sites(Locator.NAILS)
    assert len({site.display for site in offered}) == len(offered) == len(BODY_SITES) + len(NAIL_UNITS)
    assert not {site.display for site in offered} & {site.display for site in BODY_SITES.values()}


def test_the_nails_come_first_where_nails_are_looked_at() -> None:
    assert sites(Locator.NAILS)[0].display == "Thumb nail"
    assert sites(Locator.BODY)[0].display == "Scalp"


def test_what_is_written_is_a_place_of_the_list_or_ones_own_words() -> None:
    offered = sites(Locator.BODY)
    assert site_named("  heel ", offered) == in_words(BODY_SITES["heel"])
    assert site_named("behind the left ear", offered) == Code(
        system=SITE_IN_WORDS, code="in-words", display="behind the left ear"
    )
    assert site_named("   ", offered) is None


def test_a_place_that_pli_does_not_know_keeps_its_words() -> None:
    assert site_words(Code(system="http://snomed.info/sct", code="1", display="Elsewhere")) == "Elsewhere"
