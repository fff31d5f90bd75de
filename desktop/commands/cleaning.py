"""Clean pictures, of which files and folders are given: no vault, no practice.

pli clean photo.jpg scans/ --out clean/
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from capture.clean.batch import Cleaned, NotCleaned
from capture.clean.formats import JPEG, PNG
from capture.clean.found import CleanBefore, Found, FoundFile, NotFound, found
from capture.clean.placing import CLEAN_FOLDER, Job, jobs_of
from capture.clean.workers import clean_all
from cases.errors import FileUnreadable, Refused
from cases.picture import CleaningReport, ColourProfile, Removed, TimeTaken
from desktop.commands.console import AsJson, told
from host.console import complain, progress, show


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(clean)


@told
def clean(
    paths: Annotated[list[Path], typer.Argument(help="Pictures, and folders with all below them.")],
    out: Annotated[
        Path | None,
        typer.Option(
            help="The folder for the clean pictures, made when it is missing; else `clean`, where the pictures are.",
            show_default=False,
        ),
    ] = None,
    keep_names: Annotated[
        bool,
        typer.Option("--keep-names", help="Keep names and subfolders: mind that they may name a patient."),
    ] = False,
    jobs: Annotated[
        int, typer.Option(min=0, max=64, help="How many processes; 0 takes as many as are of use.")
    ] = 0,
    as_json: AsJson = False,
) -> None:
    """Write each picture anew without place, time, names, thumbnails and everything else that is not its pixels.

    The originals stay as they are, and nothing is overwritten. A refused file is named with its reason, the others
    are cleaned all the same, and the command ends with 1. What was cleaned before is not written a second time: a
    run that was broken off can be repeated.
    """
    looked_at = list(found(paths, lambda given: out or given / CLEAN_FOLDER))
    files = [each for each in looked_at if isinstance(each, FoundFile)]
    told_of = _Told(as_json=as_json)
    told_of.tell_not_taken(looked_at)
    if not files and not told_of.refused:
        raise FileUnreadable(name=paths[0].name or str(paths[0]), why="there is no picture to clean in it")
    try:
        _clean(jobs_of(files, out, keep_names=keep_names), jobs, told_of)
    finally:  # also when the disk is full, or somebody stops it
        told_of.tell_all()
    if told_of.refused:
        raise typer.Exit(Refused.exit_code)


def tell_refused(refused: NotCleaned, *, as_json: bool) -> None:
    """A refused picture: a result for scripts, a complaint for people."""
    if as_json:
        show(as_json, "", file=str(refused.source), **refused.error.described())
    else:
        complain(f"{refused.source}: {refused.error}")


def removed_fields(report: CleaningReport) -> list[dict[str, object]]:
    """What cleaning took away, as scripts read it."""
    return [each.model_dump(mode="json") for each in report.removed]


def removed_words(report: CleaningReport) -> str:
    """What cleaning took away, by category."""
    found = ", ".join(f"{each.category.replace('_', ' ')} ({each.count})" for each in report.removed)
    return f"removed {found}" if found else "nothing to remove"


def _clean(jobs: Sequence[Job], workers: int, told_of: "_Told") -> None:
    with progress("cleaning") as tell:
        for number, (_, outcomes) in enumerate(clean_all(jobs, workers), start=1):
            for outcome in outcomes:
                told_of.tell(outcome, pages=len(outcomes))
            tell(number, len(jobs))


class _Told:
    """Says what became of each file, and at the end of all."""

    def __init__(self, *, as_json: bool) -> None:
        self.cleaned = 0
        self.refused = 0
        self._as_json = as_json
        self._with: Counter[Removed] = Counter()

    def tell_not_taken(self, looked_at: Sequence[Found]) -> None:
        """Of what stood in a folder and is not looked into."""
        for each in looked_at:
            if isinstance(each, NotFound):
                self.tell(NotCleaned(each.path, each.error))
            elif isinstance(each, CleanBefore) and not self._as_json:
                complain(
                    f"{each.path}: passed over, for it holds clean pictures; name it to clean them again"
                )

    def tell(self, outcome: Cleaned | NotCleaned, pages: int = 1) -> None:
        """Of one picture, and of how many pages its file has."""
        if isinstance(outcome, NotCleaned):
            self.refused += 1
            tell_refused(outcome, as_json=self._as_json)
        else:
            self.cleaned += 1
            self._with.update(each.category for each in outcome.facts.cleaning.removed)
            _tell_cleaned(outcome, pages, as_json=self._as_json)

    def tell_all(self) -> None:
        """The sums, for people who gave more than one file."""
        if self._as_json or self.cleaned + self.refused < 2:
            return
        kinds = ", ".join(
            f"{kind.replace('_', ' ')} {self._with[kind]}" for kind in Removed if self._with[kind]
        )
        found = f"; pictures in which something was found: {kinds}" if kinds else ""
        complain(f"pictures cleaned: {self.cleaned}, files refused: {self.refused}{found}")


def _tell_cleaned(cleaned: Cleaned, pages: int, *, as_json: bool) -> None:
    facts, report = cleaned.facts, cleaned.facts.cleaning
    pixels = "identical" if report.pixels_identical else _changed(report)
    page = f" (page {cleaned.page} of {pages})" if pages > 1 else ""
    show(
        as_json,
        f"{cleaned.source}{page} → {cleaned.output}: {removed_words(report)}; pixels {pixels}",
        file=str(cleaned.source),
        page=cleaned.page,
        pages=pages,
        output=str(cleaned.output),
        **facts.model_dump(mode="json", exclude={"cleaning", "taken"}),
        taken=TimeTaken.of_file(facts.taken).model_dump(mode="json"),
        removed=removed_fields(report),
        source=report.source or (PNG if facts.type == "image/png" else JPEG),
        **report.model_dump(mode="json", exclude={"removed", "source"}),
    )


def _changed(report: CleaningReport) -> str:
    """What became of pixels that are not what they were."""
    converted = ["converted to sRGB"] if report.colour is ColourProfile.CONVERTED else []
    changes = [change.replace("_", " ") for change in report.changes]
    return ", ".join(converted + changes) or "written anew"
