"""Receipts: who has what, said by the one who has it.

``stored`` is signed by the gateway and travels beside the package (``SignedReceipt``). All others are sealed
packages of the kind *receipt*, signed as every package is.
"""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from cases.identifiers import CaseId, ItemId, PackageId, PartyId
from cases.person import Person
from cases.wire import Line, Moment, Sha256, Wire


class ReceiptKind(StrEnum):
    """The steps of a case that the other side is told of, in order."""

    DELIVERED = "delivered"
    REFUSED = "refused"
    READ = "read"
    ANSWERED = "answered"
    ANSWER_READ = "answer_read"


_BY_A_PERSON = {ReceiptKind.READ, ReceiptKind.ANSWERED, ReceiptKind.ANSWER_READ}


class Receipt(Wire):
    """What happened to one item of a case. *Read* and *answer read* name who read; no automatic step issues them."""

    v: Literal["receipt/v1"] = "receipt/v1"
    kind: ReceiptKind
    case_id: CaseId
    item_id: ItemId
    manifest: Sha256
    at: Moment
    person: Person | None = None
    reason: Line = ""

    @model_validator(mode="after")
    def _names_whom_it_must(self) -> Self:
        if (self.kind in _BY_A_PERSON) != (self.person is not None):
            raise ValueError("read and answered are said by a person, the others by nobody")
        if (self.kind is ReceiptKind.REFUSED) != bool(self.reason):
            raise ValueError("a refusal has a reason")
        return self


class Stored(Wire):
    """The gateway's word that it holds a package, whole and synced to disk."""

    v: Literal["stored/v1"] = "stored/v1"
    package_id: PackageId
    sender: PartyId
    size: Annotated[int, Field(ge=1, le=2**40)]
    sha256: Sha256
    at: Moment


class SignedReceipt(Wire):
    """The canonical JSON of a ``Stored`` and the gateway's SSHSIG over it (namespace ``clinical-receipt/v1``)."""

    v: Literal["signed-receipt/v1"] = "signed-receipt/v1"
    stored: Annotated[str, StringConstraints(max_length=2_000)]
    signature: Annotated[str, StringConstraints(max_length=4_000)]
