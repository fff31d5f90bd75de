"""A small gateway in memory, for tests that make one of its answers wrong."""

import base64
import hashlib
import re
from collections.abc import Callable
from datetime import UTC, datetime

from cases.identifiers import new_id
from cases.receipt import SignedReceipt, Stored
from cases.wire import to_json
from crypto.signing import RECEIPT, SigningKey, sign
from tests.transport.servers import Exchange

Intervention = Callable[["TusGateway", Exchange], bool]
"""Called before each answer; ``True`` when it answered itself."""


class TusGateway:
    """Holds one upload. ``asked`` lists (method, offset or None) in order."""

    def __init__(self, intervene: Intervention = lambda *_: False) -> None:
        self.key = SigningKey.generate(post_quantum=False)
        self.bytes = bytearray()
        self.length: int | None = None
        self.asked: list[tuple[str, int | None]] = []
        self._intervene = intervene
        self.stored: Stored | None = None

    def __call__(self, exchange: Exchange) -> None:
        offset = exchange.headers.get("Upload-Offset")
        self.asked.append((exchange.command, None if offset is None else int(offset)))
        if not self._intervene(self, exchange):
            getattr(self, "_" + exchange.command.lower())(exchange)

    def receipt(self, package_id: str, sha256: str) -> bytes:
        """Signed for whatever is asked."""
        stored = Stored(
            package_id=package_id, sender=new_id(), size=len(self.bytes), sha256=sha256, at=datetime.now(UTC)
        )
        text = to_json(stored).decode()
        signature = sign(text.encode(), self.key, None, RECEIPT)
        return to_json(SignedReceipt(stored=text, signature=signature))

    def _post(self, exchange: Exchange) -> None:
        self.length = int(exchange.headers["Upload-Length"])
        package = _package_of(exchange)
        exchange.reply(201, Location=f"http://{exchange.headers['Host']}/v1/packages/{package}")

    def _head(self, exchange: Exchange) -> None:
        exchange.reply(200, Upload_Offset=str(len(self.bytes)), Upload_Length=str(self.length))

    def _patch(self, exchange: Exchange) -> None:
        body = exchange.body()
        if int(exchange.headers["Upload-Offset"]) != len(self.bytes):
            exchange.reply_problem(409, "upload.offset")
            return
        self.bytes += body
        exchange.reply(204, Upload_Offset=str(len(self.bytes)))

    def _get(self, exchange: Exchange) -> None:
        package = exchange.path.split("/")[3]
        exchange.reply_json(self.receipt(package, hashlib.sha256(self.bytes).hexdigest()))


def _package_of(exchange: Exchange) -> str:
    found = re.search(r"package ([A-Za-z0-9+/=]+)", exchange.headers["Upload-Metadata"])
    assert found is not None
    return base64.b64decode(found[1]).decode()
