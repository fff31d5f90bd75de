"""An invitation as a code to type: where to fetch it, and by which hash to know it.

>>> code = InvitationCode.of("https://gateway.example", b"{}")
>>> code.printed
'gateway.example/8G9P-Z8TN-PDKR-M4A6-NMBF-FT34-KTFK'
>>> InvitationCode.read("gateway.example 8g9p z8tn pdkr m4a6 nmbf ft34 ktfk") == code
True
>>> code.matches(b"{}"), code.matches(b"{} ")
(True, False)

The code has the first 128 bits of the invitation's SHA-256, so whoever serves it cannot exchange it. Twelve more bits
check what was typed, the address included. Nothing in it is secret, and it says no more than the invitation does:
the keys in that are compared by telephone as before.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Self

from cases import typed_code
from cases.errors import InvitationCodeMistyped

_HTTPS = "https://"
_LOOPBACK = ("127.0.0.1", "[::1]", "localhost")
_LONGEST = 600
_ADDRESS = re.compile(
    r"[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]{1,60}){0,4}"
    r"|\[[0-9a-f:.]{2,45}\](?::[0-9]{1,5})?"
)
_FORM = re.compile(r"(?:https?://)?(?P<address>\S+?)[/\s]+(?P<code>[^/.:\[\]]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InvitationCode:
    """``address``: of the gateway, without ``https://``; ``prefix``: of the hash."""

    address: str
    prefix: bytes

    @classmethod
    def of(cls, gateway_url: str, invitation: bytes) -> Self:
        """The code for an invitation that the gateway at this URL will serve."""
        address = gateway_url.rstrip("/").partition("://")[2]
        host, slash, path = address.partition("/")
        return cls(host.lower() + slash + path, _prefix(invitation))

    @classmethod
    def read(cls, untrusted: str) -> Self:
        """The code as somebody typed it; raises ``InvitationCodeMistyped``."""
        match = _FORM.fullmatch(untrusted[:_LONGEST].strip())
        found = None if match is None else typed_code.read(match["code"])
        if match is None or found is None:
            raise InvitationCodeMistyped
        host, slash, path = match["address"].partition("/")
        code = cls(host.lower() + slash + path, found[0])
        if not _ADDRESS.fullmatch(code.address) or found[1] != code._check():
            raise InvitationCodeMistyped
        return code

    @property
    def printed(self) -> str:
        """The code for paper, a letter, or a telephone."""
        return f"{self.address}/{typed_code.show(self.prefix, self._check())}"

    @property
    def gateway_url(self) -> str:
        """Where to ask: by TLS, but on this very machine."""
        host = self.address.partition("/")[0]
        here = any(host == each or host.startswith(f"{each}:") for each in _LOOPBACK)
        return f"{'http://' if here else _HTTPS}{self.address}"

    @property
    def path(self) -> str:
        """Under which the gateway serves the invitation."""
        return f"/v1/invitations/{self.prefix.hex()}"

    def matches(self, invitation: bytes) -> bool:
        """Whether this is the invitation that the code stands for."""
        return _prefix(invitation) == self.prefix

    def _check(self) -> int:
        said = b"pli invitation code\n" + self.address.encode() + b"\n" + self.prefix
        return int.from_bytes(hashlib.sha256(said).digest()[:2], "big") >> 16 - typed_code.CHECK_BITS


def _prefix(invitation: bytes) -> bytes:
    return hashlib.sha256(invitation).digest()[: typed_code.SECRET_BYTES]
