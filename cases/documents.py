"""A package's document: one of four types, by the manifest's kind, and what it must have in common with its manifest.

>>> document = parse_document(manifest.kind, untrusted_bytes)      # doctest: +SKIP
>>> check_document(manifest, document)                             # doctest: +SKIP
"""

from cases.answer import Answer
from cases.embedded import embedded_items
from cases.errors import ManifestMismatch
from cases.manifest import FileRole, Kind, Manifest
from cases.message import Message, MessageKind
from cases.picture import Picture
from cases.receipt import Receipt
from cases.request import Request
from cases.wire import parse

Document = Request | Message | Answer | Receipt

_TYPES: dict[Kind, type[Request] | type[Message] | type[Answer] | type[Receipt]] = {
    Kind.REQUEST: Request,
    Kind.MESSAGE: Message,
    Kind.ANSWER: Answer,
    Kind.RECEIPT: Receipt,
}


def parse_document(kind: Kind, untrusted: bytes) -> Document:
    """The document of a package of this kind; raises ``WireRefused``."""
    return parse(_TYPES[kind], untrusted)


def pictures_of(document: Document) -> tuple[Picture, ...]:
    """The pictures it names, in the order of the package's files."""
    return document.pictures if isinstance(document, Request | Message) else ()


def check_document(manifest: Manifest, document: Document) -> None:
    """Refuse a document of another case, or that names other files than were signed: ``ManifestMismatch``."""
    if document.case_id != manifest.case_id:
        raise ManifestMismatch(why="a document of another case")
    if isinstance(document, Message) and document.kind is MessageKind.FORWARD:
        _check_original(manifest, document)
    else:
        _check_pictures(manifest, document)


def _check_pictures(manifest: Manifest, document: Document) -> None:
    named = [
        (picture.file, picture.sha256, picture.type, FileRole.PICTURE) for picture in pictures_of(document)
    ]
    there = [(file.n, file.sha256, file.type, file.role) for file in manifest.files[1:]]
    if named != there or manifest.files[0].role is not FileRole.DOCUMENT:
        raise ManifestMismatch(why="other pictures than the document names")


def _check_original(manifest: Manifest, forward: Message) -> None:
    original = embedded_items(manifest)[0].manifest.sha256
    if original != forward.original_manifest or manifest.files[0].role is not FileRole.DOCUMENT:
        raise ManifestMismatch(why="another original than the forward names")
