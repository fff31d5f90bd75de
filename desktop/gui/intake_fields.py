"""Which field belongs to which kind of question."""

from collections.abc import Sequence
from typing import Final

from cases.codes import Language
from cases.protocol import Question, QuestionKind
from cases.questionnaire import IntakeAnswer
from desktop.gui.intake_choices import ChoiceField, SeveralField, YesNoField
from desktop.gui.intake_field import IntakeField
from desktop.gui.intake_lines import DayQuestion, NumberField, TextField

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
