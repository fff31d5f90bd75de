"""Sentences that are written often: a person's own, and the team's, which supervisors look after."""

from dataclasses import dataclass

from sqlcipher3.dbapi2 import Connection

from cases.identifiers import Id, PersonId, new_id

MOST_LABEL = 60
MOST_TEXT = 2_000
"""Characters."""


@dataclass(frozen=True)
class Phrase:
    """One sentence. ``owner``: whose it is, or ``None`` for the team's."""

    phrase_id: Id
    owner: PersonId | None
    label: str
    text: str


class Phrases:
    """The table ``phrase``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def for_person(self, person_id: PersonId) -> tuple[Phrase, ...]:
        """A person's own, by label, then the team's."""
        rows = self._connection.execute(
            "SELECT phrase_id, owner, label, text FROM phrase WHERE owner = ? OR owner IS NULL"
            " ORDER BY owner IS NULL, label COLLATE NOCASE",
            (person_id,),
        )
        return tuple(Phrase(*row) for row in rows)

    def find(self, phrase_id: Id) -> Phrase | None:
        """One phrase, whosever it is."""
        row = self._connection.execute(
            "SELECT phrase_id, owner, label, text FROM phrase WHERE phrase_id = ?", (phrase_id,)
        ).fetchone()
        return None if row is None else Phrase(*row)

    def add(self, owner: PersonId | None, label: str, text: str) -> None:
        """A new one."""
        self._connection.execute("INSERT INTO phrase VALUES (?, ?, ?, ?)", (new_id(), owner, label, text))

    def change(self, phrase_id: Id, label: str, text: str) -> None:
        """Other words for it."""
        self._connection.execute(
            "UPDATE phrase SET label = ?, text = ? WHERE phrase_id = ?", (label, text, phrase_id)
        )

    def remove(self, phrase_id: Id) -> None:
        """It is not written any more."""
        self._connection.execute("DELETE FROM phrase WHERE phrase_id = ?", (phrase_id,))
