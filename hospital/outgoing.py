"""What we say, receipts, messages and answers, from the wish until the gateway's signed receipt is here.

    wanted ──seal──► sealed (a file in the spool) ──upload──► stored (the file is removed)
       ▲                │ a recipient's key was changed
       └────────────────┘ sealed again: another package, the same item

``about`` says what an entry is about, once: repeating a step asks for nothing twice.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from sqlcipher3.dbapi2 import Connection

from cases.answer import Answer
from cases.errors import PliError, remembered
from cases.identifiers import CaseId, ItemId, PackageId, PartyId, new_id
from cases.manifest import Fingerprint, Kind, Sender
from cases.message import Message
from cases.person import Person
from cases.receipt import Receipt, ReceiptKind, SignedReceipt
from cases.wire import Moment, Sha256, Wire, parse, to_json
from hospital.case_file import Seal, Verified
from hospital.database import from_text, to_text

_PARTIES = TypeAdapter(tuple[PartyId, ...])
_SELECT = """
SELECT item_id, about, case_id, kind, document, person, recipients, in_reply_to, created, sealed, reason, fields
FROM outgoing """


class SealedAs(Wire):
    """The package an entry was sealed as. ``sealed_for``: the recipients' keys of that moment."""

    package_id: PackageId
    manifest: Sha256
    size: Annotated[int, Field(ge=1, le=2**40)]
    sha256: Sha256
    sealed_for: tuple[Fingerprint, ...]
    sealed_at: Moment
    sender: Sender


@dataclass(frozen=True)
class Entry:
    """One thing to say. ``in_reply_to``: hex SHA-256 of the manifest that it answers.

    ``reason``: the code of what stands in its way for now, with its ``fields``; empty while nothing is known to.
    """

    about: str
    case_id: CaseId
    kind: Kind
    document: bytes = field(repr=False)
    person: Person | None
    recipients: tuple[PartyId, ...]
    in_reply_to: str
    created: datetime
    item_id: ItemId = field(default_factory=new_id)
    sealed: SealedAs | None = None
    reason: str = ""
    fields: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def trouble(self) -> PliError | None:
        """What stands in its way, if this Pli knows the code."""
        return remembered(self.reason, self.fields) if self.reason else None

    @property
    def explained(self) -> str:
        """The same in English; what an older Pli noted, in its own words."""
        return str(self.trouble or self.reason)


class Outgoing:
    """The table ``outgoing``. Callers bracket related changes with ``database.transaction``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def want(self, entry: Entry) -> bool:
        """Note what is to be said; ``False`` when the same was noted before, which stays."""
        person = to_json(entry.person) if entry.person else None
        added = self._connection.execute(
            "INSERT OR IGNORE INTO outgoing (item_id, about, case_id, kind, document, person, recipients,"
            " in_reply_to, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (entry.item_id, entry.about, entry.case_id, entry.kind.value, entry.document, person,
             _PARTIES.dump_json(entry.recipients), entry.in_reply_to, to_text(entry.created)),
        )  # fmt: skip
        return added.rowcount == 1

    def unsent(self) -> list[Entry]:
        """What the gateway does not have yet."""
        return self._select("WHERE receipt IS NULL ORDER BY rowid")

    def unsent_of(self, case_id: CaseId) -> list[Entry]:
        """The same, of one case."""
        return self._select("WHERE receipt IS NULL AND case_id = ? ORDER BY rowid", case_id)

    def has_new(self) -> bool:
        """Whether there is something unsent that nothing is known to stand in the way of."""
        query = "SELECT 1 FROM outgoing WHERE receipt IS NULL AND reason = '' LIMIT 1"
        return self._connection.execute(query).fetchone() is not None

    def of_case(self, case_id: CaseId) -> list[Entry]:
        """Everything said on a case."""
        return self._select("WHERE case_id = ? ORDER BY rowid", case_id)

    def sealed(self, item_id: ItemId, sealed: SealedAs) -> None:
        """Its package lies in the spool."""
        self._connection.execute(
            "UPDATE outgoing SET sealed = ?, reason = '', fields = '{}' WHERE item_id = ?",
            (to_json(sealed), item_id),
        )

    def stored(self, item_id: ItemId, receipt: SignedReceipt) -> None:
        """The gateway has it, and signed so."""
        self._connection.execute(
            "UPDATE outgoing SET receipt = ?, reason = '', fields = '{}' WHERE item_id = ?",
            (to_json(receipt), item_id),
        )

    def note(self, item_id: ItemId, error: PliError) -> None:
        """What stands in its way for now."""
        self._connection.execute(
            "UPDATE outgoing SET reason = ?, fields = ? WHERE item_id = ?",
            (error.code, json.dumps(error.fields), item_id),
        )

    def answers(self, case_id: CaseId) -> tuple[Verified[Answer], ...]:
        """Our answers to a case, sent or about to be."""
        return tuple(
            Verified(parse(Answer, entry.document), _seal(entry, entry.sealed))
            for entry in self.of_case(case_id)
            if entry.kind is Kind.ANSWER and entry.sealed is not None
        )

    def messages(self, case_id: CaseId) -> tuple[Verified[Message], ...]:
        """Our messages on a case, sent or about to be."""
        return tuple(
            Verified(parse(Message, entry.document), _seal(entry, entry.sealed))
            for entry in self.of_case(case_id)
            if entry.kind is Kind.MESSAGE and entry.sealed is not None
        )

    def readers(self, case_id: CaseId) -> tuple[Person, ...]:
        """Who said that they read the case."""
        receipts = [
            parse(Receipt, entry.document) for entry in self.of_case(case_id) if entry.kind is Kind.RECEIPT
        ]
        read = [receipt.person for receipt in receipts if receipt.kind is ReceiptKind.READ]
        return tuple(dict.fromkeys(person for person in read if person is not None))

    def _select(self, where: str, *values: str) -> list[Entry]:
        return [_entry(row) for row in self._connection.execute(_SELECT + where, values)]


def _entry(row: tuple[Any, ...]) -> Entry:
    item_id, about, case_id, kind, document, person, recipients, in_reply_to, created, sealed, *why = row
    reason, fields = why
    return Entry(
        about=about,
        case_id=case_id,
        kind=Kind(kind),
        document=document,
        person=parse(Person, person) if person else None,
        recipients=_PARTIES.validate_json(recipients),
        in_reply_to=in_reply_to,
        created=from_text(created),
        item_id=item_id,
        sealed=parse(SealedAs, sealed) if sealed else None,
        reason=reason,
        fields=json.loads(fields),
    )


def _seal(entry: Entry, sealed: SealedAs) -> Seal:
    return Seal(
        package_id=sealed.package_id,
        item_id=entry.item_id,
        manifest_sha256=sealed.manifest,
        sealed_at=sealed.sealed_at,
        received_at=sealed.sealed_at,
        sender=sealed.sender,
        reply_to=(sealed.sender.party,),
    )
