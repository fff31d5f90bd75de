"""A case as the service holds it: the verified request, and everything that followed it, each with its seal.

Pages, bundles and folders are made from this one shape; it is only ever filled from verified packages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from cases.answer import Answer
from cases.identifiers import CaseId, ItemId, PackageId
from cases.manifest import Sender
from cases.message import Message, MessageKind
from cases.person import Party, Person
from cases.picture import Picture
from cases.receipt import Receipt, ReceiptKind
from cases.request import Request
from cases.wire import Sha256, Wire

_Document = TypeVar("_Document", bound=Wire)

_ENDINGS = {"image/jpeg": "jpg", "image/png": "png"}


@dataclass(frozen=True)
class Seal:
    """What was proved when the package of one item was opened."""

    package_id: PackageId
    item_id: ItemId
    manifest_sha256: Sha256
    sealed_at: datetime
    received_at: datetime
    sender: Sender
    reply_to: tuple[Party, ...]


@dataclass(frozen=True)
class Verified(Generic[_Document]):
    """A document and the seal it came under."""

    document: _Document
    seal: Seal


class CaseState(StrEnum):
    """How far a case is."""

    RECEIVED = "received"
    OPENED = "opened"
    FORWARDED = "forwarded"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class CaseFile:
    """One case: the request first, then messages and answers in the order they came; who said that they read it.

    ``messages``: theirs and ours. ``receipts``: what the practices said of the answers. ``forwarded_by``: the message
    with which another service forwarded the case to us; the request is sealed by the practice all the same.
    ``other_answers``: of a service that we forwarded it to, to be read.
    """

    request: Verified[Request]
    messages: tuple[Verified[Message], ...] = ()
    answers: tuple[Verified[Answer], ...] = ()
    readers: tuple[Person, ...] = ()
    receipts: tuple[Verified[Receipt], ...] = ()
    forwarded_by: Verified[Message] | None = None
    other_answers: tuple[Verified[Answer], ...] = ()

    @property
    def case_id(self) -> CaseId:
        """The case's identifier, the same on both sides."""
        return self.request.document.case_id

    @property
    def state(self) -> CaseState:
        """How far it is; withdrawn before all else."""
        if self.withdrawal is not None:
            return CaseState.WITHDRAWN
        if self.answers or self.other_answers:
            return CaseState.ANSWERED
        if self.forwards:
            return CaseState.FORWARDED
        return CaseState.OPENED if self.readers else CaseState.RECEIVED

    @property
    def withdrawal(self) -> Message | None:
        """The message that withdrew the case, or ``None``."""
        for message in self.messages:
            if message.document.kind is MessageKind.WITHDRAWAL:
                return message.document
        return None

    @property
    def corrections(self) -> tuple[Verified[Message], ...]:
        """What was said to correct the request, in the order in which it came: read it before the question."""
        return tuple(each for each in self.messages if each.document.kind is MessageKind.CORRECTION)

    @property
    def forwards(self) -> tuple[Verified[Message], ...]:
        """Our messages that forwarded the case, each to another service."""
        if self.forwarded_by is not None:
            return ()
        return tuple(each for each in self.messages if each.document.kind is MessageKind.FORWARD)

    @property
    def concerned(self) -> tuple[Party, ...]:
        """Who is told what we say: every party that the practice named, and the service that forwarded it."""
        forwarding = () if self.forwarded_by is None else (self.forwarded_by.seal.sender.party,)
        return tuple(dict.fromkeys((*self.request.seal.reply_to, *forwarding)))

    def answer_readers(self) -> tuple[Person, ...]:
        """Who in the practices said that they read an answer."""
        read = [r.document.person for r in self.receipts if r.document.kind is ReceiptKind.ANSWER_READ]
        return tuple(dict.fromkeys(person for person in read if person is not None))

    def pictures(self) -> Iterator[tuple[Picture, Seal]]:
        """Every picture, those of the request first, with the seal of the package that brought it."""
        for picture in self.request.document.pictures:
            yield picture, self.request.seal
        for message in self.messages:
            for picture in message.document.pictures:
                yield picture, message.seal

    def picture_names(self) -> dict[str, str]:
        """The file name of each picture beside the page, by picture id: a number and what it is for."""
        return {
            picture.picture_id: f"{number:03}-{picture.role}.{_ENDINGS[picture.type]}"
            for number, (picture, _) in enumerate(self.pictures(), start=1)
        }
