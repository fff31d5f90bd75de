"""``pli demo``: the whole way once, with a simulated dermatoscope, a gateway and a hospital on this machine."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from cases.errors import WrongUsage
from desktop.commands.console import told


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(demo)


@told
def demo(
    out: Annotated[
        Path | None, typer.Option(help="Keep what it made in this folder.", show_default=False)
    ] = None,
) -> None:
    """Walk the whole way, from camera to hospital and back, and check every step. Ends with 1 if anything differs."""
    if importlib.util.find_spec("demo") is None:
        raise WrongUsage(why="the demo comes with Pli's source, not with this installation")
    words = [] if out is None else ["--out", str(out)]
    done = subprocess.run([sys.executable, "-m", "demo", *words], check=False)
    raise typer.Exit(done.returncode)
