"""Commands about cases: pull, look, write out, read, answer."""

import json
import time
from pathlib import Path
from typing import Annotated

import typer

from cases.answer import Outcome
from cases.errors import NotNow, SecondCopy, WrongUsage
from cases.forms import read_form
from hospital.answer import give_answer, mark_read
from hospital.cli_options import (
    AsJson,
    CaseName,
    HomeFolder,
    KeyFile,
    find_case,
    read_input,
)
from hospital.decoding import decode_in_child
from hospital.export import export_case, export_changed
from hospital.forms import AnswerForm
from hospital.home import Home, wall_clock
from hospital.post import Post
from hospital.receive import Pulled, Receiver
from hospital.summary import case_line, case_row, case_rows, case_text, trouble_line, trouble_rows
from host.console import complain, progress, show

REFUSED, NOT_NOW = 1, 3
PATIENCE_SECONDS = 10.0


def pull(
    home: HomeFolder,
    out: Annotated[
        Path | None, typer.Option(help="Write each new or changed case into a folder in here.")
    ] = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Take in everything that waits at the gateway, and send what is to be said."""
    with Home.open(home, key_file) as opened, opened.client() as client, progress("fetching") as tell:
        pulled = Receiver(opened, client, decode_in_child, progress=tell).pull()
        written = export_changed(opened, out) if out else []
    show(
        as_json,
        _pull_text(pulled, len(written)),
        received=pulled.received,
        refused=dict(pulled.refused),
        waiting=dict(pulled.waiting),
        sent=pulled.sent.gone,
        unsent=pulled.sent.waiting,
        written=written,
    )
    if pulled.refused:
        raise typer.Exit(REFUSED)
    if pulled.waiting or pulled.sent.waiting:
        raise typer.Exit(NOT_NOW)


def list_cases(home: HomeFolder, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """All cases with their states; then packages that were refused or wait, and what could not be sent."""
    with Home.open(home, key_file) as opened:
        for row in case_rows(opened):
            show(as_json, case_line(row), **row)
        for row in trouble_rows(opened):
            show(as_json, trouble_line(row), **row)


def show_case(case: CaseName, home: HomeFolder, key_file: KeyFile = None, as_json: AsJson = False) -> None:
    """A case to read at the terminal; this alone says to nobody that it was read."""
    with Home.open(home, key_file) as opened:
        found = opened.case(find_case(opened, case))
    documents = {
        "request": found.request.document.model_dump(mode="json"),
        "message_documents": [message.document.model_dump(mode="json") for message in found.messages],
        "answer_documents": [answer.document.model_dump(mode="json") for answer in found.answers],
    }
    show(as_json, case_text(found), **case_row(found), **documents)


def export(
    case: CaseName,
    home: HomeFolder,
    out: Annotated[
        Path, typer.Option(help="The new folder: pictures, page, FHIR bundle, proofs; in the clear.")
    ],
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Write a case into a folder."""
    with Home.open(home, key_file) as opened:
        case_id = find_case(opened, case)
        export_case(opened, case_id, out)
    show(as_json, str(out), case=case_id, folder=str(out))


def read(
    case: CaseName,
    home: HomeFolder,
    reader: Annotated[str, typer.Option("--as", help="Who read it: identifier, INAMI/RIZIV number or name.")],
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Tell the practice that a named clinician has read the case."""
    with Home.open(home, key_file) as opened:
        case_id = find_case(opened, case)
        person = opened.people.find(reader)
        items = mark_read(opened, case_id, person)
        show(as_json, f"{person.name}: {items}", case=case_id, person=person.person_id, items=items)
        send_now(opened)


def answer(
    case: CaseName,
    home: HomeFolder,
    form: Annotated[Path | None, typer.Option(help="The answer as JSON, - for standard input.")] = None,
    author: Annotated[str | None, typer.Option("--as", help="Who answers.")] = None,
    supervisor: Annotated[str | None, typer.Option(help="Who supervises.")] = None,
    outcome: Annotated[Outcome | None, typer.Option(help="What to do.")] = None,
    diagnosis: Annotated[list[str] | None, typer.Option(help="As “text:probable”; may be repeated.")] = None,
    cannot_assess: Annotated[str | None, typer.Option(help="Why there is no diagnosis.")] = None,
    see_by: Annotated[str | None, typer.Option(help="See in person by this day, like 2026-04-01.")] = None,
    telephone: Annotated[str | None, typer.Option(help="For “telephone_now”.")] = None,
    other_service: Annotated[str | None, typer.Option(help="For “other_service”.")] = None,
    advice: Annotated[str, typer.Option(help="Text.")] = "",
    retake: Annotated[
        str | None, typer.Option(help="A view to take again, as “dermoscopy:lesion 1”.")
    ] = None,
    retake_reason: Annotated[str, typer.Option(help="Why.")] = "",
    follow_up: Annotated[str, typer.Option(help="When to look again.")] = "",
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Seal an answer for every party that asked. Options show in the list of processes; a form on - does not."""
    if form is not None:
        filled_in = read_form(AnswerForm, read_input(form))
    else:
        filled_in = _form_of(
            author=author, supervisor=supervisor, outcome=outcome, see_by=see_by, telephone=telephone,
            cannot_be_assessed=cannot_assess, other_service=other_service, advice=advice, follow_up=follow_up,
            diagnoses=[_diagnosis(text) for text in diagnosis or []],
            retake=parse_retake(retake, retake_reason) if retake else None,
        )  # fmt: skip
    with Home.open(home, key_file) as opened:
        case_id = find_case(opened, case)
        asked_in = opened.inbox.request(case_id).document.language
        seal = give_answer(opened, filled_in.filled_in(opened.people, case_id, asked_in, wall_clock()))
        show(as_json, f"answered: {case_id}", case=case_id, package=seal.package_id, item=seal.item_id)
        send_now(opened)


def _form_of(**options: object) -> AnswerForm:
    given = {name: value for name, value in options.items() if value is not None}
    return read_form(AnswerForm, json.dumps(given).encode())


def _diagnosis(text: str) -> dict[str, str]:
    name, colon, certainty = text.rpartition(":")
    if not colon:
        raise WrongUsage(why="a diagnosis is given as “text:certain”, “text:probable” or “text:possible”")
    return {"text": name.strip(), "certainty": certainty.strip()}


def parse_retake(text: str, reason: str) -> dict[str, str]:
    """“role:view” and a reason as the fields of a ``RetakeRequest``, not checked yet."""
    role, _, view = text.partition(":")
    return {"role": role.strip(), "view": view.strip(), "reason": reason}


def send_now(home: Home) -> None:
    """Try at once, or let the service that runs do it; what cannot go now is kept, and goes later."""
    try:
        with home.alone(), home.client() as client:
            sent = Post(home).send_all(client)
    except SecondCopy:
        _await_the_other(home)
        return
    except NotNow as error:
        complain(f"It is kept and sent with the next pull. {error}")
        raise typer.Exit(NOT_NOW) from None
    if sent.waiting:
        raise typer.Exit(NOT_NOW)


def _await_the_other(home: Home) -> None:
    """Who talks to the gateway for this home sees what was noted within a second: a service, or a pull under way."""
    end = time.monotonic() + PATIENCE_SECONDS
    while home.outgoing.has_new() and time.monotonic() < end:
        time.sleep(0.1)
    if home.outgoing.unsent():
        complain("It is kept, and sent by the service that runs, or with the next pull.")
        raise typer.Exit(NOT_NOW)


def _pull_text(pulled: Pulled, written: int) -> str:
    lines = [f"received {len(pulled.received)}, sent {pulled.sent.gone}, written {written}"]
    lines += [f"refused {package}: {reason}" for package, reason in pulled.refused]
    lines += [f"waiting {package}: {reason}" for package, reason in pulled.waiting]
    return "\n".join(lines)
