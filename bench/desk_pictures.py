"""Ten 12-megapixel pictures at the reading desk: what their tiles cost to make, and how soon they can be read.

Tiles are made beside libvips' ``dzsave``, one core each, with the same tile, overlap and quality. Ours starts a child
that lets others go first, checks the picture to its end, looks for the marker and writes an overview too: the bar
says what that may cost. What a reader waits for is measured in Chromium over loopback, from the click, with tiles
that were made at reception and lie on the disk.
"""

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from bench.cleaning_time import twelve_megapixels
from bench.measure import Measurement, cost, interleaved
from capture.pyramid import make_pyramid
from capture.pyramid_child import QUALITY
from capture.pyramid_layout import OVERLAP, TILE, Layout
from cases.request import Request
from hospital.desk.rights import DeskRole
from tests.gateway.server import running
from tests.hospital.desk.browser import chromium, opened
from tests.hospital.desk.harness import DeskRun
from tests.hospital.world import World

_PICTURES = 10
_ROUNDS = 7
_VIEW = (860, 520)  # pixels of the screen that one picture has: nearly all of 1280 × 800 beside the tools

# All ten at once, as a browser fetches and decodes them; its answer is milliseconds.
_READ_ALL = """async (pictures) => {
  const started = performance.now();
  await Promise.all(pictures.flat().map(async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    (await createImageBitmap(await answer.blob())).close();
  }));
  return performance.now() - started;
}"""


def tiles_of_12_megapixels() -> list[Measurement]:
    """Milliseconds to make the tiles of one picture."""
    picture = twelve_megapixels()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "picture.jpg"
        source.write_bytes(picture)
        times = interleaved(lambda: make_pyramid(picture).to_zip(), lambda: _dzsave(source), _ROUNDS)
    ours, peer = times.ours.median * 1000, times.peer.median * 1000
    return [
        cost("tiles of a picture, 12 MP", "ms", ours, 350, "promised limit"),
        cost("tiles of a picture, 12 MP", "ms", ours, peer, "vips dzsave", bar=0.5),
    ]


def ten_pictures_read() -> list[Measurement]:
    """Milliseconds until a case of ten stands readable, and until all ten were seen in the size of a window."""
    with _case_of_ten() as (run, request):
        opened_in = [_timed(run, request, _open) for _ in range(_ROUNDS)]
        read_in = [_timed(run, request, _read_all) for _ in range(_ROUNDS)]
    limit = "promised limit"
    return [
        cost("case of ten, 12 MP, opened", "ms", statistics.median(opened_in), 1_000, limit),
        cost("ten pictures, 12 MP, all read", "ms", statistics.median(read_in), 1_000, limit),
    ]


MEASURES = (tiles_of_12_megapixels, ten_pictures_read)


def _dzsave(source: Path) -> None:
    with tempfile.TemporaryDirectory(dir=source.parent) as folder:
        options = ["--tile-size", str(TILE), "--overlap", str(OVERLAP), "--depth", "onepixel"]
        suffix = f".jpg[Q={QUALITY},subsample-mode=off,strip]"
        command = ["vips", "dzsave", str(source), f"{folder}/out", *options, "--suffix", suffix]
        subprocess.run(command, check=True, env={**os.environ, "VIPS_CONCURRENCY": "1"})


@contextmanager
def _case_of_ten() -> Iterator[tuple[DeskRun, Request]]:
    """A case received whole, its tiles made as at reception."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder) / "gateway") as gateway:
        world = World.made(gateway, Path(folder))
        data = (twelve_megapixels(),) * _PICTURES
        request = world.practice.prepared(world.service, *data)
        size = {"width": 4000, "height": 3000}
        pictures = tuple(picture.model_copy(update=size) for picture in request.pictures)
        request = request.model_copy(update={"pictures": pictures})
        world.practice.send_request(request, *data)
        world.pull()
        run = DeskRun.over(world)
        for picture in pictures:
            run.desk.views.prepare(request.case_id, picture.picture_id)
        run.homes.close()
        with world.home:
            yield run, request


Job = Callable[[Page, Request, str], float]


def _timed(run: DeskRun, request: Request, job: Job) -> float:
    """With a desk at which a colleague looked at words alone, and a browser that saw nothing before."""
    fresh = DeskRun.over(run.world)
    fresh.visitor(DeskRole.READER).get(f"/cases/{request.case_id}")
    _, token, _ = fresh.account(DeskRole.READER)
    with fresh.served() as url, chromium() as browser, opened(browser, fresh, url, token) as page:
        page.goto(f"{url}/keys")
        milliseconds = job(page, request, url)
    fresh.homes.close()
    return milliseconds


def _open(page: Page, request: Request, url: str) -> float:
    """From the click until every picture of the strip is there, and the first one large and sharp."""
    started = time.perf_counter()
    page.goto(f"{url}/cases/{request.case_id}", wait_until="commit")
    page.wait_for_selector(".pane[data-ready]")
    page.wait_for_function(
        "[...document.querySelectorAll('.strip img')].every((image) => image.complete && image.naturalWidth)"
    )
    return (time.perf_counter() - started) * 1000


def _read_all(page: Page, request: Request, url: str) -> float:
    """The overview of each picture, and the tiles that sharpen it in its window."""
    at = f"{url}/cases/{request.case_id}/pictures"
    wanted = [[f"{at}/{one.picture_id}/{name}" for name in _names()] for one in request.pictures]
    return float(page.evaluate(_READ_ALL, wanted))


def _names() -> list[str]:
    layout = Layout(4000, 3000)
    level = min(
        level
        for level in range(layout.levels)
        if layout.size(level)[0] >= _VIEW[0] or layout.size(level)[1] >= _VIEW[1]
    )
    tiles = [at for at in layout.tiles() if at.level == level]
    return ["overview.jpg", *(f"tiles/{at.level}/{at.column}_{at.row}.jpg" for at in tiles)]
