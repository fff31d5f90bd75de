"""What a person has typed on the pages of a case and not sent yet, beside the answer: theirs alone, until it is sent.

An answer being written is the case's (``proposals``): another may go on with it. A message, a remark, the reason for a
wish are nobody else's to read before they are sent.
"""

from collections.abc import Mapping

from sqlcipher3.dbapi2 import Connection

from cases.identifiers import CaseId, PersonId

FORMS: Mapping[str, tuple[str, ...]] = {
    "say": ("text",),
    "again": ("retake", "reason"),
    "remark": ("text", "asked"),
    "return": ("why",),
    "forward": ("to", "reason", "basis"),
}
"""The forms that are kept, with their fields."""
_MOST = 20_000
"""Characters of a field: beyond, a form refuses what is sent in any case."""


class Jottings:
    """The table ``jotted`` of one person on one case. Callers bracket related changes with ``database.transaction``."""

    def __init__(self, connection: Connection, case_id: CaseId, person_id: PersonId) -> None:
        self._connection = connection
        self._whose = (case_id, person_id)

    def all(self) -> dict[str, str]:
        """What is kept, by ``form.field``."""
        rows = self._connection.execute(
            "SELECT field, text FROM jotted WHERE case_id = ? AND person_id = ?", self._whose
        )
        return dict(rows.fetchall())

    def keep(self, form: str, fields: Mapping[str, str]) -> None:
        """What stands in a form now; raises ``KeyError`` for one that is not kept. Empty fields are forgotten."""
        self.forget(form)
        self._connection.executemany(
            "INSERT INTO jotted (case_id, person_id, field, text) VALUES (?, ?, ?, ?)",
            [
                (*self._whose, f"{form}.{name}", text[:_MOST])
                for name in FORMS[form]
                if (text := fields.get(name, "")).strip()
            ],
        )

    def forget(self, form: str) -> None:
        """It was sent."""
        self._connection.executemany(
            "DELETE FROM jotted WHERE case_id = ? AND person_id = ? AND field = ?",
            [(*self._whose, f"{form}.{name}") for name in FORMS[form]],
        )
