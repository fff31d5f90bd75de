"""Invitations that the gateway serves to whoever knows their hash, so that a practice can type a short code.

An invitation is public: where the gateway is, which keys the services of a hospital show, what they offer. The gateway
learns nothing from serving it, keeps no list of who asked, and cannot exchange it: the code has its hash.
"""

import re
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from cases.errors import InvitationGone, InvitationInvalid, TooManyRequests
from cases.invitation_code import InvitationCode
from crypto.public_keys import parse_invitation
from host import system

FOLDER = "invitations"
_ID = re.compile(r"[0-9a-f]{32}")


class Invitations:
    """The published invitations: a file each, named by the beginning of its hash."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def publish(self, untrusted: bytes, public_url: str | None) -> InvitationCode:
        """Serve an invitation from now on, and return its code. Publishing it again changes nothing.

        Raises ``WireRefused`` or ``InvitationInvalid``, also for one to another gateway than ``public_url``.
        """
        invitation = parse_invitation(untrusted)
        url = (public_url or invitation.gateway_url).rstrip("/")
        if invitation.gateway_url.rstrip("/") != url:
            raise InvitationInvalid(why="it names another gateway")
        code = InvitationCode.read(InvitationCode.of(url, untrusted).printed)
        system.make_private_folder(self._folder)
        system.write_durably(self._path(code.prefix.hex()), untrusted)
        return code

    def withdraw(self, code: InvitationCode) -> None:
        """Serve an invitation no more; raises ``InvitationGone`` where there is none."""
        self.read(code.prefix.hex())
        self._path(code.prefix.hex()).unlink()
        system.sync_folder(self._folder)

    def read(self, untrusted_id: str) -> bytes:
        """The bytes as published; raises ``InvitationGone``."""
        try:
            return self._path(untrusted_id).read_bytes()
        except FileNotFoundError as error:
            raise InvitationGone from error

    def _path(self, untrusted_id: str) -> Path:
        if not _ID.fullmatch(untrusted_id):  # else it would be a path of the sender's choice
            raise InvitationGone
        return self._folder / f"{untrusted_id}.json"


class Turnstile:
    """Lets each address through so many times at once, and once more each second after that.

    It knows the last thousand addresses, in memory alone. Behind a TLS proxy that is one: then all strangers share
    its turns, which is enough for people who type a code.
    """

    AT_ONCE = 30
    _ADDRESSES = 1_000

    def __init__(self, ticks: Callable[[], float]) -> None:
        self._ticks = ticks
        self._lock = Lock()
        self._seen: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def enter(self, address: str) -> None:
        """Raise ``TooManyRequests`` for who was there too often."""
        with self._lock:
            now = self._ticks()
            left, then = self._seen.pop(address, (float(self.AT_ONCE), now))
            left = min(float(self.AT_ONCE), left + now - then)
            self._seen[address] = (max(0.0, left - 1), now)
            if len(self._seen) > self._ADDRESSES:
                self._seen.popitem(last=False)
        if left < 1:
            raise TooManyRequests
