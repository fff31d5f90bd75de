"""How long the window does nothing else while pictures are taken, cleaned, sealed and sent, and what it holds then.

The real window, an impersonated 4K camera, a gateway in a process of its own. The practice and its draft are made
beforehand, so that the measured process holds what a practice's holds, and nothing of the tests.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.measure import Measurement, cost
from bench.screen import screen
from cases.identifiers import CaseId
from gateway.assembly import Gateway
from tests.camera import impersonator, pictures
from tests.desktop.world import Site, case_form, world
from tests.gateway.server import RunningGateway, spawned

_FRAMES = 6
_PROMISED = "promised limit"


def whole_way() -> list[Measurement]:
    """From the shutter to the gateway."""
    with tempfile.TemporaryDirectory() as name, _gateway(Path(name) / "gateway") as gateway:
        folder = Path(name)
        impersonator.build(folder)
        pictures.fill(folder, 3840, 2160, _FRAMES)
        with world(folder, gateway) as everybody:
            site = everybody.practice("practice")
            figures = _measure(folder, site, _draft(site))
    return [
        cost("taking and cleaning 4K: longest wait of the window", "ms", figures["taking"], 50, _PROMISED),
        cost("sealing and sending: longest wait of the window", "ms", figures["sending"], 50, _PROMISED),
        cost("memory while previewing 4K in the whole window", "MB", figures["memory"], 300, _PROMISED),
    ]


MEASURES = (whole_way,)


@contextmanager
def _gateway(folder: Path) -> Iterator[RunningGateway]:
    with spawned(folder) as child:
        yield RunningGateway(child.url, folder, Gateway.open(folder, child.url), [])


def _draft(site: Site) -> CaseId:
    """A case that lacks nothing but pictures."""
    return site.practice.new_draft(case_form(site.practice.services()[0].party_id, site.author))


def _measure(folder: Path, site: Site, case_id: CaseId) -> dict[str, float]:
    site.session.close()
    surroundings = impersonator.surroundings(folder / impersonator.LIBRARY, folder)
    command = [sys.executable, "-m", "bench.flow_jobs", str(site.home.folder), site.key.key.hex(), case_id]
    with screen() as display:
        child = subprocess.run(
            command, env={**surroundings, **display}, check=True, stdout=subprocess.PIPE, text=True
        )
    told: dict[str, float] = json.loads(child.stdout)
    return {name: 1000 * value if name != "memory" else value for name, value in told.items()}
