"""The last step: nothing incomplete leaves, what is missing leads to its field, and what left is followed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from cases.errors import DiskFull, PliError
from cases.message import Message, MessageKind
from cases.receipt import ReceiptKind
from cases.request import Request
from crypto.public_keys import fingerprint
from desktop.gui import network
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.place import Place, Step, Where
from desktop.practice import Practice
from tests.desktop.world import Site, World
from tests.gui.asking import Asking, button, read_aloud


@pytest.fixture
def asking(qtbot: QtBot, window: MainWindow, desk: Desk, site: Site) -> Asking:
    """Somebody whose request lacks nothing but the sending."""
    asking = Asking(qtbot, window, desk, site)
    asking.begin()
    asking.fill()
    asking.add_picture()
    asking.to(Step.SEND)
    return asking


def test_it_says_for_whom_it_is_sealed_and_whether_the_keys_were_compared(
    asking: Asking, everybody: World
) -> None:
    words = read_aloud(asking.last)
    assert "Dermatology, CHU Example" in words
    assert "Not yet compared by telephone" in words
    assert "Is this mole benign?" in words
    record = everybody.expert.keys.record
    asking.site.practice.confirm(record.party_id, fingerprint(record))
    asking.desk.changed()
    asking.settle()
    assert "Compared by telephone" in read_aloud(asking.last)


def test_what_is_missing_leads_to_its_field(asking: Asking) -> None:
    asking.begin()
    asking.to(Step.SEND)
    assert not asking.next.isEnabled()
    button(asking.last, "Your question").click()
    asking.settle()
    assert asking.first.question.question.hasFocus()
    asking.to(Step.SEND)
    button(asking.last, "The patient").click()
    asking.settle()
    assert asking.first.patient.niss.hasFocus()
    asking.to(Step.SEND)
    button(asking.last, "A picture").click()
    asking.settle()
    assert asking.at() is Step.PICTURES


def test_what_is_new_and_what_was_sent_before_are_told_apart(asking: Asking) -> None:
    asking.send()
    asking.sync()
    ticks = asking.page.head.steps.buttons
    asking.qtbot.waitUntil(lambda: not ticks[Step.PICTURES].accessibleDescription(), timeout=10_000)
    assert "New, not sent yet" not in read_aloud(asking.last)
    asking.add_picture()
    asking.to(Step.SEND)
    words = read_aloud(asking.last)
    order = [
        words.index(each) for each in ("New, not sent yet", "1 picture to send", "Sent before", "Sealed on")
    ]
    assert order == sorted(order)
    assert asking.page.head.steps.buttons[Step.PICTURES].accessibleDescription() == "complete"


def test_enter_sends_a_request_that_lacks_nothing(asking: Asking, everybody: World) -> None:
    assert asking.next.isEnabled()
    QTest.keyClick(asking.page, Qt.Key.Key_Return)
    asking.settle()
    asking.site.sync()
    (received,) = everybody.expert.pull()
    assert isinstance(received.document, Request)
    assert received.document.question == "Is this mole benign?"
    assert received.document.patient.niss == "85073003328"
    assert received.document.intake.protocol == "dermatology"


def test_the_way_is_followed_from_sealed_to_answered(asking: Asking, everybody: World) -> None:
    asking.send()
    assert _reached(asking) == ["Sealed on this computer"]
    asking.sync()
    assert _reached(asking) == ["Sealed on this computer", "Sent"]
    (received,) = everybody.expert.pull()
    for kind in (ReceiptKind.DELIVERED, ReceiptKind.READ):
        everybody.expert.send(everybody.expert.receipt(kind, received), asking.site.party_id)
    asking.sync()
    assert _reached(asking)[-1] == "Opened by the service"
    everybody.expert.send(everybody.expert.answer(received), asking.site.party_id)
    asking.sync()
    assert _reached(asking)[-1] == "Answered"


def test_progress_is_shown_of_this_case_alone(asking: Asking) -> None:
    case_id = asking.send()
    (item_id,) = asking.site.practice.overview.case(case_id).on_the_way
    bar = asking.last.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    asking.desk.sending.emit("another", 9, 10)
    assert bar.maximum() == 0
    asking.desk.sending.emit(item_id, 62, 100)
    assert (bar.value(), bar.maximum()) == (62, 100)
    assert "Being sent: 62 %" in read_aloud(asking.last)
    assert "You may close the window" in read_aloud(asking.last)


def test_sending_is_stopped_and_goes_on_when_one_wants(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(asking.desk, "hold_sending", lambda: asked.append("hold"))
    monkeypatch.setattr(asking.desk, "sync_now", lambda: asked.append("go"))
    asking.send()
    button(asking.last, "Stop sending").click()
    assert "It is sealed, and kept here" in read_aloud(asking.last)
    button(asking.last, "Send now").click()
    assert "Being sent" in read_aloud(asking.last)
    assert asked == ["go", "hold", "go"]


def test_a_connection_that_is_paid_by_volume_asks_once(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "is_metered", lambda: True)
    asking.send()
    assert "paid by volume" in read_aloud(asking.last)
    assert asking.site.practice.draft(asking.case_id).question
    button(asking.last, "Not now").click()
    assert "paid by volume" not in read_aloud(asking.last)
    asking.send()
    button(asking.last, "Send now").click()
    asking.settle()
    assert _reached(asking) == ["Sealed on this computer"]


def test_a_practice_that_does_not_mind_is_not_asked(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "is_metered", lambda: True)
    asking.desk.change_settings(asking.desk.settings.with_fields(ask_when_metered=False))
    asking.send()
    assert _reached(asking) == ["Sealed on this computer"]


def test_a_failure_is_said_and_the_draft_stays(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[PliError] = []
    asking.desk.trouble.connect(said.append)

    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(Practice, "send", full)
        asking.send()
    assert [type(error) for error in said] == [DiskFull]
    assert asking.next.isEnabled()
    asking.send()
    assert _reached(asking) == ["Sealed on this computer"]


def test_pressed_twice_it_is_sent_once(asking: Asking) -> None:
    asking.next.click()
    asking.next.click()
    asking.settle()
    assert len(asking.site.practice.overview.thread(asking.case_id)) == 1


def test_once_sent_the_button_leads_back_to_the_list(asking: Asking) -> None:
    asking.send()
    assert asking.next.text() == "Back to the list"
    asking.next.click()
    asking.settle()
    assert asking.desk.place.where is Where.WORKLIST


def test_pictures_are_added_to_a_case_that_was_sent(asking: Asking, everybody: World) -> None:
    case_id = asking.send()
    asking.sync()
    everybody.expert.pull()
    asking.go(Place(Where.REQUEST, case_id))
    assert asking.at() is Step.PICTURES
    assert list(asking.page.head.steps.buttons) == [Step.PICTURES, Step.CHECK, Step.SEND]
    assert asking.page.head.who.text() == "VOORBEELD Jan · 30.07.1985"
    asking.to(Step.SEND)
    assert asking.next.text() == "Back to the list"
    asking.add_picture()
    asking.to(Step.SEND)
    assert "1 picture to send" in read_aloud(asking.last)
    asking.send()
    asking.sync()
    (received,) = everybody.expert.pull()
    assert isinstance(received.document, Message)
    assert (received.document.kind, len(received.document.pictures)) == (MessageKind.ADDITION, 1)


def test_what_the_service_refused_is_said_with_what_to_do(asking: Asking, everybody: World) -> None:
    asking.send()
    asking.sync()
    (received,) = everybody.expert.pull()
    refused = everybody.expert.receipt(ReceiptKind.REFUSED, received, "package.payload")
    everybody.expert.send(refused, asking.site.party_id)
    asking.sync()
    assert "The service could not open what you sent." in read_aloud(asking.last)


def _reached(asking: Asking) -> list[str]:
    """The stops of the way that have their tick."""
    asking.desk.changed()
    asking.settle()
    QApplication.processEvents()
    labels = [label for label in asking.last.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels if label.accessibleDescription() == "done"]
