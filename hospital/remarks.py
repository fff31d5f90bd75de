"""What the team says among itself about a case: second opinions. It is never sealed for anybody, never sent.

A remark may ask one colleague; whatever that colleague remarks on the case afterwards is the reply.
"""

from dataclasses import dataclass
from datetime import datetime

from cases.identifiers import CaseId, PersonId
from hospital.audit import Deed, record
from hospital.database import from_text, to_text, transaction
from hospital.home import Home


@dataclass(frozen=True)
class Remark:
    """One remark. ``asked``: whose opinion is wanted."""

    author: PersonId
    asked: PersonId | None
    text: str
    at: datetime


def remark(
    home: Home, case_id: CaseId, author: PersonId, text: str, at: datetime, asked: PersonId | None = None
) -> None:
    """Note a remark; raises ``CaseUnknown``. Its words stay here, the trail has who asked whom."""
    with transaction(home.connection):
        home.inbox.request(case_id)
        home.connection.execute(
            "INSERT INTO remark (case_id, author, asked, text, at) VALUES (?, ?, ?, ?, ?)",
            (case_id, author, asked, text, to_text(at)),
        )
        detail = "" if asked is None else f"asked {asked}"
        record(home.connection, Deed.REMARKED, at, person_id=author, case_id=case_id, detail=detail)


def of_case(home: Home, case_id: CaseId) -> tuple[Remark, ...]:
    """Everything the team said on a case, in order."""
    rows = home.connection.execute(
        "SELECT author, asked, text, at FROM remark WHERE case_id = ? ORDER BY position", (case_id,)
    )
    return tuple(Remark(author, asked, text, from_text(at)) for author, asked, text, at in rows)
