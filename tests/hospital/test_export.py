"""Cases written out: whole or not at all, private, in the folder that was named and nowhere else."""

import hashlib
import json
import stat
import subprocess
from pathlib import Path

import pytest

from cases.errors import CaseUnknown, OutputExists
from cases.message import MessageKind
from cases.request import Request
from crypto.signing import allowed_signers_line
from hospital.export import export_case, export_changed
from tests.hospital.world import World, jpeg


@pytest.fixture
def request_here(world: World) -> Request:
    request, _ = world.practice.ask(world.service, jpeg(1), jpeg(2))
    world.pull()
    return request


def test_a_case_is_written_with_pictures_page_bundle_and_proofs(
    world: World, request_here: Request, tmp_path: Path
) -> None:
    folder = tmp_path / "case"
    export_case(world.home, request_here.case_id, folder)
    assert sorted(path.name for path in folder.iterdir()) == [
        "001-dermoscopy.jpg",
        "002-dermoscopy.jpg",
        "bundle.json",
        "case.html",
        "seals",
    ]
    assert (folder / "002-dermoscopy.jpg").read_bytes() == jpeg(2)
    assert "Is this lesion benign?" in (folder / "case.html").read_text("utf-8")
    assert json.loads((folder / "bundle.json").read_bytes())["type"] == "transaction"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in folder.rglob("*.*"))


def test_ssh_keygen_alone_proves_who_sealed_what_was_written(
    world: World, request_here: Request, tmp_path: Path
) -> None:
    folder = tmp_path / "case"
    export_case(world.home, request_here.case_id, folder)
    keys = world.practice.keys
    signers = tmp_path / "allowed_signers"
    signers.write_text(allowed_signers_line(keys.party_id, keys.record.identity_key) + "\n")
    manifest = folder / "seals" / "001-request.json"
    checked = subprocess.run(
        ["ssh-keygen", "-Y", "verify", "-f", signers, "-I", keys.party_id, "-n", "clinical-case/v1",
         "-s", f"{manifest}.sig"],
        input=manifest.read_bytes(), capture_output=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stderr
    files = {entry["sha256"] for entry in json.loads(manifest.read_bytes())["files"]}
    assert hashlib.sha256((folder / "001-dermoscopy.jpg").read_bytes()).hexdigest() in files


def test_nothing_is_overwritten(world: World, request_here: Request, tmp_path: Path) -> None:
    with pytest.raises(OutputExists):
        export_case(world.home, request_here.case_id, tmp_path)
    with pytest.raises(CaseUnknown):
        export_case(world.home, "0" * 32, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_nothing_is_left_when_writing_fails(
    world: World, request_here: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hospital.export.bundle_json", fails)
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(OSError, match="No space"):
        export_case(world.home, request_here.case_id, out / "case")
    assert list(out.iterdir()) == []


def test_pulling_into_a_folder_writes_new_and_changed_cases_once(
    world: World, request_here: Request, tmp_path: Path
) -> None:
    out = tmp_path / "cases"
    assert export_changed(world.home, out) == [request_here.case_id]
    assert export_changed(world.home, out) == []
    world.practice.say(request_here, MessageKind.WITHDRAWAL, "Wrong patient")
    world.pull()
    assert export_changed(world.home, out) == [request_here.case_id]
    assert [path.name for path in out.iterdir()] == [request_here.case_id]
    assert "withdrawn by the practice" in (out / request_here.case_id / "case.html").read_text("utf-8")


def test_what_a_kill_left_behind_is_replaced(world: World, request_here: Request, tmp_path: Path) -> None:
    out = tmp_path / "cases"
    (out / f".{request_here.case_id}.12345678.part" / "seals").mkdir(parents=True)
    export_changed(world.home, out)
    assert [path.name for path in out.iterdir()] == [request_here.case_id]
