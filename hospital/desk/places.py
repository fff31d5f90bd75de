"""The pages that the bar at the top leads to, each for whoever has the right."""

from dataclasses import dataclass

from hospital.desk.rights import Right
from hospital.words import later as _


@dataclass(frozen=True)
class Place:
    """A page of the bar. ``name``: English, the msgid of its words."""

    address: str
    name: str
    right: Right


PLACES = (
    Place("/", _("Worklist"), Right.READ),
    Place("/unmatched", _("To be matched"), Right.FILE),
    Place("/phrases", _("Phrases"), Right.PROPOSE),
    Place("/accounts", _("Accounts"), Right.MANAGE),
    Place("/quarantine", _("Quarantine"), Right.MANAGE),
    Place("/service", _("Service"), Right.MANAGE),
    Place("/audit", _("Who did what"), Right.AUDIT),
)
