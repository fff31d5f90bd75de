"""What every field of an intake is: a question, what answers it, and *not known*, which always does."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cases.codes import Language
from cases.protocol import Question
from cases.questionnaire import IntakeAnswer
from desktop.gui import parts, theme
from desktop.gui.segments import Segments, ticked


class IntakeField(QWidget):
    """A question with its field. ``shown``: the language of the window; ``kept``: of the request."""

    changed = Signal()

    def __init__(
        self, question: Question, shown: Language, kept: Language, given: Sequence[IntakeAnswer]
    ) -> None:
        super().__init__()
        self.question = question
        self.name = question.words.in_language(shown)
        self._shown, self._kept = shown, kept
        self._build(tuple(given))

    def answers(self) -> tuple[IntakeAnswer, ...]:
        """What was answered: nothing, one answer, or several where the question takes several."""
        raise NotImplementedError

    def _build(self, given: tuple[IntakeAnswer, ...]) -> None:
        raise NotImplementedError

    def _change(self) -> None:
        self.changed.emit()

    def _answer(self, **value: object) -> tuple[IntakeAnswer, ...]:
        words = self.question.words.in_language(self._kept)
        answer = {"link_id": self.question.link_id, "question": words, **value}
        return (IntakeAnswer.model_validate(answer),)

    def _beside(self, control: QWidget) -> None:
        """The question at the left, what answers it at the right."""
        label = parts.body(self.name)
        label.setBuddy(control)
        self.setFocusProxy(control)
        box = parts.row(label, control, space=theme.LARGE)
        box.setStretch(0, 2)
        box.setStretch(1, 3)
        self.setLayout(box)

    def _below(self, *controls: QWidget) -> None:
        """The question, and below it what answers it."""
        label = parts.body(self.name)
        label.setBuddy(controls[0])
        self.setFocusProxy(controls[0])
        self.setLayout(parts.column(label, *controls, space=theme.HAIR))


def not_known_words() -> str:
    """The answer that is always allowed."""
    return QCoreApplication.translate("intake", "Not known")


def not_known_button(name: str, given: Sequence[IntakeAnswer]) -> QPushButton:
    made = ticked(not_known_words(), name)
    made.setChecked(any(answer.not_known for answer in given))
    return made


def yes_no_choice(name: str, given: Sequence[IntakeAnswer]) -> Segments[str]:
    """*Yes*, *no*, *not known*, with what was answered chosen."""
    options = [
        ("yes", QCoreApplication.translate("intake", "Yes")),
        ("no", QCoreApplication.translate("intake", "No")),
        ("not known", not_known_words()),
    ]
    made = Segments[str](name, options, may_be_none=True)
    made.choose(_yes_no_of(given))
    return made


def yes_no_said(chosen: str | None) -> dict[str, bool]:
    """What a choice says, as fields of an answer; empty where nothing was chosen."""
    said = {"yes": {"yes": True}, "no": {"yes": False}, "not known": {"not_known": True}}
    return {} if chosen is None else said[chosen]


def _yes_no_of(given: Sequence[IntakeAnswer]) -> str | None:
    for answer in given:
        if answer.not_known:
            return "not known"
        if answer.yes is not None:
            return "yes" if answer.yes else "no"
    return None
