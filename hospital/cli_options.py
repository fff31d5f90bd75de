"""What the commands of ``pli-hospital`` share: options, and what they read."""

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
        "--key-file",
        help="What opens the vault, mode 0600; else a systemd credential, else the file that"
        " PLI_HOSPITAL_PASSPHRASE_FILE names, else HOME/key.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON lines, for scripts.")]
CaseName = Annotated[str, typer.Argument(help="The case, or the first characters of its identifier.")]


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
