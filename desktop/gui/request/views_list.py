"""The views that are wanted, one below the other: what is there is ticked, what comes next is chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QWidget

from cases.answer import RetakeRequest
from cases.codes import Language
from cases.picture import PictureRole
from cases.protocol import View
from desktop.draft import KeptPicture, PictureFacts
from desktop.gui import parts, theme
from desktop.gui.icons import icon
from desktop.taking import is_there, next_view, shows

_MARK = 18


@dataclass(frozen=True)
class Shot:
    """What a picture is of: its role, and the view in words."""

    role: PictureRole
    view: str


class ViewsList(QWidget):
    """The protocol's views, the one an expert asked for again, and *another view* with words of one's own."""

    chosen = Signal()
    """A person chose what the picture is of; ``shot`` says it."""

    def __init__(
        self, views: Sequence[View], language: Language, retake: RetakeRequest | None = None
    ) -> None:
        super().__init__()
        self._views = list(views)
        self._language = language
        self._shots = [Shot(view.role, view.name.in_language(language)) for view in views]
        if retake is not None and not any(_asks_for(retake, view) for view in views):
            self._shots.append(Shot(retake.role, retake.view))
        self._group = QButtonGroup(self)
        self.buttons = [self._button(shot.view, number) for number, shot in enumerate(self._shots)]
        self.other = self._button(self.tr("Another view"), len(self._shots))
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What does it show?"))
        self.words.setAccessibleName(self.tr("What does the other view show?"))
        self.words.setMaxLength(120)
        self.words.hide()
        self._hint = parts.hint("")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._role = PictureRole.OTHER
        self.is_chosen = False
        """Whether a person chose it, or it is what is proposed next."""
        self.setLayout(parts.column(*self.buttons, self.other, self.words, self._hint, space=theme.HAIR))
        self._group.idClicked.connect(lambda _: self._choose())
        self.words.textEdited.connect(lambda _: self.chosen.emit())

    @property
    def shot(self) -> Shot:
        """What is chosen."""
        number = self._group.checkedId()
        if 0 <= number < len(self._shots):
            return self._shots[number]
        return Shot(self._role, " ".join(self.words.text().split()))

    def view(self) -> View | None:
        """The wanted view that is chosen, if it is one."""
        number = self._group.checkedId()
        return self._views[number] if 0 <= number < len(self._views) else None

    def show_shot(self, facts: PictureFacts) -> None:
        """Choose what a picture is of."""
        number = next(
            (n for n, shot in enumerate(self._shots) if self._is_of(facts, n, shot)), len(self._shots)
        )
        self._role = facts.role
        self.words.setText("" if number < len(self._shots) else facts.view)
        self._check(number)

    def show_retake(self, retake: RetakeRequest) -> None:
        """Choose the view that an expert asks for."""
        asked = next((n for n, view in enumerate(self._views) if _asks_for(retake, view)), len(self._views))
        self._check(asked)
        self.is_chosen = True

    def go_on(self, pictures: Sequence[KeptPicture]) -> None:
        """Where the view that was proposed is there now, propose the next one."""
        view = self.view()
        if view is not None and not self.is_chosen and is_there(view, pictures):
            self.show_next(pictures, view)

    def show_next(self, pictures: Sequence[KeptPicture], after: View | None) -> None:
        """Choose the next view that is missing; what is chosen stays when none is."""
        following = next_view(self._views, pictures, after)
        if following is not None:
            self._check(self._views.index(following))
        elif self._group.checkedId() < 0:
            self._check(len(self._shots))

    def tick(self, pictures: Iterable[KeptPicture]) -> None:
        """Mark the views that are there."""
        taken = list(pictures)
        for view, button in zip(self._views, self.buttons, strict=False):
            there = is_there(view, taken)
            button.setIcon(icon("check" if there else "open-circle"))
            button.setAccessibleDescription(self.tr("taken") if there else self._wish(view))

    def _wish(self, view: View) -> str:
        return self.tr("wanted") if view.compulsory else self.tr("if possible")

    def _is_of(self, facts: PictureFacts, number: int, shot: Shot) -> bool:
        if number < len(self._views):
            return shows(facts, self._views[number])
        return (facts.role, facts.view) == (shot.role, shot.view)

    def _choose(self) -> None:
        self._role = PictureRole.OTHER
        self._check(self._group.checkedId())
        self.is_chosen = True
        self.chosen.emit()

    def _check(self, number: int) -> None:
        self.is_chosen = False
        buttons = [*self.buttons, self.other]
        buttons[number].setChecked(True)
        self.words.setVisible(number == len(self._shots))
        view = self.view()
        self._hint.setText("" if view is None else view.hint.in_language(self._language))

    def _button(self, words: str, number: int) -> QPushButton:
        made = QPushButton(words)
        made.setProperty("kind", "view")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setMinimumHeight(theme.TARGET)
        made.setIcon(icon("open-circle"))
        made.setIconSize(QSize(_MARK, _MARK))
        made.setAccessibleName(words)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the camera
        self._group.addButton(made, number)
        return made


def _asks_for(retake: RetakeRequest, view: View) -> bool:
    return retake.role is view.role and retake.view in (view.view, *view.name.model_dump().values())
