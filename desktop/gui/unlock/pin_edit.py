"""A field for a PIN: digits alone, shown as dots."""

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from desktop.pin import MOST_DIGITS

_WIDE = 200


class PinEdit(QLineEdit):
    """Also for a keypad: the Enter of the digits presses the button, too."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setMaxLength(MOST_DIGITS)
        self.setMaximumWidth(_WIDE)
