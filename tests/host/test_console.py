"""How command lines speak: a bar on a terminal alone, no steering of it, UTF-8, and an end that cleans up."""

import io
import json
import signal
import sys
from collections.abc import Iterator

import pytest

from host.console import begin, complain, progress, show


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_and_a_pipe_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for stream, expected in ((_Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        with progress("cleaning") as tell:
            tell(1, 2)
            tell(2, 2)
        assert ("cleaning" in stream.getvalue()) is expected


def test_a_result_is_text_or_a_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    show(False, "sealed", size=12)
    show(True, "sealed", size=12, name="Dr Élise")
    text, line = capsys.readouterr().out.splitlines()
    assert text == "sealed"
    assert json.loads(line) == {"size": 12, "name": "Dr Élise"}


def test_no_text_steers_the_terminal_or_hides_its_order(capsys: pytest.CaptureFixture[str]) -> None:
    show(False, "a\x1b[2Jb\u202ec\n\td")
    complain("e\x07f\x9bg")
    said = capsys.readouterr()
    assert said.out == "a�[2Jb�c\n\td\n"
    assert said.err == "e�f�g\n"


@pytest.fixture
def _signals_as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.mark.usefixtures("_signals_as_before")
def test_a_program_begins_guarded_in_utf_8_and_a_signal_to_end_unwinds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old_console = io.TextIOWrapper(io.BytesIO(), encoding="cp850")
    monkeypatch.setattr(sys, "stdout", old_console)
    guarded: list[bool] = []
    monkeypatch.setattr("host.console.guard_memory", lambda: guarded.append(True))
    begin()
    assert guarded == [True]
    assert old_console.encoding == "utf-8"
    with pytest.raises(SystemExit) as ended:
        signal.raise_signal(signal.SIGTERM)
    assert ended.value.code == 128 + signal.SIGTERM
