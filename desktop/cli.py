"""``pli``: the practice's command line.

    pli clean photo.jpg --out clean/                    files alone: no vault, no home
    pli seal case/ --to service.keys.json --identity practice.identity --out case.age
    pli open case.age --identity service.identity --allowed-signers practice.keys.json --out opened/

``--json`` prints results, and errors on stderr, as JSON lines. Exit codes: 0 done, 1 refused (each file with its
reason), 2 wrong usage, 3 not now, and tried again. Every command and option stands in ``docs/commands.md``.
"""

import io
import signal
import sys

import typer

from desktop.commands import cases, demo, exchanging, files, packages, practice, reading

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def pli() -> None:
    """Pictures for a specialist's opinion, sealed end to end."""


for _commands in (files, packages, practice, cases, reading, exchanging, demo):
    _commands.add_to(app)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _leave)
    app()


def _leave(number: int, _frame: object) -> None:
    """End as a whole: what is written in the clear for a moment is removed on the way out."""
    sys.exit(128 + number)


if __name__ == "__main__":
    main()
