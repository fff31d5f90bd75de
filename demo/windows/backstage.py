"""Everything around the windows, all of it real: camera, gateway, two services, the reading desk of one of them.

The hospital's own systems, an Orthanc and a FHIR server, keep their data beside the folder of the demo, not in it.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import requests

from cases.person import Service
from demo import cast
from demo.commands import folders_of
from demo.dermatoscope import DEVICE, station
from demo.desk.reading_desk import ReadingDesk, reading_desk
from demo.desk.systems import Systems
from demo.gateway import Gateway
from demo.hospital import HospitalService
from demo.scenes import SCENES
from demo.story import Story, together


@dataclass(frozen=True)
class Backstage:
    """``home``: the practice's folder, which there is nothing of but its settings. ``camera``: the device's address."""

    story: Story
    work: Path
    home: Path
    camera: str
    gateway: Gateway
    dermatology: HospitalService
    wounds: HospitalService
    systems: Systems
    desk: ReadingDesk

    @property
    def services(self) -> tuple[HospitalService, ...]:
        """Both."""
        return self.dermatology, self.wounds

    def hold_device_over(self, scene: str) -> None:
        """Move the dermatoscope."""
        with requests.Session() as browser:
            browser.trust_env = False  # no proxy leads to this very machine
            browser.put(self.camera, data=scene, timeout=60).raise_for_status()

    def frame(self, scene: str) -> bytes:
        """What the device sees of a scene, whatever it is held over."""
        with requests.Session() as browser:
            browser.trust_env = False
            return browser.get(f"{self.camera.rpartition('/')[0]}/{scene}.jpg", timeout=60).content

    def admit(self, record: Path, fingerprint: str | None = None) -> str:
        """The practice's key record came by telephone and mail: let it in, know it. Gives its identifier.

        Without the ``fingerprint``, nobody telephoned, and the record is believed.
        """
        (party,) = self.gateway.register(record)
        together(*(partial(service.trust, record, fingerprint) for service in self.services))
        return party


@contextmanager
def backstage(
    story: Story, work: Path, systems_folder: Path, settings: dict[str, object], *, still: bool = False
) -> Iterator[Backstage]:
    """Make everybody inside the private folder ``work``; servers end with the block.

    ``still``: the hand that holds the dermatoscope does not tremble.
    """
    story.chapter("Behind the windows")
    with station(still=still) as camera:
        with story.step("A gateway on loopback, and a dermatoscope that paints its skin"):
            gateway = Gateway(work / "gateway")
            gateway.start()
        try:
            with story.step("Two services of CHU Example make their keys, and register at the gateway"):
                dermatology, wounds = _services(work, gateway)
                gateway.register(dermatology.record, wounds.record)
            home = work / "practice"
            device = f"{camera}/{DEVICE}"
            _write_settings(home, {"allow_loopback": True, "camera": device, **settings})
            with reading_desk(story, systems_folder, dermatology) as (systems, desk):
                made = Backstage(story, work, home, device, gateway, dermatology, wounds, systems, desk)
                with story.step(f"The dermatoscope sees {', '.join(SCENES)}"):
                    for scene in SCENES:
                        made.hold_device_over(scene)
                yield made
                desk.stop()
        finally:
            gateway.stop()


def move_in(work: Path) -> None:
    """This process, and those it starts, live in ``work`` from now on: nothing of the person's own is touched."""
    for name, folder in folders_of(work).items():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[name] = str(folder)
    os.environ.update(NO_PROXY="127.0.0.1", no_proxy="127.0.0.1")


def _services(work: Path, gateway: Gateway) -> tuple[HospitalService, HospitalService]:
    made: dict[str, HospitalService] = {}

    def make(name: str, document: Service) -> None:
        made[name] = HospitalService(work / name, document, gateway.url, gateway.receipt_key)

    together(partial(make, "dermatology", cast.DERMATOLOGY), partial(make, "wounds", cast.WOUND_CARE))
    made["wounds"].admit(cast.WOUND_EXPERT)
    return made["dermatology"], made["wounds"]


def _write_settings(home: Path, settings: dict[str, object]) -> None:
    home.mkdir(mode=0o700, parents=True)
    (home / "settings.json").write_text(json.dumps({"v": "settings/v1", **settings}))
