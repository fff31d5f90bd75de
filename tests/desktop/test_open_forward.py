"""``pli open`` of a forwarded case: both signatures, or nothing is written."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from cases.manifest import FileRole, Kind
from cases.message import Message, MessageKind
from cases.wire import to_json
from crypto.content import Content, ContentFile
from crypto.embedding import Original, embed
from crypto.opening import open_package
from crypto.quarantine import MemoryStore
from crypto.sealing import Addressed, seal
from tests.cases import samples
from tests.crypto.parties import NothingSeen, book_of
from tests.desktop.case_files import Files, Outcome, clean_jpeg, keys_of, run


@pytest.fixture
def home(tmp_path: Path) -> Files:
    return Files(tmp_path)


def forwarded(home: Files, swapped: bytes | None = None) -> Path:
    """The practice's request, forwarded by the service to the GP; perhaps with another picture inside."""
    service, gp, store = keys_of("service"), keys_of("gp"), MemoryStore()
    with home.sealed(clean_jpeg()).open("rb") as source:
        open_package(
            source, service.party_id, service.identities, book_of(keys_of("practice")), NothingSeen(), store
        )
    assert store.signed is not None
    openers = tuple(partial(io.BytesIO, data) for data in store.files.values())
    files = embed([Original(store.signed, openers)])
    if swapped is not None:
        files = (*files[:-1], replace_bytes(files[-1], swapped))
    message = Message(
        case_id=store.signed.manifest.case_id,
        kind=MessageKind.FORWARD,
        created=datetime.now(UTC),
        author=samples.person("Dr Carla Expert"),
        text="Yours",
        forwarded_to=gp.party,
        original_manifest=store.signed.sha256,
    )
    document = ContentFile.of_bytes("m", "application/json", FileRole.DOCUMENT, to_json(message))
    content = Content(
        case_id=message.case_id,
        kind=Kind.MESSAGE,
        created=message.created,
        reply_to=(service.party,),
        files=(document, *files),
        in_reply_to=store.signed.sha256,
    )
    package = home.root / "forwarded.age"
    seal(content, service, [Addressed(gp.party, gp.recipient)], package)
    return package


def replace_bytes(file: ContentFile, data: bytes) -> ContentFile:
    return replace(file, size=len(data), open=partial(io.BytesIO, data))


def opened(home: Files, package: Path, *signers: str) -> Outcome:
    records = [word for name in signers for word in ("--allowed-signers", home.record(name))]
    out = home.root / "opened"
    return run("open", package, "--identity", home.identity("gp"), *records, "--out", out, "--json")


def test_both_signatures_of_a_forwarded_case_are_verified_and_shown(home: Files) -> None:
    done = opened(home, forwarded(home), "service", "practice")
    assert done.code == 0, done.err
    outside, inside = done.lines
    assert (outside["kind"], inside["embedded"]) == ("message", "request")
    assert inside["sender"] == keys_of("practice").party.model_dump(mode="json")
    assert inside["files"] == ["0004", "0005"]
    assert (home.root / "opened" / "0005.jpg").read_bytes() == clean_jpeg()


def test_without_the_key_record_of_who_asked_nothing_is_written(home: Files) -> None:
    done = opened(home, forwarded(home), "service")
    assert (done.code, done.error["error"]) == (1, "key.party_unknown")
    assert not (home.root / "opened").exists()


def test_another_picture_inside_the_original_is_refused_and_nothing_is_written(home: Files) -> None:
    done = opened(home, forwarded(home, clean_jpeg(30)), "service", "practice")
    assert (done.code, done.error["error"]) == (1, "package.manifest_mismatch")
    assert not (home.root / "opened").exists()
