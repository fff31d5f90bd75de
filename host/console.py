"""How every command line speaks: results to stdout, all else to stderr, one line of JSON each where a script asked.

begin()                                            # in main(), before anything is printed
show(as_json, "what a person reads", size=12)      # or {"size": 12}
with progress("opening") as tell: tell(5, 12)      # a bar, on a terminal alone
"""

import io
import json
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import typer

from host.system import guard_memory

Progress = Callable[[int, int], None]
"""How much is done, of how much."""


def begin() -> None:
    """UTF-8 whatever the console's code page, and an end by SIGTERM that lets what is half written be removed.

    Every program that may hold keys begins here: its memory is closed to the others of the same user.
    """
    guard_memory()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _leave)


def show(as_json: bool, text: str, **fields: object) -> None:
    """Print a result: the text, or the fields as a line of JSON."""
    typer.echo(to_line(fields) if as_json else printable(text))


def complain(text: str) -> None:
    """Say something beside the results."""
    typer.echo(printable(text), err=True)


def to_line(fields: Mapping[str, object]) -> str:
    """One line of JSON."""
    return json.dumps(fields, ensure_ascii=False)


def printable(text: str) -> str:
    """The text without characters that would steer a terminal: a file's name may hold anything."""
    return "".join(
        each if each.isprintable() or each in "\n\t" else "\N{REPLACEMENT CHARACTER}" for each in text
    )


@contextmanager
def progress(label: str) -> Iterator[Progress]:
    """Give a function that is told how far it is: a bar on stderr when that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _leave(number: int, _frame: object) -> None:
    sys.exit(128 + number)
