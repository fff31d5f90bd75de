"""Commands that show: the work list, one case with all that was said, the answers; and saying that one was read."""

import os
from pathlib import Path
from typing import Annotated

import typer

from cases.answer import Answer
from cases.errors import OutputExists
from cases.message import Message
from cases.request import Request
from desktop.case_view import AnswerView, CaseView, ItemView
from desktop.commands.cases import CaseArgument
from desktop.commands.console import AsJson, told
from desktop.commands.unlocking import HomeFolder, KeyFile, PassphraseFd, unlocked
from host.console import show
from host.system import open_private


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("cases")(list_cases)
    app.command("show")(show_case)
    app.command("answers")(answers)
    app.command("read")(read)
    app.command("picture")(picture)


@told
def list_cases(
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """List the cases, and how far each is: draft, queued, stored, delivered, read, answered, answer_read, …"""
    with unlocked(home, passphrase_fd, key_file) as session:
        for case in session.practice.overview.cases():
            show(as_json, f"{case.case_id}  {case.stage:<11}  {case.patient.full_name}", **_case_fields(case))


@told
def show_case(
    case: CaseArgument,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Show one case and everything said on it, oldest first."""
    with unlocked(home, passphrase_fd, key_file) as session:
        found = session.practice.overview.case(case)
        show(as_json, _headline(found), **_case_fields(found))
        for item in session.practice.overview.thread(case):
            show(as_json, _line(item), **_item_fields(item))


@told
def answers(
    case: Annotated[
        str | None, typer.Option(metavar="CASE", help="Only of this case.", show_default=False)
    ] = None,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Show the answers that arrived. Saying that one was read is a command of its own: read."""
    with unlocked(home, passphrase_fd, key_file) as session:
        for answer in session.practice.overview.answers():
            if case is None or answer.case_id == case:
                show(as_json, in_words(answer), **_answer_fields(answer))


@told
def read(
    item: Annotated[str, typer.Argument(metavar="ITEM", help="The answer's identifier.")],
    reader: Annotated[str, typer.Option("--by", help="Who read it: a person of the practice.")],
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Say that somebody read an answer; the service gets a signed receipt with their name."""
    with unlocked(home, passphrase_fd, key_file) as session:
        parcel = session.practice.answer_read(item, reader)
    package = None if parcel is None else parcel.package_id
    show(as_json, f"{reader} has read it", answer=item, by=reader, package=package)


@told
def picture(
    item: Annotated[
        str, typer.Argument(metavar="ITEM", help="The request or message it came with; see show.")
    ],
    file: Annotated[int, typer.Argument(metavar="N", min=1, help="The picture's file number.")],
    out: Annotated[Path, typer.Option(help="The new file to write it to, in the clear.")],
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Write one picture in the clear to a file that you name."""
    with unlocked(home, passphrase_fd, key_file) as session:
        data = session.practice.picture(item, file)
    try:
        descriptor = open_private(out)
    except FileExistsError as error:
        raise OutputExists(name=out.name) from error
    with os.fdopen(descriptor, "wb") as target:
        target.write(data)
    show(as_json, str(out), file=str(out), bytes=len(data))


def _headline(case: CaseView) -> str:
    waiting = f", pictures to send: {case.waiting_pictures}" if case.waiting_pictures else ""
    return f"{case.patient.full_name}, {case.service}: {case.stage}{waiting}"


def _line(item: ItemView) -> str:
    arrow = "→" if item.direction == "out" else "←"
    trouble = f" ({item.trouble})" if item.trouble else ""
    line = f"{arrow} {item.created:%Y-%m-%d %H:%M} {item.kind} {item.state}{trouble}  {item.item_id}"
    pictures = item.document.pictures if isinstance(item.document, Request | Message) else ()
    return "\n    ".join([line, *(f"{each.file}: {each.role} {each.view}".rstrip() for each in pictures)])


def _case_fields(case: CaseView) -> dict[str, object]:
    return {
        "case": case.case_id,
        "stage": case.stage,
        "patient": case.patient.full_name,
        "service": case.service,
        "created": case.created.isoformat(),
        "own": case.own,
        "waiting_pictures": case.waiting_pictures,
        "due": None if case.due is None else case.due.isoformat(),
        "overdue": case.overdue,
        "items": case.items,
    }


def _item_fields(item: ItemView) -> dict[str, object]:
    return {
        "item": item.item_id,
        "kind": item.kind,
        "direction": item.direction,
        "sender": item.sender,
        "created": item.created.isoformat(),
        "state": item.state,
        "trouble": item.trouble or None,
        "sealed_for": list(item.sealed_for),
        "document": item.document.model_dump(mode="json", exclude_none=True),
    }


def _answer_fields(answer: AnswerView) -> dict[str, object]:
    return {
        "case": answer.case_id,
        "item": answer.item_id,
        "patient": answer.patient.full_name,
        "sender": answer.sender,
        "trust": answer.trust,
        "read_by": [person.name for person in answer.read_by],
        "withdrawn": answer.withdrawn,
        "informed_by": None if answer.informed is None else answer.informed.person.name,
        "answer": answer.answer.model_dump(mode="json", exclude_none=True),
    }


def in_words(view: AnswerView) -> str:
    """An answer as lines for the terminal: first what to do, by when, where or with whom."""
    answer = view.answer
    lines = [
        f"{view.patient.full_name}: {_outcome(answer)}",
        *_opinion(answer),
        *([answer.advice] if answer.advice else []),
        *([f"follow-up: {answer.follow_up}"] if answer.follow_up else []),
        f"{answer.author.name}, {view.sender} ({view.trust}); {view.item_id}",
    ]
    if answer.retake is not None:
        lines.insert(1, f"please take again: {answer.retake.view} ({answer.retake.reason})")
    return "\n    ".join(lines)


def _outcome(answer: Answer) -> str:
    by = f" by {answer.see_by}" if answer.see_by else ""
    where = answer.telephone or answer.other_service
    return answer.outcome.replace("_", " ") + by + (f": {where}" if where else "")


def _opinion(answer: Answer) -> list[str]:
    if answer.cannot_be_assessed:
        return [f"cannot be assessed: {answer.cannot_be_assessed}"]
    return [f"{each.text} ({each.certainty})" for each in answer.diagnoses]
