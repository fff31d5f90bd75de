"""Does at the reading desk what a person does: reads, clicks, types, presses keys; each thing found as it is called.

    visitor.press("Sign in")                 # English words; what is pressed is called as the language has it
    visitor.write("Passphrase", "…")
    visitor.see("Worklist")

What does not come in time is a difference, told with what is on the page instead.
"""

import re
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Error, Locator, Page

from demo.album import Album
from demo.desk.words import DeskWords
from demo.story import Differs

Kind = Literal["button", "link", "checkbox"]
_KEY = r"(\s+\S{1,6}){0,2}"
"""A control may name its key after its words."""
_MOST_SHOWN = 2_000
_CALM = 300  # milliseconds until what has just come stands still


@dataclass(frozen=True)
class Visitor:
    """Somebody before a page, who reads the language of ``words``."""

    page: Page
    words: DeskWords
    album: Album

    def go(self, address: str) -> None:
        """Open an address."""
        with self.expecting(f"{address} opens"):
            self.page.goto(address)

    def see(self, english: str, **fields: object) -> None:
        """Wait until these words stand somewhere."""
        pattern = self.words.pattern(english, **fields)
        with self.expecting(f"“{english}” is on the page"):
            self.page.get_by_text(pattern).filter(visible=True).first.wait_for()

    def read(self, text: str) -> None:
        """Wait until something that nobody translates stands somewhere: a name, a question."""
        with self.expecting(f"“{text}” is on the page"):
            self.page.get_by_text(text).filter(visible=True).first.wait_for()

    def press(self, english: str, place: int = 0, **fields: object) -> None:
        """Press a button or follow a link; ``place`` among those of one name."""
        with self.expecting(f"“{english}” can be pressed"):
            self.pressable(english, **fields).nth(place).click()

    def pressable(self, english: str, **fields: object) -> Locator:
        """Every button and link that is called so."""
        return self._named("button", english, fields).or_(self._named("link", english, fields))

    def follow(self, text: str) -> None:
        """Follow a link by something that nobody translates, such as a patient's name."""
        with self.expecting(f"“{text}” can be followed"):
            self.page.get_by_role("link", name=text).first.click()

    def write(self, english: str, text: str, **fields: object) -> None:
        """Write into a field, over what is there."""
        with self.expecting(f"“{english}” can be written into"):
            self._field(english, fields).fill(text)

    def choose(self, english: str, option: str) -> None:
        """Choose from a list what has these words in it."""
        with self.expecting(f"“{option}” can be chosen under “{english}”"):
            field = self._field(english, {})
            value = field.locator("option").filter(has_text=option).first.get_attribute("value")
            field.select_option(value)

    def unfold(self, english: str) -> None:
        """Open a part of the page that is folded away, unless it is open."""
        with self.expecting(f"“{english}” can be unfolded"):
            part = self.page.locator("details").filter(
                has=self.page.locator("summary").filter(has_text=self.words.pattern(english))
            )
            if part.first.get_attribute("open") is None:
                part.first.locator("summary").click()

    def tick(self, english: str, place: int = 0) -> None:
        """Set a tick; ``place`` among those of one name."""
        with self.expecting(f"“{english}” can be ticked"):
            self._named("checkbox", english, {}).nth(place).check()

    def key(self, keys: str) -> None:
        """Press a key, or several together."""
        self.page.keyboard.press(keys)

    def shot(self, name: str, *, scale: int = 1) -> None:
        """A picture of the page, numbered. ``scale``: as on a screen with so many times the pixels."""
        screen = self.page.context.new_cdp_session(self.page)
        shape = {**dict(self.page.viewport_size or {}), "deviceScaleFactor": scale, "mobile": False}
        screen.send("Emulation.setDeviceMetricsOverride", shape)
        self.page.wait_for_timeout(_CALM)
        taken = screen.send("Page.captureScreenshot", {"format": "png"})
        self.album.next(name).write_bytes(b64decode(taken["data"]))
        screen.send("Emulation.clearDeviceMetricsOverride")
        screen.detach()

    def _named(self, kind: Kind, english: str, fields: dict[str, object]) -> Locator:
        whole = re.compile(rf"^\s*{self.words.pattern(english, **fields).pattern}{_KEY}\s*$")
        return self.page.get_by_role(kind, name=whole).filter(visible=True)

    def _field(self, english: str, fields: dict[str, object]) -> Locator:
        begins = re.compile(rf"^\s*{self.words.pattern(english, **fields).pattern}(\s|$)")
        return self.page.get_by_label(begins).filter(visible=True).first

    @contextmanager
    def expecting(self, what: str) -> Iterator[None]:
        """What does not come about within is a difference, told with what is on the page."""
        try:
            yield
        except Error as error:
            shown = self.page.locator("body").inner_text()[:_MOST_SHOWN]
            raise Differs(f"this does not come about: {what}; on {self.page.url}: {shown}") from error
