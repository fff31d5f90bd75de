"""Every route, asked as nobody and as everybody who lacks the right, and every change without our own token."""

import pytest

from hospital.desk.rights import RIGHTS, DeskRole
from hospital.desk.visit import CSRF_HEADER
from tests.hospital.desk.every_route import Asked, every_route, other_mounts
from tests.hospital.desk.harness import DeskRun

PUBLIC = {
    ("GET", "/sign-in"),
    ("POST", "/sign-in"),
    ("GET", "/sign-in/code"),
    ("POST", "/sign-in/code"),
    ("POST", "/sign-in/language"),
    ("GET", "/sign-in/openid"),
    ("GET", "/sign-in/openid/back"),
    ("GET", "/enrol/{token}"),
    ("POST", "/enrol/{token}"),
}


def guarded(run: DeskRun) -> list[Asked]:
    return [route for route in every_route(run.app) if not route.public]


def test_there_are_routes_to_ask(run: DeskRun) -> None:
    found = {(route.method, route.path) for route in every_route(run.app)}
    assert {("GET", "/me"), ("POST", "/sign-out")} <= found
    assert other_mounts(run.app) == {"/static"}


def test_every_route_asks_for_one_right_but_those_of_the_door(run: DeskRun) -> None:
    for route in every_route(run.app):
        assert len(route.rights) == (0 if route.public else 1), route
    assert {(route.method, route.path) for route in every_route(run.app) if route.public} == PUBLIC


def test_nobody_is_sent_to_the_door(run: DeskRun) -> None:
    client = run.stranger()
    for route in guarded(run):
        answer = client.request(route.method, route.address, follow_redirects=False)
        assert answer.status_code == 303, route
        assert answer.headers["Location"].startswith("/sign-in"), route


@pytest.mark.parametrize("role", DeskRole)
def test_whoever_lacks_the_right_is_refused(run: DeskRun, role: DeskRole) -> None:
    visitor = run.visitor(role)
    wrong = [route for route in guarded(run) if not route.rights <= RIGHTS[role]]
    assert wrong
    for route in wrong:
        answer = visitor.client.request(
            route.method, route.address, headers={CSRF_HEADER: visitor.csrf}, follow_redirects=False
        )
        assert answer.status_code == 403, route


@pytest.mark.parametrize("token", [None, "", "wrong"])
def test_every_change_needs_our_own_token(run: DeskRun, token: str | None) -> None:
    visitors = {role: run.visitor(role) for role in DeskRole}
    changes = [route for route in guarded(run) if route.changes]
    assert changes
    for route in changes:
        role = next(role for role in DeskRole if route.rights <= RIGHTS[role])
        headers = {} if token is None else {CSRF_HEADER: token}
        answer = visitors[role].client.request(
            route.method, route.address, headers=headers, follow_redirects=False
        )
        assert answer.status_code == 403, route


def test_the_token_of_one_session_is_none_in_another(run: DeskRun) -> None:
    one, other = run.visitor(DeskRole.READER), run.visitor(DeskRole.READER)
    answer = one.client.post("/sign-out", headers={CSRF_HEADER: other.csrf})
    assert answer.status_code == 403


def test_every_change_refuses_another_site_even_with_the_token(run: DeskRun) -> None:
    visitors = {role: run.visitor(role) for role in DeskRole}
    for route in guarded(run):
        if route.changes:
            visitor = visitors[next(role for role in DeskRole if route.rights <= RIGHTS[role])]
            headers = {CSRF_HEADER: visitor.csrf, "Sec-Fetch-Site": "cross-site"}
            answer = visitor.client.request(route.method, route.address, headers=headers)
            assert answer.status_code == 403, route


def test_no_answer_of_any_route_may_be_kept_or_framed(run: DeskRun) -> None:
    visitor = run.visitor(DeskRole.SUPERVISOR)
    for route in every_route(run.app):
        answer = visitor.client.request(route.method, route.address, follow_redirects=False)
        assert answer.headers["Cache-Control"] == "no-store", route
        assert answer.headers["X-Frame-Options"] == "DENY", route
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"], route
