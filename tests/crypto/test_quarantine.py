"""The folder that a person names: laid out as tar would, private, whole or not there."""

import io
import stat
import sys
from pathlib import Path

import pytest

from cases.errors import OutputExists, PayloadDamaged
from crypto.opening import open_package
from crypto.quarantine import FolderStore
from host.system import try_lock
from tests.crypto.parties import NothingSeen, content, send, world


def opened_into(folder: Path, package: bytes) -> None:
    service = world().service
    source = io.BytesIO(package)
    open_package(
        source, service.party_id, service.identities, world().book, NothingSeen(), FolderStore(folder)
    )


def test_a_folder_holds_the_package_as_tar_would_lay_it_out(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    opened_into(tmp_path / "out", package)
    found = {
        path.relative_to(tmp_path / "out").as_posix(): path.read_bytes()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file()
    }
    assert sorted(found) == [
        "files/0000",
        "files/0001",
        "manifest.json",
        "manifest.json.mldsa",
        "manifest.json.sig",
    ]
    assert found["files/0001"] == b"mole"


@pytest.mark.skipif(
    sys.platform == "win32", reason="modes are POSIX; on Windows the profile's access list holds"
)
def test_the_folder_is_its_owners_alone(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    opened_into(tmp_path / "out", package)
    folders = [tmp_path / "out", tmp_path / "out" / "files"]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_nothing_appears_under_the_name_and_nothing_is_left_when_the_package_is_refused(
    tmp_path: Path,
) -> None:
    package, _ = send(tmp_path, content(bytes(200_000)))
    into = tmp_path / "into"
    into.mkdir()
    with pytest.raises(PayloadDamaged):
        opened_into(into / "out", package[:-1])
    assert not list(into.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_an_output_that_exists(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    (tmp_path / "out").symlink_to(tmp_path / "nowhere")
    with pytest.raises(OutputExists):
        opened_into(tmp_path / "out", package)
    assert not (tmp_path / "nowhere").exists()


def test_what_appears_under_the_name_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    into = tmp_path / "into"
    into.mkdir()

    def appearing(folder: Path) -> None:
        (into / "out").mkdir(exist_ok=True)

    monkeypatch.setattr("crypto.quarantine.sync_folder", appearing)
    with pytest.raises(OutputExists):
        opened_into(into / "out", package)
    assert [path.name for path in into.rglob("*")] == ["out"]


def test_every_folder_is_synced_before_the_name_and_the_place_of_the_name_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No kill shows this, only a power cut does: the order of the calls is what a test can see of it."""
    package, _ = send(tmp_path, content(b"mole"))
    synced: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        "crypto.quarantine.sync_folder",
        lambda folder: synced.append((folder.name, (tmp_path / "out").exists())),
    )
    opened_into(tmp_path / "out", package)
    [(files, *before), (part, *part_before), (place, *after)] = synced
    assert (files, place) == ("files", tmp_path.name)
    assert part.startswith(".out.")
    assert (before, part_before, after) == ([False], [False], [True])


def leftover(into: Path, name: str, *, manifest: bool = True) -> Path:
    """As a kill leaves it: pictures in the clear."""
    part = into / name
    (part / "files").mkdir(parents=True)
    (part / "files" / "0001").write_bytes(b"a picture in the clear")
    if manifest:
        (part / "manifest.json").write_bytes(b"{}")
    return part


def test_what_a_kill_left_of_the_same_output_is_removed_by_the_next_run(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    into = tmp_path / "into"
    into.mkdir()
    leftover(into, ".out.0a1b2c3d.part")
    kept = [leftover(into, name) for name in (".other.0a1b2c3d.part", ".out.mine.part")]
    opened_into(into / "out", package)
    assert sorted(path.name for path in into.iterdir()) == sorted(["out", *(each.name for each in kept)])


def test_what_another_process_is_still_writing_is_left_alone(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    into = tmp_path / "into"
    into.mkdir()
    held, begun = (
        leftover(into, ".out.0a1b2c3d.part"),
        leftover(into, ".out.4a1b2c3d.part", manifest=False),
    )
    with (held / "manifest.json").open("rb") as file:
        assert try_lock(file)
        opened_into(into / "out", package)
    assert held.is_dir()
    assert begun.is_dir()


def test_a_folder_that_exists_is_never_written_into(tmp_path: Path) -> None:
    package, _ = send(tmp_path, content(b"mole"))
    (tmp_path / "out").mkdir()
    with pytest.raises(OutputExists):
        opened_into(tmp_path / "out", package)
    assert not list((tmp_path / "out").iterdir())
