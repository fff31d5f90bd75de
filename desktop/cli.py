"""``pli``: the practice's command line.

    pli clean photos/ --out clean/                      files alone: no vault, no home
    pli seal case/ --to service.keys.json --identity practice.identity --out case.age
    pli open case.age --identity service.identity --allowed-signers practice.keys.json --out opened/

``--json`` prints results, and errors on stderr, as JSON lines. Exit codes: 0 done, 1 refused (each file with its
reason), 2 wrong usage, 3 not now, and tried again. Every command and option stands in ``docs/commands.md``.
"""

import typer

from desktop.commands.loading import CommandsByName
from host.console import begin

app = typer.Typer(
    cls=CommandsByName, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)


@app.callback()
def pli() -> None:
    """Pictures for a specialist's opinion, sealed end to end."""


def main() -> None:
    """Run the command line."""
    begin()
    app()


if __name__ == "__main__":
    main()
