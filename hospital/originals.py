"""What the package of a forward embeds: the request as the practice sealed it, and every message that followed it.

It is found again from the inbox each time the forward is sealed: what came before the forward was written, and no more.
"""

import io
from datetime import datetime
from functools import partial

from cases.identifiers import CaseId, PartyId
from cases.manifest import FileEntry, Kind
from cases.message import Message, MessageKind
from cases.person import Party
from cases.wire import parse
from crypto.content import ContentFile
from crypto.embedding import Original, embed
from hospital.case_file import CaseFile
from hospital.home import Home
from hospital.inbox import Item
from hospital.outgoing import Entry


def is_forward(entry: Entry) -> bool:
    """Whether this is what forwards a case."""
    return entry.kind is Kind.MESSAGE and parse(Message, entry.document).kind is MessageKind.FORWARD


def embedded_files(home: Home, case_id: CaseId, until: datetime) -> tuple[ContentFile, ...]:
    """The attachments of a forward written at ``until``, in their order; raises ``CaseUnknown``."""
    return embed([_original(home, item) for item in _items(home, case_id, until)])


def news_for(home: Home, case: CaseFile, to: Party) -> bool:
    """Whether those who asked wrote something since the case was forwarded there, and not to that service too."""
    sent = [each.seal.sealed_at for each in case.forwards if each.document.forwarded_to == to]
    came = [item for item in _items(home, case.case_id, None) if item.received_at > max(sent)] if sent else []
    return any(to.party_id not in _addressees(item) for item in came)


def _addressees(item: Item) -> set[PartyId]:
    return {each.party.party_id for each in item.signed.manifest.to}


def reply_to(home: Home, forward: Entry) -> tuple[Party, ...]:
    """Who hears of it: every party that the practice named, and this service."""
    asked = home.inbox.request(forward.case_id).seal.reply_to
    return tuple(dict.fromkeys((*asked, home.keys.party)))


def _items(home: Home, case_id: CaseId, until: datetime | None) -> list[Item]:
    """The request, then messages of those who asked: what another service says is sealed to us, not to the next."""
    request = home.inbox.request(case_id).seal
    said_by = {request.sender.party.party_id, *(party.party_id for party in request.reply_to)}
    came = [item for item in home.inbox.items(case_id) if until is None or item.received_at <= until]
    first = [item for item in came if item.signed.manifest.kind is Kind.REQUEST]
    messages = [item for item in came if item.signed.manifest.kind is Kind.MESSAGE]
    return first + [each for each in messages if each.signed.manifest.sender.party.party_id in said_by]


def _original(home: Home, item: Item) -> Original:
    openers = [partial(_opened, home, item, entry) for entry in item.signed.manifest.files]
    return Original(item.signed, tuple(openers))


def _opened(home: Home, item: Item, entry: FileEntry) -> io.BytesIO:
    return io.BytesIO(item.document if entry.n == 0 else home.inbox.picture(item.seal, entry.n))
