"""Requests to the hospital's FHIR server: JSON by POST alone, so that no number is in an address that servers log."""

from hospital.errors import FhirAddressWrong, FhirUnreachable, FhirUntrusted
from hospital.fhir.outcome import refusal
from hospital.web import Faults, Limits, WebAddress, WebConnection

FHIR_JSON = "application/fhir+json"
FORM = "application/x-www-form-urlencoded"
_JSON_TYPES = {FHIR_JSON, "application/json"}


class FhirAddress(WebAddress):
    """Where the server is: its base address."""

    faults = Faults(FhirUnreachable, FhirUntrusted, FhirAddressWrong)


class FhirConnection:
    """One server, for one thread; only ``hang_up`` may be called from another."""

    def __init__(self, address: FhirAddress, limits: Limits | None = None) -> None:
        self._connection = WebConnection(address, limits)

    def close(self) -> None:
        """Give the connections back."""
        self._connection.close()

    def hang_up(self) -> None:
        """End the request under way as if the line were cut: its thread hears ``FhirUnreachable``."""
        self._connection.hang_up()

    def post(self, path: str, body: bytes, content_type: str) -> bytes:
        """The JSON that the server answers with success.

        Raises ``FhirUnreachable``, ``FhirBusy``, ``FhirDenied``, ``FhirRefused`` or ``FhirUntrusted``, and
        ``FileUnreadable`` for the file of the secret or of the certificates.
        """
        headers = {"Content-Type": content_type, "Accept": FHIR_JSON, "Prefer": "return=minimal"}
        reply = self._connection.ask("POST", path, headers, body)
        if not 200 <= reply.status < 300:
            raise refusal(reply.status, reply.untrusted, reply.untrusted_headers.get("Retry-After", ""))
        if reply.media_type not in _JSON_TYPES:
            raise FhirUntrusted(why="an answer of another type")
        return reply.untrusted
