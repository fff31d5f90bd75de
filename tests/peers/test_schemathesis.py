"""schemathesis sends the gateway what its description allows, and what it does not: no answer is a 500.

Half of the requests are put right first (an upload that exists, the tus version), so that each operation is also
seen to succeed, and its success to be as described.
"""

from collections.abc import Iterator
from typing import Any
from unittest import mock

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from cases.identifiers import new_id
from gateway import http_events
from gateway.app import openapi
from gateway.http_upload import CONTENT_TYPE
from gateway.settings import Limits, Settings
from tests.gateway.server import TUS, Caller, metadata, running
from tests.gateway.test_invitations import invitation
from tests.peers.signing_proxy import signing_proxy

SCHEMA = schemathesis.openapi.from_dict(openapi())


@schemathesis.serializer(CONTENT_TYPE)
def as_it_is(_context: schemathesis.SerializationContext, value: object) -> bytes:
    """The bytes of a PATCH; what is generated as something else, as its text."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


def operations() -> dict[str, Any]:
    """Every operation by its name, ``GET /v1/mailbox``."""
    found = [result.ok() for result in SCHEMA.get_all_operations() if isinstance(result, Ok)]
    return {operation.label: operation for operation in found}


OPERATIONS = operations()
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
MANY = Limits(open_uploads=100_000, mailbox_packages=100_000, free_bytes=0)
SIZE = 60


class Gateway:
    """A gateway with one party that writes to itself, and the proxy that signs for schemathesis."""

    def __init__(self, url: str, party: Caller, invitation_id: str) -> None:
        self.url = url
        self.party = party
        self.invitation_id = invitation_id

    def begun(self) -> str:
        package_id = new_id()
        assert self.party.create(package_id, [self.party.party_id], SIZE).status_code == 201
        return package_id

    def stored(self) -> str:
        return self.party.upload([self.party.party_id], bytes(SIZE))


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    folder = tmp_path_factory.mktemp("gateway") / "folder"
    with (
        mock.patch.object(http_events, "STREAM_SECONDS", 0.01),  # a stream's life is tested elsewhere
        running(folder, Settings(limits=MANY)) as running_gateway,
    ):
        party = running_gateway.party("practice")
        document = invitation(running_gateway.url)
        code = running_gateway.inside.invitations.publish(document, running_gateway.url)
        with signing_proxy(party) as url:
            yield Gateway(url, party, code.prefix.hex())


def put_right(case: schemathesis.Case[Any], gateway: Gateway) -> None:
    """Make the request one that succeeds."""
    case.headers.update(TUS)
    case.query = {}
    match case.method, case.path:
        case "POST", "/v1/packages":
            wanted = {
                "upload-length": str(SIZE),
                "upload-metadata": metadata(new_id(), [gateway.party.party_id]),
            }
            case.headers.update(wanted)
        case "PATCH", _:
            case.path_parameters["package_id"] = gateway.begun()
            case.headers.update({"upload-offset": "0"})
            case.body, case.media_type = b"sealed", CONTENT_TYPE
        case _, path if "{invitation_id}" in path:
            case.path_parameters["invitation_id"] = gateway.invitation_id
        case (("HEAD" | "DELETE"), _):
            case.path_parameters["package_id"] = gateway.begun()
        case _, path if "{package_id}" in path:
            case.path_parameters["package_id"] = gateway.stored()
            for field in ("range", "if-range"):
                case.headers.pop(field, None)
            if path.endswith("acknowledge"):
                case.body, case.media_type = {"outcome": "delivered"}, "application/json"


@pytest.mark.slow  # some hundred requests for each operation
@pytest.mark.parametrize("label", OPERATIONS)
def test_every_operation_succeeds_and_none_fails_badly(label: str, gateway: Gateway) -> None:
    operation: Any = OPERATIONS[label]
    strategies = [operation.as_strategy(mode) for mode in GenerationMode]
    seen: set[int] = set()

    @settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=st.one_of(strategies), right=st.booleans())
    def send(case: schemathesis.Case[Any], right: bool) -> None:
        if right:
            put_right(case, gateway)
        if str(case.query.get("wait", 0)).isdigit():
            case.query.pop("wait", None)  # a long poll is tested elsewhere
        answer = case.call(base_url=gateway.url)
        seen.add(answer.status_code)
        case.validate_response(answer, checks=CHECKS)

    send()
    assert any(200 <= status < 300 for status in seen), seen
    assert not any(status >= 500 for status in seen), seen


def test_the_description_names_every_operation() -> None:
    assert set(OPERATIONS) == {
        "OPTIONS /v1/packages",
        "POST /v1/packages",
        "HEAD /v1/packages/{package_id}",
        "PATCH /v1/packages/{package_id}",
        "DELETE /v1/packages/{package_id}",
        "GET /v1/packages/{package_id}/receipt",
        "GET /v1/mailbox",
        "GET /v1/mailbox/events",
        "GET /v1/mailbox/{package_id}",
        "POST /v1/mailbox/{package_id}/acknowledge",
        "GET /v1/notices",
        "GET /v1/invitations/{invitation_id}",
        "GET /v1/health",
    }
