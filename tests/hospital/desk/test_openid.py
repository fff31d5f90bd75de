"""Signing in at a real OpenID provider: there, back, and everything a liar or a fault could do on the way."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from starlette.testclient import TestClient

from cases.codes import Language
from hospital import audit
from hospital.accounts import Account, Accounts
from hospital.administration import Administration
from hospital.audit import Deed
from hospital.config import OpenId
from hospital.database import transaction
from hospital.desk.rights import DeskRole
from hospital.openid_people import role_in
from tests.hospital.desk.doors import csrf_of, local, now_of, post
from tests.hospital.desk.harness import DeskRun
from tests.hospital.world import World, clinician
from tests.peers.openid import CLIENT, SECRET, Provider, provider

DESK = "http://localhost"
BACK = f"{DESK}/sign-in/openid/back"
ROLES = {"dermatology": "reader", "seniors": "supervisor", "residents": "resident", "it-pli": "administrator"}


def settings(issuer: str, folder: Path) -> OpenId:
    secret = folder / "openid.secret"
    secret.write_text(SECRET + "\n")
    secret.chmod(0o600)
    return OpenId.model_validate(
        {
            "issuer": issuer,
            "client_id": CLIENT,
            "client_secret_file": secret,
            "roles": ROLES,
            "inami_claim": "inami",
        }
    )


@pytest.fixture(scope="module")
def shared() -> Iterator[Provider]:
    with provider(BACK, f"{DESK}/sign-in") as shared:
        yield shared


@pytest.fixture
def there(shared: Provider) -> Iterator[Provider]:
    yield shared
    shared.forge("")


@pytest.fixture
def desk(there: Provider, world: World, tmp_path: Path) -> Iterator[DeskRun]:
    run = DeskRun.over(world, DESK, settings(there.issuer, tmp_path))
    yield run
    run.homes.close()


def sent_there(client: TestClient, wanted: str = "") -> str:
    """Where the desk sends a browser."""
    answer = client.get(f"/sign-in/openid?next={wanted}", follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def chosen(address: str, who: str) -> str:
    """Be somebody at the provider; where it sends the browser back to."""
    with httpx2.Client(follow_redirects=True) as browser:
        question = browser.get(address)
        following = browser.build_request("GET", f"{question.url}/as/{who}")
        while True:
            answer = browser.send(following, follow_redirects=False)
            target = answer.headers["Location"]
            if target.startswith(DESK + "/"):
                return str(target)
            following = browser.build_request("GET", answer.url.join(target))


def come_back(client: TestClient, who: str, wanted: str = "") -> httpx2.Response:
    return client.get(chosen(sent_there(client, wanted), who), follow_redirects=False)


def account_of(run: DeskRun, name: str) -> Account:
    [person] = [each for each in run.world.home.people.all() if each.name == name]
    found = Accounts(run.world.home.connection).of_person(person.person_id)
    assert found is not None
    return found


def nobody_is_in(run: DeskRun) -> bool:
    return not run.world.home.connection.execute("SELECT * FROM sign_in").fetchall()


def test_the_way_there_and_back_opens_an_account(desk: DeskRun, there: Provider) -> None:
    client = desk.stranger()
    client.get("/sign-in")
    answer = come_back(client, "nadia")
    assert answer.status_code == 200
    assert 'http-equiv="refresh" content="0; url=/"' in answer.text
    assert "Dr Nadia Reader" in client.get("/me").text
    account = account_of(desk, "Dr Nadia Reader")
    assert (account.role, account.subject) == (DeskRole.READER, f"{there.issuer} nadia")
    deeds = [entry.action for entry in audit.entries(desk.world.home.connection, most=2)]
    assert deeds == [Deed.SIGNED_IN, Deed.ACCOUNT_CHANGED]


def test_what_is_asked_has_pkce_state_and_nonce_and_stays_at_the_desk(desk: DeskRun) -> None:
    client = desk.stranger()
    asked = parse_qs(urlsplit(sent_there(client)).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["code_challenge"][0]) == 43
    assert asked["redirect_uri"] == [BACK]
    assert asked["nonce"] != asked["state"]
    assert not {asked["state"][0], asked["nonce"][0]} & {str(cookie.value) for cookie in client.cookies.jar}


def test_the_cookie_of_the_way_is_lax_and_short(desk: DeskRun) -> None:
    answer = desk.stranger().get("/sign-in/openid", follow_redirects=False)
    [cookie] = answer.headers.get_list("Set-Cookie")
    assert {"HttpOnly", "SameSite=lax", "Max-Age=600", "Path=/"} <= set(cookie.split("; "))


def test_whoever_comes_again_has_the_same_account_and_the_role_of_today(desk: DeskRun) -> None:
    come_back(desk.stranger(), "nadia")
    first = account_of(desk, "Dr Nadia Reader")
    Administration(desk.world.home, now_of(desk), None).set_role(first.person_id, DeskRole.SUPERVISOR)
    come_back(desk.stranger(), "nadia")
    assert account_of(desk, "Dr Nadia Reader") == first


def test_a_page_that_was_wanted_comes_next(desk: DeskRun) -> None:
    assert "url=/me" in come_back(desk.stranger(), "nadia", wanted="/me").text
    assert "evil" not in come_back(desk.stranger(), "nadia", wanted="//evil.example").text


def test_a_number_takes_over_the_person_of_the_register(desk: DeskRun) -> None:
    come_back(desk.stranger(), "carla")
    account = account_of(desk, "Dr Carla Expert")
    assert account.person_id == clinician().person_id
    assert desk.world.home.people.find("19006951001").person_id == clinician().person_id


def test_a_number_takes_over_a_local_account(desk: DeskRun) -> None:
    who = local(desk)
    numbered = who.person.model_copy(update={"inami": "19006951001"})
    with transaction(desk.world.home.connection):
        desk.world.home.connection.execute("DELETE FROM person WHERE person_id = ?", (clinician().person_id,))
        desk.world.home.people.add(numbered)
    come_back(desk.stranger(), "carla")
    account = account_of(desk, "Dr Carla Expert")
    assert (account.person_id, account.login) == (who.person.person_id, who.login)


def test_a_number_of_somebody_elses_account_is_refused(desk: DeskRun) -> None:
    with transaction(desk.world.home.connection):
        Accounts(desk.world.home.connection).add(
            clinician().person_id, DeskRole.READER, Language.FR, subject="another subject"
        )
    assert come_back(desk.stranger(), "carla").status_code == 422
    assert nobody_is_in(desk)


@pytest.mark.parametrize("who", ["noone", "bare"])
def test_without_a_role_nobody_gets_in(desk: DeskRun, who: str) -> None:
    answer = come_back(desk.stranger(), who)
    assert answer.status_code == 422
    assert "gave you no role" in answer.text
    assert nobody_is_in(desk)
    [entry] = audit.entries(desk.world.home.connection, most=1)
    assert (entry.action, entry.detail) == (Deed.SIGN_IN_REFUSED, "openid.role_missing")


def test_whoever_runs_the_machine_reads_no_case_whatever_else_they_are(desk: DeskRun) -> None:
    come_back(desk.stranger(), "both")
    assert account_of(desk, "Dr Both").role is DeskRole.ADMINISTRATOR


def test_a_disabled_account_stays_so(desk: DeskRun) -> None:
    come_back(desk.stranger(), "nadia")
    account = account_of(desk, "Dr Nadia Reader")
    Administration(desk.world.home, now_of(desk), None).disable(account.person_id)
    assert come_back(desk.stranger(), "nadia").status_code == 422
    assert nobody_is_in(desk)


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ("none", "unsupported_algorithm"),
        ("key", "bad_signature"),
        ("secret", "unsupported_algorithm"),
        ("nonce", "invalid_claim"),
        ("audience", "invalid_claim"),
        ("issuer", "invalid_claim"),
        ("old", "expired_token"),
        ("missing", "id_token"),
        ("somebody else", "sub"),
    ],
)
def test_a_forged_token_lets_nobody_in(desk: DeskRun, there: Provider, how: str, why: str) -> None:
    there.forge(how)
    answer = come_back(desk.stranger(), "nadia")
    assert answer.status_code == 422
    assert f"cannot be trusted ({why})" in answer.text
    assert nobody_is_in(desk)
    there.forge("")
    assert come_back(desk.stranger(), "nadia").status_code == 200


def test_a_denial_at_the_provider_is_said(desk: DeskRun) -> None:
    answer = come_back(desk.stranger(), "nobody")
    assert answer.status_code == 422
    assert "access_denied" in answer.text


def test_an_answer_to_another_browser_lets_nobody_in(desk: DeskRun) -> None:
    victim, attacker = desk.stranger(), desk.stranger()
    address = chosen(sent_there(attacker), "nadia")
    assert victim.get(address).status_code == 422
    sent_there(victim)
    assert victim.get(address).status_code == 422
    assert nobody_is_in(desk)


def test_an_answer_is_good_once(desk: DeskRun) -> None:
    client = desk.stranger()
    address = chosen(sent_there(client), "nadia")
    assert client.get(address).status_code == 200
    assert client.get(address).status_code == 422


@pytest.mark.parametrize("name", ["state", "code", "iss"])
def test_an_answer_that_was_changed_lets_nobody_in(desk: DeskRun, name: str) -> None:
    client = desk.stranger()
    parts = urlsplit(chosen(sent_there(client), "nadia"))
    fields = {key: values[0] for key, values in parse_qs(parts.query).items()} | {name: "http://changed"}
    answer = client.get("/sign-in/openid/back", params=fields)
    assert answer.status_code == 422
    assert nobody_is_in(desk)


@pytest.mark.parametrize("error", ["<script>alert(1)</script>", "call 0900 for help", "x" * 2000])
def test_what_a_link_says_is_not_shown(desk: DeskRun, error: str) -> None:
    client = desk.stranger()
    state = parse_qs(urlsplit(sent_there(client)).query)["state"][0]
    answer = client.get("/sign-in/openid/back", params={"error": error, "state": state})
    assert answer.status_code == 422
    assert error not in answer.text


def test_a_provider_that_is_away_is_said(world: World, tmp_path: Path) -> None:
    run = DeskRun.over(world, DESK, settings("http://localhost:9", tmp_path))
    answer = run.stranger().get("/sign-in/openid", headers={"Accept-Language": "en"})
    run.homes.close()
    assert answer.status_code == 503
    assert "does not answer" in answer.text


def test_a_provider_that_leaves_in_between_is_said(world: World, tmp_path: Path) -> None:
    with provider(BACK, f"{DESK}/sign-in") as leaving:
        run = DeskRun.over(world, DESK, settings(leaving.issuer, tmp_path))
        client = run.stranger()
        address = chosen(sent_there(client), "nadia")
        leaving.end()
        answer = client.get(address)
        run.homes.close()
    assert answer.status_code == 503


def test_another_issuer_than_configured_is_refused(there: Provider, world: World, tmp_path: Path) -> None:
    other_name = there.issuer.replace("localhost", "127.0.0.1")
    run = DeskRun.over(world, DESK, settings(other_name, tmp_path))
    answer = run.stranger().get("/sign-in/openid")
    run.homes.close()
    assert answer.status_code == 422


def test_signing_out_leads_to_the_provider(desk: DeskRun, there: Provider) -> None:
    client = desk.stranger()
    come_back(client, "nadia")
    answer = post(client, "/sign-out", {"csrf": csrf_of(client)})
    assert f"{there.issuer}/session/end?id_token_hint=" in answer.text
    assert nobody_is_in(desk)


def test_a_desk_without_a_provider_has_no_such_door(run: DeskRun) -> None:
    assert run.stranger().get("/sign-in/openid").status_code == 404
    assert "/sign-in/openid" not in run.stranger().get("/sign-in").text


@pytest.mark.parametrize(
    ("claims", "role"),
    [
        ({"groups": "dermatology"}, DeskRole.READER),
        ({"groups": ["x", "seniors"]}, DeskRole.SUPERVISOR),
        ({"groups": ["seniors", "dermatology"]}, DeskRole.READER),
        ({"groups": ["seniors", "dermatology", "residents"]}, DeskRole.RESIDENT),
        ({"groups": ["seniors", "it-pli"]}, DeskRole.ADMINISTRATOR),
        ({"groups": []}, None),
        ({"groups": None}, None),
        ({"groups": {"dermatology": True}}, None),
        ({"groups": [["dermatology"], 7, None]}, None),
        ({"groups": "Dermatology"}, None),
        ({}, None),
    ],
)
def test_a_role_is_exactly_what_the_claim_says(
    claims: dict[str, object], role: DeskRole | None, tmp_path: Path
) -> None:
    assert role_in(claims, settings("https://login.example", tmp_path)) is role


def test_a_claim_within_claims_is_named_by_dots(tmp_path: Path) -> None:
    nested = settings("https://login.example", tmp_path).model_copy(update={"role_claim": "realm.roles"})
    assert role_in({"realm": {"roles": ["seniors"]}}, nested) is DeskRole.SUPERVISOR
    assert role_in({"realm": ["seniors"]}, nested) is None
