"""From a case folder to the content of a package: who may say it, to whom, and which item it is.

A request is the practice's own, goes to the service it asks, and to nobody whom the patient did not agree to. A
message or an answer names the item that it belongs to by that item's manifest. A folder that ``pli open`` wrote and
that was not changed since is the same item again, sealed for the keys of today.
"""

import hashlib
from collections.abc import Sequence

from cases.errors import CaseFolderInvalid, WrongUsage
from cases.identifiers import PartyId, new_id
from cases.manifest import FileRole, Kind, Manifest
from cases.person import Party, PartyKind
from cases.request import Request, check_service_questions
from cases.wire import parse, to_json
from crypto.content import Content, ContentFile
from crypto.keys import PartyKeys
from crypto.sealing import Addressed
from desktop.case_folder import BoundCase


def content_of(
    case: BoundCase, keys: PartyKeys, to: Sequence[Addressed], untrusted_answered: bytes | None
) -> Content:
    """What ``seal`` takes. ``untrusted_answered``: the manifest, as it was signed, of the item that this follows.

    Raises ``CaseRefused``, ``WrongUsage``, ``WireRefused``.
    """
    if isinstance(case.document, Request):
        _check_request(case.name, case.document, keys.party_id, {each.party.party_id for each in to})
    document = to_json(case.document)
    same = _same_item(case, keys.party_id, document)
    named = ContentFile.of_bytes(f"{case.kind}.json", "application/json", FileRole.DOCUMENT, document)
    return Content(
        case_id=case.document.case_id,
        kind=case.kind,
        created=case.document.created,
        reply_to=_reply_to(keys, to),
        files=(named, *(picture.content(number) for number, picture in enumerate(case.pictures, start=1))),
        item_id=new_id() if same is None else same.item_id,
        person=case.document.author,
        in_reply_to=_in_reply_to(case, same, untrusted_answered),
    )


def _check_request(folder: str, request: Request, own: PartyId, to: set[PartyId]) -> None:
    check_service_questions(request.service, request.intake)
    reasons = {
        "its request is of another practice than the identity": request.practice.party_id == own,
        "the service that it asks is not among --to": request.service.party_id in to,
        "--to names a party that the patient did not agree to": to <= {*request.consent.recipients},
    }
    for why, holds in reasons.items():
        if not holds:
            raise CaseFolderInvalid(name=folder, why=why)


def _same_item(case: BoundCase, own: PartyId, document: bytes) -> Manifest | None:
    """The manifest in the folder, when it is ours and of this very document."""
    manifest = case.manifest
    if manifest is None or manifest.sender.party.party_id != own:
        return None
    unchanged = manifest.files[0].sha256 == hashlib.sha256(document).hexdigest()
    return manifest if unchanged else None


def _in_reply_to(case: BoundCase, same: Manifest | None, untrusted_answered: bytes | None) -> str | None:
    if case.kind is Kind.REQUEST:
        return None
    if untrusted_answered is None:
        if same is None:
            raise WrongUsage(why=f"{case.kind} without --in-reply-to, the manifest.json of what it follows")
        return same.in_reply_to
    if parse(Manifest, untrusted_answered).case_id != case.document.case_id:
        raise CaseFolderInvalid(name=case.name, why="--in-reply-to is of another case")
    return hashlib.sha256(untrusted_answered).hexdigest()


def _reply_to(keys: PartyKeys, to: Sequence[Addressed]) -> tuple[Party, ...]:
    """Ourselves; from a practice, also the practices that it is sent to."""
    if keys.party.kind is not PartyKind.PRACTICE:
        return (keys.party,)
    return (keys.party, *(each.party for each in to if each.party.kind is PartyKind.PRACTICE))
