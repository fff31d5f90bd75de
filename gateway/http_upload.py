"""tus 1.0 (creation and termination) under ``/v1/packages``, and the *stored* receipt.

https://tus.io/protocols/resumable-upload. A ``PATCH`` carries at most 4 MiB, its digest is signed, and its answer
means: on disk. Metadata is the package's identifier and its recipients, and nothing else is taken.
"""

import base64
import binascii
import re
from typing import Annotated

from fastapi import APIRouter, Depends, Header, HTTPException, Path, Response

from cases.errors import RequestMalformed
from cases.receipt import SignedReceipt
from cases.wire import to_json
from gateway import problems
from gateway.admission import SignedCall, TheGateway
from gateway.upload import Progress

TUS_VERSION = "1.0.0"
CONTENT_TYPE = "application/offset+octet-stream"
MOST_RECIPIENTS = 16
_ID = re.compile(r"[0-9a-f]{32}")

PackageId = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]
Count = Annotated[int, Header(ge=0, le=2**50)]

router = APIRouter(prefix="/v1/packages", responses=problems.IN_OPENAPI)


def speaks_tus(tus_resumable: Annotated[str, Header()] = "") -> None:
    """Refuse a client of another version of tus."""
    if tus_resumable != TUS_VERSION:
        raise HTTPException(412, "Tus-Resumable must be 1.0.0", {"Tus-Version": TUS_VERSION})


Tus = Depends(speaks_tus)


@router.options("", status_code=204, response_class=Response)
def discover(_call: SignedCall, gateway: TheGateway) -> Response:
    """What this server can do."""
    return Response(
        status_code=204,
        headers={
            "Tus-Version": TUS_VERSION,
            "Tus-Extension": "creation,termination",
            "Tus-Max-Size": str(gateway.settings.limits.package_bytes),
        },
    )


@router.post("", status_code=201, response_class=Response)
def create(
    call: SignedCall,
    gateway: TheGateway,
    upload_length: Count,
    upload_metadata: Annotated[str, Header(max_length=2_000)],
    _tus: Annotated[None, Tus],
) -> Response:
    """Begin an upload; the same request again is answered the same."""
    if call.body:
        raise RequestMalformed(why="the first bytes are sent by PATCH")
    package_id, recipients = parse_metadata(upload_metadata)
    gateway.uploads.create(call.party_id, package_id, recipients, upload_length)
    return Response(
        status_code=201, headers={"Location": f"{gateway.public_url}{router.prefix}/{package_id}"}
    )


@router.head("/{package_id}", status_code=200, response_class=Response)
def progress(
    call: SignedCall, gateway: TheGateway, package_id: PackageId, _tus: Annotated[None, Tus]
) -> Response:
    """How many bytes are there."""
    return _with_progress(200, gateway.uploads.progress(call.party_id, package_id))


@router.patch(
    "/{package_id}",
    status_code=204,
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {CONTENT_TYPE: {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
def append(
    call: SignedCall,
    gateway: TheGateway,
    package_id: PackageId,
    upload_offset: Count,
    _tus: Annotated[None, Tus],
    content_type: Annotated[str, Header(include_in_schema=False)] = "",
) -> Response:
    """Add bytes at the offset; they are on disk when this is answered."""
    if content_type != CONTENT_TYPE:
        raise HTTPException(415, f"Content-Type must be {CONTENT_TYPE}")
    return _with_progress(204, gateway.uploads.append(call.party_id, package_id, upload_offset, call.body))


@router.delete("/{package_id}", status_code=204)
def terminate(
    call: SignedCall, gateway: TheGateway, package_id: PackageId, _tus: Annotated[None, Tus]
) -> Response:
    """Give up an unfinished upload."""
    gateway.uploads.terminate(call.party_id, package_id)
    return Response(status_code=204)


@router.get("/{package_id}/receipt", response_model=SignedReceipt)
def receipt(call: SignedCall, gateway: TheGateway, package_id: PackageId) -> Response:
    """The gateway's signed word that it holds the package."""
    signed = gateway.uploads.receipt(call.party_id, package_id)
    return Response(to_json(signed), media_type="application/json")


def parse_metadata(untrusted: str) -> tuple[str, tuple[str, ...]]:
    """Package and recipients of ``Upload-Metadata``; raises ``RequestMalformed`` for anything more or less."""
    fields: dict[str, str] = {}
    for untrusted_pair in untrusted.split(","):
        key, _, value = untrusted_pair.strip().partition(" ")
        if key in fields:
            raise RequestMalformed(why="Upload-Metadata names a field twice")
        fields[key] = _decoded(value)
    if set(fields) != {"package", "to"}:
        raise RequestMalformed(why="Upload-Metadata must be package and to, and nothing else")
    recipients = tuple(fields["to"].split(","))
    if not all(_ID.fullmatch(each) for each in (fields["package"], *recipients)):
        raise RequestMalformed(why="Upload-Metadata holds no identifiers")
    if len(recipients) > MOST_RECIPIENTS or len(set(recipients)) != len(recipients):
        raise RequestMalformed(why=f"at most {MOST_RECIPIENTS} recipients, each once")
    return fields["package"], recipients


def _decoded(untrusted: str) -> str:
    try:
        return base64.b64decode(untrusted, validate=True).decode("ascii")
    except (binascii.Error, ValueError) as error:
        raise RequestMalformed(why="Upload-Metadata is not base64") from error


def _with_progress(status: int, progress: Progress) -> Response:
    return Response(
        status_code=status,
        headers={"Upload-Offset": str(progress.offset), "Upload-Length": str(progress.size)},
    )
