"""The tests of this folder see a camera at /dev/video0: they run in one child process with the impersonator.

``LD_PRELOAD`` works on fresh processes only. So the first of these tests starts a pytest of its own on all of
them; it writes its reports into a file, and each test here replays its own.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from tests.camera import impersonator

FOLDER = Path(__file__).parent
REPORTS = "PLI_CAMERA_REPORTS"
PATIENCE = 240  # seconds for all of them


def pytest_runtest_protocol(item: pytest.Item) -> bool | None:
    """Outside: replay what the child reported of this test. Inside: run it as usual."""
    if REPORTS in os.environ or item.path.parent != FOLDER:
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in _reports_of(item):
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.hookimpl(trylast=True)
def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Inside: write the report down for the parent."""
    if REPORTS in os.environ:
        with Path(os.environ[REPORTS]).open("a") as file:
            file.write(json.dumps(_serialised(report)) + "\n")


@pytest.fixture
def camera_folder() -> Iterator[Path]:
    """Where the impersonated camera looks for frames and faults; empty for each test."""
    folder = Path(os.environ[impersonator.FOLDER])
    yield folder
    for frame in folder.glob("*.jpg"):
        frame.unlink()


@pytest.fixture
def device(camera_folder: Path) -> Iterator[impersonator.Device]:
    """The camera in the hands of its user, mended after the test."""
    device = impersonator.Device(camera_folder)
    yield device
    device.mend()


_config: list[pytest.Config] = []
_reports: dict[str, list[dict[str, object]]] = {}


def pytest_configure(config: pytest.Config) -> None:
    _config.append(config)


def _serialised(report: pytest.TestReport) -> object:
    return _config[0].hook.pytest_report_to_serializable(config=_config[0], report=report)


def _reports_of(item: pytest.Item) -> list[pytest.TestReport]:
    if not _reports:
        _run_child([_plain(other) for other in item.session.items if other.path.parent == FOLDER])
    hook = item.config.hook.pytest_report_from_serializable
    reports = [hook(config=item.config, data=data) for data in _reports[_plain(item)]]
    for report in reports:
        report.nodeid = item.nodeid
    return reports


def _plain(item: pytest.Item) -> str:
    """The name of a test without the group that pytest-xdist adds to it."""
    return item.nodeid.split("@")[0]


def _run_child(tests: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reports = folder / "reports.jsonl"
        reports.touch()
        try:
            output = _pytest_behind_the_camera(folder, reports, tests)
        except (OSError, subprocess.SubprocessError) as failure:  # no compiler, or a test that never ended
            output = str(failure)
        lines = reports.read_text().splitlines()
    for line in lines:
        report = json.loads(line)
        _reports.setdefault(report["nodeid"], []).append(report)
    for test in tests:
        _reports.setdefault(test, [_unreported(test, output)])


def _pytest_behind_the_camera(folder: Path, reports: Path, tests: list[str]) -> str:
    surroundings = impersonator.surroundings(impersonator.build(folder), folder)
    child = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "0", *tests],
        env={**surroundings, REPORTS: str(reports)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return child.stdout + child.stderr


def _unreported(test: str, output: str) -> dict[str, object]:
    """The report of a test that the child never came to."""
    words = f"The child process did not report this test. It said:\n{output}"
    report = pytest.TestReport(test, ("", 0, test), {}, "failed", words, "call")
    return cast("dict[str, object]", _serialised(report))
