"""A measurement says the same thing whatever it measures: a higher ratio is better."""

import importlib
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

import bench.__main__ as runner
from bench.measure import (
    Measurement,
    cost,
    count,
    interleaved,
    peak_memory_over_interpreter,
    rate,
    repeated,
)


def test_a_rate_twice_the_peers_has_ratio_two() -> None:
    assert rate("seal", "MiB/s", 200, 100, "age").ratio == 2


def test_a_cost_half_the_peers_has_ratio_two() -> None:
    assert cost("seal", "s", 1, 2, "age").ratio == 2


def test_no_fault_where_the_peer_has_none_is_even() -> None:
    assert count("leaks", "files", 0, 0, "limit").ok
    assert not count("leaks", "files", 1, 0, "limit").ok


def test_a_ratio_at_the_bar_is_ok_and_one_below_is_not() -> None:
    assert rate("seal", "MiB/s", 80, 100, "tar | age", bar=0.8).ok
    assert not rate("seal", "MiB/s", 79, 100, "tar | age", bar=0.8).ok


def test_turns_are_taken_after_one_untimed_round() -> None:
    turns: list[str] = []
    timed = interleaved(lambda: turns.append("ours"), lambda: turns.append("peer"), rounds=2)
    assert turns == ["ours", "peer"] * 3
    assert len(timed.ours.seconds) == len(timed.peer.seconds) == 2


def test_best_and_median_are_of_the_timed_rounds() -> None:
    times = repeated(lambda: None, rounds=3)
    assert times.best == min(times.seconds) <= times.median <= max(times.seconds)


def test_peak_memory_sees_what_a_child_held_for_a_moment() -> None:
    held = "import sys; held = b'x' * int(sys.argv[1]); del held"
    assert 40 < peak_memory_over_interpreter(held, "50000000") < 80


def fake_measures(monkeypatch: pytest.MonkeyPatch, *measurements: Measurement) -> None:
    def sealing_speed() -> list[Measurement]:
        return list(measurements)

    module = SimpleNamespace(MEASURES=(sealing_speed,))
    monkeypatch.setattr(runner, "MODULES", ("sealing",))
    monkeypatch.setattr(importlib, "import_module", lambda _: module)


def test_a_full_run_writes_the_rows_that_it_prints(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    fake_measures(monkeypatch, rate("seal", "MiB/s", 200, 100, "age"))
    assert runner.main([]) == 0
    (row,) = json.loads((tmp_path / "build/bench.json").read_text())
    assert row == {
        "name": "seal",
        "unit": "MiB/s",
        "ours": 200,
        "peer": 100,
        "peer_name": "age",
        "ratio": 2,
        "bar": 1,
        "ok": True,
    }
    assert "seal" in capsys.readouterr().out


def test_a_missed_bar_is_said_and_exits_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    fake_measures(monkeypatch, rate("seal", "MiB/s", 10, 100, "age"))
    assert runner.main(["sealing.sealing_speed"]) == 1
    assert "MISSED" in capsys.readouterr().out
    assert not (tmp_path / "build").exists()


def test_an_unknown_name_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fake_measures(monkeypatch)
    assert runner.main(["nothing"]) == 2
    assert "sealing.sealing_speed" in capsys.readouterr().err


def test_every_module_of_measurements_is_listed() -> None:
    folder = Path(runner.__file__).parent
    measuring = {path.stem for path in folder.glob("*.py") if "\nMEASURES" in path.read_text()}
    assert measuring == set(runner.MODULES)
