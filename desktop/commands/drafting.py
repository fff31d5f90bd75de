"""Commands that begin a case and bring pictures into it, from a camera or out of files."""

from pathlib import Path
from typing import Annotated

import typer

from capture.clean.batch import read_picture
from capture.clean.clean import CleanImage
from capture.feed import Feed
from capture.frame import Snapshot
from capture.sources import camera_source
from cases.errors import FileUnreadable, PictureRefused
from cases.forms import read_form
from cases.picture import PictureRole
from desktop.case_form import CaseForm
from desktop.commands import facts
from desktop.commands.console import AsJson, read_input, say_refused, told
from desktop.commands.facts import Lesion, Note, Role, Side, Site, Taken, View, facts_of
from desktop.commands.unlocking import HomeFolder, KeyFile, PassphraseFd, unlocked
from desktop.taking import CleanPicture, from_camera, pages_of
from host.console import show

Draft = Annotated[str, typer.Option("--draft", metavar="CASE", help="The case to add to, sent or not.")]
_STDIN = Path("-")


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (new, capture, add):
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
        for each in taken:
            picture = facts_of(each.taken, role, view, site, side, lesion, note)
            picture_id = session.practice.add_picture(draft, each.image, picture)
            _show_picture(as_json, draft, picture_id, each.image, "camera")


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


def _take(camera: str, count: int, patience: float) -> list[CleanPicture]:
    """Pictures from a camera, clean. Nothing is unlocked while a driver runs."""
    feed = Feed(camera_source(camera), on_view=lambda _: None, on_state=lambda *_: None)
    feed.open()
    try:
        snapshots: list[Snapshot] = [feed.snapshot(patience) for _ in range(count)]
    finally:
        feed.close()
    return [from_camera(each) for each in snapshots]


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
