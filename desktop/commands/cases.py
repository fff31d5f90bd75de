"""Commands about cases: make, photograph, send, add, withdraw; and read the answers."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from capture.clean.batch import read_picture
from capture.clean.clean import CleanImage, clean
from capture.feed import Feed
from capture.frame import Snapshot
from capture.sources import camera_source
from cases.errors import FileUnreadable, PictureRefused
from cases.forms import read_form
from cases.message import MessageKind
from cases.picture import PictureRole, TimeTaken
from desktop.case_form import CaseForm
from desktop.commands import facts
from desktop.commands.console import AsJson, read_input, say_refused, told
from desktop.commands.facts import Lesion, Note, Role, Side, Site, Taken, View, facts_of
from desktop.commands.unlocking import HomeFolder, KeyFile, PassphraseFd, unlocked
from desktop.practice import MessageText
from desktop.store.courier import Parcel
from desktop.taking import CleanPicture, pages_of
from host.console import complain, show

CaseArgument = Annotated[str, typer.Argument(metavar="CASE", help="The case's identifier.")]
Draft = Annotated[str, typer.Option("--draft", metavar="CASE", help="The case to add to, sent or not.")]
Author = Annotated[
    str | None, typer.Option(help="Who says so: a person of the practice.", show_default=False)
]
TextInput = Annotated[
    Path, typer.Option("--text", help="A file with what to say, or - for standard input.", show_default="-")
]
_STDIN = Path("-")


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (new, capture, add, send, reply, correct, withdraw, drop, again):
        app.command(command.__name__)(command)


@told
def new(
    form: Annotated[
        Path, typer.Option(help="Patient, consent, question: JSON of the type case-form/v1, or - for stdin.")
    ] = _STDIN,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Begin a case, recording the patient's consent now. Prints its identifier."""
    filled_in = read_form(CaseForm, read_input(form))
    with unlocked(home, passphrase_fd, key_file) as session:
        case_id = session.practice.new_draft(filled_in)
    show(as_json, case_id, case=case_id)


@told
def capture(
    draft: Draft,
    camera: Annotated[
        str, typer.Option(help="A camera's number, device, address, a folder of pictures or a video.")
    ] = "0",
    count: Annotated[int, typer.Option(min=1, max=50, help="How many pictures to take.")] = 1,
    patience: Annotated[float, typer.Option(min=0.1, max=120, help="Seconds to wait for each picture.")] = 10,
    role: Role = PictureRole.DERMOSCOPY,
    view: View = "",
    site: Site = "",
    side: Side = None,
    lesion: Lesion = None,
    note: Note = "",
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Take pictures with a camera, clean them, and add them to a case."""
    taken = _take(camera, count, patience)
    with unlocked(home, passphrase_fd, key_file) as session:
        for image, when in taken:
            picture = facts_of(when, role, view, site, side, lesion, note)
            picture_id = session.practice.add_picture(draft, image, picture)
            _show_picture(as_json, draft, picture_id, image, "camera")


@told
def add(
    files: Annotated[
        list[Path], typer.Argument(help="Pictures, and documents as PDF. They stay where they are.")
    ],
    draft: Draft,
    role: Role = PictureRole.OTHER,
    view: View = "",
    site: Site = "",
    side: Side = None,
    lesion: Lesion = None,
    note: Note = "",
    taken: Taken = None,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Clean pictures from files, and add them to a case: of a document, each page. Each file that is refused is told
    with its reason."""
    said = None if taken is None else facts.taken_as_said(taken)
    read, refused = _read_files(files, as_json=as_json)
    if read:
        with unlocked(home, passphrase_fd, key_file) as session:
            for path, page in read:
                picture = facts_of(said or page.taken, role, view, site, side, lesion, note)
                picture_id = session.practice.add_picture(draft, page.image, picture)
                _show_picture(as_json, draft, picture_id, page.image, path.name)
    if refused:
        raise typer.Exit(1)


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


def _take(camera: str, count: int, patience: float) -> list[tuple[CleanImage, TimeTaken]]:
    """Pictures from a camera, clean. Nothing is unlocked while a driver runs."""
    feed = Feed(camera_source(camera), on_view=lambda _: None, on_state=lambda *_: None)
    feed.open()
    try:
        snapshots: list[Snapshot] = [feed.snapshot(patience) for _ in range(count)]
    finally:
        feed.close()
    return [(clean(each.data), facts.taken_by_camera(each.taken_at)) for each in snapshots]


def _read_files(files: list[Path], *, as_json: bool) -> tuple[list[tuple[Path, CleanPicture]], int]:
    """Clean pictures, and how many files were refused: all are decoded, in other processes, before any key is here."""
    read: list[tuple[Path, CleanPicture]] = []
    refused = 0
    for path in files:
        try:
            read += [(path, page) for page in tuple(pages_of(read_picture(path)))]
        except (PictureRefused, FileUnreadable) as error:
            refused += 1
            say_refused(path, error, as_json=as_json)
    return read, refused


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


def _show_picture(as_json: bool, case: str, picture: str, image: CleanImage, source: str) -> None:
    removed = {each.category: each.count for each in image.report.removed}
    show(
        as_json,
        f"{source}: {image.width} × {image.height}, removed {sum(removed.values())}",
        case=case,
        picture=picture,
        source=source,
        width=image.width,
        height=image.height,
        bytes=len(image.data),
        sha256=image.sha256,
        removed=removed,
    )


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
