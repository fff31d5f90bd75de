"""People with local accounts, who come to the door by themselves."""

import functools
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import httpx2
from starlette.testclient import TestClient

from cases.codes import Language
from cases.identifiers import new_id
from cases.person import Person, Role
from hospital.accounts import Accounts, Secrets
from hospital.database import transaction
from hospital.desk.rights import DeskRole
from hospital.passphrases import stretched
from hospital.second_factor import SecondFactor
from tests.hospital.desk.harness import DeskRun

PASSPHRASE = "vier Worte die sich reimen"


@functools.cache
def kept() -> str:
    return stretched(PASSPHRASE)


@dataclass(frozen=True)
class Local:
    """Somebody with a login, a passphrase and an authenticator."""

    person: Person
    login: str
    factor: SecondFactor

    def code(self, run: DeskRun, later: int = 0) -> str:
        """What the authenticator shows now, or some seconds later."""
        return self.factor.code_at(now_of(run) + timedelta(seconds=later))


def local(run: DeskRun, role: DeskRole = DeskRole.READER, login: str = "c.expert") -> Local:
    """An account as it is after enrolment."""
    person = Person(person_id=new_id(), name=f"Dr {login}", role=Role.DOCTOR)
    factor = SecondFactor.new()
    connection = run.world.home.connection
    with transaction(connection):
        run.world.home.people.add(person)
        Accounts(connection).add(person.person_id, role, Language.EN, login)
        Accounts(connection).set_secrets(person.person_id, Secrets(kept(), factor.key, 0))
    return Local(person, login, factor)


def now_of(run: DeskRun) -> datetime:
    now: datetime = run.app.state.desk.now()
    return now


def set_clock(run: DeskRun, moment: datetime) -> None:
    """Let it be that moment at the desk, and stay so."""
    run.app.state.desk = replace(run.app.state.desk, now=lambda: moment)


def post(client: TestClient, address: str, data: dict[str, str]) -> httpx2.Response:
    """As a browser posts a form of our own page."""
    origin = str(client.base_url).rstrip("/")
    return client.post(address, data=data, headers={"Origin": origin}, follow_redirects=False)


def passphrase_step(
    client: TestClient, login: str, passphrase: str = PASSPHRASE, **more: str
) -> httpx2.Response:
    return post(client, "/sign-in", {"login": login, "passphrase": passphrase, **more})


def sign_in(run: DeskRun, client: TestClient, who: Local, **more: str) -> httpx2.Response:
    """Both steps; the answer to the second."""
    first = passphrase_step(client, who.login, **more)
    assert first.status_code == 303, first.text
    return post(client, "/sign-in/code", {"code": who.code(run)})


def csrf_of(client: TestClient, page: str = "/me") -> str:
    """The token in a form of a page."""
    found = re.search(r'name="csrf" value="([^"]+)"', client.get(page).text)
    assert found is not None
    return found.group(1)
