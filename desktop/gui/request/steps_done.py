"""Which steps of a request are done: what nobody looked at, or decided about, is not checked."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from cases.errors import CaseSent
from cases.identifiers import CaseId, PictureId
from desktop.draft import KeptPicture, Missing
from desktop.gui.place import Step
from desktop.practice import Practice


@dataclass(frozen=True)
class StepsState:
    """``missing``: what the draft lacks, nothing of a case that was sent; ``waiting``: pictures to be sent."""

    missing: tuple[Missing, ...] = ()
    waiting: tuple[KeptPicture, ...] = ()

    @property
    def pictures(self) -> set[PictureId]:
        """Those that wait: of a case that was sent, only the new ones."""
        return {each.picture_id for each in self.waiting}

    def done(self, shown: AbstractSet[PictureId]) -> set[Step]:
        """The steps that lack nothing; ``shown``: the pictures that somebody saw in the third step."""
        is_decided = all(each.was_looked_at and not each.undecided for each in self.waiting)
        is_done = {
            Step.PATIENT: not set(self.missing) - {Missing.PICTURE},
            Step.PICTURES: bool(self.waiting),
            Step.CHECK: bool(self.waiting) and is_decided and self.pictures <= shown,
        }
        return {step for step, done in is_done.items() if done}


def read(practice: Practice, case_id: CaseId) -> StepsState:
    """As it is now. Raises ``CaseUnknown``."""
    return StepsState(_missing(practice, case_id), tuple(practice.pictures(case_id)))


def _missing(practice: Practice, case_id: CaseId) -> tuple[Missing, ...]:
    try:
        return practice.missing(case_id)
    except CaseSent:
        return ()
