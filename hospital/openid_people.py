"""Who comes from the hospital's own provider: known by issuer and subject, with the role that the claim says.

>>> settings.roles
{'dermatology': 'reader', 'it-pli': 'administrator'}
>>> role_in({"groups": ["staff", "dermatology"]}, settings)
<DeskRole.READER: 'reader'>
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from cases.codes import Language
from cases.identifiers import PersonId, new_id
from cases.person import Person, Role
from hospital import audit
from hospital.accounts import Account, Accounts
from hospital.audit import Deed
from hospital.config import OpenId
from hospital.database import transaction
from hospital.desk.rights import DeskRole
from hospital.errors import OpenIdRefused, OpenIdRoleMissing
from hospital.home import Home

LEAST_FIRST = (DeskRole.ADMINISTRATOR, DeskRole.RESIDENT, DeskRole.READER, DeskRole.SUPERVISOR)
"""Of several roles the one that sees or decides least counts; an administrator sees no case."""


def role_in(claims: Mapping[str, Any], settings: OpenId) -> DeskRole | None:
    """The role that the claims give, or none."""
    value = _claim(claims, settings.role_claim)
    values = value if isinstance(value, list) else [value]
    given = {settings.roles[each] for each in values if isinstance(each, str) and each in settings.roles}
    return next((role for role in LEAST_FIRST if role in given), None)


@dataclass(frozen=True)
class Welcome:
    """What becomes of claims, at one moment. ``language``: the one chosen at the door, for a new account."""

    home: Home
    settings: OpenId
    now: datetime
    language: Language

    def account_of(self, claims: Mapping[str, Any]) -> Account:
        """The account of whoever the claims are about: found, taken over, or opened.

        Raises ``OpenIdRoleMissing``, or ``OpenIdRefused`` for a disabled account or claims that make no person.
        """
        role = role_in(claims, self.settings)
        if role is None:
            raise OpenIdRoleMissing
        subject = f"{self.settings.issuer} {claims['sub']}"
        with transaction(self.home.connection):
            account = self._accounts.of_subject(subject) or self._of_number(claims)
            if account is not None and not account.active:
                raise OpenIdRefused(why="disabled")
            person = self._person(claims, account.person_id if account else self._known(claims))
            self.home.people.add(person)
            return self._kept(person, account, role, subject)

    def _kept(self, person: Person, account: Account | None, role: DeskRole, subject: str) -> Account:
        if account is not None and (account.role, account.subject) == (role, subject):
            return account
        language = account.language if account else self.language
        login = account.login if account else None
        self._accounts.add(person.person_id, role, language, login, subject)
        audit.record(
            self.home.connection,
            Deed.ACCOUNT_CHANGED,
            self.now,
            person_id=person.person_id,
            detail=f"openid role={role} account={person.person_id}",
        )
        return Account(person.person_id, login, subject, role, language, active=True)

    def _person(self, claims: Mapping[str, Any], person_id: PersonId | None) -> Person:
        known = {each.person_id: each for each in self.home.people.all()}.get(person_id or "")
        name = str(_claim(claims, self.settings.name_claim) or "").strip()
        number = self._number(claims)
        try:
            return Person(
                person_id=person_id or new_id(),
                name=name or (known.name if known else ""),
                role=known.role if known else Role.DOCTOR,
                inami=number or (known.inami if known else None),
            )
        except ValidationError:
            raise OpenIdRefused(why="name") from None

    def _number(self, claims: Mapping[str, Any]) -> str | None:
        value = _claim(claims, self.settings.inami_claim) if self.settings.inami_claim else None
        return "".join(filter(str.isdigit, str(value))) or None if value else None

    def _known(self, claims: Mapping[str, Any]) -> PersonId | None:
        """The one person of the register who has the number of the claims."""
        number = self._number(claims)
        found = [each.person_id for each in self.home.people.all() if number and each.inami == number]
        return found[0] if len(found) == 1 else None

    def _of_number(self, claims: Mapping[str, Any]) -> Account | None:
        """The account of that person, unless it is somebody else's at the provider."""
        known = self._known(claims)
        account = self._accounts.of_person(known) if known else None
        if account is not None and account.subject is not None:
            raise OpenIdRefused(why="number")
        return account

    @property
    def _accounts(self) -> Accounts:
        return Accounts(self.home.connection)


def _claim(claims: Mapping[str, Any], name: str) -> object:
    """A claim by its name, or by dots within others."""
    if name in claims:
        return claims[name]
    found: object = claims
    for part in name.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found
