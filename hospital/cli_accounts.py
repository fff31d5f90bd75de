"""Commands about accounts of the reading desk: who may come in, and as what.

The first administrator is made here; at the desk an administrator does the same.
"""

from typing import Annotated

import typer
from pydantic import ValidationError

from cases.codes import Language
from cases.errors import WrongUsage
from cases.identifiers import new_id
from cases.person import Person, Role
from hospital.accounts import Account, Accounts
from hospital.administration import Administration, account_named
from hospital.cli_options import AsJson, HomeFolder, KeyFile
from hospital.desk.rights import DeskRole
from hospital.home import Home, wall_clock
from host.console import complain, show

accounts_app = typer.Typer(no_args_is_help=True, help="Who may come to the reading desk.")
Who = Annotated[str, typer.Argument(metavar="ACCOUNT", help="Login, INAMI/RIZIV number, identifier or name.")]
DeskUrl = Annotated[str, typer.Option("--url", help="The desk's address, to print the whole link.")]


@accounts_app.command("add")
def add_account(
    home: HomeFolder,
    role: Annotated[DeskRole, typer.Option(help="What the account is for.")],
    login: Annotated[str, typer.Option(help="The name to sign in with.")],
    name: Annotated[str | None, typer.Option(help="A person who is not in the register yet.")] = None,
    person: Annotated[str | None, typer.Option(help="Somebody who is: identifier, number or name.")] = None,
    profession: Annotated[Role, typer.Option(help="What a new person does.")] = Role.DOCTOR,
    inami: Annotated[str | None, typer.Option(help="A new person's INAMI/RIZIV number.")] = None,
    language: Annotated[Language, typer.Option(help="What the desk speaks with them.")] = Language.FR,
    url: DeskUrl = "",
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Open an account. Prints a link, good once and for a day: hand it over to that person alone."""
    if (name is None) == (person is None):
        raise WrongUsage(why="either --name, for somebody new, or --person")
    with Home.open(home, key_file) as opened:
        who = _new(name, profession, inami) if name else opened.people.find(str(person))
        token = Administration(opened, wall_clock(), None).open(who, role, language, login)
    _show_link(as_json, who.person_id, url, token)


@accounts_app.command("list")
def list_accounts(home: HomeFolder, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """Every account, and whether it may come in."""
    with Home.open(home, key_file) as opened:
        names = {each.person_id: each.name for each in opened.people.all()}
        for account in Accounts(opened.connection).all():
            _show(as_json, account, names[account.person_id])


@accounts_app.command()
def disable(who: Who, home: HomeFolder, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """Let nobody in with this account, and end its sessions at once."""
    with Home.open(home, key_file) as opened:
        account = account_named(opened, who)
        Administration(opened, wall_clock(), None).disable(account.person_id)
    show(as_json, "disabled", person=account.person_id)


@accounts_app.command()
def enable(who: Who, home: HomeFolder, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """Let them in again, as before."""
    with Home.open(home, key_file) as opened:
        account = account_named(opened, who)
        Administration(opened, wall_clock(), None).enable(account.person_id)
    show(as_json, "enabled", person=account.person_id)


@accounts_app.command()
def reset(
    who: Who, home: HomeFolder, url: DeskUrl = "", key_file: KeyFile = None, as_json: AsJson = False
) -> None:
    """Forget passphrase and second factor, end the sessions. Prints a new link to hand over."""
    with Home.open(home, key_file) as opened:
        account = account_named(opened, who)
        token = Administration(opened, wall_clock(), None).reset(account.person_id)
    _show_link(as_json, account.person_id, url, token)


@accounts_app.command("role")
def set_role(
    who: Who,
    role: Annotated[DeskRole, typer.Argument(help="What the account is for from now on.")],
    home: HomeFolder,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Change what an account is for."""
    with Home.open(home, key_file) as opened:
        account = account_named(opened, who)
        Administration(opened, wall_clock(), None).set_role(account.person_id, role)
    show(as_json, role.value, person=account.person_id, role=role.value)


def _new(name: str, profession: Role, inami: str | None) -> Person:
    try:
        return Person(person_id=new_id(), name=name, role=profession, inami=inami)
    except ValidationError as error:
        raise WrongUsage(why=f"{error.errors()[0]['loc'][0]} is not right") from None


def _show_link(as_json: bool, person_id: str, url: str, token: str) -> None:
    link = f"{url.rstrip('/')}/enrol/{token}"
    show(as_json, link, person=person_id, link=link)
    complain("Whoever opens this link first has the account: hand it over to that person alone.")


def _show(as_json: bool, account: Account, name: str) -> None:
    state = "active" if account.active else "disabled"
    login = account.login or account.subject or "-"
    show(
        as_json,
        f"{login}  {account.role}  {state}  {name}",
        person=account.person_id,
        name=name,
        login=account.login,
        subject=account.subject,
        role=account.role.value,
        language=account.language.value,
        active=account.active,
    )
