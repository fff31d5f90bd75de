"""How the commands of ``pli`` end: one exit code for each way, and the reason in words or for scripts.

    @told
    def inspect(package: Path, as_json: AsJson = False) -> None:
        show(as_json, "what a person reads", size=…)          # host.console

A command raises errors of ``cases.errors``; ``told`` says them in English, or with ``--json`` as a line of JSON, and
ends with their exit code: 0 done, 1 refused, 2 wrong usage, 3 not now, 130 interrupted.
"""

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, ParamSpec

import typer

from cases.errors import FileUnreadable, PliError, of_system
from host.console import complain, to_line

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines, for scripts.")]
"""The option of every command that prints a result; ``told`` looks for it under the name ``as_json``."""

INTERRUPTED = 130
_P = ParamSpec("_P")


def told(command: Callable[_P, None]) -> Callable[_P, None]:
    """Let a command end as its errors say."""

    @wraps(command)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except PliError as error:
            end(error, as_json=bool(kwargs.get("as_json")))
        except OSError as error:
            end(of_system(error), as_json=bool(kwargs.get("as_json")))
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None

    return run


def end(error: PliError, *, as_json: bool) -> None:
    """Say an error on stderr and leave the command with its exit code."""
    complain(to_line(error.described()) if as_json else str(error))
    raise typer.Exit(error.exit_code) from error


def say_refused(path: Path, error: PliError, *, as_json: bool) -> None:
    """Say on stderr which file was refused, and why; the command goes on with the others."""
    complain(to_line({"file": str(path)} | error.described()) if as_json else f"{path.name}: {error}")


def read_input(path: Path) -> bytes:
    """A file, or standard input for ``-``; raises ``FileUnreadable``."""
    if str(path) == "-":
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "the system says no more") from error
