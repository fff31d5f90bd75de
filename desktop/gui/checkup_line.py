"""One line of a look at this computer: what was looked at, what was found, what to do."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.checkup.checks import Check
from desktop.checkup.findings import Found, State
from desktop.gui import parts, theme
from desktop.gui.checkup_words import check_words, finding_state_words, words_found
from desktop.gui.icons import SIZE, pixmap

_DRAWINGS: Final = {State.GOOD: "check", State.ADVICE: "info", State.BAD: "warning", State.OPEN: "help"}
_BADGES: Final = {State.GOOD: "done", State.ADVICE: "advice", State.BAD: "danger", State.OPEN: "plain"}
_WORST_FIRST: Final = (State.BAD, State.ADVICE, State.OPEN, State.GOOD)


class CheckLine(QWidget):
    """Empty until ``show_found``; several findings of one look stand below one another."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        self._name = check_words(check)
        self._drawing = QLabel()
        self._drawing.setFixedSize(SIZE, SIZE)
        self._says = parts.column(space=theme.HAIR)
        self._badge = parts.badge("plain", "")
        text = parts.column(parts.subheading(self._name), self._says, space=theme.HAIR)
        row = parts.row(self._drawing, text, self._badge, space=theme.LARGE)
        row.setStretch(1, 1)
        row.setAlignment(self._drawing, Qt.AlignmentFlag.AlignTop)
        row.setAlignment(self._badge, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)

    def show_waiting(self) -> None:
        """It is being looked at."""
        self._show("clock", theme.current().muted, None, [parts.hint(self.tr("Looking…"))])

    def show_skipped(self) -> None:
        """The person did not want to wait."""
        self._show("open-circle", theme.current().muted, None, [parts.hint(self.tr("Not looked at"))])

    def show_found(self, found: list[Found]) -> None:
        """What the look found; the worst of it is what counts."""
        worst = next(state for state in _WORST_FIRST if any(each.state is state for each in found))
        lines: list[QLabel] = []
        for each in found:
            words = words_found(each)
            lines.append(parts.body(words.what_happened))
            if words.what_to_do:
                lines.append(parts.hint(words.what_to_do))
        self._show(_DRAWINGS[worst], _colour(worst), worst, lines)

    def _show(self, drawing: str, colour: str, state: State | None, lines: list[QLabel]) -> None:
        self._drawing.setPixmap(pixmap(drawing, colour, ratio=2))
        parts.clear(self._says)
        for line in lines:
            self._says.addWidget(line)
        self._badge.setVisible(state is not None)
        if state is not None:
            self._badge.setText(finding_state_words(state))
            self._badge.setProperty("badge", _BADGES[state])
            self._badge.style().polish(self._badge)
        said = [self._name, *([] if state is None else [finding_state_words(state)])]
        self.setAccessibleName(" ".join([*said, *(line.text() for line in lines)]))


def _colour(state: State) -> str:
    colours = theme.current()
    return {State.GOOD: colours.done, State.ADVICE: colours.advice, State.BAD: colours.danger}.get(
        state, colours.muted
    )
