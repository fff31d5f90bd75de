"""What every answer carries, how large a form may be, and what the pages themselves must not hold."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from starlette.types import Message

from hospital.desk.app import STATIC
from hospital.desk.cookies import cookie_name
from hospital.desk.rights import DeskRole
from tests.hospital.desk.harness import DeskRun

TEMPLATES = STATIC.parent / "templates"


def policy(run: DeskRun) -> dict[str, str]:
    header = run.stranger().get("/sign-in").headers["Content-Security-Policy"]
    parts = [part.strip().partition(" ") for part in header.split(";")]
    return {name: value for name, _, value in parts}


def test_a_page_runs_and_loads_nothing_but_ours(run: DeskRun) -> None:
    rules = policy(run)
    assert rules["default-src"] == "'none'"
    assert (
        rules["script-src"] == rules["style-src"] == rules["connect-src"] == rules["form-action"] == "'self'"
    )
    assert rules["base-uri"] == rules["frame-ancestors"] == "'none'"


@pytest.mark.parametrize("address", ["/sign-in", "/nowhere", "/static/nothing.js", "/me"])
def test_errors_carry_the_headers_as_well(run: DeskRun, address: str) -> None:
    headers = run.stranger().get(address, follow_redirects=False).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"


def test_what_is_not_there_is_a_page_in_words(run: DeskRun) -> None:
    answer = run.stranger().get("/nowhere", headers={"Accept-Language": "en"})
    assert answer.status_code == 404
    assert "There is no such page" in answer.text


def test_only_over_tls_a_browser_is_told_to_insist_on_it(run: DeskRun, secure_run: DeskRun) -> None:
    assert "Strict-Transport-Security" not in run.stranger().get("/sign-in").headers
    assert "Strict-Transport-Security" in secure_run.stranger().get("/sign-in").headers


def test_a_form_has_a_size(run: DeskRun) -> None:
    visitor = run.visitor(DeskRole.READER)
    answer = visitor.client.post("/me/language", data={"language": "x" * 1_100_000, "csrf": visitor.csrf})
    assert answer.status_code == 413
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_fault_of_the_program_is_a_page_like_any_other(
    run: DeskRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(_: object) -> object:
        raise ZeroDivisionError("Jan Kanarievogel")

    monkeypatch.setattr("hospital.desk.routes.sign_in.signed_in", lambda desk, _: fault(desk))
    client = TestClient(run.app, run.desk.config.desk.url, raise_server_exceptions=False)
    answer = client.get("/sign-in", headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.headers["Cache-Control"]) == (503, "no-store")
    assert "Content-Security-Policy" in answer.headers
    assert "Something went wrong inside Pli" in answer.text
    assert "Kanarievogel" not in answer.text


def test_who_leaves_in_the_middle_of_a_form_is_no_fault_of_the_program(run: DeskRun) -> None:
    visitor = run.visitor(DeskRole.READER)
    sent: list[Message] = []

    async def leave() -> Message:
        return {"type": "http.disconnect"}

    async def hear(message: Message) -> None:
        sent.append(message)

    cookie = f"{cookie_name(run.desk)}={visitor.client.cookies[cookie_name(run.desk)]}"
    headers = [
        (b"cookie", cookie.encode()),
        (b"content-type", b"application/x-www-form-urlencoded"),
        (b"content-length", b"100"),
    ]
    scope = {"type": "http", "method": "POST", "path": "/discreet", "query_string": b"", "headers": headers}
    with ThreadPoolExecutor(
        1
    ) as elsewhere:  # a browser of other tests may have left this thread a running loop
        elsewhere.submit(lambda: asyncio.run(run.app(scope, leave, hear))).result()
    assert [each["status"] for each in sent if each["type"] == "http.response.start"] == [400]


def test_a_form_without_a_length_is_counted_as_it_comes(run: DeskRun) -> None:
    visitor = run.visitor(DeskRole.READER)
    parts = (b"language=" + b"x" * 65_536 for _ in range(20))
    answer = visitor.client.post(
        "/me/language", content=parts, headers={"Content-Type": "application/x-www-form-urlencoded"}
    )
    assert answer.status_code == 413


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_no_template_has_an_inline_script_or_style(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_every_form_that_posts_carries_the_token_or_stands_at_the_door(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    at_the_door = '{% extends "door.html" %}' in text or template.name == "door.html"
    for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", text, flags=re.DOTALL):
        assert at_the_door or "csrf" in form or "hx-post" in form, form[:80]
