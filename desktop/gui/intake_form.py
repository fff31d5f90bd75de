"""The intake: the form of a specialty, rendered from its protocol, and a service's own few questions.

>>> form = IntakeForm(protocol, intake, shown=desk.language, kept=draft.language)       # doctest: +SKIP
>>> form.changed.connect(keep)             # hears the whole ``Intake``, as far as it was answered    # doctest: +SKIP
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cases.codes import Language
from cases.person import Service
from cases.protocol import Protocol, Question, QuestionKind
from cases.questionnaire import IntakeAnswer
from desktop.gui import parts, theme
from desktop.gui.intake_field import IntakeField
from desktop.gui.intake_fields import field_for
from desktop.gui.intake_lines import OpenField


class IntakeForm(QWidget):
    """All questions of a protocol; those that depend on an answer come and go with it.

    ``without``: link ids that are asked elsewhere. What was answered to a question that is hidden now is kept while
    the form is there, and is not part of the intake.
    """

    changed = Signal(object)
    """The answers, a tuple of ``IntakeAnswer``."""

    def __init__(
        self,
        protocol: Protocol,
        given: Sequence[IntakeAnswer],
        shown: Language,
        kept: Language,
        without: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__()
        self._protocol = protocol
        self._elsewhere: tuple[IntakeAnswer, ...] = tuple(a for a in given if a.link_id in without)
        self.fields: dict[str, IntakeField] = {}
        self._sections: list[tuple[QWidget, list[IntakeField]]] = []
        box = parts.column(space=theme.WIDE)
        for section in protocol.sections:
            asked = [each for each in section.questions if each.link_id not in without]
            fields = [field_for(each, shown, kept, _of(given, each.link_id)) for each in asked]
            heading = parts.subheading(section.words.in_language(shown))
            whole = parts.holding(parts.column(heading, *fields, space=theme.MEDIUM))
            self._sections.append((whole, fields))
            self.fields |= {field.question.link_id: field for field in fields}
            box.addWidget(whole)
        self.setLayout(box)
        for field in self.fields.values():
            field.changed.connect(self._change)
        self._show_asked()

    def answers(self) -> tuple[IntakeAnswer, ...]:
        """What was answered to the questions that are asked."""
        given = [answer for field in self.fields.values() for answer in field.answers()]
        asked = {question.link_id for question in self._protocol.asked((*self._elsewhere, *given))}
        return tuple(answer for answer in given if answer.link_id in asked)

    def heard(self, elsewhere: Iterable[IntakeAnswer]) -> None:
        """A question that is asked elsewhere was answered: others here may depend on it."""
        self._elsewhere = tuple(elsewhere)
        self._show_asked()

    def _change(self) -> None:
        self._show_asked()
        self.changed.emit(self.answers())

    def _show_asked(self) -> None:
        given = [answer for field in self.fields.values() for answer in field.answers()]
        asked = {question.link_id for question in self._protocol.asked((*self._elsewhere, *given))}
        for link_id, field in self.fields.items():
            field.setHidden(link_id not in asked)
        for whole, fields in self._sections:
            whole.setHidden(not any(field.question.link_id in asked for field in fields))


class ServiceForm(QWidget):
    """The questions that a service wants answered with each request: at most five, and *not known* is an answer.

    One that the protocol asks as well is asked as the protocol asks it.
    """

    changed = Signal(object)
    """The answers, a tuple of ``IntakeAnswer``."""

    def __init__(
        self,
        service: Service,
        protocol: Protocol,
        given: Sequence[IntakeAnswer],
        shown: Language,
        kept: Language,
    ) -> None:
        super().__init__()
        known = {question.link_id: question for question in protocol.questions()}
        self.fields: dict[str, IntakeField] = {}
        for asked in service.questions:
            answers = _of(given, asked.link_id)
            if asked.link_id in known:
                field = field_for(known[asked.link_id], shown, kept, answers)
            else:
                own = Question(link_id=asked.link_id, kind=QuestionKind.TEXT, words=asked.text)
                field = OpenField(own, shown, kept, answers)
            field.changed.connect(lambda: self.changed.emit(self.answers()))
            self.fields[asked.link_id] = field
        self.setLayout(parts.column(*self.fields.values(), space=theme.LARGE))

    def answers(self) -> tuple[IntakeAnswer, ...]:
        """What was answered."""
        return tuple(answer for field in self.fields.values() for answer in field.answers())


def _of(given: Iterable[IntakeAnswer], link_id: str) -> tuple[IntakeAnswer, ...]:
    return tuple(answer for answer in given if answer.link_id == link_id)
