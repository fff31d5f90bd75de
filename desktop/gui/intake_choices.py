"""The fields of an intake that are answered by pressing a button."""

from cases.codes import Code
from cases.questionnaire import IntakeAnswer
from desktop.gui.intake_field import (
    IntakeField,
    not_known_button,
    not_known_words,
    yes_no_choice,
    yes_no_said,
)
from desktop.gui.segments import Chips, Segments


class YesNoField(IntakeField):
    def answers(self) -> tuple[IntakeAnswer, ...]:
        said = yes_no_said(self._choice.value)
        return self._answer(**said) if said else ()

    def _build(self, given: tuple[IntakeAnswer, ...]) -> None:
        self._choice = yes_no_choice(self.name, given)
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
        self._not_known = not_known_button(self.name, given)
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
