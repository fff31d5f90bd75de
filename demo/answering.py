"""The second half of the walk: the hospital opens and answers, the practices read the answers and the receipts."""

import hashlib
import json
from functools import partial
from pathlib import Path

from cases.person import Person
from demo import cast
from demo.canaries import files
from demo.commands import Row
from demo.practice import Practice
from demo.sending import Sent
from demo.story import Story, expect, expect_that, together
from demo.world import World


def hospital_answers(world: World, all_sent: list[Sent], out: Path) -> None:
    """Each service pulls, and writes its cases into ``out``; an expert reads and answers each."""
    tell = world.story
    tell.chapter("The hospital")
    for service in (world.dermatology, world.wounds):
        with tell.step(
            f"{service.name} pulls, verifies, decodes in isolation, and writes each case to a folder"
        ):
            wanted = {sent.case_id for sent in all_sent if sent.service is service}
            expect(set(service.pull(out / service.folder.name)["received"]), wanted, "the cases received")
            for row in service.cases():
                tell.found(f"{row['patient']}: {row['pictures']} pictures, due {row['due']}")
    with tell.step("The pictures there are the ones that were taken; the FHIR bundle is there"):
        for sent in all_sent:
            _check_folder(tell, sent, opened_in(out, sent))
    mole, nail, wound = all_sent
    _answer(tell, mole, cast.DERMATOLOGIST, cast.see_in_person())
    _answer(tell, nail, cast.DERMATOLOGIST, cast.take_again())
    _answer(tell, wound, cast.WOUND_EXPERT, cast.treat_here())


def opened_in(out: Path, sent: Sent) -> Path:
    """Where the hospital wrote a case."""
    return out / sent.service.folder.name / sent.case_id


def _check_folder(story: Story, sent: Sent, folder: Path) -> None:
    written = {hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.jpg")}
    expect(written, {picture["sha256"] for picture in sent.pictures}, "the pictures at the hospital")
    bundle = json.loads((folder / "bundle.json").read_text())
    expect((bundle["resourceType"], bundle["type"]), ("Bundle", "transaction"), "the FHIR bundle")
    story.found(f"{folder.parent.name}/{folder.name}: {len(list(files(folder)))} files")


def _answer(story: Story, sent: Sent, expert: Person, answer: cast.Document) -> None:
    with story.step(f"{expert.name} reads {sent.case.title}, and answers: {answer['outcome']}"):
        sent.service.read(sent.case_id, expert)
        sent.advice = str(answer["advice"])
        sent.service.answer(sent.case_id, {"author": expert.name, "language": "en", **answer})


def answers_come_home(world: World, all_sent: list[Sent], out: Path) -> None:
    """Both practices get the wound's answer, the practitioner all three; then the services learn who read them."""
    tell = world.story
    tell.chapter("The practices")
    for practice, count in ((world.gp, 3), (world.nurses, 1)):
        with tell.step(f"{practice.name}: answers and receipts are fetched"):
            practice.sync()
            answers = practice.answers()
            expect(len(answers), count, "the answers")
            for answer in answers:
                _show(tell, answer)
    for sent in all_sent:
        _check_receipts(tell, sent)
    with tell.step(f"{world.gp.person.name} and {world.nurses.person.name} say to have read them"):
        together(partial(_read_all, world.gp), partial(_read_all, world.nurses))
    with tell.step("The services learn who read their answers; the cases' folders show them"):
        services = (world.dermatology, world.wounds)
        together(*(partial(service.pull, out / service.folder.name) for service in services))
        readers = {str(row["case"]): str(row["answer_read_by"]) for each in services for row in each.cases()}
        for sent in all_sent:
            _check_end(tell, sent, readers[sent.case_id], opened_in(out, sent))


def _check_end(story: Story, sent: Sent, readers: str, folder: Path) -> None:
    wanted = {cast.DOCTOR.name, sent.asked_by.person.name}
    expect(set(readers.split(", ")), wanted, "who read the answer, at the hospital")
    expect(sent.asked_by.stages()[sent.case_id], "answer_read", f"the stage of {sent.case.title}")
    expect_that(sent.advice in (folder / "case.html").read_text(), "the hospital's page shows the answer")
    story.found(f"{sent.case.title}: {readers}")


def _show(story: Story, row: Row) -> None:
    answer = row["answer"]
    opinion = answer.get("cannot_be_assessed") or ", ".join(each["text"] for each in answer["diagnoses"])
    by = f" by {answer['see_by']}" if "see_by" in answer else ""
    expect(row["trust"], "verified", "the trust in the answer's sender")
    story.found(f"{row['patient']}: {answer['outcome']}{by}; {opinion}. {answer['advice']}")
    if "retake" in answer:
        story.found(f"    again, please: {answer['retake']['view']} ({answer['retake']['reason']})")


def _check_receipts(story: Story, sent: Sent) -> None:
    with story.step(f"What {sent.asked_by.name} know of {sent.case.title}"):
        items = sent.asked_by.shown(sent.case_id)
        receipts = [item["document"] for item in items if item["kind"] == "receipt"]
        for receipt in receipts:
            by = f" by {receipt['person']['name']}" if "person" in receipt else ""
            story.found(f"{receipt['kind']} {receipt['at'][11:19]}{by}")
        expect({receipt["kind"] for receipt in receipts}, {"delivered", "read", "answered"}, "the receipts")


def _read_all(practice: Practice) -> None:
    for answer in practice.answers():
        practice.read(answer["item"])
    practice.sync()
