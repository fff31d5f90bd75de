"""The shelves of the worklist, as conditions of its query: what stands on which, for one reader (``:reader``)."""

from enum import StrEnum

from hospital.case_file import CaseState

_OPEN = f"state IN ('{CaseState.RECEIVED}', '{CaseState.OPENED}')"


class Shelf(StrEnum):
    """Which part of the worklist is looked at."""

    OPEN = "open"
    """Nobody answered, or the practice wrote after the answer."""
    MINE = "mine"
    """Taken, proposed and waiting or returned, or a colleague asks what the reader thinks."""
    APPROVAL = "approval"
    """A resident's answer waits for a supervisor."""
    DONE = "done"


ASKED = """case_id IN (SELECT case_id FROM remark AS question WHERE asked = :reader AND NOT EXISTS (
 SELECT 1 FROM remark AS reply WHERE reply.case_id = question.case_id AND reply.author = :reader
 AND reply.position > question.position))"""
"""A colleague asks what the reader thinks, and has no reply yet."""
REPLIED = """case_id IN (SELECT case_id FROM remark AS question WHERE author = :reader AND EXISTS (
 SELECT 1 FROM remark AS reply WHERE reply.case_id = question.case_id AND reply.author = question.asked
 AND reply.position > question.position))"""
"""Whom the reader asked has replied."""
_WAITS = f"(proposal.submitted_at IS NOT NULL AND state <> '{CaseState.WITHDRAWN}')"
_PROPOSED = (
    "(proposal.author = :reader AND (proposal.submitted_at IS NOT NULL OR proposal.returned_by IS NOT NULL))"
)
SHELVES = {
    Shelf.OPEN: f"({_OPEN} OR news > 0) AND NOT {_WAITS}",
    Shelf.MINE: (
        f"(taken.person_id = :reader OR {_PROPOSED} OR {ASKED})"
        f" AND (state <> '{CaseState.WITHDRAWN}' OR news > 0)"
    ),
    Shelf.APPROVAL: _WAITS,
    Shelf.DONE: f"NOT {_OPEN} AND news = 0",
}
