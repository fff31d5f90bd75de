"""The walk as its command, and how it says that something differs."""

import subprocess
import sys
from pathlib import Path

import pytest

import demo.__main__ as command
from demo.story import Differs, Story, expect, expect_that, together


@pytest.mark.slow  # some seventy commands, each a process, and a second of key derivation for many
@pytest.mark.timeout(1200)
def test_the_whole_way_from_the_camera_to_the_hospital_and_back(tmp_path: Path) -> None:
    out = tmp_path / "out"
    walked = subprocess.run(
        [sys.executable, "-m", "demo", "--out", out], capture_output=True, text=True, check=False
    )
    assert walked.returncode == 0, walked.stdout + walked.stderr
    assert (out / "story.txt").read_text().strip() == walked.stdout.strip()
    assert {path.name for path in out.iterdir()} == {"dermatology", "wounds", "public-tools", "story.txt"}
    assert out.stat().st_mode & 0o077 == 0


def differing(_: Story, work: Path, out: Path) -> None:
    expect("blue", "red", "the colour")


def test_a_difference_is_said_and_ends_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "walk", differing)
    assert command.main(["--out", str(tmp_path / "out")]) == 1
    assert "DIFFERS: the colour: found 'blue' instead of 'red'" in capsys.readouterr().err


def test_a_folder_with_other_things_in_it_is_not_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thesis.txt").touch()
    with pytest.raises(SystemExit) as ended:
        command.main(["--out", str(tmp_path)])
    assert ended.value.code == 2
    assert (tmp_path / "thesis.txt").exists()
    assert "name another folder" in capsys.readouterr().err


def test_an_earlier_walk_makes_room_for_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "walk", lambda *_: None)
    for _ in range(2):
        assert command.main(["--out", str(tmp_path / "out")]) == 0
        (tmp_path / "out" / "left").touch()
    assert "as it must be" in capsys.readouterr().out


def test_steps_are_told_in_order_with_what_was_found_in_them(capsys: pytest.CaptureFixture[str]) -> None:
    story = Story()
    with story.step("One"):
        story.found("a thing")
    with story.step("Two"):
        pass
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in told] == ["One", "thing", "Two"]
    assert story.lines == told


def test_jobs_done_together_all_end_before_the_first_failure_is_raised() -> None:
    done: list[str] = []

    def fail() -> None:
        raise Differs("first")

    with pytest.raises(Differs, match="first"):
        together(fail, lambda: done.append("second"))
    assert done == ["second"]


def test_what_does_not_hold_is_said() -> None:
    with pytest.raises(Differs, match="this does not hold: the sky is green"):
        expect_that(False, "the sky is green")
