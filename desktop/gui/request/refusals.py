"""What was not taken, by its name, with the reason and what to do: it stays until it is read."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from cases.errors import PliError
from desktop.gui import parts, theme
from desktop.gui.words import words_of

Refusal = tuple[str, PliError]
"""A file's name, empty for what has none, and why it was refused."""
_WIDTH = 520
_NAMES = 3
"""So many of those with the same reason are named; the others are counted."""


class Refusals(parts.Card):
    """Over the step, as high as its words need and never higher than what it lies on."""

    def __init__(self, over: QWidget) -> None:
        self._heading = parts.subheading("")
        self._told = parts.hint("")
        self._list = parts.column(space=theme.MEDIUM)
        self._inside = parts.holding(self._list)
        self.read = parts.secondary("", self.end)
        self._foot = parts.row(self._told, self.read)
        self._foot.setStretch(0, 1)
        self._room = parts.scrolling(self._inside)
        super().__init__(self._heading, self._room, self._foot, space=theme.SMALL)
        self.setParent(over)
        self.read.setText(self.tr("Understood"))
        self._shown: list[Refusal] = []
        self.hide()

    @property
    def text(self) -> str:
        """All of it, as it is read aloud."""
        return self.accessibleDescription()

    def say(self, told: str, refusals: Sequence[Refusal]) -> None:
        """Say these as well as those that were not read yet; ``told``: what else became of what was brought."""
        self._shown += refusals
        self._heading.setText(self.tr("%n file(s) were not taken", "", len(self._shown)))
        self._told.setText(told)
        parts.clear(self._list)
        groups = [self._group(names, reason) for reason, names in _by_reason(self._shown).items()]
        for names, reason in groups:
            self._list.addWidget(_entry(names, reason))
        self._list.addStretch(1)
        self.setAccessibleName(self._heading.text())
        described = [told, *(": ".join(filter(None, group)) for group in groups)]
        self.setAccessibleDescription("\n".join(filter(None, described)))
        self.show()
        QTimer.singleShot(0, self, self.fit)  # as soon as the words have a size
        self.raise_()
        self.read.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """As large as what it lies on allows."""
        holder = self.parentWidget()
        if holder is not None and not self.isHidden():
            width = min(_WIDTH, holder.width())
            self.setFixedSize(width, min(self._height(width), holder.height()))
            self.move((holder.width() - width) // 2, 0)

    def _height(self, width: int) -> int:
        """That all its words take, one below the other."""
        inside = width - 2 * theme.LARGE
        words = self._list.heightForWidth(width - 2 * theme.WIDE) + 2 * self._room.frameWidth()
        others = self._heading.heightForWidth(inside) + self._foot.heightForWidth(inside)
        around = self.height() - self.contentsRect().height() + 2 * theme.LARGE
        return words + others + around + 2 * theme.SMALL

    def end(self) -> None:
        """It was read."""
        self._shown = []
        self.hide()

    def _group(self, names: list[str], reason: str) -> tuple[str, str]:
        named = ", ".join(filter(None, names[:_NAMES]))
        others = len(names) - _NAMES
        if others > 0:
            named = self.tr("{names} and %n other(s)", "", others).format(names=named)
        return named, reason


def _entry(names: str, reason: str) -> QWidget:
    title = parts.subheading(names)
    title.setHidden(not names)
    return parts.holding(parts.column(title, parts.body(reason), space=theme.HAIR))


def _by_reason(refusals: Iterable[Refusal]) -> dict[str, list[str]]:
    """What has the same words is said once."""
    found: dict[str, list[str]] = {}
    for name, error in refusals:
        words = words_of(error)
        found.setdefault(f"{words.what_happened} {words.what_to_do}", []).append(name)
    return found
