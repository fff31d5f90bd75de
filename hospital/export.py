"""A case written into a folder that a person named: pictures, page, FHIR bundle, and the proofs of each seal.

    001-dermoscopy.jpg …     the pictures, as they were sent
    case.html                to read
    bundle.json              FHIR R4 transaction
    seals/001-request.json   the signed manifest, byte for byte; its OpenSSH signature beside it (.sig, .mldsa)

This is the one place where anything leaves the encryption. The folder has mode 0700 and appears under its name when
everything in it was written and synced.
"""

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

from cases.errors import OutputExists
from cases.identifiers import CaseId
from hospital.case_file import CaseFile
from hospital.database import transaction
from hospital.fhir.bundle import bundle_json
from hospital.fhir.hospital_side import BESIDE_ITS_FILES
from hospital.home import Home
from hospital.page import page
from host import system


def export_case(home: Home, case_id: CaseId, folder: Path) -> None:
    """Write a case into the new folder ``folder``; raises ``CaseUnknown``, ``OutputExists``, ``VaultTampered``."""
    if folder.exists():
        raise OutputExists(name=folder.name)
    _written(home, home.case(case_id), folder).rename(folder)
    system.sync_folder(folder.parent)


def export_changed(home: Home, parent: Path) -> list[CaseId]:
    """Write every case that is new, or has changed since it was written to ``parent``, into a folder of its own."""
    system.make_private_folder(parent)
    written = []
    for case_id in home.inbox.case_ids():
        case = home.case(case_id)
        if _last_written(home, parent, case_id) != _version(case):
            _replace(home, case, parent / case_id)
            _note_written(home, parent, case)
            written.append(case_id)
    return written


def _replace(home: Home, case: CaseFile, folder: Path) -> None:
    new = _written(home, case, folder)
    if folder.exists():
        old = folder.with_name(f".{folder.name}.{uuid.uuid4().hex[:8]}.part")
        folder.rename(old)
        new.rename(folder)
        shutil.rmtree(old)
    else:
        new.rename(folder)
    system.sync_folder(folder.parent)


def _written(home: Home, case: CaseFile, folder: Path) -> Path:
    """The folder under a name of its own for now; nothing is left of it when writing fails."""
    for left_behind in folder.parent.glob(f".{folder.name}.*.part"):
        shutil.rmtree(left_behind)
    temporary = folder.with_name(f".{folder.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        system.make_private_folder(temporary / "seals")
        system.make_private_folder(temporary)
        for name, data in _files(home, case):
            system.write_durably(temporary / name, data)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    return temporary


def _files(home: Home, case: CaseFile) -> Iterator[tuple[str, bytes]]:
    names = case.picture_names()
    for picture, seal in case.pictures():
        yield names[picture.picture_id], home.inbox.picture(seal, picture.file)
    yield "case.html", page(case).encode()
    yield "bundle.json", bundle_json(case, BESIDE_ITS_FILES)
    yield from _proofs(home, case)


def _proofs(home: Home, case: CaseFile) -> Iterator[tuple[str, bytes]]:
    for number, item in enumerate(home.inbox.items(case.case_id), start=1):
        name = f"seals/{number:03}-{item.signed.manifest.kind}.json"
        yield name, item.signed.raw
        yield f"{name}.sig", item.signed.ssh
        if item.signed.mldsa is not None:
            yield f"{name}.mldsa", item.signed.mldsa


def _version(case: CaseFile) -> str:
    """Changes with everything that a folder shows."""
    answers = len(case.answers) + len(case.other_answers)
    return f"{len(case.messages)} {answers} {len(case.answer_readers())}"


def _last_written(home: Home, parent: Path, case_id: CaseId) -> str | None:
    row = home.connection.execute(
        "SELECT state FROM written WHERE folder = ? AND case_id = ?", (str(parent.resolve()), case_id)
    ).fetchone()
    return None if row is None else str(row[0])


def _note_written(home: Home, parent: Path, case: CaseFile) -> None:
    with transaction(home.connection):
        home.connection.execute(
            "INSERT OR REPLACE INTO written VALUES (?, ?, ?)",
            (str(parent.resolve()), case.case_id, _version(case)),
        )
