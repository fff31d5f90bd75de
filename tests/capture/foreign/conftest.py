"""Decoding within this process: the jobs are the child's own, and a test need not wait for it to start."""

from collections.abc import Iterable, Sequence
from importlib import import_module

import pytest

from capture.foreign import decoding
from capture.foreign.answer import to_pieces
from capture.foreign.child import JOBS, answer


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child's work, done here."""

    def ask(
        command: Sequence[str], words: Iterable[int], untrusted: bytes, *, most: int, wall_seconds: float
    ) -> bytes:
        _, _, pixels, page, lossy = words
        job = import_module(f"capture.foreign.{JOBS[command[-1]]}")
        said = b"".join(to_pieces(answer(job, untrusted, pixels, page, lossy=bool(lossy))))
        assert len(said) <= most
        return said

    monkeypatch.setattr(decoding, "ask", ask)
