"""What stands in the way, said above the page until somebody closes it or goes elsewhere."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cases.errors import PliError
from desktop.gui import parts
from desktop.gui.words import words_of


class Banner(QWidget):
    """Empty most of the time. The details are for whoever looks after the computer, and folded away."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_error(self, error: PliError | None) -> None:
        """Say what happened and what to do; ``None`` says nothing any more."""
        parts.clear(self._box)
        self.setVisible(error is not None)
        if error is None:
            return
        words = words_of(error)
        details = parts.hint(words.details)
        details.hide()
        fold = parts.link(self.tr("Details"), lambda: details.setVisible(details.isHidden()))
        close = parts.tool("close", self.tr("Close this message"), lambda: self.show_error(None))
        notice = parts.Notice("danger", f"{words.what_happened} {words.what_to_do}", fold, close)
        self._box.addWidget(notice)
        self._box.addWidget(details)


class StatusLine(QLabel):
    """One quiet line at the foot of the window: whether cases can leave."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "hint")
        self.setWordWrap(True)
        self.hide()

    def show_connection(self, error: PliError | None) -> None:
        """Why the gateway does not answer; nothing while it does."""
        self.setVisible(error is not None)
        self.setText("" if error is None else words_of(error).what_happened)
        self.setToolTip("" if error is None else words_of(error).what_to_do)
