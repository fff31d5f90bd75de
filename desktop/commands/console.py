"""How the commands of ``pli`` speak: results to stdout, everything else to stderr, and one exit code for each end.

    @told
    def inspect(package: Path, as_json: AsJson = False) -> None:
        show(as_json, "what a person reads", size=…)          # with --json: one line of JSON

A command raises errors of ``cases.errors``; ``told`` says them in English, or with ``--json`` as a line of JSON, and
ends with their exit code: 0 done, 1 refused, 2 wrong usage, 3 not now, 130 interrupted.
"""

import errno
import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ParamSpec

import typer

from cases.errors import DiskFull, FileRefused, FileUnreadable, PliError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines, for scripts.")]
"""The option of every command that prints a result; ``told`` looks for it under the name ``as_json``."""

INTERRUPTED = 130
_FULL = {errno.ENOSPC, errno.EDQUOT}
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
            end(_in_our_words(error), as_json=bool(kwargs.get("as_json")))
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None

    return run


def _in_our_words(error: OSError) -> PliError:
    """What the system said of a file or disk; anything else is raised again, as a fault of ours."""
    if error.errno in _FULL:
        return DiskFull()
    if error.filename is None:
        raise error
    return FileRefused(name=Path(str(error.filename)).name, why=error.strerror or "it says no more")


def end(error: PliError, *, as_json: bool) -> None:
    """Say an error on stderr and leave the command with its exit code."""
    complain(to_line(error_fields(error)) if as_json else str(error))
    raise typer.Exit(error.exit_code) from error


def show(as_json: bool, text: str, **fields: object) -> None:
    """Print a result: the text, or the fields as a line of JSON."""
    typer.echo(to_line(fields) if as_json else printable(text))


def complain(text: str) -> None:
    """Say something beside the results."""
    typer.echo(printable(text), err=True)


def error_fields(error: PliError) -> dict[str, object]:
    """An error as scripts read it."""
    return {
        "error": error.code,
        "fields": error.fields,
        "what_happened": error.what_happened.format(**error.fields),
        "what_to_do": error.what_to_do.format(**error.fields),
    }


def to_line(fields: dict[str, object]) -> str:
    """One line of JSON."""
    return json.dumps(fields, ensure_ascii=False)


def printable(text: str) -> str:
    """The text without characters that would steer a terminal: a file's name may hold anything."""
    return "".join(
        each if each.isprintable() or each in "\n\t" else "\N{REPLACEMENT CHARACTER}" for each in text
    )


def read_input(path: Path) -> bytes:
    """A file, or standard input for ``-``; raises ``FileUnreadable``."""
    if str(path) == "-":
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "the system says no more") from error


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """Give a function that takes steps towards ``total``: a bar on stderr when that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda step: bar.advance(task, step)


class Watched(io.FileIO):
    """A file whose reading is followed; for ``io.BufferedReader``."""

    def __init__(self, path: Path, advance: Callable[[int], None]) -> None:
        super().__init__(path)
        self._advance = advance

    def readinto(self, buffer: "WriteableBuffer") -> int:
        count = super().readinto(buffer) or 0
        self._advance(count)
        return count
