"""What a refusal means: an RFC 9457 problem document, or a status alone, as one of our errors."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cases.errors import GatewayBusy, GatewayRefused, GatewayStranger, RequestUnsigned

PREFIX = "urn:pli:problem:"
_LONGEST_WAIT = 3_600


class _Problem(BaseModel):
    """As much of a problem document as is used; RFC 9457 lets it have more members."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    type: str = Field(pattern=r"^urn:pli:problem:[a-z_.]{1,60}$")


def refusal(status: int, untrusted_headers: Mapping[str, str], untrusted_body: bytes) -> Exception:
    """The error for an unexpected status. ``GatewayBusy.retry_after`` holds the seconds asked for, if any.

    Too many requests and whatever is the gateway's own failure pass by themselves; the rest does not.
    """
    if status == 429 or status >= 500:
        return GatewayBusy(status=status).after(seconds_asked(untrusted_headers.get("Retry-After", "")))
    problem = _problem(untrusted_headers, untrusted_body)
    kind = GatewayStranger if problem == RequestUnsigned.code else GatewayRefused
    return kind(status=status, problem=problem)


def _problem(untrusted_headers: Mapping[str, str], untrusted_body: bytes) -> str:
    if not untrusted_headers.get("Content-Type", "").startswith("application/problem+json"):
        return "unnamed"
    try:
        return _Problem.model_validate_json(untrusted_body).type.removeprefix(PREFIX)
    except ValidationError:
        return "unnamed"


def seconds_asked(untrusted: str) -> float | None:
    """The pause that a ``Retry-After`` asks for, an hour at most; a day and an hour as text are not read."""
    if not (untrusted.isascii() and untrusted.isdigit() and len(untrusted) <= 6):
        return None
    return float(min(int(untrusted), _LONGEST_WAIT))
