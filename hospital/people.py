"""Who may answer at this service: a small register of clinicians, each with the number that answers carry."""

from sqlcipher3.dbapi2 import Connection

from cases.errors import PersonUnknown
from cases.person import Person
from cases.wire import parse, to_json


class People:
    """The table ``person``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, person: Person) -> None:
        """Enter a person, or change what is known of one."""
        self._connection.execute(
            "INSERT OR REPLACE INTO person VALUES (?, ?)", (person.person_id, to_json(person))
        )

    def all(self) -> list[Person]:
        """Everybody, by name."""
        people = [parse(Person, row[0]) for row in self._connection.execute("SELECT document FROM person")]
        return sorted(people, key=lambda person: person.name)

    def find(self, named: str) -> Person:
        """The one person of this identifier, INAMI/RIZIV number or full name; raises ``PersonUnknown``."""
        found = [person for person in self.all() if named in (person.person_id, person.inami, person.name)]
        if len(found) != 1:
            raise PersonUnknown(person=named)
        return found[0]
