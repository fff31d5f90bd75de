"""The areas of a picture one below the other: what each shows, and two buttons that say what becomes of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from cases.privacy import Area, Decision, Found
from desktop.gui import parts, theme
from desktop.gui.segments import ticked
from desktop.gui.terms import decision_words, found_words


class AreaList(QWidget):
    """``decided``: the number of an area, and a ``Decision``; ``chosen``: the number of the one that is looked at."""

    decided = Signal(int, object)
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout()
        self._box.setSpacing(theme.SMALL)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._box)
        self.rows: list[AreaRow] = []

    def show_areas(self, areas: tuple[Area, ...]) -> None:
        """One row each; the keyboard stays on the row where it was."""
        if [area.found for area in areas] != [row.found for row in self.rows]:
            self._make_anew(areas)
        for row, area in zip(self.rows, areas, strict=True):
            row.show_decision(area.decision)

    def _make_anew(self, areas: tuple[Area, ...]) -> None:
        at = next((number for number, row in enumerate(self.rows) if row.has_focus()), None)
        parts.clear(self._box)
        self.rows = [self._made(number, area) for number, area in enumerate(areas)]
        if at is not None and self.rows:
            self.rows[min(at, len(self.rows) - 1)].take_focus()

    def _made(self, number: int, area: Area) -> "AreaRow":
        row = AreaRow(number, area.found)
        row.cover.clicked.connect(lambda: self._decide(row, number, Decision.COVERED))
        row.keep.clicked.connect(lambda: self._decide(row, number, Decision.KEPT))
        self._box.addWidget(row)
        return row

    def _decide(self, row: "AreaRow", number: int, decision: Decision) -> None:
        if row in self.rows:
            self.chosen.emit(number)
            self.decided.emit(number, decision)


class AreaRow(QWidget):
    """One area; what a person drew has a button that takes it away instead of one that keeps it."""

    def __init__(self, number: int, found: Found) -> None:
        super().__init__()
        self.found = found
        self._name = self.tr("{number}. {what}").format(number=number + 1, what=found_words(found))
        self._words = parts.body(self._name)
        self.cover = ticked(self.tr("Cover"), self._name)
        is_own = found is Found.OWN
        self.keep = parts.secondary(self.tr("Take away")) if is_own else ticked(self.tr("Keep"), self._name)
        self.keep.setAccessibleDescription(self._name)
        self.cover.setVisible(not is_own)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        buttons: list[QPushButton] = [self.cover, self.keep]
        for button in buttons:
            self._group.addButton(button)
        self.setLayout(
            parts.column(self._words, parts.row(*buttons, None, space=theme.SMALL), space=theme.HAIR)
        )

    def show_decision(self, decision: Decision) -> None:
        """Tick the one that was chosen, or none."""
        self.cover.setChecked(decision is Decision.COVERED)
        if self.keep.isCheckable():
            self.keep.setChecked(decision is Decision.KEPT)
        words = self.tr("{what}: {decision}").format(what=self._name, decision=decision_words(decision))
        self._words.setText(words)
        self.setAccessibleName(words)

    def has_focus(self) -> bool:
        """Whether the keyboard is here."""
        return self.cover.hasFocus() or self.keep.hasFocus()

    def take_focus(self) -> None:
        """Have the keyboard here, on the first button that is seen."""
        (self.keep if self.cover.isHidden() else self.cover).setFocus()
