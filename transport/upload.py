"""Sends a sealed package by tus 1.0, goes on where it was cut off, and fetches the gateway's signed receipt.

>>> receipt = upload(client, parcel, gateway_key, progress=print, cancelled=event.is_set)       # doctest: +SKIP

Every step may be repeated: creation names the package, ``HEAD`` asks what has arrived before anything is sent, and
a receipt is fetched as often as wanted. Only a receipt that the gateway signed for these very bytes counts.

    create ──► ask offset ──► send a piece ──► … ──► receipt
                   ▲              │ 409
                   └──────────────┘
"""

import base64
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from cases.errors import GatewayRefused, GatewayUntrusted, SignatureInvalid, WireRefused
from cases.identifiers import PackageId, PartyId
from cases.receipt import SignedReceipt, Stored
from cases.wire import parse
from crypto.signing import RECEIPT, PublicKey, verify_by_key
from transport.body import Body, Happened, Progress, Throttled, never, untold
from transport.client import Client, Limits

TUS = {"Tus-Resumable": "1.0.0"}
FIRST_PIECE = 262_144
LARGEST_PIECE = 4_194_304
_QUICK, _SLOW = 3.0, 20.0
_RESYNCS = 5
_SLOWEST = 8_192  # bytes a second below which a connection is given up


@dataclass(frozen=True)
class Parcel:
    """A sealed package on disk, ready to go. ``sha256`` (hex) and ``size`` are of the whole file."""

    package_id: PackageId
    to: Sequence[PartyId]
    path: Path
    size: int
    sha256: str


class Receipt(NamedTuple):
    """What the gateway signed: to keep (``signed``) and to read (``stored``)."""

    signed: SignedReceipt
    stored: Stored


def upload(
    client: Client,
    parcel: Parcel,
    gateway: PublicKey,
    *,
    progress: Progress = untold,
    cancelled: Happened = never,
) -> Receipt:
    """Bring the package to the gateway, wherever an earlier try ended; returns its checked receipt.

    Raises the errors of ``transport.client``, ``GatewayUntrusted`` for a wrong receipt, ``Cancelled``, ``OSError``.
    """
    send(client, parcel, progress=progress, cancelled=cancelled)
    return fetch_receipt(client, parcel, gateway)


def send(client: Client, parcel: Parcel, *, progress: Progress = untold, cancelled: Happened = never) -> None:
    """All bytes to the gateway, without asking for the receipt."""
    _create(client, parcel)
    with parcel.path.open("rb") as file:
        _Transfer(client, parcel, file, Throttled(progress, parcel.size), cancelled).run()


def fetch_receipt(client: Client, parcel: Parcel, gateway: PublicKey) -> Receipt:
    """The gateway's word that it has the package, checked against the key the practice was invited with."""
    signed = client.get(SignedReceipt, f"{_path(parcel)}/receipt")
    return check_receipt(signed, parcel.package_id, parcel.sha256, parcel.size, gateway)


def check_receipt(
    untrusted: SignedReceipt, package_id: PackageId, sha256: str, size: int, gateway: PublicKey
) -> Receipt:
    """Raise ``GatewayUntrusted`` unless the gateway signed that it holds exactly these bytes."""
    try:
        verify_by_key(untrusted.stored.encode(), untrusted.signature, RECEIPT, gateway)
        stored = parse(Stored, untrusted.stored.encode())
    except (SignatureInvalid, WireRefused) as error:
        raise GatewayUntrusted(why="a receipt that it did not sign") from error
    if (stored.package_id, stored.sha256, stored.size) != (package_id, sha256, size):
        raise GatewayUntrusted(why="a receipt for something else")
    return Receipt(untrusted, stored)


class _Transfer:
    """One run over the pieces. They grow while the link is quick: a cut on a poor one costs little."""

    def __init__(
        self, client: Client, parcel: Parcel, file: BinaryIO, told: Throttled, cancelled: Happened
    ) -> None:
        self._client = client
        self._parcel = parcel
        self._file = file
        self._told = told
        self._cancelled = cancelled
        self._piece = FIRST_PIECE
        self._resyncs = 0

    def run(self) -> None:
        offset = self._ask_offset()
        while offset < self._parcel.size:
            try:
                offset = self._send_piece(offset)
            except GatewayRefused as error:
                if error.fields["status"] != 409 or self._resyncs == _RESYNCS:
                    raise
                self._resyncs += 1
                offset = self._ask_offset()
        self._told(self._parcel.size)

    def _ask_offset(self) -> int:
        with self._client.ask("HEAD", _path(self._parcel), expect={200, 204}, headers=TUS) as answer:
            offset, length = answer.number("Upload-Offset"), answer.number("Upload-Length")
        if length != self._parcel.size or offset > length:
            raise GatewayUntrusted(why="an upload of another length")
        return offset

    def _send_piece(self, offset: int) -> int:
        self._file.seek(offset)
        data = self._file.read(self._piece)
        headers = TUS | {"Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
        body = Body(data, sent=lambda done: self._told(offset + done), cancelled=self._cancelled)
        limits = _limits_for(self._client.limits, len(data))
        started = time.monotonic()
        with self._client.ask(
            "PATCH", _path(self._parcel), expect={204}, headers=headers, body=body, limits=limits
        ) as answer:
            arrived = answer.number("Upload-Offset")
        if arrived != offset + len(data):
            raise GatewayUntrusted(why="another offset than was sent")
        self._choose_piece(time.monotonic() - started)
        return arrived

    def _choose_piece(self, seconds: float) -> None:
        if seconds < _QUICK:
            self._piece = min(self._piece * 2, LARGEST_PIECE)
        elif seconds > _SLOW:
            self._piece = max(self._piece // 2, FIRST_PIECE // 4)


def _create(client: Client, parcel: Parcel) -> None:
    headers = TUS | {"Upload-Length": str(parcel.size), "Upload-Metadata": _metadata(parcel)}
    with client.ask("POST", "/v1/packages", expect={201}, headers=headers) as answer:
        if answer.untrusted_headers.get("Location") not in (client.url + _path(parcel), _path(parcel)):
            raise GatewayUntrusted(why="another place to upload to")


def _metadata(parcel: Parcel) -> str:
    fields = {"package": parcel.package_id, "to": ",".join(parcel.to)}
    return ",".join(f"{name} {base64.b64encode(text.encode()).decode()}" for name, text in fields.items())


def _path(parcel: Parcel) -> str:
    return f"/v1/packages/{parcel.package_id}"


def _limits_for(limits: Limits, size: int) -> Limits:
    return Limits(limits.connect, limits.silence, limits.total + size / _SLOWEST, limits.answer_bytes)
