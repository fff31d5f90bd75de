"""The mailbox and the notices over HTTP: list (with a long poll), get with ranges, acknowledge."""

import asyncio
import re
from collections.abc import Iterator
from typing import Annotated, BinaryIO

from fastapi import APIRouter, Header, HTTPException, Path, Query, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool
from starlette.types import Receive, Scope, Send

from cases.wire import parse, to_json
from gateway import problems
from gateway.admission import SignedCall, TheGateway
from gateway.mailbox import Acknowledgement, MailboxList, NoticeList

MOST_WAIT_SECONDS = 25
_CHUNK = 1 << 18
_RANGE = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})")

PackageId = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]
After = Annotated[int, Query(ge=0, le=2**53)]
Limit = Annotated[int, Query(ge=1, le=100)]

router = APIRouter(prefix="/v1", responses=problems.IN_OPENAPI)


@router.get("/mailbox", response_model=MailboxList)
async def waiting(
    call: SignedCall,
    gateway: TheGateway,
    after: After = 0,
    limit: Limit = 100,
    wait: Annotated[int, Query(ge=0, le=MOST_WAIT_SECONDS)] = 0,
) -> Response:
    """Packages not acknowledged yet; with ``wait``, answered as soon as there is one or that time is over."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + wait
    with gateway.bell.listen(call.party_id) as rung:
        while True:
            page = await run_in_threadpool(gateway.mailboxes.waiting, call.party_id, after, limit)
            left = deadline - loop.time()
            if page.items or left <= 0 or gateway.bell.closed:
                return _json(page)
            rung.clear()
            await wait_for(rung, left)


@router.get(
    "/mailbox/{package_id}",
    responses={
        200: {"content": {"application/octet-stream": {}}, "description": "The package"},
        206: {"content": {"application/octet-stream": {}}, "description": "A part of it"},
    },
    response_class=Response,
)
def fetch(
    call: SignedCall,
    gateway: TheGateway,
    package_id: PackageId,
    range_: Annotated[str, Header(alias="range", max_length=100)] = "",
    if_range: Annotated[str, Header(max_length=100)] = "",
) -> Response:
    """The sealed bytes, or one range of them."""
    package = gateway.mailboxes.fetch(call.party_id, package_id)
    etag = f'"{package.sha256}"'
    wanted = range_ if if_range in ("", etag) else ""
    part = parse_range(wanted, package.size)
    headers = {"ETag": etag, "Accept-Ranges": "bytes"}
    if part is None:
        package.file.close()
        headers["Content-Range"] = f"bytes */{package.size}"
        raise HTTPException(416, "The range lies outside the package.", headers)
    headers["Content-Length"] = str(len(part))
    status = 200
    if wanted and len(part) < package.size:
        status = 206
        headers["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{package.size}"
    return _Streamed(package.file, part, status, headers)


@router.post(
    "/mailbox/{package_id}/acknowledge",
    status_code=204,
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": Acknowledgement.model_json_schema()}},
        }
    },
)
def acknowledge(call: SignedCall, gateway: TheGateway, package_id: PackageId) -> Response:
    """Say that the package was verified and kept, or refused; saying so again changes nothing."""
    said = parse(Acknowledgement, call.body)
    gateway.mailboxes.acknowledge(call.party_id, package_id, said.outcome)
    return Response(status_code=204)


@router.get("/notices", response_model=NoticeList)
def notices(call: SignedCall, gateway: TheGateway, after: After = 0, limit: Limit = 100) -> Response:
    """What became of the packages that the caller sent."""
    return _json(gateway.mailboxes.notices(call.party_id, after, limit))


def parse_range(untrusted: str, size: int) -> range | None:
    """The bytes that a ``Range`` header asks for, ``None`` when there are none such.

    All of them without a header, and for one of a form that RFC 9110 lets a server ignore.
    """
    match = _RANGE.fullmatch(untrusted)
    if match is None or match.group(0) == "bytes=-":
        return range(size)
    first, last = match.groups()
    if not first:
        part = range(max(0, size - int(last)), size)
    else:
        part = range(int(first), min(size, int(last) + 1) if last else size)
        if last and int(last) < int(first):
            return range(size)
    return part or None


class _Streamed(StreamingResponse):
    """A part of a file, which is closed also when the client was gone before the first byte was read."""

    def __init__(self, file: BinaryIO, part: range, status: int, headers: dict[str, str]) -> None:
        super().__init__(_bytes(file, part), status, headers, "application/octet-stream")
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._file.close()


def _bytes(file: BinaryIO, part: range) -> Iterator[bytes]:
    file.seek(part.start)
    left = len(part)
    while left:
        chunk = file.read(min(left, _CHUNK))
        if not chunk:
            raise OSError("a final package is shorter than its size")
        left -= len(chunk)
        yield chunk


def _json(page: MailboxList | NoticeList) -> Response:
    return Response(to_json(page), media_type="application/json")


async def wait_for(event: asyncio.Event, seconds: float) -> None:
    """Until ``event`` is set, or so many seconds are over."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return
