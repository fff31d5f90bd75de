"""The manifest: what makes a table of contents one that can be read in one way only."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from cases.documents import check_document, parse_document
from cases.errors import ManifestMismatch, UnknownVersion
from cases.identifiers import new_id
from cases.manifest import Addressee, FileEntry, FileRole, Kind, Manifest, Sender
from cases.person import Party, PartyKind
from cases.request import Request
from cases.wire import parse, to_json
from tests.cases import samples

PRACTICE = Party(kind=PartyKind.PRACTICE, party_id=new_id(), name="Example Practice")
SERVICE = Party(kind=PartyKind.SERVICE, party_id=new_id(), name="Dermatology, CHU Example")


def key(letter: str) -> str:
    return f"SHA256:{letter * 43}"


def entry(number: int) -> FileEntry:
    role = FileRole.PICTURE if number else FileRole.DOCUMENT
    return FileEntry(n=number, size=1, sha256="0" * 64, type="image/jpeg", name="mole.jpg", role=role)


MANIFEST = Manifest(
    case_id=new_id(),
    item_id=new_id(),
    package_id=new_id(),
    kind=Kind.REQUEST,
    created=samples.NOON,
    sender=Sender(party=PRACTICE, device=new_id(), key=key("D")),
    to=(Addressee(party=SERVICE, key=key("A")), Addressee(party=PRACTICE, key=key("B"))),
    reply_to=(PRACTICE,),
    files=(entry(0), entry(1)),
    age_header_sha256="f" * 64,
)


def test_a_manifest_survives_the_wire() -> None:
    assert parse(Manifest, to_json(MANIFEST)) == MANIFEST


CHANGES: dict[str, Callable[[Manifest], dict[str, object]]] = {
    "the sender is the last addressee": lambda m: {"to": m.to[::-1]},
    "an addressee stands twice": lambda m: {"to": (m.to[0], m.to[0], m.to[1])},
    "without a gap": lambda m: {"files": (entry(0), entry(2))},
    "numbered from 0": lambda m: {"files": (entry(1),)},
    "at least 1 item": lambda m: {"files": ()},
    "at most 17": lambda m: {
        "to": (*(Addressee(party=SERVICE, key=key(letter)) for letter in "acdefghijklmnopqr"), m.to[1])
    },
}


@pytest.mark.parametrize("why", CHANGES)
def test_a_manifest_that_could_be_read_in_two_ways_is_refused(why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        Manifest.model_validate(dict(MANIFEST) | CHANGES[why](MANIFEST))


def of_request(request: Request, **changes: object) -> Manifest:
    return Manifest.model_validate(dict(MANIFEST) | {"case_id": request.case_id} | changes)


def test_a_document_fits_its_manifest() -> None:
    request = samples.request()
    document = parse_document(Kind.REQUEST, to_json(request))
    check_document(of_request(request), document)
    with pytest.raises(ManifestMismatch, match="another case"):
        check_document(MANIFEST, document)


@pytest.mark.parametrize(
    "files",
    [
        (entry(0),),
        (entry(0), entry(1), entry(2)),
        (entry(0), entry(1).model_copy(update={"sha256": "1" * 64})),
        (entry(0), entry(1).model_copy(update={"type": "image/png"})),
        (entry(0), entry(1).model_copy(update={"role": FileRole.ATTACHMENT})),
        (entry(0).model_copy(update={"role": FileRole.PICTURE}), entry(1)),
    ],
    ids=["one less", "one more", "other bytes", "other type", "other role", "no document"],
)
def test_a_document_names_the_very_pictures_that_were_signed(files: tuple[FileEntry, ...]) -> None:
    request = samples.request()
    with pytest.raises(ManifestMismatch, match="other pictures"):
        check_document(of_request(request, files=files), request)


def test_a_document_of_another_kind_than_its_manifest_says_is_refused() -> None:
    with pytest.raises(UnknownVersion):
        parse_document(Kind.ANSWER, to_json(samples.request()))


@pytest.mark.parametrize("bad", [{"n": -1}, {"size": -1}, {"type": "text/html; x"}, {"name": "a\nb"}])
def test_a_file_stays_within_its_bounds(bad: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        FileEntry.model_validate(dict(entry(0)) | bad)
