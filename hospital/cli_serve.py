"""The command that runs the whole service."""

from pathlib import Path
from typing import Annotated

import typer

from host.console import show


def serve(
    config: Annotated[Path, typer.Option(help="The configuration (TOML); docs/hospital.md describes it.")],
) -> None:
    """Receive, serve the reading desk and file, until SIGTERM; prints the desk's URL once connections are taken."""
    from hospital import config as configuration  # what it needs, the other commands need not wait for
    from hospital import serve as service
    from hospital import service_log

    service_log.begin()
    service.serve(configuration.load(config), lambda url: show(True, url, url=url))
