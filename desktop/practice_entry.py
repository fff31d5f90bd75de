"""A practice and its people as somebody types them, and what they are once all of it holds.

>>> is_telephone("+32 2 555 01 01"), is_telephone("call me")
(True, False)
>>> inami_digits("1-90069-51-001")
'19006951001'
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pydantic import TypeAdapter, ValidationError

from cases.identifiers import PersonId, inami_doubtful, new_id
from cases.person import Person, Practice, Role
from cases.wire import Line, Name, Telephone

_NAME, _LINE, _TELEPHONE = TypeAdapter(Name), TypeAdapter(Line), TypeAdapter(Telephone)
_MOST_DIGITS = 20


@dataclass
class PersonEntry:
    """Somebody of the practice, as typed. ``passphrase`` is empty for who chooses theirs later."""

    person_id: PersonId = field(default_factory=new_id)
    name: str = ""
    role: Role = Role.DOCTOR
    inami: str = ""
    passphrase: str = field(default="", repr=False)

    @property
    def is_doubtful(self) -> bool:
        """Whether the INAMI/RIZIV number has unusual check digits: a reason to compare it, not to refuse it."""
        return bool(self.inami.strip()) and inami_doubtful(inami_digits(self.inami))

    def person(self) -> Person:
        """The person; only where ``is_name`` holds of the name."""
        digits = inami_digits(self.inami)
        return Person(person_id=self.person_id, name=self.name, role=self.role, inami=digits or None)


def is_name(text: str) -> bool:
    """Whether this can be the name of a person or a practice."""
    return _holds(_NAME, text)


def is_line(text: str) -> bool:
    """Whether this can be an address."""
    return _holds(_LINE, text.strip())


def is_telephone(text: str) -> bool:
    """Whether this can be a telephone number."""
    return _holds(_TELEPHONE, text.strip())


def inami_digits(text: str) -> str:
    """The digits of an INAMI/RIZIV number, however it was typed."""
    return "".join(each for each in text if each.isascii() and each.isdigit())[:_MOST_DIGITS]


def practice_of(name: str, address: str, telephone: str, people: Sequence[PersonEntry]) -> Practice:
    """The practice; only where all of it holds. Its identifier becomes that of its keys."""
    return Practice(
        party_id=new_id(),
        name=name,
        address=address.strip(),
        telephone=telephone.strip() or None,
        people=tuple(each.person() for each in people),
    )


def _holds(kind: TypeAdapter[str], text: str) -> bool:
    try:
        kind.validate_python(text)
    except ValidationError:
        return False
    return True
