"""Commands that seal a folder and open a package with an identity file: for scripts, archives and proof.

    pli seal case/ --to service.keys.json --identity practice.identity --out case.age
    pli open case.age --identity service.identity --allowed-signers practice.keys.json --out opened/

They keep no memory: ``open`` cannot tell that a package was opened before, and who signed is believed as the files
given with ``--allowed-signers`` say.
"""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from capture.clean.batch import NotCleaned
from cases.errors import FileUnreadable, OutputExists, Refused
from cases.person import Party
from crypto.allowed_signers import AllowedSigners
from crypto.key_book import recipient_in
from crypto.keys import PartyKeys
from crypto.opening import VerifiedPackage, open_package
from crypto.public_keys import parse_record
from crypto.sealing import Addressed, SealedPackage
from crypto.sealing import seal as seal_package
from desktop.case_folder import BoundCase, CleanPicture, clean_picture, read_case_folder
from desktop.commands.cleaning import removed_fields, removed_words, tell_refused
from desktop.commands.console import AsJson, read_input, told
from desktop.commands.files import require_folder
from desktop.commands.opened import tell_opened, tell_original
from desktop.folder_content import content_of
from desktop.identity_file import read_identity
from desktop.opened_folder import OpenedFolder
from host.console import Progress, complain, progress, show

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

IdentityFile = Annotated[
    Path, typer.Option("--identity", help="Your identity file, as keygen wrote it, mode 0600.")
]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("seal")(seal)
    app.command("open")(open_)


@told
def seal(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to seal.")],
    to: Annotated[list[Path], typer.Option(help="The key record of a recipient; once for each.")],
    identity: IdentityFile,
    out: Annotated[Path, typer.Option(help="The new package.")],
    in_reply_to: Annotated[
        Path | None,
        typer.Option(
            help="The manifest.json of the item that an answer or message follows.", show_default=False
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Seal a folder of a case into one package that its recipients and you can open.

    DIR holds request.json, message.json or answer.json (docs/format.md), the pictures that it names by their SHA-256,
    under any file names, and nothing else but what open wrote there. Pictures never leave uncleaned: one that still
    carries more than pixels is cleaned first, and the sealed document names the clean one; DIR stays as it is. A
    folder that open wrote, unchanged, is sealed as the same item for the keys of today.
    """
    require_folder(out.parent)
    if out.exists():
        raise OutputExists(name=out.name)
    case = _clean_case(folder, as_json=as_json)
    keys = read_identity(identity)
    addressed = [_addressed(read_input(path)) for path in to]
    answered = None if in_reply_to is None else read_input(in_reply_to)
    sealed = seal_package(content_of(case, keys, addressed, answered), keys, addressed, out)
    _tell_sealed(out, sealed, case, [each.party for each in addressed], as_json=as_json)


@told
def open_(
    package: Annotated[Path, typer.Argument(help="The sealed package.")],
    identity: IdentityFile,
    allowed_signers: Annotated[
        list[Path],
        typer.Option(
            help="Who may have signed: key records, or OpenSSH allowed_signers with cert-authority lines."
        ),
    ],
    out: Annotated[Path, typer.Option(help="The new folder for what is in it, in the clear.")],
    as_json: AsJson = False,
) -> None:
    """Open a package into a new folder, after everything about it was verified; else nothing is written.

    The folder (mode 0700) holds the document, the pictures as 0001.jpg and so on, and the signed manifest with its
    signatures. A line of allowed_signers names no post-quantum key and no revoked device: with it alone neither can
    be checked, and the command says so; a key record has both. Nothing here remembers what was opened before. Of a
    case that a service forwarded, the original inside is verified too: that takes the key record of who asked.
    """
    require_folder(out.parent)
    if out.exists():
        raise OutputExists(name=out.name)
    book = AllowedSigners()
    for path in allowed_signers:
        book.add(read_input(path))
    store = OpenedFolder(out, book)
    verified = _open(package, read_identity(identity), book, store)
    tell_opened(out, verified, book, as_json=as_json)
    for original in store.originals:
        tell_original(original, book, as_json=as_json)


class _NothingSeen:
    """The memory of a command that has none."""

    def has_seen(self, *_: object, **__: object) -> bool:
        return False


class _Watched(io.FileIO):
    """A file whose reading is told."""

    def __init__(self, path: Path, tell: Progress) -> None:
        super().__init__(path)
        self._tell = tell
        self._done, self._total = 0, path.stat().st_size

    def readinto(self, buffer: "WriteableBuffer") -> int:
        count = super().readinto(buffer) or 0
        self._done += count
        self._tell(self._done, self._total)
        return count


def _clean_case(folder: Path, *, as_json: bool) -> BoundCase:
    """The folder, its pictures clean; when one was refused, each is named and the command ends."""
    case = read_case_folder(folder)
    read = []
    with progress("cleaning") as tell:
        for number, path in enumerate(case.pictures, start=1):
            read.append(clean_picture(path))
            tell(number, len(case.pictures))
    refused = [each for each in read if isinstance(each, NotCleaned)]
    for each in refused:
        tell_refused(each, as_json=as_json)
    if refused:
        raise typer.Exit(Refused.exit_code)
    return case.bind([each for each in read if isinstance(each, CleanPicture)])


def _addressed(untrusted_record: bytes) -> Addressed:
    record = parse_record(untrusted_record)
    return Addressed(record.party, recipient_in(record))


def _open(package: Path, keys: PartyKeys, book: AllowedSigners, store: OpenedFolder) -> VerifiedPackage:
    try:
        with progress("opening") as tell, io.BufferedReader(_Watched(package, tell)) as source:
            return open_package(source, keys.party_id, keys.identities, book, _NothingSeen(), store)
    except OSError as error:
        if str(error.filename) != str(package):
            raise
        raise FileUnreadable(name=package.name, why=error.strerror or "the system says no more") from error


def _tell_sealed(
    out: Path, sealed: SealedPackage, case: BoundCase, to: Sequence[Party], *, as_json: bool
) -> None:
    for picture in case.pictures:
        if picture.data is not None and not as_json:
            complain(f"{picture.path}: cleaned before sealing, {removed_words(picture.report)}")
    show(
        as_json,
        f"{out}: {case.kind} with {len(case.pictures)} pictures, {sealed.size} bytes, "
        f"for {', '.join(party.name for party in to)}",
        package=str(out),
        kind=case.kind,
        case_id=case.document.case_id,
        item_id=sealed.item_id,
        package_id=sealed.package_id,
        manifest_sha256=sealed.manifest_sha256,
        size=sealed.size,
        sha256=sealed.sha256,
        to=[party.model_dump(mode="json") for party in to],
        pictures=[_picture_fields(picture) for picture in case.pictures],
    )


def _picture_fields(picture: CleanPicture) -> dict[str, object]:
    return {
        "file": str(picture.path),
        "sha256": picture.sha256,
        "cleaned": picture.data is not None,
        "removed": removed_fields(picture.report),
    }
