"""Fields for secrets: one to type a passphrase, and two with a judgement to choose one.

What is typed is in the field alone, is never spell-checked or completed, and cannot be copied out.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QToolButton, QWidget

from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.icons import icon
from desktop.passphrase_strength import STRONG, Advice, Strength, judge

_LONGEST = 1_000
_PAUSE = 250
"""Milliseconds without a key before what was typed is judged."""

_ADVICE: Final[Mapping[Advice, object]] = {
    Advice.TOO_SHORT: QT_TRANSLATE_NOOP("advice", "Too short: take at least ten characters."),
    Advice.COMMON: QT_TRANSLATE_NOOP("advice", "Many people use this one."),
    Advice.ONE_WORD: QT_TRANSLATE_NOOP("advice", "A single word is easily guessed."),
    Advice.NAME: QT_TRANSLATE_NOOP("advice", "Names are easily guessed."),
    Advice.KEYS_IN_A_ROW: QT_TRANSLATE_NOOP("advice", "Keys in a row are easily guessed."),
    Advice.REPEATED: QT_TRANSLATE_NOOP("advice", "Repeating adds little."),
    Advice.SEQUENCE: QT_TRANSLATE_NOOP("advice", "Sequences like “abc” are easily guessed."),
    Advice.DATE: QT_TRANSLATE_NOOP("advice", "Dates are easily guessed."),
    Advice.TRICKS: QT_TRANSLATE_NOOP("advice", "Capitals and signs in place of letters add little."),
    Advice.MORE_WORDS: QT_TRANSLATE_NOOP("advice", "Add one or two unusual words."),
}
_SCORES: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("strength", "Guessed at once"),
    QT_TRANSLATE_NOOP("strength", "Easily guessed"),
    QT_TRANSLATE_NOOP("strength", "Fair"),
    QT_TRANSLATE_NOOP("strength", "Good"),
    QT_TRANSLATE_NOOP("strength", "Very good"),
)


def strength_words(strength: Strength) -> str:
    """How hard it is to guess."""
    return QCoreApplication.translate("strength", str(_SCORES[strength.score]))


def advice_words(advice: Advice) -> str:
    """Why, and what helps."""
    return QCoreApplication.translate("advice", str(_ADVICE[advice]))


class SecretEdit(QLineEdit):
    """Dots for letters, an eye to see them, and a word when Caps Lock seems to be on."""

    caps_changed = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(_LONGEST)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._eye = QToolButton()
        self._eye.setCheckable(True)
        self._eye.setMinimumSize(theme.TARGET, theme.TARGET)
        self._eye.toggled.connect(self._show)
        self._show(False)

    @property
    def eye(self) -> QToolButton:
        """The button that shows what was typed; whoever lays out the field puts it beside."""
        return self._eye

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Capitals without Shift, or small letters with it, come from Caps Lock: Qt tells no more."""
        text = event.text()
        if text.isalpha() and text.lower() != text.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_changed.emit(text.isupper() != shifted)
        super().keyPressEvent(event)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._eye.setIcon(_eye_icon(shown))
        says = self.tr("Hide what I typed") if shown else self.tr("Show what I typed")
        self._eye.setAccessibleName(says)
        self._eye.setToolTip(says)


class SecretField(QWidget):
    """A ``SecretEdit`` under its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.edit = SecretEdit(name)
        self._caps = parts.hint(self.tr("Caps Lock seems to be on."))
        self._caps.hide()
        self.edit.caps_changed.connect(self._caps.setVisible)
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.edit)
        line = parts.row(self.edit, self.edit.eye, space=theme.SMALL)
        self.setLayout(parts.column(label, line, self._caps, space=theme.HAIR))
        self.setFocusProxy(self.edit)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def mark(self, wrong: bool) -> None:
        """Draw it as wrong, or as right again."""
        self.edit.setProperty("wrong", "true" if wrong else "false")
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.clear()


class NewPassphrase(QWidget):
    """A passphrase chosen: typed twice, and judged. ``about``: names that anybody would try."""

    changed = Signal()

    def __init__(self, desk: Desk, about: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._desk = desk
        self.about = about
        self._strength: Strength | None = None
        self.first = SecretField(self.tr("Passphrase"))
        self.again = SecretField(self.tr("The same again"))
        self._bar = QProgressBar()
        self._bar.setRange(0, 4)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How hard it is to guess"))
        self._says, self._advice = parts.hint(""), parts.hint("")
        self._same = parts.hint("")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._judge)
        self.first.edit.textChanged.connect(self._typed)
        self.again.edit.textChanged.connect(self._compare)
        box = parts.row(
            parts.column(self.first, self._bar, self._says, self._advice, None, space=theme.HAIR),
            parts.column(self.again, self._same, None, space=theme.HAIR),
            space=theme.LARGE,
        )
        box.setStretch(0, 1)
        box.setStretch(1, 1)
        self.setLayout(box)
        self.setFocusProxy(self.first)
        self._tell()
        desk.bridge.run(self, lambda: judge(""), lambda _: None)  # reads its lists of words while one types

    @property
    def text(self) -> str:
        """What was typed first."""
        return self.first.text

    @property
    def is_ready(self) -> bool:
        """Whether it is good enough, and typed the same way twice."""
        return self._strength is not None and self._strength.is_taken and self.text == self.again.text

    @property
    def is_empty(self) -> bool:
        """Whether nobody typed anything."""
        return not self.text and not self.again.text

    def fill(self, text: str) -> None:
        """Type both, as they were before."""
        self.first.edit.setText(text)
        self.again.edit.setText(text)

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()

    def _typed(self) -> None:
        self._strength = None
        self._pause.start()
        self._tell()
        self._compare()

    def _judge(self) -> None:
        typed, about = self.text, self.about
        self._desk.bridge.run(self, lambda: judge(typed, about), lambda found: self._judged(typed, found))

    def _judged(self, typed: str, found: Strength) -> None:
        if typed != self.text:
            return
        self._strength = found if typed else None
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        strength = self._strength
        self._bar.setValue(0 if strength is None else max(1, strength.score))
        self._advice.setVisible(strength is not None and strength.score < STRONG)
        if strength is None:
            self._says.setText(self.tr("Four or five words that do not belong together are best."))
            return
        self._says.setText(strength_words(strength))
        self._advice.setText("\n".join(advice_words(each) for each in strength.advice))

    def _compare(self) -> None:
        again = self.again.text
        differs = bool(again) and not self.text.startswith(again)
        same = bool(again) and again == self.text
        self._same.setText(self.tr("Not the same.") if differs else self.tr("The same.") if same else "")
        self.again.mark(differs)
        self.changed.emit()


def _eye_icon(shown: bool) -> QIcon:
    return icon("eye-off" if shown else "eye")
