"""The conversation with a card: what is asked, how much, and what a card may answer."""

from contextlib import suppress

import pytest

from cases.errors import CardOfAnotherKind, CardRefused, CardUnreadable
from desktop.eid.card import read_identity_file
from desktop.eid.identity import MOST_BYTES, identity_of
from tests.desktop.eid.cards import (
    APPLICATION,
    CARDS,
    IDENTITY_PATH,
    READ,
    SELECT,
    Card,
    EndlessCard,
    NewCard,
    identity_file,
)


@pytest.mark.parametrize("name", ["old", "new"])
def test_the_file_is_read_from_cards_of_each_kind(name: str) -> None:
    card = CARDS[name]()
    assert read_identity_file(card.answer) == card.file


@pytest.mark.parametrize("kind", [Card, NewCard])
@pytest.mark.parametrize("size", [1, 247, 248, 249, 496, 1000, 2047])
def test_a_file_of_any_length_is_read_whole(kind: type[Card], size: int) -> None:
    file = bytes(each % 251 for each in range(size))
    assert read_identity_file(kind(file).answer) == file


@pytest.mark.parametrize("name", CARDS)
def test_no_card_is_asked_for_anything_but_its_identity(name: str) -> None:
    card = CARDS[name]()
    with suppress(CardRefused, ConnectionError):
        read_identity_file(card.answer)
    for command in card.commands:
        selects = command.startswith(SELECT) and command[5:] in (IDENTITY_PATH, APPLICATION)
        assert selects or (command.startswith(READ) and card.selected)


def test_a_card_of_another_kind_is_called_that() -> None:
    with pytest.raises(CardOfAnotherKind):
        read_identity_file(CARDS["foreign"]().answer)


@pytest.mark.parametrize("name", ["endless", "talkative", "locked"])
def test_a_card_that_misbehaves_is_unreadable(name: str) -> None:
    with pytest.raises(CardUnreadable):
        read_identity_file(CARDS[name]().answer)


def test_a_card_without_end_is_left_after_a_few_blocks() -> None:
    card = EndlessCard(b"\0")
    with pytest.raises(CardUnreadable):
        read_identity_file(card.answer)
    assert len(card.commands) < MOST_BYTES // 100


@pytest.mark.parametrize("answer", [b"", b"\x90", b"\x6c\x00", b"\x6b\x00", b"\x90\x00"])
def test_an_answer_that_makes_no_sense_gives_no_identity(answer: bytes) -> None:
    card = Card(identity_file())

    def transmit(command: bytes) -> bytes:
        return answer if command.startswith(READ) else card.answer(command)

    with pytest.raises(CardUnreadable):
        identity_of(read_identity_file(transmit))
