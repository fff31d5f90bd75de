"""Signing in with a local account: both factors, how often, how long, and what is left of it."""

from datetime import UTC, datetime, timedelta

import pytest
from starlette.testclient import TestClient

from cases.codes import Language
from cases.person import Person
from hospital import audit
from hospital.accounts import Accounts
from hospital.administration import Administration
from hospital.audit import Deed
from hospital.desk.door import local_path
from hospital.desk.rights import DeskRole
from hospital.enrolment import VALID, Enrolments
from hospital.second_factor import SecondFactor
from tests.hospital.desk.doors import (
    PASSPHRASE,
    csrf_of,
    local,
    now_of,
    passphrase_step,
    post,
    set_clock,
    sign_in,
)
from tests.hospital.desk.harness import DeskRun
from tests.hospital.world import clinician

NOW = datetime(2026, 11, 26, 9, 0, 10, tzinfo=UTC)
EVERYTHING = (
    "SELECT * FROM account",
    "SELECT * FROM sign_in",
    "SELECT * FROM enrolment",
    "SELECT * FROM doorstep",
    "SELECT * FROM audit",
)


def deeds(run: DeskRun) -> list[tuple[str, str | None, str]]:
    """The trail, oldest first."""
    rows = audit.entries(run.world.home.connection)
    return [(row.action, row.person_id, row.detail) for row in reversed(rows)]


def test_passphrase_and_code_let_somebody_in(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    answer = sign_in(run, client, who)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert who.person.name in client.get("/me").text
    assert deeds(run)[-1] == (Deed.SIGNED_IN, who.person.person_id, "local")


def test_an_administrator_lands_on_a_page_of_theirs(run: DeskRun) -> None:
    answer = sign_in(run, run.stranger(), local(run, DeskRole.ADMINISTRATOR))
    assert answer.headers["Location"] == "/accounts"


def test_the_cookies_are_strict_and_for_this_host_alone(secure_run: DeskRun) -> None:
    who, client = local(secure_run), secure_run.stranger()
    first = post(client, "/sign-in", {"login": who.login, "passphrase": PASSPHRASE})
    [door] = first.headers.get_list("Set-Cookie")
    assert door.startswith("__Host-pli-door=")
    assert {"HttpOnly", "Secure", "Path=/", "SameSite=strict"} <= set(door.split("; "))
    second = post(client, "/sign-in/code", {"code": who.code(secure_run)})
    session = next(each for each in second.headers.get_list("Set-Cookie") if each.startswith("__Host-pli="))
    assert {"HttpOnly", "Secure", "Path=/", "SameSite=strict"} <= set(session.split("; "))
    assert "Domain" not in session
    assert "max-age" not in session.lower()
    assert second.headers["Strict-Transport-Security"].startswith("max-age=")


@pytest.mark.parametrize(
    ("login", "passphrase"), [("nobody", PASSPHRASE), ("c.expert", "not that one at all")]
)
def test_a_wrong_name_and_a_wrong_passphrase_are_told_the_same(
    run: DeskRun, login: str, passphrase: str
) -> None:
    who = local(run)
    answer = passphrase_step(run.stranger(), login, passphrase)
    assert answer.status_code == 422
    assert "The name or the passphrase is not right." in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert passphrase not in answer.text
    known = who.person.person_id if login == who.login else None
    assert deeds(run)[-1] == (Deed.SIGN_IN_REFUSED, known, "passphrase")


def test_a_disabled_account_is_told_the_same_as_well(run: DeskRun) -> None:
    who = local(run)
    Accounts(run.world.home.connection).set_active(who.person.person_id, active=False)
    assert passphrase_step(run.stranger(), who.login).status_code == 422


def test_the_name_may_be_typed_with_capitals(run: DeskRun) -> None:
    local(run)
    assert passphrase_step(run.stranger(), " C.Expert ").status_code == 303


def test_no_code_without_a_passphrase(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    answer = post(client, "/sign-in/code", {"code": who.code(run)})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/sign-in")
    assert client.get("/sign-in/code", follow_redirects=False).headers["Location"] == "/sign-in"


def test_a_code_is_good_once(run: DeskRun) -> None:
    who = local(run)
    set_clock(run, NOW)
    assert sign_in(run, run.stranger(), who).headers["Location"] == "/"
    again = sign_in(run, run.stranger(), who)
    assert again.status_code == 422
    assert "used already" in again.text
    set_clock(run, NOW + timedelta(seconds=30))
    assert sign_in(run, run.stranger(), who).headers["Location"] == "/"


def test_an_older_code_is_not_good_after_a_newer_one(run: DeskRun) -> None:
    who = local(run)
    set_clock(run, NOW)
    older = who.code(run, later=-30)
    sign_in(run, run.stranger(), who)
    client = run.stranger()
    passphrase_step(client, who.login)
    assert post(client, "/sign-in/code", {"code": older}).status_code == 422


def test_the_second_half_is_over_after_ten_minutes(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    set_clock(run, NOW)
    passphrase_step(client, who.login)
    set_clock(run, NOW + timedelta(minutes=10))
    assert post(client, "/sign-in/code", {"code": who.code(run)}).headers["Location"] == "/sign-in"


def test_an_account_disabled_in_between_does_not_get_in(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    passphrase_step(client, who.login)
    Accounts(run.world.home.connection).set_active(who.person.person_id, active=False)
    assert post(client, "/sign-in/code", {"code": who.code(run)}).headers["Location"] == "/sign-in"


def test_a_token_known_before_is_worth_nothing_after(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    client.cookies.set("pli", "chosen-by-somebody-else")
    sign_in(run, client, who)
    assert (
        "chosen-by-somebody-else"
        not in [cookie.value for cookie in client.cookies.jar if cookie.name == "pli"][-1:]
    )
    fixed = run.stranger()
    fixed.cookies.set("pli", "chosen-by-somebody-else")
    assert fixed.get("/me", follow_redirects=False).status_code == 303


def test_the_eleventh_try_of_a_name_waits_even_when_it_is_right(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    for _ in range(10):
        assert passphrase_step(client, who.login, "wrong words altogether").status_code == 422
    answer = passphrase_step(client, who.login)
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 900
    assert "Come again at" in answer.text
    passphrase_step(client, who.login)
    assert [row[2] for row in deeds(run)].count("too_many") == 1
    assert passphrase_step(client, local(run, login="other").login).status_code == 303


def test_codes_are_counted_as_well_and_forgotten_after_a_right_one(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    for _ in range(2):
        passphrase_step(client, who.login)
        for _ in range(9):
            assert post(client, "/sign-in/code", {"code": "000000"}).status_code in (422, 303)
        set_clock(run, now_of(run) + timedelta(minutes=1))
        assert post(client, "/sign-in/code", {"code": who.code(run)}).status_code == 303
    passphrase_step(client, who.login)
    answers = [post(client, "/sign-in/code", {"code": "000000"}).status_code for _ in range(11)]
    assert answers[-1] == 429


def test_one_address_has_a_limit_whatever_the_names(run: DeskRun, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hospital.signing_in.matches", lambda passphrase, kept: False)
    client = run.stranger()
    answers = {passphrase_step(client, f"name-{number}").status_code for number in range(101)}
    assert answers == {422, 429}


@pytest.mark.parametrize(
    ("wanted", "goes"),
    [
        ("/cases/1", "/cases/1"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/ok\r\nSet-Cookie: a=b", "/"),
        ("/\t/evil.example", "/"),
        ("", "/"),
    ],
)
def test_what_comes_next_is_a_page_of_ours(run: DeskRun, wanted: str, goes: str) -> None:
    assert sign_in(run, run.stranger(), local(run), next=wanted).headers["Location"] == goes
    assert local_path(wanted) == ("" if goes == "/" else goes)


def test_a_page_asked_for_by_a_stranger_comes_after_the_door(run: DeskRun) -> None:
    answer = run.stranger().get("/me", follow_redirects=False)
    assert answer.headers["Location"] == "/sign-in?next=%2Fme"


def test_whoever_is_in_need_not_sign_in_again(run: DeskRun) -> None:
    answer = run.visitor(DeskRole.READER).get("/sign-in?next=/me")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/me")


@pytest.mark.parametrize(
    "headers", [{}, {"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}]
)
@pytest.mark.parametrize("address", ["/sign-in", "/sign-in/code", "/sign-in/language", "/enrol/abc"])
def test_no_other_page_can_use_the_door(run: DeskRun, headers: dict[str, str], address: str) -> None:
    form = {"login": "x", "passphrase": "y", "code": "1", "language": "fr", "new": "z", "again": "z"}
    assert run.stranger().post(address, data=form, headers=headers).status_code == 403


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "same-site"}])
def test_a_right_token_from_another_site_is_refused(run: DeskRun, headers: dict[str, str]) -> None:
    visitor = run.visitor(DeskRole.READER)
    answer = visitor.client.post("/sign-out", data={"csrf": visitor.csrf}, headers=headers)
    assert answer.status_code == 403


def test_the_language_is_chosen_at_the_door_and_kept(run: DeskRun) -> None:
    client = run.stranger()
    answer = post(client, "/sign-in/language", {"language": "en", "back": "/sign-in?next=/me"})
    assert answer.headers["Location"] == "/sign-in?next=/me"
    assert '<html lang="en">' in client.get("/sign-in").text
    post(client, "/sign-in/language", {"language": "nl"})
    assert '<html lang="nl">' in client.get("/sign-in").text
    assert post(client, "/sign-in/language", {"language": "xx"}).status_code == 422


def test_what_is_chosen_at_the_door_is_what_the_account_reads_from_then_on(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    post(client, "/sign-in/language", {"language": "de"})
    sign_in(run, client, who)
    assert '<html lang="de">' in client.get("/me").text
    set_clock(run, now_of(run) + timedelta(minutes=2))  # each code counts once
    later = run.stranger()
    later.cookies.set("pli-language", "nl")  # of whoever sat there before, and chose nothing today
    sign_in(run, later, who)
    assert '<html lang="de">' in later.get("/me").text
    assert "pli-chosen" not in client.cookies


def test_signing_out_ends_the_session_and_empties_the_browser(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    sign_in(run, client, who)
    stolen = client.cookies.get("pli")
    answer = post(client, "/sign-out", {"csrf": csrf_of(client)})
    assert answer.headers["Location"] == "/sign-in"
    assert "cache" in answer.headers["Clear-Site-Data"]
    thief = run.stranger()
    thief.cookies.set("pli", stolen or "")
    assert thief.get("/me", follow_redirects=False).status_code == 303
    assert deeds(run)[-1][0] == Deed.SIGNED_OUT


def test_a_session_ends_when_nobody_does_anything(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    set_clock(run, NOW)
    sign_in(run, client, who)
    idle = timedelta(minutes=run.desk.config.desk.idle_minutes)
    set_clock(run, NOW + idle)
    by_itself = {"Pli-By-Itself": "true"}
    assert client.get("/me/session", headers=by_itself).json() == {"seconds": 0}
    set_clock(run, NOW + idle + timedelta(seconds=1))
    assert client.get("/me/session", headers=by_itself).status_code == 401
    assert client.get("/me", follow_redirects=False).status_code == 303


def test_whoever_works_stays_in_until_the_longest_time(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    set_clock(run, NOW)
    sign_in(run, client, who)
    for minute in range(10, 600, 10):
        set_clock(run, NOW + timedelta(minutes=minute))
        assert client.get("/me").status_code == 200
    set_clock(run, NOW + timedelta(minutes=600, seconds=1))
    assert client.get("/me", follow_redirects=False).status_code == 303


def test_an_account_that_is_disabled_is_out_at_once(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    sign_in(run, client, who)
    Administration(run.world.home, now_of(run), None).disable(who.person.person_id)
    assert client.get("/me", follow_redirects=False).status_code == 303


# ── One's own account ────────────────────────────────────────────────────────────────────────────────────


def test_another_passphrase_ends_the_other_sessions(run: DeskRun) -> None:
    who, here, there = local(run), run.stranger(), run.stranger()
    set_clock(run, NOW)
    sign_in(run, there, who)
    set_clock(run, NOW + timedelta(seconds=60))
    sign_in(run, here, who)
    new = "a walk along the river at noon"
    form = {"csrf": csrf_of(here), "old": PASSPHRASE, "new": new, "again": new}
    answer = post(here, "/me/passphrase", form)
    assert answer.headers["Location"] == "/me?done=passphrase"
    assert "was changed" in here.get("/me?done=passphrase").text
    assert there.get("/me", follow_redirects=False).status_code == 303
    assert passphrase_step(run.stranger(), who.login).status_code == 422
    assert passphrase_step(run.stranger(), who.login, new).status_code == 303


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"old": "not the one I have"}, "not your passphrase"),
        ({"again": "something else again"}, "not the same"),
        ({"new": "short", "again": "short"}, "between 12 and 200"),
        ({"new": "c.expert.c.expert", "again": "c.expert.c.expert"}, "easy to guess"),
    ],
)
def test_a_passphrase_is_not_changed_by_a_wrong_form(run: DeskRun, change: dict[str, str], says: str) -> None:
    who, client = local(run), run.stranger()
    sign_in(run, client, who)
    new = "a walk along the river at noon"
    answer = post(
        client,
        "/me/passphrase",
        {"csrf": csrf_of(client), "old": PASSPHRASE, "new": new, "again": new, **change},
    )
    assert answer.status_code == 422
    assert says in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert passphrase_step(run.stranger(), who.login).status_code == 303


def test_ones_language_is_kept(run: DeskRun) -> None:
    visitor = run.visitor(DeskRole.READER)
    visitor.post("/me/language", {"language": "de"})
    assert '<html lang="de">' in visitor.get("/me").text


def test_signing_out_everywhere(run: DeskRun) -> None:
    who, here, there = local(run), run.stranger(), run.stranger()
    set_clock(run, NOW)
    sign_in(run, there, who)
    set_clock(run, NOW + timedelta(seconds=60))
    sign_in(run, here, who)
    post(here, "/me/sign-out-everywhere", {"csrf": csrf_of(here)})
    assert {each.get("/me", follow_redirects=False).status_code for each in (here, there)} == {303}


# ── The first time ───────────────────────────────────────────────────────────────────────────────────────


def link(run: DeskRun, person: Person | None = None) -> tuple[str, SecondFactor]:
    home = run.world.home
    token = Administration(home, now_of(run), None).open(
        person or clinician(), DeskRole.READER, Language.EN, "c.expert"
    )
    return f"/enrol/{token}", Enrolments(home.connection).find(token, now_of(run)).factor


def fill(run: DeskRun, client: TestClient, address: str, factor: SecondFactor, **change: str) -> int:
    form = {"new": PASSPHRASE, "again": PASSPHRASE, "code": factor.code_at(now_of(run)), **change}
    return post(client, address, form).status_code


def test_a_link_leads_to_a_passphrase_an_authenticator_and_in(run: DeskRun) -> None:
    address, factor = link(run)
    client = run.stranger()
    page = client.get(address).text
    assert "data:image/svg+xml" in page
    assert factor.written in page
    assert fill(run, client, address, factor) == 303
    assert client.get("/me").status_code == 200
    set_clock(run, now_of(run) + timedelta(seconds=60))
    later = run.stranger()
    passphrase_step(later, "c.expert")
    code = factor.code_at(now_of(run))
    assert post(later, "/sign-in/code", {"code": code}).headers["Location"] == "/"


def test_the_code_of_the_enrolment_is_spent(run: DeskRun) -> None:
    set_clock(run, NOW)
    address, factor = link(run)
    fill(run, run.stranger(), address, factor)
    client = run.stranger()
    passphrase_step(client, "c.expert")
    assert post(client, "/sign-in/code", {"code": factor.code_at(NOW)}).status_code == 422


def test_a_link_is_good_once(run: DeskRun) -> None:
    address, factor = link(run)
    assert fill(run, run.stranger(), address, factor) == 303
    answer = run.stranger().get(address)
    assert answer.status_code == 409
    assert fill(run, run.stranger(), address, factor) == 409


def test_a_link_is_good_for_a_day(run: DeskRun) -> None:
    address, factor = link(run)
    set_clock(run, now_of(run) + VALID)
    assert fill(run, run.stranger(), address, factor) == 409


def test_a_newer_link_replaces_the_older(run: DeskRun) -> None:
    address, _ = link(run)
    Administration(run.world.home, now_of(run), None).reset(clinician().person_id)
    assert run.stranger().get(address).status_code == 409


@pytest.mark.parametrize(
    "change", [{"code": "000000"}, {"again": "different"}, {"new": "short", "again": "short"}], ids=str
)
def test_a_wrong_form_leaves_the_link_good(run: DeskRun, change: dict[str, str]) -> None:
    address, factor = link(run)
    client = run.stranger()
    assert fill(run, client, address, factor, **change) == 422
    assert fill(run, client, address, factor) == 303


def test_a_reset_account_opens_by_its_new_link_alone(run: DeskRun) -> None:
    who, client = local(run), run.stranger()
    sign_in(run, client, who)
    token = Administration(run.world.home, now_of(run), None).reset(who.person.person_id)
    assert client.get("/me", follow_redirects=False).status_code == 303
    assert passphrase_step(run.stranger(), who.login).status_code == 422
    factor = Enrolments(run.world.home.connection).find(token, now_of(run)).factor
    assert fill(run, run.stranger(), f"/enrol/{token}", factor) == 303


def test_the_database_keeps_no_token(run: DeskRun) -> None:
    address, _ = link(run)
    who, client = local(run, login="other"), run.stranger()
    sign_in(run, client, who)
    kept = str([run.world.home.connection.execute(each).fetchall() for each in EVERYTHING])
    assert address.rpartition("/")[2] not in kept
    assert str(client.cookies.get("pli")) not in kept
    assert PASSPHRASE not in kept


@pytest.mark.parametrize(("site", "shown"), [("cross-site", True), ("same-site", True), ("none", False)])
def test_a_link_from_elsewhere_is_followed_once_more_by_our_own_page(
    run: DeskRun, site: str, shown: bool
) -> None:
    answer = run.stranger().get("/audit", headers={"Sec-Fetch-Site": site}, follow_redirects=False)
    assert ('content="0; url=/audit"' in answer.text) is shown
    assert answer.status_code == (200 if shown else 303)
