"""Messages on a case after it was sent: a picture more, a reply, a correction, a withdrawal."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cases.answer import RetakeRequest
from cases.identifiers import CaseId
from cases.person import Party, Person
from cases.picture import MOST_PICTURES, Picture
from cases.wire import Moment, Sha256, Text, Wire, WrittenText


class MessageKind(StrEnum):
    """What a message does to its case."""

    ADDITION = "addition"
    REPLY = "reply"
    RETAKE = "retake"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    FORWARD = "forward"


class Message(Wire):
    """One message. An addition brings pictures; a withdrawal gives its reason; a forward names the original, and why.

    ``consent_basis``: who asked the patient, and when, where a case is forwarded to a service that the consent of its
    request does not name. A forward's package embeds the original (``cases.embedded``).
    """

    v: Literal["message/v1"] = "message/v1"
    case_id: CaseId
    kind: MessageKind
    created: Moment
    author: Person
    text: Text = ""
    pictures: Annotated[tuple[Picture, ...], Field(max_length=MOST_PICTURES)] = ()
    retake: RetakeRequest | None = None
    forwarded_to: Party | None = None
    original_manifest: Sha256 | None = None
    consent_basis: WrittenText | None = None

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Self:
        needed = {
            MessageKind.ADDITION: self.pictures,
            MessageKind.REPLY: self.text.strip(),
            MessageKind.RETAKE: self.retake,
            MessageKind.CORRECTION: self.text.strip(),
            MessageKind.WITHDRAWAL: self.text.strip(),
            MessageKind.FORWARD: self.forwarded_to and self.original_manifest and self.text.strip(),
        }
        if not needed[self.kind]:
            raise ValueError(f"a {self.kind} without what it is for")
        if self.kind is MessageKind.FORWARD and self.pictures:
            raise ValueError("a forward brings the original's pictures alone")
        return self
