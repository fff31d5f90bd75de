"""Commands about the trail of who saw and did what: read it, note its head elsewhere, verify it."""

from typing import Annotated

import typer

from hospital import audit
from hospital.audit import Entry
from hospital.cli_options import AsJson, HomeFolder, KeyFile, find_case
from hospital.errors import TrailBroken, TrailCut
from hospital.home import Home
from host.console import show

audit_app = typer.Typer(no_args_is_help=True, help="Who saw and did what, and whether that still stands.")


@audit_app.command()
def verify(
    home: HomeFolder,
    head: Annotated[
        str | None, typer.Option(help="A hash that “head” printed earlier: it must still be in the trail.")
    ] = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Compute every hash anew. Ends with 1 where a row was changed, removed or put in."""
    with Home.open(home, key_file) as opened:
        verdict = audit.verify(opened.connection)
        if verdict.broken_at is not None:
            raise TrailBroken(row=verdict.broken_at)
        if head is not None and not audit.has_head(opened.connection, head.strip().lower()):
            raise TrailCut
    show(as_json, f"{verdict.rows} rows stand\n{verdict.head}", rows=verdict.rows, head=verdict.head)


@audit_app.command("head")
def show_head(home: HomeFolder, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """The last hash, to be noted where nobody of this service can write."""
    with Home.open(home, key_file) as opened:
        rows, last = audit.last(opened.connection)
    show(as_json, last, rows=rows, head=last)


@audit_app.command("list")
def list_entries(
    home: HomeFolder,
    case: Annotated[str | None, typer.Option(help="Only of this case.")] = None,
    person: Annotated[
        str | None, typer.Option(help="Only of this person: identifier, INAMI/RIZIV number or name.")
    ] = None,
    most: Annotated[int, typer.Option(min=1, help="At most so many rows, the newest.")] = 100,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """The newest rows, newest first."""
    with Home.open(home, key_file) as opened:
        found = audit.entries(
            opened.connection,
            most=most,
            case_id=find_case(opened, case) if case else None,
            person_id=opened.people.find(person).person_id if person else None,
        )
        names = {each.person_id: each.name for each in opened.people.all()}
    for entry in found:
        _show(as_json, entry, names.get(entry.person_id or "", entry.person_id or "-"))


def _show(as_json: bool, entry: Entry, who: str) -> None:
    show(
        as_json,
        f"{entry.position}  {entry.at}  {entry.action}  {who}  {entry.case_id or '-'}  {entry.detail}".rstrip(),
        row=entry.position,
        at=entry.at,
        action=entry.action,
        person=entry.person_id,
        case=entry.case_id,
        detail=entry.detail,
        hash=entry.hash,
    )
