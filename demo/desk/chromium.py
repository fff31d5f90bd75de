"""Debian's Chromium without a window, for whoever sits at the reading desk: what its console says is a difference.

>>> with chromium(folder / "chromium", "fr") as page:                                 # doctest: +SKIP
...     page.goto(desk.url)

Its profile stays in the folder, so that a walk can look for what a browser kept.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, sync_playwright

from demo.commands import folders_of
from demo.story import expect

PROGRAM = "/usr/bin/chromium"
SCREEN = (1280, 800)
_QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@contextmanager
def chromium(profile: Path, language: str) -> Iterator[Page]:
    """One page, on a screen of 1280 × 800 points, of somebody who reads ``language``. For the thread that opened it.

    Raises ``Differs`` at the end when a page complained of anything.
    """
    heard: list[str] = []
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=PROGRAM,
            env={**os.environ, **_own_folders(profile)},
            args=list(_QUIET),
            viewport={"width": SCREEN[0], "height": SCREEN[1]},
            color_scheme="light",
            locale=f"{language}-BE",
        )
        try:
            page = context.pages[0]
            page.on("console", lambda message: heard.extend(_complaint(message)))
            page.on("pageerror", lambda error: heard.append(str(error)))
            yield page
        finally:
            context.close()
    expect(heard, [], "what the browser complained of")


def _own_folders(profile: Path) -> dict[str, str | float | bool]:
    """Nothing of the person's own is touched; but for sockets, whose names must be short, and which do not stay."""
    return {name: str(folder) for name, folder in folders_of(profile).items() if name != "TMPDIR"}


def _complaint(message: ConsoleMessage) -> list[str]:
    """What is more than advice to those who write pages."""
    return [f"{message.type}: {message.text}"] if message.type in ("error", "warning") else []
