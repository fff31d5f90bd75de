"""The first run, from the language to the hospital's services: with mistakes, interrupted, in every language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from cases.codes import Language
from cases.errors import WrongPassphrase
from cases.person import Role
from crypto.key_book import Trust
from crypto.public_keys import parse_record
from crypto.unlock import Cost, Passphrase
from desktop.gui.fingerprint_card import FingerprintCard
from desktop.gui.first_run import code_step
from desktop.gui.first_run.code_step import CodeStep
from desktop.gui.first_run.connect_step import ConnectStep
from desktop.gui.first_run.hospital_step import HospitalStep
from desktop.gui.first_run.language_step import LanguageStep
from desktop.gui.first_run.notes import Stage
from desktop.gui.first_run.people_step import PeopleStep
from desktop.gui.first_run.practice_step import PracticeStep
from desktop.gui.place import Where
from desktop.gui.unlock.passphrase_panel import PassphrasePanel
from tests.desktop.world import World, jpeg
from tests.gateway.server import RunningGateway
from tests.gui import looking
from tests.gui.first_run import OTHER, PASSPHRASE, Newcomer, newcomer
from tests.gui.look_around import SMALLEST, settle


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("crypto.unlock", "crypto.vault_header"):
        monkeypatch.setattr(f"{module}.COST", Cost(memory_kib=64, passes=1, lanes=1))


@pytest.fixture
def new(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, everybody: World, gateway: RunningGateway
) -> Iterator[Newcomer]:
    code = gateway.inside.invitations.publish(everybody.expert.invitation(), gateway.url)
    with newcomer(qtbot, qapp, tmp_path, code.printed) as person:
        yield person


def words(new: Newcomer) -> str:
    return "\n".join(each.text() for each in new.page.findChildren(QLabel) if each.isVisible())


def test_a_practice_is_made_and_connected_and_the_worklist_is_there(new: Newcomer, everybody: World) -> None:
    new.go_to(Stage.HOSPITAL)
    new.press()
    assert new.desk.place.where is Where.WORKLIST
    practice = new.session.practice
    assert practice.document.name == "Groepspraktijk Zonneveld"
    assert (new.session.person.name, new.session.person.role) == ("Dr Anna Lambert", Role.DOCTOR)
    assert [each.party_id for each in practice.services()] == [everybody.expert.keys.party_id]
    assert not new.session.code_to_check


def test_it_is_done_by_the_keyboard_alone(new: Newcomer, qtbot: QtBot) -> None:
    new.window.activateWindow()
    panel = new.panel
    assert isinstance(panel, LanguageStep)
    QTest.keyClick(panel.buttons[Language.EN], Qt.Key.Key_Space)
    new.until(PracticeStep)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Zonneveld")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    new.until(PeopleStep)
    panel = new.panel
    assert isinstance(panel, PeopleStep)
    [card] = panel.cards
    QTest.keyClicks(card.called, "Anna")
    for field in (card.passphrase.first, card.passphrase.again):
        QTest.keyClicks(field.edit, PASSPHRASE)
    qtbot.waitUntil(panel.is_ready, timeout=10_000)
    QTest.keyClick(card.called, Qt.Key.Key_Return)
    new.until(CodeStep)


def test_escape_goes_back_and_nothing_typed_is_lost(new: Newcomer) -> None:
    new.go_to(Stage.PEOPLE)
    people = new.panel
    assert isinstance(people, PeopleStep)
    people.cards[0].called.setText("Anna")
    people.cards[0].passphrase.fill(PASSPHRASE)
    new.qtbot.waitUntil(people.is_ready, timeout=10_000)
    QTest.keyClick(new.page, Qt.Key.Key_Escape)
    new.until(PracticeStep)
    new.press()
    new.until(PeopleStep)
    again = new.panel
    assert isinstance(again, PeopleStep)
    assert again.cards[0].called.text() == "Anna"
    assert again.cards[0].passphrase.text == PASSPHRASE


def test_another_language_keeps_what_was_typed(new: Newcomer) -> None:
    new.go_to(Stage.PRACTICE)
    practice = new.panel
    assert isinstance(practice, PracticeStep)
    practice.called.setText("Cabinet Lambert")
    new.page.back()
    new.until(LanguageStep)
    languages = new.panel
    assert isinstance(languages, LanguageStep)
    languages.buttons[Language.FR].click()
    new.until(PracticeStep)
    again = new.panel
    assert isinstance(again, PracticeStep)
    assert again.called.text() == "Cabinet Lambert"
    assert new.desk.language is Language.FR


@pytest.mark.parametrize(
    ("name", "telephone", "ready"),
    [
        ("", "", False),
        ("  ", "", False),
        ("Zonneveld", "call me", False),
        ("Zonneveld", "02 555 01 01", True),
    ],
)
def test_the_practice_needs_a_name_and_no_false_number(
    new: Newcomer, name: str, telephone: str, ready: bool
) -> None:
    new.go_to(Stage.PRACTICE)
    panel = new.panel
    assert isinstance(panel, PracticeStep)
    panel.called.setText(name)
    panel.telephone.setText(telephone)
    assert new.page.next_button.isEnabled() is ready


def test_a_weak_passphrase_is_not_taken_and_the_reason_is_said(new: Newcomer, qtbot: QtBot) -> None:
    new.go_to(Stage.PEOPLE)
    panel = new.panel
    assert isinstance(panel, PeopleStep)
    panel.cards[0].called.setText("Anna")
    panel.cards[0].passphrase.fill("password123")
    qtbot.waitUntil(lambda: "Many people use this one." in words(new), timeout=10_000)
    assert not new.page.next_button.isEnabled()
    panel.cards[0].passphrase.fill(PASSPHRASE)
    qtbot.waitUntil(new.page.next_button.isEnabled, timeout=10_000)
    panel.cards[0].passphrase.again.edit.setText(PASSPHRASE[:-1] + "x")
    assert not new.page.next_button.isEnabled()
    assert "Not the same." in words(new)


def test_an_unusual_inami_number_is_doubted_and_taken(new: Newcomer) -> None:
    new.go_to(Stage.PEOPLE)
    panel = new.panel
    assert isinstance(panel, PeopleStep)
    panel.cards[0].inami.setText("1-90069-52-001")
    assert "unusual" in words(new)
    new.pass_step(Stage.PEOPLE)
    new.until(CodeStep)
    assert new.session.person.inami == "19006952001"


def test_colleagues_choose_a_passphrase_now_or_later(new: Newcomer, qtbot: QtBot) -> None:
    new.go_to(Stage.PEOPLE)
    panel = new.panel
    assert isinstance(panel, PeopleStep)
    for number, (name, passphrase) in enumerate([("Bram", OTHER), ("Carla", ""), ("Nobody", "")], 1):
        panel.more.click()
        panel.cards[number].called.setText(name)
        panel.cards[number].passphrase.fill(passphrase)
    panel._remove(panel.cards[3])
    new.pass_step(Stage.PEOPLE)
    new.until(CodeStep)
    assert [each.name for each in new.session.practice.document.people] == [
        "Dr Anna Lambert",
        "Bram",
        "Carla",
    ]
    assert [each.name for each in new.session.people()] == ["Dr Anna Lambert", "Bram"]
    new.session.lock()
    bram = new.session.people()[1]
    new.session.unlock_as(bram.person_id, Passphrase(OTHER))
    assert new.session.person.name == "Bram"


def test_the_code_is_asked_for_from_paper(new: Newcomer) -> None:
    new.go_to(Stage.CODE)
    panel = new.panel
    assert isinstance(panel, CodeStep)
    new.recovery = new.notes.code
    assert new.recovery is not None
    groups = new.recovery.printed.split("-")
    assert all(group in words(new) for group in groups)
    new.press()
    assert not any(group in words(new) for group in groups)
    panel.first.setText("0000")
    panel.second.setText("0000")
    new.press()
    assert "not the two groups" in words(new)
    assert new.session.code_to_check
    panel.first.setText(groups[panel.places[0] - 1])
    panel.second.setText(groups[panel.places[1] - 1])
    new.press()
    new.until(ConnectStep)
    assert not new.session.code_to_check


def test_the_code_is_printed_on_demand(new: Newcomer, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[str] = []
    monkeypatch.setattr(code_step, "print_sheet", lambda code, *_: printed.append(code.printed))
    new.go_to(Stage.CODE)
    panel = new.panel
    assert isinstance(panel, CodeStep)
    panel.printing.click()
    assert new.notes.code is not None
    assert printed == [new.notes.code.printed]


def dropped(new: Newcomer, *paths: Path) -> bool:
    """Whether files that are dragged onto the area are taken; then they are dropped."""
    panel = new.panel
    assert isinstance(panel, ConnectStep)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, button, none)
    enter.ignore()
    panel.drop.dragEnterEvent(enter)
    if enter.isAccepted():
        panel.drop.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, none))
    return enter.isAccepted()


def test_an_invitation_is_dropped(new: Newcomer, everybody: World, tmp_path: Path) -> None:
    new.go_to(Stage.CONNECT)
    path = tmp_path / "invitation.json"
    path.write_bytes(everybody.expert.invitation())
    assert not dropped(new, path, path)
    assert dropped(new, path)
    new.until(HospitalStep)
    new.qtbot.waitUntil(lambda: "Dermatology, CHU Example" in words(new))
    assert "3 working day" in words(new)


@pytest.mark.parametrize(
    "untrusted", [b"", jpeg(), b'{"v":"invitation/v1"}'], ids=["empty", "a picture", "hollow"]
)
def test_a_wrong_file_is_refused_in_plain_words(new: Newcomer, tmp_path: Path, untrusted: bytes) -> None:
    new.go_to(Stage.CONNECT)
    path = tmp_path / "wrong.json"
    path.write_bytes(untrusted)
    assert dropped(new, path)
    new.qtbot.waitUntil(lambda: "This invitation cannot be used." in words(new))
    new.until(ConnectStep)
    assert new.session.practice.services() == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda code: code[:-1], "typing mistake"),
        (lambda code: "nonsense", "typing mistake"),
        (lambda code: code.replace("127.0.0.1", "127.0.0.2"), "typing mistake"),
    ],
)
def test_a_wrong_code_is_refused_in_plain_words(new: Newcomer, change: "object", said: str) -> None:
    new.go_to(Stage.CONNECT)
    panel = new.panel
    assert isinstance(panel, ConnectStep)
    assert callable(change)
    panel.code.setText(change(new.invitation_code))
    new.press()
    new.qtbot.waitUntil(lambda: said in words(new))
    new.until(ConnectStep)


def test_a_hospital_may_come_later(new: Newcomer) -> None:
    new.go_to(Stage.CONNECT)
    new.page.other_button.click()
    assert new.desk.place.where is Where.WORKLIST


def test_the_file_for_the_hospital_is_saved_where_one_wants(
    new: Newcomer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ours.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    new.go_to(Stage.HOSPITAL)
    panel = new.panel
    assert isinstance(panel, HospitalStep)
    new.qtbot.waitUntil(lambda: panel.services.count() > 0)
    panel.save.click()
    new.qtbot.waitUntil(lambda: "Saved as ours.json" in words(new))
    assert parse_record(path.read_bytes()) == new.session.practice.record


def test_the_digits_may_be_compared_at_once(new: Newcomer, everybody: World) -> None:
    new.go_to(Stage.HOSPITAL)
    new.qtbot.waitUntil(lambda: bool(new.panel.findChildren(FingerprintCard)))
    [card] = new.panel.findChildren(FingerprintCard)
    with new.qtbot.waitSignal(card.confirmed):
        card.agree.click()
    assert new.session.practice.book.trust_of(everybody.expert.keys.party_id) is Trust.VERIFIED


@pytest.mark.parametrize("stage", [Stage.PRACTICE, Stage.PEOPLE])
def test_interrupted_before_the_practice_is_made_it_begins_again(
    new: Newcomer, qapp: QApplication, stage: Stage
) -> None:
    new.go_to(stage)
    new.restart(qapp)
    new.go_to(Stage.CODE)


def test_interrupted_in_the_middle_of_making_it_begins_again(new: Newcomer, qapp: QApplication) -> None:
    new.session.home.creating.touch()
    new.session.home.vault.write_bytes(b"half of it")
    new.restart(qapp)
    new.go_to(Stage.CODE)
    assert new.session.practice.document.name == "Groepspraktijk Zonneveld"


def test_interrupted_before_the_code_was_on_paper_whoever_unlocks_gets_another(
    new: Newcomer, qapp: QApplication
) -> None:
    new.go_to(Stage.CODE)
    lost = new.notes.code
    assert lost is not None
    new.restart(qapp)
    new.until(PassphrasePanel)
    panel = new.panel
    assert isinstance(panel, PassphrasePanel)
    panel.secret.edit.setText(PASSPHRASE)
    new.press()
    new.until(CodeStep)
    assert new.notes.name == "Groepspraktijk Zonneveld"
    new.pass_step(Stage.CODE)
    new.until(ConnectStep)
    new.session.lock()
    with pytest.raises(WrongPassphrase):
        new.session.unlock(lost)
    assert new.recovery is not None
    new.session.unlock(new.recovery)


def test_locked_in_the_middle_it_goes_to_the_door(new: Newcomer) -> None:
    new.go_to(Stage.CONNECT)
    new.desk.lock()
    new.until(PassphrasePanel)
    assert new.session.is_locked


def test_no_passphrase_stays_in_the_notes(new: Newcomer) -> None:
    new.go_to(Stage.CODE)
    assert [each.passphrase for each in new.notes.people] == [""]


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("language", Language)
def test_every_step_can_be_read_and_reached(new: Newcomer, stage: Stage, language: Language) -> None:
    new.go_to(stage, language)
    for size in ((1366, 768), SMALLEST):
        new.window.resize(*size)
        settle(new.desk)
        assert looking.clipped(new.window) == []
    assert looking.without_name(new.window) == []
    assert looking.too_low(new.window) == []
    assert looking.said_by_colour_alone(new.window) == []
    new.window.activateWindow()
    assert looking.not_reached_by_tab(new.window, new.window) == []
