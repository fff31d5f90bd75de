"""What a dishonest party can do with the keys it rightly has: open a package, change it, close it again."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from cases.errors import PliError
from cases.manifest import Manifest
from cases.wire import to_json
from crypto.age import NewFile
from crypto.age_header import Header, Stanza, read_header, write_header
from crypto.age_stream import StreamReader, read_nonce
from crypto.archive import END, file_name, whole_member
from crypto.keys import PartyKeys
from crypto.opening import open_package
from crypto.quarantine import MemoryStore
from crypto.recipients import unwrap
from crypto.sealing import sign_manifest
from tests.crypto.parties import NothingSeen, world

__all__ = ["Insider", "archive", "payload", "refused", "sealed"]


@dataclass(frozen=True)
class Insider:
    """A package as one of its recipients sees it: with the file key in hand."""

    header: Header
    nonce: bytes
    file_key: bytes
    payload: bytes

    @classmethod
    def open(cls, package: bytes, party: PartyKeys) -> "Insider":
        source = io.BytesIO(package)
        header = read_header(source)
        file_key, nonce = unwrap(header, party.identities), read_nonce(source)
        payload = StreamReader(source, file_key, nonce).read(1 << 30)
        return cls(header, nonce, file_key, payload)

    def with_payload(self, payload: bytes) -> bytes:
        """Another payload behind the very same header and nonce."""
        return sealed(NewFile(self.header.raw, self.nonce, self.file_key), payload)

    def with_stanzas(self, change: Callable[[list[Stanza]], Sequence[Stanza]]) -> bytes:
        """Other stanzas, with a MAC that holds: an insider knows the file key."""
        raw = write_header(list(change(list(self.header.stanzas))), self.file_key)
        return sealed(NewFile(raw, self.nonce, self.file_key), self.payload)


def sealed(new: NewFile, payload: bytes) -> bytes:
    out = io.BytesIO()
    stream = new.begin(out)
    stream.write(payload)
    stream.finish()
    return out.getvalue()


def archive(members: Sequence[tuple[str, bytes]]) -> bytes:
    """The members with their proper headers, in the clear."""
    return b"".join(whole_member(name, data) for name, data in members) + END


def payload(manifest: Manifest, files: Sequence[bytes], by: PartyKeys) -> bytes:
    """A whole archive, signed by ``by`` whatever the manifest says."""
    signed = sign_manifest(manifest, by)
    members = [("manifest.json", to_json(manifest)), ("manifest.json.sig", signed.ssh)]
    members += [("manifest.json.mldsa", signed.mldsa)] if signed.mldsa else []
    members += [(file_name(number), data) for number, data in enumerate(files)]
    return archive(members)


def refused(
    package: bytes, error: type[PliError], why: str | None = None, party: PartyKeys | None = None
) -> None:
    """Assert that the service, or ``party``, refuses ``package`` for that reason and gets nothing of it."""
    party = party or world().service
    store = MemoryStore()
    with pytest.raises(error, match=why):
        open_package(
            io.BytesIO(package), party.party_id, party.identities, world().book, NothingSeen(), store
        )
    assert store.signed is None
    assert not store.files
