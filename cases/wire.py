"""How everything is written down: bounded JSON in frozen, strictly typed models.

Each document that crosses a border names its version in ``v``; one of a version this Pli does not know is refused
before its other fields are looked at, with an error that says to update.

>>> parse(Receipt, untrusted_bytes)      # doctest: +SKIP
"""

import hashlib
import json
import unicodedata
from datetime import UTC, datetime
from typing import Annotated, ClassVar, TypeVar, get_args

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, StringConstraints, ValidationError

from cases.errors import UnknownVersion, WireInvalid, WireTooLarge

MOST_BYTES = 1_048_576
"""The largest document, unless its type says otherwise: a request with a hundred pictures has about 100 kB."""


class Wire(BaseModel):
    """Base of all that is written down: frozen, strict, and nothing beyond the fields it names.

    Errors name a field, never what was in it: that may be a patient, or a key.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, validate_default=True, hide_input_in_errors=True
    )
    MOST_BYTES: ClassVar[int] = MOST_BYTES


Document = TypeVar("Document", bound=Wire)


def _is_seen(character: str) -> bool:
    """Whether a character is seen where it stands: French typography has spaces that ``isprintable`` refuses."""
    return character.isprintable() or unicodedata.category(character) == "Zs"


def _one_line(text: str) -> str:
    if not all(map(_is_seen, text)):
        raise ValueError("has control characters")
    return text


def _plain_text(text: str) -> str:
    _one_line(text.replace("\n", " ").replace("\t", " "))
    return text


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("beyond the calendar") from error


Name = Annotated[
    str, StringConstraints(min_length=1, max_length=120, strip_whitespace=True), AfterValidator(_one_line)
]
"""One line: the name of a person, a place, a device."""
Line = Annotated[str, StringConstraints(max_length=300), AfterValidator(_one_line)]
"""One line, perhaps empty."""
Text = Annotated[str, StringConstraints(max_length=8_000), AfterValidator(_plain_text)]
"""What a person writes: paragraphs, perhaps none."""
WrittenText = Annotated[
    str, StringConstraints(min_length=1, max_length=8_000, strip_whitespace=True), AfterValidator(_plain_text)
]
"""What a person must write."""
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""An instant, kept in UTC."""
Telephone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ./()-]{3,24}$")]


def parse(kind: type[Document], untrusted: bytes) -> Document:
    """Read a document from bytes of any origin.

    Raises ``WireTooLarge``, ``UnknownVersion`` or ``WireInvalid``; the error names the field, never its content.
    """
    name = kind.__name__
    if len(untrusted) > kind.MOST_BYTES:
        raise WireTooLarge(kind=name, size=len(untrusted), most=kind.MOST_BYTES)
    try:
        untrusted_tree = json.loads(untrusted)
    except (ValueError, RecursionError) as error:
        raise WireInvalid(kind=name, where="/", why="not JSON") from error
    check_version(kind, untrusted_tree)
    try:
        return kind.model_validate_json(untrusted)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        where = "/" + "/".join(shown(str(step)) for step in first["loc"])
        # the message of a missing or surplus field names the field, which "where" does already
        raise WireInvalid(kind=name, where=where, why=first["type"]) from None


def check_version(kind: type[Wire], untrusted_tree: object) -> None:
    """Refuse a document of a version that this Pli does not know, with ``UnknownVersion``."""
    field = kind.model_fields.get("v")
    if field is None:
        return
    known = get_args(field.annotation)[0]
    version = untrusted_tree.get("v") if isinstance(untrusted_tree, dict) else None
    if version != known:
        found = shown(version) if isinstance(version, str) else "none"
        raise UnknownVersion(kind=kind.__name__.lstrip("_"), version=found, known=known)


def shown(untrusted: str) -> str:
    """A stranger's word in an error: short, and nothing in it that a terminal obeys."""
    return "".join(character if character.isprintable() else "�" for character in untrusted[:40])


def to_json(document: Wire) -> bytes:
    """The canonical bytes of a document: sorted keys, no white space, UTF-8."""
    tree = document.model_dump(mode="json", exclude_none=True)
    return json.dumps(tree, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha256_of(document: Wire) -> str:
    """Hex SHA-256 of a document's canonical bytes."""
    return hashlib.sha256(to_json(document)).hexdigest()
