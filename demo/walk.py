"""The walk: three cases from a simulated dermatoscope to a hospital and back, every stage the real one.

Told step by step with times; raises ``Differs`` at the first thing that is not as it must be. Two folders: ``work``,
private, where nothing may lie in the clear, and ``out``, which a person named, where cases are opened.
"""

from collections.abc import Mapping
from pathlib import Path

from demo import cast
from demo.answering import answers_come_home, hospital_answers
from demo.canaries import files, traces
from demo.public_tools import open_package
from demo.sending import Sent, send_through_a_kill, take_and_seal
from demo.sensor import MAKER, SERIAL
from demo.story import Story, expect, expect_that
from demo.world import World, world

_DEVICE = {"the camera's serial number": SERIAL, "the camera's maker": MAKER}


def walk(story: Story, work: Path, out: Path) -> None:
    """From the first key to the last receipt, and a look around afterwards."""
    with world(story, work) as made:
        all_sent = take_and_seal(made)
        _search(story, work, cast.canaries() | _DEVICE, "before anything is sent")
        send_through_a_kill(made, *all_sent)
        hospital_answers(made, all_sent, out)
        answers_come_home(made, all_sent, out)
        story.chapter("Afterwards")
        _open_without_pli(made, all_sent[0], out / "public-tools")
    _search(story, work, {**cast.canaries(), **_DEVICE, **_pixels(out)}, "at the end")
    with story.step("In the opened cases the same search finds the patients, but nothing of the camera"):
        found = traces(out, cast.canaries() | _DEVICE)
        expect(
            {trace.partition(":")[0] for trace in found},
            set(cast.canaries()),
            "what lies in the named folder",
        )


def _open_without_pli(made: World, sent: Sent, folder: Path) -> None:
    tell = made.story
    with tell.step("One package is opened by npm age-encryption, tar, ssh-keygen and sha256sum"):
        (package,) = (path for path in made.gateway.blobs() if path.name == sent.parcel["package"])
        found = open_package(package, sent.service.identity(), sent.asked_by.record, folder)
        expect(found.manifest["case_id"], sent.case_id, "the case in the package")
        pictures = [found.files[name] for name in sorted(found.files)[1:]]
        expect(pictures, [picture["sha256"] for picture in sent.pictures], "the pictures in the package")
        tell.found(f"age-encryption: opens; tar: {len(found.members)} members")
        tell.found(f"ssh-keygen: {found.signer}")
        tell.found(f"sha256sum: {len(found.files)} files as signed, {len(pictures)} pictures as taken")


def _search(story: Story, folder: Path, wanted: Mapping[str, str | bytes], when: str) -> None:
    with story.step(f"Every file that any part wrote is searched for plaintext, {when}"):
        expect(traces(folder, wanted), [], "what lies in the clear outside the named folder")
        story.found(
            f"{len(list(files(folder)))} files, {len(wanted)} names, questions, numbers, pixels: none"
        )


def _pixels(out: Path) -> dict[str, bytes]:
    """A piece of the middle of each picture's entropy data."""
    pictures = sorted(out.glob("*/*/*.jpg"))
    expect_that(bool(pictures), "pictures were written to the named folder")
    contents = {f"pixels of {path.parent.name}/{path.name}": path.read_bytes() for path in pictures}
    return {name: data[len(data) // 2 :][:64] for name, data in contents.items()}
