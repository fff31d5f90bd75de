"""What the commands that add a picture ask about it, and when it was taken."""

from datetime import datetime
from typing import Annotated

import typer
from pydantic import ValidationError

from cases.codes import SITE_IN_WORDS, Code, Laterality
from cases.errors import WrongUsage
from cases.picture import PictureRole, TimeSource, TimeTaken
from desktop.draft import PictureFacts

Role = Annotated[PictureRole, typer.Option(help="What the picture is for.")]
View = Annotated[str, typer.Option(help="Which view it is.")]
Site = Annotated[str, typer.Option(help="The body site: in words, or coded as SYSTEM|CODE|WORDS.")]
Side = Annotated[
    Laterality | None, typer.Option("--laterality", help="The patient's side.", show_default=False)
]
Lesion = Annotated[int | None, typer.Option(min=1, max=99, help="The lesion's number.", show_default=False)]
Note = Annotated[str, typer.Option(help="Anything to say about it.")]
Taken = Annotated[
    datetime | None,
    typer.Option(
        help="When it was taken, if you know better than the file.",
        formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d"],
        show_default=False,
    ),
]


def facts_of(
    taken: TimeTaken,
    role: PictureRole,
    view: str = "",
    site: str = "",
    side: Laterality | None = None,
    lesion: int | None = None,
    note: str = "",
) -> PictureFacts:
    """The facts, checked; raises ``WrongUsage``."""
    try:
        return PictureFacts(
            role=role,
            view=view,
            site=_site(site) if site else None,
            laterality=side,
            lesion=lesion,
            taken=taken,
            note=note,
        )
    except ValidationError as error:
        raise WrongUsage(why=f"{error.errors()[0]['loc'][0]}: {error.errors()[0]['msg']}") from None


def taken_as_said(at: datetime) -> TimeTaken:
    """As a person says, by the clock on the wall; raises ``WrongUsage`` for a time that is still to come."""
    if at.astimezone() > datetime.now().astimezone():
        raise WrongUsage(why="--taken is in the future")
    return TimeTaken(at=at, source=TimeSource.PERSON)


def _site(text: str) -> Code:
    if text.count("|") == 2:
        system, code, display = text.split("|")
        return Code(system=system, code=code, display=display)
    return Code(system=SITE_IN_WORDS, code="in-words", display=text)
