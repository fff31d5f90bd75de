"""Blobs in a folder: the contract, and what a full disk does."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cases.errors import DiskFull
from cases.identifiers import new_id
from gateway.blobs import FolderBlobs
from tests.contract.blobs import BlobsContract


class TestFolderBlobs(BlobsContract):
    def reopened(self, folder: Path) -> FolderBlobs:
        return FolderBlobs(folder)


def raising(code: int) -> Callable[[int], None]:
    def fail(_descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    return fail


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_write_that_fails_leaves_no_byte_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    blobs, blob_id = FolderBlobs(tmp_path), new_id()
    blobs.create(blob_id)
    blobs.append(blob_id, 0, b"kept")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", raising(code))
        with pytest.raises(OSError if code == errno.EIO else DiskFull):
            blobs.append(blob_id, 4, b"lost")
    assert blobs.size(blob_id) == 4
    blobs.append(blob_id, 4, b" and more")
    with blobs.open(blob_id) as file:
        assert file.read() == b"kept and more"


def test_files_are_their_owners_alone(tmp_path: Path) -> None:
    blobs, blob_id = FolderBlobs(tmp_path / "packages"), new_id()
    blobs.create(blob_id)
    (path,) = (tmp_path / "packages").rglob(blob_id)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
