"""What ties the parts of a package together: the same computations for the one who seals and the one who opens."""

import hashlib
from dataclasses import dataclass

from cases.manifest import Manifest


@dataclass(frozen=True, slots=True)
class SignedManifest:
    """A manifest with the bytes that were signed and the signatures over them.

    Kept as they are, ``raw``, ``ssh`` and ``mldsa`` prove years later who sealed what, with OpenSSH alone.
    """

    manifest: Manifest
    raw: bytes
    ssh: bytes
    mldsa: bytes | None

    @property
    def sha256(self) -> str:
        """What an answer names in ``in_reply_to``: hex."""
        return hashlib.sha256(self.raw).hexdigest()


def header_sha256(header: bytes, nonce: bytes) -> str:
    """The manifest's ``age_header_sha256``: hex SHA-256 over the age header and the 16 bytes after it.

    Everybody a package is sealed for knows its file key, and could put another payload behind the same header.
    Signing over the header, from inside the payload, is what ends that: recipients, stanzas and content belong
    together by the sender's word.
    """
    return hashlib.sha256(header + nonce).hexdigest()
