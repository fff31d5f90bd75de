"""A sealed item inside another one: found again byte for byte, and verified by its own signatures."""

import io
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from cases.embedded import MANIFEST_TYPE, SIGNATURE_TYPE
from cases.errors import ManifestMismatch, PartyUnknown, SignatureInvalid, WireTooLarge
from cases.manifest import FileRole, Kind
from crypto.content import ContentFile
from crypto.embedding import Original, embed, open_embedded
from crypto.opening import VerifiedPackage
from crypto.quarantine import MemoryStore
from tests.crypto.parties import book_of, content, receive, send, world

Files = tuple[ContentFile, ...]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Original:
    """From the practice to the service and the GP."""
    store = MemoryStore()
    receive(send(tmp_path_factory.mktemp("sealed"), content(b"one", b"two"))[0], store=store)
    assert store.signed is not None
    return Original(store.signed, tuple(partial(io.BytesIO, data) for data in store.files.values()))


def passed_on(folder: Path, files: Files) -> tuple[VerifiedPackage, dict[int, bytes]]:
    """By the service to the GP."""
    item = content(kind=Kind.MESSAGE)
    item = replace(item, files=(*item.files, *files))
    return receive(send(folder, item, world().service, [world().gp])[0], world().gp)


def test_an_embedded_item_is_found_again_byte_for_byte(original: Original, tmp_path: Path) -> None:
    package, files = passed_on(tmp_path, embed([original]))
    [opened] = open_embedded(package.manifest, files.__getitem__, world().book)
    assert opened.signed == original.signed
    assert opened.signer.party_id == world().practice.party_id
    assert [files[opened.files[n]] for n in (1, 2)] == [b"one", b"two"]
    assert opened.document == files[opened.files[0]]


def test_several_keep_their_order(original: Original, tmp_path: Path) -> None:
    package, files = passed_on(tmp_path, embed([original, original]))
    first, second = open_embedded(package.manifest, files.__getitem__, world().book)
    assert first.signed == second.signed
    assert set(first.files.values()).isdisjoint(second.files.values())


def test_names_are_text_to_show(original: Original) -> None:
    assert [file.name for file in embed([original, original])][::6] == [
        "original/manifest.json",
        "message 1/manifest.json",
    ]
    assert {file.role for file in embed([original])} == {FileRole.ATTACHMENT}


def test_whose_keys_are_unknown_is_not_believed(original: Original, tmp_path: Path) -> None:
    package, files = passed_on(tmp_path, embed([original]))
    with pytest.raises(PartyUnknown):
        open_embedded(package.manifest, files.__getitem__, book_of(world().service))


def changed(files: Files, place: int, data: bytes) -> Files:
    file = files[place]
    new = ContentFile.of_bytes(file.name, file.type, file.role, data)
    return (*files[:place], new, *files[place + 1 :])


@pytest.mark.parametrize(
    ("place", "data", "error"),
    [
        (0, b"{}", ManifestMismatch),
        (1, b"not a signature", SignatureInvalid),
        (1, b" " * 5_000, WireTooLarge),
        (2, b" " * 3_309, SignatureInvalid),
        (2, b" " * 3_310, WireTooLarge),
        (4, b"ONE", ManifestMismatch),
        (5, b"", ManifestMismatch),
    ],
    ids=["manifest", "signature", "long signature", "ML-DSA", "long ML-DSA", "picture", "empty picture"],
)
def test_a_part_that_was_changed_is_refused(
    original: Original, tmp_path: Path, place: int, data: bytes, error: type[Exception]
) -> None:
    files = embed([original])
    if place == 0:
        data = original.signed.raw.replace(b'{"age', b'{ "age', 1)
    package, kept = passed_on(tmp_path, changed(files, place, data))
    with pytest.raises(error):
        open_embedded(package.manifest, kept.__getitem__, world().book)


def test_a_large_part_is_refused_unread(original: Original, tmp_path: Path) -> None:
    package, _ = passed_on(tmp_path, changed(embed([original]), 0, b" " * 70_000))

    def nobody_reads(number: int) -> bytes:
        raise AssertionError(number)

    with pytest.raises(WireTooLarge):
        open_embedded(package.manifest, nobody_reads, world().book)


def test_types_tell_the_parts_apart(original: Original) -> None:
    assert [file.type for file in embed([original])][:2] == [MANIFEST_TYPE, SIGNATURE_TYPE]
