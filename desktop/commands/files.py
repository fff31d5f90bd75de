"""Commands that need files alone, no vault and no practice: clean pictures, make an identity, look at a package.

pli clean photo.jpg scan.png --out clean/
pli keygen --out practice.identity --name "Example Practice"
pli inspect case.age
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from capture.clean.batch import Cleaned, NotCleaned, clean_file
from cases.errors import FileUnreadable, Refused, WrongUsage
from cases.person import PartyKind
from cases.picture import CleaningReport, ColourProfile
from crypto.keys import PartyKeys
from crypto.opening import inspect as inspect_package
from crypto.public_keys import fingerprint
from crypto.signing import allowed_signers_line
from desktop.commands.console import AsJson, told
from desktop.identity_file import write_identity
from host.console import complain, progress, show


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (clean, keygen, inspect):
        app.command()(command)


@told
def clean(
    files: Annotated[list[Path], typer.Argument(help="JPEG or PNG files.")],
    out: Annotated[
        Path, typer.Option(help="The folder for the clean pictures; it is made when it is missing.")
    ],
    as_json: AsJson = False,
) -> None:
    """Write each picture anew without place, time, names, thumbnails and everything else that is not its pixels.

    The originals stay as they are, and nothing is overwritten. A refused file is named with its reason, the others
    are cleaned all the same, and the command ends with 1.
    """
    refused = 0
    with progress("cleaning") as tell:
        for number, path in enumerate(files, start=1):
            result = clean_file(path, out)
            tell(number, len(files))
            if isinstance(result, NotCleaned):
                refused += 1
                tell_refused(result, as_json=as_json)
            else:
                _tell_cleaned(result, as_json=as_json)
    if refused:
        raise typer.Exit(Refused.exit_code)


@told
def keygen(
    out: Annotated[Path, typer.Option(help="The new identity file, all private; the record goes beside it.")],
    name: Annotated[str, typer.Option(help="What the party is called; else as its file.")] = "",
    kind: Annotated[PartyKind, typer.Option(help="What the party is.")] = PartyKind.PRACTICE,
    as_json: AsJson = False,
) -> None:
    """Make the keys of a party: NAME.identity (private, never overwritten) and NAME.keys.json (to be handed out).

    The identity file is not encrypted: for scripts and trials. A practice that works every day keeps its keys in a
    vault: pli init.
    """
    require_folder(out.parent)
    keys = PartyKeys.create(kind, _party_name(name or out.stem), "command line", datetime.now(UTC))
    record = write_identity(out, keys)
    line = allowed_signers_line(keys.party_id, keys.record.identity_key)
    show(
        as_json,
        f"{out}: private, keep it\n{record}: for the others, who compare by telephone:\n"
        f"  {fingerprint(keys.record)}\n{line}",
        party=keys.party_id,
        name=keys.record.name,
        identity=str(out),
        record=str(record),
        fingerprint=fingerprint(keys.record),
        allowed_signers=line,
        recipient=str(keys.recipient),
    )


@told
def inspect(
    package: Annotated[Path, typer.Argument(help="A sealed package.")], as_json: AsJson = False
) -> None:
    """Show what anybody can see of a sealed package without a key: nothing about whom or what it is."""
    try:
        with package.open("rb") as source:
            facts = inspect_package(source)
    except OSError as error:
        raise FileUnreadable(name=package.name, why=error.strerror or "the system says no more") from error
    show(
        as_json,
        f"{package}: {facts.size} bytes, {facts.recipients} recipients with the sender\n"
        f"header {facts.header} bytes, content {facts.content} with its padding\n"
        f"header and nonce, as the manifest inside names them: SHA-256 {facts.header_sha256}",
        package=str(package),
        size=facts.size,
        recipients=facts.recipients,
        header=facts.header,
        content=facts.content,
        header_sha256=facts.header_sha256,
    )


def require_folder(folder: Path) -> None:
    """Raise ``WrongUsage`` when there is no such folder to write into."""
    if not folder.is_dir():
        raise WrongUsage(why=f"there is no folder “{folder}”")


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


def _tell_cleaned(cleaned: Cleaned, *, as_json: bool) -> None:
    image, report = cleaned.image, cleaned.image.report
    pixels = "identical" if report.pixels_identical else _changed(report)
    show(
        as_json,
        f"{cleaned.source} → {cleaned.output}: {removed_words(report)}; pixels {pixels}",
        file=str(cleaned.source),
        output=str(cleaned.output),
        type=image.media_type,
        width=image.width,
        height=image.height,
        size_before=cleaned.size_before,
        size=len(image.data),
        sha256=image.sha256,
        removed=removed_fields(report),
        colour=report.colour,
        orientation=report.orientation,
        pixels_identical=report.pixels_identical,
        source=report.source,
        changes=list(report.changes),
    )


def _changed(report: CleaningReport) -> str:
    """What became of pixels that are not what they were."""
    converted = ["converted to sRGB"] if report.colour is ColourProfile.CONVERTED else []
    changes = [change.replace("_", " ") for change in report.changes]
    return ", ".join(converted + changes) or "written anew"


def _party_name(text: str) -> str:
    name = text.strip()
    if not (0 < len(name) <= 120 and name.isprintable()):
        raise WrongUsage(why="a name is one line of at most 120 characters")
    return name
