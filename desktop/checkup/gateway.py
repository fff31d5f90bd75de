"""The gateway: does it answer, does it know this computer, is the way to it closed; and what its clock says."""

from collections.abc import Callable
from datetime import datetime
from urllib.parse import SplitResult, urlsplit

from cases.errors import ClockWrong, GatewayUnknown, PliError, VaultLocked
from crypto.http_signature import MAX_CLOCK_SKEW
from desktop.checkup.findings import Finding, Found
from desktop.checkup.surroundings import Surroundings
from desktop.courier import Courier
from transport.body import Happened
from transport.client import Limits
from transport.clock import told_time

_LIMITS = Limits(connect=8, silence=10, total=20)
_ASKED = "/v1/mailbox?after=0&limit=1&wait=0"
"""A signed question that changes nothing: who gets an answer to it is known there."""
_SLIGHT = 30
"""Seconds between two clocks that nobody needs to mind."""


def look_at_gateway(around: Surroundings, _cancelled: Happened) -> list[Found]:
    """One finding on the gateway, and one on the clock."""
    try:
        courier = around.courier()
        answers = _answers(urlsplit(courier.gateway_url))
    except (GatewayUnknown, VaultLocked):
        return [Found(Finding.GATEWAY_NONE), Found(Finding.CLOCK_OPEN)]
    try:
        seconds = _seconds_between_clocks(courier, around.now)
    except ClockWrong as error:
        return [answers, _clock(60 * int(error.fields["minutes"]))]
    except PliError as error:
        return [Found(Finding.GATEWAY_FAILS, error=error), Found(Finding.CLOCK_OPEN)]
    return [answers, Found(Finding.CLOCK_OPEN) if seconds is None else _clock(seconds)]


def _answers(url: SplitResult) -> Found:
    finding = Finding.GATEWAY_ANSWERS if url.scheme == "https" else Finding.GATEWAY_WITHOUT_TLS
    return Found(finding, url.hostname or "")


def _seconds_between_clocks(courier: Courier, now: Callable[[], datetime]) -> int | None:
    """How much later it is at the gateway than here, if it says so; raises what ``Client.ask`` raises."""
    with courier.client() as client:
        before = now()
        with client.ask("GET", _ASKED, expect={200}, limits=_LIMITS) as answer:
            theirs = told_time(answer.untrusted_headers.get("Date", ""))
            ours = before + (now() - before) / 2
    return None if theirs is None else round((theirs - ours).total_seconds())


def _clock(seconds: int) -> Found:
    if abs(seconds) <= _SLIGHT:
        return Found(Finding.CLOCK_RIGHT, numbers={"seconds": seconds})
    wrong = abs(seconds) > MAX_CLOCK_SKEW.total_seconds()
    return Found(Finding.CLOCK_WRONG if wrong else Finding.CLOCK_OFF, numbers={"seconds": seconds})
