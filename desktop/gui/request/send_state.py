"""What the last step shows: for whom it is sealed, what is still missing, and how far it came."""

from dataclasses import dataclass

from cases.errors import CaseSent
from cases.identifiers import CaseId
from cases.person import Service
from cases.privacy import Area
from crypto.key_book import Trust
from desktop.areas import undecided
from desktop.case_view import CaseView
from desktop.draft import Draft, KeptPicture
from desktop.practice import Practice


@dataclass(frozen=True)
class SendState:
    """``draft``: ``None`` once it was sent. ``pictures``: those that wait to be sent."""

    draft: Draft | None
    case: CaseView
    service: Service | None
    trust: Trust | None
    copies: tuple[str, ...]
    waiting: tuple[KeptPicture, ...]

    @property
    def pictures(self) -> int:
        """How many wait."""
        return len(self.waiting)

    @property
    def size(self) -> int:
        """Their bytes."""
        return sum(picture.size for picture in self.waiting)

    @property
    def areas(self) -> tuple[Area, ...]:
        """What was found in any of them, or drawn."""
        return tuple(area for picture in self.waiting for area in picture.areas)

    @property
    def undecided(self) -> int:
        """Faces, texts and codes that nobody decided about: they are sent as they are."""
        return undecided(self.areas)

    @property
    def is_covered(self) -> bool:
        """Whether all that is to be covered is."""
        return all(picture.is_covered for picture in self.waiting)

    @property
    def is_looked_at(self) -> bool:
        """Whether every picture was looked at."""
        return all(picture.was_looked_at for picture in self.waiting)

    @property
    def can_send(self) -> bool:
        """Whether nothing stands in the way of sealing it."""
        if not self.is_covered:
            return False
        if self.draft is None:
            return self.pictures > 0
        return not self.case.missing and self.trust is not Trust.CHANGED


def read(practice: Practice, case_id: CaseId) -> SendState:
    """As it is now. Raises ``CaseUnknown``."""
    draft = _draft(practice, case_id)
    addressed = None if draft is None else draft.service
    copies = () if draft is None else draft.copies_to
    return SendState(
        draft=draft,
        case=practice.overview.case(case_id),
        service=next((each for each in practice.services() if each.party_id == addressed), None),
        trust=None if addressed is None else practice.book.trust_of(addressed),
        copies=tuple(practice.book.record_of(each).name for each in copies),
        waiting=tuple(practice.pictures(case_id)),
    )


def _draft(practice: Practice, case_id: CaseId) -> Draft | None:
    try:
        return practice.draft(case_id)
    except CaseSent:
        return None
