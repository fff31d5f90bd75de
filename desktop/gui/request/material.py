"""What a request's page is made from: read from the practice in one go, so that the page is there at once and whole."""

from dataclasses import dataclass

from cases.codes import Language
from cases.errors import CaseSent, CaseUnknown
from cases.identifiers import CaseId, PartyId, PersonId
from cases.person import Person, Service
from cases.protocol import Protocol
from crypto.key_book import Trust
from crypto.public_keys import KeyRecord
from desktop import clocks
from desktop.case_view import CaseView
from desktop.draft import Draft
from desktop.gui.request import steps_done
from desktop.gui.request.protocol_choice import intake_of, protocol_of
from desktop.gui.request.steps_done import StepsState
from desktop.practice import Practice
from desktop.protocols import likely_protocol, protocol_for, protocols


@dataclass(frozen=True)
class Material:
    """``draft``: ``None`` for a case that was sent, to which pictures are added; ``case``: what the overview says."""

    draft: Draft | None
    case: CaseView
    people: tuple[Person, ...]
    services: tuple[Service, ...]
    parties: tuple[KeyRecord, ...]
    trust: dict[PartyId, Trust]
    steps: StepsState

    def service(self, party_id: PartyId | None) -> Service | None:
        """A service by its identifier."""
        return next((each for each in self.services if each.party_id == party_id), None)

    def name_of(self, party: KeyRecord) -> str:
        """A service as it calls itself now, else a party as its keys name it."""
        service = self.service(party.party_id)
        return party.name if service is None else service.party.name

    def protocol(self, draft: Draft) -> Protocol:
        """The form that goes with a draft: the one it was begun with, else what its service's name recalls."""
        return protocol_of(draft, self.service(draft.service))

    def any_protocol(self) -> Protocol:
        """The same, also of a case that was sent: its specialty's."""
        if self.draft is not None:
            return self.protocol(self.draft)
        return protocol_for(self.case.specialty) or protocols()[0]


def begun(practice: Practice, author: PersonId, language: Language) -> CaseId:
    """A new draft of a patient who is here today; where the practice can ask one service alone, of that one."""
    case_id = practice.begin(author, language)
    today = clocks.today()
    draft = practice.draft(case_id).with_fields(last_seen_on=today)
    services = practice.services()
    if len(services) == 1:
        intake = intake_of(draft, likely_protocol(services[0]))
        draft = draft.with_fields(service=services[0].party_id, intake=intake)
    practice.save_draft(draft)
    return case_id


def drop_if_blank(practice: Practice, case_id: CaseId) -> None:
    """Forget a draft in which nothing was entered."""
    draft = _draft(practice, case_id)
    if draft is not None and is_blank(draft) and not practice.pictures(case_id):
        practice.drop_draft(case_id)


def is_blank(draft: Draft) -> bool:
    """Whether nothing was entered yet but what Pli proposed."""
    asked = draft.question.strip() or draft.consent is not None
    answered = draft.intake is not None and bool(draft.intake.answers)
    return draft.patient.is_empty and not asked and not answered


def read(practice: Practice, case_id: CaseId) -> Material:
    """All of it. Raises ``CaseUnknown``."""
    parties = practice.book.parties()
    own = practice.record.party_id
    return Material(
        draft=_draft(practice, case_id),
        case=practice.overview.case(case_id),
        people=practice.document.people,
        services=tuple(practice.services()),
        parties=tuple(party for party in parties if party.party_id != own),
        trust={party.party_id: practice.book.trust_of(party.party_id) for party in parties},
        steps=steps_done.read(practice, case_id),
    )


def _draft(practice: Practice, case_id: CaseId) -> Draft | None:
    """The draft; ``None`` of a case that was sent, or that is not there any more."""
    try:
        return practice.draft(case_id)
    except (CaseSent, CaseUnknown):
        return None
