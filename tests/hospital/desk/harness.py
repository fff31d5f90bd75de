"""A reading desk over a test world: asked in this process, or served on loopback to a real browser.

run = DeskRun.over(world)
nurse = run.visitor(DeskRole.READER)              # signed in, asks without a browser
nurse.get("/").text
nurse.post("/cases/…/take")                       # carries the csrf token
with run.served() as url: …                       # for Chromium: see ``browser``
"""

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx2
import uvicorn
from fastapi import FastAPI
from starlette.testclient import TestClient

from cases.codes import Language
from cases.identifiers import new_id
from cases.person import Person, Role
from hospital.accounts import Accounts
from hospital.config import Config, DeskSection, OpenId
from hospital.database import transaction
from hospital.desk.app import build_app
from hospital.desk.cookies import cookie_name
from hospital.desk.desk import Desk
from hospital.desk.rights import DeskRole
from hospital.desk.visit import CSRF_HEADER
from hospital.home import unlock
from hospital.homes import Homes
from tests.hospital.world import World


@dataclass(frozen=True)
class Visitor:
    """Somebody who is signed in."""

    client: TestClient
    person: Person
    csrf: str

    def get(self, address: str) -> httpx2.Response:
        return self.client.get(address, follow_redirects=False)

    def post(self, address: str, data: Mapping[str, str | list[str]] | None = None) -> httpx2.Response:
        return self.client.post(
            address, data=data or {}, headers={CSRF_HEADER: self.csrf}, follow_redirects=False
        )


@dataclass
class DeskRun:
    """One desk. ``said``: how often the desk asked to send something."""

    world: World
    homes: Homes
    desk: Desk
    app: FastAPI
    said: list[None] = field(default_factory=list)

    @classmethod
    def over(cls, world: World, url: str = "http://localhost", openid: OpenId | None = None) -> "DeskRun":
        """A desk on the home of the world, in threads of its own."""
        config = Config(home=world.home.folder, desk=DeskSection(url=url, openid=openid))
        homes = Homes(world.home.folder, unlock(world.home.folder))
        said: list[None] = []
        desk = Desk(homes, config, say=lambda: said.append(None))
        return cls(world, homes, desk, build_app(desk), said)

    def account(
        self, role: DeskRole, name: str = "", language: Language = Language.EN
    ) -> tuple[Person, str, str]:
        """A new person with an account, signed in: the person, the cookie's token, the csrf token."""
        home = self.world.home
        person = Person(person_id=new_id(), name=name or f"Dr {role.value.title()}", role=Role.DOCTOR)
        with transaction(home.connection):
            home.people.add(person)
            Accounts(home.connection).add(person.person_id, role, language)
        sessions, now = self.desk.sessions(), self.app.state.desk.now()
        token = sessions.begin(person.person_id, now)
        session = sessions.find(token, now)
        assert session is not None
        return person, token, session.csrf

    def visitor(self, role: DeskRole, name: str = "", language: Language = Language.EN) -> Visitor:
        """Somebody of this role who is signed in, and asks in this process."""
        person, token, csrf = self.account(role, name, language)
        client = self.stranger()
        client.cookies.set(cookie_name(self.desk), token)
        return Visitor(client, person, csrf)

    def stranger(self) -> TestClient:
        """Nobody, who reads English."""
        url = self.desk.config.desk.url
        return TestClient(self.app, base_url=url, headers={"Accept-Language": "en"})

    @contextmanager
    def served(self, door: socket.socket | None = None) -> Iterator[str]:
        """The desk on a loopback port, for a browser; the address. ``door``: a listener whose port is told already."""
        with door or socket.create_server(("127.0.0.1", 0)) as listener:
            server = uvicorn.Server(
                uvicorn.Config(self.app, log_config=None, access_log=False, ws="none", lifespan="off")
            )
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
            thread.start()
            try:
                yield f"http://127.0.0.1:{listener.getsockname()[1]}"
            finally:
                server.should_exit = True
                thread.join()
