"""Files a case at the hospital's FHIR server: one transaction, all of it or nothing, harmless to repeat.

>>> FhirServer(FhirAddress("https://fhir.hospital.example/r4")).file(bundle_json(case, side))      # doctest: +SKIP
(Placed(status=201, location='Organization/17/_history/1'), ...)
"""

import json
from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError

from cases.errors import PliError
from hospital.errors import FhirUntrusted
from hospital.fhir.connection import FHIR_JSON, FhirAddress, FhirConnection
from hospital.fhir.outcome import Hostile, Outcome, refusal
from hospital.web import Limits


@dataclass(frozen=True)
class Placed:
    """What became of one entry: 201 when it was created, 200 when it was there.

    ``location``: where the server keeps it.
    """

    status: int
    location: str = ""

    @property
    def created(self) -> bool:
        """Whether it is new on the server."""
        return self.status == 201


class _Response(Hostile):
    status: Annotated[str, Field(pattern=r"^[1-5][0-9]{2}( |$)", max_length=200)]
    location: Annotated[str, Field(pattern=r"^[!-~]{0,2000}$")] = ""
    outcome: Outcome | None = None


class _Entry(Hostile):
    response: _Response


class _TransactionResponse(Hostile):
    kind: Literal["Bundle"] = Field(alias="resourceType")
    type: Literal["transaction-response"]
    entry: Annotated[tuple[_Entry, ...], Field(max_length=10_000)] = ()


class FhirServer:
    """One server, for one thread; ``with`` closes it."""

    def __init__(self, address: FhirAddress, limits: Limits | None = None) -> None:
        self.connection = FhirConnection(address, limits)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def hang_up(self) -> None:
        """End what is under way, from another thread."""
        self.connection.hang_up()

    def file(self, bundle: bytes) -> tuple[Placed, ...]:
        """Post a transaction bundle; what became of each entry, in its order.

        Raises ``FhirUnreachable``, ``FhirBusy`` and ``FhirDenied`` (file it again later: nothing is kept twice), or
        ``FhirRefused`` and ``FhirUntrusted`` (a person has to look).
        """
        answer = _read(self.connection.post("", bundle, FHIR_JSON))
        if len(answer.entry) != len(json.loads(bundle)["entry"]):
            raise FhirUntrusted(why="an answer to another bundle")
        return tuple(_placed(entry.response) for entry in answer.entry)


def _read(untrusted: bytes) -> _TransactionResponse:
    try:
        return _TransactionResponse.model_validate_json(untrusted)
    except ValidationError as error:
        raise FhirUntrusted(why="an answer that is no transaction-response") from error


def _placed(response: _Response) -> Placed:
    """Raises what a single entry was refused for: a server without transactions answers each by itself."""
    status = int(response.status[:3])
    if not 200 <= status < 300:
        raise _refused(status, response.outcome)
    return Placed(status, response.location)


def _refused(status: int, outcome: Outcome | None) -> PliError:
    return refusal(status, b"{}" if outcome is None else outcome.model_dump_json().encode())
