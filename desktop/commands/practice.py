"""Commands about the practice itself: making it, whom it knows, whom it trusts."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from cases.errors import Refused, WrongUsage
from cases.forms import read_form
from cases.identifiers import inami_doubtful, new_id
from cases.invitation_code import InvitationCode
from cases.person import Person, Practice
from crypto.public_keys import KeyRecord, fingerprint, parse_record
from crypto.unlock import KeySlot, create_key_file
from desktop.commands.console import AsJson, read_input, say_refused, told
from desktop.commands.unlocking import (
    HomeFolder,
    KeyFile,
    PassphraseFd,
    home_of,
    new_passphrase,
    perhaps_unlocked,
    unlocked,
)
from desktop.session import Session
from host.console import complain, show
from host.system import write_durably
from transport.invitation import fetch_invitation


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (init, join, record, trust, confirm, parties, services, person, lock_state):
        app.command(command.__name__.replace("_", "-"))(command)


@told
def init(
    practice: Annotated[
        Path,
        typer.Option(
            help="The practice and its people: JSON of the type practice/v1, or - for standard input."
        ),
    ],
    device: Annotated[str, typer.Option(help="What to call this computer.")] = "",
    key_file: Annotated[
        Path | None,
        typer.Option(help="Also make a key file (mode 0600) that opens the practice, for scripts."),
    ] = None,
    keyring: Annotated[bool, typer.Option(help="Let the system's keyring keep the courier's key.")] = True,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Make a practice: its keys and its vault. Prints the recovery code once; print it on paper."""
    document = read_form(Practice, read_input(practice), party_id=new_id())
    for each in document.people:
        _doubt(each)
    passphrase = new_passphrase(passphrase_fd)
    with home_of(home) as place, Session(place) as session:
        session.change_settings(session.settings.with_fields(keep_courier_key=keyring))
        with _key_files(key_file) as others:
            called, first = device or socket.gethostname() or "computer", document.people[0].person_id
            code = session.create(document, called, passphrase, *others, first=first)
        ours = session.practice.record
    show(
        as_json,
        f"{ours.name} is ready: {ours.party_id}\n  {fingerprint(ours)}\nRecovery code, for paper: {code.printed}",
        party=ours.party_id,
        name=ours.name,
        fingerprint=fingerprint(ours),
        recovery_code=code.printed,
    )


@told
def join(
    invitation: Annotated[
        Path | None, typer.Argument(help="The invitation of a hospital, or - for standard input.")
    ] = None,
    code: Annotated[
        str | None, typer.Option(help="Fetch the invitation by this code instead.", show_default=False)
    ] = None,
    loopback: Annotated[
        bool,
        typer.Option("--loopback", help="Admit a gateway on this very machine, without TLS; for trials."),
    ] = False,
    replace_gateway: Annotated[
        bool, typer.Option("--replace-gateway", help="Use the invitation's gateway instead of the one known.")
    ] = False,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Learn of a hospital: its gateway, its services and their keys."""
    if (invitation is None) == (code is None):
        raise WrongUsage(why="an invitation is either a file or a --code")
    untrusted = read_input(invitation) if invitation is not None else _fetched(code or "", loopback=loopback)
    with home_of(home) as place:
        if loopback:
            _allow_loopback(Session(place))
    with unlocked(home, passphrase_fd, key_file) as session:
        joined = session.practice.join(untrusted, replace_gateway=replace_gateway)
    for each in joined.records:
        _show_party(as_json, each, "unverified")


@told
def record(
    out: Annotated[Path | None, typer.Option(help="Write it here instead of printing it.")] = None,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Export this practice's key record: for the gateway's administrator, the hospital, and colleagues."""
    with unlocked(home, passphrase_fd, key_file) as session:
        data, ours = session.practice.record_file, session.practice.record
    if out is None:
        typer.echo(data.decode())
        return
    write_durably(out, data)
    show(as_json, f"{ours.name}: {fingerprint(ours)}", party=ours.party_id, fingerprint=fingerprint(ours))


@told
def trust(
    records: Annotated[list[Path], typer.Argument(help="Key records of other parties, or their newer ones.")],
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Learn other parties' keys, to send them copies and to open what they send."""
    refused = 0
    with unlocked(home, passphrase_fd, key_file) as session:
        for path in records:
            try:
                untrusted = read_input(path)
                state = session.practice.import_record(untrusted)
            except Refused as error:
                say_refused(path, error, as_json=as_json)
                refused = error.exit_code
            else:
                _show_party(as_json, parse_record(untrusted), state)
    raise typer.Exit(refused)


@told
def confirm(
    party: Annotated[str, typer.Argument(help="The party's identifier.")],
    compared: Annotated[
        str, typer.Option("--fingerprint", help="The 60 digits, as the party read them over the telephone.")
    ],
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Say that a party's fingerprint was compared by telephone."""
    with unlocked(home, passphrase_fd, key_file) as session:
        session.practice.confirm(party, compared)
        _show_party(as_json, session.practice.book.record_of(party), "verified")


@told
def parties(
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """List the parties whose keys are known, and how well."""
    with unlocked(home, passphrase_fd, key_file) as session:
        book = session.practice.book
        for each in book.parties():
            _show_party(as_json, book.to_confirm(each.party_id), book.trust_of(each.party_id))


@told
def services(
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """List the services that can be asked, and what each says of itself."""
    with unlocked(home, passphrase_fd, key_file) as session:
        for each in session.practice.services():
            answer = f"answers within {each.promised_working_days} working days"
            fields = each.model_dump(mode="json", exclude_none=True)
            show(as_json, f"{each.party_id}  {each.party.name}, {answer}", **fields)


@told
def person(
    document: Annotated[Path, typer.Argument(help="The person: JSON, or - for standard input.")],
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Add somebody to the practice, or change what is known of them."""
    added = read_form(Person, read_input(document))
    _doubt(added)
    with unlocked(home, passphrase_fd, key_file) as session:
        session.practice.add_person(added)
    show(as_json, added.name, person=added.person_id, name=added.name, role=added.role)


@told
def lock_state(
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Say what could go on while nobody unlocks: whether the courier is awake, and what waits in and out."""
    with perhaps_unlocked(home, passphrase_fd, key_file) as session:
        courier = session.courier
        parcels = courier.store.parcels()
        out = sum(parcel.receipt is None for parcel in parcels)
        arrived = len(courier.waiting_to_be_opened())
        locked = "locked" if session.is_locked else "unlocked"
        show(
            as_json,
            f"{locked}; {out} to send, {arrived} to open",
            locked=locked == "locked",
            out=out,
            arrived=arrived,
        )


@contextmanager
def _key_files(path: Path | None) -> Iterator[tuple[KeySlot, ...]]:
    """A new key file, if one is wanted; gone again when the practice was not made."""
    if path is None:
        yield ()
        return
    key = create_key_file(path)
    try:
        yield (key,)
    except BaseException:
        path.unlink()
        raise


def _fetched(code: str, *, loopback: bool) -> bytes:
    return fetch_invitation(InvitationCode.read(code), allow_loopback=loopback)


def _allow_loopback(session: Session) -> None:
    with session:
        session.change_settings(session.settings.with_fields(allow_loopback=True))


def _show_party(as_json: bool, known: KeyRecord, state: str) -> None:
    show(
        as_json,
        f"{known.party_id}  {known.name}  {state}\n    {fingerprint(known)}",
        party=known.party_id,
        name=known.name,
        kind=known.kind,
        state=state,
        fingerprint=fingerprint(known),
    )


def _doubt(someone: Person) -> None:
    if someone.inami is not None and inami_doubtful(someone.inami):
        complain(f"The INAMI/RIZIV number of {someone.name} has unusual check digits; please compare it.")
