"""What all tests share: silence is tested. A log record of level WARNING or above that no test expects, fails it.

A test that provokes one says so: ``expected_logs.add("package.signature")`` allows messages that contain the text.
"""

import logging
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# The same examples each time: a change is not refused for what another one broke, and `make fuzz` looks for new ones.
# How long they take to make says how busy the machine is, and nothing of what is tested.
settings.register_profile(
    "pli", deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("pli")


class _Recorder(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def expected_logs() -> Iterator[set[str]]:
    """The set of texts that warnings of this test may contain; any other warning fails it."""
    allowed: set[str] = set()
    recorder = _Recorder()
    root = logging.getLogger()
    root.addHandler(recorder)
    yield allowed
    root.removeHandler(recorder)
    unexpected = [message for message in recorder.messages if not any(text in message for text in allowed)]
    assert not unexpected, f"unexpected log lines: {unexpected}"
