"""What arrived for this party: list it (waiting a while), fetch it, acknowledge it; and what became of what we sent.

>>> for item in listing(client, after=0, wait=20).items:                       # doctest: +SKIP
...     with path.open("a+b") as part:
...         fetch(client, item, part)
...     acknowledge(client, item.package_id, Outcome.DELIVERED)

Fetching goes on where an earlier one ended; what was fetched counts only when size and hash are those announced.
An acknowledgement may be repeated.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated, BinaryIO

from pydantic import Field

from cases.errors import Cancelled, GatewayUnreachable, GatewayUntrusted
from cases.identifiers import PackageId, PartyId
from cases.wire import Moment, Sha256, Wire, to_json
from transport.body import Body, Happened, Progress, Throttled, never, untold
from transport.client import Answer, Client, Limits

LONGEST_WAIT = 25
_PAGE = 100
_SLOWEST = 8_192  # bytes a second below which a connection is given up
_HASHED_AT_ONCE = 1_048_576

Cursor = Annotated[int, Field(ge=0, le=2**53)]


class Item(Wire):
    """A sealed package that waits for us. ``sender`` is what the gateway says; the package itself proves it."""

    cursor: Cursor
    package_id: PackageId
    sender: PartyId
    size: Annotated[int, Field(ge=1, le=2**40)]
    sha256: Sha256
    stored_at: Moment


class Page(Wire):
    """Items in the order of their cursors."""

    items: Annotated[tuple[Item, ...], Field(max_length=_PAGE)]


class Event(StrEnum):
    """What became of a package that we sent, at one recipient."""

    DELIVERED = "delivered"
    REFUSED = "refused"
    EXPIRED = "expired"


class Notice(Wire):
    """The gateway's word on a package of ours; the recipient's own signed receipt says more."""

    cursor: Cursor
    package_id: PackageId
    party: PartyId
    event: Event
    at: Moment


class Notices(Wire):
    """Notices in the order of their cursors."""

    items: Annotated[tuple[Notice, ...], Field(max_length=_PAGE)]


class Outcome(StrEnum):
    """How a package fared here."""

    DELIVERED = "delivered"
    REFUSED = "refused"


class _Acknowledgement(Wire):
    outcome: Outcome


def listing(client: Client, after: int = 0, wait: int = 0) -> Page:
    """Up to 100 packages not acknowledged yet; with ``wait`` (≤ 25 s) the gateway holds the answer for the first."""
    return client.get(Page, "/v1/mailbox", {"after": after, "limit": _PAGE, "wait": min(wait, LONGEST_WAIT)})


def notices(client: Client, after: int = 0) -> Notices:
    """Up to 100 notices beyond the cursor ``after``."""
    return client.get(Notices, "/v1/notices", {"after": after, "limit": _PAGE})


def acknowledge(client: Client, package_id: PackageId, outcome: Outcome) -> None:
    """Tell the gateway that the package is safe here (or will never be taken)."""
    body = Body(to_json(_Acknowledgement(outcome=outcome)))
    headers = {"Content-Type": "application/json"}
    path = f"/v1/mailbox/{package_id}/acknowledge"
    with client.ask("POST", path, expect={204}, headers=headers, body=body):
        pass


def fetch(
    client: Client,
    item: Item,
    part: BinaryIO,
    *,
    progress: Progress = untold,
    cancelled: Happened = never,
) -> None:
    """Complete ``part`` (open for reading and writing) with the rest of the package's bytes.

    Raises ``GatewayUntrusted`` and empties ``part`` when the bytes are not those announced; ``Cancelled``; the
    errors of ``transport.client``, which leave what arrived for the next try.
    """
    digest, have = _hash_so_far(part, item.size)
    if have < item.size:
        told = Throttled(progress, item.size)
        with _ask_for_rest(client, item, have) as answer:
            if answer.status == 200 and have:
                raise GatewayUntrusted(why="the whole where a part was asked for")
            for chunk in answer.chunks():
                if cancelled():
                    raise Cancelled
                part.write(chunk)
                digest.update(chunk)
                have += len(chunk)
                told(have)
    if have != item.size:
        raise GatewayUnreachable(why="it stopped in the middle")
    if digest.hexdigest() != item.sha256:
        part.seek(0)
        part.truncate()
        raise GatewayUntrusted(why="other bytes than it announced")


def _hash_so_far(part: BinaryIO, size: int) -> tuple["hashlib._Hash", int]:
    digest, have = hashlib.sha256(), 0
    part.seek(0)
    while chunk := part.read(_HASHED_AT_ONCE):
        digest.update(chunk)
        have += len(chunk)
    if have <= size:
        return digest, have
    part.seek(0)
    part.truncate()
    return hashlib.sha256(), 0


@contextmanager
def _ask_for_rest(client: Client, item: Item, have: int) -> Iterator[Answer]:
    ours = client.limits
    rest = item.size - have
    limits = Limits(ours.connect, ours.silence, ours.total + rest / _SLOWEST, rest)
    headers = {"Range": f"bytes={have}-"} if have else {}
    path = f"/v1/mailbox/{item.package_id}"
    with client.ask("GET", path, expect={200, 206}, headers=headers, limits=limits) as answer:
        answer.expect_type("application/octet-stream")
        yield answer
