"""The manifest: the signed table of contents of a ``case/v1`` package (``docs/format.md``)."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from cases.identifiers import CaseId, DeviceId, ItemId, PackageId
from cases.person import Party, Person
from cases.wire import Line, Moment, Sha256, Wire

VERSION = "case/v1"
"""Format version, signature namespace suffix and FIPS 204 context share this word."""

Fingerprint = Annotated[str, StringConstraints(pattern=r"^SHA256:[A-Za-z0-9+/]{43}$")]
"""``SHA256:`` and unpadded base64, as OpenSSH prints it."""


class Kind(StrEnum):
    """What a package holds; its document is ``files/0000``."""

    REQUEST = "request"
    MESSAGE = "message"
    ANSWER = "answer"
    RECEIPT = "receipt"


class FileRole(StrEnum):
    """What a file of a package is."""

    DOCUMENT = "document"
    PICTURE = "picture"
    ATTACHMENT = "attachment"


class Sender(Wire):
    """Who sealed: the party, its device, and the person (nobody for an automatic receipt)."""

    party: Party
    device: DeviceId
    key: Fingerprint
    person: Person | None = None


class Addressee(Wire):
    """One stanza of the age header: the party, and the fingerprint of the key it was sealed for."""

    party: Party
    key: Fingerprint


class FileEntry(Wire):
    """A file of the payload: ``files/`` and ``n`` in four digits. ``name`` is text to show, never a path."""

    n: Annotated[int, Field(ge=0, le=9_999)]
    size: Annotated[int, Field(ge=0, lt=2**33)]
    sha256: Sha256
    type: Annotated[str, StringConstraints(pattern=r"^[a-z]+/[a-z0-9.+-]{1,60}$")]
    name: Line
    role: FileRole


class Directory(Wire):
    """Which state of the key directory the sender sealed by (a later directory's versions)."""

    timestamp: Annotated[int, Field(ge=1, le=2**53)]
    snapshot: Annotated[int, Field(ge=1, le=2**53)]


class Manifest(Wire):
    """What is in a package, from whom, for whom, and in which header; at most 64 KiB of JSON."""

    MOST_BYTES: ClassVar[int] = 65_536

    v: Literal["case/v1"] = "case/v1"
    case_id: CaseId
    item_id: ItemId
    package_id: PackageId
    kind: Kind
    created: Moment
    sender: Sender
    to: Annotated[tuple[Addressee, ...], Field(min_length=1, max_length=17)]
    reply_to: Annotated[tuple[Party, ...], Field(min_length=1, max_length=16)]
    directory: Directory | None = None
    in_reply_to: Sha256 | None = None
    files: Annotated[tuple[FileEntry, ...], Field(min_length=1, max_length=200)]
    age_header_sha256: Sha256

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if [file.n for file in self.files] != list(range(len(self.files))):
            raise ValueError("files are numbered from 0 without a gap")
        if self.to[-1].party.party_id != self.sender.party.party_id:
            raise ValueError("the sender is the last addressee")
        if len({addressee.key for addressee in self.to}) != len(self.to):
            raise ValueError("an addressee stands twice")
        return self
