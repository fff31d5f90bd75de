"""An invitation as a person has it, a file or a code, made into what ``Practice.join`` takes; all of it is untrusted.

>>> untrusted = fetch(typed, session.settings)                                   # doctest: +SKIP
>>> joined = join(practice, untrusted)                                           # doctest: +SKIP
"""

from pathlib import Path

from cases.errors import FileUnreadable, InvitationInvalid, UnknownVersion, WireRefused
from cases.invitation_code import InvitationCode
from crypto.public_keys import CheckedInvitation, Invitation
from desktop.practice import Practice
from desktop.settings import Settings
from transport.invitation import fetch_invitation


def read_file(path: Path) -> bytes:
    """A file that may be an invitation, as far as one may be long; raises ``FileUnreadable``."""
    try:
        with path.open("rb") as file:
            return file.read(Invitation.MOST_BYTES + 1)
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "the system says no more") from error


def fetch(typed_code: str, settings: Settings) -> bytes:
    """What a typed code stands for; raises what ``fetch_invitation`` raises, and ``InvitationCodeMistyped``."""
    return fetch_invitation(InvitationCode.read(typed_code), allow_loopback=settings.allow_loopback)


def join(practice: Practice, untrusted: bytes) -> CheckedInvitation:
    """Learn of a hospital. Whatever is no invitation is refused as that: a person may have picked another file.

    Raises ``InvitationInvalid``, ``GatewayWithoutTls``; ``UnknownVersion`` for an invitation of a newer Pli.
    """
    try:
        return practice.join(untrusted)
    except UnknownVersion as error:
        if str(error.fields["version"]).startswith("invitation/"):
            raise
        raise InvitationInvalid(why=error.code) from error
    except WireRefused as error:
        raise InvitationInvalid(why=error.code) from error
