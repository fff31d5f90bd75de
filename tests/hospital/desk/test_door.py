"""Nobody gets in without a session, an account with the right, and our own token."""

from fastapi.routing import APIRoute

from tests.hospital.desk.harness import DeskRun


def test_a_stranger_is_sent_to_the_door(run: DeskRun) -> None:
    answer = run.stranger().get("/cases/1", follow_redirects=False)
    assert answer.status_code in (303, 404)


def test_every_page_forbids_to_be_kept_framed_or_scripted(run: DeskRun) -> None:
    headers = run.stranger().get("/nowhere").headers
    assert headers["Cache-Control"] == "no-store"
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"


def test_there_is_an_application(run: DeskRun) -> None:
    assert all(route.methods for route in run.app.routes if isinstance(route, APIRoute))
