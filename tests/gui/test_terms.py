"""Every member of every closed list has words, in each language, and no two of a list have the same."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from cases.answer import Certainty, Outcome
from cases.codes import Language, Laterality
from cases.identifiers import Sex
from cases.manifest import Kind
from cases.message import MessageKind
from cases.person import ConsentGiver, PartyKind, Role
from cases.picture import Change, ColourProfile, PictureRole, Removed, TimeSource
from cases.privacy import Decision, Found
from cases.receipt import ReceiptKind
from cases.request import Urgency
from crypto.key_book import Trust
from desktop.case_view import Group, Stage, WayOut
from desktop.draft import Missing
from desktop.gui import language, terms
from desktop.outbox_states import State
from desktop.settings import Theme

LISTS: list[tuple[type[Enum], Callable[[Any], str]]] = [
    (Language, terms.language_name),
    (Role, terms.role_words),
    (Sex, terms.sex_words),
    (Laterality, terms.side_words),
    (Urgency, terms.urgency_words),
    (ConsentGiver, terms.consent_giver_words),
    (PictureRole, terms.picture_role_words),
    (TimeSource, terms.time_source_words),
    (Removed, terms.removed_words),
    (Found, terms.found_words),
    (Decision, terms.decision_words),
    (ColourProfile, terms.colour_words),
    (Change, terms.change_words),
    (Outcome, terms.outcome_words),
    (Certainty, terms.certainty_words),
    (Stage, terms.stage_words),
    (Group, terms.group_words),
    (WayOut, terms.way_out_words),
    (Missing, terms.missing_words),
    (Theme, terms.theme_words),
    (State, terms.state_words),
    (Trust, terms.trust_words),
    (Kind, terms.kind_words),
    (MessageKind, terms.message_words),
    (ReceiptKind, terms.receipt_words),
    (PartyKind, terms.party_kind_words),
]


@pytest.fixture(params=list(Language))
def spoken(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[Language]:
    language.use(qapp, request.param)
    yield request.param
    language.use(qapp, Language.EN)


@pytest.mark.parametrize(("members", "words"), LISTS, ids=lambda each: getattr(each, "__name__", ""))
def test_each_member_has_words_of_its_own(
    members: type[Enum], words: Callable[[Any], str], spoken: Language
) -> None:
    said = [words(member) for member in members]
    assert all(said)
    assert len(set(said)) == len(said)
    assert not {each.name for each in members} & set(said)


def test_every_list_with_words_is_tested_here() -> None:
    functions = {name for name in vars(terms) if name.endswith(("_words", "_name"))}
    assert functions == {words.__name__ for _, words in LISTS}


def test_a_language_is_named_in_itself(spoken: Language) -> None:
    assert terms.language_name(Language.NL) == "Nederlands"
