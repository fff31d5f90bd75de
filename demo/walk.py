"""The walk: three cases from a simulated dermatoscope to a hospital and back, every stage the real one.

Told step by step with times; raises ``Differs`` at the first thing that is not as it must be. ``out`` is the folder
that a person named: the only place where anything may lie in the clear.
"""

import hashlib
import json
import subprocess
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import requests

from cases.person import Person, Service
from demo import cast
from demo.canaries import files, traces
from demo.cast import Case, View
from demo.commands import Row
from demo.dermatoscope import station
from demo.gateway import Gateway
from demo.hospital import HospitalService
from demo.practice import Practice
from demo.public_tools import open_package
from demo.scenes import SCENES
from demo.sensor import MAKER, SERIAL
from demo.story import Story, expect, expect_that

_CUT_AFTER = 3 * 2**20
"""Bytes of the first package, of about five million, that pass before the line is cut."""


@dataclass
class Sent:
    """A case on its way: who asked whom, what was kept of its pictures, what was sealed."""

    case: Case
    asked_by: Practice
    service: HospitalService
    case_id: str
    pictures: list[Row] = field(default_factory=list)
    parcel: Row = field(default_factory=dict)


class Walk:
    """Everything that takes part. ``work``: a private folder; nothing in it may be in the clear."""

    def __init__(self, story: Story, work: Path, out: Path) -> None:
        self.story, self.work, self.out = story, work, out
        self.sent: list[Sent] = []

    def all_of_it(self) -> None:
        """From the first key to the last receipt."""
        with ExitStack() as stack:
            self.camera = stack.enter_context(station())
            self._parties(stack)
            self._acquaint()
            self._take_and_seal()
            self._send_through_a_kill()
            self._hospital_answers()
            self._answers_come_home()
        self._public_tools()
        self._nothing_in_the_clear()

    # ── Who takes part ───────────────────────────────────────────────────────────────────────────────────

    def _parties(self, stack: ExitStack) -> None:
        tell = self.story
        tell.chapter("Who takes part")
        with tell.step("A gateway on loopback, behind a line that can be cut"):
            self.gateway = Gateway(self.work / "gateway")
            self.gateway.start()
            stack.callback(self.gateway.stop)
            tell.found(self.gateway.url)
        with tell.step("Two services of CHU Example make their keys: Dermatology, Wound care"):
            self.dermatology = self._service("dermatology", cast.DERMATOLOGY, cast.DERMATOLOGIST)
            self.wounds = self._service("wounds", cast.WOUND_CARE, cast.WOUND_EXPERT)
        with tell.step("Two practices make theirs: a general practitioner, home nurses"):
            self.gp = Practice(self.work / "gp", cast.GP_PRACTICE, cast.DOCTOR)
            self.nurses = Practice(self.work / "nurses", cast.NURSES, cast.NURSE)
        with tell.step("The simulated dermatoscope has painted its skin"):
            for scene in SCENES:
                frame = requests.get(f"{self.camera}/{scene}.jpg", timeout=60).content
                expect_that(SERIAL.encode() in frame, "the device writes its serial number")
            tell.found(f"{self.camera}/… shows {', '.join(SCENES)}")

    def _service(self, name: str, service: Service, expert: Person) -> HospitalService:
        made = HospitalService(self.work / name, service, self.gateway.url, self.gateway.receipt_key)
        made.admit(expert)
        return made

    def _acquaint(self) -> None:
        tell = self.story
        with tell.step("The gateway's administrator registers all four key records"):
            parties = (self.dermatology, self.wounds, self.gp, self.nurses)
            registered = self.gateway.register(*(party.record for party in parties))
            expect(registered, [party.party for party in parties], "the registered parties")
        with tell.step("Practices take the invitations; fingerprints are compared in both directions"):
            for practice, services in (
                (self.gp, (self.dermatology, self.wounds)),
                (self.nurses, (self.wounds,)),
            ):
                for service in services:
                    practice.join(service.invitation, service.fingerprint)
                    service.trust(practice.record, practice.fingerprint)
            self.nurses.trust(self.gp.record, self.gp.fingerprint)
            self.gp.trust(self.nurses.record, self.nurses.fingerprint)
            tell.found(f"{self.gp.name}: {self.gp.fingerprint}")

    # ── Sending ──────────────────────────────────────────────────────────────────────────────────────────

    def _take_and_seal(self) -> None:
        self.story.chapter("Pictures are taken, cleaned and sealed")
        self._make(cast.MOLE, self.gp, self.dermatology)
        self._make(cast.NAIL, self.gp, self.dermatology)
        self._make(cast.WOUND, self.nurses, self.wounds, copies_to=(self.gp.party,))

    def _make(
        self, case: Case, practice: Practice, service: HospitalService, copies_to: tuple[str, ...] = ()
    ) -> None:
        tell = self.story
        with tell.step(f"{practice.person.name} begins {case.title} for {service.name}, with consent"):
            sent = Sent(case, practice, service, practice.begin(case, service.party, copies_to))
        with tell.step(f"… takes {len(case.views)} pictures with the dermatoscope"):
            for view in case.views:
                sent.pictures.append(self._take(sent, view))
        with tell.step("… seals them"):
            sent.parcel = practice.send(sent.case_id)
            tell.found(f"package {sent.parcel['package']}: {sent.parcel['size'] / 1e6:.2f} MB")
        self.sent.append(sent)

    def _take(self, sent: Sent, view: View) -> Row:
        taken = sent.asked_by.capture(sent.case_id, sent.case, view, f"{self.camera}/{view.scene}")
        expect((taken["width"], taken["height"]), (1920, 1080), "the size of the picture")
        removed = taken["removed"]
        expect_that({"device", "comment", "time"} <= set(removed), "cleaning removed what the device wrote")
        counts = ", ".join(f"{what} {count}" for what, count in removed.items())
        self.story.found(f"{view.role.value}, {view.view}: {taken['bytes'] / 1e6:.2f} MB; removed {counts}")
        return taken

    def _send_through_a_kill(self) -> None:
        tell = self.story
        tell.chapter("Sending; the gateway is killed in the middle")
        mole, nail, wound = self.sent
        with tell.step(f"{self.gp.name} sends; the line is cut within the first package"):
            self.gateway.line.cut_after(_CUT_AFTER)
            syncing = ExitStack()
            process = syncing.enter_context(self.gp.syncing())
            expect_that(self.gateway.line.cut.wait(60), "the upload comes to where the line is cut")
        with syncing, tell.step("The gateway is killed (SIGKILL) and started again"):
            before = self.gateway.line.sent_up
            self.gateway.kill()
            held = self.gateway.stored_bytes()
            size = int(mole.parcel["size"])
            expect_that(0 < held < size, f"a part of the package is on its disk: {held} of {size} bytes")
            tell.found(f"on its disk: {held} of {size} bytes of the first package")
            self.gateway.start()
            self._finish_sync(process)
        with tell.step("The upload goes on where it was cut"):
            self._check_resumed(mole, nail, held, before)
        with tell.step(f"{wound.asked_by.name} send to {wound.service.name} and to {self.gp.name}"):
            wound.asked_by.sync()
        for sent in self.sent:
            expect(sent.asked_by.stages()[sent.case_id], "stored", f"the stage of {sent.case.title}")

    def _finish_sync(self, process: "subprocess.Popen[str]") -> None:
        """The interrupted command either resumes by itself, or says “not now” and is run again."""
        _, complaint = process.communicate(timeout=90)
        expect_that(process.returncode in (0, 3), f"sync resumes or says not now:\n{complaint}")
        if process.returncode == 3:
            self.story.found(f"the interrupted command said: {json.loads(complaint)['what_happened']}")
            self.gp.sync()

    def _check_resumed(self, mole: Sent, nail: Sent, held: int, before: int) -> None:
        again = self.gateway.line.sent_up - before
        rest = int(mole.parcel["size"]) - held + int(nail.parcel["size"])
        self.story.found(
            f"{again} bytes went up after the restart; {rest} were missing, of this and the next package"
        )
        expect_that(rest < again < rest + held, "only what was missing was sent again")
        blobs = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in self.gateway.blobs()}
        for sent in (mole, nail):
            expect(
                blobs.get(sent.parcel["package"]), sent.parcel["sha256"], "the package on the gateway's disk"
            )

    # ── The hospital ─────────────────────────────────────────────────────────────────────────────────────

    def _hospital_answers(self) -> None:
        tell = self.story
        tell.chapter("The hospital")
        for service in (self.dermatology, self.wounds):
            with tell.step(f"{service.name} pulls, verifies, decodes in isolation"):
                wanted = {sent.case_id for sent in self.sent if sent.service is service}
                expect(set(service.pull()["received"]), wanted, "the cases received")
                for row in service.cases():
                    tell.found(f"{row['patient']}: {row['pictures']} pictures, due {row['due']}")
        with tell.step("Each case is written to a folder: pictures, page, FHIR bundle, seals"):
            for sent in self.sent:
                self._export(sent)
        mole, nail, wound = self.sent
        self._answer(mole, cast.DERMATOLOGIST, cast.see_in_person())
        self._answer(nail, cast.DERMATOLOGIST, cast.take_again())
        self._answer(wound, cast.WOUND_EXPERT, cast.treat_here())

    def _export(self, sent: Sent) -> None:
        folder = self.out / sent.case.intake.protocol
        sent.service.export(sent.case_id, folder)
        written = {hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.jpg")}
        expect(written, {picture["sha256"] for picture in sent.pictures}, "the pictures at the hospital")
        bundle = json.loads((folder / "bundle.json").read_text())
        expect((bundle["resourceType"], bundle["type"]), ("Bundle", "transaction"), "the FHIR bundle")
        self.story.found(f"{folder.name}/: {len(list(files(folder)))} files, pixels as they were taken")

    def _answer(self, sent: Sent, expert: Person, answer: cast.Document) -> None:
        with self.story.step(f"{expert.name} reads {sent.case.title}, and answers: {answer['outcome']}"):
            sent.service.read(sent.case_id, expert)
            sent.service.answer(sent.case_id, {"author": expert.name, "language": "en", **answer})

    # ── Home again ───────────────────────────────────────────────────────────────────────────────────────

    def _answers_come_home(self) -> None:
        tell = self.story
        tell.chapter("The practices")
        for practice, count in ((self.gp, 3), (self.nurses, 1)):
            with tell.step(f"{practice.name} fetch answers and receipts"):
                practice.sync()
                answers = practice.answers()
                expect(len(answers), count, "the answers")
                for answer in answers:
                    self._show(answer)
        for sent in self.sent:
            self._check_receipts(sent)
        for practice in (self.gp, self.nurses):
            with tell.step(f"{practice.person.name} says to have read them; {practice.name} send that"):
                for answer in practice.answers():
                    practice.read(answer["item"])
                practice.sync()
        self._answers_were_read()

    def _show(self, row: Row) -> None:
        answer = row["answer"]
        opinion = answer.get("cannot_be_assessed") or ", ".join(each["text"] for each in answer["diagnoses"])
        by = f" by {answer['see_by']}" if "see_by" in answer else ""
        expect(row["trust"], "verified", "the trust in the answer's sender")
        self.story.found(f"{row['patient']}: {answer['outcome']}{by}; {opinion}. {answer['advice']}")
        if "retake" in answer:
            self.story.found(f"    again, please: {answer['retake']['view']} ({answer['retake']['reason']})")

    def _check_receipts(self, sent: Sent) -> None:
        with self.story.step(f"What {sent.asked_by.name} know of {sent.case.title}"):
            items = sent.asked_by.shown(sent.case_id)
            receipts = [item["document"] for item in items if item["kind"] == "receipt"]
            for receipt in receipts:
                by = f" by {receipt['person']['name']}" if "person" in receipt else ""
                self.story.found(f"{receipt['kind']} {receipt['at'][11:19]}{by}")
            expect(
                {receipt["kind"] for receipt in receipts}, {"delivered", "read", "answered"}, "the receipts"
            )

    def _answers_were_read(self) -> None:
        with self.story.step("The services learn who read their answers"):
            for service in (self.dermatology, self.wounds):
                service.pull()
            for sent in self.sent:
                expect(sent.asked_by.stages()[sent.case_id], "answer_read", f"the stage of {sent.case.title}")

    # ── Afterwards ───────────────────────────────────────────────────────────────────────────────────────

    def _public_tools(self) -> None:
        tell = self.story
        tell.chapter("Without Pli")
        mole = self.sent[0]
        with tell.step("One package, opened again by npm age-encryption, tar, ssh-keygen and sha256sum"):
            (package,) = (path for path in self.gateway.blobs() if path.name == mole.parcel["package"])
            identity = mole.service.identity()
            found = open_package(package, identity, mole.asked_by.record, self.out / "public-tools")
            expect(found.manifest["case_id"], mole.case_id, "the case in the package")
            pictures = [found.files[name] for name in sorted(found.files)[1:]]
            expect(pictures, [picture["sha256"] for picture in mole.pictures], "the pictures in the package")
            tell.found(f"age-encryption: opens; tar: {len(found.members)} members")
            tell.found(f"ssh-keygen: {found.signer}")
            tell.found(f"sha256sum: {len(found.files)} files as signed, {len(pictures)} pictures as taken")

    def _nothing_in_the_clear(self) -> None:
        tell = self.story
        with tell.step("Every file that any part wrote is searched for names, questions, numbers, pixels"):
            wanted: dict[str, str | bytes] = {
                **cast.canaries(), "the camera's serial number": SERIAL, "the camera's maker": MAKER,
                **self._pixels(),
            }  # fmt: skip
            expect(traces(self.work, wanted), [], "what lies in the clear outside the named folder")
            tell.found(f"{len(list(files(self.work)))} files, {len(wanted)} canaries: none in the clear")
            device = {"the camera's serial number": SERIAL, "the camera's maker": MAKER}
            expect(traces(self.out, device), [], "what the device wrote, in the opened cases")

    def _pixels(self) -> dict[str, bytes]:
        """A piece of the middle of each picture's entropy data."""
        pictures = sorted(self.out.glob("*/*.jpg"))
        expect_that(bool(pictures), "pictures were written to the named folder")
        pieces = {}
        for path in pictures:
            data = path.read_bytes()
            pieces[f"pixels of {path.name} ({path.parent.name})"] = data[len(data) // 2 :][:64]
        return pieces
