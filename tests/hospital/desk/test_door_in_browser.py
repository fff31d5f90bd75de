"""The door in a real Chromium: by keyboard, through the hospital's provider, and what is left when a session ends."""

import re
import socket
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import TimeoutError as NotYet

from hospital.desk.rights import DeskRole
from tests.hospital.desk.browser import opened
from tests.hospital.desk.doors import PASSPHRASE, local, now_of, set_clock
from tests.hospital.desk.harness import DeskRun
from tests.hospital.desk.test_openid import settings
from tests.hospital.world import World
from tests.peers.openid import provider

CLEARED = "Clear-Site-Data header"
NOT_EMPTY = re.compile(r"\S")
pytestmark = pytest.mark.slow  # a browser starts


@pytest.fixture
def in_english(run: DeskRun, browser: Browser) -> Iterator[tuple[Page, str]]:
    with run.served() as url, opened(browser, run, url) as page:
        page.set_extra_http_headers({"Accept-Language": "en"})
        yield page, url


def test_signing_in_takes_the_keyboard_alone(run: DeskRun, in_english: tuple[Page, str]) -> None:
    page, url = in_english
    who = local(run)
    page.goto(f"{url}/sign-in?next=/me")
    expect(page.locator("#login")).to_be_focused()  # it may be loaded before it has its first frame
    for typed in (who.login, "\t", PASSPHRASE, "\n"):
        press(page, typed)
    page.wait_for_url("**/sign-in/code")
    expect(page.locator("#code")).to_be_focused()
    press(page, who.code(run))
    press(page, "\n")
    page.wait_for_url("**/me")
    expect(page.get_by_role("heading", level=1)).to_have_text(who.person.name)
    assert page.title() == f"{who.person.name} – Pli"


def press(page: Page, typed: str) -> None:
    """Type into whatever has the focus, as somebody without a mouse does."""
    if typed in "\t\n":
        page.keyboard.press("Tab" if typed == "\t" else "Enter")
    else:
        page.keyboard.type(typed)


def test_what_is_wrong_has_the_focus_and_is_described(run: DeskRun, browser: Browser) -> None:
    who = local(run)
    with run.served() as url, opened(browser, run, url, expected=("422",)) as page:
        page.set_extra_http_headers({"Accept-Language": "en"})
        page.goto(f"{url}/sign-in")
        page.fill("#login", who.login)
        page.fill("#passphrase", "wrong words altogether")
        page.keyboard.press("Enter")
        field = page.locator("#passphrase:focus")
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(
            "The name or the passphrase is not right. Try again, or ask an administrator of this desk to"
            " reset your account."
        )
        expect(page.locator("#login")).to_have_value(who.login)


def test_the_language_is_chosen_at_the_door(in_english: tuple[Page, str]) -> None:
    page, url = in_english
    page.goto(f"{url}/sign-in?next=/me")
    page.get_by_role("button", name="Nederlands").click()
    page.wait_for_url("**/sign-in?next=/me")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.get_by_role("button", name="Aanmelden")).to_be_visible()


def test_after_signing_out_the_back_button_shows_nothing(run: DeskRun, browser: Browser) -> None:
    person, token, _ = run.account(DeskRole.ADMINISTRATOR, "Ada Min")
    with run.served() as url, opened(browser, run, url, token, expected=(CLEARED,)) as page:
        page.goto(f"{url}/accounts")
        page.goto(f"{url}/me")
        page.get_by_role("button", name="Sign out", exact=True).click()
        page.wait_for_url("**/sign-in")
        for _ in range(2):
            page.go_back()
            page.wait_for_load_state()
            expect(page.locator("body")).not_to_contain_text(person.name)
            assert "/sign-in" in page.url


def test_a_page_left_alone_is_covered_when_its_session_ends(run: DeskRun, browser: Browser) -> None:
    person, token, _ = run.account(DeskRole.ADMINISTRATOR, "Ada Min")
    with run.served() as url, opened(browser, run, url, token, expected=("401",)) as page:
        page.set_extra_http_headers({"Accept-Language": "en"})
        page.clock.install()
        page.goto(f"{url}/audit")
        set_clock(run, now_of(run) + timedelta(minutes=14, seconds=30))
        pass_until(page, page.get_by_role("alert"))
        expect(page.get_by_role("alert")).to_contain_text("You will be signed out in a minute.")
        set_clock(run, now_of(run) + timedelta(minutes=1))
        pass_until(page, page.get_by_role("heading", name="Reading desk"))
        assert page.url.endswith("/sign-in?over=1&next=%2Faudit")
        expect(page.locator("body")).to_contain_text("Your session has ended.")
        expect(page.locator("body")).not_to_contain_text(person.name)


def pass_until(page: Page, shown: Locator) -> None:
    """Let the page's own clock run, a question to the desk at a time, until something shows."""
    for _ in range(100):
        page.clock.run_for(6_000)
        with suppress(NotYet):
            shown.wait_for(timeout=100)  # unlike a count, this may meet a page that just goes
            return
    raise AssertionError("it never showed")


def test_whoever_says_so_stays(run: DeskRun, browser: Browser) -> None:
    _, token, _ = run.account(DeskRole.ADMINISTRATOR, "Ada Min")
    with run.served() as url, opened(browser, run, url, token) as page:
        page.clock.install()
        page.goto(f"{url}/audit")
        set_clock(run, now_of(run) + timedelta(minutes=14, seconds=30))
        pass_until(page, page.get_by_role("alert"))
        page.get_by_role("button", name="Stay signed in").click()
        expect(page.get_by_role("alert")).to_have_count(0)
        set_clock(run, now_of(run) + timedelta(minutes=10))
        page.reload()
        expect(page.get_by_role("heading", level=1)).to_have_text("Who did what")


def test_the_whole_way_through_the_hospitals_provider(world: World, browser: Browser, tmp_path: Path) -> None:
    """The provider is another site: a strict cookie would not come back from there by a redirect."""
    door = socket.create_server(("127.0.0.1", 0))  # kept: a port that was let go could be another's by then
    desk = f"http://127.0.0.1:{door.getsockname()[1]}"
    with door, provider(f"{desk}/sign-in/openid/back", f"{desk}/sign-in", host="localhost") as there:
        run = DeskRun.over(world, desk, settings(there.issuer, tmp_path))
        heard = (CLEARED, "404")  # the provider's own pages have no icon
        with run.served(door) as url, opened(browser, run, url, expected=heard) as page:
            page.set_extra_http_headers({"Accept-Language": "en"})
            page.goto(f"{url}/sign-in?next=/me")
            page.get_by_role("link", name="Sign in with your hospital account").click()
            page.get_by_role("link", name="nadia").click()
            page.wait_for_url(f"{url}/me")
            expect(page.get_by_role("heading", level=1)).to_have_text("Dr Nadia Reader")
            session = next(cookie for cookie in page.context.cookies() if cookie["name"] == "pli")
            assert (session["sameSite"], session["httpOnly"]) == ("Strict", True)
            page.get_by_role("button", name="Sign out", exact=True).click()
            page.get_by_role("button", name="Yes, sign me out").click()
            page.wait_for_url(f"{desk}/sign-in?*")
            page.goto(f"{url}/me")
            assert "/sign-in" in page.url
        run.homes.close()


def test_an_administrator_compares_keys_by_keyboard(run: DeskRun, browser: Browser) -> None:
    _, token, _ = run.account(DeskRole.ADMINISTRATOR, "Ada Min")
    with run.served() as url, opened(browser, run, url, token, expected=("422",)) as page:
        page.goto(f"{url}/service")
        digits = page.locator("main .stacked .fingerprint").first.inner_text()
        page.get_by_label("The 60 digits").fill("0" * 60)
        page.keyboard.press("Enter")
        expect(page.locator("input[aria-invalid=true]:focus")).to_have_count(1)  # on the page that answers
        expect(page.get_by_label("The 60 digits")).to_be_focused()
        page.get_by_label("The 60 digits").fill(digits)
        page.keyboard.press("Enter")
        expect(page.get_by_text("compared by telephone", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    "address", ["/accounts", "/quarantine", "/service", "/audit", "/audit/verify", "/me"]
)
def test_every_field_and_button_has_a_name_and_nothing_runs_out_of_the_window(
    run: DeskRun, browser: Browser, address: str
) -> None:
    local(run)
    _, token, _ = run.account(DeskRole.ADMINISTRATOR, "Ada Min")
    with run.served() as url, opened(browser, run, url, token) as page:
        page.goto(url + address)
        shown = page.locator("button:visible, input:not([type=hidden]):visible, select:visible, a:visible")
        for each in shown.all():
            expect(each).to_have_accessible_name(NOT_EMPTY)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.locator("h1").count() == 1


def test_a_link_in_another_site_opens_the_page_for_who_is_signed_in(
    run: DeskRun, browser: Browser, tmp_path: Path
) -> None:
    _, token, _ = run.account(DeskRole.ADMINISTRATOR, "Ada Min")
    with run.served() as url, opened(browser, run, url, token) as page:
        elsewhere = tmp_path / "mail.html"
        elsewhere.write_text(f'<a href="{url}/audit">Look</a>')
        page.goto(elsewhere.as_uri())
        page.get_by_role("link").click()
        page.wait_for_url("**/audit")
        expect(page.get_by_role("heading", level=1)).to_have_text("Who did what")
