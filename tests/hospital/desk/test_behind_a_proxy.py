"""Who asks, when a TLS proxy stands before the desk: what it says counts only when it is one that we named."""

from collections.abc import Callable, Iterator

import pytest
from starlette.testclient import TestClient

from hospital.config import Config, DeskSection
from hospital.desk.app import build_app
from hospital.desk.attempts import BY_ADDRESS, Attempts
from hospital.desk.desk import Desk
from hospital.errors import TooManyTries
from hospital.home import unlock
from hospital.homes import Homes
from tests.hospital.desk.doors import passphrase_step
from tests.hospital.world import World

Client = Callable[[str], TestClient]


@pytest.fixture
def from_address(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    monkeypatch.setattr("hospital.signing_in.matches", lambda passphrase, kept: False)
    section = DeskSection(url="http://localhost", proxies=("10.0.0.0/8",))
    homes = Homes(world.home.folder, unlock(world.home.folder))
    app = build_app(Desk(homes, Config(home=world.home.folder, desk=section)))
    yield lambda address: TestClient(app, base_url="http://localhost", client=(address, 50_000))
    homes.close()


def tried(client: TestClient, forwarded: str, name: str) -> int:
    client.headers["X-Forwarded-For"] = forwarded
    return passphrase_step(client, name).status_code


def exhaust(client: TestClient, forwarded: str) -> None:
    for number in range(BY_ADDRESS.amount):
        assert tried(client, forwarded, f"name-{number}") == 422


def test_addresses_behind_a_proxy_of_ours_are_counted_apart(from_address: Client) -> None:
    proxy = from_address("10.1.2.3")
    exhaust(proxy, "192.0.2.1")
    assert tried(proxy, "192.0.2.1", "another") == 429
    assert tried(proxy, "192.0.2.2", "another") == 422


def test_what_a_visitor_writes_before_the_proxy_does_not_count(from_address: Client) -> None:
    proxy = from_address("10.1.2.3")
    exhaust(proxy, "192.0.2.1")
    assert tried(proxy, "198.51.100.7, 192.0.2.1", "another") == 429


def test_nobody_else_can_say_where_they_come_from(from_address: Client) -> None:
    stranger = from_address("192.0.2.9")
    exhaust(stranger, "198.51.100.1")
    assert tried(stranger, "198.51.100.2", "another") == 429


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("192.0.2.1", "192.0.2.2", False),
        ("nonsense", "", True),
    ],
)
def test_one_network_of_ipv6_is_one_address(one: str, other: str, together: bool) -> None:
    attempts = Attempts()
    for number in range(BY_ADDRESS.amount):
        attempts.begin(f"name-{number}", one)

    def refused() -> bool:
        try:
            attempts.begin("another", other)
        except TooManyTries as error:
            return (error.retry_after or 0) > 0
        return False

    assert refused() == together
