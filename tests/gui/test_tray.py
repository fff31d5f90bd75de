"""An answer is announced without saying of whom, and not to somebody who looks at Pli already."""

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from cases.codes import Language
from desktop.gui import language
from desktop.gui.main_window import MainWindow
from desktop.gui.tray import Tray


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """A system with a tray, and what is shown there."""
    messages: list[tuple[str, str]] = []

    def show(icon: QSystemTrayIcon, title: str, text: str, picture: QIcon) -> None:
        messages.append((title, text))

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show)
    return messages


@pytest.fixture
def alerted(monkeypatch: pytest.MonkeyPatch) -> list[QWidget]:
    widgets: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", staticmethod(widgets.append))
    return widgets


def look_away(window: MainWindow, monkeypatch: pytest.MonkeyPatch, *, away: bool) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: not away)


@pytest.mark.parametrize("spoken", Language)
def test_an_answer_is_announced_in_the_language_in_use(
    window: MainWindow,
    qapp: QApplication,
    shown: list[tuple[str, str]],
    monkeypatch: pytest.MonkeyPatch,
    spoken: Language,
) -> None:
    look_away(window, monkeypatch, away=True)
    tray = Tray(window)
    language.use(qapp, spoken)
    tray.announce_answer()
    language.use(qapp, Language.EN)
    expected = {
        Language.FR: ("Une réponse est arrivée", "Ouvrez Pli pour la lire."),
        Language.NL: ("Er is een antwoord binnen", "Open Pli om het te lezen."),
        Language.DE: ("Eine Antwort ist da", "Öffnen Sie Pli, um sie zu lesen."),
        Language.EN: ("An answer has arrived", "Open Pli to read it."),
    }
    assert shown == [expected[spoken]]


def test_nothing_is_announced_to_somebody_who_looks_at_pli(
    window: MainWindow,
    shown: list[tuple[str, str]],
    alerted: list[QWidget],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    look_away(window, monkeypatch, away=False)
    Tray(window).announce_answer()
    assert (shown, alerted) == ([], [])


def test_without_a_tray_the_window_asks_for_attention(
    window: MainWindow, alerted: list[QWidget], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    look_away(window, monkeypatch, away=True)
    Tray(window).announce_answer()
    assert alerted == [window]


def test_the_message_leads_to_the_window(
    window: MainWindow, shown: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: list[bool] = []
    monkeypatch.setattr(window, "raise_up", lambda: raised.append(True))
    tray = Tray(window)
    [icon] = tray.findChildren(QSystemTrayIcon)
    icon.messageClicked.emit()
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert raised == [True, True]
