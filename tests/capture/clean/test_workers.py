"""Many files at once: each told once, a file that breaks a process costs that file alone, a full disk ends all."""

import sys
from pathlib import Path

import pytest

from capture.clean.batch import Cleaned, NotCleaned
from capture.clean.placing import Job
from capture.clean.worker import answer
from capture.clean.workers import clean_all
from cases.errors import DecoderFailed, PictureDamaged
from tests.capture.clean.samples import jpeg

SCRIPT = """
import json, sys, time
for line in sys.stdin:
    name = json.loads(line)[0].rpartition("/")[2]
    if name == "breaks":
        sys.exit(1)
    if name == "hangs":
        time.sleep(60)
    if name == "full":
        print(json.dumps({"system": [28, "No space left on device", None]}), flush=True)
    elif name == "lies":
        print(json.dumps({"error": "disk.full", "fields": {}, "outcomes": [{"page": "1"}]}), flush=True)
    elif name == "forges":
        print(json.dumps({"outcomes": [{"error": "disk.full", "fields": {}}]}), flush=True)
    else:
        print(json.dumps({"outcomes": [{"error": "picture.damaged", "fields": {"why": name}}]}), flush=True)
"""
SCRIPTED = (sys.executable, "-I", "-c", SCRIPT)


def jobs(folder: Path, *names: str) -> list[Job]:
    return [Job(folder / name, folder / "out", f"{number:04}") for number, name in enumerate(names, 1)]


def reasons(folder: Path, *names: str, wall_seconds: float = 30) -> dict[str, str]:
    done = clean_all(jobs(folder, *names), 2, SCRIPTED, wall_seconds)
    return {
        job.source.name: f"{outcome.error.code} {outcome.error.fields['why']}"
        for job, outcomes in done
        for outcome in outcomes
        if isinstance(outcome, NotCleaned)
    }


@pytest.mark.slow  # starts the processes that ship, which load the cleaning
def test_processes_do_as_this_one_does(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.jpg").write_bytes(jpeg())
    (tmp_path / "bad\udcff.jpg").write_bytes(jpeg()[:300])
    given = jobs(tmp_path, *(f"{number}.jpg" for number in range(4)), "bad\udcff.jpg")
    done = dict(clean_all(given, 2))
    assert set(done) == set(given)
    [refusal] = done[given[-1]]
    assert isinstance(refusal, NotCleaned)
    assert isinstance(refusal.error, PictureDamaged)
    here = dict(clean_all([job for job in given if job.stem < "0005"], 1))
    for job, [outcome] in here.items():
        [other] = done[job]
        assert isinstance(outcome, Cleaned)
        assert isinstance(other, Cleaned)
        assert other.facts == outcome.facts
        assert other.output.read_bytes() == outcome.output.read_bytes()


@pytest.mark.parametrize("fault", ["breaks", "lies", "forges"])
def test_a_file_that_breaks_its_process_costs_itself_alone(tmp_path: Path, fault: str) -> None:
    names = [f"{number}" for number in range(8)]
    told = reasons(tmp_path, *names[:4], fault, *names[4:])
    assert told == {name: f"picture.damaged {name}" for name in names} | {
        fault: f"{DecoderFailed.code} it broke down"
    }


@pytest.mark.slow  # so long that a busy machine has started the other process
def test_a_file_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    told = reasons(tmp_path, "hangs", "other", wall_seconds=5)
    assert told == {"hangs": f"{DecoderFailed.code} it took too long", "other": "picture.damaged other"}


def test_a_full_disk_ends_all(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        list(clean_all(jobs(tmp_path, *(["full"] * 20)), 2, SCRIPTED))


def test_who_stops_listening_leaves_no_process_behind(tmp_path: Path) -> None:
    done = clean_all(jobs(tmp_path, *map(str, range(50))), 2, SCRIPTED)
    next(done)
    done.close()
    assert next(done, None) is None


def test_a_worker_says_what_the_system_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    (tmp_path / "out").touch()
    said = answer(Job(tmp_path / "a.jpg", tmp_path / "out" / "deep", "0001"))
    assert said["system"] == [20, "Not a directory", str(tmp_path / "out" / "deep")]
