"""Cleaning's child within this process: its answers are the child's own, and a test need not wait for it to start."""

from collections.abc import Iterable, Sequence

import pytest

from capture.clean import apart
from capture.clean.apart_child import answer


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child's work, done here."""

    def ask(
        command: Sequence[str], words: Iterable[int], untrusted: bytes, *, most: int, wall_seconds: float
    ) -> bytes:
        job, *_ = words
        said = answer(apart.Job(job), untrusted)
        assert len(said) <= most
        return said

    monkeypatch.setattr(apart, "ask", ask)
