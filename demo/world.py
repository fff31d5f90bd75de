"""Who takes part in the walk, made and made known to each other: camera, gateway, two services, two practices."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from cases.person import Person, Service
from cases.person import Practice as PracticeDocument
from demo import cast
from demo.dermatoscope import look_at_all, station
from demo.gateway import Gateway
from demo.hospital import HospitalService
from demo.practice import Practice
from demo.scenes import SCENES
from demo.sensor import SERIAL
from demo.story import Story, expect, expect_that, together


@dataclass(frozen=True)
class World:
    """Everything that takes part. ``camera``: the address in front of the scenes' names."""

    story: Story
    camera: str
    gateway: Gateway
    dermatology: HospitalService
    wounds: HospitalService
    gp: Practice
    nurses: Practice


@contextmanager
def world(story: Story, work: Path) -> Iterator[World]:
    """Make everybody inside the private folder ``work``; servers end with the block."""
    story.chapter("Who takes part")
    with station() as camera:
        with story.step("A gateway on loopback, behind a line that can be cut"):
            gateway = Gateway(work / "gateway")
            gateway.start()
            story.found(gateway.url)
        try:
            made = _parties(story, work, camera, gateway)
            _acquaint(made)
            yield made
        finally:
            gateway.stop()


def _parties(story: Story, work: Path, camera: str, gateway: Gateway) -> World:
    made: dict[str, HospitalService] = {}
    practices: dict[str, Practice] = {}

    def service(name: str, document: Service, expert: Person) -> None:
        made[name] = HospitalService(work / name, document, gateway.url, gateway.receipt_key)
        made[name].admit(expert)

    with story.step("Two services of CHU Example make their keys: Dermatology, Wound care"):
        together(
            partial(service, "dermatology", cast.DERMATOLOGY, cast.DERMATOLOGIST),
            partial(service, "wounds", cast.WOUND_CARE, cast.WOUND_EXPERT),
        )

    def practice(name: str, document: PracticeDocument, person: Person, *, scripted: bool) -> None:
        practices[name] = Practice(work / name, document, person, scripted=scripted)

    with story.step("Two practices make theirs: a general practitioner, home nurses"):
        together(
            partial(practice, "gp", cast.GP_PRACTICE, cast.DOCTOR, scripted=False),
            partial(practice, "nurses", cast.NURSES, cast.NURSE, scripted=True),
        )
    with story.step("The simulated dermatoscope has painted its skin"):
        for frame in look_at_all(camera).values():
            expect_that(SERIAL.encode() in frame, "the device writes its serial number")
        story.found(f"{camera}/… shows {', '.join(SCENES)}")
    return World(
        story, camera, gateway, made["dermatology"], made["wounds"], practices["gp"], practices["nurses"]
    )


def _acquaint(world: World) -> None:
    """Register at the gateway; exchange records and invitations, and compare every fingerprint."""
    gp, nurses, dermatology, wounds = world.gp, world.nurses, world.dermatology, world.wounds
    with world.story.step("The gateway's administrator registers all four key records"):
        parties = (dermatology, wounds, gp, nurses)
        registered = world.gateway.register(*(party.record for party in parties))
        expect(registered, [party.party for party in parties], "the registered parties")
    with world.story.step("Invitations are taken, and fingerprints compared in both directions"):
        together(
            partial(_trust_all, gp, (dermatology, wounds), nurses),
            partial(_trust_all, nurses, (wounds,), gp),
            partial(dermatology.trust, gp.record, gp.fingerprint),
            partial(_trust_practices, wounds, (gp, nurses)),
        )
        world.story.found(f"{gp.name}: {gp.fingerprint}")


def _trust_all(practice: Practice, services: tuple[HospitalService, ...], colleague: Practice) -> None:
    for service in services:
        practice.join(service.invitation, service.fingerprint)
    practice.trust(colleague.record, colleague.fingerprint)


def _trust_practices(service: HospitalService, practices: tuple[Practice, ...]) -> None:
    for practice in practices:
        service.trust(practice.record, practice.fingerprint)
