"""How far a case is on its way into the hospital's own systems: what its page and the lists say in a word."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlcipher3.dbapi2 import Connection

from cases.identifiers import CaseId

_QUERY = """
SELECT case_id, planned.changed_at IS case_row.changed_at,
 count(*) FILTER (WHERE filed.state = 'filed'),
 count(*) FILTER (WHERE filed.state = 'wanted' AND filed.reason = ''),
 count(*) FILTER (WHERE filed.state = 'refused' OR (filed.state = 'wanted' AND filed.reason <> ''))
FROM matching JOIN case_row USING (case_id) LEFT JOIN planned USING (case_id) LEFT JOIN filed USING (case_id)
WHERE case_id IN (SELECT value FROM json_each(?)) GROUP BY case_id
"""


class FilingStand(StrEnum):
    """In a word."""

    UNMATCHED = "unmatched"
    MATCHED = "matched"
    """The hospital has nowhere to file it."""
    WAITING = "waiting"
    FILED = "filed"
    TROUBLE = "trouble"
    """Some of it was refused, or tried in vain so far."""


@dataclass(frozen=True)
class Standing:
    """One case: ``filed`` of ``wanted`` objects are where they belong."""

    stand: FilingStand = FilingStand.UNMATCHED
    filed: int = 0
    wanted: int = 0


def standings(connection: Connection, case_ids: Iterable[CaseId]) -> dict[CaseId, Standing]:
    """Of each of these cases that was matched."""
    rows = connection.execute(_QUERY, (json.dumps(list(case_ids)),))
    return {case_id: _standing(*counts) for case_id, *counts in rows}


def standing(connection: Connection, case_id: CaseId) -> Standing:
    """Of one case."""
    return standings(connection, [case_id]).get(case_id, Standing())


def _standing(planned: int, filed: int, waiting: int, troubled: int) -> Standing:
    wanted = filed + waiting + troubled
    if troubled:
        stand = FilingStand.TROUBLE
    elif waiting or not planned:
        stand = FilingStand.WAITING
    else:
        stand = FilingStand.FILED if wanted else FilingStand.MATCHED
    return Standing(stand, filed, wanted)
