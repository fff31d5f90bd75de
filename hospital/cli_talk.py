"""Commands with which the service speaks of a case: a reply, a view to take again, forwarding to another service."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from pydantic import ValidationError

from cases.answer import RetakeRequest
from cases.errors import WrongUsage
from cases.forms import read_form
from hospital.cli_cases import parse_retake, send_now
from hospital.cli_options import AsJson, CaseName, HomeFolder, KeyFile, find_case
from hospital.forwarding import forward as forward_case
from hospital.home import Home
from hospital.saying import ask_retake
from hospital.saying import say as say_on_case
from host.console import show

Author = Annotated[str, typer.Option("--as", help="Who says it: identifier, INAMI/RIZIV number or name.")]


def say(
    case: CaseName,
    home: HomeFolder,
    author: Author,
    text: Annotated[str, typer.Option(help="The message; - for standard input.")],
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Write to the practice, and to all who get the answer. An option shows in the list of processes; - does not."""
    with Home.open(home, key_file) as opened:
        case_id, person, words = find_case(opened, case), opened.people.find(author), _text(text)
        with _told_as_usage():
            seal = say_on_case(opened, case_id, person, words)
        show(as_json, f"said: {case_id}", case=case_id, package=seal.package_id, item=seal.item_id)
        send_now(opened)


def retake(
    case: CaseName,
    home: HomeFolder,
    author: Author,
    view: Annotated[str, typer.Option(help="The view to take again, as “dermoscopy:lesion 1”.")],
    reason: Annotated[str, typer.Option(help="Why.")],
    text: Annotated[str, typer.Option(help="More words; - for standard input.")] = "",
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Ask for a view to be taken again: at the practice it opens the camera on that view."""
    wanted = read_form(RetakeRequest, json.dumps(parse_retake(view, reason)).encode())
    with Home.open(home, key_file) as opened:
        case_id, person, words = find_case(opened, case), opened.people.find(author), _text(text)
        with _told_as_usage():
            seal = ask_retake(opened, case_id, person, wanted, words)
        show(as_json, f"asked again: {case_id}", case=case_id, package=seal.package_id, item=seal.item_id)
        send_now(opened)


def forward(
    case: CaseName,
    home: HomeFolder,
    author: Author,
    to: Annotated[str, typer.Option(help="The other service's identifier, as “parties” shows it.")],
    reason: Annotated[str, typer.Option(help="Why; - for standard input.")],
    consent: Annotated[
        str | None, typer.Option(help="Who asked the patient or the practice, and when.")
    ] = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Forward a case to another service, the original inside under the practice's own seal; the practice is told."""
    with Home.open(home, key_file) as opened:
        case_id, person, words = find_case(opened, case), opened.people.find(author), _text(reason)
        with _told_as_usage():
            seal = forward_case(opened, case_id, to, person, words, consent)
        show(
            as_json, f"forwarded: {case_id}", case=case_id, to=to, package=seal.package_id, item=seal.item_id
        )
        send_now(opened)


def _text(given: str) -> str:
    return sys.stdin.read() if given == "-" else given


@contextmanager
def _told_as_usage() -> Iterator[None]:
    """Words that no message holds are the caller's to mend."""
    try:
        yield
    except ValidationError as error:
        raise WrongUsage(why=error.errors()[0]["msg"].removeprefix("Value error, ")) from None
