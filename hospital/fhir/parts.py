"""The small parts of every resource: identifiers, codes, references, and the entry of a transaction.

A resource is a plain JSON tree. Each has one stable URN, made from what it stands for (a case, a picture, a person),
which is its business identifier: the same case makes the same bundle, and a server that gets it twice keeps one copy
(``ifNoneExist``, FHIR R4 3.1.0.8.1; conditional update for what changes, 3.1.0.7.1). Its ``fullUrl`` is another URN
made from the first: servers put their own address wherever they find a ``fullUrl``, some in identifiers too.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from urllib.parse import urlencode

from cases.codes import Code

Resource = dict[str, object]

URI = "urn:ietf:rfc:3986"
"""The identifier system whose values are URIs themselves."""
SSIN = "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin"
NIHDI = "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/nihdi"
_NAMESPACE = uuid.UUID("6f1d3c1e-52c4-4c52-9d6b-0c7b1f0e9a55")
_V2_0203 = "http://terminology.hl7.org/CodeSystem/v2-0203"


class Referable(Protocol):
    """What other resources can refer to: an entry of the bundle, or what the server holds already."""

    def reference(self, display: str = "") -> Resource:
        """A ``Reference`` to it."""
        ...


@dataclass(frozen=True)
class Entry:
    """One resource of a transaction. ``changes``: it is updated when it is there already, else left as it is."""

    urn: str
    resource: Resource
    search: tuple[tuple[str, str], ...]
    changes: bool = False

    @property
    def kind(self) -> str:
        """The resource's type."""
        return str(self.resource["resourceType"])

    def reference(self, display: str = "") -> Resource:
        """A reference to it from another entry of the same bundle."""
        return _reference(self.kind, self.urn, display)

    def in_bundle(self) -> Resource:
        """The entry with its request, as a transaction has it."""
        condition = urlencode(self.search)
        request: Resource = {"method": "POST", "url": self.kind, "ifNoneExist": condition}
        if self.changes:
            request = {"method": "PUT", "url": f"{self.kind}?{condition}"}
        return {"fullUrl": _full_url(self.urn), "resource": self.resource, "request": request}


@dataclass(frozen=True)
class Ahead:
    """An entry that stands further down in the bundle, by what it stands for."""

    kind: str
    names: tuple[str, ...]

    def reference(self, display: str = "") -> Resource:
        """The reference that the entry itself will have."""
        return _reference(self.kind, stable_urn(self.kind, *self.names), display)


@dataclass(frozen=True)
class Held:
    """A resource that the server holds and this bundle leaves alone: found by its business identifier.

    ``place``: ``Type/id`` on the server, when it was looked up.
    """

    kind: str
    known_as: Resource
    place: str = ""

    def reference(self, display: str = "") -> Resource:
        """A literal reference where the place is known, and always a logical one (FHIR R4, 2.3.0.2)."""
        return without_empty(
            {"reference": self.place, "type": self.kind, "identifier": self.known_as, "display": display}
        )


def stable_urn(kind: str, *names: str) -> str:
    """The URN of the one resource of this kind that stands for ``names``."""
    return uuid.uuid5(_NAMESPACE, "/".join((kind, *names))).urn


def _full_url(urn: str) -> str:
    return stable_urn("entry", urn)


def _reference(kind: str, urn: str, display: str) -> Resource:
    return without_empty({"reference": _full_url(urn), "type": kind, "display": display})


def identifier(system: str, value: str) -> Resource:
    """An ``Identifier``."""
    return {"system": system, "value": value}


def typed_identifier(code: str, display: str, system: str, value: str) -> Resource:
    """An ``Identifier`` of a type of HL7 table 0203; without a system when it is empty."""
    typed = coded(_V2_0203, code, display)
    return without_empty({"type": typed, "system": system, "value": value})


def entry(kind: str, names: tuple[str, ...], fields: Resource, *, changes: bool = False) -> Entry:
    """An entry found again by its own URN; identifiers in ``fields`` are kept beside it."""
    urn = stable_urn(kind, *names)
    others = fields.get("identifier", [])
    own = [identifier(URI, urn), *(others if isinstance(others, list) else [])]
    resource = {"resourceType": kind, **fields, "identifier": own}
    return Entry(urn, without_empty(resource), (("identifier", f"{URI}|{urn}"),), changes)


def without_empty(tree: Resource) -> Resource:
    """The tree without fields that are ``None`` or empty: FHIR has no empty value."""
    return {name: kept for name, value in tree.items() if (kept := _kept(value)) not in (None, "", [], {})}


def _kept(value: object) -> object:
    if isinstance(value, dict):
        return without_empty(value)
    if isinstance(value, (list, tuple)):
        return [_kept(item) for item in value if item is not None]
    return value


def concept(*codes: Code | None, text: str = "") -> Resource:
    """A ``CodeableConcept`` of the codes there are, with the words shown."""
    codings = [coding(code) for code in codes if code is not None]
    return without_empty({"coding": codings, "text": text})


def coding(code: Code) -> Resource:
    """A ``Coding``."""
    return {"system": code.system, "code": code.code, "display": code.display}


def coded(system: str, code: str, display: str) -> Resource:
    """A ``CodeableConcept`` of one code of FHIR's own terminology."""
    return concept(Code(system=system, code=code, display=display))


def hash_uri(sha256: str) -> str:
    """A hex SHA-256 as a URI (RFC 6920, section 7)."""
    return f"nih:sha-256;{sha256}"


def instant(moment: datetime) -> str:
    """An ``instant`` or ``dateTime`` with its zone."""
    return moment.isoformat(timespec="milliseconds")


def when_taken(at: datetime | None) -> str | None:
    """A ``dateTime``; without a zone only the day may be said (FHIR R4, data types)."""
    if at is None:
        return None
    return at.date().isoformat() if at.tzinfo is None else instant(at)
