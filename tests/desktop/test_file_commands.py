"""The commands of ``pli`` that need files alone: what they write, what they refuse, and that nothing else is left."""

import errno
import hashlib
import io
import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from capture.clean.clean import clean
from cases.errors import GatewayUnknown
from cases.manifest import FileRole, Kind, Manifest
from cases.message import Message, MessageKind
from cases.request import Request
from cases.wire import Wire, parse, to_json
from crypto.content import Content, ContentFile
from crypto.opening import inspect
from crypto.public_keys import fingerprint, parse_record
from crypto.sealing import Addressed, seal
from desktop.commands import console
from desktop.identity_file import read_identity
from tests.cases import samples
from tests.desktop.case_files import CANARY, Files, clean_jpeg, jpeg, keys_of, request, run
from tests.vectors.generate import VECTORS

POSIX = sys.platform != "win32"


@pytest.fixture
def home(tmp_path: Path) -> Files:
    return Files(tmp_path)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# ── keygen and inspect ───────────────────────────────────────────────────────────────────────────────────


def test_keygen_writes_a_private_identity_and_its_record(tmp_path: Path) -> None:
    out = tmp_path / "sein.identity"
    done = run("keygen", "--out", out, "--name", "Sénologie", "--kind", "service", "--json")
    assert done.code == 0
    [line] = done.lines
    keys, record = read_identity(out), parse_record((tmp_path / "sein.keys.json").read_bytes())
    assert keys.record == record
    assert (record.kind, record.name, record.party_id) == ("service", "Sénologie", line["party"])
    assert line["fingerprint"] == fingerprint(record)
    assert line["allowed_signers"] == f"{record.party_id} cert-authority {record.identity}"
    if POSIX:
        assert mode_of(out) == 0o600


@pytest.mark.parametrize("there", ["a.identity", "a.keys.json"])
def test_keygen_overwrites_nothing_and_leaves_no_half(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("mine")
    done = run("keygen", "--out", tmp_path / "a.identity", "--json")
    assert (done.code, done.error["error"]) == (2, "file.output_exists")
    assert names_in(tmp_path) == [there]
    assert (tmp_path / there).read_text() == "mine"


@pytest.mark.parametrize(
    "words", [("a.keys.json",), ("missing/a.identity",), ("a.identity", "--name", "two\nlines")]
)
def test_keygen_refuses_what_cannot_be(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run("keygen", "--out", tmp_path / words[0], *words[1:])
    assert done.code == 2
    assert not names_in(tmp_path)


def test_inspect_shows_what_anybody_can_see(home: Files) -> None:
    package = home.sealed()
    [line] = run("inspect", package, "--json").lines
    with package.open("rb") as source:
        facts = inspect(source)
    assert line == {
        "package": str(package),
        "size": package.stat().st_size,
        "recipients": 2,
        "header": facts.header,
        "content": facts.content,
        "header_sha256": facts.header_sha256,
    }
    assert facts.header_sha256 in run("inspect", package).out


def test_inspect_refuses_what_is_no_package(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"age-encryption.org/v1\n-> X25519 abc\n")
    assert run("inspect", tmp_path / "x").code == 1
    assert run("inspect", tmp_path / "absent").code == 1


# ── seal and open ────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_sealed_opens_into_a_private_folder_of_safe_names(home: Files) -> None:
    pictures = clean_jpeg(), clean_jpeg(30)
    document = request(*pictures)
    sealed = home.seal(home.case(document, *pictures), "--to", home.record("gp"))
    assert sealed.code == 0, sealed.err
    opened = home.open(home.root / "case.age")
    assert opened.code == 0, opened.err
    folder = home.root / "into" / "opened"
    assert names_in(folder.parent) == ["opened"]
    assert names_in(folder) == [
        "0001.jpg",
        "0002.jpg",
        "manifest.json",
        "manifest.json.mldsa",
        "manifest.json.sig",
        "request.json",
    ]
    assert parse(Request, (folder / "request.json").read_bytes()) == document
    assert [(folder / f"000{n}.jpg").read_bytes() for n in (1, 2)] == [*pictures]
    [line] = opened.lines
    assert (line["kind"], line["case_id"]) == ("request", document.case_id)
    assert line["signatures"] == {"ed25519": "holds", "ml_dsa_65": "holds"}
    assert line["revocation"] == "not_revoked"
    assert line["item_id"] == sealed.lines[0]["item_id"]
    if POSIX:
        assert mode_of(folder) == 0o700
        assert {mode_of(path) for path in folder.iterdir()} == {0o600}


def test_a_request_asks_for_its_answer_here_and_at_every_practice_it_goes_to(home: Files) -> None:
    assert home.seal(home.case(request(jpeg()), jpeg()), "--to", home.record("gp")).code == 0
    home.open(home.root / "case.age", to="gp")
    manifest = parse(Manifest, (home.root / "into" / "opened" / "manifest.json").read_bytes())
    assert [party.name for party in manifest.reply_to] == ["practice", "gp"]


def test_a_picture_that_carries_more_than_pixels_is_cleaned_and_the_document_says_so(home: Files) -> None:
    raw = jpeg(secret=CANARY)
    folder = home.case(request(raw), raw)
    sealed = home.seal(folder)
    assert sealed.code == 0, sealed.err
    pictures = sealed.lines[0]["pictures"]
    assert isinstance(pictures, list)
    assert (pictures[0]["cleaned"], pictures[0]["sha256"]) == (True, clean(raw).sha256)
    home.open(home.root / "case.age")
    opened = home.root / "into" / "opened"
    assert (opened / "0001.jpg").read_bytes() == clean(raw).data
    [picture] = parse(Request, (opened / "request.json").read_bytes()).pictures
    assert picture.cleaning == clean(raw).report
    assert (folder / "IMG_8.jpg").read_bytes() == raw


def test_people_are_told_which_pictures_were_cleaned(home: Files) -> None:
    raw = jpeg(secret=CANARY)
    done = run(
        "seal", home.case(request(raw), raw), "--to", home.record("service"),
        "--identity", home.identity("practice"), "--out", home.root / "x.age",
    )  # fmt: skip
    assert "IMG_8.jpg: cleaned before sealing, removed comment (1)" in done.err
    assert "x.age: request with 1 pictures" in done.out


def test_an_opened_folder_is_sealed_again_as_the_same_item(home: Files) -> None:
    package = home.sealed()
    home.open(package, to="practice")
    opened = home.root / "into" / "opened"
    first = parse(Manifest, (opened / "manifest.json").read_bytes())
    package.unlink()
    [again] = home.seal(opened).lines
    assert again["item_id"] == first.item_id
    assert again["package_id"] != first.package_id


def test_a_folder_changed_since_is_another_item(home: Files) -> None:
    package = home.sealed()
    home.open(package, to="practice")
    opened = home.root / "into" / "opened"
    first = parse(Manifest, (opened / "manifest.json").read_bytes())
    document = parse(Request, (opened / "request.json").read_bytes())
    (opened / "request.json").write_bytes(to_json(document.model_copy(update={"question": "Another?"})))
    package.unlink()
    assert home.seal(opened).lines[0]["item_id"] != first.item_id


def test_an_answer_names_the_request_by_its_manifest(home: Files) -> None:
    home.open(home.sealed())
    manifest = home.root / "into" / "opened" / "manifest.json"
    answer = samples.answer(parse(Manifest, manifest.read_bytes()).case_id)
    (home.root / "case.age").unlink()
    folder = home.case(answer, name="answer")
    without = home.seal(folder, by="service", to="practice")
    assert (without.code, without.error["error"]) == (2, "usage.wrong")
    done = home.seal(folder, "--in-reply-to", manifest, by="service", to="practice")
    assert done.code == 0, done.err
    back = home.open(
        home.root / "case.age", home.record("service"), to="practice", out=home.root / "into" / "answer"
    )
    assert back.lines[0]["in_reply_to"] == hashlib.sha256(manifest.read_bytes()).hexdigest()
    assert back.lines[0]["files"] == ["answer.json"]


def test_a_message_of_another_case_is_not_sealed(home: Files) -> None:
    home.open(home.sealed())
    manifest = home.root / "into" / "opened" / "manifest.json"
    author = samples.person()
    message = Message(
        case_id="a" * 32, kind=MessageKind.REPLY, created=samples.NOON, author=author, text="Better now."
    )
    done = home.seal(home.case(message, name="message"), "--in-reply-to", manifest)
    assert (done.code, done.error["error"]) == (2, "file.output_exists")
    (home.root / "case.age").unlink()
    done = home.seal(home.root / "message", "--in-reply-to", manifest)
    assert (done.code, done.error["error"]) == (1, "case.folder")


def change(folder: Path, **update: object) -> None:
    document = parse(Request, (folder / "request.json").read_bytes())
    (folder / "request.json").write_bytes(to_json(document.model_copy(update=update)))


UNFIT: dict[str, tuple[Callable[[Path], object], str]] = {
    "no document": (lambda folder: (folder / "request.json").unlink(), "case.folder"),
    "two documents": (lambda folder: (folder / "answer.json").touch(), "case.folder"),
    "a document that is none": (lambda folder: (folder / "request.json").write_text("{}"), "wire.unknown_version"),
    "a picture missing": (lambda folder: (folder / "IMG_8.jpg").unlink(), "case.folder"),
    "another picture": (lambda folder: (folder / "IMG_8.jpg").write_bytes(jpeg(7)), "case.folder"),
    "a picture too many": (lambda folder: (folder / "more.jpg").write_bytes(jpeg(7)), "case.folder"),
    "a request of another practice": (
        lambda folder: change(
            folder,
            practice=parse(Request, (folder / "request.json").read_bytes()).practice.model_copy(
                update={"party_id": "c" * 32}
            ),
        ),
        "case.folder",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", UNFIT)
def test_a_folder_that_is_not_a_case_is_not_sealed(home: Files, fault: str) -> None:
    spoil, code = UNFIT[fault]
    folder = home.case(request(clean_jpeg()), clean_jpeg())
    spoil(folder)
    done = home.seal(folder)
    assert (done.code, done.error["error"]) == (1, code)
    assert not (home.root / "case.age").exists()


def test_a_request_goes_to_its_service_and_to_those_the_patient_agreed_to(home: Files) -> None:
    folder = home.case(request(clean_jpeg()), clean_jpeg())
    assert "not among --to" in str(home.seal(folder, to="gp").error["what_happened"])
    stranger = home.seal(folder, "--to", home.record("stranger"))
    assert "did not agree" in str(stranger.error["what_happened"])


@pytest.mark.parametrize("name", ["notes.txt", "Thumbs.db", "scan.heic"])
def test_a_file_that_is_no_clean_picture_is_named_and_nothing_is_sealed(home: Files, name: str) -> None:
    folder = home.case(request(clean_jpeg()), clean_jpeg())
    (folder / name).write_bytes(b"something else")
    done = home.seal(folder)
    assert done.code == 1
    assert [line["file"] for line in done.lines] == [str(folder / name)]
    assert not (home.root / "case.age").exists()


def test_a_picture_that_changes_while_it_is_sealed_does_not_leave(
    home: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home.case(request(clean_jpeg()), clean_jpeg())
    genuine = read_identity

    def read(path: Path) -> object:
        (folder / "IMG_8.jpg").write_bytes(jpeg(9, secret="secret"))
        return genuine(path)

    monkeypatch.setattr("desktop.commands.packages.read_identity", read)
    done = home.seal(folder)
    assert (done.code, done.error["error"]) == (1, "file.unreadable")
    assert not (home.root / "case.age").exists()


@pytest.mark.skipif(not POSIX, reason="modes are POSIX; on Windows the profile's access list holds")
def test_an_identity_file_that_others_can_read_is_not_used(home: Files) -> None:
    package = home.sealed()
    home.identity("service").chmod(0o640)
    done = home.open(package)
    assert (done.code, done.error["error"]) == (1, "vault.secret_file_exposed")
    assert names_in(home.root / "into") == []


def test_a_list_of_allowed_signers_is_enough_but_what_it_cannot_show_is_said(home: Files) -> None:
    done = home.open(home.sealed(), home.signers("practice"))
    assert done.code == 0
    assert done.lines[0]["signatures"] == {"ed25519": "holds", "ml_dsa_65": "not_checked"}
    assert done.lines[0]["revocation"] == "not_checked"
    assert "Neither the post-quantum signature could be checked" in done.err


def test_people_are_told_what_was_opened_and_that_it_holds(home: Files) -> None:
    done = run(
        "open", home.sealed(), "--identity", home.identity("service"), "--allowed-signers",
        home.signers("practice"), "--allowed-signers", home.record("practice"), "--out", home.root / "opened",
    )  # fmt: skip
    assert (done.code, done.err) == (0, "")
    assert "request of practice" in done.out
    assert "Ed25519 holds, ML-DSA-65 holds" in done.out
    assert CANARY not in done.out


@pytest.mark.parametrize("signers", ["service", "gp"])
def test_a_signer_that_is_not_allowed_is_refused_and_nothing_is_left(home: Files, signers: str) -> None:
    done = home.open(home.sealed(), home.signers(signers))
    assert (done.code, done.error["error"]) == (1, "key.party_unknown")
    assert names_in(home.root / "into") == []


def test_nothing_is_opened_into_what_is_there_already(home: Files) -> None:
    out = home.root / "mine"
    out.mkdir()
    done = home.open(home.sealed(), out=out)
    assert (done.code, done.error["error"]) == (2, "file.output_exists")
    assert names_in(out) == []
    assert home.open(home.root / "case.age", out=home.root / "no" / "folder").code == 2


def test_a_package_that_is_not_there_is_unreadable(home: Files) -> None:
    done = home.open(home.root / "absent.age")
    assert (done.code, done.error["error"]) == (1, "file.unreadable")


def test_in_the_clear_is_only_what_was_named(home: Files) -> None:
    home.open(home.sealed())
    readable = {
        path.relative_to(home.root).parts[0]
        for path in home.root.rglob("*")
        if path.is_file() and CANARY.encode() in path.read_bytes()
    }
    assert readable == {"case", "into"}


# ── hostile packages ─────────────────────────────────────────────────────────────────────────────────────

VECTOR_KEYS = json.loads((VECTORS / "keys.json").read_bytes())
FACTS: dict[str, dict[str, str]] = json.loads((VECTORS / "vectors.json").read_bytes())


@pytest.mark.parametrize("name", [name for name in FACTS if FACTS[name]["expect"] != "success"])
def test_every_bad_package_is_refused_for_its_reason_and_nothing_is_left(home: Files, name: str) -> None:
    identity, into = home.root / "own.identity", home.root / "into"
    identity.write_text(json.dumps(VECTOR_KEYS[FACTS[name]["opens"]]))
    identity.chmod(0o600)
    into.mkdir()
    signers = home.root / "all.keys.json"
    signers.write_text(json.dumps(VECTOR_KEYS["practice"]["signed"]))
    done = run(
        "open", VECTORS / f"{name}.age", "--identity", identity, "--allowed-signers", signers,
        "--out", into / "opened", "--json",
    )  # fmt: skip
    assert (done.code, done.error["error"]) == (1, FACTS[name]["expect"])
    assert not done.out
    assert names_in(into) == []


def sealed_as_is(
    path: Path, document: bytes, *pictures: bytes, kind: Kind = Kind.REQUEST, case_id: str = "d" * 32
) -> Path:
    """A package with a good signature around whatever one likes."""
    files = [ContentFile.of_bytes("../../etc/passwd", "application/json", FileRole.DOCUMENT, document)]
    files += [
        ContentFile.of_bytes("../../../evil.sh", "image/jpeg", FileRole.PICTURE, each) for each in pictures
    ]
    practice, service = keys_of("practice"), keys_of("service")
    content = Content(case_id, kind, samples.NOON, (practice.party,), tuple(files))
    seal(content, practice, [Addressed(service.party, service.recipient)], path)
    return path


DISHONEST: dict[str, tuple[Callable[[], bytes], str]] = {
    "no JSON": (lambda: b"\xff", "wire.invalid"),
    "another version": (lambda: b'{"v":"request/v9"}', "wire.unknown_version"),
    "more than a document": (lambda: b" " * (Wire.MOST_BYTES + 1), "wire.too_large"),
    "another case": (lambda: to_json(request(jpeg())), "package.manifest_mismatch"),
    "pictures that are not there": (
        lambda: to_json(request(jpeg(), jpeg()).model_copy(update={"case_id": "d" * 32})),
        "package.manifest_mismatch",
    ),
}


@pytest.mark.parametrize("fault", DISHONEST)
def test_a_well_signed_package_with_a_dishonest_document_is_refused(home: Files, fault: str) -> None:
    document, code = DISHONEST[fault]
    package = sealed_as_is(home.root / "case.age", document(), jpeg())
    done = home.open(package)
    assert (done.code, done.error["error"]) == (1, code)
    assert names_in(home.root / "into") == []


def test_names_of_the_sender_are_never_paths(home: Files) -> None:
    document = request(jpeg()).model_copy(update={"case_id": "d" * 32})
    package = sealed_as_is(home.root / "case.age", to_json(document), jpeg())
    assert home.open(package).lines[0]["files"] == ["request.json", "0001.jpg"]
    assert not list(home.root.rglob("*passwd*"))
    assert not list(home.root.rglob("*evil*"))


def test_a_disk_that_fills_while_opening_leaves_nothing(home: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    package = home.sealed()
    home.open(package, out=home.root / "before")
    genuine, calls = os.fsync, 0

    def full_at_the_third(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise OSError(errno.ENOSPC, "no room")
        genuine(descriptor)

    monkeypatch.setattr(os, "fsync", full_at_the_third)
    done = home.open(package)
    assert (done.code, done.error["error"]) == (3, "disk.full")
    assert names_in(home.root / "into") == []


# ── the process itself ───────────────────────────────────────────────────────────────────────────────────

PLI = [sys.executable, "-m", "desktop.cli"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}


@pytest.mark.slow  # starts the program, which imports everything
def test_the_program_ends_as_its_commands_do(home: Files) -> None:
    (home.root / "good.jpg").write_bytes(jpeg())
    words = (
        (0, ["clean", "good.jpg", "--out", "out"]),
        (1, ["inspect", "good.jpg"]),
        (2, ["open", "good.jpg"]),
    )
    for code, command in words:
        done = subprocess.run(
            [*PLI, *command], capture_output=True, check=False, cwd=home.root, env=ENVIRONMENT
        )
        assert (done.returncode, bool(done.stdout)) == (code, code == 0)
        assert b"Traceback" not in done.stderr


def noisy_jpeg() -> bytes:
    """Of more than one chunk of the stream, so that files are begun before the last one comes."""
    out = io.BytesIO()
    Image.effect_noise((640, 480), 90).save(out, "JPEG", quality=95)
    return out.getvalue()


@pytest.mark.slow  # starts the program, and ends it in the middle
@pytest.mark.skipif(not POSIX, reason="SIGTERM and named pipes are POSIX")
def test_a_program_that_is_told_to_end_leaves_nothing_in_the_clear(home: Files) -> None:
    package, into, pipe = home.sealed(clean(noisy_jpeg()).data), home.root / "into", home.root / "pipe"
    home.identity("service")
    into.mkdir()
    if sys.platform != "win32":  # what the type checker understands of the mark above
        os.mkfifo(pipe)
    words = "open pipe --identity service.identity --allowed-signers practice.keys.json --out into/opened"
    process = subprocess.Popen([*PLI, *words.split()], stderr=subprocess.PIPE, cwd=home.root, env=ENVIRONMENT)
    with pipe.open("wb") as writer:
        writer.write(package.read_bytes()[:-20])
        writer.flush()
        while not list(into.iterdir()) and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGTERM, told
    assert names_in(into) == []


# ── how commands speak ───────────────────────────────────────────────────────────────────────────────────


def test_an_error_is_said_in_words_or_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    @console.told
    def command(as_json: bool = False) -> None:
        raise GatewayUnknown

    for as_json in (False, True):
        with pytest.raises(Exception, match="2"):
            command(as_json=as_json)
    words, line = capsys.readouterr().err.splitlines()
    assert words == str(GatewayUnknown())
    assert json.loads(line) == {
        "error": "gateway.unknown",
        "fields": {},
        "what_happened": GatewayUnknown.what_happened,
        "what_to_do": GatewayUnknown.what_to_do,
    }


def test_help_says_what_a_folder_to_seal_holds() -> None:
    words = re.sub(r"[│\s]+", " ", run("seal", "--help").out)
    assert "DIR holds request.json, message.json or answer.json" in words
