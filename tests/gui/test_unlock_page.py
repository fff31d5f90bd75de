"""The door: people, passphrase, PIN, recovery code, each with its mistakes; and what goes on meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cases.codes import Language
from cases.person import Person
from crypto.unlock import Cost, KeySlot, Passphrase, RecoveryCode
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.panel import Panel
from desktop.gui.place import UNLOCK, Where
from desktop.gui.unlock.code_panel import CodePanel
from desktop.gui.unlock.passphrase_panel import PassphrasePanel
from desktop.gui.unlock.pin_panel import PinPanel
from desktop.gui.unlock.who_panel import WhoPanel
from desktop.gui.unlock_page import UnlockPage
from desktop.home import Home
from desktop.session import Session
from tests.cases import samples
from tests.desktop.world import MemoryKeychain, World
from tests.gui import looking
from tests.gui.look_around import SMALLEST, settle

PRACTICE = samples.practice()
ANNA, BRAM = PRACTICE.people
ANNAS, BRAMS, FRESH = (
    "paarse kraan onder sneeuwvlok",
    "trombone lavande ecluse brique",
    "zeven lepels boven mist",
)


@pytest.fixture(autouse=True)
def quick_derivations(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crypto.pin_wrap._MEMORY_KIB", 64)
    for module in ("crypto.unlock", "crypto.vault_header"):
        monkeypatch.setattr(f"{module}.COST", Cost(memory_kib=64, passes=1, lanes=1))


class Door:
    """Two people's practice, locked, and its window."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, folder: Path, *, alone: bool = False) -> None:
        self.qtbot = qtbot
        self.keychain = MemoryKeychain()
        home = Home(folder)
        self.session = Session(home, self.keychain)
        practice = PRACTICE.model_copy(update={"people": (ANNA,)}) if alone else PRACTICE
        colleagues = {} if alone else {BRAM.person_id: Passphrase(BRAMS)}
        self.code: RecoveryCode = self.session.create(
            practice, "desk", Passphrase(ANNAS), first=ANNA.person_id, colleagues=colleagues
        )
        self.session.lock()
        self.session.last_person_id = None
        self.desk = Desk(self.session)
        self.window = MainWindow(self.desk, qapp)
        self.window.show()
        qtbot.waitExposed(self.window)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        settle(self.desk)
        self.desk.bridge.close()
        self.session.close()

    @property
    def page(self) -> UnlockPage:
        assert isinstance(self.window.page, UnlockPage)
        return self.window.page

    @property
    def words(self) -> str:
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())

    def come(self) -> None:
        """To the door, and wait until it knows whom to ask."""
        self.desk.go(UNLOCK)
        settle(self.desk)

    def choose(self, person: Person) -> None:
        panel = self.page.panel
        assert isinstance(panel, WhoPanel)
        panel.buttons[person.person_id].click()

    def passphrase(self) -> PassphrasePanel:
        panel = self.page.panel
        assert isinstance(panel, PassphrasePanel)
        return panel

    def press(self) -> None:
        """Press the button, and wait for what comes of it."""
        assert self.page.next_button.isEnabled()
        self.page.next_button.click()
        settle(self.desk)

    def enter(self, passphrase: str, pin: str = "") -> None:
        panel = self.passphrase()
        panel.secret.edit.setText(passphrase)
        if pin:
            panel.fold.open()
            panel.pin.setText(pin)
        self.press()

    def is_in(self) -> bool:
        return not self.session.is_locked and self.desk.place.where is Where.WORKLIST


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Door]:
    door = Door(qtbot, qapp, tmp_path / "home")
    yield door
    door.close()


def test_who_is_there_unlocks_by_their_own_passphrase(door: Door) -> None:
    door.come()
    door.choose(BRAM)
    assert BRAM.name in door.words
    door.enter(BRAMS)
    assert door.is_in()
    assert door.session.person == BRAM


def test_where_there_is_one_person_nobody_is_asked_who(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    door = Door(qtbot, qapp, tmp_path / "home", alone=True)
    door.come()
    assert not door.page.back_button.isVisible()
    door.enter(ANNAS)
    assert door.is_in()
    door.close()


def test_where_one_secret_is_everybodys_nobody_is_asked_who(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    session = Session(Home(tmp_path / "home"), MemoryKeychain())
    session.create(PRACTICE, "desk", Passphrase(ANNAS))
    session.lock()
    desk = Desk(session)
    window = MainWindow(desk, qapp)
    desk.go(UNLOCK)
    settle(desk)
    page = window.page
    assert isinstance(page, UnlockPage)
    panel = page.panel
    assert isinstance(panel, PassphrasePanel)
    panel.secret.edit.setText(ANNAS)
    page.next_button.click()
    settle(desk)
    assert not session.is_locked
    window.close()
    window.deleteLater()
    settle(desk)
    desk.bridge.close()
    session.close()


def test_a_wrong_passphrase_is_said_where_it_was_typed(door: Door) -> None:
    door.come()
    door.choose(ANNA)
    door.enter(BRAMS)
    assert door.session.is_locked
    assert "does not open" in door.words
    panel = door.passphrase()
    assert panel.secret.edit.selectedText()
    assert panel.secret.edit.property("wrong") == "true"
    door.enter(ANNAS)
    assert door.is_in()


def test_somebody_else_can_come_instead(door: Door) -> None:
    door.come()
    door.choose(ANNA)
    QTest.keyClick(door.page, Qt.Key.Key_Escape)
    assert isinstance(door.page.panel, WhoPanel)
    QTest.keyClick(door.page, Qt.Key.Key_Escape)
    assert isinstance(door.page.panel, WhoPanel)
    assert door.session.is_locked


def test_the_one_who_was_there_last_is_expected(door: Door) -> None:
    door.come()
    door.choose(BRAM)
    door.enter(BRAMS)
    door.desk.lock()
    settle(door.desk)
    assert door.page.title() == BRAM.name
    assert isinstance(door.page.panel, PassphrasePanel)


def test_a_pin_reopens_within_the_day(door: Door) -> None:
    door.come()
    door.choose(ANNA)
    door.enter(ANNAS, pin="2580")
    assert door.is_in()
    door.desk.lock()
    settle(door.desk)
    panel = door.page.panel
    assert isinstance(panel, PinPanel)
    QTest.keyClicks(panel.pin, "25a80")
    door.press()
    assert door.is_in()
    assert door.session.person == ANNA


def test_after_five_wrong_pins_the_passphrase_is_asked_for_with_the_reason(door: Door) -> None:
    door.come()
    door.choose(ANNA)
    door.enter(ANNAS, pin="2580")
    door.desk.lock()
    settle(door.desk)
    for left in (4, 3, 2, 1):
        panel = door.page.panel
        assert isinstance(panel, PinPanel)
        panel.pin.setText("2581")
        door.press()
        assert f"Tries left: {left}." in door.words
    panel = door.page.panel
    assert isinstance(panel, PinPanel)
    panel.pin.setText("2581")
    door.press()
    assert isinstance(door.page.panel, PassphrasePanel)
    assert "not valid any more" in door.words
    door.enter(ANNAS)
    assert door.is_in()


def test_a_pin_can_be_left_for_the_passphrase(door: Door) -> None:
    door.come()
    door.choose(ANNA)
    door.enter(ANNAS, pin="2580")
    door.desk.lock()
    settle(door.desk)
    door.page.other_button.click()
    door.enter(ANNAS)
    assert door.is_in()


def test_a_pin_that_anybody_would_try_is_refused_and_nothing_is_opened(door: Door) -> None:
    door.come()
    door.choose(ANNA)
    door.enter(ANNAS, pin="1234")
    assert door.session.is_locked
    assert "A PIN has 4 to 12 digits" in door.words
    door.enter(ANNAS, pin="2580")
    assert door.is_in()


def test_where_there_is_no_keyring_no_pin_is_offered(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MemoryKeychain, "is_there", lambda _: False)
    door.come()
    door.choose(ANNA)
    assert "PIN" not in door.words
    assert door.passphrase().fold.isHidden()


def test_who_forgot_their_passphrase_chooses_another_by_the_code(door: Door) -> None:
    door.come()
    door.choose(BRAM)
    door.page.other_button.click()
    panel = door.page.panel
    assert isinstance(panel, CodePanel)
    panel.code.setText(door.code.printed.lower())
    panel.new.fill(FRESH)
    door.qtbot.waitUntil(door.page.next_button.isEnabled, timeout=10_000)
    door.press()
    assert door.is_in()
    assert door.session.person == BRAM
    door.session.lock()
    door.session.unlock_as(BRAM.person_id, Passphrase(FRESH))


@pytest.mark.parametrize(
    ("typed", "said"), [("8C4G-2M0T", "typing mistake"), (RecoveryCode(bytes(16)).printed, "does not open")]
)
def test_a_wrong_code_is_said_where_it_was_typed(door: Door, typed: str, said: str) -> None:
    door.come()
    door.choose(BRAM)
    door.page.other_button.click()
    panel = door.page.panel
    assert isinstance(panel, CodePanel)
    panel.code.setText(typed)
    panel.new.fill(FRESH)
    door.qtbot.waitUntil(door.page.next_button.isEnabled, timeout=10_000)
    door.press()
    assert said in door.words
    assert door.session.is_locked


def test_a_capital_without_shift_tells_of_caps_lock(door: Door) -> None:
    door.come()
    door.choose(ANNA)
    edit = door.passphrase().secret.edit
    QTest.keyClicks(edit, "a")
    assert "Caps Lock" not in door.words
    QTest.keyClicks(edit, "a", Qt.KeyboardModifier.ShiftModifier)
    assert "Caps Lock seems to be on." in door.words
    QTest.keyClicks(edit, "a")
    assert "Caps Lock" not in door.words


def test_a_vault_that_was_changed_from_outside_is_said(door: Door) -> None:
    door.session.home.vault.write_bytes(b"half of it")
    door.come()
    assert "changed from outside" in "\n".join(
        each.text() for each in door.window.findChildren(QLabel) if each.isVisible()
    )


def test_an_ampersand_in_a_name_is_shown(door: Door) -> None:
    door.session.unlock_as(ANNA.person_id, Passphrase(ANNAS))
    door.session.practice.add_person(ANNA.model_copy(update={"name": "Anna & Bert"}))
    door.session.lock()
    door.session.unlock_as(ANNA.person_id, Passphrase(ANNAS))
    door.session.lock()
    door.session.last_person_id = None
    door.come()
    panel = door.page.panel
    assert isinstance(panel, WhoPanel)
    assert "Anna && Bert" in panel.buttons[ANNA.person_id].text()


def test_while_locked_it_says_in_numbers_what_goes_on(
    everybody: World, qtbot: QtBot, qapp: QApplication
) -> None:
    site = everybody.practice("Practice Peeters")
    case = site.case(everybody.expert.keys.party_id)
    desk = Desk(site.session)
    window = MainWindow(desk, qapp)
    window.show()
    desk.lock()
    settle(desk)
    page = window.page
    assert isinstance(page, UnlockPage)
    assert "While Pli is locked, sending goes on." in page.foot.text()
    assert page.foot.text().count("\n") == 1
    site.sync()
    [asked] = everybody.expert.pull()
    everybody.expert.send(everybody.expert.answer(asked), site.session.courier.party_id)
    site.sync()
    desk.changed()
    settle(desk)
    assert "1 arrived" in page.foot.text()
    assert "to be sent" not in page.foot.text()
    assert case.item_id not in page.foot.text()
    window.close()
    window.deleteLater()
    settle(desk)
    desk.bridge.close()


def test_without_a_keyring_it_says_that_sending_waits(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    home, key = Home(tmp_path / "home"), KeySlot.generate()
    with Session(home, MemoryKeychain()) as before:
        before.create(PRACTICE, "desk", key)
    session = Session(home, MemoryKeychain())
    desk = Desk(session)
    window = MainWindow(desk, qapp)
    desk.go(UNLOCK)
    settle(desk)
    page = window.page
    assert isinstance(page, UnlockPage)
    assert "once somebody has unlocked" in page.foot.text()
    window.close()
    window.deleteLater()
    settle(desk)
    desk.bridge.close()
    session.close()


def panels(door: Door) -> Iterator[Panel]:
    """Every panel of the door, one after the other."""
    door.come()
    yield door.page.panel
    door.choose(ANNA)
    door.passphrase().fold.open()
    door.passphrase().pin.setText("1234")
    yield door.page.panel
    door.page.other_button.click()
    yield door.page.panel
    door.page.back()
    door.enter(ANNAS, pin="2580")
    door.desk.lock()
    settle(door.desk)
    yield door.page.panel


@pytest.mark.parametrize("language", Language)
def test_every_panel_can_be_read_and_reached(door: Door, language: Language) -> None:
    door.desk.change_settings(door.desk.settings.with_fields(language=language))
    kinds = set()
    for panel in panels(door):
        kinds.add(type(panel))
        for size in ((1366, 768), SMALLEST):
            door.window.resize(*size)
            settle(door.desk)
            assert looking.clipped(door.window) == []
        assert looking.without_name(door.window) == []
        assert looking.too_low(door.window) == []
        door.window.activateWindow()
        assert looking.not_reached_by_tab(door.window, door.window) == []
    assert kinds == {WhoPanel, PassphrasePanel, CodePanel, PinPanel}
