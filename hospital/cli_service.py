"""Commands about the service itself: making it, its records, whom it trusts, who may answer."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from cases.errors import OutputExists, Refused, WrongUsage
from cases.forms import read_form
from cases.identifiers import inami_doubtful, new_id
from cases.person import Person, Role, Service
from cases.wire import to_json
from crypto.public_keys import Invitation, fingerprint
from hospital import trusting
from hospital.cli_options import AsJson, HomeFolder, KeyFile, read_input
from hospital.home import GatewayAddress, Home, wall_clock
from hospital.trusting import take_in
from host import system
from host.console import complain, show, to_line

OutFile = Annotated[Path | None, typer.Option("--out", help="A new file; standard output without it.")]
people_app = typer.Typer(no_args_is_help=True, help="Who may answer at this service.")


def init(
    home: HomeFolder,
    service: Annotated[
        Path, typer.Option(help="What the service is and promises (JSON), - for standard input.")
    ],
    gateway: Annotated[str, typer.Option(help="The gateway's address.")],
    receipt_key: Annotated[str, typer.Option(help="The gateway's: pli-gateway receipt-key.")],
    passphrase_file: Annotated[
        Path | None,
        typer.Option(help="Let the passphrase on its first line (mode 0600) open the vault, not a key file."),
    ] = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Make a service: keys in a vault, its description, its gateway."""
    try:
        address = GatewayAddress(url=gateway, receipt_key=receipt_key)
    except ValidationError as error:
        raise WrongUsage(why="--receipt-key is like “ssh-ed25519 AAAA…”") from error
    described = _read_service(service)
    with Home.create(home, described, address, wall_clock(), key_file, passphrase_file) as made:
        _show_own(as_json, made)


def record(home: HomeFolder, out: OutFile = None, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """The service's signed key record, for the gateway and for practices."""
    with Home.open(home, key_file) as opened:
        if out is None:
            typer.echo(opened.keys.record_file.decode())
            return
        _write(out, opened.keys.record_file)
        _show_own(as_json, opened)


def identity(
    home: HomeFolder,
    key_file: KeyFile = None,
    _as_json: Annotated[bool, typer.Option("--json", help="Changes nothing here.")] = False,
) -> None:
    """The secret keys that open everything sealed for this service, newest first: for opening it without Pli.

    Always lines of an age identity file. Whoever has them reads every case.
    """
    with Home.open(home, key_file) as opened:
        for secret in opened.keys.identities:
            typer.echo(str(secret))
    complain("Whoever has these lines reads every case of this service.")


def invitation(
    home: HomeFolder, out: OutFile = None, key_file: KeyFile = None, as_json: AsJson = False
) -> None:
    """What a practice needs to write to this service: gateway, key record, what the service takes."""
    with Home.open(home, key_file) as opened:
        made = to_json(
            Invitation(
                gateway_url=opened.gateway.url,
                gateway_receipt_key=opened.gateway.receipt_key,
                records=(opened.keys.signed_record,),
                services=(opened.keys.sign_service(opened.service, wall_clock()),),
            )
        )
        if out is None:
            typer.echo(made.decode())
            return
        _write(out, made)
        _show_own(as_json, opened)


def service(
    home: HomeFolder,
    changed: Annotated[
        Path | None, typer.Argument(help="A new description (JSON), - for standard input.")
    ] = None,
    key_file: KeyFile = None,
) -> None:
    """Print the service's description, or change it; practices get it with the next invitation."""
    with Home.open(home, key_file) as opened:
        if changed is None:
            typer.echo(to_json(opened.service).decode())
        else:
            opened.describe(_read_service(changed))


def trust(
    home: HomeFolder,
    records: Annotated[
        list[Path], typer.Argument(help="Key records of practices and services, or a service's invitation.")
    ],
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Take in key records. Compare each fingerprint by telephone, then confirm it."""
    refused = 0
    with Home.open(home, key_file) as opened:
        for path in records:
            try:
                for party_id in take_in(opened, read_input(path), wall_clock()):
                    _show_party(as_json, opened, party_id)
            except Refused as error:
                complain(
                    to_line({"file": str(path)} | error.described()) if as_json else f"{path.name}: {error}"
                )
                refused = error.exit_code
    raise typer.Exit(refused)


def confirm(
    home: HomeFolder,
    party: Annotated[str, typer.Argument(help="The party's identifier.")],
    compared: Annotated[str, typer.Argument(metavar="FINGERPRINT", help="As read out over the telephone.")],
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """A person compared the fingerprint of a party's record: it is verified from now on."""
    with Home.open(home, key_file) as opened:
        trusting.confirm(opened, party, compared, wall_clock())
        _show_party(as_json, opened, party)


def parties(home: HomeFolder, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """Whose keys are known, and how well."""
    with Home.open(home, key_file) as opened:
        for known in opened.book.parties():
            _show_party(as_json, opened, known.party_id)


@people_app.command("add")
def add_person(
    home: HomeFolder,
    name: Annotated[str, typer.Option(help="As answers carry it.")],
    role: Annotated[Role, typer.Option()] = Role.DOCTOR,
    inami: Annotated[str | None, typer.Option(help="The person's INAMI/RIZIV number.")] = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Enter a clinician who may answer."""
    try:
        person = Person(person_id=new_id(), name=name, role=role, inami=inami)
    except ValidationError as error:
        raise WrongUsage(why=f"{error.errors()[0]['loc'][0]} is not right") from None
    if inami is not None and inami_doubtful(inami):
        complain("The check digits of this INAMI/RIZIV number do not agree; it was entered as it is.")
    with Home.open(home, key_file) as opened:
        opened.people.add(person)
    _show_person(as_json, person)


@people_app.command("list")
def list_people(home: HomeFolder, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """Who may answer here."""
    with Home.open(home, key_file) as opened:
        for person in opened.people.all():
            _show_person(as_json, person)


def _read_service(path: Path) -> Service:
    """A description; the identifier of the service comes with its keys and need not be there."""
    return read_form(Service, read_input(path), party_id=new_id())


def _write(path: Path, data: bytes) -> None:
    if path.exists():
        raise OutputExists(name=path.name)
    system.write_durably(path, data)


def _show_own(as_json: bool, home: Home) -> None:
    record = home.keys.record
    show(
        as_json,
        f"{record.name}\n{record.party_id}\n{fingerprint(record)}",
        party=record.party_id,
        name=record.name,
        fingerprint=fingerprint(record),
    )


def _show_party(as_json: bool, home: Home, party_id: str) -> None:
    record, how = home.book.to_confirm(party_id), home.book.trust_of(party_id)
    show(
        as_json,
        f"{record.party_id}  {record.name}  {how}\n  {fingerprint(record)}",
        party=record.party_id,
        name=record.name,
        kind=record.kind.value,
        trust=how.value,
        fingerprint=fingerprint(record),
    )


def _show_person(as_json: bool, person: Person) -> None:
    show(
        as_json,
        f"{person.person_id}  {person.name}  {person.role}  {person.inami or '-'}",
        person=person.person_id,
        name=person.name,
        role=person.role.value,
        inami=person.inami,
    )
