"""What the tables of ``case.db`` hand out: items of a case, and where the bytes of a file are."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cases.identifiers import CaseId, Id, ItemId, PackageId, PartyId
from cases.manifest import Kind


class Direction(StrEnum):
    """Whose item it is."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True)
class StoredObject:
    """Where the bytes of a file are, and the key that opens them."""

    object_id: Id
    key: bytes


@dataclass(frozen=True)
class StoredItem:
    """One item of a case. Of our own, ``package_id`` and ``manifest_sha256`` are there once it was sealed.

    ``addressed``: for an item of ours the parties it goes to; for one that came, all parties of its manifest.
    ``number``: in the order in which items came to be here.
    """

    item_id: ItemId
    case_id: CaseId
    direction: Direction
    kind: Kind
    sender: PartyId
    created: datetime
    document: bytes
    addressed: tuple[PartyId, ...]
    in_reply_to: str | None = None
    person: bytes | None = None
    package_id: PackageId | None = None
    manifest_sha256: str | None = None
    number: int = 0
