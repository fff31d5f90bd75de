"""The first half of the walk: pictures are taken, cleaned, sealed, and sent through a gateway that is killed."""

import hashlib
import json
import subprocess
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial

from demo import cast
from demo.cast import Case, View
from demo.commands import Row
from demo.hospital import HospitalService
from demo.practice import Practice
from demo.story import Story, expect, expect_that
from demo.world import World

_CUT_AFTER = 3 * 2**20
"""Bytes of the first package, of about five million, that pass before the line is cut."""


@dataclass
class Sent:
    """A case on its way: who asked whom, what was kept of its pictures, what was sealed, what was advised."""

    case: Case
    asked_by: Practice
    service: HospitalService
    case_id: str
    pictures: list[Row] = field(default_factory=list)
    parcel: Row = field(default_factory=dict)
    advice: str = ""


def take_and_seal(world: World) -> list[Sent]:
    """A dermatology and a nail case by the practitioner; a wound by the nurse, for a service and the practitioner."""
    world.story.chapter("Pictures are taken, cleaned and sealed")
    make = partial(make_case, world.story, world.camera)
    return [
        make(cast.MOLE, world.gp, world.dermatology),
        make(cast.NAIL, world.gp, world.dermatology),
        make(cast.WOUND, world.nurses, world.wounds, copies_to=(world.gp.party,)),
    ]


def make_case(
    tell: Story,
    camera: str,
    case: Case,
    practice: Practice,
    service: HospitalService,
    copies_to: tuple[str, ...] = (),
) -> Sent:
    """A case with its pictures, sealed into the practice's outbox. ``camera``: the address before the scenes' names."""
    with tell.step(f"{practice.person.name} begins {case.title} for {service.name}, with consent"):
        sent = Sent(case, practice, service, practice.begin(case, service.party, copies_to))
    with tell.step(f"… takes the pictures with the dermatoscope: {case.pictures}"):
        for view in case.views:
            sent.pictures += _take(tell, camera, sent, view)
    with tell.step("… seals them"):
        sent.parcel = practice.send(sent.case_id)
        tell.found(f"package {sent.parcel['package']}: {sent.parcel['size'] / 1e6:.2f} MB")
    return sent


def _take(tell: Story, camera: str, sent: Sent, view: View) -> list[Row]:
    pictures = sent.asked_by.capture(sent.case_id, sent.case, view, f"{camera}/{view.scene}")
    expect(len(pictures), view.count, f"the pictures taken of {view.view}")
    for taken in pictures:
        expect((taken["width"], taken["height"]), (1920, 1080), "the size of the picture")
        removed = taken["removed"]
        expect_that({"device", "comment", "time"} <= set(removed), "cleaning removed what the device wrote")
        counts = ", ".join(f"{what} {count}" for what, count in removed.items())
        tell.found(f"{view.role}, {view.view}: {taken['bytes'] / 1e6:.2f} MB; removed {counts}")
    return pictures


def send_through_a_kill(world: World, mole: Sent, nail: Sent, wound: Sent) -> None:
    """Send everything; the gateway is killed in the middle of the first package, and the upload goes on."""
    tell, gateway = world.story, world.gateway
    tell.chapter("Sending; the gateway is killed in the middle")
    with ExitStack() as syncing:
        with tell.step(f"{world.gp.name} sends; the line is cut within the first package"):
            gateway.line.cut_after(_CUT_AFTER)
            process = syncing.enter_context(world.gp.syncing())
            expect_that(gateway.line.cut.wait(60), "the upload comes to where the line is cut")
        with tell.step("The gateway is killed (SIGKILL) and started again; sending goes on"):
            gateway.kill()
            before, held = gateway.line.sent_up, gateway.stored_bytes()
            size = int(mole.parcel["size"])
            expect_that(0 < held < size, f"a part of the package is on its disk: {held} of {size} bytes")
            tell.found(f"on its disk: {held} of {size} bytes of the first package")
            gateway.start()
            _finish(world, process)
            _check_resumed(world, mole, nail, held, before)
    with tell.step(f"To {wound.service.name} and {world.gp.name}: {wound.asked_by.name} send the wound"):
        wound.asked_by.sync()
    with tell.step("The gateway's signed receipts say that all three are stored"):
        for sent in (mole, nail, wound):
            expect(sent.asked_by.stages()[sent.case_id], "stored", f"the stage of {sent.case.title}")


def _finish(world: World, process: "subprocess.Popen[str]") -> None:
    """The interrupted command either resumes by itself, or says “not now” and is run again."""
    _, complaint = process.communicate(timeout=120)
    expect_that(process.returncode in (0, 3), f"sync resumes or says not now:\n{complaint}")
    if process.returncode == 3:
        world.story.found(f"the interrupted command said: {json.loads(complaint)['what_happened']}")
        world.gp.sync()


def _check_resumed(world: World, mole: Sent, nail: Sent, held: int, before: int) -> None:
    again = world.gateway.line.sent_up - before
    rest = int(mole.parcel["size"]) - held + int(nail.parcel["size"])
    world.story.found(
        f"{again} bytes went up after the restart; {rest} were missing of this and the next package"
    )
    expect_that(rest < again < rest + held, "only what was missing was sent again")
    blobs = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in world.gateway.blobs()}
    for sent in (mole, nail):
        expect(blobs.get(sent.parcel["package"]), sent.parcel["sha256"], "the package on the gateway's disk")
