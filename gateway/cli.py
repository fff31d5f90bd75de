"""``pli-gateway``: make, serve and look after a gateway.

    pli-gateway init --folder /var/lib/pli --public-url https://gateway.example
    pli-gateway register --folder /var/lib/pli dermatology.keys.json practice.keys.json
    pli-gateway serve --folder /var/lib/pli --port 8440
    pli-gateway publish --folder /var/lib/pli invitation.json

Results are JSON lines on stdout, everything else goes to stderr. Exit codes as everywhere: 0 done, 1 refused, 2 wrong
usage, 3 not now.
"""

import logging
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from cases.errors import FileUnreadable, PliError, Refused, WrongUsage, of_system
from cases.invitation_code import InvitationCode
from crypto.public_keys import fingerprint, parse_record
from gateway import receipts
from gateway.accounts import Accounts
from gateway.assembly import BLOBS_FOLDER, DATABASE_FILE, init, wall_clock
from gateway.blobs import FolderBlobs
from gateway.invitations import FOLDER, Invitations
from gateway.retention import purge
from gateway.serve import serve
from gateway.settings import Settings, load
from gateway.store import Store
from host.console import begin, complain, to_line

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

Folder = Annotated[Path, typer.Option(help="The gateway's folder.", envvar="PLI_GATEWAY_FOLDER")]


@app.command("init")
def init_command(
    folder: Folder,
    public_url: Annotated[str | None, typer.Option(help="The URL that practices and hospitals use.")] = None,
) -> None:
    """Make a new gateway: folder, settings, database, and the key of its receipts."""
    try:
        chosen = Settings(public_url=public_url)
    except ValidationError as error:
        raise WrongUsage(why="--public-url must be like https://gateway.example") from error
    init(folder, chosen)
    _print(receipt_key=receipts.load_key(folder).public.ssh_line)


@app.command("serve")
def serve_command(
    folder: Folder,
    host: Annotated[
        str, typer.Option(help="The address to listen on; a TLS proxy stands before it.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8440,
) -> None:
    """Serve until SIGTERM; prints the URL as a JSON line once connections are taken."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    load(folder)
    serve(folder, host, port, lambda url: _print(url=url))


@app.command()
def register(
    folder: Folder,
    records: Annotated[
        list[Path], typer.Argument(help="Key records, as practices and services export them.")
    ],
    replace_identity: Annotated[
        bool, typer.Option(help="Take another identity; compare the fingerprint by telephone first.")
    ] = False,
) -> None:
    """Register parties, or take their newer records. Each that is refused is told, and the others are taken."""
    accounts = _accounts(folder)
    refused = 0
    for path in records:
        try:
            _register(accounts, path, replace_identity=replace_identity)
        except Refused as error:
            complain(f"{path.name}: {error}")
            refused = error.exit_code
    raise typer.Exit(refused)


def _register(accounts: Accounts, path: Path, *, replace_identity: bool) -> None:
    record = parse_record(_read(path))
    accounts.register(record, replace_identity=replace_identity)
    _print(party=record.party_id, kind=record.kind.value, name=record.name, fingerprint=fingerprint(record))


@app.command()
def revoke(
    folder: Folder,
    party: Annotated[str, typer.Argument(help="The party's identifier.")],
    device: Annotated[str | None, typer.Option(help="Only this device of it.")] = None,
) -> None:
    """Refuse a party, or one of its devices, from now on."""
    _accounts(folder).revoke(party, device)


@app.command()
def parties(folder: Folder) -> None:
    """List the registered parties."""
    for party in _accounts(folder).parties():
        _print(**asdict(party))


@app.command("purge")
def purge_command(folder: Folder) -> None:
    """Delete what is older than the retention allows; ``serve`` does so by itself."""
    settings = load(folder)
    store = Store.open(folder / DATABASE_FILE)
    _print(**asdict(purge(store, FolderBlobs(folder / BLOBS_FOLDER), settings.retention, wall_clock)))


@app.command()
def receipt_key(folder: Folder) -> None:
    """Print the public key of the gateway's receipts, for invitations."""
    _print(receipt_key=receipts.load_key(folder).public.ssh_line)


@app.command()
def publish(
    folder: Folder,
    invitation: Annotated[Path, typer.Argument(help="An invitation to this gateway, as a hospital made it.")],
) -> None:
    """Serve an invitation to whoever has its code; prints the code, for practices to type."""
    url = load(folder).public_url
    code = Invitations(folder / FOLDER).publish(_read(invitation), url)
    _print(code=code.printed)


@app.command()
def withdraw(
    folder: Folder,
    code: Annotated[str, typer.Argument(help="The code that publish printed.")],
) -> None:
    """Serve an invitation no more."""
    load(folder)
    Invitations(folder / FOLDER).withdraw(InvitationCode.read(code))


def main() -> None:
    """Run the command line; an error of ours is said in its own words, with its own exit code."""
    begin()
    try:
        app()
    except PliError as error:
        _end(error)
    except OSError as error:
        _end(of_system(error))


def _end(error: PliError) -> None:
    complain(str(error))
    sys.exit(error.exit_code)


def _accounts(folder: Path) -> Accounts:
    load(folder)
    return Accounts(Store.open(folder / DATABASE_FILE), wall_clock)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "unreadable") from error


def _print(**fields: object) -> None:
    print(to_line(fields), flush=True)


if __name__ == "__main__":
    main()
