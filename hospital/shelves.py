"""The shelves of the worklist, as conditions of its query: what stands on which, for one reader (``:reader``)."""

from enum import StrEnum

from hospital.case_file import CaseState

_OPEN = f"state IN ('{CaseState.RECEIVED}', '{CaseState.OPENED}')"


class Shelf(StrEnum):
    """Which part of the worklist is looked at."""

    OPEN = "open"
    """Nobody answered, or the practice wrote after the answer."""
    MINE = "mine"
    """Taken, proposed, or a colleague asks what the reader thinks."""
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
SHELVES = {
    Shelf.OPEN: f"({_OPEN} OR news > 0) AND proposal.submitted_at IS NULL",
    Shelf.MINE: f"(taken.person_id = :reader OR proposal.author = :reader OR {ASKED})",
    Shelf.APPROVAL: "proposal.submitted_at IS NOT NULL",
    Shelf.DONE: f"NOT {_OPEN} AND news = 0",
}
