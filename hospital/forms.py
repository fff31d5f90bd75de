"""What a clinician fills in to answer: a small JSON document, or the same as options of the command.

    {"v": "answer-form/v1", "author": "19006951001", "outcome": "treat_here", "advice": "No treatment needed.",
     "diagnoses": [{"text": "Seborrhoeic keratosis", "certainty": "probable"}]}

Through standard input it stays out of the list of processes, where options can be seen.
"""

from datetime import datetime
from typing import Literal

from pydantic import ValidationError

from cases.answer import Answer, Opinion
from cases.codes import Language
from cases.errors import WrongUsage
from cases.identifiers import CaseId
from cases.wire import Name
from hospital.people import People


class AnswerForm(Opinion):
    """An answer before it is known whose: people are named as ``People.find`` takes them."""

    v: Literal["answer-form/v1"] = "answer-form/v1"
    author: Name
    supervisor: Name | None = None
    language: Language | None = None

    def filled_in(self, people: People, case_id: CaseId, asked_in: Language, now: datetime) -> Answer:
        """The answer; in the language of the question unless another is named.

        Raises ``PersonUnknown``, or ``WrongUsage`` for what does not go together.
        """
        fields = dict(self)
        fields |= {
            "v": "answer/v1",
            "case_id": case_id,
            "created": now,
            "language": self.language or asked_in,
            "author": people.find(self.author),
            "supervisor": people.find(self.supervisor) if self.supervisor else None,
        }
        try:
            return Answer.model_validate(fields)
        except ValidationError as error:
            raise WrongUsage(why=error.errors()[0]["msg"].removeprefix("Value error, ")) from None
