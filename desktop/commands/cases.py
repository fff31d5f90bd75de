"""Commands about cases that are there: send, write to all concerned, withdraw, forget, try again."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from cases.message import MessageKind
from desktop.commands.console import AsJson, read_input, told
from desktop.commands.unlocking import HomeFolder, KeyFile, PassphraseFd, unlocked
from desktop.practice import MessageText
from desktop.store.courier import Parcel
from host.console import complain, show

CaseArgument = Annotated[str, typer.Argument(metavar="CASE", help="The case's identifier.")]
Author = Annotated[
    str | None, typer.Option(help="Who says so: a person of the practice.", show_default=False)
]
TextInput = Annotated[
    Path, typer.Option("--text", help="A file with what to say, or - for standard input.", show_default="-")
]
_STDIN = Path("-")


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (send, reply, correct, withdraw, drop, again):
        app.command(command.__name__)(command)


@told
def send(
    case: CaseArgument,
    author: Author = None,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Seal a case, or the pictures added to one that was sent, and put it into the outbox; sync brings it away."""
    with unlocked(home, passphrase_fd, key_file) as session:
        _show_parcel(as_json, case, session.practice.send(case, author))


@told
def reply(
    case: CaseArgument,
    text: TextInput = _STDIN,
    author: Author = None,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Write to all whom a case concerns."""
    _say(MessageKind.REPLY, case, text, author, home, passphrase_fd, key_file, as_json=as_json)


@told
def correct(
    case: CaseArgument,
    text: TextInput = _STDIN,
    author: Author = None,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Correct something that was said in a case."""
    _say(MessageKind.CORRECTION, case, text, author, home, passphrase_fd, key_file, as_json=as_json)


@told
def withdraw(
    case: CaseArgument,
    text: TextInput = _STDIN,
    author: Author = None,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Take a case back, with the reason: it cannot be answered any more."""
    _say(MessageKind.WITHDRAWAL, case, text, author, home, passphrase_fd, key_file, as_json=as_json)


@told
def drop(
    case: CaseArgument,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Forget a case that was not sent, and its pictures."""
    with unlocked(home, passphrase_fd, key_file) as session:
        session.practice.drop_draft(case)
    show(as_json, "forgotten", case=case)


@told
def again(
    item: Annotated[str, typer.Argument(metavar="ITEM", help="The item that needs attention; see show.")],
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Try once more to send what needed attention."""
    with unlocked(home, passphrase_fd, key_file) as session:
        session.practice.send_again(item)
    show(as_json, "to be sent again", item=item)


def _say(
    kind: MessageText,
    case: str,
    text: Path,
    author: str | None,
    home: Path | None,
    passphrase_fd: int | None,
    key_file: Path | None,
    *,
    as_json: bool,
) -> None:
    if text == _STDIN and sys.stdin.isatty():
        complain("Write it here; end with an empty line and Ctrl-D.")
    said = read_input(text).decode("utf-8", "replace").strip()
    with unlocked(home, passphrase_fd, key_file) as session:
        _show_parcel(as_json, case, session.practice.say(case, kind, said, author))


def _show_parcel(as_json: bool, case: str, parcel: Parcel) -> None:
    show(
        as_json,
        f"{case} sealed: {parcel.size} bytes, in the outbox",
        case=case,
        item=parcel.item_id,
        package=parcel.package_id,
        size=parcel.size,
        sha256=parcel.sha256,
        state=parcel.state,
    )
