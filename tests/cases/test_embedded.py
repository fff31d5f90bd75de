"""The layout of what a forward embeds: every file belongs to one item, or the whole is refused."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.documents import check_document
from cases.embedded import MANIFEST_TYPE, MLDSA_TYPE, SIGNATURE_TYPE, embedded_items
from cases.errors import ManifestMismatch
from cases.identifiers import new_id
from cases.manifest import Addressee, FileEntry, FileRole, Kind, Manifest, Sender
from cases.message import Message, MessageKind
from cases.person import Party, PartyKind
from tests.cases import samples

LETTERS = {
    "M": MANIFEST_TYPE,
    "S": SIGNATURE_TYPE,
    "Q": MLDSA_TYPE,
    "D": "application/json",
    "P": "image/jpeg",
}
KEY = "SHA256:" + "A" * 43
SERVICE = Party(kind=PartyKind.SERVICE, party_id=new_id(), name="Dermatology")
OTHER = Party(kind=PartyKind.SERVICE, party_id=new_id(), name="Nails")


def around(letters: str, role: FileRole = FileRole.ATTACHMENT) -> Manifest:
    """A manifest of a document, and of one file for each letter."""
    kinds = [("application/json", FileRole.DOCUMENT), *((LETTERS[letter], role) for letter in letters)]
    files = [
        FileEntry(n=n, size=1, sha256=f"{n:064x}", type=kind, name="x", role=each)
        for n, (kind, each) in enumerate(kinds)
    ]
    return Manifest(
        case_id="c" * 32,
        item_id=new_id(),
        package_id=new_id(),
        kind=Kind.MESSAGE,
        created=samples.NOON,
        sender=Sender(party=SERVICE, device=new_id(), key=KEY),
        to=(Addressee(party=SERVICE, key=KEY),),
        reply_to=(SERVICE,),
        files=tuple(files),
        age_header_sha256="0" * 64,
    )


def forward(original: str) -> Message:
    return Message(
        case_id="c" * 32,
        kind=MessageKind.FORWARD,
        created=datetime.now(UTC),
        author=samples.person("Dr Carla Expert"),
        text="Yours",
        forwarded_to=OTHER,
        original_manifest=original,
    )


def test_a_request_and_a_message_are_found_with_their_parts() -> None:
    request, message = embedded_items(around("MSQDPPMSD"))
    assert (request.manifest.n, request.signature.n) == (1, 2)
    assert request.mldsa is not None
    assert request.mldsa.n == 3
    assert [entry.n for entry in request.files] == [4, 5, 6]
    assert (message.manifest.n, message.signature.n, message.mldsa) == (7, 8, None)
    assert [entry.n for entry in message.files] == [9]


@pytest.mark.parametrize("letters", ["", "D", "DMSD", "M", "MD", "MS", "MSQ", "MQSD", "MSDM", "SMD"])
def test_another_layout_is_refused(letters: str) -> None:
    with pytest.raises(ManifestMismatch):
        embedded_items(around(letters))


def test_pictures_of_the_forward_s_own_are_refused() -> None:
    with pytest.raises(ManifestMismatch, match="without the original"):
        embedded_items(around("MSDP", FileRole.PICTURE))


@given(st.text(alphabet="MSQDP", max_size=20))
def test_every_file_is_a_part_of_one_item_or_nothing_is(letters: str) -> None:
    manifest = around(letters)
    try:
        items = embedded_items(manifest)
    except ManifestMismatch:
        return
    parts = [
        entry
        for item in items
        for entry in (item.manifest, item.signature, *([item.mldsa] if item.mldsa else []), *item.files)
    ]
    assert tuple(parts) == manifest.files[1:]


def test_a_forward_names_the_first_manifest_it_embeds() -> None:
    manifest = around("MSQDP")
    check_document(manifest, forward(manifest.files[1].sha256))
    with pytest.raises(ManifestMismatch, match="another original"):
        check_document(manifest, forward("f" * 64))


def test_another_message_embeds_nothing() -> None:
    manifest = around("MSQDP")
    reply = forward("f" * 64).model_copy(update={"kind": MessageKind.REPLY})
    with pytest.raises(ManifestMismatch, match="other pictures"):
        check_document(manifest, reply)
