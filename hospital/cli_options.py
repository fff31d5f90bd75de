"""What the commands of ``pli-hospital`` share: options, and how results are printed."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from cases.errors import CaseUnknown, FileUnreadable
from cases.identifiers import CaseId
from hospital.home import Home

HomeFolder = Annotated[
    Path, typer.Option("--home", envvar="PLI_HOSPITAL_HOME", help="The service's own folder.")
]
KeyFile = Annotated[
    Path | None,
    typer.Option(
        "--key-file", help="What opens the vault, mode 0600; else a systemd credential, else HOME/key."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON lines, for scripts.")]
CaseName = Annotated[str, typer.Argument(help="The case, or the first characters of its identifier.")]


def show(as_json: bool, text: str, **fields: object) -> None:
    """Print a result: the text, or the fields as a JSON line."""
    typer.echo(json.dumps(fields, ensure_ascii=False) if as_json else text)


def complain(text: str) -> None:
    """Say something beside the result."""
    typer.echo(text, err=True)


def fetching(done: int, total: int) -> None:
    """How far a package is, on a terminal."""
    if sys.stderr.isatty():
        end = "\n" if done >= total else ""
        typer.echo(
            f"\rfetching {done * 100 // max(total, 1):3} % of {total:,} bytes{end}", err=True, nl=False
        )


def read_input(path: Path) -> bytes:
    """A file, or standard input for ``-``; raises ``FileUnreadable``."""
    if str(path) == "-":
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "unreadable") from error


def find_case(home: Home, name: str) -> CaseId:
    """The one case whose identifier begins so; raises ``CaseUnknown``."""
    found = [case_id for case_id in home.inbox.case_ids() if case_id.startswith(name)]
    if len(found) != 1:
        raise CaseUnknown(case=name)
    return found[0]
