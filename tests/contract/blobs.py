"""What every ``Blobs`` must do. A test class inherits ``BlobsContract`` and says how to make one.

``reopened`` opens the same place anew, as a process does that follows one that was killed.
"""

import os
from abc import ABC, abstractmethod
from pathlib import Path

import pytest

from cases.identifiers import new_id
from gateway.blobs import BlobAbsent, Blobs, OffsetWrong


class BlobsContract(ABC):
    """Inherit as ``class TestMine(BlobsContract)``."""

    @abstractmethod
    def reopened(self, folder: Path) -> Blobs:
        """Blobs at this place, which may be new or hold what an earlier one left."""

    @pytest.fixture
    def blobs(self, tmp_path: Path) -> Blobs:
        return self.reopened(tmp_path)

    def test_a_blob_grows_and_is_finished_and_read(self, blobs: Blobs) -> None:
        blob_id = new_id()
        blobs.create(blob_id)
        assert blobs.size(blob_id) == 0
        blobs.append(blob_id, 0, b"first ")
        blobs.append(blob_id, 6, b"second")
        assert blobs.size(blob_id) == 12
        blobs.finish(blob_id)
        assert blobs.size(blob_id) == 12
        with blobs.open(blob_id) as file:
            file.seek(6)
            assert file.read() == b"second"

    def test_everything_is_there_after_a_restart(self, blobs: Blobs, tmp_path: Path) -> None:
        growing, final = new_id(), new_id()
        data = os.urandom(1_000_000)
        for blob_id in (growing, final):
            blobs.create(blob_id)
            blobs.append(blob_id, 0, data)
        blobs.finish(final)
        again = self.reopened(tmp_path)
        again.recover()
        assert set(again.ids()) == {growing, final}
        for blob_id in (growing, final):
            with again.open(blob_id) as file:
                assert file.read() == data
        again.append(growing, len(data), b"more")
        assert again.size(growing) == len(data) + 4

    def test_creating_again_changes_nothing(self, blobs: Blobs) -> None:
        blob_id = new_id()
        blobs.create(blob_id)
        blobs.append(blob_id, 0, b"kept")
        blobs.create(blob_id)
        assert blobs.size(blob_id) == 4
        blobs.finish(blob_id)
        blobs.create(blob_id)
        assert blobs.size(blob_id) == 4

    @pytest.mark.parametrize("offset", [0, 3, 5, 1_000])
    def test_only_the_end_can_be_written(self, blobs: Blobs, offset: int) -> None:
        blob_id = new_id()
        blobs.create(blob_id)
        blobs.append(blob_id, 0, b"1234")
        with pytest.raises(OffsetWrong):
            blobs.append(blob_id, offset, b"x")
        assert blobs.size(blob_id) == 4

    def test_a_finished_blob_is_written_once(self, blobs: Blobs) -> None:
        blob_id = new_id()
        blobs.create(blob_id)
        blobs.append(blob_id, 0, b"1234")
        blobs.finish(blob_id)
        blobs.finish(blob_id)
        with pytest.raises(BlobAbsent):
            blobs.append(blob_id, 4, b"x")
        with blobs.open(blob_id) as file:
            assert file.read() == b"1234"

    def test_deleting_works_in_any_state_and_twice(self, blobs: Blobs) -> None:
        growing, final = new_id(), new_id()
        for blob_id in (growing, final):
            blobs.create(blob_id)
            blobs.append(blob_id, 0, b"1")
        blobs.finish(final)
        for blob_id in (growing, final, growing, final, new_id()):
            blobs.delete(blob_id)
        assert list(blobs.ids()) == []

    def test_what_is_not_there_is_absent(self, blobs: Blobs) -> None:
        for untrusted_id in (new_id(), "", "..", "../x", "A" * 32, "0" * 31):
            with pytest.raises(BlobAbsent):
                blobs.size(untrusted_id)
            with pytest.raises(BlobAbsent):
                blobs.open(untrusted_id)
            with pytest.raises(BlobAbsent):
                blobs.append(untrusted_id, 0, b"x")
            with pytest.raises(BlobAbsent):
                blobs.finish(untrusted_id)

    def test_what_is_opened_can_be_read_though_it_is_deleted(self, blobs: Blobs) -> None:
        blob_id = new_id()
        blobs.create(blob_id)
        blobs.append(blob_id, 0, b"still here")
        blobs.finish(blob_id)
        with blobs.open(blob_id) as file:
            blobs.delete(blob_id)
            assert file.read() == b"still here"

    def test_it_knows_its_room(self, blobs: Blobs) -> None:
        assert blobs.free_bytes() > 0
