"""The journal gets kinds and places, and never what an exception says."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from hospital.service_log import Discreet

ROOT = Path(__file__).parents[2]


_SERVICE = """
import logging, threading
from hospital import service_log
from tests.hospital.test_service_log import fails
service_log.begin()
logging.getLogger("pli").info("a request of somebody")
thread = threading.Thread(target=fails, name="receiving")
thread.start()
thread.join()
"""


def fails() -> None:
    try:
        int("Jan Kanarievogel, 85.07.30-033.28")
    except ValueError as error:
        raise KeyError("Kanarievogel") from error


def test_an_exception_is_written_without_its_message() -> None:
    with pytest.raises(KeyError) as raised:
        fails()
    failed = (raised.type, raised.value, raised.tb)
    record = logging.LogRecord("pli", logging.ERROR, "x", 1, "failed", None, failed)
    said = Discreet("%(levelname)s %(message)s").format(record)
    assert said.startswith("ERROR failed\nValueError\n  ")
    assert "KeyError\n" in said
    assert f"{__file__}:" in said
    assert "Kanarievogel" not in said


def test_a_thread_that_ends_by_a_fault_is_written_so_too_and_what_is_no_warning_is_not() -> None:
    """In a process of its own: logging belongs to the whole of one."""
    ended = subprocess.run(
        [sys.executable, "-c", _SERVICE], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert ended.stderr.startswith("ERROR hospital.service_log: receiving ended\nValueError\n")
    assert "Kanarievogel" not in ended.stderr
    assert "somebody" not in ended.stderr
