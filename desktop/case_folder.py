"""A folder that is to be sealed: one document, and the pictures that it names.

    request.json            or message.json, answer.json: request/v1, message/v1 or answer/v1
    0001.jpg  mole.png  …   its pictures, under any names: the document's ``pictures[]`` find them by their SHA-256
    manifest.json …         left by ``pli open``; by it the same item is known again (``desktop.folder_content``)

Every picture goes through ``clean``. Where that changes a file, the clean picture is what will be sealed and what the
document says of it: SHA-256, size, cleaning report. The folder stays as it is. Cleaning reads pixels, so each picture
is first decoded in a child process, as those of strangers are, and all are clean before any key is read.

>>> folder = read_case_folder(Path("case"))                                     # doctest: +SKIP
>>> folder.bind([clean_picture(path) for path in folder.pictures])              # doctest: +SKIP
"""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from capture.clean.batch import NotCleaned, read_picture
from capture.clean.clean import clean
from capture.sandbox import decode
from cases.answer import Answer
from cases.documents import pictures_of
from cases.errors import CaseFolderInvalid, FileUnreadable, PictureRefused
from cases.manifest import FileRole, Kind, Manifest
from cases.message import Message
from cases.picture import CleaningReport, Picture
from cases.request import Request
from cases.wire import parse
from crypto.archive import MANIFEST, MLDSA_SIGNATURE, SIGNATURE
from crypto.content import ContentFile
from desktop.opened_folder import ENDINGS

SealedDocument = Request | Message | Answer

_DOCUMENTS: dict[str, tuple[Kind, type[Request] | type[Message] | type[Answer]]] = {
    "request.json": (Kind.REQUEST, Request),
    "message.json": (Kind.MESSAGE, Message),
    "answer.json": (Kind.ANSWER, Answer),
}
_OF_PACKAGE = {MANIFEST, SIGNATURE, MLDSA_SIGNATURE}


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """A picture file and what cleaning made of it; ``data`` is there only where that differs from the file."""

    path: Path
    sha256_before: str
    sha256: str
    size: int
    type: str
    width: int
    height: int
    report: CleaningReport
    data: bytes | None = field(repr=False)

    def described(self, picture: Picture) -> Picture:
        """The document's entry, true of the clean picture."""
        facts = {"sha256": self.sha256, "type": self.type, "width": self.width, "height": self.height}
        report = {} if self.data is None else {"cleaning": self.report}
        return Picture.model_validate(dict(picture) | facts | report)

    def content(self, number: int) -> ContentFile:
        """What is sealed: exactly the bytes that were found clean."""
        name = f"{number:04}{ENDINGS[self.type]}"
        return ContentFile(name, self.type, FileRole.PICTURE, self.size, self._open)

    def _open(self) -> io.BytesIO:
        data = read_picture(self.path) if self.data is None else self.data
        if hashlib.sha256(data).hexdigest() != self.sha256:
            raise FileUnreadable(name=self.path.name, why="it changed while it was being sealed")
        return io.BytesIO(data)


@dataclass(frozen=True, slots=True)
class BoundCase:
    """A document and the clean pictures it names, in its order. ``manifest``: of the package it was opened from."""

    name: str
    kind: Kind
    document: SealedDocument
    pictures: tuple[CleanPicture, ...]
    manifest: Manifest | None


@dataclass(frozen=True, slots=True)
class CaseFolder:
    """What stands in the folder; the pictures are not read yet."""

    name: str
    kind: Kind
    document: SealedDocument
    pictures: tuple[Path, ...]
    manifest: Manifest | None

    def bind(self, pictures: Sequence[CleanPicture]) -> BoundCase:
        """Find each picture that the document names; raises ``CaseFolderInvalid`` for one missing or too many."""
        by_hash = {picture.sha256: picture for picture in pictures}
        by_hash |= {picture.sha256_before: picture for picture in pictures}
        named = pictures_of(self.document)
        missing = [str(each.file) for each in named if each.sha256 not in by_hash]
        if missing:
            why = f"picture {', '.join(missing)} of the document is missing or another"
            raise CaseFolderInvalid(name=self.name, why=why)
        bound = tuple(by_hash[each.sha256] for each in named)
        surplus = sorted(each.path.name for each in pictures if each not in bound)
        if surplus:
            why = f"its document does not name the picture {', '.join(surplus)}"
            raise CaseFolderInvalid(name=self.name, why=why)
        return BoundCase(self.name, self.kind, _described(self.document, bound), bound, self.manifest)


def read_case_folder(folder: Path) -> CaseFolder:
    """Look into the folder; raises ``CaseFolderInvalid``, ``FileUnreadable``, ``WireRefused``."""
    try:
        paths = {path.name: path for path in sorted(folder.iterdir())}
    except OSError as error:
        raise FileUnreadable(name=folder.name, why=error.strerror or "the system says no more") from error
    documents = [name for name in _DOCUMENTS if name in paths]
    if len(documents) != 1:
        why = f"it must hold one of {', '.join(_DOCUMENTS)}; it holds {len(documents)}"
        raise CaseFolderInvalid(name=folder.name, why=why)
    kind, model = _DOCUMENTS[documents[0]]
    return CaseFolder(
        name=folder.name,
        kind=kind,
        document=parse(model, _read(paths[documents[0]])),
        pictures=tuple(path for name, path in paths.items() if name not in {*documents, *_OF_PACKAGE}),
        manifest=parse(Manifest, _read(paths[MANIFEST])) if MANIFEST in paths else None,
    )


def clean_picture(path: Path) -> CleanPicture | NotCleaned:
    """Clean one file in memory, once a child process could decode it; a refusal is returned."""
    try:
        untrusted = read_picture(path)
        decode(untrusted)
        image = clean(untrusted)
    except (PictureRefused, FileUnreadable) as error:
        return NotCleaned(path, error)
    return CleanPicture(
        path=path,
        sha256_before=hashlib.sha256(untrusted).hexdigest(),
        sha256=image.sha256,
        size=len(image.data),
        type=image.media_type,
        width=image.width,
        height=image.height,
        report=image.report,
        data=None if image.data == untrusted else image.data,
    )


def _described(document: SealedDocument, pictures: Sequence[CleanPicture]) -> SealedDocument:
    if not pictures:
        return document
    described = tuple(
        clean.described(picture) for clean, picture in zip(pictures, pictures_of(document), strict=True)
    )
    return type(document).model_validate(dict(document) | {"pictures": described})


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "the system says no more") from error
