"""A card is read through the system's real card service, whatever happens to it meanwhile."""

import threading
from itertools import count

import pytest

from cases.errors import (
    Cancelled,
    CardAbsent,
    CardOfAnotherKind,
    CardReaderAbsent,
    CardRemoved,
    CardServiceAbsent,
    CardUnreadable,
    PliError,
)
from desktop.eid import reading
from desktop.eid.identity import identity_of
from desktop.eid.pcsc import Service
from desktop.eid.reading import has_reader, read_card
from tests.desktop.eid.cards import identity_file
from tests.desktop.eid.conftest import Hand

# a reader is looked at a few times a second
slow = pytest.mark.slow


def test_without_the_service_that_is_said() -> None:
    with pytest.raises(CardServiceAbsent):
        has_reader()


@slow
@pytest.mark.parametrize("name", ["old", "new"])
def test_a_card_in_the_reader_is_read(hand: Hand, name: str) -> None:
    hand.insert(name)
    assert read_card() == identity_of(identity_file())


@slow
def test_a_card_is_waited_for(hand: Hand) -> None:
    hand.eject()
    later = threading.Timer(0.3, hand.insert, ["old"])
    later.start()
    assert read_card().family_name == "Voorbeeld-Muster"
    later.join()


@slow
@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("foreign", CardOfAnotherKind),
        ("endless", CardUnreadable),
        ("locked", CardUnreadable),
        ("blank", CardUnreadable),
        ("torn", CardRemoved),
    ],
)
def test_a_card_that_cannot_be_read_is_refused_and_the_next_one_is_read(
    hand: Hand, name: str, error: type[PliError]
) -> None:
    hand.insert(name)
    with pytest.raises(error):
        read_card()
    hand.insert("old")
    assert read_card().niss == "85073003328"


@slow
def test_nobody_waits_longer_than_asked(hand: Hand) -> None:
    hand.eject()
    with pytest.raises(CardAbsent):
        read_card(patience=0)


@slow
def test_waiting_ends_when_the_person_cancels(hand: Hand) -> None:
    hand.eject()
    asked = count()
    with pytest.raises(Cancelled):
        read_card(lambda: next(asked) >= 2)


@slow
def test_others_go_on_while_one_thread_waits(hand: Hand) -> None:
    """A wait in the card service must not hold the interpreter: the window would stand still."""
    hand.eject()
    stop = threading.Event()
    outcome: list[PliError] = []

    def wait() -> None:
        try:
            read_card(stop.is_set)
        except PliError as error:
            outcome.append(error)

    waiting = threading.Thread(target=wait)
    waiting.start()
    rounds = 0
    while rounds < 1000:
        stop.wait(0.0001)
        rounds += 1
    assert waiting.is_alive()
    stop.set()
    waiting.join()
    assert isinstance(outcome[0], Cancelled)


@slow
def test_a_reader_is_seen(reader: Hand) -> None:
    assert has_reader()


def test_without_a_reader_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Service, "__init__", lambda self: None)
    monkeypatch.setattr(Service, "__exit__", lambda *_: None)
    monkeypatch.setattr(Service, "readers", lambda self: [])
    with pytest.raises(CardReaderAbsent):
        reading.read_card()
