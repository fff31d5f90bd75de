"""The pictures in a real browser: large, turned, compared, drawn over, by mouse and by keys alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from cases.request import Request
from hospital.annotations import Annotations, MarkKind
from hospital.desk.rights import DeskRole
from tests.capture.scale_scene import scene
from tests.hospital.desk.browser import opened
from tests.hospital.desk.harness import DeskRun
from tests.hospital.world import World

pytestmark = pytest.mark.slow  # a real browser

RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 200, 30), (30, 30, 220), (220, 220, 30)
QUARTER_TURN = 6  # of Exif: what is stored lies on its left side


def quarters(width: int, height: int, orientation: int = 1) -> bytes:
    """Red and green above, blue and yellow below, as it is stored."""
    image = Image.new("RGB", (width, height))
    half = (width // 2, height // 2)
    for colour, corner in zip(
        (RED, GREEN, BLUE, YELLOW), ((0, 0), (half[0], 0), (0, half[1]), half), strict=True
    ):
        image.paste(colour, (*corner, corner[0] + half[0], corner[1] + half[1]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = BytesIO()
    image.save(out, "JPEG", quality=92, subsampling=0, exif=exif)
    return out.getvalue()


def with_marker() -> bytes:
    out = BytesIO()
    Image.fromarray(scene(px_per_mm=10)).save(out, "JPEG", quality=90)
    return out.getvalue()


@dataclass
class Looking:
    """Somebody at the page of a picture."""

    page: Page
    run: DeskRun
    request: Request
    url: str

    @property
    def pane(self) -> Locator:
        return self.page.locator(".pane").first

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def number(self, script: str, pane: int = 0) -> float:
        """Something that the pane's viewport says; it is waited for until it is where it goes, and drawn there."""
        at = f"OpenSeadragon.getViewer(document.querySelectorAll('.pane')[{pane}])"
        self.page.evaluate("window.now = null, window.frames_still = 0")
        self.page.wait_for_function(
            f"""() => {{ const {{ viewport }} = {at}, bounds = (now) => Object.values(viewport.getBounds(now));
            const [is, goes] = [bounds(true), bounds(false)], before = window.now;
            window.now = String(is);
            const still = window.now === before && is.every((each, at) => Math.abs(each - goes[at]) < 1e-9);
            window.frames_still = still ? window.frames_still + 1 : 0;
            return window.frames_still > 1; }}""",
            polling="raf",  # OpenSeadragon moves from frame to frame: a clock may tick twice between two of them
        )
        found = self.page.evaluate(f"() => {{ const viewer = {at}; return {script}; }}")
        return float(found)

    def zoom(self, pane: int = 0) -> float:
        """Points of the screen for each pixel of the picture."""
        return self.number("viewer.viewport.viewportToImageZoom(viewer.viewport.getZoom(true))", pane)

    def ready(self, number: int, pane: int = 0) -> None:
        picture = self.request.pictures[number].picture_id
        self.page.wait_for_selector(f'.pane:nth-child({pane + 1})[data-ready="{picture}"]')

    def colour_at(self, across: float, down: float) -> tuple[int, ...]:
        """What the screen shows at a part of the pane's width and height."""
        image = Image.open(BytesIO(self.pane.screenshot()))
        found = image.convert("RGB").getpixel((int(image.width * across), int(image.height * down)))
        assert isinstance(found, tuple)
        return found

    def marks(self, number: int = 0) -> Annotations:
        picture = self.request.pictures[number]
        return Annotations(self.run.world.home.connection, self.request.case_id, picture.picture_id)

    def drag(self, start: tuple[int, int], *through: tuple[int, int]) -> None:
        """With the mouse, from a point of the pane on through others."""
        box = self.page.locator(".overlay").bounding_box()
        assert box is not None
        self.page.mouse.move(box["x"] + start[0], box["y"] + start[1])
        self.page.mouse.down()
        for x, y in through:
            self.page.mouse.move(box["x"] + x, box["y"] + y)
        self.page.mouse.up()

    def on_picture(self, x: int, y: int) -> list[float]:
        """A point of the pane in pixels of the picture."""
        point = f"viewer.viewport.viewerElementToImageCoordinates(new OpenSeadragon.Point({x}, {y}))"
        return [self.number(f"{point}.{axis}") for axis in "xy"]


@pytest.fixture
def looking(run: DeskRun, world: World, browser: Browser) -> Iterator[Looking]:
    data = (quarters(1600, 1200), quarters(1200, 800, QUARTER_TURN), with_marker())
    prepared = world.practice.prepared(world.service, *data)
    sizes = ((1600, 1200), (1200, 800), (1500, 1000))
    notes = ("<b>bleeds</b>", "", "with the marker")
    pictures = tuple(
        picture.model_copy(update={"width": wide, "height": high, "note": note})
        for picture, (wide, high), note in zip(prepared.pictures, sizes, notes, strict=True)
    )
    request = prepared.model_copy(update={"pictures": pictures})
    world.practice.send_request(request, *data)
    world.pull()
    _, token, _ = run.account(DeskRole.READER, "Dr Rita Reader")
    with run.served() as url, opened(browser, run, url, token) as page:
        page.goto(f"{url}/cases/{request.case_id}/pictures/{pictures[0].picture_id}")
        found = Looking(page, run, request, url)
        found.ready(0)
        yield found


def close(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < 16


def test_pictures_follow_each_other_by_the_arrow_keys(looking: Looking) -> None:
    strip = looking.page.locator(".strip a")
    expect(strip).to_have_count(3)
    for key, shown in (("ArrowRight", 1), ("ArrowRight", 2), ("ArrowRight", 2), ("ArrowLeft", 1)):
        looking.press(key)
        looking.ready(shown)
        expect(strip.nth(shown)).to_have_attribute("aria-current", "true")
        expect(looking.page.locator(".strip [aria-current=true]")).to_have_count(1)
        expect(looking.page.get_by_role("img", name=f"{shown + 1}. Dermoscopy")).to_be_visible()
        expect(looking.page.locator(".caption h3:visible")).to_contain_text(f"{shown + 1}. Dermoscopy")


def test_what_a_practice_wrote_is_words_and_not_markup(looking: Looking) -> None:
    expect(looking.page.locator(".caption")).to_contain_text("<b>bleeds</b>")


def test_a_picture_stored_lying_is_shown_upright(looking: Looking) -> None:
    looking.press("ArrowRight")
    looking.ready(1)
    looking.zoom()
    assert close(looking.colour_at(0.48, 0.3), BLUE)
    assert close(looking.colour_at(0.52, 0.3), RED)
    assert close(looking.colour_at(0.48, 0.7), YELLOW)
    assert close(looking.colour_at(0.52, 0.7), GREEN)


def test_it_is_turned_by_quarters(looking: Looking) -> None:
    looking.press("r")
    looking.zoom()
    assert close(looking.colour_at(0.48, 0.3), BLUE)
    assert close(looking.colour_at(0.52, 0.3), RED)
    expect(looking.page.locator(".look")).to_have_text(
        "Only the view is changed, never the file: turned 90°."
    )


def test_zoom_by_keys(looking: Looking) -> None:
    whole = looking.zoom()
    looking.press("+", "+")
    assert looking.zoom() == pytest.approx(whole * 2.25, rel=0.01)
    looking.press("-")
    assert looking.zoom() == pytest.approx(whole * 1.5, rel=0.01)
    looking.press("0")
    assert looking.zoom() == pytest.approx(whole, rel=0.01)


def test_one_to_one_is_a_pixel_for_a_pixel_and_its_key_is_the_viewers_in_the_viewer_alone(
    looking: Looking,
) -> None:
    whole = looking.zoom()
    looking.press("1")
    assert looking.zoom() == pytest.approx(whole)
    looking.page.get_by_role("img", name="1. Dermoscopy").focus()
    looking.press("1")
    assert looking.zoom() == pytest.approx(1)


def test_the_picture_is_moved_by_keys(looking: Looking) -> None:
    looking.page.get_by_role("img", name="1. Dermoscopy").focus()
    looking.press("1")
    before = looking.number("viewer.viewport.getCenter(true).x")
    looking.press("Shift+ArrowRight")
    assert looking.number("viewer.viewport.getCenter(true).x") > before


def test_contrast_is_said_in_words_and_never_changes_the_file(looking: Looking) -> None:
    looked = looking.page.locator(".look")
    expect(looked).to_have_text("Shown as it is stored.")
    looking.press("c", "B", "g", "i")
    expect(looked).to_have_text(
        "Only the view is changed, never the file: contrast 120 %, brightness 80 %, grey, inverted."
    )
    red, green, blue = looking.colour_at(0.4, 0.3)
    assert abs(red - green) < 3
    assert abs(green - blue) < 3
    expect(looking.page.get_by_role("button", name="Inverted")).to_have_attribute("aria-pressed", "true")
    looking.press("x")
    expect(looked).to_have_text("Shown as it is stored.")
    assert close(looking.colour_at(0.4, 0.3), RED)


def test_two_side_by_side_move_together_when_asked(looking: Looking) -> None:
    looking.press("s")
    looking.ready(1, pane=1)
    expect(looking.page.locator(".pane")).to_have_count(2)
    apart = looking.zoom(pane=0)
    looking.press("+")
    assert looking.zoom(pane=0) == pytest.approx(apart)
    looking.press("0", "y")
    whole = looking.zoom(pane=0)
    looking.press("+")
    assert looking.zoom(pane=0) == pytest.approx(whole * 1.5, rel=0.02)
    looking.press("s")
    expect(looking.page.locator(".pane")).to_have_count(1)
    looking.ready(1)


def test_it_fills_the_window_and_escape_leaves(looking: Looking) -> None:
    looking.press("f")
    box = looking.page.locator(".viewer").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 1280, "height": 800}
    looking.press("Escape")
    expect(looking.page.locator(".filling")).to_have_count(0)


def test_the_scale_is_shown_where_there_is_a_marker_and_is_right(looking: Looking) -> None:
    bar = looking.page.locator(".scale")
    expect(bar).to_be_hidden()
    looking.press("ArrowRight", "ArrowRight")
    looking.ready(2)
    expect(bar).to_contain_text("in the plane of the marker")
    millimetres = float(bar.inner_text().split(" mm")[0])
    width = looking.page.locator(".bar-of-scale").bounding_box()
    assert width is not None
    assert width["width"] == pytest.approx(millimetres * 10 * looking.zoom(), rel=0.02)


def test_a_tile_that_comes_after_its_picture_was_left_is_not_told_as_a_fault(looking: Looking) -> None:
    """The words of OpenSeadragon's ``_onTileLoad``; the console of every test here must stay empty."""
    looking.page.evaluate("OpenSeadragon.console.warn('Ignoring tile %s loaded before reset: %s', 1, 2)")


def test_an_arrow_drawn_by_mouse_is_kept_where_it_was_drawn(looking: Looking) -> None:
    start, end = (500, 150), (700, 300)
    wanted = [looking.on_picture(*start), looking.on_picture(*end)]
    looking.press("d")
    looking.drag(start, (600, 200), end)
    expect(looking.page.locator(".overlay .mark")).to_have_count(1)
    [kept] = looking.marks().all()
    assert kept.mark.kind is MarkKind.ARROW
    assert np.abs(np.array(kept.mark.points) - np.array(wanted)).max() <= 3
    expect(looking.page.locator(".drawn li")).to_contain_text("Arrow: Dr Rita Reader")
    looking.page.get_by_role("button", name="Remove: Arrow").click()
    expect(looking.page.locator(".overlay .mark")).to_have_count(0)
    assert looking.marks().all() == []


def test_a_line_follows_the_hand_and_an_ellipse_its_box(looking: Looking) -> None:
    looking.press("l")
    looking.drag((500, 150), *((500 + 5 * step, 150 + step * step // 8) for step in range(1, 30)))
    expect(looking.page.locator(".overlay .mark")).to_have_count(1)
    looking.press("e")
    looking.drag((500, 300), (600, 350))
    expect(looking.page.locator(".overlay .mark")).to_have_count(2)
    line, ellipse = (each.mark for each in looking.marks().all())
    assert (line.kind, ellipse.kind) == (MarkKind.LINE, MarkKind.ELLIPSE)
    assert len(line.points) > 20


def test_a_slip_of_the_hand_is_no_mark(looking: Looking) -> None:
    looking.press("d")
    looking.drag((500, 150), (501, 151))
    looking.press("Escape")
    expect(looking.page.locator(".how")).to_be_hidden()
    assert looking.marks().all() == []


def test_marks_are_drawn_by_keys_alone(looking: Looking) -> None:
    looking.press("e", "ArrowLeft", "Enter", *["ArrowRight"] * 3, "Shift+ArrowDown", "Enter")
    expect(looking.page.locator(".overlay .mark")).to_have_count(1)
    looking.press("l", "Enter", "ArrowDown", "Enter", "ArrowRight", "Enter", "Enter")
    expect(looking.page.locator(".overlay .mark")).to_have_count(2)
    looking.press("p", "Enter")
    looking.page.keyboard.type("Blue veil? 1")
    looking.press("Enter")
    expect(looking.page.locator(".overlay .mark")).to_have_count(3)
    ellipse, line, text = (each.mark for each in looking.marks().all())
    left, right = ellipse.points
    assert right[0] - left[0] == pytest.approx(30 / looking.zoom(), abs=2)
    assert right[1] - left[1] == pytest.approx(1 / looking.zoom(), abs=2)
    assert len(line.points) == 3
    assert text.text == "Blue veil? 1"
    expect(looking.page.locator(".look")).to_have_text("Shown as it is stored.")
    looking.press("h")
    expect(looking.page.locator(".overlay .mark").first).to_be_hidden()


def test_a_mark_stays_on_its_place_while_the_picture_moves(looking: Looking) -> None:
    looking.press("d")
    looking.drag((500, 150), (700, 300))
    expect(looking.page.locator(".overlay .mark")).to_have_count(1)
    [kept] = looking.marks().all()
    tip = kept.mark.points[1]
    for keys in ((), ("r",), ("+", "+"), ("r", "-")):
        looking.press(*keys)
        point = (
            f"viewer.viewport.imageToViewerElementCoordinates(new OpenSeadragon.Point({tip[0]}, {tip[1]}))"
        )
        place = [looking.number(f"{point}.{axis}") for axis in "xy"]
        path = looking.page.locator(".overlay .mark path.stroke").get_attribute("d")
        assert path is not None
        drawn = [float(number) for number in path.split("M")[1].split("L")[1].split(" ")]
        assert drawn == pytest.approx(place, abs=0.5)


def test_every_control_has_a_name_a_key_and_a_place_among_the_tabs(looking: Looking) -> None:
    tools = looking.page.locator(".tool:visible")
    names = [tools.nth(number).get_attribute("aria-label") for number in range(tools.count())]
    assert all(names)
    assert len(set(names)) == len(names) >= 19
    looking.page.locator(".strip a").last.focus()
    for name in names:
        looking.press("Tab")
        focused = looking.page.evaluate("document.activeElement.ariaLabel")
        assert focused == name
        assert looking.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    looking.press("Tab")
    assert looking.page.evaluate("document.activeElement.getAttribute('role')") == "img"


def test_a_picture_that_cannot_be_opened_says_so(looking: Looking) -> None:
    unopened = looking.request.pictures[1].picture_id
    looking.page.route(f"**/{unopened}/view.json", lambda route: route.fulfill(status=204))
    looking.page.reload()  # a page that is open already may send its next request past a new route
    looking.ready(0)
    looking.press("ArrowRight")
    expect(looking.page.locator(".look")).to_contain_text("could not be opened")
    looking.press("ArrowRight")
    looking.ready(2)
    expect(looking.page.locator(".look")).to_have_text("Shown as it is stored.")


def test_without_scripts_there_are_overviews_and_links(looking: Looking, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(
        [
            {"name": cookie["name"], "value": cookie["value"], "url": looking.url}
            for cookie in looking.page.context.cookies()
        ]
    )
    page = context.new_page()
    page.goto(looking.page.url)
    expect(page.locator("figure img")).to_have_count(1)
    expect(page.locator("figure")).to_contain_text("Removed from the file")
    page.locator(".strip a").nth(1).click()
    expect(page.locator("figure h3")).to_contain_text("2. Dermoscopy")
    page.locator("figure a").click()
    page.wait_for_url("**/overview.jpg")
    context.close()
