"""Cleaning without its child: the answers are the child's own, and a test need not wait for it to start."""

import pytest

from capture.clean import apart
from tests.capture.clean import here


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child's work, done here."""
    monkeypatch.setattr(apart, "ask", here.ask)
