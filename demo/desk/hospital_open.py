"""A hospital that is open: Dermatology with its desk and staff, a PACS and a FHIR server, three cases waiting."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from demo import cast
from demo.album import Album
from demo.dermatoscope import look_at_all, station
from demo.desk.chromium import chromium
from demo.desk.door import SignIn, enrol
from demo.desk.incoming import GP, NURSES, asked_in, make_practices, send
from demo.desk.reading_desk import ReadingDesk, reading_desk
from demo.desk.staff import EVERYBODY
from demo.desk.systems import Systems
from demo.desk.visitor import Visitor
from demo.desk.words import DeskWords
from demo.gateway import Gateway
from demo.hospital import HospitalService
from demo.story import Story


@dataclass(frozen=True)
class OpenHospital:
    """What is there to try. ``work``: the folder of all that is Pli's."""

    work: Path
    desk: ReadingDesk
    systems: Systems
    staff: tuple[SignIn, ...]


@contextmanager
def hospital_open(story: Story, folder: Path, language: str) -> Iterator[OpenHospital]:
    """Make everybody in a new folder; everything ends with the block."""
    work = folder / "pli"
    work.mkdir(mode=0o700)
    story.chapter("A hospital opens")
    with story.step("A gateway on loopback"):
        gateway = Gateway(work / "gateway")
        gateway.start()
    try:
        with story.step("Dermatology of CHU Example makes its keys, and registers"):
            service = HospitalService(
                work / "dermatology", cast.DERMATOLOGY, gateway.url, gateway.receipt_key
            )
            gateway.register(service.record)
        _send_cases(story, work, gateway, service, language)
        with reading_desk(story, folder / "systems", service) as (systems, desk):
            staff = _enrol_staff(story, work, desk, language)
            yield OpenHospital(work, desk, systems, staff)
            desk.stop()
    finally:
        gateway.stop()


def _send_cases(story: Story, work: Path, gateway: Gateway, service: HospitalService, language: str) -> None:
    with story.step("Two practices make their keys, and are known"):
        gp, nurses = make_practices(work, gateway, service, (GP, NURSES))
    with station(still=True) as camera:
        with story.step("The simulated dermatoscope has painted its skin"):
            look_at_all(camera)
        for case, practice in zip(asked_in(language), (gp, gp, nurses), strict=True):
            send(story, camera, case, practice, service)


def _enrol_staff(story: Story, work: Path, desk: ReadingDesk, language: str) -> tuple[SignIn, ...]:
    """Everybody's passphrase and second factor, by the pages; each leaves by signing out."""
    made: list[SignIn] = []
    with chromium(work / "chromium", language) as page:
        visitor = Visitor(page, DeskWords(language), Album(work))
        for colleague in EVERYBODY:
            with story.step(f"{colleague.person.name}, {colleague.desk_role}, gets an account, and enrols"):
                made.append(enrol(visitor, colleague, desk.open_account(colleague, language)))
                visitor.press("Sign out")
                visitor.see("Reading desk")
    return tuple(made)
