"""``make hospital`` as its program: a desk with three cases, to which its staff can sign in, and nothing left."""

import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from demo import cast
from demo.album import Album
from demo.desk.__main__ import main
from demo.desk.authenticator import Authenticator
from demo.desk.chromium import chromium
from demo.desk.door import SignIn, sign_in
from demo.desk.expert import Expert
from demo.desk.staff import EVERYBODY, EXPERT
from demo.desk.visitor import Visitor
from demo.desk.words import DeskWords

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def temporaries() -> Iterator[Path]:
    """A folder of a short name: Chromium's sockets are in it."""
    with tempfile.TemporaryDirectory(prefix="pli-") as name:
        yield Path(name)


@contextmanager
def opened(temporaries: Path) -> Iterator["subprocess.Popen[str]"]:
    """The program, with its temporary folder in there; killed at the end if it still runs."""
    with subprocess.Popen(
        [sys.executable, "-m", "demo.desk", "--language", "nl"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/usr/sbin:/bin", "TMPDIR": str(temporaries)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def told(process: "subprocess.Popen[str]") -> str:
    """What it says until it is open."""
    lines: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        lines.append(line)
        if line.startswith("Ctrl+C"):
            break
    return "".join(lines)


def running_in(folder: Path) -> list[str]:
    """The commands of processes that know this folder."""
    commands = [each.read_bytes() for each in Path("/proc").glob("[0-9]*/cmdline") if each.parent.exists()]
    return [command.decode(errors="replace") for command in commands if str(folder).encode() in command]


@pytest.mark.slow  # a whole hospital: gateway, service, Orthanc, a FHIR server, two practices, four people in Chromium
@pytest.mark.timeout(1200)
def test_the_expert_signs_in_and_sees_three_cases_and_ctrl_c_leaves_nothing(
    temporaries: Path, tmp_path: Path
) -> None:
    with opened(temporaries) as process:
        said = told(process)
        address, secret = (
            re.search(pattern, said) for pattern in (r"Address +(\S+)", rf"{EXPERT.login} .* secret (\S+)")
        )
        assert address, said
        assert secret, said
        assert all(each.login in said for each in EVERYBODY)
        with chromium(tmp_path / "chromium", "nl") as page:
            visitor = Visitor(page, DeskWords("nl"), Album(tmp_path))
            visitor.go(address[1])
            authenticator = Authenticator(secret[1])
            authenticator.fresh()  # the digits of now may be those that were used at the enrolment
            sign_in(visitor, SignIn(EXPERT, authenticator))
            Expert(visitor).see_worklist(*(case.patient for case in cast.CASES))
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=180)
        assert (process.returncode, rest) == (0, "")
    assert list(temporaries.iterdir()) == []
    assert running_in(temporaries) == []


def test_a_folder_that_is_there_already_is_not_written_into(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--keep", str(tmp_path)])
    assert ended.value.code == 2
    assert "name a new folder" in capsys.readouterr().err
