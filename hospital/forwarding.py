"""Forwarding a case to another service: a sealed message of ours around the original, as the practice sealed it.

The other service verifies both: our signature on the outside, and the practice's on what it asked and showed. The
practice gets the same package, and so knows to whom its case went, by whom and why; the other service's answer goes to
the practice and to us. What the practice writes later, and cannot write there because it does not know that service,
is forwarded in the same way: a withdrawal above all.
"""

from collections.abc import Callable
from datetime import datetime

from cases.errors import CaseWithdrawn, KeyChanged
from cases.identifiers import CaseId, PartyId
from cases.message import Message, MessageKind
from cases.person import Party, PartyKind, Person
from crypto.key_book import Trust
from hospital import worklist
from hospital.audit import Deed, record
from hospital.case_file import CaseFile, Seal
from hospital.database import transaction
from hospital.errors import (
    CaseCameForwarded,
    CaseForwarded,
    CaseTooLargeToForward,
    ConsentNamesOthers,
    KeyUnverified,
    NotAService,
)
from hospital.home import Home, wall_clock
from hospital.originals import embedded_files, news_for
from hospital.saying import seal_message

MOST_FILES = 200
"""Of one package (``cases.manifest``)."""


def forward(
    home: Home,
    case_id: CaseId,
    to: PartyId,
    author: Person,
    reason: str,
    consent_basis: str | None = None,
    now: Callable[[], datetime] = wall_clock,
) -> Seal:
    """Forward a case to a service whose keys are known here and verified. Sent with the next pull.

    ``consent_basis``: who asked the patient or the practice, and when; needed where the patient's consent does not
    name that service. To the same service it is forwarded once, and again when there is something new.
    Raises ``CaseRefused``, ``KeyRefused``, and ``ValueError`` for a text longer than a message holds; nothing was
    noted then.
    """
    with transaction(home.connection):
        case = home.case(case_id)
        service, at = _service(home, to), now()
        _check_case(home, case, service, at)
        basis = _consent(case, service, consent_basis)
        message = _message(case, service, author, reason, basis, at)
        recipients = tuple(dict.fromkeys((to, *(party.party_id for party in case.concerned))))
        seal = seal_message(home, message, case, _about(case, service), recipients)
        worklist.refresh(home, case_id)
        _note(home, message, service)
        return seal


def services(home: Home) -> tuple[Party, ...]:
    """To whom cases can be forwarded: the services whose keys are verified here."""
    known = (record.party for record in home.book.parties())
    others = (party for party in known if party.kind is PartyKind.SERVICE)
    return tuple(each for each in others if home.book.trust_of(each.party_id) is Trust.VERIFIED)


def _service(home: Home, to: PartyId) -> Party:
    party = home.book.record_of(to).party
    trust = home.book.trust_of(to)
    if party.kind is not PartyKind.SERVICE:
        raise NotAService(party=party.name)
    if trust is Trust.CHANGED:
        raise KeyChanged(party=party.name)
    if trust is not Trust.VERIFIED:
        raise KeyUnverified(party=party.name)
    return party


def _check_case(home: Home, case: CaseFile, to: Party, at: datetime) -> None:
    has_it = any(each.document.forwarded_to == to for each in case.forwards)
    if case.withdrawal is not None and not has_it:
        raise CaseWithdrawn
    if case.forwarded_by is not None:
        raise CaseCameForwarded
    if has_it and not news_for(home, case, to):
        raise CaseForwarded(service=to.name)
    files = 1 + len(embedded_files(home, case.case_id, at))
    if files > MOST_FILES:
        raise CaseTooLargeToForward(files=files, most=MOST_FILES)


def _about(case: CaseFile, to: Party) -> str:
    earlier = sum(each.document.forwarded_to == to for each in case.forwards)
    return ":".join(("forward", case.case_id, to.party_id, *([str(earlier)] if earlier else [])))


def _consent(case: CaseFile, to: Party, basis: str | None) -> str | None:
    """Who was asked, now or when the case was first forwarded there; ``None`` where the consent names the service."""
    if to.party_id in case.request.document.consent.recipients:
        return None
    earlier = (each.document.consent_basis for each in case.forwards if each.document.forwarded_to == to)
    stated = (basis or "").strip() or next(earlier, None)
    if not stated:
        raise ConsentNamesOthers(service=to.name)
    return stated


def _message(
    case: CaseFile, to: Party, author: Person, reason: str, consent_basis: str | None, at: datetime
) -> Message:
    return Message(
        case_id=case.case_id,
        kind=MessageKind.FORWARD,
        created=at,
        author=author,
        text=reason.strip(),
        forwarded_to=to,
        original_manifest=case.request.seal.manifest_sha256,
        consent_basis=consent_basis,
    )


def _note(home: Home, message: Message, to: Party) -> None:
    """The words that were written stand in the message, which is kept with its seal."""
    basis = "named in the consent" if message.consent_basis is None else "by a statement in the message"
    record(
        home.connection,
        Deed.FORWARDED,
        message.created,
        person_id=message.author.person_id,
        case_id=message.case_id,
        detail=f"to {to.party_id}, {basis}",
    )
