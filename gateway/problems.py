"""Refusals as RFC 9457 problem documents: the error's code as ``type``, its words, its fields. Never a bare 500."""

import json
from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from cases.errors import (
    DiskFull,
    InvitationGone,
    MailboxFull,
    NotNow,
    PackageUnknown,
    PliError,
    RecipientUnknown,
    RequestConflict,
    RequestMalformed,
    RequestReplayed,
    RequestTooLarge,
    RequestUnsigned,
    TooManyRequests,
    TooManyUploads,
)

MEDIA_TYPE = "application/problem+json"
_STATUS: tuple[tuple[type[PliError], int], ...] = (
    (RequestUnsigned, 401),
    (RequestReplayed, 401),
    (PackageUnknown, 404),
    (InvitationGone, 404),
    (RequestConflict, 409),
    (RequestTooLarge, 413),
    (RecipientUnknown, 422),
    (TooManyUploads, 429),
    (TooManyRequests, 429),
    (MailboxFull, 507),
    (DiskFull, 507),
    (NotNow, 503),
)
_RETRY_SECONDS = "60"
_SCHEMA = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}
IN_OPENAPI: dict[int | str, dict[str, object]] = {
    "default": {"description": "A problem (RFC 9457)", "content": {MEDIA_TYPE: {"schema": _SCHEMA}}}
}


def status_of(error: PliError) -> int:
    """The HTTP status that stands for an error."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 400)


def install(app: FastAPI) -> None:
    """Make every refusal of ``app`` a problem document."""
    app.add_exception_handler(PliError, _of_ours)
    app.add_exception_handler(RequestValidationError, _of_validation)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(Exception, _of_unforeseen)


def _problem(
    status: int,
    kind: str,
    detail: str,
    fields: Mapping[str, str | int] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    document = {
        **(fields or {}),
        "type": kind,
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    return Response(
        json.dumps(document, ensure_ascii=False), status, headers=dict(headers or {}), media_type=MEDIA_TYPE
    )


async def _of_ours(_request: Request, error: Exception) -> Response:
    if not isinstance(error, PliError):
        raise error
    status = status_of(error)
    headers = {}
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Signature"
    if isinstance(error, NotNow):
        headers["Retry-After"] = _RETRY_SECONDS
    return _problem(status, f"urn:pli:problem:{error.code}", str(error), error.fields, headers)


async def _of_validation(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    where = "/".join(str(step) for step in error.errors()[0]["loc"])[:80]
    return await _of_ours(request, RequestMalformed(why=f"at {where}"))


async def _of_http(_request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    return _problem(error.status_code, "about:blank", error.detail, headers=error.headers)


async def _of_unforeseen(_request: Request, _error: Exception) -> Response:
    # what went wrong is in the log; a client learns nothing of it
    return _problem(500, "about:blank", "The gateway failed; the request may be repeated.")
