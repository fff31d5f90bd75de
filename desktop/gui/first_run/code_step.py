"""The recovery code: shown this once, printed, and then asked for, two groups of it, from paper."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.first_run.notes import Notes, Stage
from desktop.gui.first_run.step import RunStep
from desktop.gui.recovery_sheet import print_sheet
from desktop.recovery_check import RecoveryCheck

_GROUP_LENGTH = 8


class CodeStep(RunStep):
    """First the code, then without it the two fields."""

    def __init__(self, desk: Desk, notes: Notes) -> None:
        super().__init__(desk, notes)
        self._asking = False
        self._check = None if notes.code is None else RecoveryCheck.of(notes.code)
        self._shown = self._code_shown()
        self._asked = self._code_asked()
        self.box.addWidget(self._shown)
        self.box.addWidget(self._asked)
        self._show(asking=False)

    @property
    def places(self) -> tuple[int, int]:
        """Which two groups are asked for."""
        return (1, 2) if self._check is None else self._check.places

    def name(self) -> str:
        return self.tr("Your recovery code")

    def action(self) -> str:
        return self.tr("Next") if self._asking else self.tr("I have it on paper")

    def begin(self) -> None:
        if self._asking:
            self.first.setFocus()
        else:
            self.printing.setFocus()

    def is_ready(self) -> bool:
        return not self._asking or bool(self.first.text().strip() and self.second.text().strip())

    def act(self) -> None:
        if not self._asking:
            self._show(asking=True)
        elif self._check is not None and self._check.holds(self.first.text(), self.second.text()):
            self.desk.run(self, lambda _: self.desk.session.code_checked(), self._checked, self.say)
        else:
            self._wrong.show()
            self.first.setFocus()
            self.first.selectAll()

    def _checked(self, _: None) -> None:
        self.notes.code = None
        self.went_on.emit(Stage.CONNECT)

    def _code_shown(self) -> QWidget:
        code = self.notes.code
        groups = [] if code is None else code.printed.split("-")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.LARGE)
        for place, group in enumerate(groups):
            grid.addWidget(_group(group), 0, place)
            grid.addWidget(_number(place + 1), 1, place)
        grid.setColumnStretch(len(groups), 1)
        self.printing = parts.secondary(self.tr("Print it…"), self._print, "print")
        says = parts.body(
            self.tr(
                "Whoever forgets their passphrase opens Pli with this code. It is shown only now, and nobody"
                " else has it: print it or write it down, and keep it away from this computer."
            )
        )
        card = parts.Card(parts.holding(grid), parts.row(self.printing, None), space=theme.LARGE)
        card.setAccessibleName(" ".join(groups))
        return parts.holding(parts.column(says, card, space=theme.LARGE))

    def _code_asked(self) -> QWidget:
        first, second = self.places
        self.first, self.second = QLineEdit(), QLineEdit()
        for line in (self.first, self.second):
            line.setMaxLength(_GROUP_LENGTH)
            line.setMaximumWidth(160)
            line.textChanged.connect(self._typed)
        self._wrong = parts.Notice(
            "danger", self.tr("These are not the two groups. Compare them with the paper, letter by letter.")
        )
        self._wrong.hide()
        fields = parts.row(
            parts.field(self.tr("Group {number}").format(number=first), self.first),
            parts.field(self.tr("Group {number}").format(number=second), self.second),
            None,
            space=theme.LARGE,
        )
        again = parts.link(self.tr("Show the code again"), lambda: self._show(asking=False))
        says = parts.body(self.tr("Type these two groups of it from your paper."))
        card = parts.Card(parts.holding(fields), self._wrong, parts.row(again, None))
        return parts.holding(parts.column(says, card, space=theme.LARGE))

    def _typed(self) -> None:
        self._wrong.hide()
        self.ready_changed.emit()

    def _show(self, *, asking: bool) -> None:
        self._asking = asking
        self._shown.setVisible(not asking)
        self._asked.setVisible(asking)
        self.ready_changed.emit()
        self.begin()

    def _print(self) -> None:
        if self.notes.code is not None:
            today = datetime.now(UTC).astimezone().date()
            print_sheet(self.notes.code, self.notes.name, today, self)


def _group(text: str) -> QLabel:
    made = parts.title(text)
    made.setWordWrap(False)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def _number(place: int) -> QLabel:
    made = parts.hint(f"{place}")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
