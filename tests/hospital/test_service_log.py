"""The journal gets kinds and places, and never what an exception says."""

import logging
import threading
from collections.abc import Iterator

import pytest

from hospital import service_log
from hospital.service_log import Discreet


@pytest.fixture
def journal(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """The service's logging, and afterwards what was before."""
    root, hook = logging.getLogger(), threading.excepthook
    handlers, level = list(root.handlers), root.level
    service_log.begin()
    yield capsys
    root.handlers[:], threading.excepthook = handlers, hook
    root.setLevel(level)


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


def test_a_thread_that_ends_by_a_fault_is_written_so_too(journal: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=fails, name="receiving")
    thread.start()
    thread.join()
    said = journal.readouterr().err
    assert "receiving ended" in said
    assert "Kanarievogel" not in said


def test_what_is_no_warning_is_not_written(journal: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("pli").info("a request of somebody")
    assert journal.readouterr().err == ""
