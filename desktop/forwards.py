"""Services that a case of ours was passed on to: what the service that we asked said of it, under its seal."""

from collections.abc import Iterable

from cases.errors import PartyUnknown
from cases.message import Message
from cases.person import Party
from crypto.pinned_key_book import PinnedKeyBook
from desktop.incoming import document_of
from desktop.store.stored import StoredItem


def passed_on_to(items: Iterable[StoredItem]) -> tuple[Party, ...]:
    """The services that the messages among these items pass their case on to, the first one first."""
    documents = map(document_of, items)
    messages = (document for document in documents if isinstance(document, Message))
    named = [message.forwarded_to for message in messages if message.forwarded_to is not None]
    return tuple(dict.fromkeys(named))


def is_known(book: PinnedKeyBook, party: Party) -> bool:
    """Whether a party's keys are here: without them neither does its answer open, nor can we write to it."""
    try:
        book.record_of(party.party_id)
    except PartyUnknown:
        return False
    return True
