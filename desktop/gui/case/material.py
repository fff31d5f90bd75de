"""All that a case's page shows, read at once."""

from dataclasses import dataclass

from cases.answer import RetakeRequest
from cases.documents import pictures_of
from cases.errors import CaseUnknown
from cases.identifiers import CaseId, ItemId, PartyId
from cases.message import Message
from cases.person import Party
from cases.picture import Picture
from cases.receipt import Receipt
from cases.request import Request
from desktop.case_view import AnswerView, CaseView, ItemView
from desktop.draft import KeptPicture
from desktop.practice import Practice


@dataclass(frozen=True)
class SentPicture:
    """A picture of something that was sent or received."""

    item_id: ItemId
    picture: Picture


@dataclass(frozen=True)
class CaseMaterial:
    """``names``: of the parties whose items are here. ``unsent``: what is begun to be written, by kind.

    ``unconnected``: services that it was passed on to, and whose answer cannot be opened yet.
    """

    case: CaseView
    request: Request
    request_item: ItemView
    thread: tuple[ItemView, ...]
    answers: tuple[AnswerView, ...]
    waiting: tuple[KeptPicture, ...]
    names: dict[PartyId, str]
    unsent: dict[str, str]
    unconnected: tuple[Party, ...]

    @property
    def answer(self) -> AnswerView | None:
        """The last opinion."""
        return self.answers[-1] if self.answers else None

    @property
    def pictures(self) -> tuple[SentPicture, ...]:
        """Those of the request and of all messages, in the order in which they came to be here."""
        return tuple(
            SentPicture(item.item_id, picture)
            for item in self.thread
            for picture in pictures_of(item.document)
        )

    @property
    def messages(self) -> tuple[tuple[ItemView, Message], ...]:
        """What was said beside request and answers."""
        return tuple((item, item.document) for item in self.thread if isinstance(item.document, Message))

    @property
    def receipts(self) -> tuple[tuple[ItemView, Receipt], ...]:
        """Who had what, and when."""
        return tuple((item, item.document) for item in self.thread if isinstance(item.document, Receipt))

    @property
    def retake(self) -> RetakeRequest | None:
        """The view that the service asks for again."""
        return self.case.retake


def read(practice: Practice, case_id: CaseId) -> CaseMaterial:
    """As it is now. Raises ``CaseUnknown``, of a draft as well."""
    overview = practice.overview
    thread = tuple(overview.thread(case_id))
    requests = [(item, item.document) for item in thread if isinstance(item.document, Request)]
    if not requests:
        raise CaseUnknown(case=case_id)
    request_item, request = requests[0]
    return CaseMaterial(
        case=overview.case(case_id),
        request=request,
        request_item=request_item,
        thread=thread,
        answers=tuple(each for each in overview.answers() if each.case_id == case_id),
        waiting=tuple(practice.pictures(case_id)),
        names={item.sender: _name(practice, item.sender) for item in thread},
        unsent=practice.unsent(case_id),
        unconnected=practice.unconnected(case_id),
    )


def open_case(practice: Practice, case_id: CaseId, reader: str) -> CaseMaterial:
    """A person opens a case: they have read its open answers, and its messages are news no more."""
    for answer in practice.overview.answers(open_only=True):
        if answer.case_id == case_id:
            practice.answer_read(answer.item_id, reader)
    practice.see_messages(case_id)
    return read(practice, case_id)


def _name(practice: Practice, party_id: PartyId) -> str:
    own = practice.document
    return own.name if party_id == own.party_id else practice.book.record_of(party_id).name
