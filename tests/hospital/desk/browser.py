"""A real Chromium, driven by Playwright: what it says on its console is a failure, as is what its CSP had to stop.

with chromium() as browser:
    page = signed_in(browser, run, url, token)
    page.goto(url)
"""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect, sync_playwright

from hospital.desk.cookies import cookie_name
from tests.hospital.desk.harness import DeskRun

_QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
_PATIENCE = 60_000
"""Milliseconds until what a page is to show is missed: it ends no wait sooner, and a busy machine is slow."""
expect.set_options(timeout=_PATIENCE)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(_QUIET))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Browser,
    run: DeskRun,
    url: str,
    token: str = "",
    *,
    scale: float = 1,
    dark: bool = False,
    scripts: bool = True,
    expected: tuple[str, ...] = (),
) -> Iterator[Page]:
    """A page of 1280 × 800 points, signed in where there is a token; its console says only what is ``expected``."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 800},
        device_scale_factor=scale,
        color_scheme="dark" if dark else "light",
        java_script_enabled=scripts,
    )
    if token:
        context.add_cookies([{"name": cookie_name(run.desk), "value": token, "url": url}])
    context.set_default_timeout(_PATIENCE)
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: heard.append(str(error)))
    try:
        yield page
    finally:
        context.close()
    unexpected = [each for each in heard if not any(text in each for text in expected)]
    assert not unexpected, unexpected
