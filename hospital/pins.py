"""The pinned key records of the practices, as rows of the service's database (``crypto.pinned_key_book.Pins``)."""

from sqlcipher3.dbapi2 import Connection

from cases.identifiers import PartyId


class TablePins:
    """The table ``pin``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def party_ids(self) -> list[PartyId]:
        return [row[0] for row in self._connection.execute("SELECT party_id FROM pin ORDER BY party_id")]

    def read(self, party_id: PartyId) -> bytes | None:
        row = self._connection.execute("SELECT document FROM pin WHERE party_id = ?", (party_id,)).fetchone()
        return None if row is None else bytes(row[0])

    def write(self, party_id: PartyId, document: bytes) -> None:
        self._connection.execute("INSERT OR REPLACE INTO pin VALUES (?, ?)", (party_id, document))
