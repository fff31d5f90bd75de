"""The fields of an intake in which something is typed."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from cases.protocol import QuestionKind
from cases.questionnaire import IntakeAnswer
from desktop.gui import formats, parts, theme
from desktop.gui.day_field import DayField
from desktop.gui.intake_field import IntakeField, not_known_button, yes_no_choice, yes_no_said
from desktop.patient_entry import one_line

_FAR = 1_000_000.0


class _WithLine(IntakeField):
    """A field with a line to type in, and *not known* beside it."""

    def answers(self) -> tuple[IntakeAnswer, ...]:
        return self._answer(not_known=True) if self._not_known.isChecked() else self._typed()

    def _typed(self) -> tuple[IntakeAnswer, ...]:
        raise NotImplementedError

    def _empty(self) -> None:
        raise NotImplementedError

    def _with_not_known(self, given: tuple[IntakeAnswer, ...], *controls: QWidget) -> QHBoxLayout:
        self._not_known = not_known_button(self.name, given)
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
        text = one_line(self._line.text())
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
        text = one_line(self._line.text())
        if text:
            return self._answer(text=text)
        said = yes_no_said(self._choice.value)
        return self._answer(**said) if said else ()

    def _build(self, given: tuple[IntakeAnswer, ...]) -> None:
        self._choice = yes_no_choice(self.name, given)
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
