"""One question of an intake and the field to answer it, for each kind of question there is.

*Not known* is always an answer; an answer that is taken away again leaves the question open.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from cases.codes import Code, Language
from cases.protocol import Question, QuestionKind
from cases.questionnaire import IntakeAnswer
from desktop.gui import formats, parts, theme
from desktop.gui.day_field import DayField
from desktop.gui.segments import Chips, Segments, ticked

_PLACES: Final = 2
_FAR = 1_000_000.0


def _yes_no() -> list[tuple[str, str]]:
    return [
        ("yes", QCoreApplication.translate("intake", "Yes")),
        ("no", QCoreApplication.translate("intake", "No")),
    ]


def not_known_words() -> str:
    """The answer that is always allowed."""
    return QCoreApplication.translate("intake", "Not known")


class IntakeField(QWidget):
    """A question with its field. ``kept_language``: the request's, in which question and answer are kept."""

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


class YesNoField(IntakeField):
    def answers(self) -> tuple[IntakeAnswer, ...]:
        match self._choice.value:
            case "yes":
                return self._answer(yes=True)
            case "no":
                return self._answer(yes=False)
            case "not known":
                return self._answer(not_known=True)
        return ()

    def _build(self, given: tuple[IntakeAnswer, ...]) -> None:
        options = [*_yes_no(), ("not known", not_known_words())]
        self._choice = Segments[str](self.name, options, may_be_none=True)
        self._choice.choose(_yes_no_of(given))
        self._choice.chosen.connect(self._change)
        self._beside(self._choice)


class ChoiceField(IntakeField):
    """One of several, as large buttons."""

    def answers(self) -> tuple[IntakeAnswer, ...]:
        chosen = self._choice.value
        if chosen is None:
            return ()
        return self._answer(not_known=True) if chosen == "" else self._answer(code=self._code(chosen))

    def _build(self, given: tuple[IntakeAnswer, ...]) -> None:
        options = [(choice.code, choice.words.in_language(self._shown)) for choice in self.question.choices]
        self._choice = Segments[str](self.name, [*options, ("", not_known_words())], may_be_none=True)
        for answer in given:
            self._choice.choose("" if answer.code is None else answer.code.code)
        self._choice.chosen.connect(self._change)
        self._below(self._choice)

    def _code(self, chosen: str) -> Code:
        return next(each for each in self.question.choices if each.code == chosen).as_code(self._kept)


class SeveralField(IntakeField):
    """Any of several, as large buttons."""

    def answers(self) -> tuple[IntakeAnswer, ...]:
        if self._not_known.isChecked():
            return self._answer(not_known=True)
        return tuple(
            answer
            for choice in self.question.choices
            if choice.code in self._chips.value
            for answer in self._answer(code=choice.as_code(self._kept))
        )

    def _build(self, given: tuple[IntakeAnswer, ...]) -> None:
        options = [(choice.code, choice.words.in_language(self._shown)) for choice in self.question.choices]
        self._chips = Chips[str](self.name, options)
        self._chips.choose([answer.code.code for answer in given if answer.code is not None])
        self._not_known = _not_known(self.name, given)
        self._chips.add(self._not_known)
        self._chips.chosen.connect(self._choose)
        self._not_known.clicked.connect(self._choose_nothing)
        self._below(self._chips)

    def _choose(self) -> None:
        self._not_known.setChecked(False)
        self.changed.emit()

    def _choose_nothing(self) -> None:
        self._chips.choose(())
        self.changed.emit()


class _WithLine(IntakeField):
    """A field with a line to type in, and *not known* beside it."""

    def answers(self) -> tuple[IntakeAnswer, ...]:
        return self._answer(not_known=True) if self._not_known.isChecked() else self._typed()

    def _typed(self) -> tuple[IntakeAnswer, ...]:
        raise NotImplementedError

    def _empty(self) -> None:
        raise NotImplementedError

    def _with_not_known(self, given: tuple[IntakeAnswer, ...], *controls: QWidget) -> QHBoxLayout:
        self._not_known = _not_known(self.name, given)
        self._not_known.clicked.connect(self._choose_nothing)
        return parts.row(*controls, self._not_known, space=theme.SMALL)

    def _type(self) -> None:
        self._not_known.setChecked(False)
        self.changed.emit()

    def _choose_nothing(self) -> None:
        self._empty()
        self.changed.emit()


class TextField(_WithLine):
    def _typed(self) -> tuple[IntakeAnswer, ...]:
        text = self._line.text().strip()
        return self._answer(text=text) if text else ()

    def _empty(self) -> None:
        self._line.clear()

    def _build(self, given: tuple[IntakeAnswer, ...]) -> None:
        self._line = QLineEdit(next((answer.text for answer in given if answer.text), ""))
        self._line.setAccessibleName(self.name)
        self._line.setMaxLength(1_000)
        self._line.textEdited.connect(self._type)
        self._below(parts.holding(self._with_not_known(given, self._line)))


class NumberField(_WithLine):
    """A number as it is written here, with its unit; one outside the bounds is kept on the line, and not taken."""

    def _typed(self) -> tuple[IntakeAnswer, ...]:
        number, is_number = QLocale().toDouble(
            self._line.text().strip().replace(".", QLocale().decimalPoint())
        )
        wrong = bool(self._line.text().strip()) and not (is_number and self._is_within(number))
        self._say_wrong(wrong)
        if wrong or not is_number:
            return ()
        unit = None if self.question.unit is None else self.question.unit.in_language(self._kept)
        return self._answer(number=number, unit=unit)

    def _is_within(self, number: float) -> bool:
        return self._least <= number <= self._most and (
            self.question.kind is QuestionKind.DECIMAL or number.is_integer()
        )

    def _say_wrong(self, wrong: bool) -> None:
        self._line.setProperty("wrong", wrong)
        self._line.style().polish(self._line)
        self._bounds.setHidden(not wrong)

    def _empty(self) -> None:
        self._line.clear()

    def _build(self, given: tuple[IntakeAnswer, ...]) -> None:
        least, most = self.question.least, self.question.most
        self._least, self._most = -_FAR if least is None else least, _FAR if most is None else most
        number = next((answer.number for answer in given if answer.number is not None), None)
        self._line = QLineEdit("" if number is None else formats.number(number))
        self._line.setAccessibleName(self.name)
        self._line.setMaxLength(12)
        self._line.setMaximumWidth(110)
        self._line.textEdited.connect(self._type)
        unit = QLabel("" if self.question.unit is None else self.question.unit.in_language(self._shown))
        words = QCoreApplication.translate("intake", "From {least} to {most}.")
        self._bounds = parts.hint(
            words.format(least=formats.number(self._least), most=formats.number(self._most))
        )
        self._bounds.setHidden(True)
        row = self._with_not_known(given, self._line, unit)
        row.addStretch(1)
        self._beside(parts.holding(parts.column(row, self._bounds, space=0)))


class DayQuestion(_WithLine):
    def _typed(self) -> tuple[IntakeAnswer, ...]:
        return () if self._day.value is None else self._answer(day=self._day.value)

    def _empty(self) -> None:
        self._day.show_day(None)

    def _build(self, given: tuple[IntakeAnswer, ...]) -> None:
        self._day = DayField(self.name, next((answer.day for answer in given if answer.day), None))
        self._day.chosen.connect(self._type)
        row = self._with_not_known(given, self._day)
        row.addStretch(1)
        self._beside(parts.holding(row))


class OpenField(IntakeField):
    """A question of a service's own: *yes*, *no*, *not known*, or some words."""

    def answers(self) -> tuple[IntakeAnswer, ...]:
        text = self._line.text().strip()
        if text:
            return self._answer(text=text)
        match self._choice.value:
            case "yes":
                return self._answer(yes=True)
            case "no":
                return self._answer(yes=False)
            case "not known":
                return self._answer(not_known=True)
        return ()

    def _build(self, given: tuple[IntakeAnswer, ...]) -> None:
        options = [*_yes_no(), ("not known", not_known_words())]
        self._choice = Segments[str](self.name, options, may_be_none=True)
        self._choice.choose(_yes_no_of(given))
        self._line = QLineEdit(next((answer.text for answer in given if answer.text), ""))
        self._line.setAccessibleName(self.name)
        self._line.setPlaceholderText(QCoreApplication.translate("intake", "or in your words"))
        self._line.setMaxLength(1_000)
        self._line.textEdited.connect(self._type)
        self._choice.chosen.connect(self._choose)
        self._below(self._choice, self._line)

    def _type(self) -> None:
        self._choice.choose(None)
        self.changed.emit()

    def _choose(self) -> None:
        self._line.clear()
        self.changed.emit()


def _not_known(name: str, given: Sequence[IntakeAnswer]) -> QPushButton:
    made = ticked(not_known_words(), name)
    made.setChecked(any(answer.not_known for answer in given))
    return made


def _yes_no_of(given: Sequence[IntakeAnswer]) -> str | None:
    for answer in given:
        if answer.not_known:
            return "not known"
        if answer.yes is not None:
            return "yes" if answer.yes else "no"
    return None


_FIELDS: Final[dict[QuestionKind, type[IntakeField]]] = {
    QuestionKind.YES_NO: YesNoField,
    QuestionKind.CHOICE: ChoiceField,
    QuestionKind.WHOLE: NumberField,
    QuestionKind.DECIMAL: NumberField,
    QuestionKind.DAY: DayQuestion,
    QuestionKind.TEXT: TextField,
}


def field_for(
    question: Question, shown: Language, kept: Language, given: Sequence[IntakeAnswer]
) -> IntakeField:
    """The field for a question of a protocol."""
    kind = SeveralField if question.several else _FIELDS[question.kind]
    return kind(question, shown, kept, given)
