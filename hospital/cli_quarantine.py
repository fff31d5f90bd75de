"""Commands about what was refused or waits: look, try again, remove."""

from typing import Annotated

import typer

from hospital import quarantine
from hospital.cli_options import AsJson, HomeFolder, KeyFile
from hospital.home import Home, wall_clock
from hospital.quarantine import HeldBack
from host.console import show

Package = Annotated[str, typer.Argument(help="The package, or the first characters of its identifier.")]
quarantine_app = typer.Typer(
    no_args_is_help=True, help="What was refused or waits, and only a person can end."
)


@quarantine_app.command("list")
def list_held(home: HomeFolder, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """What was refused, and what waits: sender, size, since when, and why."""
    with Home.open(home, key_file) as opened:
        for held in quarantine.held_back(opened):
            show(as_json, _line(held), **_row(held))


@quarantine_app.command()
def retry(package: Package, home: HomeFolder, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """Let a package be opened once more, by the service that runs or the next pull: after trusting its sender, say."""
    with Home.open(home, key_file) as opened:
        found = quarantine.retry(opened, package, wall_clock())
    show(as_json, f"tried again with the next pull: {found}", package=found)


@quarantine_app.command()
def remove(
    package: Package,
    home: HomeFolder,
    reason: Annotated[str, typer.Option(help="Why; it stays in the audit trail.")],
    days: Annotated[
        int, typer.Option(min=1, help="How long it must have been here.")
    ] = quarantine.LEAST_DAYS,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Delete a sealed package for good; that it was here, and why it is gone, stays."""
    with Home.open(home, key_file) as opened:
        found = quarantine.remove(opened, package, reason, wall_clock(), least_days=days)
    show(as_json, f"removed: {found}", package=found)


def _row(held: HeldBack) -> dict[str, object]:
    return {
        "package": held.package_id,
        "state": _state(held),
        "sender": held.sender,
        "name": held.sender_name,
        "size": held.size,
        "since": held.since.isoformat(),
        "code": held.code,
        "fields": dict(held.fields),
        "reason": held.explained,
    }


def _line(held: HeldBack) -> str:
    sender = held.sender_name or held.sender
    since = held.since.date().isoformat()
    return f"{held.package_id}  {_state(held)}  {since}  {held.size}  {sender}  {held.explained}"


def _state(held: HeldBack) -> str:
    return "quarantined" if held.refused else "waiting"
