"""The identity card fills in the patient where a reader is plugged in; without one nothing is asked of anybody."""

import threading
from collections.abc import Callable

import pytest

from cases.errors import CardAbsent, CardServiceAbsent
from cases.identifiers import Sex
from desktop.eid import reading
from desktop.eid.identity import CardIdentity
from tests.gui.asking import Asking, read_aloud

CARD = CardIdentity("85073003328", "Voorbeeld", "Jan Piet", "1985-07-30", Sex.MALE)

Reading = Callable[[Callable[[], bool]], CardIdentity]


def with_card(monkeypatch: pytest.MonkeyPatch, read: Reading) -> None:
    monkeypatch.setattr(reading, "has_reader", lambda: True)
    monkeypatch.setattr(reading, "read_card", read)


def test_the_card_fills_in_the_patient(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    with_card(monkeypatch, lambda _: CARD)
    asking.begin()
    asking.first.patient.card.button.click()
    asking.settle()
    kept = asking.kept().patient
    assert (kept.niss, kept.family_name, kept.given_name) == ("85073003328", "Voorbeeld", "Jan Piet")
    assert asking.page.head.who.text() == "VOORBEELD Jan Piet · 30.07.1985"
    assert asking.first.patient.sex.value is Sex.MALE
    assert asking.first.question.question.hasFocus()


def test_waiting_for_the_card_can_be_cancelled(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    asked_to_stop = threading.Event()

    def wait(cancelled: Callable[[], bool]) -> CardIdentity:
        while not cancelled():
            asked_to_stop.wait(0.005)
        asked_to_stop.set()
        raise CardAbsent

    with_card(monkeypatch, wait)
    asking.begin()
    card = asking.first.patient.card
    card.button.click()
    assert (card.button.text(), card.says.text()) == ("Cancel", "Put the card into the reader…")
    card.button.click()
    assert asked_to_stop.wait(60)
    asking.settle()
    assert card.button.text() == "Read identity card"
    assert asking.kept().patient.is_empty


def test_leaving_waits_for_no_card(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = threading.Event()

    def wait(cancelled: Callable[[], bool]) -> CardIdentity:
        while not cancelled():
            stopped.wait(0.005)
        stopped.set()
        raise CardAbsent

    with_card(monkeypatch, wait)
    asking.begin()
    asking.first.patient.card.button.click()
    asking.begin()
    assert stopped.wait(60)


def test_what_is_wrong_with_the_card_is_said_beside_it(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(_: Callable[[], bool]) -> CardIdentity:
        raise CardAbsent

    with_card(monkeypatch, absent)
    asking.begin()
    asking.first.patient.card.button.click()
    asking.settle()
    assert asking.first.patient.card.says.text() in read_aloud(asking.first.patient)
    assert asking.first.patient.card.says.text()


@pytest.mark.parametrize("answer", [False, CardServiceAbsent()])
def test_without_a_reader_there_is_no_button(
    asking: Asking, monkeypatch: pytest.MonkeyPatch, answer: bool | CardServiceAbsent
) -> None:
    def has_reader() -> bool:
        if isinstance(answer, CardServiceAbsent):
            raise answer
        return answer

    monkeypatch.setattr(reading, "has_reader", has_reader)
    asking.begin()
    assert not asking.first.patient.card.isVisible()
