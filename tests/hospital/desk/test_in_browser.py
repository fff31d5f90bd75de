"""The main ways through the desk in a real Chromium: by keys alone, two people at once, and nothing lost on the way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from time import monotonic, sleep

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from cases.answer import Answer, Outcome
from cases.codes import Language
from cases.message import MessageKind
from cases.request import Request
from hospital.accounts import Accounts
from hospital.database import transaction
from hospital.desk.cookies import cookie_name
from hospital.desk.rights import DeskRole
from hospital.phrases import Phrases
from hospital.proposals import Proposals
from tests.hospital.desk.browser import opened
from tests.hospital.desk.cases import asked, at
from tests.hospital.desk.harness import DeskRun
from tests.hospital.world import jpeg

pytestmark = pytest.mark.slow  # a browser starts, and waits for what comes by itself

KEPT = "Kept"


@contextmanager
def page_of(
    browser: Browser, run: DeskRun, url: str, role: DeskRole, name: str, expected: tuple[str, ...] = ()
) -> Iterator[Page]:
    """A browser of somebody who is signed in."""
    _, token, _ = run.account(role, name)
    with opened(browser, run, url, token, expected=expected) as page:
        yield page


def ready(page: Page, selector: str) -> None:
    """The page that has this is there, and knows its keys."""
    page.wait_for_selector(selector)
    page.wait_for_load_state()


@contextmanager
def held_back(page: Page, which: Callable[[str], bool]) -> Iterator[list[Route]]:
    """The scripts that the pages ask for wait until the end of this; which they are."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(lambda url: url.endswith(".js") and which(url), hold)
    yield held
    for route in held:
        route.continue_()


def answer_of(run: DeskRun, request: Request) -> Answer:
    [answer] = run.world.home.case(request.case_id).answers
    return answer.document


def comes_to_be_kept(run: DeskRun, request: Request, words: str) -> None:
    """What was typed into the answer is on its way to the desk when its page is left: it may come after the next."""
    until, proposals = monotonic() + 60, Proposals(run.world.home.connection)
    while not ((found := proposals.find(request.case_id)) and words in found.draft.model_dump_json()):
        assert monotonic() < until
        sleep(0.02)


def wide(page: Page) -> bool:
    """Whether one would have to scroll sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_a_case_is_answered_and_the_next_comes_by_keys_alone(browser: Browser, run: DeskRun) -> None:
    first, second = asked(run), asked(run)
    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann") as page:
        page.goto(url)
        assert not wide(page)
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{at(first)}")
        page.keyboard.press("t")
        ready(page, "#answer-form")
        assert not wide(page)
        page.keyboard.press("2")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "see_by"
        page.locator("#see_by").fill("2099-01-05")
        page.get_by_label("Diagnosis 1", exact=True).press_sequentially("Naevus")
        page.keyboard.press("Escape")
        page.keyboard.press("a")
        page.keyboard.type("Rien à faire.")
        page.keyboard.press("Control+Enter")
        ready(page, ".check")
        expect(page.locator(".check .answer")).to_contain_text("lun. 5 janv. 2099")
        page.keyboard.press("Control+Enter")
        page.wait_for_url(f"**{at(second)}?sent=*")
    given = answer_of(run, first)
    assert (given.outcome, given.advice, str(given.see_by)) == (
        Outcome.SEE_IN_PERSON,
        "Rien à faire.",
        "2099-01-05",
    )


def test_what_is_typed_survives_leaving_at_once(browser: Browser, run: DeskRun) -> None:
    request = asked(run)
    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann") as page:
        page.goto(url + at(request))
        page.keyboard.press("t")
        ready(page, "#answer-form")
        page.locator("#advice").press_sequentially("half a sent")
        expect(page.locator("#kept")).to_contain_text(KEPT)
        page.locator("#advice").press_sequentially("ence")
        page.goto(url)  # before it was kept by itself
        comes_to_be_kept(run, request, "half a sentence")
        page.goto(url + at(request))
        expect(page.locator("#advice")).to_have_value("half a sentence")
        page.get_by_label("Diagnosis 1", exact=True).fill("Naevus")
        page.get_by_label("Diagnosis 2", exact=True).fill("Lentigo")
        comes_to_be_kept(run, request, "Lentigo")  # the page may say it of the first already
        expect(page.locator("#kept")).to_contain_text(KEPT)
        page.reload()
        expect(page.get_by_label("Diagnosis 2", exact=True)).to_have_value("Lentigo")


def test_the_pictures_of_a_case_need_no_scroll_bar_of_their_own(browser: Browser, run: DeskRun) -> None:
    request, _ = run.world.practice.ask(run.world.service, *(jpeg(20 * each) for each in range(1, 9)))
    run.world.pull()
    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann") as page:
        page.goto(url + at(request))
        ready(page, ".pane[data-ready]")
        higher = "(column) => column.scrollHeight - column.clientHeight"
        assert page.locator(".columns .right").evaluate(higher) <= 0
        page.locator(".strip a").last.click()  # beyond the edge, where no bar leads to it
        page.keyboard.press("ArrowLeft")
        expect(page.locator(".strip a[aria-current=true]")).to_be_in_viewport()


def test_who_takes_a_case_in_the_list_goes_on_from_there(browser: Browser, run: DeskRun) -> None:
    cases = [asked(run) for _ in range(3)]
    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann") as page:
        page.goto(url)
        page.keyboard.press("j")
        page.keyboard.press("j")
        page.keyboard.press("t")
        ready(page, "tr:has-text('taken by you')")
        expect(page.locator(f"#open-{cases[1].case_id}")).to_be_focused()
        page.keyboard.press("j")
        expect(page.locator(f"#open-{cases[2].case_id}")).to_be_focused()


def test_no_button_of_a_case_loses_what_was_typed_elsewhere_on_its_page(
    browser: Browser, run: DeskRun
) -> None:
    request = asked(run)
    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann") as page:
        page.goto(url + at(request))
        page.keyboard.press("t")
        ready(page, "#answer-form")
        page.locator("#advice").fill("half an answer")
        page.get_by_text("Write to the practice").click()
        page.locator("#say").fill("half a message")
        page.locator("#again").select_option(index=1)
        page.locator("#again_reason").fill("Out of focus")
        page.get_by_role("button", name="Ask for it").click()  # all of it typed a moment ago
        page.get_by_text("Request for a retake").wait_for()
        expect(page.locator("#say")).to_have_value("half a message")
        expect(page.locator("#say")).to_be_visible()
        expect(page.locator("#advice")).to_have_value("half an answer")
        page.locator("#again_reason").fill("Too dark")
        page.get_by_role("button", name="Send the message").click()
        page.locator(".entry").get_by_text("half a message").wait_for()
        expect(page.locator("#again_reason")).to_have_value("Too dark")
        expect(page.locator("#say")).to_have_value("")
        expect(page.locator("#advice")).to_have_value("half an answer")


def test_nothing_is_lost_when_a_button_is_pressed_before_the_page_has_all_its_scripts(
    browser: Browser, run: DeskRun
) -> None:
    request = asked(run)
    with (
        run.served() as url,
        page_of(browser, run, url, DeskRole.READER, "Dr Ann") as page,
        held_back(page, lambda script: "keeping" not in script) as held,
    ):
        page.goto(url + at(request), wait_until="commit")
        page.get_by_text("Write to the practice").click()
        page.locator("#again_reason").fill("Too dark")
        page.locator("#say").fill("half a message")
        assert held
        page.get_by_role("button", name="Send the message").click(no_wait_after=True)
        page.locator(".entry").get_by_text("half a message").wait_for()
        expect(page.locator("#again_reason")).to_have_value("Too dark")


def test_what_was_typed_is_there_again_after_a_session_that_ran_out(browser: Browser, run: DeskRun) -> None:
    request = asked(run)
    expected = ("401",)
    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann", expected) as page:
        page.goto(url + at(request))
        page.get_by_text("Write to the practice").click()
        page.locator("#say").fill("half a message")
        expect(page.locator("form[action$='/say'] .kept")).to_contain_text(KEPT)
        [account] = Accounts(run.world.home.connection).all()
        run.desk.sessions().end_all(account.person_id)
        page.locator("#say").fill("half a message and more")
        page.keyboard.press(
            "Control+Enter"
        )  # a button may be gone by now: what is kept by itself finds it out too
        page.wait_for_url("**/sign-in?over=1&next=*")
        token = run.desk.sessions().begin(account.person_id, run.desk.now())
        page.context.add_cookies([{"name": cookie_name(run.desk), "value": token, "url": url}])
        page.reload()
        page.wait_for_url(f"**{at(request)}")
        expect(page.locator("#say")).to_have_value("half a message")


def test_a_server_that_is_away_leaves_the_words_on_the_page(browser: Browser, run: DeskRun) -> None:
    request, away = asked(run), ("ERR_FAILED", "Failed to fetch")
    unreachable = Event()

    def on_its_way(route: Route) -> None:
        if unreachable.is_set():
            route.abort()
        else:
            route.continue_()

    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann", away) as page:
        # Before the page is opened: one that is open may send its next request past a new route.
        page.route("**/jot", on_its_way)
        page.goto(url + at(request))
        page.get_by_text("Write to the practice").click()
        unreachable.set()
        page.locator("#say").fill("half a message")
        page.get_by_role("button", name="Send the message").click()
        page.get_by_text("The hospital's server does not answer.").wait_for()
        expect(page.locator("#say")).to_have_value("half a message")
        unreachable.clear()
        page.get_by_role("button", name="Send the message").click()
        page.locator(".entry").get_by_text("half a message").wait_for()


def test_a_residents_answer_is_approved_by_a_supervisor(browser: Browser, run: DeskRun) -> None:
    request = asked(run)
    with run.served() as url:
        with page_of(browser, run, url, DeskRole.RESIDENT, "Dr Rik") as page:
            page.goto(url + at(request))
            page.keyboard.press("t")
            ready(page, "#answer-form")
            page.keyboard.press("1")
            page.get_by_label("Diagnosis 1", exact=True).fill("Naevus")
            page.keyboard.press("Control+Enter")
            page.get_by_role("button", name="Submit, then the next case").click()
            page.wait_for_url(url + "/")
        with page_of(browser, run, url, DeskRole.SUPERVISOR, "Prof. Dirk") as page:
            page.goto(url)
            page.get_by_role("link", name="To approve").click()
            page.locator("a.opens").click()
            expect(page.locator("#answer")).to_contain_text("Naevus")
            page.get_by_role("link", name="Check and approve").click()
            ready(page, ".check")
            page.keyboard.press("Control+Enter")
            page.wait_for_url(url + "/")
    given = answer_of(run, request)
    assert given.supervisor is not None
    assert (given.author.name, given.supervisor.name) == ("Dr Rik", "Prof. Dirk")


def test_of_two_who_press_answer_one_has_it_and_the_other_is_told(browser: Browser, run: DeskRun) -> None:
    request = asked(run)
    with (
        run.served() as url,
        page_of(browser, run, url, DeskRole.READER, "Dr Ann") as ann,
        page_of(browser, run, url, DeskRole.READER, "Dr Bram", ("409",)) as bram,
    ):
        for page in (ann, bram):
            page.goto(url + at(request))
        ann.keyboard.press("t")
        ready(ann, "#answer-form")
        bram.keyboard.press("t")
        expect(bram.get_by_role("alert")).to_contain_text("Somebody else at the service has taken this case")
        bram.goto(url + at(request))
        expect(bram.locator("#answer")).to_contain_text("Dr Ann has taken this case")


def test_what_comes_appears_in_the_list_without_taking_the_focus(browser: Browser, run: DeskRun) -> None:
    asked(run)
    second = asked(run)
    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann") as page:
        page.goto(url)
        page.keyboard.press("j")
        held = page.evaluate("document.activeElement.id")
        run.world.practice.say(second, MessageKind.REPLY, "It bleeds now")
        third = asked(run)
        expect(page.locator(f"#row-{third.case_id}")).to_be_visible()
        expect(page.locator(f"#row-{second.case_id}")).to_contain_text("1 new message")
        assert page.evaluate("document.activeElement.id") == held


def test_what_comes_to_an_open_case_is_said_while_one_types(browser: Browser, run: DeskRun) -> None:
    request = asked(run)
    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann") as page:
        page.goto(url + at(request))
        page.keyboard.press("t")
        ready(page, "#answer-form")
        page.locator("#advice").press_sequentially("half")
        run.world.practice.say(request, MessageKind.WITHDRAWAL, "Wrong patient")
        run.world.pull()
        expect(page.locator("#news")).to_contain_text("withdrawn")
        assert page.evaluate("document.activeElement.id") == "advice"
        page.get_by_role("link", name="Show it").click()
        expect(page.locator(".case-top .alarm")).to_contain_text("Wrong patient")


def test_a_phrase_goes_where_one_types(browser: Browser, run: DeskRun) -> None:
    request = asked(run)
    with transaction(run.world.home.connection):
        phrases = Phrases(run.world.home.connection)
        phrases.add(None, "Benign", "Lésion bénigne.")
        phrases.add(None, "Sun", "Protection solaire.")
    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann") as page:
        page.goto(url + at(request))
        page.keyboard.press("t")
        ready(page, "#answer-form")
        page.keyboard.press("a")
        page.keyboard.type("Bonjour. Merci.")
        for _ in "Merci.":
            page.keyboard.press("ArrowLeft")
        page.keyboard.press("F2")
        page.keyboard.type("sol")
        page.keyboard.press("Enter")
        page.keyboard.type(" Et ")
        expect(page.locator("#advice")).to_have_value("Bonjour. Protection solaire. Et Merci.")
        expect(page.locator("#kept")).to_contain_text(KEPT)


def test_typing_presses_no_keys_and_search_keeps_the_words(browser: Browser, run: DeskRun) -> None:
    request = asked(run)
    with run.served() as url, page_of(browser, run, url, DeskRole.READER, "Dr Ann") as page:
        page.goto(url)
        page.keyboard.press("/")
        page.keyboard.type("jnkt nobody")
        expect(page.locator("#rows")).to_contain_text("Nothing like that here")
        assert page.url == url + "/"
        page.locator("#words").fill(request.patient.family_name)
        expect(page.locator(f"#row-{request.case_id}")).to_be_visible()
        assert page.evaluate("document.activeElement.id") == "words"


_UNNAMED = """[...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")]
  .filter((each) => !(each.labels?.length || each.ariaLabel || each.textContent.trim()))
  .map((each) => each.outerHTML.slice(0, 120))"""
_TWICE = """(() => {
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
})()"""


def test_everything_to_press_or_fill_in_has_a_name_and_fits_the_width(browser: Browser, run: DeskRun) -> None:
    request = asked(run)
    with run.served() as url, page_of(browser, run, url, DeskRole.SUPERVISOR, "Prof. Dirk") as page:
        page.goto(url + at(request))
        page.keyboard.press("t")
        ready(page, "#answer-form")
        page.keyboard.press("1")
        page.get_by_label("Diagnosis 1", exact=True).fill("Naevus")
        page.keyboard.press("Control+Enter")
        ready(page, ".check")
        for address in (
            at(request, "/check"),
            at(request),
            "/",
            "/phrases",
            "/keys",
            at(request, "/forward"),
        ):
            page.goto(url + address)
            page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
            assert page.evaluate(_UNNAMED) == [], address
            assert page.evaluate(_TWICE) == [], address
            assert not wide(page), address


def test_without_scripts_a_case_is_answered_too(browser: Browser, run: DeskRun) -> None:
    request = asked(run)
    _, token, _ = run.account(DeskRole.READER, "Dr Ann")
    with run.served() as url, opened(browser, run, url, token, scripts=False) as page:
        page.goto(url + at(request))
        said = page.locator("noscript .advice")  # by its text it is not found, though it shows
        expect(said).to_be_visible()
        assert "nothing is kept while you type" in said.inner_text()
        page.get_by_role("button", name="Answer this case").click()
        expect(page.locator("#telephone")).to_be_hidden()
        page.get_by_label("Telephone now").check()
        expect(page.locator("#telephone")).to_be_visible()
        page.get_by_label("Diagnosis 1", exact=True).fill("Naevus")
        page.get_by_role("button", name="Check the answer").click()
        page.get_by_role("button", name="Send the answer").click()
        expect(page.get_by_role("status").first).to_contain_text("sealed")
    assert answer_of(run, request).telephone == run.world.service.urgent_telephone


@pytest.mark.parametrize("language", list(Language))
def test_with_letters_twice_as_large_nothing_has_to_be_scrolled_sideways(
    browser: Browser, run: DeskRun, language: Language
) -> None:
    request = asked(run)
    pages = {
        DeskRole.READER: ("/", at(request), at(request, "/match"), "/unmatched", "/phrases", "/keys", "/me"),
        DeskRole.ADMINISTRATOR: ("/accounts", "/quarantine", "/service", "/audit", "/audit/verify"),
    }
    with run.served() as url:
        for role, addresses in pages.items():
            _, token, _ = run.account(role, "Dr Maximilienne Vandenbroucke-Delacroix", language)
            with opened(browser, run, url, token, scale=2) as page:
                page.set_viewport_size({"width": 640, "height": 400})
                for address in addresses:
                    page.goto(url + address)
                    assert not wide(page), address
                    page.wait_for_load_state()
                    narrowest = (
                        "Math.min(...[...document.querySelectorAll('dd')].map(e => e.clientWidth), 640)"
                    )
                    assert page.evaluate(narrowest) > 100, address
